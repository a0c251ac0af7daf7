"""moments.yaml: the lifecycle moments a message can serve."""

from datetime import date
from typing import Annotated

from pydantic import Field, model_validator

from rapport.domain.pack.conditions import Condition
from rapport.domain.profile import State
from rapport.domain.value import Name, Text, Value


class StartsOn(Value):
    """What opens a moment: exactly one of an event, a state, or a window of the calendar.

    `first` wants the event's first occurrence; a calendar window runs from `opens` to `closes`, both included.
    """

    event: tuple[str, ...] | None = None
    first: bool = False
    state: tuple[State, ...] | None = None
    opens: date | None = None
    closes: date | None = None

    @model_validator(mode="after")
    def _one(self) -> "StartsOn":
        if (self.opens is None) != (self.closes is None):
            raise ValueError("a calendar window needs both `opens` and `closes`")
        if self.opens and self.closes and self.closes < self.opens:
            raise ValueError("`closes` must not be before `opens`")
        if sum(x is not None for x in (self.event, self.state, self.opens)) != 1:
            raise ValueError("name exactly one of `event`, `state` or `opens` with `closes`")
        return self


class Step(Value):
    """One message of a moment's sequence: due `after_hours` from the trigger, for `expires_hours`."""

    after_hours: Annotated[int, Field(ge=0, le=20_000)]
    expires_hours: Annotated[int, Field(ge=1, le=20_000)]


class Moment(Value):
    """A lifecycle moment. Steps go on until an event of `ends_on`; the highest `priority` speaks first.

    At most `cap` messages of the moment within `cap_days`. `when` narrows who the moment is for.
    """

    id: Name
    label: Text
    starts_on: StartsOn
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]
    ends_on: tuple[str, ...] = ()
    when: tuple[Condition, ...] = ()
    priority: Annotated[int, Field(ge=0, le=100)]
    cap: Annotated[int, Field(ge=1)] = 1
    cap_days: Annotated[int, Field(ge=1)] = 365
