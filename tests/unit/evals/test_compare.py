"""Two runs, compared case by case."""

from typing import Any

from rapport.domain.message import Rung
from rapport.evals.compare import Comparison, Difference, compare
from rapport.evals.intervals import Pairs, paired_shares
from tests.unit.evals.runs import result, run


def difference(comparison: Comparison, name: str) -> Difference:
    return next(d for d in comparison.differences if d.name == name)


class TestShares:
    def test_are_paired_by_case(self) -> None:
        before = run(*(result(c, {"first_pass": float(c != "c")}) for c in "abcd"))
        after = run(*(result(c, {"first_pass": float(c not in "ab")}) for c in "dcba"))

        found = difference(compare(after, before), "first_pass")

        assert (found.this, found.against, found.changed) == (0.5, 0.75, 3)
        assert found.change == paired_shares(Pairs(both=1, first=1, second=2, neither=0))
        assert found.p == 1.0

    def test_count_only_cases_that_have_the_number_in_both_runs(self) -> None:
        before = run(result("a"), result("b", numbers={"wanted_offers": 1.0}), result("gone"))
        after = run(result("a", {"wanted_offers": 0.0}), result("b", {"wanted_offers": 0.0}), result("new"))

        comparison = compare(after, before)

        assert comparison.paired == 2
        assert difference(comparison, "wanted_offers").cases == 1
        assert difference(comparison, "wanted_offers").change.estimate == -1.0

    def test_of_repeated_cases_are_means_with_students_interval(self) -> None:
        def drawn(*passes: tuple[str, float, float]) -> Any:
            return run(
                *(result(c, {"first_pass": p}, repeat=n) for c, *some in passes for n, p in enumerate(some)), repeats=2
            )

        found = difference(compare(drawn(("a", 1, 0), ("b", 1, 1)), drawn(("a", 1, 1), ("b", 1, 1))), "first_pass")

        assert found.change.estimate == -0.25
        assert found.p is None


class TestCounts:
    def test_a_check_that_found_nothing_found_nought(self) -> None:
        before = run(result("a", {"findings": 0.0}), result("b", {"findings": 0.0}))
        after = run(result("a", {"findings": 3.0, "findings.urgency": 3.0}), result("b", {"findings": 0.0}))

        found = difference(compare(after, before), "findings.urgency")

        assert (found.this, found.against, found.cases) == (1.5, 0.0, 2)

    def test_latency_is_not_among_them(self) -> None:
        before, after = run(result("a", {"latency_ms": 9.0})), run(result("a", {"latency_ms": 90.0}))

        assert "latency_ms" not in [d.name for d in compare(after, before).differences]


class TestFlips:
    def test_are_the_cases_that_changed_sides_or_rung_and_no_others(self) -> None:
        before = run(result("a"), result("b"), result("c", {"as_expected": 0.0}), result("d", sha256="1" * 64))
        after = run(
            result("a"), result("b", {"first_pass": 0.0}, rung=Rung.REPAIRED), result("c"), result("d", sha256="2" * 64)
        )

        comparison = compare(after, before)

        assert [(f.case, f.what) for f in comparison.flips] == [
            ("b", ("first_pass 1 → 0", "rung model → repaired")), ("c", ("as_expected 0 → 1",)),
        ]  # fmt: skip
        assert comparison.same_texts == 3


class TestRemarks:
    def test_nothing_is_said_of_runs_that_differ_in_nothing_but_their_outcome(self) -> None:
        assert compare(run(result("a"), name="x"), run(result("a"), name="y", seconds=9.0)).remarks == ()

    def test_whatever_else_differs_is_said(self) -> None:
        before = run(
            result("a"), result("b"), suite_sha256="e" * 64, pack_sha256="f" * 64, model="twin/careless", seed=3,
            prompts={"write": "write@2", "repair": "repair@1"},
        )  # fmt: skip
        after = run(result("a", case_sha256="9" * 64), result("c"))

        told = "\n".join(compare(after, before).remarks)

        for words in (
            "the suite has changed: 2 cases are in one run only, 1 are not the same", "changed cases: a",
            "the pack has changed", "another prompt: write@2, repair@1 → write@1, repair@1",
            "another model: twin/careless → twin/honest", "seed, repeats or repairs differ",
        ):  # fmt: skip
            assert words in told

    def test_runs_of_different_suites_may_be_compared_and_it_is_said(self) -> None:
        comparison = compare(run(result("a")), run(result("b"), suite="shop/win_back"))

        assert comparison.remarks[0] == "these are runs of different suites: shop/onboarding and shop/win_back"
        assert "no case is in both runs: nothing can be compared" in comparison.remarks
        assert comparison.differences == ()
