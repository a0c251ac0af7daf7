"""When inspection is tightened, relaxed and reduced."""

from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.domain.review import Level
from rapport.review.intervals import binomial_at_most
from rapport.review.switching import Inspection, Lot, acceptance_number, inspected, passes_at

PLAIN = {"A": Lot(accepted=True, acceptance=1, tighter=False), "R": Lot(accepted=False, acceptance=1, tighter=False)}
GOOD = Lot(accepted=True, acceptance=3, tighter=True)


def went(lots: str, start: Inspection | None = None) -> Inspection:
    return reduce(Inspection.after, [PLAIN[lot] for lot in lots.split()], start or Inspection())


class TestSwitching:
    def test_two_refused_of_five_tighten(self) -> None:
        assert went("A R A A").level is Level.NORMAL
        assert went("A R A A R").level is Level.TIGHTENED

    def test_two_refused_further_apart_do_not(self) -> None:
        assert went("R A A A A R").level is Level.NORMAL

    def test_five_accepted_in_a_row_relax(self) -> None:
        tightened = Inspection(Level.TIGHTENED)

        assert went("A A A A", tightened).level is Level.TIGHTENED
        assert went("A A A A A", tightened) == Inspection()
        assert went("A A A A R A A A A", tightened).level is Level.TIGHTENED
        assert went("R R R R R R R A A A A A", tightened).level is Level.NORMAL

    def test_ten_lots_that_would_pass_one_step_tighter_reduce(self) -> None:
        scores = []
        state = Inspection()
        for _ in range(9):
            state = state.after(GOOD)
            scores.append(state.score)

        assert scores == [3, 6, 9, 12, 15, 18, 21, 24, 27]
        assert state.after(GOOD).level is Level.REDUCED

    def test_a_lot_that_would_not_pass_tighter_sets_the_score_to_nothing(self) -> None:
        narrow = Lot(accepted=True, acceptance=3, tighter=False)

        assert Inspection().after(GOOD).after(narrow).score == 0

    def test_small_acceptance_numbers_score_two(self) -> None:
        assert went("A A A").score == 6
        assert went("A A R").score == 0
        assert went("A " * 15).level is Level.REDUCED

    def test_one_refused_lot_ends_reduced_inspection(self) -> None:
        reduced = Inspection(Level.REDUCED)

        assert reduced.after(GOOD).level is Level.REDUCED
        assert went("R", reduced) == Inspection()


class TestAcceptance:
    @pytest.mark.parametrize(
        ("reviewed", "acceptance", "passes", "often", "seldom"),
        [(125, 3, 0.9626, 0.01100, 0.05266), (125, 2, 0.8693, 0.00657, 0.04202), (50, 2, 0.9862, 0.01655, 0.10296)],
    )
    def test_operating_characteristic(
        self, reviewed: int, acceptance: int, passes: float, often: float, seldom: float
    ) -> None:
        assert binomial_at_most(acceptance, reviewed, 0.01) == pytest.approx(passes, abs=5e-5)
        assert passes_at(0.95, reviewed, acceptance) == pytest.approx(often, abs=5e-6)
        assert passes_at(0.10, reviewed, acceptance) == pytest.approx(seldom, abs=5e-6)

    def test_is_that_of_the_published_example(self) -> None:
        """Montgomery: lots of 2,000 at an AQL of 0.65; 125 are inspected, or 50 where inspection is reduced."""
        assert inspected(0, 125, 0.0065, Level.NORMAL).acceptance == 2
        assert inspected(0, 125, 0.0065, Level.TIGHTENED).acceptance == 1
        assert inspected(0, 50, 0.0065, Level.REDUCED).acceptance == 1

    @given(st.integers(0, 400), st.floats(0.001, 0.3))
    def test_tightened_accepts_no_more_than_normal_and_normal_nearly_always(
        self, reviewed: int, allowed: float
    ) -> None:
        normal, tightened = (acceptance_number(reviewed, allowed, passes) for passes in (0.95, 0.80))

        assert tightened <= normal <= reviewed
        assert binomial_at_most(normal, reviewed, allowed) >= 0.95

    def test_a_lot_is_judged_at_its_level(self) -> None:
        assert inspected(3, 125, 0.01, Level.NORMAL) == (True, 3, False)
        assert inspected(2, 125, 0.01, Level.NORMAL) == (True, 3, True)
        assert inspected(3, 125, 0.01, Level.TIGHTENED).accepted is False
