"""The route that inspects copy written anywhere."""

from typing import Annotated, Any

from fastapi import Query, Request
from pydantic import Field

from rapport import inspection
from rapport.api import documented, doors
from rapport.domain.contact import Channel
from rapport.domain.value import Name

router = doors.router("inspect")


class InspectAsk(inspection.Record):
    """A text, and what it may rest on: facts as nested JSON, free text of the contact by field name."""

    brand: Annotated[Name | None, Field(description="the key's brand, when left out")] = None
    channel: Annotated[Channel, Field(description="whose limits hold")] = Channel.EMAIL
    values: Annotated[bool, Field(strict=True, description="also list amounts, dates, codes and the like")] = False


@router.post("/inspect", **documented.operation("inspect_text"))
def inspect_text(request: Request, ask: InspectAsk, which: Annotated[doors.Which, Query()]) -> dict[str, Any]:
    """What the guard says of any subject and body, against the pack and against the facts given.

    The answer is the line that `rapport inspect` writes: offsets count characters of the field as it was sent.
    """
    kit, brand = doors.here(request, ask.brand, which.brand)
    record = ask.model_dump(exclude={"brand", "channel", "values"}, exclude_unset=True)
    return inspection.inspect_record(record, kit.pack(brand), channel=ask.channel, values=ask.values, now=kit.clock())
