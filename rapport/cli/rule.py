"""`rapport rule …`: what a language rule would do, before it is accepted."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rapport.cli.rule_alerts import alerts

if TYPE_CHECKING:
    from rapport.evals.dry_run import DryRun, Trial

app = typer.Typer(
    no_args_is_help=True, help="Language rules: what a change of one would do, and what Vale styles find."
)


@app.callback()
def rule() -> None:
    """Language rules: what a change of one would do, and what Vale styles find."""


app.command()(alerts)


@app.command("dry-run")
def dry_run(
    rule: Annotated[str, typer.Argument(help="a YAML file with one rule or `rules:`, or the id of a rule of the pack")],
    pack: Annotated[Path, typer.Option(help="folder of the pack that the rule would join")] = Path("packs/gifts"),
    brand: Annotated[str | None, typer.Option(help="whose messages; the pack's own brand when left out")] = None,
    last: Annotated[int, typer.Option(help="how many messages, newest first", min=1, max=1_000_000)] = 500,
    show: Annotated[int, typer.Option(help="how many examples of each kind", min=0)] = 5,
    as_json: Annotated[bool, typer.Option("--json", help="print counts and examples as JSON")] = False,
) -> None:
    """Show what a changed or new rule would do to stored messages, and what people said of them. Nothing is changed.

    A rule is compared with the pack's rule of the same id; given by its id, with not having it. It is read as the pack
    reads its own: what would not load is refused, with file, line and what to write instead (exit code 2).

    Only messages as they were rendered are looked at. What the rules of their time have stopped is not among them: a
    rule that is loosened lets more through than is seen here.
    """
    import asyncio
    import os
    from datetime import UTC, datetime

    from rapport import packs
    from rapport.cli import console, rule_tables
    from rapport.evals.dry_run import trial

    existing = not (rule.endswith((".yaml", ".yml")) or os.path.isfile(rule))
    proposal = packs.existing(pack, rule) if existing else packs.propose(pack, Path(rule))
    for remark in rule_tables.remarks(proposal, datetime.now(UTC).date()):
        console.err().print(f"[yellow]note:[/] {remark}")
    tried, whose = trial(*proposal), brand or proposal.after.id
    run = asyncio.run(_over_stored(tried, whose, last))
    if as_json:
        typer.echo(rule_tables.as_json(run, tried, whose, show, existing=existing))
    else:
        rule_tables.paint(run, tried, whose, show, console.out(), existing=existing)


async def _over_stored(tried: "Trial", brand: str, last: int) -> "DryRun":
    """The rules on the newest messages of the settings' store; it is not opened where no rule differs."""
    from rapport.cli.progress import counting
    from rapport.cli.store import store
    from rapport.evals import dry_run, repository

    met = list[dry_run.Met]()
    if tried.after.rules:
        async with store() as database:
            async with database.read() as session:
                ids = await repository.newest(session, brand, last)
            with counting("messages", len(ids)) as count:
                async for past in repository.past(database, ids, tried.after):
                    met.append(dry_run.meet(tried, past))
                    count()
    return dry_run.dry_run(tried, met)
