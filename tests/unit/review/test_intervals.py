"""Intervals for one proportion, against published numbers."""

import math
from collections.abc import Callable
from typing import TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.review.intervals import (
    Interval,
    at_most,
    binomial_at_most,
    clean_needed,
    clopper_pearson,
    jeffreys,
    wilson,
)

Make: TypeAlias = Callable[..., Interval]

NEWCOMBE = ((81, 263), (15, 148), (0, 20), (1, 29))
"""The examples of table I in Newcombe (1998)."""


class TestPublished:
    @pytest.mark.parametrize(
        ("counts", "bounds"),
        list(zip(NEWCOMBE, ((0.2553, 0.3662), (0.0624, 0.1605), (0, 0.1611), (0.0061, 0.1718)), strict=True)),
    )
    def test_wilson(self, counts: tuple[int, int], bounds: tuple[float, float]) -> None:
        assert wilson(*counts) == pytest.approx(bounds, abs=5e-5)

    @pytest.mark.parametrize(
        ("counts", "bounds"),
        list(zip(NEWCOMBE, ((0.2527, 0.3676), (0.0578, 0.1617), (0, 0.1684), (0.0009, 0.1776)), strict=True)),
    )
    def test_clopper_pearson(self, counts: tuple[int, int], bounds: tuple[float, float]) -> None:
        assert clopper_pearson(*counts) == pytest.approx(bounds, abs=5e-5)

    @pytest.mark.parametrize(
        ("counts", "bounds"),
        list(zip(NEWCOMBE, ((0.2545, 0.3656), (0.0604, 0.1576), (0, 0.1166), (0.0037, 0.1501)), strict=True)),
    )
    def test_jeffreys(self, counts: tuple[int, int], bounds: tuple[float, float]) -> None:
        assert jeffreys(*counts) == pytest.approx(bounds, abs=5e-5)

    @pytest.mark.parametrize(("rate", "reviews"), [(0.05, 59), (0.01, 299), (0.001, 2995)])
    def test_clean_reviews_that_prove_a_rate(self, rate: float, reviews: int) -> None:
        assert clean_needed(rate) == reviews
        assert at_most(0, reviews) < rate <= at_most(0, reviews - 1)


class TestBounds:
    @pytest.mark.parametrize("n", [1, 12, 59, 299, 2995])
    def test_nothing_found_is_bounded_in_closed_form(self, n: int) -> None:
        assert at_most(0, n) == pytest.approx(1 - 0.05 ** (1 / n), rel=1e-9)

    @pytest.mark.parametrize(("d", "n"), [(0, 10), (3, 125), (10, 10), (2, 125)])
    def test_the_binomial_is_its_own_sum(self, d: int, n: int) -> None:
        exact = sum(math.comb(n, k) * 0.01**k * 0.99 ** (n - k) for k in range(d + 1))

        assert binomial_at_most(d, n, 0.01) == pytest.approx(exact, rel=1e-9)

    @pytest.mark.parametrize("interval", [wilson, clopper_pearson, jeffreys])
    def test_without_a_review_nothing_is_known(self, interval: Make) -> None:
        assert tuple(interval(0, 0)) == (0.0, 1.0)


@pytest.mark.parametrize("interval", [wilson, clopper_pearson, jeffreys])
class TestEvery:
    @given(n=st.integers(1, 2_000), part=st.floats(0, 1), level=st.floats(0.5, 0.999))
    def test_holds_its_estimate_within_0_and_1(self, interval: Make, n: int, part: float, level: float) -> None:
        d = round(n * part)
        low, high = interval(d, n, level)

        assert 0 <= low <= d / n + 1e-12
        assert d / n - 1e-12 <= high <= 1
        assert (low == 0) == (d == 0)
        assert (high == 1) == (d == n)

    @given(n=st.integers(2, 500), part=st.floats(0, 1))
    def test_rises_with_the_defects(self, interval: Make, n: int, part: float) -> None:
        d = round((n - 1) * part)
        fewer, more = interval(d, n), interval(d + 1, n)

        assert fewer.low <= more.low
        assert fewer.high <= more.high

    @given(d=st.floats(0.1, 30), n=st.floats(40, 1_000))
    def test_takes_broken_counts(self, interval: Make, d: float, n: float) -> None:
        low, high = interval(d, n)

        assert low < d / n < high
