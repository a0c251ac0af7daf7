"""moments.yaml: who a moment is for, and what may open it."""

from collections.abc import Iterator
from itertools import pairwise

from rapport.errors import Problem
from rapport.packs.checks.conditions import fitting
from rapport.packs.checks.names import twice
from rapport.packs.parts import Parts


def check(parts: Parts) -> Iterator[Problem]:
    for placed in parts.moments:
        moment = placed.value
        yield from fitting(parts, moment.when, placed, "when")
        events = moment.starts_on.event
        if events is not None:
            yield from twice(events, placed, "starts_on", "event")
            if not events:
                yield placed.problem("name at least one event", "starts_on", "event")
            elif set(events) <= {"Email Opened"}:
                what = "an open alone opens no moment: machines open mail; name an event that a person causes"
                yield placed.problem(what, "starts_on", "event")
        if moment.starts_on.state == ():
            yield placed.problem("name at least one state", "starts_on", "state")
        if moment.starts_on.first and events is None:
            yield placed.problem("`first` belongs to an `event`: leave it out here", "starts_on", "first")
        for index, (earlier, later) in enumerate(pairwise(moment.steps)):
            if later.after_hours <= earlier.after_hours:
                what = "steps follow one another: `after_hours` is more than that of the step before"
                yield placed.problem(what, "steps", index + 1, "after_hours")
