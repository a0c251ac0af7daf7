"""Links: only to the brand's own hosts, only over the web, only through slots."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, Severity
from rapport.domain.text import SegmentKind, Stage
from rapport.guardrails import values
from rapport.guardrails.passages import Passage, Reading

_SCHEME = re.compile(r"\b(?:javascript|data|vbscript|file|blob|about|intent)\s*:(?=\S)", re.IGNORECASE)
_MARKUP = re.compile(
    r"!?\[[^\]\n]{0,200}\]\([^)\n]{1,400}\)|<a\s[^>\n]{0,400}>|<img\b[^>\n]{0,400}>|<[a-z!/][^>\n]{0,200}>",
    re.IGNORECASE,
)
_APART = re.compile(
    r"\bwww\s*[.,\u3002]\s*\w+(?:\s*[.,\u3002]\s*\w+)*"
    r"|\b\w[\w\-]*(?:\s*\u3002\s*|\s+[.\u00b7\u2022]\s+|\s*[\[({<]\s*\.\s*[\])}>]\s*)(?:\w[\w\-]*\s*[.\u3002]\s*){0,3}"
    r"(?:com|co|uk|org|net|shop|store|example|info|biz|io|online|site|link|xyz|gift|gifts|eu|ie|de|fr)\b"
    r"|\b(?!(?:polka|the|a|each|every)\b)\w[\w\-]*\s*[\[({<\-]?\s*dot\s*[\])}>\-]?\s*(?:\w[\w\-]* dot )?"
    r"(?:com|co|uk|org|net|shop|store|example|info|biz|io|online|link|xyz|gifts|eu|ie)\b"
    r"|\b\w+,?(?: then)? dot,? (?:then )?\w+,?(?: then)? dot,? (?:then )?\w+"
    r"|(?<![\w/])[ur]/\w[\w\-]{2,}"
)
"""An address pulled apart: blanks around its dots, dots of another script or in words; a forum's short address."""
_SIGNS = ("www", "dot", "r/", "u/", "\u3002", " .", " \u00b7", " \u2022", "\n.", "[", "(", "{", "<")
"""Without one of these there is no need to look for one."""


def links(reading: Reading, grounds: Grounds) -> Iterator[Finding]:
    """An address on a foreign host, with a dangerous scheme, with a user's name in it, or in disguise."""
    hosts = tuple(host.casefold() for host in grounds.pack.brand.link_hosts)
    draft = reading.stage is Stage.DRAFT
    for passage in reading.passages:
        for match in _SCHEME.finditer(passage.whole.plain.text) if ":" in passage.whole.plain.text else ():
            span = passage.whole.plain.original(*match.span())
            yield passage.finding("links", Severity.BRAND, span, "an address with a scheme that is never linked")
        if reading.stage is not Stage.FOREIGN:
            for match in _MARKUP.finditer(passage.text):
                yield passage.finding("links", Severity.BRAND, match.span(), "markup in the text")
        code = [(s.start, s.end) for s in passage.field.segments if s.kind in (SegmentKind.LINK, SegmentKind.BRAND)]
        for url in values.find(passage.text, kinds=("url",), view=passage.whole.plain):
            inside = any(a <= url.start and url.end <= b for a, b in code)
            why = objection(str(url.value), hosts)
            if why is None and draft and not inside:
                why = "an address that the writer wrote; place a link slot"
            if why:
                yield passage.finding("links", Severity.BRAND, (url.start, url.end), why)
        yield from _pulled_apart(passage)


def _pulled_apart(passage: Passage) -> Iterator[Finding]:
    for view in passage.written.bare:
        for match in _APART.finditer(view.text) if any(sign in view.text for sign in _SIGNS) else ():
            span = view.original(*match.span())
            yield passage.finding("links", Severity.BRAND, span, "an address pulled apart; place a link slot")


def objection(url: str, hosts: tuple[str, ...]) -> str | None:
    """Why an address may not be linked; None when it may."""
    try:
        parts = urlsplit(url if "://" in url else f"https://{url}")
        host = (parts.hostname or "").rstrip(".").casefold()
        port = parts.port
    except ValueError:
        return "an address that cannot be read"
    if parts.scheme.lower() not in ("http", "https"):
        return "an address that is not of the web"
    if parts.username is not None or "@" in parts.netloc:
        return "an address with a user's name in it"
    if not host.isascii() or any(label.startswith("xn--") for label in host.split(".")):
        return "a host whose letters may deceive"
    if not any(host == allowed or host.endswith(f".{allowed}") for allowed in hosts):
        return "a host that is not the brand's"
    return None if port in (None, 80, 443) else "a host at an unusual port"
