"""Whether a record holds a value as a text tells it, with nothing reckoned: what is borne out of what is left alone."""

from collections.abc import Sequence

from rapport.guardrails.given.amounts.counted import GREAT
from rapport.guardrails.given.amounts.figures import Figure, halves, readings, same_day
from rapport.guardrails.given.amounts.holding import held
from rapport.guardrails.given.amounts.judged import Told
from rapport.guardrails.given.amounts.sorts import Sorted
from rapport.guardrails.values.found import Found
from rapport.guardrails.values.numerals import told as spelled


class BorneOut:
    """The figures of one record, ready to be looked up."""

    def __init__(self, figures: Sequence[Figure], by: Sorted) -> None:
        self._by = by
        self._moments = {group: [one.iso for one in figures if one.group == group] for group in ("date", "time")}

    def holds(self, one: Found, text: str) -> bool:
        """Whether a figure is the value of a lower-case text; of a range both ends."""
        raw = [*spelled(one.quote)]
        said = readings(one)
        return bool(said) and all(
            self._moment(iso) if number is None else held(Told(one, text, group, unit, number, raw), self._by)
            for group, unit, number, iso in said
        )

    def in_part(self, one: Found, text: str) -> bool:
        """Whether a figure is an amount or a number of a lower-case text; of a range one end, and no small number asked
        for."""
        raw = [*spelled(one.quote)]
        return any(
            number is None or number < GREAT or held(Told(one, text, group, unit, number, raw), self._by)
            for group, unit, number, _ in readings(one)
        )

    def _moment(self, iso: str) -> bool:
        """Whether a date or a clock time, which may be of either half of the day, is one of the record's."""
        if ":" in iso:
            return any(given in halves(iso) for given in self._moments["time"])
        return any(same_day(iso, given) for given in self._moments["date"])
