"""docs/cli.md, from the commands' own help."""

import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
from typer.main import get_command

from rapport.cli.app import app
from rapport.cli.errors import CODES, INTERRUPTED


def page() -> str:
    root = get_command(app)
    lines = ["# Command line", "", _help(root), "", *_exit_codes()]
    for path, command in _commands(root, "rapport"):
        lines += ["", f"## `{path}`", "", _help(command), "", *_parameters(command)]
    return "\n".join(lines)


def _exit_codes() -> Iterator[str]:
    yield "| exit code | meaning |"
    yield "|---|---|"
    yield "| 0 | done |"
    for kind, number in CODES.items():
        yield f"| {number} | {_first_line(kind)} |"
    yield f"| {INTERRUPTED} | ended with Ctrl-C |"
    yield "| 1 | something nobody foresaw, or what the command says itself |"


def _first_line(kind: type[Exception]) -> str:
    return (inspect.getdoc(kind) or "").splitlines()[0]


def _commands(command: click.Command, path: str) -> Iterator[tuple[str, click.Command]]:
    """Every command that does something, by the words one types."""
    if isinstance(command, click.Group):
        for name in command.commands:
            yield from _commands(command.commands[name], f"{path} {name}")
    else:
        yield path, command


def _help(command: click.Command) -> str:
    return inspect.cleandoc(command.help or "").strip()


def _parameters(command: click.Command) -> Iterator[str]:
    rows = [_row(p) for p in command.params if not getattr(p, "hidden", False) and p.name != "help"]
    if rows:
        yield "| | | |"
        yield "|---|---|---|"
        yield from rows


def _row(parameter: click.Parameter) -> str:
    told = (getattr(parameter, "help", None) or "").replace("|", "\\|").replace("\n", " ")
    if isinstance(parameter, click.Argument):
        name = (parameter.metavar or parameter.name or "").upper().strip("[]")
        return f"| `{name}` | {'needed' if parameter.required else ''} | {told} |"
    flag = isinstance(parameter, click.Option) and parameter.is_flag
    names = ", ".join(f"`{o}`" for o in [*parameter.opts, *parameter.secondary_opts])
    shown = "needed" if parameter.required else "" if flag else _default(parameter.default)
    return f"| {names}{'' if flag else _kind(parameter.type)} | {shown} | {told} |"


def _kind(kind: Any) -> str:
    if isinstance(kind, click.Choice):
        return " " + " \\| ".join(map(str, kind.choices))
    return {"integer range": " NUMBER", "integer": " NUMBER", "datetime": " TIME"}.get(
        kind.name, f" {kind.name.upper()}"
    )


def _default(value: object) -> str:
    """A default that holds on every machine."""
    if isinstance(value, Path):
        return "" if value.is_absolute() else f"`{value.as_posix()}`"
    return f"`{value}`" if isinstance(value, str | int | float) else ""
