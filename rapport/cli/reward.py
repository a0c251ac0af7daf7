"""`rapport reward …`: what came of messages, and what the policy learns from it."""

from typing import Annotated

import typer

from rapport.cli.clock import AsOf

app = typer.Typer(no_args_is_help=True, help="What came of messages, and what the policy learns from it.")


@app.callback()
def reward() -> None:
    """What came of messages, and what the policy learns from it."""


@app.command()
def close(
    brand: Annotated[str | None, typer.Option(help="only this brand's; all brands when left out")] = None,
    as_of: AsOf = None,
) -> None:
    """Close the rewards whose window is over, once each, and let the policy learn from them.

    A running server does this by itself every few minutes; this is for a batch, a cron job, or to see it happen.
    """
    from rapport import rewards
    from rapport.cli.store import run
    from rapport.kit import Kit

    async def go(kit: Kit) -> None:
        for name in [kit.pack(brand).id] if brand else sorted(kit.packs):
            closed = await rewards.close(name, kit)
            typer.echo(f"{name}: {closed.rewards:,} rewards closed, worth {closed.value:,.1f} together")

    run(go, as_of=as_of)


@app.command()
def show(
    brand: Annotated[str, typer.Option(help="whose beliefs")] = "gifts",
) -> None:
    """Show what the policy believes of each strategy: what it has learned on top of the pack's prior."""
    from rich.table import Table

    from rapport import decisioning
    from rapport.cli.console import out
    from rapport.cli.store import run
    from rapport.kit import Kit

    async def go(kit: Kit) -> None:
        pack = kit.pack(brand)
        async with kit.database.read() as session:
            learned = await decisioning.beliefs(session, pack.id)
        table = Table(box=None, padding=(0, 2, 0, 0))
        for name in ("strategy", "successes", "failures", "believed"):
            table.add_column(name, justify="left" if name == "strategy" else "right")
        prior = pack.brand.policy
        for strategy in pack.strategies:
            belief = learned.get(strategy.id)
            won, lost = (belief.successes, belief.failures) if belief else (0.0, 0.0)
            mean = (won + prior.prior_successes) / (won + lost + prior.prior_successes + prior.prior_failures)
            table.add_row(strategy.id, f"{won:,.1f}", f"{lost:,.1f}", f"{mean:.1%}")
        out().print(table)

    run(go)
