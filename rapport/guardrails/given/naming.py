"""How facts are spoken of by their names: `starterSetIncluded` as a starter set, `wifi_on_request` as Wi-Fi."""

import re
from typing import Final

from rapport.guardrails.given import keys
from rapport.guardrails.given.opening.weekdays import DAYS
from rapport.guardrails.given.record import stem
from rapport.guardrails.given.vocabulary import Called

_PREFIX: Final = frozenset(
    "restaurants restaurant business has is offers accepts by the includes included covers inc incl".split()
)
BARE: Final = frozenset(
    (
        "included available active required needed enabled supported allowed possible offered provided accepted taken "
        "agreed wanted requested booked incl granted chosen selected ordered covered approved asked quoted"
    ).split()
)
"""Names that say only that something is so: what it is stands in the group they belong to."""
REACHED: Final = {
    "approved": r"approv|agree|sign|accept|clear|ok\b|okay|go-ahead|green light|waved", "signed": "sign|countersign",
    "confirmed": "confirm|agree|firm", "received": "receiv|arriv|come|came|got|have|has|here|in\b",
    "done": r"done|did|carried out|complet|finish|made|took place|happened",
    "filed": "fil(?:ed|ing)|submit|sent|handed",
    "completed": "complet|done|finish",
}  # fmt: skip
"""Names that say how far something has come, with the beginnings of the words that speak of that."""
OPEN: Final = frozenset("wanted requested asked offered quoted available possible".split())
"""Those of them that leave open whether it came to that."""
_WITHIN: Final = re.compile(
    r"(?:in|on|within|part of) (?:the )?(?:plan|price|package|fee|scope|contract|quote|order|deal|offer|rent)"
)
SMALL: Final = frozenset("for of the in on to with and a an by at from".split())
_WORDY: Final = 6
"""How many words of a name are looked for."""
_BETWEEN: Final = r"(?:['’]s)?(?:[\s-](?!not\b|never\b|no\b)\w+){0,2}?[\s/-]?"
"""What may stand between the words of a name: others, but none that says no."""
_WHEN: Final = frozenset("on at after during per upon".split())
"""What begins the last part of a name, which says when: `loan_machine_on_breakdown` is spoken of as a loan machine."""
_RELATIONS: Final = frozenset(
    "exclusivity guarantee guarantees consent consents approval approvals exclusions restrictions penalties"
    " required".split()
)
"""Groups whose members are not had, but are what something is about."""
KIND: Final = frozenset(
    "status decision outcome answer offer cover coverage support service option access integration feature addon "
    "plan".split()
)
"""Last words of a name that say what kind of thing it is: `flood_cover` is spoken of as flood."""


def only_so(name: str) -> bool:
    """Whether a name says only that something is so: `included`, `in_plan`."""
    return (
        name in ("on", "status", "decision") or name in BARE or name in REACHED or _WITHIN.fullmatch(name) is not None
    )


def key_is_proper(key: str) -> bool:
    """Whether a name is that of a place, a day or a product: true of it is only what is said of its group."""
    return " " in key or (key[:1].isupper() and keys.words(key) == [key.lower()]) or key.lower() in DAYS


def spelled_by(name: str) -> Called:
    """An attribute by its own name, `starter set included` without what says only that it is so."""
    words = name.split()
    cut = next((n for n, word in enumerate(words) if n and word in BARE), len(words))
    words, tail = words[: min(cut, _WORDY)], ""
    if len(words) > 1 and words[-1] in SMALL:
        tail = rf"(?:[\s-]{words[-1]})?"
    elif at := next((n for n, word in enumerate(words) if n > 1 and word in _WHEN), 0):
        words = words[:at]
    words = [word for word in words if word not in SMALL]
    if len(words) > 1 and words[-1] == "only":
        words.pop()
    while len(words) > 1 and words[-1] in KIND:
        words.pop()
    spelled = _BETWEEN.join(map(_forms, words)) + r"(?:e?s|ed)?" + tail
    if len(words) == 2 and not tail:
        first, last = _forms(words[0]), _forms(words[1].removesuffix("y"))
        # delivery at the weekend, by SMS
        spelled += rf"|{last}\w*\s(?:at|on|in|for|of|to|with|by|via|from)\s(?:the\s)?{first}s?"
        if words[1].endswith(("ing", "ed")):
            spelled += rf"|{last}\s(?:(?:the|your|our|their)\s)?{first}s?"  # moving the furniture, received the order
    return Called(spelled)


_LONGER: Final = {"phone": r"(?<!mobile )phone", "exam": r"exam(?:ination)?", "gym": r"gym(?:nasium)?",
    "freight": r"(?:freight|shipping|carriage)", "shipping": r"(?:shipping|freight|carriage)",
}  # fmt: skip
"""Words of names as people write them out."""


def _forms(word: str) -> str:
    """A word of a name, `installation` also as what is done: installing, installed."""
    if word in _LONGER:
        return _LONGER[word]
    stem = word.removesuffix("ation")
    return rf"{re.escape(stem)}(?:ation|ing|ed)" if stem != word and len(stem) > 3 else re.escape(word)


def name_of(key: str) -> str:
    """A key as words, without what says only that it is an attribute: `RestaurantsTakeOut` is `take out`."""
    words = keys.words(key)
    while len(words) > 1 and words[0] in _PREFIX:
        words = words[1:]
    return " ".join(words)


def joined(key: str) -> str:
    return "".join(keys.words(key))


def of_group(key: str) -> str:
    """What the members of a group are for, by its name.

    >>> [of_group(key) for key in ("ReturnsAccepted", "petsAllowed", "swaps_permitted", "price_guarantees", "features")]
    ['return', 'pet', 'swap', 'guarantee', '']
    """
    first, _, last = name_of(key).rpartition(" ")
    if last in _RELATIONS:
        return last.rstrip("sy")
    return stem(first) if last in ("accepted", "allowed", "permitted") else ""
