"""`rapport review …`: who may sign in to the reviewer's desk."""

from typing import TYPE_CHECKING, Annotated

import typer

from rapport.cli.clock import AsOf

if TYPE_CHECKING:
    from rapport.web.people import Reviewer

app = typer.Typer(
    no_args_is_help=True, help="Who may sign in to the reviewer's desk, and drafts for a paused strategy."
)


@app.callback()
def review() -> None:
    """Who may sign in to the reviewer's desk, and drafts for a paused strategy."""


@app.command()
def invite(
    name: Annotated[str, typer.Argument(help="the name to sign in with")],
    brand: Annotated[str, typer.Option(help="the brand whose messages this person reviews")],
    role: Annotated[
        str | None, typer.Option(help="`reviewer` (the default), or `lead`, who may also invite people")
    ] = None,
) -> None:
    """Print a link that works once and for 72 hours, in which this person sets a password.

    Somebody who is there already gets a new link, for a new password.
    """
    from rapport.cli.store import run
    from rapport.errors import Invalid
    from rapport.kit import Kit, now
    from rapport.web import people
    from rapport.web.desk import PREFIX, fresh_token
    from rapport.wiring import settings

    if role is not None and role not in list(people.Role):
        raise Invalid(f"want one of {', '.join(people.Role)}", field="--role")

    async def go(kit: Kit) -> None:
        token, given = fresh_token(), settings()
        async with kit.database.begin() as session:
            invited = await people.invite(
                session, brand=kit.pack(brand).id, name=name, role=people.Role(role) if role else None, token=token,
                at=now(), who=kit.who,
            )  # fmt: skip
        typer.echo(f"{given.public_url or f'http://{given.host}:{given.port}'}{PREFIX}/welcome/{token}")
        whom = f"{invited.name}, {invited.role.value} of brand {invited.brand}"
        typer.echo(f"For {whom}: works once, for 72 hours", err=True)

    run(go)


@app.command("list")
def list_(
    brand: Annotated[str | None, typer.Option(help="only this brand's")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="one JSON object a line")] = False,
) -> None:
    """Show everybody who may sign in, or might."""
    import asyncio

    from rapport.cli.store import store
    from rapport.web import people

    async def go() -> None:
        async with store() as database, database.read() as session:
            for found in await people.listed(session, brand):
                typer.echo(_json(found) if as_json else _line(found))

    asyncio.run(go())


@app.command()
def disable(name: Annotated[str, typer.Argument(help="as `rapport review list` shows it")]) -> None:
    """Send somebody away: they are signed out now and cannot sign in again."""
    import asyncio

    from rapport.cli.store import store
    from rapport.kit import now
    from rapport.web import people

    async def go() -> None:
        async with store() as database, database.begin() as session:
            gone = await people.disable(session, name, at=now(), who="rapport")
        typer.echo(f"{gone.name} of brand {gone.brand} is disabled", err=True)

    asyncio.run(go())


@app.command()
def probation(
    strategy: Annotated[str, typer.Argument(help="a paused strategy")],
    many: Annotated[int, typer.Option(help="how many drafts to compose", min=1)] = 20,
    brand: Annotated[str | None, typer.Option(help="the brand; needed where more than one pack is loaded")] = None,
    as_of: AsOf = None,
) -> None:
    """Compose drafts of a paused STRATEGY for review only: clean ones in a row end its pause.

    Nobody can fetch or send them. A contact has one a day at most, so that a second call goes on with others.
    """
    from rapport.cli.asking import brand_of
    from rapport.cli.progress import counting
    from rapport.cli.store import run
    from rapport.kit import Kit
    from rapport.probation import compose_for_probation

    async def go(kit: Kit) -> None:
        with counting("drafts", many) as count:
            made = await compose_for_probation(brand_of(kit, brand), strategy, many, kit, done=count)
        for message in made:
            typer.echo(message.message_id)
        few = "" if len(made) == many else ": no other contact would get it now, or the pause has ended"
        typer.echo(f"{len(made)} of {many} drafts of {strategy} wait for review{few}", err=True)

    run(go, as_of=as_of)


def _line(found: "Reviewer") -> str:
    return f"{found.name:<24} {found.brand:<16} {found.role.value:<10} {found.standing}"


def _json(found: "Reviewer") -> str:
    import json

    return json.dumps(found._asdict(), default=lambda at: at.isoformat())
