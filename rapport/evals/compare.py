"""Two runs compared, case by case: how far each number moved, how sure that is, and which cases changed sides."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from rapport.evals.intervals import Interval, Pairs, mcnemar, mean, paired_shares
from rapport.evals.record import Result, Run
from rapport.evals.scorers import NUMBERS

SIDES: Final = ("first_pass", "as_expected")
"""The numbers by which a case is on one side or the other."""


class Difference(NamedTuple):
    """How one number moved over the cases that have it in both runs: `this` less `against`.

    The interval is Newcombe's for paired shares, with the exact p of McNemar's test, and Student's for paired values.
    `changed` counts the cases whose own number is another.
    """

    name: str
    cases: int
    this: float
    against: float
    change: Interval
    p: float | None
    changed: int


class Flip(NamedTuple):
    """A case that changed sides, or its rung: what it came to in both runs."""

    case: str
    what: tuple[str, ...]
    this: Result
    against: Result


class Comparison(NamedTuple):
    """What two runs say together. `remarks` are what has to be known before anything is made of the numbers."""

    this: Run
    against: Run
    differences: tuple[Difference, ...]
    flips: tuple[Flip, ...]
    same_texts: int
    paired: int
    remarks: tuple[str, ...]


def compare(this: Run, against: Run) -> Comparison:
    """The first run measured against the second."""
    paired = [case for case in this.cases if case in set(against.cases)]
    differences = (_difference(name, this, against) for name, number in NUMBERS.items() if number.compared)
    ours, theirs = _by_case(this), _by_case(against)
    return Comparison(
        this, against, tuple(d for d in differences if d), tuple(_flips(this, against, paired)),
        sum([r.sha256 for r in ours[c]] == [r.sha256 for r in theirs[c]] for c in paired), len(paired),
        tuple(_remarks(this, against, paired)),
    )  # fmt: skip


def _difference(name: str, this: Run, against: Run) -> Difference | None:
    ours, theirs = this.by_case(name), against.by_case(name)
    pairs = [(ours[case], theirs[case]) for case in ours if case in theirs]
    if not pairs or not (name in this.numbers or name in against.numbers):
        return None
    values = {value for pair in pairs for value in pair}
    p: float | None = None
    if NUMBERS[name].bounded and values <= {0.0, 1.0}:
        table = Pairs(*(pairs.count(both) for both in ((1.0, 1.0), (1.0, 0.0), (0.0, 1.0), (0.0, 0.0))))
        change, p = paired_shares(table), mcnemar(table)
    else:
        change = mean([a - b for a, b in pairs])
    return Difference(
        name, len(pairs), sum(a for a, _ in pairs) / len(pairs), sum(b for _, b in pairs) / len(pairs), change, p,
        sum(a != b for a, b in pairs),
    )  # fmt: skip


def _flips(this: Run, against: Run, paired: list[str]) -> Iterator[Flip]:
    sides = {name: (this.by_case(name), against.by_case(name)) for name in SIDES}
    ours, theirs = _by_case(this), _by_case(against)
    for case in paired:
        one, two = ours[case][0], theirs[case][0]
        what = [
            f"{name} {b.get(case, 0.0):.3g} → {a.get(case, 0.0):.3g}"
            for name, (a, b) in sides.items()
            if a.get(case) != b.get(case)
        ]
        if one.rung is not two.rung:
            what.append(f"rung {two.rung.value} → {one.rung.value}")
        if what:
            yield Flip(case, tuple(what), one, two)


def _by_case(run: Run) -> dict[str, list[Result]]:
    found: dict[str, list[Result]] = {}
    for result in run.results:
        found.setdefault(result.case, []).append(result)
    return found


def _remarks(this: Run, against: Run, paired: list[str]) -> Iterator[str]:
    if this.suite != against.suite:
        yield f"these are runs of different suites: {this.suite} and {against.suite}"
    if this.suite_sha256 != against.suite_sha256:
        only = len(set(this.cases) ^ set(against.cases))
        was = {r.case: r.case_sha256 for r in against.results}
        changed = sorted({r.case for r in this.results if was.get(r.case, r.case_sha256) != r.case_sha256})
        yield f"the suite has changed: {only} cases are in one run only, {len(changed)} are not the same"
        if changed:
            yield f"changed cases: {', '.join(changed[:8])}{' …' if len(changed) > 8 else ''}"
    if not paired:
        yield "no case is in both runs: nothing can be compared"
    if this.pack_sha256 != against.pack_sha256:
        yield "the pack has changed: what is offered and allowed may differ"
    if this.prompts != against.prompts:
        yield f"another prompt: {_versions(against)} → {_versions(this)}"
    if this.model != against.model:
        yield f"another model: {against.model or 'none'} → {this.model or 'none'}"
    if (this.seed, this.repeats, this.repairs) != (against.seed, against.repeats, against.repairs):
        yield "seed, repeats or repairs differ"


def _versions(run: Run) -> str:
    return ", ".join(run.prompts.values())
