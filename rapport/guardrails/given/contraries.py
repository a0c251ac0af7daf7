"""Facts that are true or false, told in other words than their names: `settled` as paid, outstanding, still owed.

A small general set: how business systems name such facts, and how people say that they are so or are not.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from rapport.guardrails.given.amounts.binding import content
from rapport.guardrails.given.clauses import NO
from rapport.guardrails.given.conditional import conditional
from rapport.guardrails.given.record import Leaf
from rapport.guardrails.given.said import Statement
from rapport.guardrails.sentences import sentences

_BE: Final = r"(?:is|are|was|were|has been|have been|has|have)\s(?:now\s|already\s|all\s|fully\s|since\s)?(?:been\s)?"
_CANNOT: Final = r"(?:cannot|can't|can not|may not|not to|never) (?:be )?"
_FAMILIES: Final = {
    r"paid|settled|paid_in_full|cleared": (
        rf"{_BE}(?:paid|settled|cleared)|nothing (?:more |is |left )?(?:to pay|owed|owing)|paid in full",
        r"unpaid|outstanding|overdue|(?:still|yet) to (?:be )?(?:pay|paid|settled?)|owing"
        r"|not (?:yet )?(?:been )?(?:paid|settled)"
        r"|remains? (?:open|due|to be paid)",
    ),
    r"frozen|paused|on_hold|suspended|stopped": (
        r"on hold|frozen|paused|suspended|resting",
        r"running (?:as usual|again|on)|(?:not|n't) (?:frozen|paused|on hold|suspended)|up and running"
        r"|carries on as usual",
    ),
    r"estimated|estimate": (
        r"estimat\w+|our (?:own )?guess|a guess|guess(?:ed|work)",
        r"actual(?:ly)? read\w*|read (?:off|by|from)|(?:not|n't) (?:an? )?estimat\w+|taken (?:off|from) your meter",
    ),
    r"refundable|refund_allowed|refunds": (
        r"(?<!not )(?<!non-)(?<!non)refundable|(?:get|have|claim|want) (?:your|the) money back|can be refunded",
        rf"non-?refundable|not refundable|no refunds?|{_CANNOT}refunded|no money back",
    ),
    r"exchangeable|transferable|changeable|flexible|amendable": (
        r"can (?:also )?be (?:changed|swapped|exchanged|moved|transferred)"
        r"|(?:may|can) (?:change|swap|exchange|move|transfer) (?:it|them)",
        rf"{_CANNOT}(?:changed|swapped|exchanged|moved|transferred)|not (?:exchangeable|transferable|flexible)",
    ),
    r"auto_?renew(?:s|al)?|renews_automatically|rolls?_over|rollover|rolling|automatic_renewal": (
        r"(?<!not )(?<!n't )(?:renews?|carr(?:y|ies) on|rolls? (?:on|over)|continues?|goes on)\s"
        r"(?:automatically|by itself|of itself|on its own)",
        r"(?:not|n't) (?:automatically )?(?:renew|carry on|roll|continue|go on)|ends (?:there|then|for good)",
    ),
    r"(?:in|under|within)_(?:guarantee|warranty)|(?:guarantee|warranty)_(?:valid|active|open)|in_cover": (
        r"(?<!not )(?<!longer )(?:under|in|within|covered by) (?:its |the |your )?(?:guarantee|warranty)",
        r"out of (?:guarantee|warranty)|(?:guarantee|warranty) (?:has |is |had )?(?:run out|ran out|ended|expired|over)"
        r"|no longer (?:under|in) (?:guarantee|warranty)",
    ),
    r"sign(?:ature)?_?(?:on_delivery|required|needed)|signature": (
        r"(?:must|has to|have to|needs? to|will (?:have|need) to) sign\b|signature (?:is|will be) (?:needed|required)"
        r"|once (?:you|somebody|someone) (?:has|have) signed|please sign",
        r"(?:nobody|no one|no need|not|n't)[\w\s]{0,20}\bsign\b|no signature|without (?:a )?signature",
    ),
    r"in_stock|available|stocked": (
        r"(?<!not )(?<!n't )in stock|on the shelf",
        r"out of stock|sold out|not in stock|none left",
    ),
    r"ready|ready_to_collect|finished": (
        rf"{_BE}ready|ready (?:for you|to collect|to be)|can be (?:collected|fetched)",
        r"not (?:yet )?ready|isn't (?:yet )?ready|still being worked on|not (?:yet )?finished",
    ),
}  # fmt: skip
_READ: Final = tuple(
    (re.compile(rf"(?:(?P<thing>[a-z_]+?)_)?(?:{key})"), re.compile(rf"\b(?:{yes})\b"), re.compile(rf"\b(?:{no})\b"))
    for key, (yes, no) in _FAMILIES.items()
)
_IF: Final = re.compile(
    r"\b(?:if|unless|once|when|whenever|until|till|as soon as|after|before|whether|should)\b[^,;]*$"
)
_SCOPE: Final = 24
"""How far before it a word may stand that says no of what is said."""
_CAMEL: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


class Stated(NamedTuple):
    """A fact that is true or false: how people say that it is so, and that it is not, and beside which words."""

    path: str
    holds: bool
    yes: re.Pattern[str]
    no: re.Pattern[str]
    beside: frozenset[str]


def stated(record: Sequence[Leaf]) -> tuple[Stated, ...]:
    """The facts of a record that people tell in other words; of several alike none where nothing tells them apart."""
    found = list[Stated]()
    for leaf in record:
        if not isinstance(leaf.value, bool):
            continue
        name = _CAMEL.sub("_", leaf.path.rpartition(".")[2]).lower()
        for key, yes, no in _READ:
            if named := key.fullmatch(name):
                beside = content((named["thing"] or "").replace("_", " "))
                found.append(Stated(leaf.path, leaf.value, yes, no, beside))
    return tuple(one for one in found if one.beside or sum(other.yes is one.yes for other in found) == 1)


def contrary(text: str, facts: Sequence[Stated]) -> Iterator[Statement]:
    """Where a lower-case text says of such a fact that it is not so where it is, or the other way round."""
    if not facts:
        return
    for start, end in sentences(text):
        sentence = text[start:end]
        for one in facts:
            said, kept = (one.no, one.yes) if one.holds else (one.yes, one.no)
            match = said.search(sentence)
            if match is None or sentence.rstrip().endswith("?") or not one.beside <= content(sentence):
                continue
            if any(a.start() <= match.start() and match.end() <= a.end() for a in kept.finditer(sentence)):
                continue
            if said is one.yes and NO.search(sentence, max(0, match.start() - _SCOPE), match.start()):
                continue  # "nothing rolls over by itself"
            if _IF.search(sentence[: match.start()]) or conditional(sentence[: match.end()], *match.span()):
                continue
            why = f"{one.path} is {str(one.holds).lower()}"
            yield Statement(start + match.start(), start + match.end(), "contradicted", one.path, why)
