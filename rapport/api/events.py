"""The route that takes events."""

from collections.abc import Sequence
from typing import Annotated, Any, Final

from fastapi import Body
from pydantic import BaseModel, JsonValue, ValidationError

from rapport import profiles
from rapport.api import documented, doors
from rapport.api.errors import problems_of, shown
from rapport.domain.event import Event
from rapport.errors import Invalid, Problem
from rapport.profiles.connectors import segment

router = doors.router("events")

MANY: Final = 5000
Payload = dict[str, JsonValue] | list[JsonValue]


class FieldProblem(BaseModel):
    """What is wrong with one field."""

    field: str
    what: str


class Refusal(BaseModel):
    """An event that was not taken, by its place in the request, counted from 0."""

    index: int
    errors: list[FieldProblem]


class EventsAnswer(BaseModel):
    """How many events were new, how many were there already, and which were not taken and why."""

    accepted: int
    duplicates: int
    refused: list[Refusal]


@router.post("/events", **documented.operation("take_events"))
async def take_events(payload: Annotated[Payload, Body()], at: doors.ByQuery) -> EventsAnswer:
    """One event, or several: `{"events": […]}`, Segment's `{"batch": […]}`, or a list.

    An event is in our plain form or in Segment's `track` form, with Segment's event names. Each brand and key counts
    once; without a key the event's own content is its key. Good events are kept and bad ones named; when none is
    good, the answer is 422. A contact nobody has told of yet is kept bare, without consent. `source` (`api` when left
    out) decides whether what follows from an event may be said: the pack lists the sources it trusts.
    """
    items, several = _items(payload)
    taken: list[Event] = []
    refused: list[tuple[int, tuple[Problem, ...]]] = []
    for index, item in enumerate(items):
        try:
            taken.append(segment.event(item, brand=at.brand, source="api"))
        except Invalid as error:
            refused.append((index, tuple(_within(p) for p in error.problems) or (Problem("", error.what),)))
        except ValidationError as error:
            refused.append((index, problems_of(error.errors(include_input=False, include_url=False))))
    if refused and not taken:
        raise Invalid("no event could be taken", problems=tuple(_placed(refused, several)))
    async with at.kit.database.begin() as session:
        added = await profiles.add_events(session, taken, at.kit.clock())
    return EventsAnswer(
        accepted=added.new,
        duplicates=added.duplicates,
        refused=[
            Refusal(index=index, errors=[FieldProblem(field=shown(p.where), what=p.what) for p in problems])
            for index, problems in refused
        ],
    )


def _items(payload: Payload) -> tuple[Sequence[Any], bool]:
    """The events of a request, and whether it may hold several. Raises `Invalid`."""
    name = ""
    if isinstance(payload, dict):
        name = next((n for n in ("events", "batch") if n in payload), "")
        if not name:
            return [payload], False
    listed = payload[name] if isinstance(payload, dict) else payload
    if not isinstance(listed, list) or not 1 <= len(listed) <= MANY:
        raise Invalid(f"want a list of 1 to {MANY} events", field=name or "body")
    return listed, True


def _within(problem: Problem) -> Problem:
    """The problem within one event: what concerns the event itself has no field."""
    return problem._replace(where="") if " " in problem.where else problem


def _placed(refused: Sequence[tuple[int, tuple[Problem, ...]]], several: bool) -> list[Problem]:
    return [
        Problem(f"events[{index}].{problem.where}".rstrip(".") if several else problem.where or "body", problem.what)
        for index, problems in refused[:100]
        for problem in problems
    ]
