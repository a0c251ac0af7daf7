"""`rapport message write | show`: one message for one contact."""

from typing import TYPE_CHECKING, Annotated

import typer

from rapport.cli.clock import AsOf

if TYPE_CHECKING:
    from rapport.domain.message import Message

app = typer.Typer(help="Write a message for a contact, or look at one.", no_args_is_help=True)

Brand = Annotated[str | None, typer.Option(help="the brand; needed where more than one pack is loaded")]
AsJson = Annotated[bool, typer.Option("--json", help="print the whole record as JSON")]


@app.command()
def write(
    contact: Annotated[str, typer.Argument(help="the contact's id")],
    brand: Brand = None,
    moment: Annotated[str | None, typer.Option(help="only this moment")] = None,
    channel: Annotated[str | None, typer.Option(help="only this channel: email or sms")] = None,
    key: Annotated[str | None, typer.Option(help="the same key gives the same message again")] = None,
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> None:
    """Decide, write, inspect, render and store one message for CONTACT; or say why there is none."""
    from rapport.cli.store import run
    from rapport.kit import Kit
    from rapport.pipeline import make_message

    async def go(kit: Kit) -> None:
        from rapport.cli.asking import ask

        message = await make_message(ask(kit, contact, brand, moment, channel, key), kit)
        show_message(message, as_json)

    run(go, as_of=as_of)


@app.command()
def show(message_id: str, brand: Brand = None, as_json: AsJson = False) -> None:
    """Show a stored message: text with the source of each fact, findings, decision and rung."""
    from rapport import generator
    from rapport.cli.asking import brand_of
    from rapport.cli.store import run
    from rapport.kit import Kit

    async def go(kit: Kit) -> None:
        async with kit.database.read() as session:
            show_message(await generator.fetch(session, brand_of(kit, brand), message_id), as_json)

    run(go)


def show_message(message: "Message", as_json: bool) -> None:
    from rapport.cli.console import out
    from rapport.cli.paint import paint_message

    if as_json:
        typer.echo(message.model_dump_json(indent=2))
    else:
        paint_message(message, out())
