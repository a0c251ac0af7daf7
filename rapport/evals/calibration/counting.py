"""Counting: from what a guard said of each text to what it is worth."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from rapport.domain.guard import CHECKS
from rapport.evals.calibration.counts import Fired, Kind
from rapport.evals.calibration.seen import Seen, check_of
from rapport.evals.corpus import LONG

ALL: Final = "all"


def groups(seen: Sequence[Seen]) -> Iterator[Kind]:
    """All texts, and the long ones where there are any."""
    yield counted(ALL, seen)
    if long := [one for one in seen if LONG in one.line.tags]:
        yield counted(LONG, long)


def kinds(seen: Sequence[Seen]) -> Iterator[Kind]:
    """The texts by the check that they are about, in the order of the checks."""
    for name in CHECKS:
        if of_kind := [one for one in seen if one.line.kind == name]:
            yield counted(name, of_kind)


def counted(name: str, seen: Sequence[Seen]) -> Kind:
    """The texts of a group, each by the check of its own kind."""
    bad = [one for one in seen if one.line.label == "bad"]
    good = [one for one in seen if one.line.label == "good"]
    caught = {one.line.pair for one in bad if one.caught}
    alarms = {one.line.pair for one in good if one.caught}
    return Kind(
        name=name, bad=len(bad), good=len(good), caught=len(caught), located=sum(one.located for one in bad),
        stopped=sum(one.stopped for one in bad), alarms=len(alarms), both=len(caught & alarms),
        blocked=sum(one.stopped for one in good),
    )  # fmt: skip


class _On(NamedTuple):
    """A text that a check or rule fired on, and whether that stops it."""

    bad: bool
    kind: str
    stops: bool


def fired(seen: Sequence[Seen], names: Iterable[str], rules: Mapping[str, str]) -> Iterator[Fired]:
    """What each of these checks and rules fired on; `rules` holds the sha256 of those that are rules."""
    on: dict[str, list[_On]] = {}
    for one in seen:
        for name, stops in one.by_name.items():
            on.setdefault(name, []).append(_On(one.line.label == "bad", one.line.kind, stops))
    of_kind = {kind.name: kind.bad for kind in kinds(seen)}
    for name in names:
        texts, kind = on.get(name, []), check_of(name)
        bad, good = [text for text in texts if text.bad], [text for text in texts if not text.bad]
        own = sum(text.kind == kind for text in bad)
        yield Fired(
            name=name, rule_sha256=rules.get(name), of_kind=of_kind.get(kind, 0), own=own, other=len(bad) - own,
            good=len(good), blocked=sum(text.stops for text in good),
        )  # fmt: skip
