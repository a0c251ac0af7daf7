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
from rapport.packs.styles.builtin import SPELLING, builtin
from rapport.packs.styles.rule import CHECK, Refused, rule_of, severity
from rapport.packs.styles.vocabulary import vocabulary

INI = (".vale.ini", "_vale.ini", "vale.ini", ".vale", "_vale")
RULES = 5_000
"""The most rules that the styles of a folder may hold."""
PATIENCE = 25
"""How many times as long as in a message a pattern may take on a file of the caller's own."""


class Styles(NamedTuple):
    """The rules and the words of a folder.

    `rules` are all that can run, each with its own level; `config` says which are on in which files. `left_out` says
    by file what does not run or count in messages, and why; `never` what of it runs nowhere; `skipped` are the rules
    among it, as a report names them.
    """

    rules: tuple[Rule, ...] = ()
    vocab: Vocabulary = Vocabulary()
    left_out: tuple[Problem, ...] = ()
    never: tuple[Problem, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    config: ini.Config = ini.Config()

    @property
    def for_messages(self) -> tuple[Rule, ...]:
        """The rules that are on in messages and have something of one to read."""
        choice = self.config.messages
        return tuple(
            rule.model_copy(update={"level": level, "severity": severity(level)})
            for rule in self.rules
            if rule.scope and (level := choice.level(rule.id, rule.level))
        )


def read(root: Path, *, anywhere: bool = False) -> Styles:
    """The styles in a folder: a `StylesPath`, or a folder that holds `.vale.ini`.

    Without `.vale.ini` every style and every vocabulary counts. `StylesPath` stays within the folder, unless it may
    lead `anywhere`: a pack holds all that is its own. NotFound when there is no such folder; Invalid for a
    configuration that cannot be read.
    """
    if not root.is_dir():
        raise NotFound("there is no such folder of styles", field="styles")
    config, styles = _config(root)
    if not styles.resolve().is_relative_to(root.resolve()):
        if not anywhere:
            raise Invalid("StylesPath leads out of the folder: put the styles beside it", field="styles")
        root = styles
    choices = config.choices
    asked = any(choice.on("Vale") for choice in choices)

    def on(rule: str, own: str) -> bool:
        return any(choice.level(rule, own) for choice in choices)

    rules: list[Rule] = []
    out: list[_Out] = []
    for file in _files(styles):
        name = ".".join((*file.parent.relative_to(styles).parts, file.name.partition(".")[0]))
        if not on(name, "error"):
            continue
        where = file.relative_to(root).as_posix()
        try:
            rule, slow = _tried(_rule(name, where, root))
        except (Refused, ValueError, Unreadable) as error:
            out.append(_Out(where, name, str(error), config.messages.level(name, "error") is not None))
            continue
        if not on(name, rule.level):
            continue
        why = slow or (None if rule.scope else f"nothing in a message is `{rule.selectors[0]}`")
        rules.append(rule.model_copy(update={"scope": ()}) if slow else rule)
        if why and config.messages.level(name, rule.level):
            out.append(_Out(where, name, why, messages=True, files=True))
    accept, reject = _words(styles, root, config)
    try:
        rules += (rule for rule in builtin(accept, reject) if asked and on(rule.id, rule.level))
        vocab = vocabulary(accept, [] if asked else reject)
    except ValueError as error:
        raise Invalid(f"a vocabulary: {error}", field="styles") from None
    if asked and on(SPELLING, "error"):
        out.append(_Out(INI[0], SPELLING, f"`{SPELLING}`: Vale's `spelling` is not supported", messages=True))
    settings = [Problem(INI[0], f"`{setting}` changes nothing here") for setting in config.left_out]
    return Styles(
        tuple(rules), vocab, (*(one.problem for one in out if one.messages), *settings),
        (*(one.problem for one in out if not one.files), *settings),
        tuple(one.skipped for one in out if one.messages), config,
    )  # fmt: skip


class _Out(NamedTuple):
    """A rule that does not run: whether messages miss it, and whether it runs on files all the same."""

    where: str
    rule: str
    why: str
    messages: bool
    files: bool = False

    @property
    def problem(self) -> Problem:
        return Problem(self.where, self.why)

    @property
    def skipped(self) -> Skipped:
        return Skipped(check=f"{CHECK}.{self.rule}", reason=self.why.removeprefix(f"`{self.rule}`: "))


def _config(root: Path) -> tuple[ini.Config, Path]:
    """What `.vale.ini` says, and where the styles are; without one, the folder itself or its `styles`."""
    for name in INI:
        if (root / name).is_file():
            try:
                config = ini.parse(text_of(root, name))
            except (ValueError, Unreadable) as error:
                raise Invalid(f"{name}: {error}", field="styles") from None
            styles = root / config.styles_path
            if not styles.is_dir():
                raise Invalid(f"{name}: there is no folder `{config.styles_path}` (StylesPath)", field="styles")
            return config, styles
    return ini.Config(), root / "styles" if (root / "styles").is_dir() else root


def _files(styles: Path) -> Iterator[Path]:
    folders = sorted(f for f in styles.iterdir() if f.is_dir() and f.name not in ("config", "Vocab", "styles"))
    files = [
        file
        for folder in folders
        for file in sorted(folder.rglob("*"))
        if file.suffix == ".yml" and not any(part[0] in "._" for part in file.relative_to(styles).parts)
    ]
    if len(files) > RULES:
        raise Invalid(f"these styles hold more than {RULES:,} rules", field="styles")
    yield from files


def _rule(name: str, file: str, root: Path) -> Rule:
    read = document.read(text_of(root, file), repeated=True)
    if read.problems:
        line, what = read.problems[0]
        raise Refused(f"line {line}: {what}")
    if not isinstance(read.value, dict) or "extends" not in read.value:
        raise Refused("no rule: `extends` is missing")
    own = str(read.value.get("level", "warning"))
    if own not in ini.LEVELS:
        raise Refused(f"`level` must be one of {', '.join(ini.LEVELS)}")
    return rule_of(name, read.value)


def _tried(rule: Rule) -> tuple[Rule, str | None]:
    """The rule, and why it does not run in messages: it takes too long on what may stand there. What takes long on
    much text is read paragraph by paragraph, as Vale does. `Refused` says what is wrong with it everywhere."""
    from rapport.guardrails import rule_problems

    problems = rule_problems((rule,))
    if problems and rule.unit == "part":
        rule = rule.model_copy(update={"unit": "paragraph"})
        problems = rule_problems((rule,), patience=2)
    for _, what in rule_problems((rule,), patience=PATIENCE) if problems else ():
        raise Refused(what)
    return rule, problems[0][1] if problems else None


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
