"""The route that inspects copy written anywhere."""

from typing import Annotated, Literal

from fastapi import Query, Request
from pydantic import BaseModel, ConfigDict, Field, JsonValue

from rapport import inspection
from rapport.api import documented, doors
from rapport.domain.contact import Channel
from rapport.domain.guard import CheckName, Severity
from rapport.domain.value import Name

router = doors.router("inspect")


class InspectAsk(inspection.Record):
    """A text, and what it may rest on: facts as nested JSON, free text of the contact by field name."""

    brand: Annotated[Name | None, Field(description="the key's brand, when left out")] = None
    channel: Annotated[Channel, Field(description="whose limits hold")] = Channel.EMAIL
    checks: Annotated[
        list[CheckName] | None, Field(description="only these, with the rules under their names; all, when left out")
    ] = None
    values: Annotated[
        bool,
        Field(
            strict=True, description="also list amounts, dates, codes and the like; with facts, how each stands to them"
        ),
    ] = False


class FindingAnswer(BaseModel):
    """One hit of a check: characters `start` to `end` of the field as it was sent."""

    check: str
    severity: Severity
    field: str
    start: int
    end: int
    quote: str
    reason: str
    evidence: str | None = None
    fact: Annotated[str | None, Field(description="the given fact that the text speaks about")] = None
    verdict: Annotated[
        Literal["contradicted", "floating", "withheld"] | None, Field(description="how the text stands to that fact")
    ] = None


class InspectAnswer(BaseModel):
    """What was found. `values` is there when it was asked for."""

    model_config = ConfigDict(extra="allow")

    id: str | int | None
    clean: Annotated[bool, Field(description="nothing was found that stops a message")]
    findings: list[FindingAnswer]
    withheld: Annotated[list[str], Field(description="contact fields that read like instructions")]
    values: Annotated[
        list[dict[str, JsonValue]] | None,
        Field(description="`kind`, `field`, `start`, `end`, `quote`, `value`, and `unit` where there is one"),
    ] = None


@router.post("/inspect", response_model_exclude_unset=True, **documented.operation("inspect_text"))
def inspect_text(request: Request, ask: InspectAsk, which: Annotated[doors.Which, Query()]) -> InspectAnswer:
    """What the guard says of any subject and body, against the pack and against the facts given.

    The answer is the line that `rapport inspect` writes: offsets count characters of the field as it was sent.
    """
    kit, brand = doors.here(request, ask.brand, which.brand)
    record = ask.model_dump(exclude={"brand", "channel", "checks", "values"}, exclude_unset=True)
    found = inspection.inspect_record(
        record, kit.pack(brand), now=kit.clock(), channel=ask.channel, checks=ask.checks, values=ask.values
    )
    return InspectAnswer.model_validate(found)
