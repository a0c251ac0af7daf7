"""`rapport event …`: what happened."""

from pathlib import Path
from typing import Annotated

import typer

from rapport.cli.formats import Format

app = typer.Typer(no_args_is_help=True, help="What happened.")


@app.callback()
def event() -> None:
    """What happened."""


@app.command("import")
def import_(
    file: Annotated[
        Path, typer.Argument(help="CSV, JSONL (Segment's or the plain form) or invoice lines; .gz as well")
    ],
    brand: Annotated[str, typer.Option(help="whose events these are")] = "gifts",
    format_: Annotated[Format | None, typer.Option("--format", help="by name and header when not said")] = None,
    source: Annotated[str, typer.Option(help="where events come from, when a row does not say")] = "import",
) -> None:
    """Import events, each key once. Good rows are kept, others are named."""
    from rapport.cli.intake import import_events

    import_events(file, brand, format_, source=source)
