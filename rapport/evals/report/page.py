"""Everything that the page's template may use, as plain values."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from rapport.domain.guard import Finding
from rapport.evals.compare import Comparison, Difference, compare
from rapport.evals.record import Result, Run
from rapport.evals.report.figures import Figure, of_differences, of_findings, of_lengths, of_rungs, of_shares
from rapport.evals.report.marks import Shown, by_finding, by_origin
from rapport.evals.saying import about, between, chance, chosen, said, verdict


@dataclass(frozen=True)
class NumberRow:
    name: str
    about: str
    mean: str
    interval: str
    cases: int


@dataclass(frozen=True)
class ChangeRow:
    """A number in both runs. `verdict` is better, worse or empty, by the interval and by which way is better."""

    name: str
    about: str
    this: str
    against: str
    change: str
    interval: str
    p: str
    changed: int
    cases: int
    verdict: str


@dataclass(frozen=True)
class CaseShown:
    """A case with its message (but for the footer, which all share), and its first draft where that was stopped."""

    anchor: str
    chosen: str
    result: Result
    numbers: tuple[tuple[str, str], ...]
    text: tuple[Shown, ...]
    draft: tuple[Shown, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class FlipShown:
    """A case that changed, in both runs."""

    case: str
    what: tuple[str, ...]
    this: CaseShown
    against: CaseShown


@dataclass(frozen=True)
class Page:
    run: Run
    figures: tuple[Figure, ...]
    numbers: tuple[NumberRow, ...]
    cases: tuple[CaseShown, ...]
    comparison: Comparison | None = None
    changes: tuple[ChangeRow, ...] = ()
    flips: tuple[FlipShown, ...] = ()
    change_figure: Figure | None = None


def page(run: Run, against: Run | None = None) -> Page:
    """The page of a run, and of what changed since another one. Raises `Unavailable` where charts cannot be drawn."""
    figures = (of_shares(run), of_rungs(run), of_findings(run), of_lengths(run))
    alone = Page(
        run=run, figures=tuple(figure for figure in figures if figure), numbers=tuple(_numbers(run)),
        cases=tuple(_case(result, run) for result in run.results),
    )  # fmt: skip
    if against is None:
        return alone
    comparison = compare(run, against)
    return replace(
        alone, comparison=comparison, changes=tuple(_change(difference) for difference in comparison.differences),
        flips=tuple(
            FlipShown(flip.case, flip.what, _case(flip.this, run), _case(flip.against, against))
            for flip in comparison.flips
        ),
        change_figure=of_differences(comparison),
    )  # fmt: skip


def _numbers(run: Run) -> Iterator[NumberRow]:
    for name, number in run.numbers.items():
        bounds = between(number.low, number.high, name)
        yield NumberRow(name, about(name), said(number.mean, name), bounds, number.cases)


def _change(difference: Difference) -> ChangeRow:
    name, change = difference.name, difference.change
    return ChangeRow(
        name, about(name), said(difference.this, name), said(difference.against, name),
        said(change.estimate, name, signed=True), between(change.low, change.high, name, signed=True),
        chance(difference.p), difference.changed, difference.cases,
        verdict(difference),
    )  # fmt: skip


def _case(result: Result, run: Run) -> CaseShown:
    anchor = f"case-{result.case}" + (f"-{result.repeat}" if run.repeats > 1 else "")
    read = [field for field in result.text if field.name != "footer"]
    return CaseShown(
        anchor, chosen(result), result, tuple((name, said(value, name)) for name, value in result.numbers.items()),
        by_origin(read), by_finding(result.draft, result.findings), result.findings,
    )  # fmt: skip
