"""E-mail addresses and phone numbers, also those pulled apart or spelled out."""

import re
from collections.abc import Iterator
from typing import Final

from rapport.guardrails.personal.line import Line, Mark
from rapport.guardrails.personal.spoken import dialled

_AT: Final = re.compile(r"@|[\[({<]\s?(?:at|@|a)\s?[\])}>]|\s-?at-?\s(?=[\w\-]{2,40}[\s\w.()\[\]{}-]{0,30}\bdot\b)")
_BRACKETED: Final = re.compile(r"[\[({<]\s?a")
_DOT: Final = r"(?:\.|\s?[\[({<]\s?(?:dot|\.|punkt|point)\s?[\])}>]\s?|\s-?dot-?\s|\s\.\s?)"
_LOCAL: Final = re.compile(rf"[\w+%'\-]{{1,64}}(?:{_DOT}[\w+%'\-]{{1,64}}){{0,4}}\s?$")
_DOMAIN: Final = re.compile(
    rf"\s?[\w\-]{{1,63}}(?:{_DOT}[\w\-]{{1,63}}){{0,5}}{_DOT}(?:[^\W\d_][\w\-]{{1,24}}[^\W_]|[^\W\d_]{{2}})(?![\w\-])"
)
_SPELLED: Final = re.compile(
    r"\bdot\s(?:com|org|net|edu|gov|info|biz|io|me|co|uk|ie|eu|us|de|fr|es|it|nl|be|ch|at|se|dk|no|pl|pt|au|nz|ca|in"
    r"|email|example|test|invalid)$"
)
_ARTICLE: Final = frozenset(["the", "a", "an", "each", "every", "this", "that", "our", "your", "one"])
_NOBODY: Final = frozenset(["you", "your", "yourname", "name", "user", "username", "someone", "somebody", "email"])


def emails(line: Line) -> Iterator[Mark]:
    if "@" not in line.text and "dot" not in line.words and not _BRACKETED.search(line.text):
        return
    for at in _AT.finditer(line.text):
        local = _LOCAL.search(line.text, max(0, at.start() - 140), at.start())
        domain = _DOMAIN.match(line.text, at.end())
        if local is None or domain is None or local.group().strip() in _NOBODY:
            continue
        spoken = " " in at.group().strip("[](){}<>") or at.group().strip(" -") == "at"
        if spoken and (not _SPELLED.search(domain.group()) or domain.group().split()[0] in _ARTICLE):
            continue
        start = local.start()
        if spoken:  # of words before a spoken "at", only those that "dot" joins
            words = re.search(rf"[\w+%'\-]+(?:{_DOT}[\w+%'\-]+)*\s?$", local.group())
            start += words.start() if words else 0
        yield Mark(start, domain.end(), "an e-mail address")


_GAP: Final = r"[\s().\-/\u00b7\u20e3]"
_NUMBER: Final = re.compile(
    rf"(?<![\w£$€#+])(?<!\d[.,/\-])(?<!\d\s)(?:"
    rf"(?P<far>(?:\+|00)\s?[1-9](?:{_GAP}{{0,3}}\d){{7,14}})"
    r"|(?P<near>\(?0\d{2,5}\)?(?:[\s.\-/\u00b7\u20e3]{0,3}\d){5,9}|\(?0\d\)?(?:[\s.\-/]\d\d){4}|\(0\d\)(?:\s?\d){7,9}"
    r"|0(?:[ .\-]\d){9,10})"
    r"|(?P<us>(?:1[\s.\-])?(?:\([2-9]\d{2}\)\s?|[2-9]\d{2}[\s.\-])[2-9]\d{2}[\s.\-]\d{4})"
    r")(?![\w%]|[.,\-/:]\d)"
)
_SAID: Final = re.compile(
    r"\b(?:call|ring|phone|telephone|tel|mob|mobile|cell|text|whats\s?app|signal|fax|dial|hotline|line|ph)\b"
    r"[^\d\n@£$€%]{0,25}?(?P<number>\+?\d(?:[\s().\-/]{0,2}\d){6,14})(?![\w%]|[.,]\d)"
)
_PHONE: Final = re.compile(
    r"\b(?:call|ring|phone|telephone|tel|mob|mobile|cell|text|whats\s?app|fax|dial|reach|contact)\b"
)
_SERVICE: Final = re.compile(r"(?:\+44|0044|0)0?(?:80|3\d|84|87|9[01])|(?:\+?1)?8(?:00|33|44|55|66|77|88)")
"""Lines that only firms have: free of charge, at a shared cost, at a price."""


def phones(line: Line) -> Iterator[Mark]:
    if line.densest >= 7:
        for match in _NUMBER.finditer(line.text):
            if _is_phone(line, match):
                yield Mark(*match.span(), "a phone number")
        for match in _SAID.finditer(line.text):
            if not _service(match["number"]) and not line.coded(match.start("number")):
                yield Mark(*match.span("number"), "a phone number")
    for start, end in dialled(line.text, line.words):
        yield Mark(start, end, "a phone number")


def _is_phone(line: Line, match: re.Match[str]) -> bool:
    said, digits = match.group(), re.sub(r"\D", "", match.group())
    introduced = _PHONE.search(line.before(match.start())) is not None
    if _service(said) or (line.coded(match.start()) and not introduced):
        return False
    if match["near"] is None:
        return introduced or match["us"] is not None or said[0] == "+" or len(digits) >= 11
    if introduced:
        return True
    parted = re.search(r"\D", said.strip("()")) is not None
    return 9 <= len(digits) <= 11 if parted else len(digits) == 11 and digits[1] in "12378"


def _service(said: str) -> bool:
    digits = re.sub(r"[^\d+]", "", said)
    return _SERVICE.match(digits) is not None and len(digits) >= 9
