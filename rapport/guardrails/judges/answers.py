"""A judge's answer, read strictly: quotes that stand in the draft are findings, and anything else is no judgement."""

from collections.abc import Iterator, Sequence
from typing import Annotated, Final, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, StrictStr, ValidationError

from rapport.domain.draft import ModelCall
from rapport.domain.guard import Finding
from rapport.domain.pack import Judge
from rapport.domain.text import MessageText, TextField, one_line
from rapport.errors import Invalid
from rapport.strict_json import loads

Line = Annotated[StrictStr, Field(max_length=2000)]
WHY: Final = 200
"""The most characters of a judge's own words that are kept."""


class _Objection(BaseModel):
    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)
    quote: Line
    why: Line


class _Answer(BaseModel):
    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)
    objections: Annotated[list[_Objection], Field(max_length=20)]


class Opinion(NamedTuple):
    """What a judge says of a draft. Where it abstains, in whole or in part, `unsaid` says why, in our words.

    `call` is the record of the call; None where none was made.
    """

    judge: Judge
    findings: tuple[Finding, ...] = ()
    unsaid: str | None = None
    call: ModelCall | None = None


def opinion(judge: Judge, text: MessageText, answer: str | None, call: ModelCall) -> Opinion:
    """What an answer comes to. Without a text the call failed, and its record says how."""
    if answer is None:
        return Opinion(judge, unsaid=f"the call failed: {call.failure}", call=call)
    try:
        objections = _Answer.model_validate(loads(answer)).objections
    except (Invalid, ValidationError):
        failed = call.model_copy(update={"failure": "malformed", "detail": "not of the asked form"})
        return Opinion(judge, unsaid="the answer is not of the asked form", call=failed)
    found = [list(_found(judge, text, objection)) for objection in objections]
    strays = sum(not one for one in found)
    unsaid = f"{strays} of {len(found)} passages that it quotes are not in the text" if strays else None
    return Opinion(judge, tuple(dict.fromkeys(f for one in found for f in one)), unsaid, call)


def _found(judge: Judge, text: MessageText, objection: _Objection) -> Iterator[Finding]:
    """The quote where it first stands among words that somebody wrote; nothing, where it does not.

    The reason is the pack's. What the judge says of it is its own, and never gets into another prompt.
    """
    for field in text.fields:
        if place := written(field, objection.quote.strip()):
            start, end = place
            yield Finding(
                check=judge.check, severity=judge.severity, field=field.name, start=start, end=end,
                quote=field.text[start:end], reason=judge.objects_to,
                evidence=one_line(objection.why)[:WHY] or None,
            )  # fmt: skip
            return


def standing(now: Opinion, before: Sequence[Opinion], text: MessageText) -> Opinion:
    """The opinion with what the same judge objected to before, where a repair has left those words as they were."""
    still = list(now.findings)
    for finding in (f for one in before if one.judge == now.judge for f in one.findings):
        field = text.field(finding.field)
        if field and (place := written(field, finding.quote)):
            still.append(finding.model_copy(update={"start": place[0], "end": place[1]}))
    return now._replace(findings=tuple(dict.fromkeys(still)))


def written(field: TextField, quote: str) -> tuple[int, int] | None:
    """Where a quote first stands in a field, and not wholly in what code puts there."""
    start = field.text.find(quote) if any(map(str.isalnum, quote)) else -1
    while start >= 0:
        end = start + len(quote)
        if not any(a <= start and end <= b for a, b in field.filled):
            return start, end
        start = field.text.find(quote, start + 1)
    return None
