"""Typed values in a text, with their places: what `rapport inspect --values` shows and what grounding compares."""

import re
from collections.abc import Callable, Iterator
from typing import get_args

from rapport.guardrails.normalise import View, Views
from rapport.guardrails.values import (
    cards,
    codes,
    dates,
    durations,
    emails,
    ibans,
    ips,
    money,
    numbers,
    percents,
    phones,
    quantities,
    ratings,
    times,
    urls,
)  # fmt: skip
from rapport.guardrails.values.found import Found, Kind, Reader

KINDS: tuple[Kind, ...] = get_args(Kind)
"""From the most telling to the plainest: a number that is part of an amount is found once, as the amount."""

_READERS: dict[Kind, Callable[[View], Iterator[Reader]]] = {
    "url": urls.read, "email": emails.read, "iban": ibans.read, "card": cards.read, "ip": ips.read,
    "phone": phones.read, "money": money.read, "percent": percents.read, "rating": ratings.read, "date": dates.read,
    "time": times.read, "duration": durations.read, "quantity": quantities.read, "code": codes.read,
    "number": numbers.read,
}  # fmt: skip


_SIGN = {
    "email": re.compile("@"),
    "url": re.compile(r"\w\.\w|://"),
    **dict.fromkeys(("iban", "card", "phone", "code"), re.compile(r"\d")),
    "ip": re.compile(r"\d\.\d|:\w*:"),
}
"""What a text must hold for a kind to be in it at all."""


def find(text: str, *, kinds: tuple[str, ...] = KINDS, view: View | None = None) -> tuple[Found, ...]:
    """The values of a text in reading order; no character belongs to two of them. Places are in `text` as given.

    `view` is the plain view of the text where it has been read before.
    """
    view = view or Views(text).plain
    last = max((KINDS.index(k) for k in KINDS if k in kinds), default=-1)
    taken = bytearray(len(view.text))
    found: list[Found] = []
    for kind in KINDS[: last + 1]:
        if kind in _SIGN and not _SIGN[kind].search(view.text):
            continue
        for start, end, value, unit in _READERS[kind](view):
            if end <= start or any(taken[start:end]):
                continue
            taken[start:end] = b"\x01" * (end - start)
            if kind in kinds:
                a, b = view.original(start, end)
                found.append(Found(kind=kind, start=a, end=b, quote=text[a:b], value=value, unit=unit))
    return tuple(sorted(found, key=lambda f: f.start))


__all__ = ["KINDS", "Found", "Kind", "find"]
