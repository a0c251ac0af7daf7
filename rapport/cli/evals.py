"""`rapport evals`: a suite of cases through the very line that serves, measured, kept and compared."""

from pathlib import Path
from typing import Annotated

import typer

from rapport.cli.simulate import simulate

app = typer.Typer(
    no_args_is_help=True,
    help="Measure copy offline: suites of cases through the very line that serves, compared case by case.",
)

Suite = Annotated[str, typer.Argument(help="brand and suite, such as gifts/onboarding")]
RunName = Annotated[str, typer.Argument(metavar="RUN", help="last, baseline, another name, a run's id, or a file")]
Gates = Annotated[
    list[str] | None,
    typer.Option(metavar="GATE", help="end with 1 where this holds, such as 'first_pass<0.95'; may be repeated"),
]
Moves = Annotated[
    list[str] | None,
    typer.Option(metavar="GATE", help="end with 1 where this holds, such as 'first_pass drop>0.02'; may be repeated"),
]
Report = Annotated[Path | None, typer.Option(metavar="FILE", help="also write it as one HTML page")]
Out = Annotated[Path | None, typer.Option(metavar="DIR", help="folder of run records; RAPPORT_EVALS when left out")]
AsJson = Annotated[bool, typer.Option("--json", help="print the whole record as JSON")]


@app.callback()
def evals() -> None:
    """Measure copy offline: suites of cases through the very line that serves, compared case by case."""


@app.command()
def run(
    suite: Suite,
    model: Annotated[str | None, typer.Option(help="as RAPPORT_MODEL, such as twin/honest; none: templates")] = None,
    seed: Annotated[int, typer.Option(help="what is drawn, and what a twin writes, follows from it")] = 0,
    repeat: Annotated[int, typer.Option(help="draw every case so often; it counts once, by its mean", min=1)] = 1,
    prompts: Annotated[Path | None, typer.Option(help="folder of prompt templates to try for the shipped ones")] = None,
    fail_on: Gates = None,
    name: Annotated[
        str | None, typer.Option("--as", metavar="NAME", help="what the run is to be called: baseline")
    ] = None,
    report: Report = None,
    out: Out = None,
    as_json: AsJson = False,
) -> None:
    """Run SUITE: each case is decided, written, inspected and rendered by the functions that serve, on its own clock.

    Nothing is sent, and nothing stored but the run's record. The same suite, pack, prompt, twin and seed give the same
    numbers on every machine; only times differ. A provider's model is asked as in service, with deadline and repairs.
    Gates compare a mean over the cases: 'first_pass<0.95', 'findings.surveillance>0', 'as_expected<95%'.
    """
    import asyncio
    from time import perf_counter

    from rapport import evals as offline
    from rapport.cli import evals_work as work
    from rapport.cli.progress import counting
    from rapport.evals.gates import failures, gates
    from rapport.evals.runs import checked
    from rapport.kit import now

    given, wanted = work.settings(model), gates(fail_on or ())
    names = [checked(name)] if name else []
    found, cases = work.suite(given, suite)
    kit, runs, started = work.kit(given, found, seed, prompts), work.runs(given, out), now()
    with counting("cases", len(cases.cases) * repeat) as count:
        done = asyncio.run(
            offline.run(
                cases, found.pack, kit, name=runs.new_name(cases.name, started), started_at=started, seed=seed,
                timer=perf_counter, repeats=repeat, done=count,
            )
        )  # fmt: skip
    path = runs.keep(done, *names)
    work.show(done, as_json=as_json)
    typer.echo(f"Kept as {path}", err=True)
    if report:
        work.write_report(report, done)
    work.end(failures(done, wanted))


