"""What part of its chance a strategy keeps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.domain.pack import Tolerance
from rapport.review.throttle import Prior, kept, upper

rates = st.floats(0.001, 0.4)


def test_falls_from_allowed_to_ceiling_and_stops_at_the_least() -> None:
    tolerance = Tolerance(allowed=0.02, ceiling=0.05, least=0.1)

    assert [kept(bound, tolerance) for bound in (0.0, 0.02, 0.035, 0.05, 1.0)] == pytest.approx([1, 1, 0.5, 0.1, 0.1])


@given(rates)
def test_a_strategy_without_reviews_keeps_all_whatever_is_allowed(allowed: float) -> None:
    assert upper(0, 0, Prior.unsuspected(allowed)) <= allowed
    assert kept(upper(0, 0, Prior.unsuspected(allowed)), Tolerance(allowed=allowed, ceiling=0.5)) == 1


def test_kin_with_defects_make_a_strategy_suspect_from_the_start() -> None:
    good, bad = Prior.inherited(0, 2_000), Prior.inherited(100, 2_000)

    assert kept(upper(0, 0, good), Tolerance()) == 1
    assert kept(upper(0, 0, bad), Tolerance()) == 0.1
    assert sum(bad) == pytest.approx(50)


@given(rates, st.floats(0.01, 1), st.integers(0, 300), st.floats(0, 1), st.floats(0.01, 1))
def test_lies_between_least_and_all_and_falls_with_every_defect(
    allowed: float, above: float, reviewed: int, part: float, least: float
) -> None:
    tolerance = Tolerance(allowed=allowed, ceiling=allowed + above * (0.99 - allowed), least=least)
    prior, defects = Prior.unsuspected(allowed), round(reviewed * part)

    fewer, more = (kept(upper(d, reviewed + 1, prior), tolerance) for d in (defects, defects + 1))
    assert least <= more <= fewer <= 1
