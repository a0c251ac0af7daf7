"""What a sentence says against an attribute: that it holds where it does not, or that it is not known."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from rapport.guardrails.given.attributes import Attribute
from rapport.guardrails.given.behind import ELSEWHERE, EXTRA
from rapport.guardrails.given.clauses import NO, affirmed, denied
from rapport.guardrails.given.conditional import conditional
from rapport.guardrails.given.granted import ASKS, granted
from rapport.guardrails.given.later import later
from rapport.guardrails.given.said import Verdict

_PRICED: Final = re.compile(r"(?i)(?:\b|_)(?:includ(?:ed|es)|incl?)(?:\b|_)")
"""A group of what the price covers."""
_TAKEN: Final = re.compile(r"(?i)(?:taken|accepted|ordered|chosen|booked|selected|bought|status|decision)\Z")
_OFFERED: Final = re.compile(
    r"(?:\s\w+)?\s(?:is|are|was|were|would be)\s(?:\w+ly\s)?(?:on (?:offer|the (?:table|quote|list))|offered"
    r"|available|possible"
    r"|quoted|an option)\b"
)
_SO_MUCH: Final = re.compile(r"\b(?:that|so|too|as|how|this) (?:much|many)\s\Z")
_FREE: Final = re.compile(r"\bnot (?:\w+ )?free\b|n't (?:\w+ )?free\b")
_PARTICIPLE: Final = re.compile(r"\wed$")
_MENTIONS: Final = 8
_ENDS: Final = re.compile(r"[,.;]|$")
"""What stands by itself behind a thing, and says of it that it is so: "a cottage, furnished, at £725"."""


def said_of(attribute: Attribute, sentence: str) -> Iterator[tuple[tuple[int, int], Verdict, str]]:
    """Where a lower-case sentence speaks against an attribute, or of what nobody knows: its place, verdict, reason."""
    if attribute.beside is not None and not attribute.beside.search(sentence):
        return
    if attribute.value == "paid" and _FREE.search(sentence):
        return  # there is some, but not for free
    name = attribute.path.rpartition(".")[2]
    shown = attribute.value or str(attribute.holds).lower()
    taken: list[tuple[int, int]] = []
    for words, values in attribute.choices:
        for match in words.finditer(sentence):
            if any(a < match.end() and match.start() < b for a, b in taken):
                continue
            taken.append(match.span())
            agrees = attribute.value in values
            if not attribute.value and attribute.holds is None:
                yield match.span(), "floating", f"{name} is not known"
            elif agrees is denied(sentence, *match.span()):
                yield match.span(), "contradicted", f"{attribute.path} is {shown}"
    if attribute.value and attribute.holds is None:
        return
    for match, yes in _mentions(attribute, sentence):
        if any(a < match.end() and match.start() < b for a, b in taken) or ASKS.search(sentence, 0, match.start()):
            continue
        if attribute.holds is None:
            if attribute.usual or _outright(attribute, sentence, match):
                yield match.span(), "floating", f"{name} is not known"
        elif attribute.usual:
            if attribute.holds is (denied(sentence, *match.span()) is yes):
                yield match.span(), "contradicted", f"{attribute.path} is {shown}"
        elif _outright(attribute, sentence, match):
            yield match.span(), "contradicted", f"{attribute.path} is {shown}"


def _outright(attribute: Attribute, sentence: str, match: re.Match[str]) -> bool:
    """Whether a sentence says outright that one not usual holds where it does not, or the other way round."""
    if attribute.holds and _PRICED.search(attribute.path) and EXTRA.match(sentence, match.end()):
        return True
    if attribute.holds is False and _TAKEN.search(attribute.path) and _OFFERED.match(sentence, match.end()):
        return False  # it was on offer, and nobody took it
    if _SO_MUCH.search(sentence, 0, match.start()):
        return False  # "how much paper you print"
    if attribute.beside and ELSEWHERE.match(sentence, match.end()):
        return False  # whose business it is says not how far it has come
    if attribute.holds is None and NO.search(sentence, 0, match.start()):
        return False  # "we cannot say yet what carat it is"
    said = affirmed(sentence, *match.span())
    if said and attribute.holds is False and later(sentence, *match.span()):
        return False
    if said is None and _PARTICIPLE.search(match[0]) and _ENDS.match(sentence, match.end()):
        return attribute.holds is not True and not conditional(sentence[: match.end()], *match.span())
    if said and not granted(sentence, *match.span()):
        return False
    if said is False:  # "it is not part of it, that would be extra": what comes then says what else might be
        sentence = sentence[: match.end()] + sentence[match.end() :].partition(",")[0]
    return said is (not attribute.holds) and not conditional(sentence, *match.span())


def _mentions(attribute: Attribute, sentence: str) -> Iterator[tuple[re.Match[str], bool]]:
    """Where a sentence speaks of an attribute, and whether saying so says that it holds; no more often than anybody
    does in one sentence."""
    against = list(islice(attribute.contrary.finditer(sentence), _MENTIONS)) if attribute.contrary else []
    yield from ((match, False) for match in against)
    for match in islice(attribute.said.finditer(sentence), _MENTIONS):
        if not any(match.start() < other.end() and other.start() < match.end() for other in against):
            yield match, True
