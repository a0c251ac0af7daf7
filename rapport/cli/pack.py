"""`rapport pack`: check, show and begin a brand's pack."""

from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from rapport.cli.clock import AsOf

app = typer.Typer(no_args_is_help=True, help="A brand's pack: what may be said, when, and on what grounds.")

Folder = Annotated[Path, typer.Argument(metavar="PATH", help="The pack's folder, such as packs/gifts.")]


class Begin(StrEnum):
    """The moments that `init` has a starter for."""

    ONBOARDING = "onboarding"
    POST_PURCHASE = "post_purchase"
    WIN_BACK = "win_back"
    UNFINISHED = "unfinished"
    RE_ENGAGEMENT = "re_engagement"
    SEASONAL = "seasonal"


@app.command()
def check(
    path: Folder,
    as_json: Annotated[bool, typer.Option("--json", help="The result as one JSON object.")] = False,
) -> None:
    """Say whether a pack is sound, or everything that is wrong with it: file, line and what to write instead.

    Exit code 0 when it is sound, 2 when it is not.
    """
    import json

    from rapport import packs
    from rapport.cli import console
    from rapport.errors import Invalid

    out = console.out()
    try:
        pack, suites, left_out = packs.load_whole(path)
    except Invalid as error:
        if as_json:
            problems = [{"where": p.where, "what": p.what} for p in error.problems]
            out.out(json.dumps({"sound": False, "problems": problems}, ensure_ascii=False))
        else:
            for problem in error.problems:
                out.out(str(problem))
            many = len(error.problems)
            console.err().print(
                f"[bold red]{many} problem{'s' * (many != 1)}[/]: this pack is not used until they are mended"
            )
        raise typer.Exit(2) from None
    remarks = (*packs.remarks(pack), *(f"left out: {problem}" for problem in left_out))
    if as_json:
        out.out(json.dumps({"sound": True, "sha256": pack.sha256, "remarks": remarks}, ensure_ascii=False))
        return
    from rapport.cli.pack_tables import counts

    out.out(f"{path} is sound: {counts(pack)}")
    out.out(f"version {pack.sha256}")
    for suite in suites:
        out.out(f"evals   {suite.name}: {len(suite.cases)} case{'s' * (len(suite.cases) != 1)}")
    for remark in remarks:
        console.err().print(f"[yellow]note:[/] {remark}")


@app.command()
def show(path: Folder, as_of: AsOf = None) -> None:
    """Show what a brand may say, when it may say it, and what is about to expire."""
    from rapport import packs
    from rapport.cli import console, pack_tables

    out = console.out()
    pack = packs.load(path)
    now = as_of or datetime.now(UTC)
    for part in pack_tables.overview(pack, now):
        out.print(part)


@app.command()
def init(
    name: Annotated[str, typer.Argument(help="Your brand's name, such as 'Willow & Wren'.")],
    moment: Annotated[Begin, typer.Option("--moment", help="The lifecycle moment to begin with.")] = Begin.ONBOARDING,
    at: Annotated[
        Path | None, typer.Option("--at", metavar="PATH", help="Where to put it; packs/NAME otherwise.")
    ] = None,
) -> None:
    """Write a small complete pack for your own brand, which passes `rapport pack check`."""
    import shlex

    from rich.markup import escape

    from rapport import packs
    from rapport.cli import console

    folder = at or Path("packs") / packs.brand_id(name)
    written = packs.init(name, moment.value, folder, today=datetime.now(UTC).date())
    out = console.out()
    for path in written:
        out.out(str(path))
    err, words = console.err(), shlex.quote(str(folder))
    err.print(f"\n[bold]{escape(str(folder))} is ready.[/] Next:")
    err.out(f"  rapport pack check {words}     after every change")
    err.out(f"  rapport pack show {words}      what may be said, when, and what is about to expire")
    err.out("  Replace what is marked EXAMPLE: first brand.yaml, then the claims that you can prove.")


@app.command()
def aliases(
    schema: Annotated[Path, typer.Argument(metavar="SCHEMA", help="A JSON Schema of the facts, such as plan.json.")],
) -> None:
    """Write the attributes of a JSON Schema, with what each may be called, as a part of attributes.yaml.

    It is printed for you to read: take over what you accept. Aliases are words by which a text speaks of a fact.
    """
    from rapport import packs
    from rapport.cli import console
    from rapport.packs.wording import listing

    made = packs.from_schema(schema)
    typer.echo(made.text, nl=False)
    err = console.err()
    err.print(f"{made.attributes} attribute{'s' * (made.attributes != 1)}; read them before you take them over")
    if made.shared:
        err.out(f"left out, because several things would be called so: {listing(made.shared)}")
