"""Gates: what a run, or the difference of two runs, has to hold for a script to go on.

first_pass<0.95                      fails where first drafts pass less often
findings.surveillance>0              fails where this check finds anything
first_pass drop>0.02                 (compare) fails where the share falls by more than two points
first_pass surely drop>0             (compare) fails where the whole interval lies below no change
words rise>10                        (compare) fails where messages get longer
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final, Literal, NamedTuple

from rapport.errors import Invalid, Problem
from rapport.evals.compare import Comparison, Difference
from rapport.evals.record import Run
from rapport.evals.scorers import NUMBERS
from rapport.packs.wording import nearest, shorten

_GATE: Final = re.compile(
    r"\s*(?P<name>[a-z][a-z0-9_.]*)\s*(?:(?P<surely>surely)\s*)?(?P<way>drop|rise)?\s*(?P<sign><=|>=|<|>)\s*"
    r"(?P<bound>-?\d+(?:\.\d+)?)(?P<percent>\s*%)?\s*"
)


class Gate(NamedTuple):
    """One condition under which a run fails. `way` is None for a run alone."""

    text: str
    name: str
    way: Literal["drop", "rise"] | None
    surely: bool
    sign: str
    bound: float

    def holds(self, value: float) -> bool:
        """Whether the value fulfils the condition."""
        match self.sign:
            case "<":
                return value < self.bound
            case "<=":
                return value <= self.bound
            case ">":
                return value > self.bound
        return value >= self.bound


def gates(texts: Iterable[str], *, comparing: bool = False) -> tuple[Gate, ...]:
    """The gates as they were written on the command line. Raises `Invalid` that names every one that is none."""
    parsed, problems = list[Gate](), list[Problem]()
    for text in texts:
        gate = _parsed(text, comparing)
        if isinstance(gate, Gate):
            parsed.append(gate)
        else:
            problems.append(Problem(f"--fail-on {shorten(text)!r}", gate))
    if problems:
        raise Invalid("these conditions cannot be read", problems=tuple(problems))
    return tuple(parsed)


def _parsed(text: str, comparing: bool) -> Gate | str:
    hit = _GATE.fullmatch(text)
    if hit is None:
        example = "drop or rise, as in 'first_pass drop>0.02'" if comparing else "as in 'first_pass<0.95'"
        return f"want a number's name and <, <=, > or >= with a bound, {example}"
    if hit["name"] not in NUMBERS:
        return f"no such number: {nearest(hit['name'], NUMBERS)}"
    if comparing and not NUMBERS[hit["name"]].compared:
        return "this number is reported and never compared"
    if comparing != bool(hit["way"]) or (hit["surely"] and not comparing):
        return "two runs are compared: say drop or rise" if comparing else "one run can neither drop nor rise"
    if hit["surely"] and hit["sign"] not in (">", ">="):
        return "surely goes with > or >="
    way: Literal["drop", "rise"] | None = None if hit["way"] is None else "drop" if hit["way"] == "drop" else "rise"
    bound = float(hit["bound"]) / (100 if hit["percent"] else 1)
    return Gate(" ".join(text.split()), hit["name"], way, bool(hit["surely"]), hit["sign"], bound)


def failures(run: Run, wanted: Iterable[Gate]) -> Iterator[str]:
    """One sentence for each gate that the run fails. A number that no case has fails its gate: nothing was measured."""
    for gate in wanted:
        number = run.numbers.get(gate.name)
        if number is None and gate.name.startswith("findings.") and "findings" in run.numbers:
            mean, cases = 0.0, run.numbers["findings"].cases
        elif number is None:
            yield f"{gate.text}: no case of this run has this number"
            continue
        else:
            mean, cases = number.mean, number.cases
        if gate.holds(mean):
            yield f"{gate.text}: it is {mean:.4g} over {cases} cases"


def regressions(comparison: Comparison, wanted: Iterable[Gate]) -> Iterator[str]:
    """One sentence for each gate that the comparison fails."""
    for gate in wanted:
        difference = next((d for d in comparison.differences if d.name == gate.name), None)
        if difference is None:
            yield f"{gate.text}: no case has this number in both runs"
            continue
        moved = _moved(gate, difference)
        if moved is None:
            yield f"{gate.text}: too few cases to be sure of anything"
        elif gate.holds(moved):
            sure = ", surely" if gate.surely else ""
            yield f"{gate.text}: it went from {difference.against:.4g} to {difference.this:.4g}{sure}"


def _moved(gate: Gate, difference: Difference) -> float | None:
    """How far the number moved the gate's way; with `surely` the least that the interval allows."""
    if gate.way == "drop":
        end = difference.change.high if gate.surely else difference.change.estimate
        return None if end is None else -end
    return difference.change.low if gate.surely else difference.change.estimate
