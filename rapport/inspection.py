"""Inspecting any copy against a pack: text written elsewhere, its facts as nested JSON, its contact's free text."""

import json
from collections.abc import Collection, Iterator, Mapping
from datetime import datetime
from typing import Annotated, Any

from pydantic import ConfigDict, Field, JsonValue, StrictInt, StrictStr, ValidationError, field_validator

from rapport import guardrails
from rapport.domain.contact import Channel
from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, GuardReport
from rapport.domain.pack import Pack
from rapport.domain.text import MessageText, Stage, TextField
from rapport.domain.value import Value
from rapport.errors import Invalid, Problem
from rapport.guardrails.checks import grounding

Words = Annotated[StrictStr, Field(max_length=100_000)]


class Record(Value):
    """One text to inspect. At least one of `subject` and `body` is needed."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False, hide_input_in_errors=True)
    id: StrictStr | StrictInt | None = None
    subject: Words | None = None
    body: Words | None = None
    facts: dict[str, JsonValue] | None = None
    contact_fields: Mapping[str, Words] = {}

    @field_validator("facts")
    @classmethod
    def _written(cls, facts: dict[str, JsonValue] | None) -> dict[str, JsonValue] | None:
        """Facts that can be written as JSON: Python writes no integer of thousands of digits."""
        json.dumps(facts)
        return facts


def parse_record(raw: object) -> Record:
    """A record from parsed JSON. Raises `Invalid` that names the fields."""
    try:
        record = Record.model_validate(raw)
    except ValidationError as error:
        faults = error.errors(include_input=False, include_url=False)
        problems = tuple(Problem(".".join(map(str, f["loc"])) or "record", f["msg"]) for f in faults)
        raise Invalid("this is not a text to inspect", problems=problems) from None
    if record.subject is None and record.body is None:
        raise Invalid("there is nothing to inspect: give a subject, a body or both", field="body")
    return record


def inspect_record(
    raw: object,
    pack: Pack,
    *,
    now: datetime,
    channel: Channel = Channel.EMAIL,
    values: bool = False,
    tone: bool = False,
    checks: Collection[str] | None = None,
) -> dict[str, Any]:
    """What a guard says of one record, as plain JSON. Offsets count characters of the field as it was given.

    All of the pack's open claims may cover an assertion and all of its open offers an incentive: nobody knows here
    which strategy the text belongs to. Where `checks` are named, only they have a say, and the rules under their
    names: of a description of a business `grounding` alone, for it offers nothing. Raises `Invalid`.
    """
    record = parse_record(raw)
    text = MessageText(channel=channel, stage=Stage.FOREIGN, fields=_fields(record, channel))
    grounds = Grounds(
        pack=pack, now=now, timezone=pack.brand.timezone,
        claims=tuple(c for c in pack.claims if c.open_at(now) and (not c.channels or channel in c.channels)),
        offers=tuple(o for o in pack.offers if o.open_at(now)),
        given=record.facts, contact_fields=dict(record.contact_fields),
    )  # fmt: skip
    report = guardrails.inspect(text, grounds, checks)
    result: dict[str, Any] = {
        "id": record.id,
        "clean": report.clean,
        "findings": [_finding(finding) for finding in report.findings],
        "withheld": sorted(guardrails.injected(record.contact_fields)),
    }
    if tone:
        said = guardrails.tone_of(text)
        result["tone"] = said.model_dump(mode="json") if said else None
    if values:
        result["values"] = [one for field in text.fields for one in _values(field, grounds, report)]
    return result


def _values(field: TextField, grounds: Grounds, report: GuardReport) -> Iterator[dict[str, Any]]:
    """The typed values of a field; where facts are given, each with how it stands to them."""
    found = guardrails.values.find(field.text)
    compared = "grounding" in report.ran and grounds.given is not None
    told = grounding.verdicts(field, grounds, found, report.findings) if compared else [None] * len(found)
    for one, verdict in zip(found, told, strict=True):
        parts = {**one._asdict(), "field": _given(field.name), "verdict": verdict}
        yield {name: part for name, part in parts.items() if part is not None}


def _fields(record: Record, channel: Channel) -> tuple[TextField, ...]:
    named: Mapping[str, str | None] = {
        "subject": record.subject, "sms" if channel is Channel.SMS else "body": record.body,
    }  # fmt: skip
    return tuple(TextField(name=name, text=text) for name, text in named.items() if text is not None)


def _given(field: str) -> str:
    """The input's name of a field: a text message is given as a body."""
    return "body" if field == "sms" else field


def _finding(finding: Finding) -> dict[str, Any]:
    shown = finding.model_dump(mode="json", exclude_none=True)
    return {**shown, "field": _given(finding.field)}
