"""`rapport contact …`: people, and what is told of them."""

from pathlib import Path
from typing import Annotated

import typer

from rapport.cli.clock import AsOf
from rapport.cli.formats import Format

app = typer.Typer(no_args_is_help=True, help="People, and what is told of them.")


@app.callback()
def contact() -> None:
    """People, and what is told of them."""


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(help="CSV, JSONL or invoice lines; .gz as well")],
    brand: Annotated[str, typer.Option(help="whose contacts these are")] = "gifts",
    format_: Annotated[Format | None, typer.Option("--format", help="by name and header when not said")] = None,
    source: Annotated[str, typer.Option(help="where told facts come from, when a row does not say")] = "import",
    generate: Annotated[int | None, typer.Option(help="seed: make up what the data lacks, labelled as made up")] = None,
    as_of: AsOf = None,
) -> None:
    """Import contacts; invoice lines bring their orders and refunds along. Good rows are kept, others are named.

    What a row does not say stays as it is stored. A suppression is lifted by `none` in its column (`suppressed_email`)
    alone; `--as-of` is the clock for what is made up.
    """
    from rapport.cli.intake import import_contacts

    import_contacts(file, brand, format_, source=source, seed=generate, as_of=as_of)
