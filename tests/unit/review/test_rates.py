"""Defect rates: unbiased, with intervals that hold, whatever was sampled and answered how often."""

import math
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rapport.domain.guard import Severity
from rapport.domain.message import Rung
from rapport.domain.review import Stratum
from rapport.review.intervals import at_most, clopper_pearson, jeffreys, wilson
from rapport.review.rates import Drawn, Weighted, answered, drawn, hajek, horvitz_thompson, parts_of, rate, true_rate
from rapport.review.strata import Part, jeffreys_sum, joined, none_found, stratified, wilson_sum
from tests.docs.defect_rates import WEEKLY, covered
from tests.unit.review import said

DAY = date(2024, 5, 13)
MODEL, TEMPLATE, OTHER = Stratum("welcome", Rung.MODEL), Stratum("welcome", Rung.TEMPLATE), Stratum("other", Rung.MODEL)
EXAMPLE = (Part(9000, 90, 1), Part(900, 90, 9), Part(100, 100, 40))
"""Sampled a hundred times as closely in the smallest stratum as in the largest."""

parts = st.builds(
    lambda n, part, unseen: Part(n + unseen, n, round(n * part)),
    st.integers(1, 400), st.floats(0, 1), st.integers(0, 20_000),
)  # fmt: skip


class TestWorkedExample:
    def test_the_rate_its_error_and_its_effective_sample(self) -> None:
        found = stratified(EXAMPLE)

        assert found.rate == pytest.approx(0.023, abs=1e-15)
        assert found.error == pytest.approx(0.010313675877802249, abs=1e-15)
        assert found.effective == pytest.approx(211.249, abs=5e-4)

    def test_the_naive_share_is_far_too_high(self) -> None:
        naive = sum(p.defects for p in EXAMPLE) / sum(p.reviewed for p in EXAMPLE)

        assert naive == pytest.approx(0.178571, abs=1e-6)
        assert naive / stratified(EXAMPLE).rate == pytest.approx(7.8, abs=0.05)

    def test_weighting_each_review_gives_the_same_rate(self) -> None:
        reviews = [
            Weighted(float(i < p.defects), p.reviewed / p.released) for p in EXAMPLE for i in range(int(p.reviewed))
        ]

        assert horvitz_thompson(reviews, 10_000).rate == pytest.approx(0.023, abs=1e-12)
        assert hajek(reviews).rate == pytest.approx(0.023, abs=1e-12)

    def test_its_intervals_at_the_effective_sample(self) -> None:
        found = stratified(EXAMPLE)
        reviews = found.effective
        assert reviews is not None
        defects = found.rate * reviews

        assert (found.rate - 1.96 * found.error, found.rate + 1.96 * found.error) == pytest.approx(
            (0.0028, 0.0432), abs=5e-5
        )
        assert wilson(defects, reviews) == pytest.approx((0.0097, 0.0533), abs=6e-5)
        assert clopper_pearson(defects, reviews) == pytest.approx((0.0074, 0.0534), abs=6e-5)  # Korn and Graubard
        assert jeffreys(defects, reviews) == pytest.approx((0.0087, 0.0502), abs=6e-5)

    def test_its_interval_on_the_logit_scale(self) -> None:
        found = stratified(EXAMPLE)
        middle, half = math.log(found.rate / (1 - found.rate)), 1.968565 * found.error / (found.rate * (1 - found.rate))

        low, high = (1 / (1 + math.exp(-x)) for x in (middle - half, middle + half))
        assert (low, high) == pytest.approx((0.009447443, 0.054916158), abs=1e-7)  # t with 277 degrees of freedom

    def test_the_rate_behind_reviewers_who_err(self) -> None:
        assert true_rate(0.05, sensitivity=0.90, specificity=0.98) == pytest.approx(0.0341, abs=5e-5)
        assert true_rate(0.01, sensitivity=0.90, specificity=0.98) == 0


