"""Fees that are waived, and copy that has them paid, or the other way round: "there is a setup fee of £60"."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from rapport.guardrails.given import yes_no
from rapport.guardrails.given.keys import words
from rapport.guardrails.given.naming import spelled_by
from rapport.guardrails.given.record import Leaf
from rapport.guardrails.given.said import Statement
from rapport.guardrails.sentences import sentences

_FEE: Final = "fee|charge|cost|deposit|surcharge|premium"
_GENERAL: Final = frozenset(_FEE.split("|"))
_WAIVED: Final = frozenset(("waived", "waive"))
_STATE: Final = frozenset(("status", "state", "decision", "outcome"))
_OPEN: Final = re.compile(
    r"\b(?:if|unless|when|until|would|could|normally|usually|otherwise|instead|list|ask\w*|want\w*|hop\w+|before|originally"
    r"|not only|whether|was|were|had|except|but)\b|\?"
)
"""What a sentence has that may tell of what is not, or not yet, or no longer."""
_ASKED: Final = re.compile(r"\b(?:if|unless|when|would|could|ask\w*|want\w*|hop\w+|whether)\b|\?")
_SPARED: Final = re.compile(r"(?<!not )(?<!n't )(?<!not been )\b(?:waived|dropped|on us|taken off|falls? away)\b")
_NO: Final = r"\b(?:no|not|never|without|nor|neither|nothing)\b|n't\b"

_LONGEST: Final = 40


class Waived(NamedTuple):
    """A fee that is waived, or is not: its fact, what it is called, and what says that it is
    paid, and that it is not."""

    path: str
    holds: bool
    shown: str
    paid: re.Pattern[str]
    spared: re.Pattern[str]


def waived(record: Sequence[Leaf]) -> Iterator[Waived]:
    """The fees of which a record says that they are waived, or not: `setup_fee_waived`, `ferry_fee.status: waived`."""
    for leaf in record:
        *groups, key = leaf.path.split(".")
        name, holds = words(key), leaf.value
        if isinstance(holds, str):
            stands = " ".join(words(holds)) if len(holds) < _LONGEST else ""
            if name and name[-1] in _STATE and stands in ("waived", "not waived"):
                name, holds = [*name[:-1], "waived"], stands == "waived"
            else:
                holds = yes_no.says(holds.casefold())
        if not isinstance(holds, bool) or not name or name[-1] not in _WAIVED:
            continue
        thing = name[:-1]
        if not thing or _GENERAL.issuperset(thing):
            thing = [*(words(groups[-1]) if groups else []), *thing]
        if not _GENERAL.issuperset(thing):
            yield _of(leaf, thing, holds=holds)


def _of(leaf: Leaf, thing: Sequence[str], *, holds: bool) -> Waived:
    called = spelled_by(" ".join(thing)).said
    fee = called if re.search(_FEE, called) else rf"{called}\s(?:{_FEE})s?"
    bare = spelled_by(" ".join(word for word in thing if word not in _GENERAL)).said
    paid = (
        rf"\b(?:there(?:['’]s| is| will be)|(?:you|they|we|he|she)(?:['’]ll| will)? pay|pays|(?:you|they"
        rf"|customer) (?:owes?"
        rf"|have to pay|has to pay)|charged?|plus|add)\s(?:you\s|them\s)?(?:an?\s|the\s|our\s)?(?:(?!no\b"
        rf"|not\b)[\w-]+\s)?(?:{fee})"
        rf"|\b(?:{fee})\s(?:is|of|comes to|will be|amounts to)\s(?:[£$€₹]|[a-z]{{3}}\s\d|\d|due\b|payable|charged|owed"
        r"|to be paid|not waived)"
    )
    spared = (
        rf"\b(?:(?<!not )(?<!n't )waiv(?:e|ed|ing)|dropp(?:ed|ing)|no|without|nothing for|free of)\s(?:an?\s"
        rf"|the\s|your\s|our\s"
        rf"|their\s|any\s)?"
        rf"(?:{fee})|\b(?:{fee})\s(?:is|has been|have been|are)\s(?:\w+ly\s|also\s|already\s)?(?:waived|dropped"
        rf"|free\b|on us"
        r"|off\b|nil\b|zero\b|gone\b|removed|taken off)"
        rf"|\b(?:{bare})\w*\b[^.;!?]{{0,60}}(?<!not )(?<!n't )\bwaiv(?:e|ed|ing) (?:it|that|this|them|(?:the|that"
        rf"|this) [^.;]{{0,14}}(?:{_FEE}))\b"
        rf"|\b(?:{fee})\s(?:we|i)(?:['’]ve|\shave)?\s(?:waived|dropped|took off)\b"
    )
    return Waived(leaf.path, holds, str(leaf.value).lower(), re.compile(paid), re.compile(spared))


def against(text: str, fees: Sequence[Waived]) -> Iterator[Statement]:
    """Where a lower-case text has a waived fee paid, or waives one that is paid."""
    for start, end in sentences(text) if fees else ():
        sentence = text[start:end]
        for fee in fees:
            found = (fee.paid if fee.holds else fee.spared).search(sentence)
            if (
                not found
                or (_OPEN if fee.holds else _ASKED).search(sentence)
                or (fee.holds and _SPARED.search(sentence))
            ):
                continue
            if re.search(_NO, sentence[: found.start()] if fee.holds else sentence.replace(found[0], " ")):
                continue
            a, b = found.span()
            yield Statement(start + a, start + b, "contradicted", fee.path, f"{fee.path} is {fee.shown}")
