"""`rapport evals simulate`: the whole circle on a moved clock, among people whose taste and defects are known."""

from pathlib import Path
from typing import Annotated

import typer


def simulate(
    weeks: Annotated[int, typer.Option(help="how many weeks", min=1, max=20)] = 12,
    seed: Annotated[int, typer.Option(help="what people like, buy and see, and what goes wrong, follows from it")] = 1,
    contacts: Annotated[int, typer.Option(help="how many new customers a week", min=7, max=100_000)] = 100,
    pack: Annotated[Path, typer.Option(help="folder of the gifts pack")] = Path("packs/gifts"),
    chart: Annotated[Path | None, typer.Option(metavar="FILE", help="also draw who got which share, as SVG")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="print the whole record as JSON")] = False,
) -> None:
    """Simulate a shop for some weeks: new customers are written to and answer, reviewers judge, the policy learns.

    Half of the messages of one strategy have a defect in weeks 5 to 7 that no guard can see. The store is thrown away;
    nothing is sent; the same seed gives the same record on every machine.
    """
    import asyncio

    from rapport import packs
    from rapport.cli import console, simulate_tables
    from rapport.cli.progress import counting
    from rapport.evals import simulate as circle

    plan = circle.Plan(weeks=weeks, seed=seed, contacts=contacts)
    with counting("weeks", weeks) as count:
        run = asyncio.run(circle.simulate(packs.load(pack), plan, done=count))
    if as_json:
        typer.echo(run.model_dump_json(indent=2))
    else:
        simulate_tables.paint(run, console.out())
    if chart:
        chart.write_text(circle.chart(run), encoding="utf-8")
        typer.echo(f"Drawn as {chart}", err=True)
