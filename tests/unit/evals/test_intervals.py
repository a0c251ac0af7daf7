"""Intervals against the numbers that papers print, and against truths that are known because they were simulated."""

import random

import pytest

from rapport.evals.intervals import Pairs, mcnemar, mean, paired_shares, t_quantile, wilson


class TestOneShare:
    @pytest.mark.parametrize(
        ("yes", "total", "low", "high"),
        [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
    )
    def test_wilsons_interval_is_what_newcombe_prints(self, yes: int, total: int, low: float, high: float) -> None:
        """R. G. Newcombe, Two-sided confidence intervals for the single proportion, Stat. Med. 17 (1998), table I."""
        found = wilson(yes, total)

        assert (round(found.low or 0, 4), round(found.high or 0, 4)) == (low, high)


class TestTwoSharesOfTheSameCases:
    def test_newcombes_interval_is_what_is_printed(self) -> None:
        """Complete response before and after consolidation (Cavo et al. 2012), chapter 8 of Fagerland, Lydersen and
        Laake, Statistical Analysis of Contingency Tables (2017), as the book's R package contingencytables has it."""
        found = paired_shares(Pairs(59, 6, 16, 80))

        assert [round(x or 0, 4) for x in found] == [-0.0621, -0.1186, -0.0046]

    def test_mcnemars_exact_p_is_twice_a_binomial_tail(self) -> None:
        """Bentur et al. 2009: one of eight that changed went the other way. Fagerland, Lydersen and Laake, The McNemar
        test for binary matched-pairs data, BMC Med. Res. Methodol. 13:91 (2013), supplement, formula 1."""
        assert mcnemar(Pairs(1, 1, 7, 12)) == 2 * (1 + 8) / 2**8

    def test_turned_round_the_interval_is_its_mirror_image(self) -> None:
        there, back = paired_shares(Pairs(9, 3, 1, 7)), paired_shares(Pairs(9, 1, 3, 7))

        assert back.estimate == pytest.approx(-there.estimate)
        assert (back.low, back.high) == pytest.approx((-(there.high or 0), -(there.low or 0)))

    def test_that_nothing_changed_in_forty_cases_bounds_the_change_by_nine_points(self) -> None:
        found = paired_shares(Pairs(40, 0, 0, 0))

        assert found.estimate == 0.0
        assert found.high == pytest.approx(0.0876, abs=1e-4)

    def test_no_change_at_all_is_no_evidence(self) -> None:
        assert mcnemar(Pairs(12, 0, 0, 3)) == 1.0

    @pytest.mark.parametrize(("both", "first", "second"), [(0.85, 0.05, 0.02), (0.6, 0.15, 0.05), (0.93, 0.01, 0.03)])
    def test_of_simulated_runs_nineteen_in_twenty_hold_the_truth(
        self, both: float, first: float, second: float
    ) -> None:
        rng, held, runs = random.Random(2011), 0, 1500
        weights = (both, first, second, 1 - both - first - second)
        for _ in range(runs):
            drawn = rng.choices(range(4), weights, k=40)
            found = paired_shares(Pairs(*(drawn.count(cell) for cell in range(4))))
            held += (found.low or 0) <= first - second <= (found.high or 0)

        assert 0.93 <= held / runs <= 1.0


class TestMeans:
    def test_the_paired_interval_is_the_one_for_students_sleepers(self) -> None:
        """Student (1908); R's manual prints -2.4598858 to -0.7001142 for the first drug less the second."""
        first = (0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0)
        second = (1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4)

        found = mean([a - b for a, b in zip(first, second, strict=True)])

        assert found.estimate == pytest.approx(-1.58)
        assert (found.low, found.high) == pytest.approx((-2.4598858, -0.7001142), abs=1e-7)

    @pytest.mark.parametrize(
        ("probability", "freedom", "quantile"),
        [
            (0.975, 1, 12.706),
            (0.95, 2, 2.920),
            (0.975, 9, 2.262),
            (0.995, 9, 3.250),
            (0.975, 30, 2.042),
            (0.975, 120, 1.980),
        ],
    )
    def test_the_quantiles_are_those_of_printed_tables(self, probability: float, freedom: int, quantile: float) -> None:
        """Fisher and Yates, Statistical tables (1963), table III."""
        assert round(t_quantile(probability, freedom), 3) == quantile

    def test_one_case_has_no_interval(self) -> None:
        assert mean([3.0]) == (3.0, None, None)

    def test_what_cannot_be_more_than_whole_is_cut_there(self) -> None:
        found = mean([1.0, 1.0, 1.0, 0.5], within=(0.0, 1.0))

        assert found.high == 1.0

    def test_of_simulated_differences_nineteen_in_twenty_hold_the_truth(self) -> None:
        rng, held, runs = random.Random(7), 0, 2000
        for _ in range(runs):
            found = mean([rng.gauss(0.3, 2.0) for _ in range(12)])
            held += (found.low or 0) <= 0.3 <= (found.high or 0)

        assert 0.935 <= held / runs <= 0.965
