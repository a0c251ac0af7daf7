"""Gates: what is written after --fail-on, and when it fails."""

import pytest

from rapport.errors import Invalid
from rapport.evals.compare import compare
from rapport.evals.gates import failures, gates, regressions
from tests.unit.evals.runs import result, run

HALF = run(result("a"), result("b", {"first_pass": 0.0, "findings": 2.0, "findings.urgency": 2.0}))


class TestOfOneRun:
    @pytest.mark.parametrize(
        ("gate", "fails"),
        [
            ("first_pass<0.95", True), ("first_pass < 50%", False), ("first_pass<=50 %", True),
            ("first_pass>0.4", True), ("first_pass>=0.51", False), ("findings.urgency>0", True),
            ("findings.scarcity>0", False), ("as_expected<1", False),
        ],
    )  # fmt: skip
    def test_it_fails_exactly_where_its_condition_holds(self, gate: str, fails: bool) -> None:
        told = list(failures(HALF, gates([gate])))

        assert bool(told) is fails

    def test_a_number_that_nothing_has_fails(self) -> None:
        told = list(failures(HALF, gates(["fact_use<0.5"])))

        assert told == ["fact_use<0.5: no case of this run has this number"]

    def test_what_failed_is_said_with_the_value_and_the_cases(self) -> None:
        assert list(failures(HALF, gates(["first_pass<0.95"]))) == ["first_pass<0.95: it is 0.5 over 2 cases"]

    @pytest.mark.parametrize(
        ("gate", "says"),
        [
            ("firstpass<1", "did you mean `first_pass`?"), ("first_pass", "want a number's name"),
            ("first_pass<lots", "want a number's name"), ("first_pass drop>0.02", "can neither drop nor rise"),
            ("first_pass surely<1", "can neither drop nor rise"),
        ],
    )  # fmt: skip
    def test_what_is_no_gate_is_refused_with_what_to_write(self, gate: str, says: str) -> None:
        with pytest.raises(Invalid) as refused:
            gates(["as_expected<1", gate])

        assert [says in problem.what for problem in refused.value.problems] == [True]


class TestOfTwoRuns:
    MANY = tuple(f"case{n}" for n in range(20))
    BEFORE = run(*(result(case, {"words": 60.0}) for case in MANY), name="before")
    AFTER = run(*(result(case, {"first_pass": float(n > 1), "words": 72.0}) for n, case in enumerate(MANY)))

    @pytest.mark.parametrize(
        ("gate", "fails"),
        [
            ("first_pass drop>0.02", True), ("first_pass drop>0.1", False), ("first_pass rise>0", False),
            ("first_pass surely drop>0", False), ("words rise>10", True), ("words surely rise>10", True),
            ("as_expected drop>0", False), ("as_expected surely drop>0", False),
        ],
    )  # fmt: skip
    def test_it_fails_exactly_where_the_number_moved_so_far(self, gate: str, fails: bool) -> None:
        told = list(regressions(compare(self.AFTER, self.BEFORE), gates([gate], comparing=True)))

        assert bool(told) is fails

    def test_what_failed_is_said_with_both_values(self) -> None:
        told = list(regressions(compare(self.AFTER, self.BEFORE), gates(["first_pass drop>2%"], comparing=True)))

        assert told == ["first_pass drop>2%: it went from 1 to 0.9"]

    def test_a_number_that_is_in_one_run_only_fails(self) -> None:
        told = list(regressions(compare(self.AFTER, self.BEFORE), gates(["fact_use drop>0"], comparing=True)))

        assert told == ["fact_use drop>0: no case has this number in both runs"]

    def test_latency_is_never_compared(self) -> None:
        with pytest.raises(Invalid, match="never compared"):
            gates(["latency_ms rise>10"], comparing=True)

    def test_sure_of_a_small_move_is_what_no_gate_can_ask_for(self) -> None:
        with pytest.raises(Invalid, match="surely goes with > or >="):
            gates(["first_pass surely drop<0.1"], comparing=True)

    def test_a_gate_of_one_run_is_refused(self) -> None:
        with pytest.raises(Invalid, match="two runs are compared"):
            gates(["first_pass<0.9"], comparing=True)