class TestWeighting:
    def test_both_estimators_are_right_on_average_and_know_their_error(self) -> None:
        rng, released = np.random.default_rng(7), 3_000
        risky = rng.random(released) < 0.2
        defect = rng.random(released) < np.where(risky, 0.2, 0.01)
        probability = np.where(risky, 0.2, 0.05)
        found = []
        for _ in range(600):
            inside = rng.random(released) < probability
            reviews = [Weighted(float(d), float(p)) for d, p in zip(defect[inside], probability[inside], strict=True)]
            found.append((horvitz_thompson(reviews, released), hajek(reviews)))

        for estimates in zip(*found, strict=True):
            rates, variances = [e.rate for e in estimates], [e.variance for e in estimates]
            assert np.mean(rates) == pytest.approx(defect.mean(), abs=3 * np.std(rates) / math.sqrt(600))
            assert np.mean(variances) == pytest.approx(np.var(rates), rel=0.15)

    def test_a_queue_that_answers_its_bad_days_less_is_put_right_and_tells_its_coverage(self) -> None:
        rng = np.random.default_rng(3)
        naive, corrected = [], []
        for _ in range(200):
            sample = []
            for day, (bad, answers) in enumerate(((0.02, 0.9), (0.3, 0.2))):
                defect, told = rng.random(300) < bad, rng.random(300) < answers
                sample += [
                    Drawn(MODEL, DAY + timedelta(days=day), 0.1, bool(d) if t else None)
                    for d, t in zip(defect, told, strict=True)
                ]
            found = rate(sample, seed=1)
            naive.append(found.defects / found.reviewed)
            corrected.append(found.estimate or 0.0)
            assert found.coverage == found.reviewed / 600

        assert np.mean(corrected) == pytest.approx(0.16, abs=0.01)
        assert np.mean(naive) < 0.08

    def test_the_response_of_each_day_divides_its_probability(self) -> None:
        later = DAY + timedelta(days=1)
        sample = [
            Drawn(MODEL, DAY, 0.2, defect=True), Drawn(MODEL, DAY, 0.2, defect=None),
            Drawn(MODEL, later, 0.5, defect=False),
        ]  # fmt: skip

        assert answered(sample) == {MODEL: [Weighted(1.0, 0.1), Weighted(0.0, 0.5)]}

    def test_equal_probabilities_leave_the_counts_as_they_are(self) -> None:
        sample = [Drawn(MODEL, DAY, 0.1, defect=n < 3) for n in range(40)]

        (part,) = parts_of(sample)

        assert part == pytest.approx((400, 40, 3))

    def test_what_was_released_is_taken_as_known_where_it_is(self) -> None:
        sample = [Drawn(MODEL, DAY, 0.1, defect=False)] * 4

        model, template = parts_of(sample, {MODEL: 37, TEMPLATE: 5})

        assert model == pytest.approx((37, 4, 0))
        assert template == (5, 0, 0)


class TestRate:
    def test_says_what_it_is_in_words(self) -> None:
        clean = [Drawn(MODEL, DAY, 0.02, defect=False)] * 12
        faulty = [Drawn(MODEL, DAY, 0.02, defect=n < 3) for n in range(120)]

        assert rate(clean, seed=1).words == "0 of 12: below 22 %"
        assert rate(faulty, seed=1).words.startswith("3 of 120: 2.5 % (0.")
        assert rate([], seed=1).words == "nothing reviewed yet"

    def test_the_same_seed_gives_the_same_interval(self) -> None:
        sample = [Drawn(MODEL, DAY, 0.02, defect=n < 3) for n in range(120)]

        assert rate(sample, seed=1) == rate(sample, seed=1)
        assert rate(sample, seed=1) != rate(sample, seed=2)

    def test_what_nobody_could_judge_is_not_counted_and_lowers_the_coverage(self) -> None:
        sample = [drawn(r, Severity.BRAND) for r in said.reviews(said.PASS, said.UNSURE, said.BRAND, said.POLISH)]

        found = rate(sample, seed=1)

        assert (found.reviewed, found.defects, found.coverage) == (3, 1, 0.75)

    def test_a_severity_counts_what_is_at_least_as_bad(self) -> None:
        answers = said.reviews(said.PASS, said.LEGAL, said.BRAND, said.POLISH)

        counts = [rate([drawn(r, s) for r in answers], seed=1).defects for s in Severity]
        assert counts == [1, 2, 3]

    def test_thirty_thin_strata_with_one_defect_do_not_add_up_to_thirty_halves(self) -> None:
        sample = [
            Drawn(Stratum(f"s{n // 2}", Rung.MODEL), DAY, 0.02, defect=n == 0) for n in range(60)
        ]  # fmt: skip

        found = rate(sample, seed=1)

        assert found.estimate == pytest.approx(1 / 60)
        assert found.high < 0.1

    def test_a_stratum_that_nobody_looked_at_takes_part_by_its_size_alone(self) -> None:
        sample = [Drawn(MODEL, DAY, 0.1, defect=n < 4) for n in range(40)]

        found = rate(sample, seed=1, released={MODEL: 400, TEMPLATE: 100})

        assert found.reviewed == 40
        assert found.estimate == pytest.approx(0.1)

    @settings(max_examples=60, deadline=None)
    @given(
        st.lists(
            st.tuples(
                st.sampled_from([MODEL, TEMPLATE, OTHER]), st.integers(0, 6), st.floats(0.001, 1),
                st.sampled_from([True, False, False, None]),
            ),
            max_size=60,
        )
    )  # fmt: skip
    def test_the_interval_holds_the_estimate(self, rows: list[tuple[Stratum, int, float, bool | None]]) -> None:
        found = rate([Drawn(s, DAY + timedelta(days=d), p, y) for s, d, p, y in rows], seed=5)

        assert 0 <= found.low <= found.high <= 1
        assert 0 <= found.coverage <= 1
        if found.estimate is not None:
            assert found.low <= found.estimate <= found.high
            assert found.effective > 0


