"""Evidence against the allowed rate: exact counts, false pauses, and how soon a jump is seen."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.review.evidence import (
    PARTS,
    THRESHOLD,
    WEEKS,
    Bet,
    Restarted,
    alarm_level,
    bernoulli_cusum,
    bets,
    crossed_within,
    plain,
    reviews_to_tell,
    run_length,
)
from tests.docs.defect_rates import first_pause_within, reviews_until_pause

BET = Bet.of(allowed=0.02, ceiling=0.05)
BETS = bets(allowed=0.02, ceiling=0.05)


class TestPlain:
    def test_a_defect_and_a_pass_move_it_as_published(self) -> None:
        assert math.log(BET.defect) == pytest.approx(0.9162907, abs=5e-8)
        assert math.log(BET.clean) == pytest.approx(-0.0310906, abs=5e-8)
        assert math.log(THRESHOLD) == pytest.approx(2.9957, abs=5e-5)

    @pytest.mark.parametrize(("defects", "within"), [(4, 25), (5, 56), (6, 86), (8, 147)])
    def test_so_many_defects_pause_within_so_many_reviews_and_no_more(self, defects: int, within: int) -> None:
        first = [True] * (defects - 1)

        enough = plain([*first, *[False] * (within - defects), True], BET)
        one_more = plain([*first, *[False] * (within - defects + 1), True], BET)

        assert enough[-1] >= math.log(THRESHOLD) > one_more[-1]
        assert crossed_within(defects, BET) == within

    def test_three_defects_never_do(self) -> None:
        assert plain([True] * 3, BET)[-1] < math.log(THRESHOLD)
        assert crossed_within(3, BET) is None

    def test_never_forgets_and_needs_long_after_a_good_year(self) -> None:
        rng, waits = np.random.default_rng(5), []
        rates = np.concatenate([np.full(1_000, 0.01), np.full(6_000, 0.06)])
        for _ in range(200):
            logs = np.cumsum(np.where(rng.random(7_000) < rates, math.log(BET.defect), math.log(BET.clean)))
            waits.append(int(np.argmax(logs >= math.log(THRESHOLD))) - 1_000)

        assert np.median(waits) == pytest.approx(938, rel=0.08)


class TestRestarted:
    def test_is_the_mean_of_processes_begun_in_each_week(self) -> None:
        defects = [True, False, True, True, False]
        weeks = [1, 1, 2, 4, 4]

        restarted = Restarted()
        for defect, week in zip(defects, weeks, strict=True):
            restarted = restarted.after(defect, week, BETS)

        begun = (defects, defects[2:], defects[3:])
        stakes = [sum(math.exp(plain(part, bet)[-1]) for part in begun) for bet in BETS]
        assert restarted.totals == pytest.approx(stakes)
        assert restarted.value * WEEKS == pytest.approx(PARTS[0] * stakes[0] + PARTS[1] * stakes[1])

    def test_stakes_the_whole_once(self) -> None:
        assert sum(PARTS) == 1
        assert all(0.02 * bet.defect + 0.98 * bet.clean == pytest.approx(1) for bet in BETS)

    @pytest.mark.parametrize("ceiling", [0.05, 0.3, 0.9])
    def test_a_gross_rate_lies_above_the_ceiling_and_below_one(self, ceiling: float) -> None:
        ordinary, gross = bets(allowed=0.02, ceiling=ceiling)

        assert gross.defect > ordinary.defect
        assert 0 < gross.clean < ordinary.clean

    def test_half_of_ten_pause_at_once_where_the_ceiling_alone_would_want_eight_in_twenty(self) -> None:
        assert first_pause_within(5, BETS) >= 10
        assert crossed_within(7, BET, THRESHOLD * WEEKS) is None
        assert crossed_within(8, BET, THRESHOLD * WEEKS) == 20

    def test_sees_a_jump_far_sooner(self) -> None:
        rates = np.concatenate([np.full(1_000, 0.01), np.full(3_000, 0.06)])

        waits = reviews_until_pause(rates, 60, BETS, runs=1_000, seed=2) - 1_000

        assert 200 < np.median(waits) < 270  # with the ceiling alone elsewhere simulated as 257

    @pytest.mark.parametrize(("rate", "most"), [(0.01, 0.005), (0.02, 0.05)])
    def test_hardly_ever_pauses_within_a_year_what_is_within_the_limit(self, rate: float, most: float) -> None:
        paused = np.isfinite(reviews_until_pause(np.full(52 * 60, rate), 60, BETS, runs=2_000, seed=3))

        assert paused.mean() <= most

    @given(st.lists(st.tuples(st.booleans(), st.integers(0, 60)), max_size=80))
    def test_only_a_defect_raises_it_beyond_what_a_new_week_brings(self, told: list[tuple[bool, int]]) -> None:
        restarted = Restarted()
        for defect, week in sorted(told, key=lambda t: t[1]):
            before, restarted = restarted, restarted.after(defect, week, BETS)
            assert min(restarted.totals) > 0
            if not defect:
                assert restarted.value * WEEKS < before.value * WEEKS + 1


class TestReviewsToTell:
    def test_is_the_evidence_over_what_a_review_brings(self) -> None:
        apart = 0.06 * math.log(0.06 / 0.02) + 0.94 * math.log(0.94 / 0.98)

        assert reviews_to_tell(0.06, 0.02) == pytest.approx(math.log(20) / apart)
        assert reviews_to_tell(0.02, 0.02) == math.inf
        assert reviews_to_tell(0.0, 0.02) == pytest.approx(math.log(20) / -math.log(0.98))


class TestCusum:
    def test_adds_up_what_speaks_for_the_ceiling_and_never_falls_below_nothing(self) -> None:
        told = bernoulli_cusum([False, True, False, True], BET)

        up, down = math.log(BET.defect), math.log(BET.clean)
        assert told == pytest.approx((0, up, up + down, 2 * up + down))

    def test_its_alarm_is_set_by_how_seldom_it_may_be_false(self) -> None:
        alarm = alarm_level(0.02, 2_000, BET, seed=3)

        assert run_length(0.02, alarm, BET, seed=4) == pytest.approx(2_000, rel=0.08)
        assert run_length(0.06, alarm, BET, seed=4) < 150

    def test_the_simulated_run_is_that_of_the_chart(self) -> None:
        rng, runs = np.random.default_rng(8), []
        for _ in range(300):
            heights = bernoulli_cusum((bool(d) for d in rng.random(3_000) < 0.06), BET)
            runs.append(next(n for n, height in enumerate(heights, 1) if height >= 2.5))

        assert np.mean(runs) == pytest.approx(run_length(0.06, 2.5, BET, seed=1), rel=0.1)
