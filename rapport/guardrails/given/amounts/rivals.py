"""Facts that give the very number of a text which is held against another fact, and are named no worse there."""

from collections.abc import Iterator
from functools import lru_cache

from rapport.guardrails.given.amounts.binding import content
from rapport.guardrails.given.amounts.figures import Figure
from rapport.guardrails.given.amounts.judged import Judged, Told
from rapport.guardrails.given.amounts.sorts import Sorted
from rapport.guardrails.given.record import KEPT, as_name


def outdone(told: Told, judged: Judged, by: Sorted) -> bool:
    """Whether a value is another fact's as likely as that of the one it is held against: "the maps at £14 each" is no
    `estimate.maps` of 1,330 beside a `map.price` of 14.
    """
    if judged.fact is None:
        return False
    said = told.about
    named = _words(judged.fact) & said
    rivals = (figure for figure in _holding(told, by) if figure.path != judged.fact)
    return any(named <= _words(figure.path) for figure in rivals)


def _holding(told: Told, by: Sorted) -> Iterator[Figure]:
    """The facts of a number: those of its kind, and of bare numbers those in lists, whose names say nothing of each."""
    yield from (figure for figure in by.alike(told) if figure.number == told.number and figure.keyed)
    listed = (figure for figure in by.group.get("number", ()) if figure.path.rpartition(".")[2].isdigit())
    yield from (figure for figure in listed if figure.number == told.number)


@lru_cache(maxsize=KEPT)
def _words(path: str) -> frozenset[str]:
    """The words of a fact's name and of the groups it stands in, by their first letters."""
    return content(as_name(path).replace("_", " "))
