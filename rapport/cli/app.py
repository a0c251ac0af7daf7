"""All commands, in the order in which help lists them.

Every module named here is cheap to import: it takes typer and what is in the standard library, and anything else
inside its commands. `rapport --help` starts in under a second because of that.
"""

from importlib.metadata import PackageNotFoundError, version
from typing import Annotated

import typer

from rapport.cli import (
    contact,
    decide,
    demo,
    evals,
    event,
    guard,
    inspect,
    key,
    message,
    pack,
    review,
    reward,
    rule,
    serve,
)

app = typer.Typer(
    name="rapport",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="One message for one person, safely: the model composes, the code states every fact.",
)
app.command()(demo.demo)
app.command()(serve.serve)
app.add_typer(pack.app, name="pack")
app.add_typer(contact.app, name="contact")
app.add_typer(event.app, name="event")
app.command()(decide.decide)
app.add_typer(decide.app, name="decision")
app.add_typer(message.app, name="message")
app.command()(inspect.inspect)
app.add_typer(evals.app, name="evals")
app.add_typer(review.app, name="review")
app.add_typer(reward.app, name="reward")
app.add_typer(guard.app, name="guard")
app.add_typer(rule.app, name="rule")
app.add_typer(key.app, name="key")


def _version(wanted: bool) -> None:
    if wanted:
        try:
            typer.echo(f"rapport {version('rapport')}")
        except PackageNotFoundError:
            typer.echo("rapport (not installed)")
        raise typer.Exit


@app.callback()
def rapport(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and end.")
    ] = False,
) -> None:
    """One message for one person, safely: the model composes, the code states every fact."""
