"""What a guard is worth: counts, and the shares that are worked out of them.

Each share has its 95 % interval: Wilson's, and for balanced accuracy Newcombe's for the difference of two shares of the
same pairs, because every bad text has a good twin.
"""

from collections.abc import Mapping
from functools import cached_property
from typing import Final, Literal

from rapport.domain.value import Instant, Value
from rapport.evals.corpus import Part
from rapport.evals.intervals import Interval, Pairs, paired_shares, wilson

FORMAT: Final = 1

Shares = Mapping[str, Interval | None]
"""`precision`, `recall`, `specificity`, `balanced_accuracy`, `false_block`; None of nothing."""


class Kind(Value):
    """Texts of one kind, in pairs. Bad ones are `caught` and `located` by the check of that name and `stopped` by any
    but `length`; good ones are its `alarms`, and `blocked` by any. Of `both` in a pair the check objects to both."""

    name: str
    bad: int
    good: int
    caught: int
    located: int
    stopped: int
    alarms: int
    blocked: int
    both: int

    @property
    def shares(self) -> Shares:
        """`false_block` is of the good texts that anything stops; the others are the check's own."""
        return {
            "precision": share(self.caught, self.caught + self.alarms),
            "recall": share(self.caught, self.bad),
            "specificity": share(self.good - self.alarms, self.good),
            "balanced_accuracy": self._balanced_accuracy,
            "false_block": share(self.blocked, self.good),
        }

    @property
    def _balanced_accuracy(self) -> Interval:
        """The mean of recall and specificity, which is a half and half the difference of caught and false alarms."""
        caught, alarms = self.caught - self.both, self.alarms - self.both
        pairs = Pairs(self.both, caught, alarms, self.bad - self.both - caught - alarms)
        return Interval(*((1 + (bound or 0.0)) / 2 for bound in paired_shares(pairs)))


class Fired(Value):
    """A check's own findings, or a rule's: the number of bad texts of its kind, other bad ones and good ones that it
    fires on. `blocked` are the good ones that it stops, `of_kind` all bad texts of its kind."""

    name: str
    rule_sha256: str | None = None
    of_kind: int
    own: int
    other: int
    good: int
    blocked: int

    @property
    def texts(self) -> int:
        return self.own + self.other + self.good

    @property
    def precision(self) -> Interval | None:
        """Bad texts, of whatever kind, among those it fires on."""
        return share(self.own + self.other, self.texts)

    @property
    def mostly_good(self) -> bool:
        """Whether it fires on more good texts than bad ones, or its precision surely lies below a half."""
        high = self.precision.high if self.precision else None
        return self.good > self.own + self.other or (high is not None and high < 0.5)


class Calibration(Value):
    """One pack's guard on one part of the corpus. `groups` count all texts, and the long ones, by their own kinds."""

    format: Literal[1] = FORMAT
    brand: str
    pack_sha256: str
    corpus_sha256: str
    part: Part
    as_of: Instant
    bad: int
    good: int
    groups: tuple[Kind, ...]
    kinds: tuple[Kind, ...]
    fired: tuple[Fired, ...]

    @cached_property
    def kind(self) -> Mapping[str, Kind]:
        return {kind.name: kind for kind in self.kinds}

    @cached_property
    def firing(self) -> Mapping[str, Fired]:
        return {fired.name: fired for fired in self.fired}

    def shares(self, fired: Fired) -> Shares:
        """Of a check or rule: `false_block` is of all good texts, those that it stops."""
        recall, specificity = share(fired.own, fired.of_kind), share(self.good - fired.good, self.good)
        balanced = (recall.estimate + specificity.estimate) / 2 if recall and specificity else None
        return {
            "precision": fired.precision,
            "recall": recall,
            "specificity": specificity,
            "balanced_accuracy": None if balanced is None else Interval(balanced, None, None),
            "false_block": share(fired.blocked, self.good),
        }

    @property
    def rules(self) -> tuple[Fired, ...]:
        return tuple(fired for fired in self.fired if fired.rule_sha256)

    @property
    def checks(self) -> tuple[Fired, ...]:
        return tuple(fired for fired in self.fired if not fired.rule_sha256)

    @property
    def never(self) -> tuple[Fired, ...]:
        """Rules that fired on nothing."""
        return tuple(rule for rule in self.rules if not rule.texts)

    @property
    def mostly_good(self) -> tuple[Fired, ...]:
        return tuple(fired for fired in self.fired if fired.mostly_good)


def share(part: int, whole: int) -> Interval | None:
    """A share with its interval; None of nothing."""
    return wilson(part, whole) if whole else None
