"""What follows from a record's amounts: sums, differences, so many times one, a share of one.

Copy says "$894 a month in all" of six clinics at $149. An amount that follows in one step from two figures, or in two
steps where the text says that it is reckoned, is borne out.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import combinations
from typing import Final

_PERIODS: Final = (12.0, 52.0, 4.0, 2.0, 3.0, 6.0)
_MANY: Final = 40
_DEAL: Final = 10
"""How many amounts and how many counts of a record are multiplied out: those of one deal."""
_LISTED: Final = 7
"""How many amounts that a text has listed may be added up."""
_HALF: Final = 0.5
_FEW: Final = 3
"""Amounts of a record that has few."""
_DOZENS: Final = 1_000
_PRECISE: Final = 4
"""The digits from which on an amount is hardly met by chance where its sentence calculates."""
_CERTAIN: Final = 5
"""The digits from which on it is hardly met wherever it stands."""
_ROUND: Final = 2
"""The digits up to which an amount is round, and looks like many others."""
_CENT: Final = 0.011
_HALF_A_CENT: Final = 0.005


class Reckoning:
    """The amounts, counts and shares of a record, and what they come to."""

    def __init__(
        self, amounts: Iterable[Decimal], counts: Iterable[Decimal], shares: Iterable[Decimal],
        apiece: Iterable[Decimal] = (), unnamed: Iterable[Decimal] = (), lines: Iterable[Decimal] = (),
        things: Iterable[Decimal] = (),
    ) -> None:  # fmt: skip
        """Shares that come on top are negative; `apiece` are those of the amounts that are paid for each thing;
        `unnamed` are numbers that may be amounts or not, `lines` what an order's lines come to, `things` those of the
        counts that are of no time."""
        self._things = sorted({float(n) for n in things if 1 < n < _DOZENS})[:_DEAL]
        self._apiece = sorted({float(a) for a in apiece if a > 0})[:_DEAL]
        known = dict.fromkeys(float(a) for a in amounts if a > 0)
        paid = [*known, *(float(n) for n in unnamed if n > 0 and n not in known)]
        self._lines, self._unnamed = [float(total) for total in lines], len(paid) - len(known)
        self._amounts, self._deal = sorted(set(paid))[:_MANY], sorted(set(paid[:_DEAL]))
        counted = {float(n) for n in counts if 1 < n < 100_000}
        self._counts = sorted({*_PERIODS, *counted})[:_MANY]
        self._own = sorted(counted - set(known))[:_DEAL]
        given = [float(share) / 100 for share in shares]
        less = {part for share in given if 0 < share < 1 for part in (share, 1 - share) if part > 0}
        self._parts = sorted(less | {1 - share for share in given if -1 < share < 0})[:_MANY]

    def exact(self, amount: Decimal, counts: Iterable[Decimal], told: Iterable[Decimal]) -> bool:
        """Whether an amount is plainly worked out: so many of another as its own sentence says ("nine months at $310,
        which is $2,790") or the part of one that so many share, a line of an order, or multiplied out and of too many
        digits to be met by chance."""
        said, earlier = float(amount), [float(one) for one in told]
        digits = len(amount.normalize().as_tuple().digits)
        if _near(self._totals, said) or (digits >= _PRECISE and _near(self._lowered, said)):
            return True
        for n in (float(n) for n in counts if 1 < n <= _DOZENS and n != amount):
            if _near(self._rates, said / n, _CENT / n) or any(abs(said - rate * n) < _CENT for rate in earlier):
                return True
            if digits > _ROUND and _near(self._rates, said * n, n * _HALF_A_CENT):
                return True
            if any(_near(self._amounts, said - each * n) for each in self._apiece):
                return True
            if digits >= _PRECISE and _near(self._so_many, said / n, _CENT / n):
                return True
        certain = digits >= _CERTAIN and not self._mistaken(amount)
        return certain and (self._multiplied_out(said, earlier) or _near(self._with_base, said))

    def less(self, amount: Decimal, shares: Iterable[Decimal], told: Iterable[Decimal] = ()) -> bool:
        """Whether an amount is a price by a count, for a time, less a share of the record's that its sentence tells; or
        an amount `told` before less that share, or with it on top."""
        said, parts = float(amount), {1 - float(share) / 100 for share in shares if 0 < share < 100}
        if any(abs(said - one * part) < _CENT for one in map(float, told) for p in parts for part in (p, 2 - p)):
            return True
        ours = [part for part in parts if any(abs(part - one) < _CENT / 100 for one in self._parts)]
        return not self._mistaken(amount) and any(_near(self._by_count, said / part) for part in ours)

    def follows(self, amount: Decimal, *, loose: bool, far: bool = True, told: Iterable[Decimal] = ()) -> bool:
        """Whether an amount follows in one step or, `far`, in two; where the text is `loose`, within a fiftieth.

        `told` are amounts that the text has worked out already: one step from there will do. Of all amounts up to a
        thousand a few in a hundred lie one step from those of a deal, and up to two in five lie two steps away.
        """
        said, slack = float(amount), 0.02 if loose else 0.00001
        earlier = [float(one) for one in told]
        if self._reaches(said, slack) or self._goes_on(said, slack, earlier, far=far):
            return True
        if far and (_together(said, earlier) or _near(self._all_in, said)):
            return True
        if self._mistaken(amount):
            return False
        if len(amount.normalize().as_tuple().digits) >= _PRECISE and self._multiplied_out(said, earlier):
            return True
        if not far:
            return False
        steps = [said / n for n in self._counts] + [said / p for p in self._parts]
        steps += [step for a in self._amounts for step in (said + a, said - a, a - said)]
        return any(self._reaches(step, slack) for step in steps) or any(
            self._reaches(said * n, max(slack, 0.5 / max(said, 1))) for n in self._counts
        )

    def may_follow(self, amount: Decimal) -> bool:
        """Whether an amount has so many digits that it is worked out, rightly or not, and is no slip of another."""
        least = _PRECISE - bool(self._unnamed)
        return len(amount.normalize().as_tuple().digits) >= least and not self._mistaken(amount)

    def _mistaken(self, amount: Decimal) -> bool:
        """Whether an amount looks like one of the record's with a slip in it: 1,870 for 1,780."""
        said, digits = f"{amount.normalize():f}", amount.normalize().as_tuple().digits
        return len(digits) > _ROUND and any(_slip(said, f"{one:.10g}") for one in (*self._amounts, *self._lines))

    def _goes_on(self, said: float, slack: float, told: Sequence[float], *, far: bool) -> bool:
        """Whether an amount lies one step from one that the text has told; `far`, so many times one and another on."""
        many = [one * n for one in told for n in self._counts]
        ends = [*many, *(one * p for one in told for p in self._parts)]
        for other in (*self._amounts, *told):
            ends += [x for one in (*told, *(many if far else ())) for x in (one + other, abs(one - other))]
        return any(abs(said - end) <= abs(said) * slack + _CENT for end in ends)

    def _multiplied_out(self, said: float, told: Sequence[float]) -> bool:
        """Whether an amount is a price by a count, for a time, less a discount; or that and one amount more, or a share
        of it, or what was listed: what an invoice comes to."""
        ends = [said, *(abs(said - one) for one in (*self._deal, *told)), *(said / p for p in self._parts)]
        return any(_near(self._whole, end) for end in ends) or _together(said, told)

    @cached_property
    def _totals(self) -> list[float]:
        """What the lines of an order come to, for every time, whole and less every share."""
        times, parts = (1.0, *_PERIODS), (1.0, *self._parts)
        return sorted({total * time * part for total in self._lines for time in times for part in parts})

    @cached_property
    def _all_in(self) -> list[float]:
        """What an order's lines, one or all, whole or less a share, come to with two or three other amounts."""
        lines = {*self._lines[:_LISTED], max(self._lines, default=0.0)} - {0.0}
        bases = {line * part for line in lines for part in (1.0, *self._parts)}
        others = (sum(some) for many in (2, 3) for some in combinations(self._deal, many))
        return sorted({base + other for other in others for base in bases})

    def each(self, amount: Decimal, counts: Iterable[Decimal]) -> bool:
        """Whether an amount is what one of so many comes to: "£360 a bay" of £23,040 for 64 bays."""
        return any(_near(self._rates, float(amount * n)) for n in counts if n > 1)

    def plain(self, amount: Decimal) -> bool:
        """Whether an amount is a plain result of two figures where there are but few: what is met there is meant."""
        few = 0 < len(self._amounts) <= _FEW
        return few and _near(self._plainly, float(amount)) and not self._mistaken(amount)

    def shared(self, amount: Decimal, shares: Iterable[Decimal]) -> bool:
        """Whether an amount is one of these percentages of another, or another less it, or with it on top."""
        parts = [float(share) / 100 for share in shares]
        return any(
            abs(float(amount) - one * part) < _CENT for one in self._deal for p in parts for part in (p, 1 - p, 1 + p)
        )

    @cached_property
    def _plainly(self) -> list[float]:
        """Every amount by, or through, a count, more or less a share, with or without another."""
        once = {a * n for a in self._amounts for n in self._things} | {*self._amounts}
        found = {one * part for one in once for part in self._parts if part >= _HALF} | once
        found |= {a / n for a in self._amounts for n in self._things if a != n}
        return sorted(found | {x for a in once for b in self._amounts if a != b for x in (a + b, a - b) if x > 0})

    @cached_property
    def _lowered(self) -> list[float]:
        """Every amount of one deal less every share."""
        return sorted({amount * part for amount in self._deal for part in self._parts})

    @cached_property
    def _so_many(self) -> list[float]:
        """Every amount of one deal by every count."""
        return sorted({amount * n for amount in self._deal for n in self._own})

    @cached_property
    def _rates(self) -> list[float]:
        """Every amount, whole and less every share."""
        return sorted({amount * part for amount in self._amounts for part in (1.0, *self._parts)})

    @cached_property
    def _whole(self) -> list[float]:
        """Every price by every count, for every time, less every share."""
        times, parts = [1.0, *_PERIODS, *self._own], [1.0, *self._parts]
        return sorted({
            amount * n * time * part
            for amount in self._deal for n in (1.0, *self._own) for time in times for part in parts
        })  # fmt: skip

    @cached_property
    def _by_count(self) -> list[float]:
        """Every price by every count, for every time."""
        return sorted({a * n * time for a in self._amounts for n in (1.0, *self._own) for time in (1.0, *_PERIODS)})

    @cached_property
    def _with_base(self) -> list[float]:
        """Every amount and so many times one that is paid apiece, for every time, less every share."""
        base = {a + each * n for a in self._amounts for each in self._apiece for n in self._own}
        return sorted({a * time * part for a in base for time in (1.0, *_PERIODS) for part in (1.0, *self._parts)})

    def part_of(self, amount: Decimal, whole: Decimal) -> bool:
        """Whether an amount is one of the record's shares of another: 224.10 of 249, less 10 %."""
        return any(abs(float(amount) - float(whole) * part) < _CENT for part in self._parts)

    def _reaches(self, said: float, slack: float) -> bool:
        return _near(self._once, said, abs(said) * slack + min(_CENT, abs(said) / 100))

    @cached_property
    def _once(self) -> list[float]:
        """Every amount, and what one step makes of two figures."""
        found = set(self._amounts)
        for at, a in enumerate(self._amounts):
            found.update(a * n for n in self._counts)
            found.update(a * p for p in self._parts)
            found.update(x for smaller in self._amounts[:at] for x in (a + smaller, a - smaller))
        return sorted(found)


def _near(known: Sequence[float], said: float, slack: float = _CENT) -> bool:
    """Whether one of these numbers, in their order, is the one that is said."""
    at = bisect_left(known, said - slack)
    return at < len(known) and known[at] <= said + slack


def _together(said: float, told: Sequence[float]) -> bool:
    """Whether an amount is three or more together of those that a text has listed."""
    listed = (sum(some) for many in range(3, _LISTED + 1) for some in combinations(told[-_LISTED:], many))
    return any(abs(said - total) < _CENT for total in listed)


def _slip(said: str, given: str) -> bool:
    """Whether two numbers of as many digits differ by one of them, or by two that changed places."""
    if len(said) != len(given):
        return False
    apart = [n for n, (a, b) in enumerate(zip(said, given, strict=True)) if a != b]
    return len(apart) == 1 or (
        len(apart) == 2 and said[apart[0]] == given[apart[1]] and said[apart[1]] == given[apart[0]]
    )
