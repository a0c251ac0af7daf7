"""guardrails-ai, through its one door: our checks as its validators, and its validators as our checks.

The library judges and never changes a text here: every validator runs with `on_fail="noop"`, all validators of a path
are handed over in one `use` (a second `use` replaces the first), every path is one of the model's fields (an unknown
path would pass in silence), metrics and tracing are off. It is imported when first needed; without it everything else
works, and `missing` says what a pack would lack.
"""

import importlib
import importlib.util
import json
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from threading import Lock
from typing import Any

from pydantic import BaseModel, create_model

from rapport.domain.contact import Channel
from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, Severity
from rapport.domain.pack import Pack
from rapport.domain.text import MessageText, Stage, TextField
from rapport.errors import Unavailable
from rapport.guardrails.engine import REGISTRY, Check, found_by, in_order, not_run
from rapport.guardrails.passages import Reading
from rapport.guardrails.rules import rule_findings

FIELDS = ("subject", "preheader", "body", "button", "link", "footer", "sms")
METADATA = "rapport"
"""Where a validator finds its `Case` (or, in a Guard of one's own, plain `Grounds`) in the metadata of a call."""
_ALONE = Lock()


@dataclass
class Case:
    """One text before the library: each check runs once."""

    text: MessageText
    grounds: Grounds
    found: dict[str, tuple[Finding, ...]] = field(default_factory=dict)
    reading: Reading = field(init=False)

    def __post_init__(self) -> None:
        self.reading = Reading(self.text, self.grounds)

    def findings(self, name: str, run: Check) -> tuple[Finding, ...]:
        if name not in self.found:
            silent = not_run(name, self.text, self.grounds) is not None
            judged = rule_findings(self.reading, self.grounds, name) if silent else found_by(
                name, run, self.reading, self.grounds
            )  # fmt: skip
            self.found[name] = tuple(dict.fromkeys(judged))
        return self.found[name]

    def all(self) -> tuple[Finding, ...]:
        return tuple(finding for name, run in REGISTRY for finding in self.findings(name, run))


def installed() -> bool:
    return importlib.util.find_spec("guardrails") is not None


@cache
def opened() -> Any:
    if not installed():
        raise Unavailable("guardrails-ai is not installed: install rapport[guardrails]")
    os.environ.setdefault("GUARDRAILS_RUN_SYNC", "true")  # one validator at a time: no event loop for each call
    import guardrails

    guardrails.settings.disable_tracing = True
    return guardrails


@cache
def validators() -> dict[str, type[Any]]:
    """Our checks as guardrails-ai validator classes, registered as `rapport/<check>`, by check name.

    In a Guard of your own, construct one with `on_fail="noop"` and pass `metadata={"rapport": grounds}`: the value is
    judged as text written elsewhere. Unavailable when the library is not installed.
    """
    return {
        name: _as_validator(name, run.__doc__, partial(Case.findings, name=name, run=run)) for name, run in REGISTRY
    }


@cache
def whole() -> type[Any]:
    """All checks as one validator, `rapport/all`: the library takes as long for each validator as for all of them."""
    return _as_validator("all", "Every check of Rapport.", Case.all)


def _as_validator(name: str, what: str | None, judge: Callable[[Case], tuple[Finding, ...]]) -> type[Any]:
    opened()
    import guardrails.validators as base

    def _validate(self: Any, value: Any, metadata: Mapping[str, Any]) -> Any:
        given = metadata[METADATA]
        if isinstance(given, Grounds):
            part = getattr(self, "field", None) or "body"
            text = MessageText(
                channel=Channel.SMS if part == "sms" else Channel.EMAIL, stage=Stage.FOREIGN,
                fields=(TextField(name=part, text=str(value)),),
            )  # fmt: skip
            found = judge(Case(text, given))
        else:
            found = judge(given)
        if not found:
            return base.PassResult()
        spans = [base.ErrorSpan(start=f.start, end=f.end, reason=_key(f)) for f in found]
        return base.FailResult(error_message="; ".join(f.reason for f in found), error_spans=spans)

    def __init__(self: Any, on_fail: Any = "noop", field: str | None = None) -> None:  # noqa: N807
        base.Validator.__init__(self, on_fail=on_fail, field=field)
        self.field = field

    made = type(
        "Rapport" + "".join(part.title() for part in name.split("_")),
        (base.Validator,),
        {"_validate": _validate, "__init__": __init__, "required_metadata_keys": [METADATA], "__doc__": what},
    )
    registered: type[Any] = base.register_validator(name=f"rapport/{name}", data_type="string")(made)
    return registered


def _key(finding: Finding) -> str:
    return f"{finding.field}: {finding.check}: {finding.reason}"


def _model(paths: Sequence[str]) -> type[BaseModel]:
    fields: dict[str, Any] = dict.fromkeys(paths, (str, ""))
    return create_model("GuardedMessage", **fields)


def guard_of(on_path: Callable[[str], Sequence[Any]], paths: Sequence[str]) -> Any:
    """A Guard with one `use` per path; metrics off before it ever runs."""
    for path in paths:
        if path not in FIELDS:
            raise ValueError(f"no field {path!r}: a Guard would pass it unseen")
    guard = _silent(opened().Guard.for_pydantic(_model(paths)))
    for path in paths:
        guard.use(*on_path(path), on=f"$.{path}")
    return guard


def _silent(guard: Any) -> Any:
    guard.configure(allow_metrics_collection=False)
    return guard


def call(guard: Any, text: MessageText, metadata: dict[str, Any]) -> Any:
    """Let a Guard judge; one call at a time, for the library keeps a history that threads must not share."""
    words = json.dumps({f.name: f.text for f in text.fields if f.name in FIELDS})
    with _ALONE:
        return guard.validate(words, metadata=metadata)


PATHS = {Channel.EMAIL: ("subject", "preheader", "body", "button", "link", "footer"), Channel.SMS: ("sms",)}


class Library:
    """A pack's checks run through guardrails-ai; they find what the engine finds.

    There is one Guard for all texts, and a message is one string to it: over a model with a path for each field the
    library takes half as long again.
    """

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        _guard()

    def inspect(self, text: MessageText, grounds: Grounds) -> tuple[Finding, ...]:
        """The findings, mapped back from the library's summaries; a failure that nothing explains is a finding too."""
        case = Case(text, grounds)
        outcome = call(_guard(), text, {METADATA: case})
        spans = [span for summary in outcome.validation_summaries or () for span in summary.error_spans or ()]
        wanted = {(span.start, span.end, span.reason) for span in spans}
        findings = {f for f in case.all() if (f.start, f.end, _key(f)) in wanted}
        if not outcome.validation_passed and not findings:
            findings.add(failure("schema", text.fields[0], "the library failed the text without a reason"))
        return in_order(findings, text)


@cache
def _guard() -> Any:
    guard = _silent(opened().Guard())
    guard.use(whole()(on_fail="noop"))
    return guard


def failure(name: str, part: TextField, reason: str, span: tuple[int, int] | None = None) -> Finding:
    start, end = span or (0, len(part.text))
    start = min(start, end)
    return Finding(
        check=f"library.{name}", severity=Severity.BRAND, field=part.name, start=start, end=end,
        quote=part.text[start:end], reason=reason,
    )  # fmt: skip
