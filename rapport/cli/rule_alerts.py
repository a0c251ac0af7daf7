"""`rapport rule alerts`: what Vale styles find in text files, as Vale itself would list it."""

from pathlib import Path
from typing import Annotated

import typer


def alerts(
    styles: Annotated[Path, typer.Argument(help="a folder of Vale styles, or one with a .vale.ini")],
    files: Annotated[list[Path], typer.Argument(help="text, Markdown, HTML, AsciiDoc or reStructuredText files")],
    as_json: Annotated[bool, typer.Option("--json", help="one JSON object a line, as Vale names its keys")] = False,
) -> None:
    """List the alerts of Vale styles in FILES: file:line:column:Style.Rule:message.

    Rules that do not run here are named on stderr. Exit code 1 when an error is among the alerts.
    """
    import json

    from rich.markup import escape

    from rapport.cli import console
    from rapport.errors import Invalid
    from rapport.packs import styles as vale

    folder = styles.parent if styles.is_file() else styles
    found = vale.read(folder, anywhere=True)
    if not (found.rules or found.never or found.vocab.accept or found.vocab.reject):
        raise Invalid("no rule was found: a style is a folder of .yml files in this one", field="STYLES")
    for problem in found.never:
        console.err().print(f"[yellow]left out:[/] {escape(str(problem))}")
    out, failed = console.out(), False
    for file in files:
        try:
            text = file.read_text("utf-8-sig")
        except (OSError, UnicodeDecodeError):
            raise Invalid(f"{file.name} cannot be read as text: want a UTF-8 file", field="FILES") from None
        for alert in vale.alerts(text, found, name=_name(file, folder)):
            failed |= alert.level == "error"
            shown = {
                "File": str(file), "Line": alert.line, "Span": [alert.start, alert.end], "Check": alert.rule,
                "Severity": alert.level, "Message": alert.message, "Match": alert.match,
            }  # fmt: skip
            plain = f"{file}:{alert.line}:{alert.start}:{alert.rule}:{alert.message}"
            out.out(json.dumps(shown, ensure_ascii=False) if as_json else plain)
    if failed:
        raise typer.Exit(1)


def _name(file: Path, folder: Path) -> str:
    """A file's name as the sections of a `.vale.ini` in the folder mean it: from there, where it lies below."""
    whole, home = file.resolve(), folder.resolve()
    return (whole.relative_to(home) if whole.is_relative_to(home) else file).as_posix()
