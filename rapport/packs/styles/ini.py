""".vale.ini: which styles and rules are on, at which level, and whose words are accepted."""

import configparser
from typing import Final, NamedTuple

LEVELS: Final = ("suggestion", "warning", "error")
_FORMATS: Final = ("message.txt", "message.md", "message.html", "message.eml")


class Config(NamedTuple):
    """What a `.vale.ini` says for messages. `styles` None: every style there is. `rules` maps a rule to its level,
    to `YES` or to `NO`."""

    styles_path: str = "styles"
    styles: tuple[str, ...] | None = None
    vocabularies: tuple[str, ...] | None = None
    least: str = "suggestion"
    rules: dict[str, str] = {}  # noqa: RUF012
    left_out: tuple[str, ...] = ()
    """Settings that mean nothing here, named so that nobody relies on them."""

    def on(self, style: str) -> bool:
        """Whether a style that is not in the folder is asked for, as a whole or by one of its rules."""
        return style in (self.styles or ()) or any(rule.startswith(f"{style}.") for rule in self.rules)

    def level(self, rule: str, own: str) -> str | None:
        """The level at which a rule runs; None when it is off."""
        said = self.rules.get(rule, "YES")
        style = rule.partition(".")[0]
        if said == "NO" or (rule not in self.rules and self.styles is not None and style not in self.styles):
            return None
        level = said if said in LEVELS else own
        return level if LEVELS.index(level) >= LEVELS.index(self.least) else None


def parse(text: str) -> Config:
    """Sections of `[*]` and of plain text, Markdown, HTML and mail are for messages. ValueError for what is no
    configuration."""
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
    top = reader["\1"]
    for line, said in enumerate(text.splitlines(), 1):
        if said.strip().startswith("[") and "]" not in said:
            raise ValueError(f"line {line} is neither a section nor a setting")
    least = top.get("MinAlertLevel", "suggestion")
    if least not in LEVELS:
        raise ValueError(f"MinAlertLevel must be one of {', '.join(LEVELS)}")
    styles, rules = list[str](), dict[str, str]()
    left_out = [key for key in top if key not in ("StylesPath", "MinAlertLevel", "Vocab")]
    for section in reader.sections()[1:]:
        if not _for_messages(section):
            continue
        for key, value in reader[section].items():
            if key == "BasedOnStyles":
                styles += _listed(value)
            elif "." in key:
                rules[key] = value if value in LEVELS else value.upper()
            elif key != "Vocab":
                left_out.append(key)
    based = any("BasedOnStyles" in reader[section] for section in reader.sections()[1:])
    return Config(
        styles_path=top.get("StylesPath", "."), styles=tuple(dict.fromkeys(styles)) if based else (),
        vocabularies=tuple(_listed(top.get("Vocab", ""))), least=least, rules=rules,
        left_out=tuple(dict.fromkeys(left_out)),
    )  # fmt: skip


def _for_messages(section: str) -> bool:
    """Whether a section's pattern takes in what a message is. Alternatives in braces are tried one by one."""
    from fnmatch import fnmatchcase

    return any(fnmatchcase(name, pattern) for pattern in _braces(section) for name in _FORMATS)


def _braces(pattern: str) -> list[str]:
    head, opened, rest = pattern.partition("{")
    inner, closed, tail = rest.partition("}")
    if not opened or not closed:
        return [pattern]
    return [head + option.strip() + more for option in inner.split(",") for more in _braces(tail)]


def _listed(value: str | None) -> list[str]:
    return [item.strip() for item in (value or "").split(",") if item.strip()]
