"""`rapport key …`: who may call, and for which brand."""

from typing import TYPE_CHECKING, Annotated

import typer

from rapport.errors import Invalid

if TYPE_CHECKING:
    from rapport.api.keys import Key

app = typer.Typer(no_args_is_help=True, help="Who may call the HTTP endpoint, and for which brand.")


@app.callback()
def key() -> None:
    """Who may call the HTTP endpoint, and for which brand."""


@app.command()
def create(
    brand: Annotated[str, typer.Option(help="the brand that the key opens")],
    label: Annotated[str, typer.Option(help="whose key it is, so that you know which one to revoke")],
) -> None:
    """Make a key and print it, once: only its hash is kept. From the first key on, every call needs one."""
    import secrets

    from rapport.api import keys
    from rapport.cli.store import run
    from rapport.kit import Kit

    if not 1 <= len(label) <= 100 or not label.isprintable():
        raise Invalid("want 1 to 100 printable characters", field="--label")

    async def go(kit: Kit) -> None:
        pack = kit.pack(brand)
        async with kit.database.begin() as session:
            made, text = await keys.create(
                session, brand=pack.id, label=label, token=secrets.token_urlsafe(32), at=kit.clock(), who=kit.who
            )
        typer.echo(text)
        typer.echo(f"{made.key_id} opens brand {made.brand}. Keep it now: it is not shown again.", err=True)
        typer.echo("Send it as  Authorization: Bearer rk_…", err=True)

    run(go)


@app.command("list")
def list_(
    brand: Annotated[str | None, typer.Option(help="only this brand's")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="one JSON object a line")] = False,
) -> None:
    """Show all keys by id; the keys themselves are not kept."""
    import asyncio

    from rapport.api import keys
    from rapport.cli.store import store

    async def go() -> None:
        async with store() as database, database.read() as session:
            for found in await keys.listed(session, brand):
                typer.echo(_json(found) if as_json else _line(found))

    asyncio.run(go())


@app.command()
def revoke(key_id: Annotated[str, typer.Argument(metavar="ID", help="as `rapport key list` shows it")]) -> None:
    """Take a key away: it opens nothing from now on."""
    import asyncio

    from rapport.api import keys
    from rapport.cli.store import store
    from rapport.kit import now

    async def go() -> None:
        async with store() as database, database.begin() as session:
            gone = await keys.revoke(session, key_id, at=now(), who="rapport")
        typer.echo(f"{gone.key_id} of brand {gone.brand} is revoked", err=True)

    asyncio.run(go())


def _line(found: "Key") -> str:
    gone = f"revoked {found.revoked_at:%Y-%m-%d}" if found.revoked_at else "live"
    return f"{found.key_id}  {found.brand:<16} {found.created_at:%Y-%m-%d}  {gone:<18}  {found.label}"


def _json(found: "Key") -> str:
    import json

    return json.dumps(found._asdict(), default=lambda at: at.isoformat())
