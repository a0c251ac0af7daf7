"""Pack folders to spoil: what `packs.init` writes, with one thing changed."""

import datetime as dt
from pathlib import Path

from rapport import packs
from rapport.errors import Invalid, Problem

TODAY = dt.date(2026, 3, 1)


def begin(folder: Path, moment: str = "win_back", *, layers: bool = False) -> Path:
    """The starter's pack; without the layers of rules that it extends unless they are what is tried."""
    packs.init("Willow & Wren", moment, folder, today=TODAY)
    if not layers:
        brand = folder / "brand.yaml"
        brand.write_text(brand.read_text("utf-8").partition("\n# Shipped layers")[0], "utf-8")
    return folder


def change(folder: Path, file: str, old: str, new: str) -> None:
    """Put `new` where `old` stands first; add it at the end where `old` is empty."""
    path = folder / file
    text = path.read_text("utf-8")
    assert old in text, f"{file} does not hold {old!r}"
    path.write_text(text.replace(old, new, 1) if old else text + new, "utf-8")


def problems(folder: Path) -> tuple[Problem, ...]:
    """Everything that is wrong with the folder; none when it is sound."""
    try:
        packs.load(folder)
    except Invalid as error:
        return error.problems
    return ()


def place(folder: Path, file: str, words: str) -> str:
    """`file:line` of the first line that holds the words."""
    lines = (folder / file).read_text("utf-8").splitlines()
    return f"{file}:{next(n for n, line in enumerate(lines, 1) if words in line)}"
