""".vale.ini: which styles and rules are on in which files, at which level, and whose words are accepted."""

import configparser
import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from typing import Final, NamedTuple

LEVELS: Final = ("suggestion", "warning", "error")
_MESSAGES: Final = ("message.txt", "message.md", "message.html", "message.eml")
_TOP: Final = ("StylesPath", "MinAlertLevel", "Vocab", "IgnoredScopes", "SkippedScopes")


class Choice(NamedTuple):
    """What is on. `styles` None: every style there is. `rules` maps a rule to its level, to `YES` or to `NO`.
    `tokens` and `blocks` are expressions for what is no prose (`TokenIgnores`, `BlockIgnores`)."""

    styles: tuple[str, ...] | None = None
    rules: dict[str, str] = {}  # noqa: RUF012
    least: str = "suggestion"
    tokens: tuple[str, ...] = ()
    blocks: tuple[str, ...] = ()

    def on(self, style: str) -> bool:
        """Whether a style that is not in the folder is asked for, as a whole or by one of its rules."""
        return style in (self.styles or ()) or any(rule.startswith(f"{style}.") for rule in self.rules)

    def level(self, rule: str, own: str) -> str | None:
        """The level at which a rule runs; None when it is off."""
        style = rule.partition(".")[0]
        said = self.rules.get(rule, self.rules.get(style, "YES"))
        if said == "NO" or (rule not in self.rules and self.styles is not None and style not in self.styles):
            return None
        level = said if said in LEVELS else own
        return level if LEVELS.index(level) >= LEVELS.index(self.least) else None


class Section(NamedTuple):
    """What is said for files of a pattern."""

    patterns: tuple[str, ...]
    styles: tuple[str, ...] | None = None
    rules: dict[str, str] = {}  # noqa: RUF012
    tokens: tuple[str, ...] = ()
    blocks: tuple[str, ...] = ()

    def holds(self, *names: str) -> bool:
        return any(fnmatchcase(name, pattern) for pattern in self.patterns for name in names)


class Config(NamedTuple):
    """What a `.vale.ini` says. Without sections, because there is no such file, everything is on."""

    styles_path: str = "styles"
    vocabularies: tuple[str, ...] | None = None
    least: str = "suggestion"
    sections: tuple[Section, ...] | None = None
    masked: tuple[str, ...] | None = None
    skipped: tuple[str, ...] | None = None
    forms: dict[str, str] = {}  # noqa: RUF012
    left_out: tuple[str, ...] = ()
    """Settings that mean nothing here, named so that nobody relies on them."""

    @property
    def messages(self) -> Choice:
        """What is on in messages: they are text, Markdown, HTML and mail in one."""
        return self._choice([s for s in self.sections or () if s.holds(*_MESSAGES)], every=True)

    @property
    def choices(self) -> tuple[Choice, ...]:
        """All that may be on somewhere: in messages, or in the files that one section speaks of."""
        sections = self.sections or ()
        every = [section for section in sections if section.patterns == ("*",)]
        return (self.messages, *(self._choice([*every, section], every=False) for section in sections))

    def file(self, *names: str) -> Choice:
        """What is on in a file that is called by any of these names: of sections that disagree the last is right."""
        return self._choice([section for section in self.sections or () if section.holds(*names)], every=False)

    def _choice(self, sections: list[Section], *, every: bool) -> Choice:
        if self.sections is None:
            return Choice(least=self.least)
        ordered = sorted(sections, key=lambda section: section.patterns != ("*",))
        said = [section.styles for section in ordered if section.styles is not None]
        styles = tuple(dict.fromkeys(style for one in (said if every else said[-1:]) for style in one))
        rules = {rule: said for section in ordered for rule, said in section.rules.items()}
        tokens = tuple(one for section in sections for one in section.tokens)
        blocks = tuple(one for section in sections for one in section.blocks)
        return Choice(styles, rules, self.least, tokens, blocks)


def parse(text: str) -> Config:
    """What the file says. ValueError for what is no configuration."""
    reader = _read(text)
    top = reader["\1"]
    least = top.get("MinAlertLevel", "suggestion")
    if least not in LEVELS:
        raise ValueError(f"MinAlertLevel must be one of {', '.join(LEVELS)}")
    left_out = [key for key in top if key not in _TOP]
    sections, forms = list[Section](), dict[str, str]()
    for name in reader.sections()[1:]:
        if name == "formats":
            forms = {key.strip("* .").lower(): (value or "").strip().lower() for key, value in reader[name].items()}
            continue
        section = Section(tuple(_braces(name)), rules={})
        for key, value in reader[name].items():
            if key == "BasedOnStyles":
                section = section._replace(styles=tuple(_listed(value)))
            elif key == "TokenIgnores":
                section = section._replace(tokens=tuple(_expressions(value)))
            elif key in ("BlockIgnores", "IgnorePatterns"):
                section = section._replace(blocks=tuple(_expressions(value)))
            elif "." in key or (value or "").strip() in ("YES", "NO"):
                said = (value or "").strip()
                section.rules[key] = said if said in LEVELS or said == "YES" else "NO"
            elif key != "Vocab":
                left_out.append(key)
        sections.append(section)
    return Config(
        styles_path=_bare(top.get("StylesPath", ".")), vocabularies=tuple(_listed(top.get("Vocab", ""))), least=least,
        sections=tuple(sections), masked=_words(top.get("IgnoredScopes")), skipped=_words(top.get("SkippedScopes")),
        forms=forms, left_out=tuple(dict.fromkeys(left_out)),
    )  # fmt: skip


def _read(text: str) -> configparser.RawConfigParser:
    reader = configparser.RawConfigParser(
        strict=False, delimiters=("=",), comment_prefixes=("#", ";"), inline_comment_prefixes=(" #", " ;"),
        default_section="\0", allow_no_value=True,
    )  # fmt: skip
    reader.optionxform = str  # type: ignore[assignment, method-assign]
    try:
        reader.read_string("[\1]\n" + text)
    except configparser.Error as error:
        line = (getattr(error, "lineno", None) or getattr(error, "errors", [(2, "")])[0][0]) - 1
        raise ValueError(f"line {line} is neither a section nor a setting") from None
    for line, said in enumerate(text.splitlines(), 1):
        if said.strip().startswith("[") and "]" not in said:
            raise ValueError(f"line {line} is neither a section nor a setting")
    return reader


def _braces(pattern: str) -> Iterator[str]:
    """The patterns that one with alternatives in braces stands for."""
    head, opened, rest = pattern.partition("{")
    inner, closed, tail = rest.partition("}")
    if not opened or not closed:
        yield pattern
        return
    for option in inner.split(","):
        yield from (head + option.strip() + more for more in _braces(tail))


def _listed(value: str | None) -> list[str]:
    return [item for part in (value or "").split(",") if (item := _bare(part))]


def _words(value: str | None) -> tuple[str, ...] | None:
    return None if value is None else tuple(_listed(value))


def _bare(value: str) -> str:
    """A value may stand in quotes."""
    return value.strip().strip("\"'")


def _expressions(value: str | None) -> Iterator[str]:
    """Expressions between commas; a comma of an expression's own is written `\\,`."""
    for part in re.split(r"(?<!\\),", (value or "").replace("\\\n", " ")):
        if part.strip():
            yield part.strip().replace("\\,", ",")
