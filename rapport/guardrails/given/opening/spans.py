"""When one day opens and closes as a record gives it: once, or twice with a break between."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from pydantic import JsonValue

from rapport.guardrails.given.opening.clock import minutes

Span = tuple[int, int]
"""Minutes from midnight of opening and closing."""
_CLOCK: Final = r"(?P<hour{n}>\d{{1,2}})(?:[:.](?P<minute{n}>\d{{1,2}}))?\s?(?:(?P<half{n}>[ap])\.?m\b\.?)?"
_TOLD: Final = re.compile(
    rf"(?=\d{{1,2}}[:.]\d|\d{{1,2}}\s?[ap]m|\d{{1,2}}\s?[-–]\s?\d{{1,2}}\s?[ap]m)"
    rf"{_CLOCK.format(n=1)}\s*(?:[-–]|to)\s*{_CLOCK.format(n=2)}(?=$|[,;(]\D*$)"
)
_TIME: Final = r"\d{1,2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\b\.?)?"
_ONE: Final = rf"(?:from\s)?{_TIME}\s?(?:-|–|to|until|till)\s?{_TIME}"
_SEVERAL: Final = re.compile(rf"{_ONE}(?:\s?(?:,|;|/|&|\+|and|then|\s)(?:\s?(?:and|then))?\s?{_ONE}){{1,3}}")
_EACH: Final = re.compile(rf"(?P<opens>{_TIME})\s?(?:-|–|to|until|till)\s?(?P<closes>{_TIME})")
_STOP: Final = re.compile(r"(?<=\d)\.(?=\d)")
_BARE: Final = re.compile(r"\d{1,2}")
_NOON: Final = 12
_DAY: Final = 1440


class Split(tuple[int, int]):
    """When a day first opens and last closes that shuts in between."""

    spans: tuple[Span, ...]

    def __new__(cls, spans: Sequence[Span]) -> "Split":
        made = super().__new__(cls, (spans[0][0], spans[-1][1]))
        made.spans = tuple(spans)
        return made


def spans_of(hours: Span) -> Sequence[Span]:
    """Each time that a day is open."""
    return hours.spans if isinstance(hours, Split) else (hours,)


def breaks_of(hours: Span) -> Iterator[Span]:
    """Each time that it is shut between two."""
    return ((one[1], other[0]) for one, other in pairwise(spans_of(hours)))


def day_of(value: JsonValue) -> Span | None:
    """The hours of a day: `8:0-22:30`, `["09:00", "13:00"]`, `9-13, 14-18`, `[["9:00", "13:00"], ["14:00", "18:00"]]`.

    None where that tells none.
    """
    text = _joined([*_leaves(value)]) if isinstance(value, list) else value
    if not isinstance(text, str):
        return None
    said = text.strip().casefold()
    if once := _TOLD.match(said):
        evening = once["half2"] == "p" and int(once["hour1"]) < int(once["hour2"]) < _NOON  # 5-9pm
        half = once["half1"] or ("p" if evening else None)
        return _minutes(once["hour1"], once["minute1"], half), _minutes(once["hour2"], once["minute2"], once["half2"])
    return _several(said) if _SEVERAL.fullmatch(said) else None


def _several(said: str) -> Split | None:
    """Several spans in a row; hours without minutes are of a day of 24 where one of them is past noon."""
    pairs = [(match["opens"], match["closes"]) for match in _EACH.finditer(_STOP.sub(":", said))]
    bare = all(_BARE.fullmatch(time) for pair in pairs for time in pair)
    if bare and any(int(time) > _NOON for pair in pairs for time in pair):
        pairs = [(f"{opens}:00", f"{closes}:00") for opens, closes in pairs]
    found = [span for pair in pairs if (span := minutes(*pair))]
    edges = [edge for span in found for edge in span]
    if edges and edges[-1] <= edges[-2]:
        edges[-1] += _DAY
    in_order = len(found) == len(pairs) and all(one < other for one, other in pairwise(edges))
    return Split(found) if in_order else None


def _leaves(value: JsonValue) -> Iterator[str]:
    if isinstance(value, list):
        for one in value:
            yield from _leaves(one)
    else:
        yield str(value)


def _joined(said: Sequence[str]) -> str | None:
    """Times in pairs, or spans, as one text."""
    if all(_EACH.fullmatch(one.strip().casefold()) for one in said):
        return ", ".join(said)
    return ", ".join(map("-".join, zip(said[::2], said[1::2], strict=True))) if len(said) % 2 == 0 else None


def _minutes(hour: str, minute: str | None, half: str | None) -> int:
    """Minutes from midnight."""
    hours = int(hour) % 12 + 12 * (half == "p") if half else int(hour)
    return hours * 60 + int(minute or 0)
