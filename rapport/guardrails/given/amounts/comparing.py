"""Whether a value that a text tells is one of the record's: the same, another one of the same name, or none.

Each kind has its rule. Amounts, shares and days are facts wherever they stand, and one that the record neither holds
nor lets be reckoned is objected to. Spans of time, clock times and counts are often the writer's own: they are held
against the record only where the words around them tell which of its facts they are.
"""

import datetime as dt
import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import cached_property
from typing import Final

from rapport.guardrails.given.amounts import free, loose, worked_out
from rapport.guardrails.given.amounts.binding import bound
from rapport.guardrails.given.amounts.by_name import by_name, counts, counts_so, grouped, head, of_thing, per_thing
from rapport.guardrails.given.amounts.calculating import calculates
from rapport.guardrails.given.amounts.calling import called
from rapport.guardrails.given.amounts.counted import (
    GREAT,
    SMALL,
    UNITS,
    beside,
    each,
    many_times,
    only_one,
    spoken,
    two_beside,
)
from rapport.guardrails.given.amounts.days import Days
from rapport.guardrails.given.amounts.figures import Figure, after, readings
from rapport.guardrails.given.amounts.holding import RAW, held, nearly, roundly
from rapport.guardrails.given.amounts.judged import UNTOLD, Judged, Told, against
from rapport.guardrails.given.amounts.rated import misrated
from rapport.guardrails.given.amounts.reckoned import Reckoned
from rapport.guardrails.given.amounts.rivals import outdone
from rapport.guardrails.given.amounts.sorts import Sorted
from rapport.guardrails.values.found import Found
from rapport.guardrails.values.numerals import told as spelled

_ARTICLE: Final = re.compile(r"(?i)an?\b")
_OFTEN: Final = re.compile(r"\s(?:a|per|each|every|of the|out of)\s(?:\w+\s)?(?:week|month|year)")
_FOR_EVERY: Final = re.compile(r"\b(?:every|per|each) \Z")
_MORE: Final = re.compile(r"(?i)\b(?:extra|more|additional|further|another)\b")
_SCALED: Final = re.compile(r"(?i)\d\s?(?:k|m|bn)\b|thousand|million|billion")
_CLOSE: Final = 12
_FURTHER: Final = re.compile(r"\s(?:more|further|additional|extra|other)\b")
_NTH_WEEK: Final = re.compile(r"\bweeks? \Z")


