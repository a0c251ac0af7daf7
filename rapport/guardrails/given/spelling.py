"""One spelling for the names of fields: `seatCount`, `SEAT_COUNT`, `Seat_Count__c` and "Seat count" are one."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from rapport.guardrails.given.keys import parted, words
from rapport.guardrails.given.record import KEPT
from rapport.guardrails.normalise import bald

_ADDED: Final = re.compile(r"(?<=[^_])__(?:c|r|s|pc|kav|x)\Z")
"""What a CRM puts behind the names of fields that its users have added."""
_SPELLED: Final = re.compile(r"[A-Za-z][A-Za-z\d]*(?:_[A-Za-z\d]+)*")
_SLASH: Final = re.compile(
    r"(?i)\s?/\s?(?=(?:month|mo|year|yr|week|wk|day|hour|hr|seat|user|head|person|guest|visit)\b)"
)
"""What stands for "per": `Visits/month`, `$/hr`."""
_BETWEEN: Final = re.compile(r"[^a-z0-9]+")
_SHOUTED: Final = re.compile(r"[A-Z]{4,}")
_OF_FIELDS: Final = frozenset(
    "price prices cost costs fee fees rate charge charges deposit premium discount percent percentage pct amount total"
    " usd eur gbp cad aud chf sek nok dkk per each day days week weeks month months monthly year years annual hour"
    " hours minutes number count quantity qty users seats people start starts end ends begin begins date renewal renews"
    " term terms notice plan plans tier tiers package contract customer contact included excluded response support"
    " payment billing due name title status type id available allowed".split()
)
"""Words of what forms ask for: "Guest seats per month" is a field's name, "Fixed Desk" that of a thing."""
_IN_FULL: Final = {
    "amt": "amount", "mth": "month", "mths": "months", "mthly": "monthly", "yr": "year", "yrs": "years",
    "hrs": "hours", "chg": "charge", "pmt": "payment", "disc": "discount", "prc": "price", "prem": "premium",
    "ntc": "notice", "wks": "weeks", "canc": "cancellation", "canx": "cancellation", "svc": "service",
    "wty": "warranty",
    "trng": "training", "dlv": "delivery", "cust": "customer", "ctc": "contact", "cntct": "contact", "ctct": "contact",
    "resp": "response", "recep": "reception", "bldgs": "buildings", "prev": "previous", "surch": "surcharge",
    "lim": "limit", "dt": "date", "rt": "rate", "pr": "price", "lst": "list", "trd": "trade",
    "inst": "installation", "allwd": "allowed", "offd": "offered", "agrd": "agreed", "freq": "frequency",
    "instal": "instalments",
}  # fmt: skip
"""Words that names of fields cut short."""
_TAIL: Final = re.compile(
    r"(?P<first>[a-z]{3,})(?P<last>days|weeks|months|years|hours|minutes|pct|percent|price|fee|amount|total|date|discount"
    r"|included|allowed|accepted|required|waived|covered|declined|ordered|taken|limit|support|guarantee|notice"
    r"|per(?:day|week|month|quarter|year|hour|unit|user|seat|head|camera|km))"
)
"""A name of words that are written as one: `noticedays`."""
_WHOLE: Final = re.compile(
    r"(?:candi|man|up|vali|consoli|liqui|accommo)date|cof+ee|toffee|overtaken|undertaken|mistaken|discovered|recovered"
    r"|disallowed|preordered|(?:sun|mon|tues|wednes|thurs|fri|satur|holi|week|birth|work|to|yester)days"
)
"""Words that only look like such a name."""
_PER: Final = re.compile(r"\Aper(?!cent)")
_SIGNS: Final = {"%": "percent", "€": "eur", "£": "gbp", "$": "usd"}


@lru_cache(maxsize=KEPT)
def spelled(key: str) -> str:
    """A field's name in small letters with `_` between its words; that of a thing as it is.

    >>> [spelled(key) for key in ("seatCount", "SEAT_COUNT", "Seat_Count__c", "Seats (per month)", "Fixed Desk", "MP2")]
    ['seat_count', 'seat_count', 'seat_count', 'seats_per_month', 'Fixed Desk', 'MP2']
    """
    name = apart(bare(key))
    several = len(words(name)) > 1
    is_field = _SPELLED.fullmatch(name) is not None and (several or name != key or _SHOUTED.fullmatch(name) is not None)
    if is_field or (several and not _OF_FIELDS.isdisjoint(_BETWEEN.split(name.lower()))):
        return in_one(name)
    return name


def apart(name: str) -> str:
    """A name with `_` between its words where they are written as one.

    >>> apart("noticedays"), apart("setupfeewaived"), apart("candidate"), apart("seats")
    ('notice_days', 'setup_fee_waived', 'candidate', 'seats')
    """
    *first, last = name.split("_")
    tails = list[str]()
    while (tail := _TAIL.fullmatch(last)) and not _WHOLE.fullmatch(last):
        last = tail["first"]
        tails.insert(0, _PER.sub("per_", tail["last"]))
    return "_".join((*first, last, *tails))


def bare(key: str) -> str:
    """A name without what a CRM has put behind it."""
    return _ADDED.sub("", key)


def in_one(name: str) -> str:
    """Any name in small letters with `_` between its words.

    >>> in_one("Seat price (€)"), in_one("Discount %"), in_one("Fixed Desk")
    ('seat_price_eur', 'discount_percent', 'fixed_desk')
    """
    name = apart(name)
    for sign, word in _SIGNS.items():
        name = name.replace(sign, f" {word} ")
    name = _SLASH.sub(" per ", name)
    name = _SLASH.sub(" per ", name)
    said = _BETWEEN.sub("_", bald(parted(name)).casefold()).strip("_")
    return "_".join(_in_full(said.split("_"))) or name


def _in_full(said: list[str]) -> Iterator[str]:
    for word, then in zip(said, (*said[1:], ""), strict=True):
        brakes = word == "disc" and then and then not in _OF_FIELDS | _IN_FULL.keys()
        yield word if brakes else _IN_FULL.get(word, word)
