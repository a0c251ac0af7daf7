"""Links: only to the brand's own hosts, only over the web, only through slots."""

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, Severity
from rapport.domain.text import SegmentKind, Stage
from rapport.guardrails import web
from rapport.guardrails.passages import Passage, Reading

_SCHEME = re.compile(
    r"\b(?:java|vb|live)\s?script\s?:(?=\S)|\bdata:(?=[\w.+\-]{1,40}/|[;,])|\bfile:(?=/)|\babout:(?=blank|config|srcdoc)"
    r"|\b(?:blob|intent|view-source):(?=[\w/#])|\b(?!https?:|ftp:|hxxps?:)[a-z][a-z0-9+.\-]{1,20}://(?=\w)"
)
_MARKUP = re.compile(
    r"!?\[[^\]\n]{0,200}\]\([^)\n]{1,400}\)|<a\s[^>\n]{0,400}>|<img\b[^>\n]{0,400}>|<[a-z!/][^>\n]{0,200}>",
    re.IGNORECASE,
)
_ONWARD = re.compile(r"(?:[=/?&#](?:https?:)?//|=www\.)([\w.\-@]+)")
"""Within an address, another one that it leads to."""


def links(reading: Reading, grounds: Grounds) -> Iterator[Finding]:
    """An address on a foreign host, with a dangerous scheme, with a user's name in it, or in disguise.

    A draft places link slots, so there even the brand's own hosts are objected to; in text written elsewhere they are
    fine.
    """
    hosts = tuple(host.casefold() for host in grounds.pack.brand.link_hosts)
    for passage in reading.passages:
        for match in _SCHEME.finditer(passage.whole.plain.text) if ":" in passage.whole.plain.text else ():
            span = passage.whole.plain.original(*match.span())
            yield passage.finding("links", Severity.BRAND, span, "an address with a scheme that is never linked")
        if reading.stage is not Stage.FOREIGN:
            for match in passage.read_by(_markup):
                yield passage.finding("links", Severity.BRAND, match.span(), "markup in the text")
        yield from _addresses(passage, hosts, reading.stage)


def _addresses(passage: Passage, hosts: tuple[str, ...], stage: Stage) -> Iterator[Finding]:
    code = [(s.start, s.end) for s in passage.field.segments if s.kind in (SegmentKind.LINK, SegmentKind.BRAND)]
    read: list[tuple[int, int]] = []
    for address in passage.read_by(_whole):
        inside = any(a <= address.start and address.end <= b for a, b in code)
        why = objection(address.url, hosts)
        read.append((address.start, address.end))
        if why is None and stage is Stage.DRAFT and not inside:
            why = "an address that the writer wrote; place a link slot"
        if why:
            yield passage.finding("links", Severity.BRAND, (address.start, address.end), why)
    for address in passage.read_by(_apart):
        own = stage is Stage.FOREIGN and objection(address.url, hosts) is None
        if not own and not any(a <= address.start and address.end <= b for a, b in read):
            span = address.start, address.end
            yield passage.finding("links", Severity.BRAND, span, "an address pulled apart; place a link slot")


def _markup(passage: Passage) -> Iterator[re.Match[str]]:
    return _MARKUP.finditer(passage.text)


def _whole(passage: Passage) -> Iterator[web.Address]:
    return web.addresses(passage.text, passage.whole.plain)


def _apart(passage: Passage) -> Iterator[web.Address]:
    return (address for view in passage.written.bare for address in web.apart(view))


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
    if parts.username is not None or "@" in parts.netloc or "\\" in parts.netloc:
        return "an address with a user's name in it"
    if not host.isascii() or any(label.startswith("xn--") for label in host.split(".")):
        return "a host whose letters may deceive"
    if not _among(host, hosts):
        return "a host that is not the brand's"
    for onward in _ONWARD.findall(unquote(unquote(f"{parts.path}?{parts.query}#{parts.fragment}"))):
        if "." in onward and not _among(onward.casefold(), hosts):
            return "an address that leads on to a host that is not the brand's"
    return None if port in (None, 80, 443) else "a host at an unusual port"


def _among(host: str, hosts: tuple[str, ...]) -> bool:
    """Whether it is one of the hosts, below one of them, or one of them without its `www`."""
    return any(host in (one, one.removeprefix("www.")) or host.endswith(f".{one}") for one in hosts)
