"""Runs and comparisons as people like to read them on a terminal."""

import json
from collections.abc import Iterable, Sequence

from rich import box
from rich.console import Console, Group, RenderableType
from rich.markup import escape
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from rapport.cli.paint import RUNGS
from rapport.domain.suite import Suite
from rapport.evals.compare import Comparison, Flip
from rapport.evals.groups import groups
from rapport.evals.record import Result, Run, means
from rapport.evals.report.marks import Shown, by_finding
from rapport.evals.saying import about, between, chance, chosen, said, verdict
from rapport.evals.scorers import NUMBERS
from rapport.evals.scorers.findings import FAMILY

COLOURS = {"better": "green", "worse": "red", "": "dim"}
MARKS = {"legal": "bold red underline", "brand": "bold yellow underline", "polish": "underline"}


def paint_run(run: Run, to: Console, by: str = "strategy") -> None:
    """What was run, its numbers, its groups, and the cases that are not as expected."""
    repeats = f", each drawn {run.repeats} times" if run.repeats > 1 else ""
    to.print(f"[bold]{run.suite}[/]  {len(run.cases)} cases{repeats}, {_model(run)}, seed {run.seed}")
    to.print(f"[dim]{', '.join(run.prompts.values())}; pack {run.pack_sha256[:12]}, suite {run.suite_sha256[:12]}[/]\n")
    to.print(_numbers(run))
    checks = _checks(run)
    for table in (*([checks] if checks.row_count else []), _groups(run, by)):
        to.print()
        to.print(table)
    unmet = [result for result in run.results if result.unmet]
    if unmet:
        to.print("\n[bold]Not as expected[/]")
        for result in unmet:
            to.print(f"  {result.case}: {escape('; '.join(result.unmet))}")


def _numbers(run: Run) -> Table:
    table = _table("number", "mean>", "95 % interval>", "cases>", "what it is")
    for name, number in run.numbers.items():
        if not name.startswith(FAMILY):
            bounds = between(number.low, number.high, name)
            table.add_row(name, said(number.mean, name), bounds, str(number.cases), f"[dim]{about(name)}[/]")
    return table


def _checks(run: Run) -> Table:
    """What stopped first drafts, by check."""
    table = _table("stopped by", "findings>", "drafts>")
    for name, number in run.numbers.items():
        if name.startswith(FAMILY):
            drafts = sum(result.numbers.get(name, 0) > 0 for result in run.results)
            table.add_row(name.removeprefix(FAMILY), f"{number.total:.0f}", str(drafts))
    return table


def _groups(run: Run, by: str) -> Table:
    shown = [name for name in ("first_pass", "as_expected", "fact_use", "words") if name in run.numbers]
    table = _table(by, "cases>", *(f"{name}>" for name in shown))
    for name, results in groups(run.results, by).items():
        numbers = means(results)
        cells = (said(numbers[n].mean, n) if n in numbers else "" for n in shown)
        table.add_row(escape(name), str(len({r.case for r in results})), *cells)
    return table


def paint_case(run: Run, case: str, to: Console) -> None:
    """One case: why it is there, what came of it, and the draft that was stopped with its findings marked."""
    for result in run.results:
        if result.case == case:
            to.print(f"[bold]{case}[/]  {chosen(result)}  [dim]{', '.join(result.tags)}[/]")
            to.print(Text(result.why, style="italic"))
            to.print(_outcome(result))
            to.print("[dim]" + "  ".join(f"{n} {said(v, n)}" for n, v in result.numbers.items()) + "[/]")
            for unmet in result.unmet:
                to.print(f"[red]not as expected[/] {escape(unmet)}")


def paint_comparison(comparison: Comparison, to: Console, flips: int) -> None:
    """What has to be known first, how the numbers moved, and the cases that changed with both texts."""
    this, against = comparison.this, comparison.against
    to.print(f"[bold]{this.run}[/] ({_model(this)})\nagainst {against.run} ({_model(against)})")
    for remark in comparison.remarks:
        to.print(f"[yellow]note[/] {escape(remark)}")
    to.print(f"{comparison.paired} cases in both; {comparison.same_texts} came to the same text, to the byte\n")
    table = _table("number", "this>", "against>", "change>", "95 % interval>", "p>", "moved>", "")
    for d in comparison.differences:
        judged = verdict(d)
        table.add_row(
            d.name, said(d.this, d.name), said(d.against, d.name),
            f"[{COLOURS[judged]}]{said(d.change.estimate, d.name, signed=True)}[/]",
            between(d.change.low, d.change.high, d.name, signed=True), chance(d.p),
            f"{d.changed}/{d.cases}", f"[{COLOURS[judged]}]{judged}[/]",
        )  # fmt: skip
    to.print(table)
    to.print(f"[bold]Cases that changed[/]  {len(comparison.flips)}")
    for flip in comparison.flips[:flips]:
        to.print(_flip(flip, to.width))
    if len(comparison.flips) > flips:
        to.print(f"[dim]and {len(comparison.flips) - flips} more: --flips {len(comparison.flips)}[/]")


