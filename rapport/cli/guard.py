"""`rapport guard …`: what the guard was taught, and how well it reads what it was not taught."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rapport.cli import guard_judges
from rapport.cli.clock import clock

if TYPE_CHECKING:
    from rapport.evals.measuring import Measured

app = typer.Typer(no_args_is_help=True, help="What the guard was taught, and how well it reads other copy.")

app.command()(guard_judges.judges)


@app.callback()
def guard() -> None:
    """What the guard was taught, and how well it reads other copy."""


@app.command()
def teach(
    to: Annotated[Path | None, typer.Option(help="where the weights go; into the package when left out")] = None,
    of: Annotated[
        str, typer.Option(help="what is learned: what `copy` says, or which `notes` of contacts are orders")
    ] = "copy",
) -> None:
    """Learn from the labelled lines, and write the weights. The same lines give the same weights."""
    import numpy as np

    from rapport.errors import Invalid
    from rapport.evals import notes, teaching
    from rapport.guardrails.orders import scale
    from rapport.guardrails.sense import weights

    if of not in ("copy", "notes"):
        raise Invalid("want copy or notes", field="--of")
    if of == "notes":
        file, told = to or Path(scale.__file__).with_name("weights.npz"), notes.lines("build")
        learned = notes.teach(told, notes.harmless_copy())
        with file.open("wb") as out:
            np.savez_compressed(out, **scale.pack(learned))
        typer.echo(f"{len(learned.weights):,} features of {len(told):,} notes written to {file}")
        return
    file = to or Path(weights.__file__).with_name("weights.npz")
    lines = teaching.lines("build")
    typer.echo(f"Learning from {len(lines):,} lines; this takes a minute or two ...", err=True)
    taught = teaching.teach(lines)
    with file.open("wb") as out:
        np.savez_compressed(out, **weights.pack(taught))
    typer.echo(f"{len(taught.hashes):,} features of {len(lines):,} lines written to {file}")


@app.command()
def measure(
    pack: Annotated[Path, typer.Option(help="folder of the pack whose guard is measured")] = Path("packs/gifts"),
    part: Annotated[str, typer.Option(help="`measure` (lines nobody built with) or `build`")] = "measure",
) -> None:
    """Count what the guard catches, by kind, and how much harmless copy it stops; with 95 % intervals (Wilson)."""
    from rapport import packs
    from rapport.cli.console import out
    from rapport.domain.text import Stage
    from rapport.errors import Invalid
    from rapport.evals import measuring, teaching

    lines = teaching.lines(part)
    if not lines:
        raise Invalid("there are no lines: want measure or build", field="--part")
    loaded = packs.load(pack)
    for stage, title in ((Stage.DRAFT, "A model's draft"), (Stage.FOREIGN, "Copy written elsewhere")):
        out().print(_table(title, measuring.measured(lines, loaded, stage=stage)))


@app.command()
def calibrate(
    pack: Annotated[Path, typer.Option(help="folder of the pack whose guard is calibrated")] = Path("packs/gifts"),
    part: Annotated[str, typer.Option(help="`measure` (texts that are only ever counted) or `build`")] = "measure",
    as_of: Annotated[
        datetime | None,
        typer.Option(parser=clock, metavar="TIME", help="judge as of this moment; 2011-12-10T09:00Z when left out"),
    ] = None,
    worst: Annotated[
        int, typer.Option(min=0, help="of each kind, also list up to so many texts missed and good ones stopped")
    ] = 0,
    as_json: Annotated[bool, typer.Option("--json", help="counts and shares as one JSON object")] = False,
    docs: Annotated[bool, typer.Option("--docs", help="the tables of docs/guardrails.md, as Markdown")] = False,
    write: Annotated[
        bool, typer.Option("--write", help="keep the counts in the package, where GET /v1/checks finds them")
    ] = False,
) -> None:
    """Count what each check and rule is worth on texts that were labelled by others; with 95 % intervals.

    Texts of `measure` are never shown: --worst lists their ids, and the words of `build` alone.
    """
    from rapport import guardrails, packs
    from rapport.cli import console, guard_json, guard_tables
    from rapport.cli.progress import counting
    from rapport.errors import Invalid
    from rapport.evals import calibration, corpus

    if part not in corpus.PARTS:
        raise Invalid("want measure or build", field="--part")
    if write and part != "measure":
        raise Invalid("only what was counted on `measure` is kept", field="--write")
    if as_json and docs:
        raise Invalid("print either JSON or the tables of the page", field="--docs")
    texts, loaded = corpus.shipped(part), packs.load(pack)
    guardrails.prepare()
    with counting("inspected", len(texts.lines)) as count:
        found = calibration.calibrate(texts, loaded, as_of or corpus.AS_OF, count)
    if write:
        calibration.write(found.calibration)
        console.err().print(f"kept in {calibration.FILE}", soft_wrap=True)
    more = list(guard_tables.worst(found.seen, worst, words=part == "build")) if worst else []
    if as_json:
        typer.echo(guard_json.as_json(found.calibration, more))
    elif docs:
        typer.echo(guard_tables.markdown(found.calibration))
    else:
        guard_tables.paint(found.calibration, more, console.out())


def _table(title: str, counted: "Sequence[Measured]") -> "object":
    from rich.table import Table

    table = Table(box=None, padding=(0, 2, 0, 0), title=title, title_justify="left", title_style="bold")
    for name in ("kind", "lines", "stopped", "share", "95 %"):
        table.add_column(name, justify="left" if name == "kind" else "right")
    for one in counted:
        low, high = one.interval
        table.add_row(one.kind, str(one.lines), str(one.stopped), f"{one.share:.1%}", f"{low:.1%} to {high:.1%}")
    return table
