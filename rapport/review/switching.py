"""Normal, tightened and reduced inspection: when a strategy changes from one to another.

The switching rules of ISO 2859-1 (ANSI Z1.4), over lots of a strategy's reviews. Its tables of sample sizes are not
used, because how many reviews a lot has depends on what was released: the acceptance number is computed for the reviews
that were made. Discontinuation after five refused lots is left out: what pauses a strategy is decided by evidence.
"""

from typing import Final, NamedTuple

from rapport.domain.review import Level
from rapport.review.intervals import beta_quantile, binomial_at_most

PASSES: Final = {Level.NORMAL: 0.95, Level.REDUCED: 0.95, Level.TIGHTENED: 0.80}
"""How often, at least, a lot at the allowed rate is accepted."""

TIGHTER: Final = 10**-0.2
"""One step of the standard's series of limits: 2.5, 1.6 (1.5), 1.0, 0.65 per cent."""

STEADY: Final = 30
"""The switching score at which inspection may be reduced."""


class Lot(NamedTuple):
    """How a lot fared: its acceptance number, and whether it would have passed at one step tighter."""

    accepted: bool
    acceptance: int
    tighter: bool


class Inspection(NamedTuple):
    """Where inspection stands: its level, whether the last lots (five at most) were accepted, the switching score."""

    level: Level = Level.NORMAL
    recent: tuple[bool, ...] = ()
    score: int = 0

    def after(self, lot: Lot) -> "Inspection":
        """Tightened at 2 refused of 5, back after 5 accepted; reduced at a score of 30, back at 1 refused.

        The score grows by 3 for a lot that would pass at one step tighter, by 2 for an accepted one where the
        acceptance number is 0 or 1; anything else sets it to 0.
        """
        recent = (*self.recent, lot.accepted)[-5:]
        if self.level is Level.TIGHTENED:
            return Inspection() if recent == (True,) * 5 else Inspection(self.level, recent)
        if self.level is Level.REDUCED:
            return Inspection(self.level, recent) if lot.accepted else Inspection()
        if recent.count(False) >= 2:
            return Inspection(Level.TIGHTENED)
        gain = (3 if lot.tighter else 0) if lot.acceptance >= 2 else (2 if lot.accepted else 0)
        score = self.score + gain if gain else 0
        return Inspection(Level.REDUCED) if score >= STEADY else Inspection(self.level, recent, score)


def inspected(defects: int, reviewed: int, allowed: float, level: Level) -> Lot:
    """How a lot of so many reviews fares at this level when `allowed` is the rate that is borne."""
    acceptance = acceptance_number(reviewed, allowed, PASSES[level])
    tighter = defects <= acceptance_number(reviewed, allowed * TIGHTER, PASSES[level])
    return Lot(defects <= acceptance, acceptance, tighter)


def acceptance_number(reviewed: int, allowed: float, passes: float) -> int:
    """The fewest defects that a lot at the allowed rate keeps within so often.

    >>> [acceptance_number(n, 0.01, 0.95) for n in (80, 125, 200)]
    [2, 3, 5]
    """
    return next(c for c in range(reviewed + 1) if binomial_at_most(c, reviewed, allowed) >= passes)


def passes_at(chance: float, reviewed: int, acceptance: int) -> float:
    """The defect rate at which a lot is accepted with this probability: a point of the plan's operating characteristic.

    >>> [round(passes_at(p, 125, 3), 5) for p in (0.95, 0.10)]
    [0.011, 0.05266]
    """
    return 1 - beta_quantile(chance, reviewed - acceptance, acceptance + 1)
