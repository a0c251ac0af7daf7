"""Web addresses in a text, and what a reader or a browser takes for one: mended, pulled apart, spelled out."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from rapport.guardrails import values
from rapport.guardrails.normalise import View

_GARDEN: Final = (
    "garden|kitchen|boutique|fashion|toys|cafe|coffee|restaurant|flowers|florist|gallery|design|studio|agency|events"
    "|wedding|guru|ninja|rocks|solutions|support|tools|directory|company|group|exchange|cash|finance|credit|bargains"
    "|cheap|discount|coupons|review|reviews|cloud|digital|network|media|social|chat|academy|education|training|games"
    "|video|bingo|bet|casino|poker|works|fit|beauty|makeup|photo|photos|style"
)
"""Ends of hosts that are words, besides those that values know."""
_ODD: Final = re.compile(
    r"\bh(?:tt|xx)ps?(?!://)\s?[:;]?\s?[/\\]{1,3}\s?[\w\[][^\s<>\"']{2,200}"
    r"|(?<![\w:./\\])//[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,6}(?:[/?#][^\s<>\"']{0,200})?"
    r"|(?<![\w.@/\-])\d{1,3}(?:\.\d{1,3}){3}(?=:\d{2,5}\b|/[a-z?])(?::\d{2,5})?(?:/[^\s<>\"']{0,200})?"
    r"|(?<=\bat )\d{1,3}(?:\.\d{1,3}){3}(?![\w/:]|\.\d)|(?<=\bsee )\d{1,3}(?:\.\d{1,3}){3}(?![\w/:]|\.\d)"
    r"|(?<=\bvisit )\d{1,3}(?:\.\d{1,3}){3}(?![\w/:]|\.\d)|(?<=\bopen )\d{1,3}(?:\.\d{1,3}){3}(?![\w/:]|\.\d)"
    rf"|(?<![\w.@/\-])[\w\-]{{1,63}}(?:\.[\w\-]{{1,63}}){{0,4}}\.(?:{_GARDEN})(?![\w@\-]|\.\w)"
)
"""A scheme whose colon or slashes are amiss (browsers mend it), slashes without a scheme, an IP address to go to."""
_ODD_SIGNS: Final = re.compile(rf"h(?:tt|xx)p|//|\d\.\d{{1,3}}\.\d|\.(?:{_GARDEN})")
_APART: Final = re.compile(
    r"\bwww\s*[.,\u3002]\s*\w[\w\-]*(?:\s*[.,\u3002]\s*\w[\w\-]*)*"
    r"|\b\w[\w\-]*(?:\s*\u3002\s*|\s+[.\u00b7\u2022]\s+|\s*[\[({<]\s*\.\s*[\])}>]\s*)(?:\w[\w\-]*\s*[.\u3002]\s*){0,3}"
    r"(?:com|co|uk|org|net|shop|store|example|info|biz|io|online|site|link|xyz|gift|gifts|eu|ie|de|fr)\b"
    r"|\b\w[\w\-]*\s*[\[({<\-]?\s*dot\s*[\])}>\-]?\s*(?:\w[\w\-]* dot )?"
    r"(?:com|co|uk|org|net|shop|store|example|info|biz|io|online|link|xyz|gifts|eu|ie)\b(?:\sslash\s\w+)*"
    r"|\b\w+,?(?: then)? dot,? (?:then )?\w+,?(?: then)? dot,? (?:then )?\w+"
    r"|(?<![\w/])[ur]/\w[\w\-]{2,}"
)
"""An address pulled apart: blanks around its dots, dots of another script or in words; a forum's short address."""
_SIGNS: Final = ("www", "dot", "r/", "u/", "\u3002", " .", " \u00b7", " \u2022", "\n.", "[", "(", "{", "<")
"""Without one of these there is no need to look for one."""
_DOTTED: Final = re.compile(
    r"\s*[\[({<\-]?\s*(?:\bdot\b|[.\u3002\u00b7\u2022])\s*[\])}>\-]?\s*|,? (?:then )?dot,? (?:then )?"
)
_PLAIN_WORDS: Final = re.compile(
    r"(?:polka|the|a|each|every|no|one|red|blue|black|white|green|pink|gold|swiss|spotty)\b.*"
    r"|.*\bdot,? (?:to|by|and|dash|for|in|on)\b.*|.*\bda(?:sh|h)\b.*"
    r"|[^.\u3002]*\s[\u00b7\u2022]\s(?!com\b|co\b|org\b|net\b|example\b).*"
)
"""Words around a dot that make no address: polka dots, a picture drawn from dot to dot, dots and dashes, a menu."""


class Address(NamedTuple):
    """An address in places of the text, and as a browser would be told it."""

    start: int
    end: int
    url: str


def addresses(text: str, view: View) -> Iterator[Address]:
    """Addresses that stand in a text, whole or with a scheme gone wrong."""
    taken: list[tuple[int, int]] = []
    for url in values.find(text, kinds=("url",), view=view):
        if not _prose(url.quote):
            taken.append((url.start, url.end))
            yield Address(url.start, url.end, str(url.value))
    for match in _ODD.finditer(view.text) if _ODD_SIGNS.search(view.text) else ():
        a, b = view.original(*match.span())
        if not any(x < b and a < y for x, y in taken) and not _prose(text[a:b]):
            yield Address(
                a,
                b,
                re.sub(r"^(?:h(?:tt|xx)ps?\s?[:;]?)?\s?[/\\]{1,3}\s?", "https://", match.group()).rstrip(".,;:!?)"),
            )


def _prose(written: str) -> bool:
    """Whether only a blank is missing after a full stop or an abbreviation: `for tea.Then`, `9 a.m.at`, `e.g.it`."""
    host, slash, _ = written.partition("/")
    labels = host.split(".")
    if "//" in written:
        return False
    if (
        labels[-1][:1].isupper()
        and not labels[-1].isupper()
        and labels[-2][-1:].islower()
        and labels[0][:4].lower() != "www"
    ):
        return True
    return not slash and len(labels) > 2 and all(len(label) == 1 for label in labels[:-1])


def apart(view: View) -> Iterator[Address]:
    """Addresses that were pulled apart, in places of the original."""
    for match in _APART.finditer(view.text) if any(sign in view.text for sign in _SIGNS) else ():
        if not _PLAIN_WORDS.fullmatch(match.group()):
            said = re.sub(r"\sslash\s", "/", match.group())
            yield Address(*view.original(*match.span()), _DOTTED.sub(".", said))
