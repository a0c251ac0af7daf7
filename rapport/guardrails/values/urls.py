"""Web addresses and bare domains: `https://c.example/x`, `www.c.co.uk`, `c.com/sale`; not `today.Shop now`."""

import re
from collections.abc import Iterator
from typing import Final

from rapport.guardrails.values.found import Reader, Seen

_TLD: Final = (
    "com|net|org|edu|gov|mil|int|info|biz|shop|store|online|site|xyz|io|co|app|dev|ai|ly|gl|gd|cc|tv|me|link|click|top"
    "|club|vip|live|world|email|gift|gifts|deals|sale|market|shopping|blog|news|page|website|space|tech|pro|uk|ie|de|fr"
    "|nl|eu|es|pl|ru|cn|jp|br|au|nz|ca|ch|se|no|dk|fi|be|at|cz|pt|gr|us|in|it|tr|za|mx|example|test|invalid|local"
    "|help|center|zone|win|bid|loan|london|scot|wales|buzz|fun|art|promo|icu|su|gg|tk|ml|ga|cf|gq|mobi|name|today|life"
    "|kr|sg|hk|my|ph|id|th|vn|tw|il|ae|sa|ar|cl|pe|hu|ro|bg|hr|sk|si|lt|lv|ee|is|lu|ua|kz|ng|ke|gh|eg|ma|travel"
    "|museum|jobs"
    "|coop|aero|asia|cat|cloud|digital|agency|studio|design|events|media|global|group|wiki|host|press|nyc|berlin|onion"
)
_HOST: Final = rf"(?:[\w](?:[\w\-]{{0,61}}[\w])?\.){{1,8}}(?:{_TLD}|xn--[\w\-]+)"
_URL: Final = re.compile(
    r"\b(?:(?P<full>(?:https?|ftp|hxxps?|sftp|wss?|git|ssh|irc)://(?![./?#])(?=[^\s<>\"'/]{0,80}[\w\]])"
    r"(?:[^\s<>\"'\ue000]|'(?=[\w(&])(?!s\b))+)"
    r"|(?<![\w@.\-/])(?P<www>www\.[\w\-]+\.[\w\-.]*\w(?:[/?#:][^\s<>\"'\ue000]*)?)"
    r"|(?<![\w@.\-/])(?P<path>[\w\-]+(?:\.[\w\-]+)*\.[a-z]{2,18}(?::\d{2,5})?/[\w?#][^\s<>\"'\ue000]*)"
    rf"|(?<![\w@.\-/])(?P<bare>(?:{_HOST})(?::\d{{2,5}})?(?:[/?#][^\s<>\"'\ue000]*)?)(?![\w@+])(?!\.?[\w.+\-]{{0,64}}@))"
)
_WORDS: Final = frozenset(["in", "it", "at", "be", "no", "us", "me", "so", "to", "do", "am", "is", "my", "as"])


def read(seen: Seen) -> Iterator[Reader]:
    for match in _URL.finditer(seen.text):
        said = _trimmed(seen.text[match.start() : seen.to_dash(*match.span())])
        if match["bare"] and "/" not in said and said.count(".") == 1 and said.rpartition(".")[2] in _WORDS:
            continue
        if match["bare"] and _goes_on(seen, match.end()):
            continue
        if match["bare"] and _two_sentences(seen, match.start(), match.start() + len(said)):
            continue
        yield Reader(match.start(), match.start() + len(said), said)


def _goes_on(seen: Seen, end: int) -> bool:
    """Whether a hyphen ties a bare domain to what follows: `example.com-style`."""
    return seen.text.startswith("-", end) and seen.said(end, end + 1) not in "–—"


def _trimmed(said: str) -> str:
    """An address without the sentence's own marks; a bracket that it opened is its own."""
    end = len(said)
    opened = said.count("(") - said.count(")")
    while end and said[end - 1] in ".,;:!?)]}*_":
        if said[end - 1] == ")":
            if opened >= 0:
                break
            opened += 1
        end -= 1
    return said[:end]


def _two_sentences(seen: Seen, start: int, end: int) -> bool:
    """Whether a dot ends a sentence that the next follows without a space: `today.Shop`."""
    written = seen.said(start, end)
    head, _, tail = written.rpartition(".")
    return "/" not in written and tail[:1].isupper() and tail[1:].islower() and not head[-1:].isupper()
