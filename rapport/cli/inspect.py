"""`rapport inspect`: any copy against a pack, one JSON line in, one out."""

import gc
import os
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any, TextIO

import typer

from rapport.cli.clock import AsOf

STDIN = Path("-")


def inspect(
    files: Annotated[
        list[Path] | None,
        typer.Argument(help="files of JSON lines; - or nothing is standard input", show_default=False),
    ] = None,
    pack: Annotated[Path, typer.Option(help="folder of the pack to inspect against")] = Path("packs/gifts"),
    channel: Annotated[str, typer.Option(help="email or sms")] = "email",
    check: Annotated[
        list[str] | None, typer.Option(help="only this check and the rules under its name; may be given again")
    ] = None,
    values: Annotated[
        bool,
        typer.Option(
            "--values", help="also list typed values: money, dates, codes …; with facts, how each stands to them"
        ),
    ] = False,
    tone: Annotated[bool, typer.Option("--tone", help="also its tone in numbers: grade, length, warmth …")] = False,
    styles: Annotated[
        Path | None, typer.Option(help="also the rules of this folder of Vale styles, or with a .vale.ini")
    ] = None,
    as_of: AsOf = None,
) -> None:
    """Inspect copy: JSON lines in files or on stdin, findings on stdout.

    A line is {"id", "subject"?, "body"?, "facts"?, "contact_fields"?}. A bad line gives {"id", "error"} and the rest
    go on.
    """
    from rich.markup import escape

    from rapport import guardrails, packs
    from rapport.cli.console import err
    from rapport.cli.progress import counting
    from rapport.domain.contact import Channel
    from rapport.domain.guard import CHECKS
    from rapport.errors import Invalid
    from rapport.packs.wording import nearest

    if channel not in list(Channel):
        raise Invalid("want email or sms", field="--channel")
    for name in check or ():
        if name not in CHECKS:
            raise Invalid(f"there is no check {name!r}: {nearest(name, CHECKS)}", field="--check")
    for file in files or ():
        if file != STDIN and not (file.exists() and not file.is_dir() and os.access(file, os.R_OK)):
            raise Invalid("there is no such file, or it cannot be read", field=str(file))
    loaded = packs.load(pack)
    if styles:
        loaded, left_out = packs.with_styles(loaded, styles)
        for problem in left_out:
            err().print(f"[yellow]left out:[/] {escape(str(problem))}")
    guardrails.prepare()
    gc.freeze()  # word lists and pack stay: the collector need not walk them again for each mail
    now = as_of or datetime.now(UTC)
    asked = {"channel": Channel(channel), "checks": check or None, "values": values, "tone": tone}
    if STDIN in (files or (STDIN,)) and sys.stdin.isatty():
        err().print("Reading JSON lines from the terminal; Ctrl-D ends them.")
    with counting("inspected") as count:
        for place, line in _numbered(files or ()):
            if line.strip():
                write(sys.stdout, _inspected(line, place, loaded, now, asked))
                count()


def _numbered(files: Sequence[Path]) -> Iterator[tuple[str, str]]:
    """The lines of these files one after the other, or of stdin, each with its place.

    Bytes that are no UTF-8 stay visible as such, so that only their own line is bad.
    """
    for file in files or (STDIN,):
        if file == STDIN:
            if hasattr(sys.stdin, "reconfigure"):
                sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape")
            yield from ((f"line {number}", line) for number, line in enumerate(sys.stdin, 1))
            continue
        with file.open(encoding="utf-8", errors="surrogateescape") as lines:
            yield from ((f"{file}, line {number}", line) for number, line in enumerate(lines, 1))


def _inspected(line: str, place: str, pack: Any, now: datetime, asked: dict[str, Any]) -> dict[str, Any]:
    from rapport.cli.errors import lines
    from rapport.errors import Invalid
    from rapport.inspection import inspect_record
    from rapport.strict_json import loads

    raw: object = None
    try:
        raw = loads(line)
        return inspect_record(raw, pack, now=now, **asked)
    except Invalid as error:
        given = raw.get("id") if isinstance(raw, dict) else None
        return {"id": given, "error": f"{place}: {'; '.join(lines(error))}"}


def write(stdout: TextIO, result: dict[str, Any]) -> None:
    import json

    stdout.write(json.dumps(result, ensure_ascii=True) + "\n")
