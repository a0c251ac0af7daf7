"""Typed values in a text, with their places: what `rapport inspect --values` shows and what grounding compares."""

import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Final, get_args

from rapport.guardrails.normalise import View, Views
from rapport.guardrails.spans import Spans
from rapport.guardrails.values import (
    cards,
    codes,
    date_ranges,
    dates,
    deadlines,
    durations,
    emails,
    ibans,
    ips,
    money,
    numbers,
    ordinals,
    percents,
    periods,
    phones,
    quantities,
    ratings,
    time_ranges,
    times,
    urls,
)  # fmt: skip
from rapport.guardrails.values.found import Found, Kind, Reader, Seen

KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
"""From the most telling to the plainest: a number that is part of an amount is found once, as the amount."""

_READERS: Final[Mapping[Kind, Callable[[Seen], Iterator[Reader]]]] = MappingProxyType({
    "url": urls.read, "email": emails.read, "iban": ibans.read, "card": cards.read, "ip": ips.read,
    "phone": phones.read, "money": money.read, "percent": percents.read, "rating": ratings.read,
    "date_range": date_ranges.read, "date": dates.read, "time_range": time_ranges.read, "time": times.read,
    "duration": durations.read, "quantity": quantities.read, "code": codes.read, "ordinal": ordinals.read,
    "number": numbers.read,
})  # fmt: skip

_SIGN: Final = {
    "email": re.compile("@"),
    "url": re.compile(r"\w\.[^\W\d]|://"),
    **dict.fromkeys(("iban", "card", "phone"), re.compile(r"\d")),
    "ip": re.compile(r"\d\.\d|:\w*:"),
}
"""What a text must hold for a kind to be in it at all."""


def find(text: str, *, kinds: tuple[str, ...] = KINDS, view: View | None = None) -> tuple[Found, ...]:
    """The values of a text in reading order. Places are in `text` as given.

    No character belongs to two of them, but that a deadline holds its date, time or span (`by 30 September` and in it
    `30 September`), and a period its span or date (`the next two weeks` and in it `two weeks`, `next week`). Ranges are
    read as such where their kinds are asked for, otherwise as the dates and times in them.
    `view` is the plain view of the text where it has been read before.
    """
    seen = Seen(view or Views(text).plain, text, _READERS)
    taken = Spans(len(seen.text))
    read: dict[Kind, list[Reader]] = {}
    for kind in _needed(kinds):
        if kind in _SIGN and not _SIGN[kind].search(seen.text):
            continue
        for value in seen.of(kind):
            if value.end > value.start and not taken.meet(value.start, value.end):
                taken.add(value.start, value.end)
                read.setdefault(kind, []).append(value)
    limits = list(deadlines.read(seen, read)) if "deadline" in kinds else []
    if "date_range" in kinds:
        dates = read.get("date", [])
        around = [*periods.read(seen.text, read.get("duration", ()), dates), *periods.spans(seen.text, dates)]
        read["date_range"] = [*read.get("date_range", ()), *around]
    read["deadline"] = limits
    found = [_found(seen, kind, value) for kind in read if kind in kinds for value in read[kind]]
    return tuple(sorted(found, key=lambda f: (f.start, -f.end)))


def _needed(kinds: tuple[str, ...]) -> Iterator[Kind]:
    """The kinds that have to be read for those that are asked for: all that come before, and ranges where asked for."""
    last = max((KINDS.index(k) for k in KINDS if k in kinds), default=-1)
    for kind in KINDS[: last + 1]:
        if kind != "deadline" and (kind in kinds or not kind.endswith("_range")):
            yield kind


def _found(seen: Seen, kind: Kind, value: Reader) -> Found:
    start, end = seen.view.original(value.start, value.end)
    return Found(kind=kind, start=start, end=end, quote=seen.given[start:end], value=value.value, unit=value.unit)


__all__ = ["KINDS", "Found", "Kind", "find"]
