"""A folder of Vale styles, read as it is."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from rapport.domain.guard import Skipped
from rapport.domain.pack import Rule, Vocabulary
from rapport.errors import Invalid, NotFound, Problem
from rapport.packs import document
from rapport.packs.folder import Refused as Unreadable
from rapport.packs.folder import text_of
from rapport.packs.styles import ini
from rapport.packs.styles.builtin import builtin, unsupported
from rapport.packs.styles.rule import CHECK, Refused, rule_of
from rapport.packs.styles.vocabulary import vocabulary

INI = (".vale.ini", "_vale.ini", "vale.ini")
RULES = 5_000
"""The most rules that the styles of a folder may hold."""


class Styles(NamedTuple):
    """The rules and the words of a folder.

    `left_out` says by file what does not run or count here, and why; `skipped` are the rules among it, as a report
    names them.
    """

    rules: tuple[Rule, ...] = ()
    vocab: Vocabulary = Vocabulary()
    left_out: tuple[Problem, ...] = ()
    skipped: tuple[Skipped, ...] = ()


def read(root: Path) -> Styles:
    """The styles in a folder: a `StylesPath`, or a folder that holds `.vale.ini`.

    Without `.vale.ini` every style and every vocabulary counts. NotFound when there is no such folder; Invalid for a
    configuration that cannot be read.
    """
    if not root.is_dir():
        raise NotFound("there is no such folder of styles", field="styles")
    config, styles = _config(root)
    left_out: list[Problem] = []
    skipped: list[Skipped] = []
    rules: list[Rule] = []
    for file in _files(styles):
        name = f"{file.parent.name}.{file.name.partition('.')[0]}"
        level = config.level(name, "error")
        if level is None:
            continue
        where = file.relative_to(root).as_posix()
        try:
            rules.append(_rule(name, where, root, config))
        except _Off:
            continue
        except (Refused, ValueError, Unreadable) as error:
            left_out.append(Problem(where, str(error)))
            skipped.append(Skipped(check=f"{CHECK}.{name}", reason=str(error)))
    left_out += [Problem(INI[0], f"`{setting}` changes nothing here") for setting in config.left_out]
    accept, reject = _words(styles, root, config)
    try:
        if config.on("Vale"):
            rules += builtin(config, accept, reject)
            for one in unsupported(config):
                left_out.append(Problem(INI[0], f"`Vale.Spelling`: {one.reason}"))
                skipped.append(one)
        return Styles(
            tuple(rules), vocabulary(accept, [] if config.on("Vale") else reject), tuple(left_out), tuple(skipped)
        )
    except ValueError as error:
        raise Invalid(f"a vocabulary: {error}", field="styles") from None


class _Off(Exception):
    """The rule is below the least level."""


def _config(root: Path) -> tuple[ini.Config, Path]:
    """What `.vale.ini` says, and where the styles are; without one, the folder itself or its `styles`."""
    for name in INI:
        if (root / name).is_file():
            try:
                config = ini.parse(text_of(root, name))
            except (ValueError, Unreadable) as error:
                raise Invalid(f"{name}: {error}", field="styles") from None
            styles = root / config.styles_path
            if not styles.resolve().is_relative_to(root.resolve()):
                raise Invalid(f"{name}: StylesPath leads out of the folder: put the styles beside it", field="styles")
            if not styles.is_dir():
                raise Invalid(f"{name}: there is no folder `{config.styles_path}` (StylesPath)", field="styles")
            return config, styles
    return ini.Config(), root / "styles" if (root / "styles").is_dir() else root


def _files(styles: Path) -> Iterator[Path]:
    folders = sorted(f for f in styles.iterdir() if f.is_dir() and f.name not in ("config", "Vocab", "styles"))
    files = [file for folder in folders for file in sorted(folder.rglob("*")) if file.suffix == ".yml"]
    if len(files) > RULES:
        raise Invalid(f"these styles hold more than {RULES:,} rules", field="styles")
    yield from files


def _rule(name: str, file: str, root: Path, config: ini.Config) -> Rule:
    read = document.read(text_of(root, file), repeated=True)
    if read.problems:
        line, what = read.problems[0]
        raise Refused(f"line {line}: {what}")
    if not isinstance(read.value, dict) or "extends" not in read.value:
        raise Refused("no rule: `extends` is missing")
    own = str(read.value.get("level", "warning"))
    if own not in ini.LEVELS:
        raise Refused(f"`level` must be one of {', '.join(ini.LEVELS)}")
    level = config.level(name, own)
    if level is None:
        raise _Off
    from rapport import guardrails

    rule = rule_of(name, read.value, level)
    for _, what in guardrails.rule_problems((rule,)):
        raise Refused(what)
    return rule


def _words(styles: Path, root: Path, config: ini.Config) -> tuple[list[str], list[str]]:
    """What the vocabularies that are on accept and reject, in Vale's place for them and in its former one."""
    accept, reject = list[str](), list[str]()
    for home in (styles / "config" / "vocabularies", styles / "Vocab"):
        for folder in sorted(home.iterdir()) if home.is_dir() else ():
            if folder.is_dir() and (config.vocabularies is None or folder.name in config.vocabularies):
                accept += _lines(folder / "accept.txt", root)
                reject += _lines(folder / "reject.txt", root)
    return accept, reject


def _lines(file: Path, root: Path) -> list[str]:
    """An expression a line; what stands behind a number sign is a remark."""
    if not file.is_file():
        return []
    lines = text_of(root, file.relative_to(root).as_posix()).splitlines()
    return [word for line in lines if (word := re.split(r"(?:^| )#", line)[0].strip())]
