"""`rapport decide`, and stored decisions out and made again."""

from pathlib import Path
from typing import Annotated

import typer

from rapport.cli.clock import AsOf

app = typer.Typer(help="Look at decisions: made now without storing, stored, or made again.", no_args_is_help=True)


def decide(
    contact: Annotated[str, typer.Argument(help="the contact's id")],
    brand: Annotated[str | None, typer.Option(help="the brand; needed where more than one pack is loaded")] = None,
    moment: Annotated[str | None, typer.Option(help="only this moment")] = None,
    channel: Annotated[str | None, typer.Option(help="only this channel: email or sms")] = None,
    as_of: AsOf = None,
    as_json: Annotated[bool, typer.Option("--json", help="print the whole decision as JSON")] = False,
) -> None:
    """Say what would be decided for CONTACT now, with the reason for every choice. Nothing is stored."""
    from rapport.cli.asking import ask
    from rapport.cli.console import out
    from rapport.cli.paint import paint_decision
    from rapport.cli.store import run
    from rapport.kit import Kit
    from rapport.pipeline import preview

    async def go(kit: Kit) -> None:
        decision = await preview(ask(kit, contact, brand, moment, channel), kit)
        if as_json:
            typer.echo(decision.model_dump_json(indent=2))
        else:
            paint_decision(decision, out())

    run(go, as_of=as_of)


@app.command()
def export(
    brand: Annotated[str | None, typer.Option(help="the brand; needed where more than one pack is loaded")] = None,
    last: Annotated[int, typer.Option(help="how many, newest first")] = 1000,
) -> None:
    """Print stored decisions as JSON lines, each with the situation it was made from: no identity is in them."""
    from rapport import decisioning
    from rapport.cli.asking import brand_of
    from rapport.cli.store import run
    from rapport.kit import Kit

    async def go(kit: Kit) -> None:
        async with kit.database.read() as session:
            for recorded in await decisioning.latest(session, brand_of(kit, brand), last):
                typer.echo(recorded.model_dump_json())

    run(go)


@app.command()
def replay(
    file: Annotated[Path, typer.Argument(help="decisions as `rapport decision export` prints them")],
    pack: Annotated[Path, typer.Option(help="folder of the pack they were made with")] = Path("packs/gifts"),
) -> None:
    """Make exported decisions again, without a database, and say whether every one is the same."""
    from rapport import packs
    from rapport.decisioning.replay import replay_all

    told = replay_all(file, packs.load(pack))
    typer.echo(f"{told.same} of {told.decisions} decisions are the same")
    for difference in told.differences:
        typer.echo(str(difference), err=True)
    raise typer.Exit(0 if told.same == told.decisions else 1)
