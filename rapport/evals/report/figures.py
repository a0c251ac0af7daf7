"""The page's figures: each a chart, and a table that holds the same numbers."""

from collections import Counter
from dataclasses import dataclass
from statistics import median

from rapport import charts
from rapport.domain.guard import Severity
from rapport.domain.message import Rung
from rapport.evals.compare import Comparison
from rapport.evals.groups import groups
from rapport.evals.record import Run, means
from rapport.evals.saying import between, said
from rapport.evals.scorers import NUMBERS

RUNGS = tuple(rung.value for rung in Rung)
COLOURS = dict(zip(RUNGS, charts.PALETTE, strict=False))
SEVERITIES = tuple(severity.value for severity in Severity)
SEVERITY_COLOURS = {"legal": "#b3422b", "brand": "#e0a100", "polish": "#8a94a0"}


@dataclass(frozen=True)
class Figure:
    """A chart with its table. The first column names a row; the others are numbers."""

    id: str
    title: str
    lead: str
    svg: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def of_shares(run: Run) -> Figure:
    """How often, with intervals: what passed, what was as expected, what was said."""
    names = [name for name, number in NUMBERS.items() if number.bounded and name in run.numbers]
    rows = [(name, run.numbers[name]) for name in names]
    return Figure(
        "shares", "How often", "Each share with the interval that holds it nineteen times in twenty.",
        charts.whiskers([charts.Whisker(n, m.mean, m.low, m.high) for n, m in rows], "of the cases", percent=True),
        ("number", "share", "95 % interval", "cases"),
        tuple((n, said(m.mean, n), between(m.low, m.high, n), str(m.cases)) for n, m in rows),
    )  # fmt: skip


def of_rungs(run: Run) -> Figure:
    """How messages came to be, by what was chosen; with the two shares that matter of each."""
    found = groups(run.results, "strategy")
    counts = {name: Counter(result.rung.value for result in results) for name, results in found.items()}
    pieces = [charts.Piece(name, rung, by[rung]) for name, by in counts.items() for rung in RUNGS]
    numbers = {name: means(results) for name, results in found.items()}
    rows = (
        (name, *(str(counts[name][rung]) for rung in RUNGS),
         *(said(numbers[name][n].mean, n) if n in numbers[name] else "" for n in ("first_pass", "as_expected")))
        for name in found
    )  # fmt: skip
    return Figure(
        "rungs", "How the messages came to be",
        "The model's own draft, its repair, the approved template, or no message; by what was chosen for the case.",
        charts.stacks(pieces, "cases", RUNGS, COLOURS), ("chosen", *RUNGS, "first_pass", "as_expected"), tuple(rows),
    )  # fmt: skip


def of_findings(run: Run) -> Figure | None:
    """What the checks objected to in first drafts; None where they objected to nothing."""
    counts: dict[str, Counter[str]] = {}
    for result in run.results:
        for finding in result.findings:
            counts.setdefault(finding.check.partition(".")[0], Counter())[finding.severity.value] += 1
    if not counts:
        return None
    counts = dict(sorted(counts.items(), key=lambda item: (-item[1].total(), item[0])))
    pieces = [charts.Piece(check, s, by[s]) for check, by in counts.items() for s in SEVERITIES]
    return Figure(
        "findings", "What the checks objected to",
        "Findings in first drafts that were stopped, by check. Legal and brand stop a message, polish is noted.",
        charts.stacks(pieces, "findings", SEVERITIES, SEVERITY_COLOURS), ("check", *SEVERITIES, "all"),
        tuple((check, *(str(by[s]) for s in SEVERITIES), str(by.total())) for check, by in counts.items()),
    )  # fmt: skip


def of_lengths(run: Run) -> Figure | None:
    """How long the messages are, by channel; None where there is no message."""
    found = {
        name: [words for result in results if (words := result.number("words")) is not None]
        for name, results in groups(run.results, "channel").items()
    }
    found = {name: values for name, values in found.items() if values}
    if not found:
        return None
    rows = (
        (name, str(len(some)), f"{min(some):.0f}", f"{median(some):.0f}", f"{max(some):.0f}")
        for name, some in found.items()
    )
    return Figure(
        "lengths", "How long they are", "A line for each message, and a dot at the median.",
        charts.strips(found, "words of the body"),
        ("channel", "messages", "shortest", "median", "longest"), tuple(rows),
    )  # fmt: skip


def of_differences(comparison: Comparison) -> Figure | None:
    """How the shares moved between two runs; None where none is in both."""
    shares = [d for d in comparison.differences if NUMBERS[d.name].bounded]
    if not shares:
        return None
    return Figure(
        "changes", "How the shares moved",
        "Left of the dashed line: less often than before. An interval that crosses it may be chance.",
        charts.whiskers(
            [charts.Whisker(d.name, *d.change) for d in shares], "change, in points of a percent",
            percent=True, zero=True,
        ),
        (), (),
    )  # fmt: skip
