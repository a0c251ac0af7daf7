"""E-mail addresses as RFC 5321 writes them: also with a quoted name (`"john doe"@example.org`), at an address
(`postmaster@[192.0.2.1]`), of other alphabets (`jürgen@müller.example`); none that has a dot too many."""

import re
from collections.abc import Iterator
from typing import Final

from rapport.guardrails.values.found import Reader, Seen

_MARKS: Final = "\u0900-\u0dff"
"""Vowel signs of India's alphabets, which are no letters to `re`."""
_ATOM: Final = rf"[\w{_MARKS}!#$%&'*+/=?^`{{|}}~\-]{{1,64}}"
_LETTER: Final = rf"(?:[^\W_]|[{_MARKS}])"
_LABEL: Final = rf"{_LETTER}(?:(?:{_LETTER}|-){{0,61}}{_LETTER})?"
_EMAIL: Final = re.compile(
    r"(?<![\w.+\-@!#$%&*/=?^{|}~])(?:"
    r"\"(?P<quoted>[^\"\n\\]{1,62}|(?:[^\"\n\\]|\\[^\n]){1,40})\""
    rf"|(?P<name>{_ATOM}(?:\.{_ATOM}){{0,8}}))@"
    rf"(?P<host>(?:{_LABEL}\.){{1,8}}(?!\d+(?!{_LETTER}|-)){_LETTER}(?:{_LETTER}|-){{0,61}}{_LETTER}(?![\w@]|\.{_ATOM}@)"
    r"|\[(?:\d{1,3}(?:\.\d{1,3}){3}|ipv6:[0-9a-f:.]{2,45})\])"
)


def read(seen: Seen) -> Iterator[Reader]:
    for match in _EMAIL.finditer(seen.text):
        local = match["quoted"] or match["name"]
        start = match.start() + (1 if not match["quoted"] and local[0] in "'`{" else 0)
        end = seen.to_dash(match.start("host"), match.end())
        host = seen.text[match.start("host") : end]
        hyphen = seen.text.startswith("-", end) and end == match.end() and seen.said(end, end + 1) == "-"
        if len(local) <= 64 and not hyphen and ("." in host or host[0] == "["):
            yield Reader(start, end, seen.text[start:end])
