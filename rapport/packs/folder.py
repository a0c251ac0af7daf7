"""A pack's folder: which files it has, and their bytes as text. Nothing outside the folder is ever read."""

import difflib
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from rapport.errors import Invalid, NotFound, Problem

BYTES = 2_000_000
"""The most that one file may hold."""

FILES = 1000
"""The most files that each of the folders may hold."""

REQUIRED = ("brand", "attributes", "moments", "strategies", "baseline")
OPTIONAL = ("claims", "offers", "catalogue")
FOLDERS = ("rules", "templates", "evals")


class Text(NamedTuple):
    """A file of the pack, by its name within it (`rules/claims.yaml`)."""

    file: str
    text: str


class Contents(NamedTuple):
    texts: tuple[Text, ...]
    problems: tuple[Problem, ...]


def read(root: Path) -> Contents:
    """Every file that belongs to a pack. NotFound when there is no such folder."""
    if not root.is_dir():
        raise NotFound("there is no such pack: name the folder that holds brand.yaml", field="path")
    texts, problems = [], list(_strangers(root))
    for name in _names(root):
        try:
            texts.append(Text(name, text_of(root, name)))
        except Refused as refused:
            problems.append(Problem(name, str(refused)))
    found = {t.file for t in texts} | {p.where for p in problems}
    problems += [
        Problem(f"{name}.yaml", "this file is missing: `rapport pack init` shows what it holds")
        for name in REQUIRED
        if f"{name}.yaml" not in found
    ]
    for folder in FOLDERS:
        if sum(t.file.startswith(f"{folder}/") for t in texts) > FILES:
            problems.append(Problem(folder, f"holds more than {FILES} files"))
    return Contents(tuple(texts), tuple(problems))


def loose(path: Path) -> Text:
    """A file that is no part of a pack yet, by the name it was given. Invalid when it cannot be read."""
    try:
        return Text(str(path), _decoded(path))
    except Refused as refused:
        raise Invalid("this file cannot be used", problems=(Problem(str(path), str(refused)),)) from None


class Refused(Exception):
    """Why a file is not read."""


def _names(root: Path) -> Iterator[str]:
    for name in (*REQUIRED, *OPTIONAL):
        if os.path.lexists(root / f"{name}.yaml"):
            yield f"{name}.yaml"
    for folder in FOLDERS:
        if (root / folder).is_dir():
            inside = sorted(p.name for p in (root / folder).iterdir() if p.suffix == ".yaml")
            yield from (f"{folder}/{name}" for name in inside[: FILES + 1])


def text_of(root: Path, name: str) -> str:
    """The text of one file below the folder, by its name there; `Refused` says why it is not read."""
    path = root / name
    try:
        inside = path.resolve(strict=True).is_relative_to(root.resolve())
    except (OSError, RuntimeError):
        raise Refused("this file cannot be read") from None
    if not inside:
        raise Refused("this link leads out of the pack's folder: put the file itself here")
    return _decoded(path)


def _decoded(path: Path) -> str:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise Refused("this is not a file")
        with path.open("rb") as file:
            content = file.read(BYTES + 1)
    except (OSError, ValueError):
        raise Refused("this file cannot be read") from None
    if len(content) > BYTES:
        raise Refused(f"this file is larger than {BYTES // 1_000_000} MB: divide it or shorten it")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise Refused(f"line {line} is not UTF-8: save the file as UTF-8") from None


def _strangers(root: Path) -> Iterator[Problem]:
    """Files that look as if they belonged to the pack and would be passed over in silence."""
    known = [f"{name}.yaml" for name in (*REQUIRED, *OPTIONAL)]
    for path in sorted(root.iterdir()):
        if path.suffix in (".yaml", ".yml") and path.name not in known:
            near = difflib.get_close_matches(path.with_suffix(".yaml").name, known, 1)
            hint = f"did you mean {near[0]}?" if near else f"a pack knows {', '.join(known)}"
            yield Problem(path.name[:60], f"no part of a pack: {hint}")
    for folder in FOLDERS:
        if (root / folder).is_dir():
            for path in sorted((root / folder).iterdir()):
                if path.suffix == ".yml":
                    yield Problem(f"{folder}/{path.name[:60]}", "name it .yaml, or it is not read")
