"""Every policy chooses as often as it says."""

import math
from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.decisioning.policies import draw, thompson_chances, throttled, with_floor
from rapport.domain.decision import Belief


def beats(a1: int, b1: int, a2: int, b2: int) -> float:
    """P(X > Y) for X ~ Beta(a1, b1), Y ~ Beta(a2, b2) with whole counts, as an exact finite sum."""

    def beta(a: float, b: float) -> float:
        return math.lgamma(a) + math.lgamma(b) - math.lgamma(a + b)

    # P(Y > X) summed over Y's whole successes (E. Miller, "Formulas for Bayesian A/B testing", equation 6).
    return 1 - sum(
        math.exp(beta(a1 + i, b1 + b2) - math.log(b2 + i) - beta(1 + i, b2) - beta(a1, b1)) for i in range(a2)
    )


Counts = tuple[float, float]


def chances_of(*counts: Counts) -> list[float]:
    chances = thompson_chances({f"s{i}": Belief(successes=a, failures=b) for i, (a, b) in enumerate(counts)})
    return [chances[f"s{i}"] for i in range(len(counts))]


def fine(counts: tuple[Counts, ...], points: int = 200_001) -> list[float]:
    """The same integral on a grid a hundred times as fine: around each belief, over its tails and at their edges."""
    parts = []
    for a, b in counts:
        mode, spread = math.log(a / b), math.sqrt(1 / a + 1 / b)
        parts.append(np.linspace(mode - 14 * spread, mode + 14 * spread, points))
        parts.append(np.linspace(mode - 40 / a - 12 * spread, mode + 40 / b + 12 * spread, points))
        parts += [np.linspace(edge - 60, edge + 60, points) for edge in (-math.log(b), math.log(a))]
    grid = np.unique(np.concatenate(parts))
    logs = [-a * np.logaddexp(0, -grid) - b * np.logaddexp(0, grid) for a, b in counts]
    heights = [np.exp(log - log.max()) for log in logs]
    sums = [np.concatenate([[0.0], np.cumsum((h[1:] + h[:-1]) / 2 * np.diff(grid))]) for h in heights]
    below = [s / s[-1] for s in sums]
    best = []
    for i, own in enumerate(below):
        others = np.prod([f for j, f in enumerate(below) if j != i], axis=0)
        best.append(float(np.sum(np.diff(own) * (others[1:] + others[:-1]) / 2)))
    return [p / sum(best) for p in best]


EXTREME: list[tuple[Counts, ...]] = [
    ((1e6, 1e6), (1e6, 1e6)),
    ((1e6, 1e6), (1.001e6, 1e6)),
    ((1e6, 1e6), (0.01, 1e5)),
    ((0.01, 1e5), (0.02, 1e5)),
    ((1e5, 0.01), (1e5, 0.02)),
    ((0.01, 0.01), (1e6, 1e6)),
    ((0.01, 1), (1, 0.01)),
    ((0.01, 0.01), (0.01, 1e5), (1e5, 0.01)),
    ((1, 1e8), (2, 1e8)),
    ((0.5, 300), (1, 400), (1e6, 4e8)),
]


class TestThompson:
    @pytest.mark.parametrize("counts", EXTREME)
    def test_extreme_beliefs_agree_with_a_much_finer_grid(self, counts: tuple[Counts, ...]) -> None:
        assert chances_of(*counts) == pytest.approx(fine(counts), abs=1e-5)

    def test_a_million_failures_agree_with_the_exact_probability(self) -> None:
        first, second = chances_of((1, 10**6), (2, 10**6))

        assert second == pytest.approx(beats(2, 10**6, 1, 10**6), abs=1e-5)
        assert first + second == pytest.approx(1, abs=1e-12)

    @pytest.mark.parametrize("count", [(0.01, 1e5), (1e5, 0.01), (1e6, 1e6), (0.01, 0.01), (1, 20)])
    @pytest.mark.parametrize("many", [2, 5])
    def test_ties_share_equally_however_extreme(self, count: Counts, many: int) -> None:
        assert chances_of(*[count] * many) == pytest.approx([1 / many] * many, abs=1e-9)

    @given(st.permutations(range(4)))
    def test_neither_the_order_nor_the_names_count(self, order: list[int]) -> None:
        counts = [(1, 20), (0.01, 1e5), (60, 300), (1.5, 22)]
        plain = chances_of(*counts)

        shuffled = chances_of(*[counts[i] for i in order])
        backwards = thompson_chances({f"s{i}": Belief(successes=a, failures=b) for i, (a, b) in
                                      reversed(list(enumerate(counts)))})  # fmt: skip

        assert shuffled == pytest.approx([plain[i] for i in order], abs=1e-12)
        assert [backwards[f"s{i}"] for i in range(4)] == plain

    @pytest.mark.parametrize("count", [(-4.0, 20.0), (0.0, 0.0), (1e300, 1e300), (1e-300, 5.0)])
    def test_counts_beyond_reason_still_give_chances(self, count: Counts) -> None:
        chances = chances_of(count, (1, 20))

        assert sum(chances) == pytest.approx(1)
        assert min(chances) >= 0

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


class TestThrottled:
    def test_keeps_exactly_its_part_and_the_rest_goes_to_the_others_in_proportion(self) -> None:
        chances = throttled({"a": 0.5, "b": 0.3, "c": 0.2}, {"a": 0.2})

        assert chances == pytest.approx({"a": 0.1, "b": 0.54, "c": 0.36})

    def test_where_all_are_throttled_they_keep_their_proportions(self) -> None:
        chances = throttled({"a": 0.5, "b": 0.5}, {"a": 0.2, "b": 0.2})

        assert chances == pytest.approx({"a": 0.5, "b": 0.5})

    def test_one_that_stands_alone_keeps_probability_1(self) -> None:
        assert throttled({"a": 1.0}, {"a": 0.1}) == {"a": 1.0}

    def test_without_throttles_nothing_changes(self) -> None:
        assert throttled({"a": 0.25, "b": 0.75}, {}) == {"a": 0.25, "b": 0.75}

    def test_the_rest_is_not_given_to_what_has_no_chance_at_all(self) -> None:
        assert throttled({"a": 1.0, "b": 0.0}, {"a": 0.5}) == {"a": 1.0, "b": 0.0}

    names = st.sampled_from("abcdefgh")

    @given(st.dictionaries(names, st.floats(0.001, 1), min_size=1), st.dictionaries(names, st.floats(0.001, 2)))
    def test_chances_sum_to_one_whatever_the_health(self, raw: dict[str, float], shares: dict[str, float]) -> None:
        chances = {name: p / sum(raw.values()) for name, p in raw.items()}

        after = throttled(chances, shares)

        assert sum(after.values()) == pytest.approx(1)
        if any(shares.get(name, 1.0) >= 1 for name in chances):
            assert all(after[n] == pytest.approx(p * shares[n]) for n, p in chances.items() if shares.get(n, 1.0) < 1)
