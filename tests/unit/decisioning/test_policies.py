"""Every policy chooses as often as it says."""

import math
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.decisioning.policies import draw, thompson_chances, with_floor
from rapport.domain.decision import Belief


def beats(a1: int, b1: int, a2: int, b2: int) -> float:
    """P(X > Y) for X ~ Beta(a1, b1), Y ~ Beta(a2, b2) with whole counts, as an exact finite sum."""

    def beta(a: float, b: float) -> float:
        return math.lgamma(a) + math.lgamma(b) - math.lgamma(a + b)

    # P(Y > X) summed over Y's whole successes (E. Miller, "Formulas for Bayesian A/B testing", equation 6).
    return 1 - sum(
        math.exp(beta(a1 + i, b1 + b2) - math.log(b2 + i) - beta(1 + i, b2) - beta(a1, b1)) for i in range(a2)
    )


class TestThompson:
    @pytest.mark.parametrize(
        "counts",
        [(1, 1, 1, 1), (2, 1, 1, 1), (1, 20, 3, 20), (5, 95, 9, 91), (120, 880, 100, 900), (1, 400, 2, 300)],
    )
    def test_agrees_with_the_exact_probability_for_two(self, counts: tuple[int, int, int, int]) -> None:
        a1, b1, a2, b2 = counts
        chances = thompson_chances({"x": Belief(successes=a1, failures=b1), "y": Belief(successes=a2, failures=b2)})

        assert abs(chances["x"] - beats(a1, b1, a2, b2)) < 1e-5

    def test_equal_beliefs_have_equal_chances(self) -> None:
        chances = thompson_chances({n: Belief(successes=2, failures=31) for n in "abcde"})

        assert all(abs(p - 0.2) < 1e-9 for p in chances.values())

    @given(st.lists(st.tuples(st.floats(0.01, 1e5), st.floats(0.01, 1e5)), min_size=1, max_size=8))
    def test_chances_sum_to_one_whatever_the_beliefs(self, counts: list[tuple[float, float]]) -> None:
        chances = thompson_chances({str(i): Belief(successes=a, failures=b) for i, (a, b) in enumerate(counts)})

        assert abs(sum(chances.values()) - 1) < 1e-9
        assert min(chances.values()) >= 0


class TestDraw:
    def test_over_20000_draws_each_is_chosen_as_often_as_its_propensity_says(self) -> None:
        beliefs = {"a": Belief(successes=3, failures=50), "b": Belief(successes=6, failures=60)}
        beliefs |= {"c": Belief(successes=1, failures=20), "d": Belief(successes=2, failures=90)}
        chances = with_floor(thompson_chances(beliefs), 0.05)

        drawn = Counter(draw(chances, seed).name for seed in range(20_000))

        for name, p in chances.items():
            tolerance = 4 * math.sqrt(p * (1 - p) / 20_000)
            assert abs(drawn[name] / 20_000 - p) < tolerance, name

    def test_says_the_probability_it_was_drawn_with(self) -> None:
        chances = {"a": 0.25, "b": 0.75}

        assert all((c := draw(chances, seed)).propensity == chances[c.name] for seed in range(50))

    @given(st.dictionaries(st.text(min_size=1), st.floats(0.001, 1), min_size=1, max_size=9), st.floats(0, 0.25))
    def test_a_floor_keeps_order_and_sum(self, raw: dict[str, float], floor: float) -> None:
        total = sum(raw.values())
        chances = {name: p / total for name, p in raw.items()}

        floored = with_floor(chances, floor)

        assert abs(sum(floored.values()) - 1) < 1e-9
        assert min(floored.values()) >= min(floor, 1 / len(raw)) - 1e-12
        assert max(floored, key=floored.__getitem__) in [
            n for n in raw if abs(floored[n] - max(floored.values())) < 1e-12
        ]
