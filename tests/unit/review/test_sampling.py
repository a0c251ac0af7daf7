"""What is looked at: as often as the plan says, with the probability that is stored, and again the same."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.domain.chance import unit
from rapport.domain.guard import Finding, GuardReport, Severity
from rapport.domain.message import Rung
from rapport.domain.pack import ReviewPlan
from rapport.domain.review import Lane, Stratum
from rapport.review.sampling import Volume, chosen, risk_of, shares_of, workload

BIG, SMALL, NEW = (Stratum(name, Rung.MODEL) for name in ("big", "small", "new"))
VOLUMES = {BIG: Volume(9_000), SMALL: Volume(90)}

volumes = st.dictionaries(
    st.builds(Stratum, st.sampled_from("abcdef"), st.sampled_from(Rung)),
    st.builds(Volume, st.integers(0, 50_000), st.integers(1, 7), st.floats(0, 100), st.sampled_from([0.5, 1.0, 2.0])),
    max_size=8,
)


class TestChosen:
    def test_a_share_needs_no_history_and_is_drawn_as_before(self) -> None:
        plan = ReviewPlan(share=0.3, salt="s")

        for number in range(200):
            pick = chosen(f"m_{number}", BIG, plan)
            assert (pick is not None) == (unit("review", "s", f"m_{number}") < 0.3)
            assert pick in (None, (Lane.RANDOM, 0.3))

    def test_each_lane_is_as_frequent_as_its_stored_probability(self) -> None:
        plan = ReviewPlan(share=0.1, risk=0.5)

        picks = [chosen(f"m_{n}", BIG, plan, {BIG: Volume(1_000, risk=100)}, risk=0.4) for n in range(40_000)]

        told = {pick.lane: pick.probability for pick in picks if pick}
        # half as many reviews by risk as at random, 50 for 100 points of risk: 0.4 points are worth 0.2
        assert told == {Lane.RANDOM: 0.1, Lane.RISK: pytest.approx(0.9 * 0.2)}
        for lane, count in Counter(pick.lane for pick in picks if pick).items():
            assert count / 40_000 == pytest.approx(told[lane], abs=0.006)

    def test_the_random_lane_does_not_see_the_risk(self) -> None:
        plan = ReviewPlan(share=0.1, risk=4.0)

        calm = [chosen(f"m_{n}", BIG, plan) for n in range(2_000)]
        risky = [chosen(f"m_{n}", BIG, plan, risk=1.0) for n in range(2_000)]

        assert {n for n, pick in enumerate(calm) if pick} == {
            n for n, pick in enumerate(risky) if pick and pick.lane is Lane.RANDOM
        }

    def test_without_risk_in_the_plan_nothing_is_drawn_by_it(self) -> None:
        picks = [chosen(f"m_{n}", BIG, ReviewPlan(share=0.05), risk=1.0) for n in range(2_000)]

        assert {pick.lane for pick in picks if pick} == {Lane.RANDOM}

    @given(st.floats(0, 1), st.floats(0, 4), st.floats(0, 1), volumes)
    def test_the_lanes_together_are_a_probability(
        self, share: float, risk: float, score: float, some: dict[Stratum, Volume]
    ) -> None:
        plan = ReviewPlan(share=share, risk=risk)

        shares = shares_of(plan, some)
        for random in (*shares.random.values(), shares.fresh):
            by_risk = (1 - random) * min(1.0, shares.risk * score)
            assert 0 <= random <= 1
            assert 0 <= random + by_risk <= 1 + 1e-12


class TestPerWeek:
    def test_reviews_are_divided_by_volume(self) -> None:
        shares = shares_of(ReviewPlan(per_week=101), VOLUMES)

        assert shares.random == {BIG: pytest.approx(1 / 90), SMALL: pytest.approx(1 / 90)}
        assert shares.fresh == 0.05

    def test_each_stratum_has_its_floor_first(self) -> None:
        shares = shares_of(ReviewPlan(per_week=120, floor=30), VOLUMES)

        reviews = {s: p * VOLUMES[s].messages for s, p in shares.random.items()}
        assert reviews == {BIG: pytest.approx(30 + 60 * 9_000 / 9_090), SMALL: pytest.approx(30 + 60 * 90 / 9_090)}

    def test_a_floor_that_exceeds_the_budget_is_shared_out(self) -> None:
        shares = shares_of(ReviewPlan(per_week=40, floor=40), VOLUMES)

        assert {s: p * VOLUMES[s].messages for s, p in shares.random.items()} == {BIG: 20, SMALL: 20}

    def test_a_few_days_stand_for_a_week(self) -> None:
        young = {BIG: Volume(300, days=3)}

        assert shares_of(ReviewPlan(per_week=70), young).random == {BIG: pytest.approx(0.1)}

    def test_what_is_in_doubt_gets_more_of_the_reviews(self) -> None:
        equal, doubted = {BIG: Volume(500), SMALL: Volume(500)}, {BIG: Volume(500), SMALL: Volume(500, weight=2)}
        plan = ReviewPlan(per_week=90)

        assert shares_of(plan, equal).random[SMALL] == pytest.approx(0.09)
        assert shares_of(plan, doubted).random == {BIG: pytest.approx(0.06), SMALL: pytest.approx(0.12)}

    @given(st.integers(1, 1_000), st.integers(0, 60), volumes)
    def test_the_budget_is_never_exceeded(self, per_week: int, floor: int, some: dict[Stratum, Volume]) -> None:
        plan = ReviewPlan(per_week=per_week, floor=min(floor, per_week))

        shares = shares_of(plan, some)

        assert sum(p * some[s].weekly for s, p in shares.random.items()) <= per_week * (1 + 1e-9)
        assert all(0 < p <= 1 for p in shares.random.values())
        assert {*shares.random} == {s for s, v in some.items() if v.messages}

    def test_a_share_heeds_a_floor_too(self) -> None:
        shares = shares_of(ReviewPlan(share=0.02, floor=30), VOLUMES)

        assert shares.random == {BIG: 0.02, SMALL: pytest.approx(1 / 3)}
        assert shares.fresh == 0.05


class TestCost:
    def test_is_in_hours_of_reviewers(self) -> None:
        assert workload(ReviewPlan(per_week=120, minutes_each=2), VOLUMES) == pytest.approx((120, 4))
        assert workload(ReviewPlan(share=0.02, minutes_each=3), VOLUMES) == pytest.approx((181.8, 9.09))

    def test_of_reviews_by_risk_comes_on_top(self) -> None:
        assert workload(ReviewPlan(per_week=100, risk=0.2, minutes_each=1), VOLUMES) == pytest.approx((120, 2))

    def test_is_known_before_there_is_a_history_where_the_number_is(self) -> None:
        assert workload(ReviewPlan(per_week=90), {}).hours == 3
        assert workload(ReviewPlan(), {}).hours == 0


class TestRisk:
    def test_grows_with_a_repair_and_with_each_remark(self) -> None:
        remark = Finding(check="tone", severity=Severity.POLISH, field="body", start=0, end=1, quote="x", reason="dry")
        clean = GuardReport(text_sha256="t", pack_sha256="p", findings=(), ran=("tone",))
        noted = clean.model_copy(update={"findings": (remark, remark)})

        assert risk_of(Rung.TEMPLATE, clean) == 0
        assert risk_of(Rung.REPAIRED, clean) == pytest.approx(0.4)
        assert risk_of(Rung.MODEL, noted) == pytest.approx(0.36)
        assert risk_of(Rung.REPAIRED, noted) == pytest.approx(1 - 0.6 * 0.64)