class TestJeffreysSum:
    @pytest.mark.parametrize(
        ("week", "coverage", "width"),
        [(0, 93.9, 4.17), (1, 96.3, 5.44), (2, 97.0, 3.11), (3, 94.6, 1.84), (4, 94.7, 5.02), (5, 88.6, None)],
    )
    def test_covers_as_the_reference_simulation_does(self, week: int, coverage: float, width: float | None) -> None:
        """Within 1.5 points of 4,000 weeks simulated elsewhere, and a twenty-fifth of the width."""
        found = covered(*WEEKLY[week], weeks=2_000, seed=week)["Jeffreys sum"]

        assert found.coverage * 100 == pytest.approx(coverage, abs=1.5)
        if width:
            assert found.width * 100 == pytest.approx(width, rel=0.04)

    @pytest.mark.parametrize(
        ("week", "two_errors", "smoothed"), [(0, 72.1, 97.5), (1, 51.6, 97.1), (2, 78.2, 97.5), (3, 91.2, 93.7)]
    )
    def test_two_errors_cover_far_too_little_and_the_closed_form_enough(
        self, week: int, two_errors: float, smoothed: float
    ) -> None:
        found = covered(*WEEKLY[week], weeks=2_000, seed=week)

        assert found["two errors"].coverage * 100 == pytest.approx(two_errors, abs=2.5)
        assert found["Wilson, smoothed"].coverage * 100 == pytest.approx(smoothed, abs=1.5)

    def test_of_one_large_stratum_is_the_jeffreys_interval(self) -> None:
        found = jeffreys_sum([Part(10**9, 263, 81)], seed=1, draws=400_000)

        assert found == pytest.approx(jeffreys(81, 263), abs=5e-4)

    def test_a_stratum_seen_whole_is_known(self) -> None:
        assert jeffreys_sum([Part(100, 100, 40)], seed=1) == pytest.approx((0.4, 0.4))

    @settings(max_examples=60, deadline=None)
    @given(st.lists(parts, min_size=1, max_size=5))
    def test_both_forms_hold_the_estimate(self, some: list[Part]) -> None:
        middle = stratified(some).rate

        for low, high in (jeffreys_sum(some, seed=1, draws=500), wilson_sum(some)):
            assert 0 <= low <= middle <= high <= 1


class TestNothingFound:
    def test_of_one_stratum_or_a_proportional_sample_is_the_exact_bound(self) -> None:
        assert none_found([Part(5_000, 59, 0)]) == pytest.approx(at_most(0, 59), rel=1e-12)
        assert none_found([Part(900, 90, 0), Part(100, 10, 0)]) == pytest.approx(at_most(0, 100), rel=1e-12)

    def test_a_stratum_without_a_review_may_be_defective_throughout(self) -> None:
        assert none_found([Part(900, 90, 0), Part(100, 0, 0)]) == pytest.approx(0.9 * at_most(0, 90) + 0.1)

    @settings(max_examples=25, deadline=None)
    @given(st.lists(st.tuples(st.integers(50, 5_000), st.integers(1, 50)), min_size=2, max_size=3))
    def test_no_rates_that_would_go_unseen_as_often_add_up_to_more(self, sizes: list[tuple[int, int]]) -> None:
        some = [Part(size, reviews, 0) for size, reviews in sizes]
        bound, whole = none_found(some), sum(size for size, _ in sizes)
        rng = np.random.default_rng(1)

        shares = rng.dirichlet(np.ones(len(some)), 20_000)
        # each stratum spends a part of ln(0.05): n ln(1 - p) = part * ln(0.05)
        rates = 1 - np.exp(shares * math.log(0.05) / [p.reviewed for p in some])
        best = float((rates @ [p.released / whole for p in some]).max())

        assert best <= bound + 1e-9
        assert best == pytest.approx(bound, rel=0.02)


class TestJoined:
    def test_strata_with_enough_reviews_stay_apart(self) -> None:
        assert sorted(joined(EXAMPLE)) == sorted(EXAMPLE)

    @given(st.lists(parts, min_size=1, max_size=6))
    def test_the_rate_stays_what_it_was(self, some: list[Part]) -> None:
        (whole,) = joined(some, math.inf)

        assert whole.rate == pytest.approx(stratified(some).rate)
        assert whole.released == pytest.approx(sum(p.released for p in some))
        assert whole.reviewed <= sum(p.reviewed for p in some) + 1e-6