def _flip(flip: Flip, width: int) -> RenderableType:
    head = Text.from_markup(f"\n[bold]{flip.case}[/]  {escape(' · '.join(flip.what))}")
    sides = Table.grid(padding=(0, 1), expand=True)
    sides.add_column(ratio=1)
    sides.add_column(ratio=1)
    sides.add_row(Text("against", style="dim"), Text("this", style="dim"))
    sides.add_row(_outcome(flip.against), _outcome(flip.this))
    return Group(head, sides) if width >= 60 else Group(head, _outcome(flip.against), _outcome(flip.this))


def _outcome(result: Result) -> RenderableType:
    """The message in a frame, and below it the first draft where that was stopped."""
    colour = RUNGS[result.rung]
    read = [field for field in result.text if field.name not in ("link", "footer")]
    text = Text("\n", overflow="fold").join(_field(field.name, field.text) for field in read)
    parts: list[RenderableType] = [
        Panel(
            text if result.text else Text(result.because),
            title=result.rung.value,
            title_align="left",
            border_style=colour,
        )
    ]
    if result.draft:
        stopped = [_shown(shown) for shown in by_finding(result.draft, result.findings)]
        parts.append(
            Panel(Text("\n").join(stopped), title="stopped first draft", title_align="left", border_style="red")
        )
    parts += [
        Text.from_markup(f"[dim]{n}[/] [red]{f.check}[/] {escape(repr(f.quote[:60]))}: {escape(f.reason)}")
        for n, f in enumerate(result.findings, 1)
    ]
    return Group(*parts)


def _field(name: str, text: str) -> Text:
    return Text.assemble((f"{name}  ", "dim italic"), text)


def _shown(shown: Shown) -> Text:
    line = Text(f"{shown.name}  ", style="dim italic")
    for piece in shown.pieces:
        line.append(piece.text, style=MARKS.get(piece.kind, "not dim not italic"))
        line.append("".join(f"[{n}]" for n in piece.numbers), style="red")
    return line


def runs(kept: Sequence[tuple[Run, tuple[str, ...]]]) -> RenderableType:
    """The runs in a folder."""
    if not kept:
        return Text("No runs yet: rapport evals run gifts/onboarding --model twin/honest")
    shown = ("first_pass", "as_expected")
    table = _table("run", "model", "cases>", *(f"{name}>" for name in shown), "names")
    for run, names in kept:
        cells = (said(run.numbers[n].mean, n) if n in run.numbers else "" for n in shown)
        table.add_row(run.run, run.model or "none", str(len(run.cases)), *cells, ", ".join(names))
    return table


def suites(found: Iterable[Suite]) -> Table:
    table = _table("suite", "cases>", "what it is for")
    for suite in found:
        table.add_row(suite.name, str(len(suite.cases)), suite.about)
    return table


def as_json(comparison: Comparison) -> str:
    """The differences for a program."""
    return json.dumps(
        {
            "this": comparison.this.run, "against": comparison.against.run, "paired": comparison.paired,
            "same_texts": comparison.same_texts, "remarks": comparison.remarks,
            "differences": [
                d._asdict() | {"change": d.change._asdict(), "better": NUMBERS[d.name].better, "verdict": verdict(d)}
                for d in comparison.differences
            ],
            "flips": [
                {"case": f.case, "what": f.what, "this": f.this.sha256, "against": f.against.sha256}
                for f in comparison.flips
            ],
        },
        indent=1,
    )  # fmt: skip


def _model(run: Run) -> str:
    return run.model or "no model"


def _table(*columns: str) -> Table:
    """A plain table; a `>` behind a column's name puts its cells to the right."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 2, 0, 0))
    for column in columns:
        numeric = column.endswith(">")
        wraps = column in ("what it is", "what it is for", "names")
        table.add_column(column.rstrip(">"), justify="right" if numeric else "left", no_wrap=not wraps, overflow="fold")
    return table
