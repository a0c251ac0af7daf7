"""Regular expressions as Vale's engine writes them, for `re`: the same matches, or ValueError that says why not."""

import re
import unicodedata
from functools import cache
from typing import Final

_TOKEN: Final = re.compile(
    r"""
      (?P<property> \\[pP] (?: \{\^?\w+\} | [A-Z] ) )
    | (?P<quoted>   \\Q .*? (?: \\E | $ ) )
    | (?P<escape>   \\. )
    | (?P<set>      \[ \^? \]? (?: \\. | \[:\^?\w+:\] | [^\]\\] )* \] )
    | (?P<flags>    \( \? [imsx]* (?: -[imsx]+ )? \) )
    | (?P<behind>   \( \? < [=!] )
    | (?P<named>    \( \? (?: P?<[A-Za-z_]\w*> | '\w+' ) )
    | (?P<open>     \( (?: \? (?: [:=!>] | [imsx-]+: ) )? )
    | (?P<close>    \) )
    | (?P<bar>      \| )
    | (?P<other>    . )
    """,
    re.VERBOSE | re.DOTALL,
)
_OPENS: Final = ("behind", "named", "open")
_CLASSES: Final = {
    "alpha": "a-zA-Z", "digit": "0-9", "alnum": "a-zA-Z0-9", "upper": "A-Z", "lower": "a-z", "space": r"\s",
    "punct": r"!-/:-@\[-`{-~", "word": r"\w", "xdigit": "0-9A-Fa-f", "blank": r" \t",
}  # fmt: skip
_POSIX: Final = re.compile(r"\[:(\^?)(\w+):\]")
_NESTED: Final = re.compile(r"(\\.)|\[")
_PROPERTY: Final = re.compile(r"\\([pP])(?:\{(\^?)(\w+)\}|([A-Z]))")


def translated(pattern: str) -> str:
    """The expression for `re`; ValueError that says what in it cannot be told.

    >>> translated(r"(?i)foo|(?<!a |the )bar"), translated("[[:upper:]]{2}"), translated(r"(?<name>a)\\z")
    ('(?i:foo)|(?i:(?<!a )(?<!the )bar)', '[A-Z]{2}', '(a)\\\\Z')
    """
    made = _made(pattern)
    try:
        re.compile(made)
    except re.error as error:
        raise ValueError(f"a pattern is not a regular expression that can be run here: {error.msg}") from None
    return made


def _made(pattern: str) -> str:
    """Flags set within a group hold to its end, over every alternative that follows."""
    out: list[str] = []
    flags: list[list[str]] = [[]]
    at = 0
    while token := _TOKEN.match(pattern, at):
        at = token.end()
        match token.lastgroup:
            case "flags":
                if flag := token[0][2:-1].replace("m", "").removesuffix("-"):
                    out.append(f"(?{flag}:")
                    flags[-1].append(f"(?{flag}:")
            case "behind":
                end = _closing(pattern, token.start())
                out.append(_behind(token[0], pattern[at:end]))
                at = end + 1
            case "named" | "open":
                out.append("(" if token.lastgroup == "named" else token[0])
                flags.append([])
            case "close" if len(flags) > 1:
                out.append(")" * (len(flags.pop()) + 1))
            case "bar":
                out.append(")" * len(flags[-1]) + "|" + "".join(flags[-1]))
            case _:
                out.append(_single(token))
    return "".join(out) + ")" * len(flags[0])


def _single(token: re.Match[str]) -> str:
    """What stands for one character or a run of them."""
    text = token[0]
    match token.lastgroup:
        case "property":
            return _property(text)
        case "quoted":
            return re.escape(text[2:].removesuffix("\\E"))
        case "escape":
            return {r"\z": r"\Z", r"\h": "[0-9a-fA-F]"}.get(text, text)
        case "set":
            inner = _PROPERTY.sub(lambda m: _property(m[0])[1:-1], _POSIX.sub(_posix, text[1:]))
            return "[" + _NESTED.sub(lambda m: m[1] or r"\[", inner)
        case _:
            return text


def _closing(pattern: str, start: int) -> int:
    """Where the group that opens at `start` ends."""
    depth = 0
    for token in _TOKEN.finditer(pattern, start):
        depth += (token.lastgroup in _OPENS) - (token.lastgroup == "close")
        if not depth:
            return token.start()
    raise ValueError("a pattern is not a regular expression: a group is not closed")


def _behind(opening: str, inner: str) -> str:
    """A look-behind whose alternatives differ in width, as several of one width each."""
    options = [f"{opening}{_made(option)})" for option in _options(inner)]
    return "".join(options) if opening.endswith("!") or len(options) == 1 else f"(?:{'|'.join(options)})"


def _options(inner: str) -> list[str]:
    """The alternatives of an expression, outside of its groups; a group around all of them is opened."""
    if inner.startswith("(?:") and _closing(inner, 0) == len(inner) - 1:
        inner = inner[3:-1]
    found, depth, begin = list[str](), 0, 0
    for token in _TOKEN.finditer(inner):
        depth += (token.lastgroup in _OPENS) - (token.lastgroup == "close")
        if token.lastgroup == "bar" and not depth:
            found.append(inner[begin : token.start()])
            begin = token.end()
    return [*found, inner[begin:]]


def _posix(found: re.Match[str]) -> str:
    if found[1] or found[2] not in _CLASSES:
        raise ValueError(f"a pattern names a class of characters that is not known here: {found[0][:20]}")
    return _CLASSES[found[2]].replace(r"\[", r"\x5b")


def _property(text: str) -> str:
    """A class of the characters of a Unicode category (`L`, `Lu`) within the basic plane, or of all others."""
    negated = (text[1] == "P") != ("^" in text)
    return f"[{'^' if negated else ''}{_category(text[2:].strip('{^}'))}]"


@cache
def _category(name: str) -> str:
    here = [code for code in range(0x10000) if unicodedata.category(chr(code)).startswith(name)]
    if not here:
        raise ValueError(f"a pattern names a property that is not known here: {name[:20]}")
    ranges, begin = list[str](), here[0]
    for code, following in zip(here, [*here[1:], -1], strict=True):
        if following != code + 1:
            ranges.append(f"\\u{begin:04x}-\\u{code:04x}")
            begin = following
    return "".join(ranges)