@app.command()
def compare(
    this: Annotated[str, typer.Argument(metavar="RUN", help="the run in question: last, a name, an id, or a file")],
    against: Annotated[str, typer.Argument(metavar="AGAINST", help="the run that it is held against")] = "baseline",
    fail_on: Moves = None,
    flips: Annotated[int, typer.Option(help="how many changed cases to show with both texts", min=0)] = 10,
    report: Report = None,
    out: Out = None,
    as_json: Annotated[bool, typer.Option("--json", help="print the differences as JSON")] = False,
) -> None:
    """Compare RUN with AGAINST, case by case: how far each number moved, how sure that is, and which cases changed.

    Differences are RUN less AGAINST. Shares have Newcombe's interval for pairs and the exact p of McNemar's test, other
    numbers Student's interval for pairs. That suites, packs, prompts or models differ is said first. Gates compare a
    move: 'first_pass drop>0.02', 'words rise>10', 'first_pass surely drop>0' (all of its interval).
    """
    from rapport import evals as offline
    from rapport.cli import console, evals_tables
    from rapport.cli import evals_work as work
    from rapport.evals.gates import gates, regressions

    wanted = gates(fail_on or (), comparing=True)
    comparison = offline.compare(*work.runs(work.settings(), out).pair(this, against))
    if as_json:
        typer.echo(evals_tables.as_json(comparison))
    else:
        evals_tables.paint_comparison(comparison, console.out(), flips)
    if report:
        work.write_report(report, comparison.this, comparison.against)
    work.end(regressions(comparison, wanted))


@app.command()
def show(
    named: RunName = "last",
    case: Annotated[str | None, typer.Argument(help="only this case: its texts, findings and numbers")] = None,
    by: Annotated[str, typer.Option(help="group the cases by strategy, channel, rung or tag")] = "strategy",
    out: Out = None,
    as_json: AsJson = False,
) -> None:
    """Show a run again, or one of its cases with what was written."""
    from rapport.cli import evals_work as work

    work.show(work.runs(work.settings(), out).find(named), case, by, as_json=as_json)


@app.command("list")
def list_(out: Out = None) -> None:
    """List the runs that are kept, newest first, with their names."""
    from rapport.cli import console, evals_tables
    from rapport.cli import evals_work as work

    console.out().print(evals_tables.runs(tuple(work.runs(work.settings(), out).listed())))


@app.command()
def suites() -> None:
    """List the suites of the loaded packs: how many cases each has, and what it is for."""
    from rapport.cli import console, evals_tables
    from rapport.cli import evals_work as work

    console.out().print(evals_tables.suites(work.suites(work.settings())))


@app.command()
def baseline(named: RunName = "last", out: Out = None) -> None:
    """Make RUN the baseline of its suite: what `rapport evals compare` holds others against."""
    from rapport.cli import evals_work as work
    from rapport.evals.runs import BASELINE

    runs = work.runs(work.settings(), out)
    found = runs.find(named)
    runs.call(found, BASELINE)
    typer.echo(f"{found.run} is the baseline of {found.suite}")


@app.command()
def report(
    named: RunName = "last",
    to: Annotated[Path | None, typer.Option(metavar="FILE", help="where to; the run's id and .html otherwise")] = None,
    against: Annotated[str | None, typer.Option(metavar="RUN", help="hold it against this run: baseline")] = None,
    out: Out = None,
) -> None:
    """Write a run as one HTML page: charts with tables, every case with its text, findings marked where they stand.

    The page asks for nothing, runs no script, and prints well.
    """
    from rapport.cli import evals_work as work

    runs = work.runs(work.settings(), out)
    this, other = runs.pair(named, against) if against else (runs.find(named), None)
    work.write_report(to or Path(f"{this.run}.html"), this, other)


@app.command()
def add(
    message_id: Annotated[str, typer.Argument(metavar="MESSAGE_ID", help="a stored message")],
    suite: Annotated[str, typer.Argument(help="brand and suite, such as gifts/from_review; a new one is begun")],
    why: Annotated[str, typer.Option(help="why the case exists: what went wrong, what must never happen again")],
    must_not_read: Annotated[
        list[str] | None, typer.Option(metavar="WORDS", help="words that must not come again; may be repeated")
    ] = None,
    texts: Annotated[bool, typer.Option("--texts", help="carry along what the contact wrote, word for word")] = False,
) -> None:
    """Make a stored message an eval case: its situation as it was decided, under a made-up name.

    What the contact wrote in their own words stays behind, unless asked for. The case goes to the end of the suite's
    file in the pack's folder, and only if the pack still loads with it.
    """
    from rapport import evals as offline
    from rapport.cli import evals_work as work
    from rapport.cli.store import run as run_on_kit
    from rapport.kit import Kit

    found, name = work.place(work.settings(), suite)

    async def go(kit: Kit) -> None:
        async with kit.database.read() as session:
            saved = await offline.save_case(
                session, found.pack, found.folder, name, message_id, why=why, texts=texts,
                must_not_read=must_not_read or (),
            )  # fmt: skip
        typer.echo(f"{saved.file}: {saved.case.id}")

    run_on_kit(go)


app.command()(simulate)