class Comparison:
    """The figures of one record, ready to be compared with."""

    def __init__(self, figures: Sequence[Figure], by: Sorted, today: dt.date) -> None:
        self._figures, self._days = figures, Days(figures, today)
        self._by, self._reckoned = by, Reckoned(by)

    @cached_property
    def _counted(self) -> frozenset[str]:
        """The words for what the record's numbers count."""
        return frozenset[str]().union(*(counts(one) for group in RAW for one in self._by.group.get(group, ())))

    def judge(self, one: Found, text: str, earlier: Sequence[Decimal] = ()) -> Judged | None:
        """What speaks against a value of a lower-case text; None where the record bears it out, or says nothing.

        `earlier` are the amounts that the text has told before, and rightly.
        """
        if one.kind in ("date", "date_range"):
            return self._days.date(one, text)
        if one.kind == "time":
            return self._days.time(one, text)
        if one.kind == "ordinal":
            return self._days.ordinal(one, text)
        if one.kind in ("rating", "number") and (rated := misrated(one, text, self._by.group.get("number", ()))):
            return against(rated)
        said, rule = readings(one), _RULES.get(one.kind)
        if not said or rule is None or self._days.clock(one.quote) or _ARTICLE.match(one.quote):
            return None
        raw = [*spelled(one.quote)]
        if _SCALED.search(one.quote):
            raw += [number / scale for number in raw for scale in (1_000, 1_000_000) if number >= scale]
        for group, unit, number, _ in said:
            if number is None:
                continue
            told = Told(one, text, group, unit, abs(number) if group == "percent" else number, raw, earlier)
            if not nearly(told, self._by) and (judged := rule(self, told)) and not outdone(told, judged, self._by):
                return judged
        return None

    def _amount(self, told: Told) -> Judged | None:
        """Money: what a fact's whole name before it is of; else held, reckoned, or nobody's."""
        if loose.of_every(told.before) or (loose.of_hundred(told.before) and self._by.percent(told.number)):
            return None  # "of every £100 you get £78"
        amounts = self._by.group.get("money", ())
        fact = by_name(told, amounts) or of_thing(told, amounts)
        ends = {number for _, _, number, _ in readings(told.one)}
        if (
            fact
            and fact.number not in ends
            and not (fact.number and self._reckoned.numbers.part_of(told.number, fact.number))
        ):
            return against(fact)
        if held(told, self._by) or told.number in told.earlier:
            return None
        each = per_thing(told, amounts)
        if each and each.number and not self._reckoned.numbers.part_of(told.number, each.number):
            return against(each)
        if self._reckoned.bears_out(told):
            return None
        if self._by.sums and self._reckoned.numbers.may_follow(told.number):
            others = called(told, self._by)
            return against(others[0]) if others else None
        if (other := self._other(told)) or self._another(told):
            return other
        return UNTOLD

    def _share(self, told: Told) -> Judged | None:
        """A percentage: held, the part that one number of its sentence is of another, how sure somebody is."""
        words = not told.one.quote[:1].isdigit()
        if words and not told.one.quote.lower().endswith(("cent", "percent")):
            return None  # parts of a whole are reckoned from what a record cannot be asked for
        if (
            held(told, self._by)
            or told.number in (0, 100)
            or free.wanted(told.text, told.one.start)
            or free.chance(*told.place)
        ):
            return None
        if loose.part_of(*told.place, told.number) or told.number in self._by.off_list or self._another(told):
            return None
        if loose.nearby(told.text, told.one.start) and told.number in self._by.of_total(told):
            return None
        lowering = self._by.reduced and "off" in told.text[max(0, told.one.start - _CLOSE) : told.one.end + _CLOSE]
        if not (lowering or self._by.shares_in(told)) and (
            told.number in (*self._by.shares, *self._by.of_total(told), *self._by.parts_of(told))
            or loose.nearby(told.text, told.one.start)
        ):
            return None  # what one figure is of another, where no share of the record's is spoken of
        return self._other(told) or UNTOLD

    def _span(self, told: Told) -> Judged | None:
        """A span of time: against the fact that its words are about; months and years also against the only one."""
        if (
            _OFTEN.match(told.text, told.one.end)
            or held(told, self._by)
            or told.number in (self._days.between if told.unit == "D" else self._days.months_between)
            or roundly(told, self._by)
        ):
            return None
        if free.meeting(*told.place) or _MORE.search(told.one.quote) or free.wanted(told.text, told.one.start):
            return None
        if free.used(*told.place) or self._another(told):
            return None
        if fact := bound(self._by.alike(told), told.about, after(told.text, told.one.end)):
            return against(fact)
        if told.unit != "MO" or free.passing(*told.place) or free.proposed(*told.place):
            return None
        return self._only_one(told) if free.binds(*told.place) else None

    def _another(self, told: Told) -> bool:
        """Whether a value is of another thing than the record's; a summary of prose alone has none of its own."""
        return any(figure.keyed for figure in self._figures) and free.of_another(*told.place)

    def _measure(self, told: Told) -> Judged | None:
        """A quantity: of a unit the record speaks of, unless of some other thing."""
        if (
            held(told, self._by)
            or told.number in self._by.together
            or _FOR_EVERY.search(told.before[-_CLOSE:])
            or self._another(told)
            or two_beside(told)
            or worked_out.summed(told, [*self._by.alike(told), *self._by.group.get("number", ())])
        ):
            return None
        return self._other(told) or (UNTOLD if self._by.alike(told) else None)

    def _count(self, told: Told) -> Judged | None:
        """A bare number: against what counts the same thing."""
        if told.one.kind == "number" and (self._days.year(told.one.value) or free.joined(*told.place)):
            return None
        more = _FURTHER.match(told.text, told.one.end)
        others = [] if more or grouped(told, self._by.alike(told)) else called(told, self._by)
        others = [figure for figure in others if figure.path not in self._by.percents]
        counted = after(told.text, told.one.end)
        if (
            told.number in self._by.together
            or spoken(told)
            or any(each(figure, told.number) or many_times(figure, told.number) for figure in others)
        ):
            return None
        if self._by.called_before(told):
            return None
        if told.number > SMALL and (thing := of_thing(told, self._by.alike(told))) and not self._worked_out(told):
            return against(thing)
        only = only_one(others, told.number)
        if only and self._by.of_any(told.number):
            only = None  # "26 rooms" are of an order's quantity, and not of `trial_rooms`
        if only and only.path not in self._by.paid and (only.many or head(only) in counted):
            return against(only)
        unpaid = [figure for figure in others if self._by.of_things(figure) and head(figure) in counted]
        if (only := only_one(unpaid, told.number)) and not self._by.of_any(told.number):
            return None if self._worked_out(told) else against(only)
        if held(told, self._by):
            return None
        if told.number <= SMALL or self._worked_out(told):
            return None
        if others and others[0].path not in self._by.paid and counts_so(others[0], counted):
            return against(others[0])
        known = (told.number >= GREAT and not self._by.sums) or self._spoken_of(told)
        known = known and not _NTH_WEEK.search(told.before)
        return UNTOLD if known and not free.proposed(*told.place) and not self._another(told) else None

    def _worked_out(self, told: Told) -> bool:
        """Whether a count is worked out from others, or is an amount without a currency that is."""
        if worked_out.multiplied(told, self._by.whole) or worked_out.over_time(told):
            return True
        if told.number >= GREAT and self._by.sums and self._reckoned.numbers.exact(told.number, beside(told), ()):
            return True
        return calculates(*told.place) and self._reckoned.bears_out(told)

    def _spoken_of(self, told: Told) -> bool:
        """Whether the record counts what a number counts: its noun stands behind one of its numbers or in a name."""
        counted = [label for label in after(told.text, told.one.end, 2) if label not in UNITS]
        return not self._counted.isdisjoint(counted)

    def _other(self, told: Told) -> Judged | None:
        """The fact that a value is called by, or the only one of its kind."""
        if others := called(told, self._by):
            return against(others[0])
        return self._only_one(told)

    def _only_one(self, told: Told) -> Judged | None:
        alike = [figure for figure in self._by.alike(told) if figure.keyed and figure.number]
        if told.group == "money" and self._by.unnamed:
            return None  # those may be amounts as well
        return against(alike[0]) if len({figure.number for figure in alike}) == 1 else None


_RULES: Final[dict[str, Callable[[Comparison, Told], Judged | None]]] = {
    "money": Comparison._amount, "percent": Comparison._share, "duration": Comparison._span,
    "quantity": Comparison._measure, "number": Comparison._count, "rating": Comparison._count,
}  # fmt: skip
