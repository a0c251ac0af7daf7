"""The usual things of a business of which its record says nothing: neither listed, nor told by a review.

A record that lists what its subject offers is read as closed: "takeout and delivery" of one that lists takeout alone
makes the delivery up. What any of its texts comes near to ("our lab slept under the table") is left alone.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from rapport.guardrails.given.attributes import Attribute, plainly
from rapport.guardrails.given.naming import name_of
from rapport.guardrails.given.said import Statement
from rapport.guardrails.given.vocabulary import CALLED

_LEAST: Final = 4
"""Usual attributes that a record lists at least, to be one that lists what there is."""
_DRINKS: Final = (
    r"beer|wine|\bales?\b|\bipas?\b|lager|\bbars?\b|\bpubs?\b|cocktail|drink|margarita|mimosa|sangria|whisk"
    r"|vodka|\bgin\b|\brum\b|tequila|mezcal|\bsake\b|soju|champagne|prosecco|brew|martini|\bshots?\b|liquor|alcohol"
    r"|spritz|bellini|\bcava\b|bourbon|\bpints?\b|tipsy|drunk|pour"
)
_NEAR: Final[Mapping[str, str]] = {
    "delivery": r"deliver|door ?dash|uber|grubhub|courier|\bship",
    "caters": r"cater|event|wedding|party|parties",
    "credit cards": r"\bcards?\b|cash|amex|\bvisa\b|paid|\bpay|venmo|charge[ds]?\b",
    "wheelchair accessible": r"wheel|ramp|accessib|\bsteps?\b|stairs|walker|disab|crutch|scooter",
    "good for kids": r"\bkid|child|famil|\bsons?\b|daughter|\bbab|toddler|niece|nephew|grand|\bboys?\b"
                     r"|\bgirls?\b|school|teen|year[\s-]old|parent|pediatric|little ones?",
    "good for groups": r"group|party|parties|\bof us\b|people|friend|team|birthday|famil|table of|gang|crew|reunion"
                       r"|colleague|co-?worker|wedding|\bwe\b",
    "happy hour": r"happy hour|\bspecials?\b|half[\s-](?:price|off)",
    "dogs allowed": r"\bdogs?\b|\bpups?|\bpets?\b|\bcats?\b|animal|\blabs?\b|beagle|poodle|terrier|retriever"
                    r"|corgi|husky|dachshund|chihuahua|shepherd|veterin|groom",
    "tv": r"\btvs?\b|television|screens?\b|\bgames?\b|match|sport|watch",
    "bike parking": r"bike|bicycl|cycl|rack",
    "drive thru": r"drive",
    "appointment only": r"appointment|\bappt|book|walk|schedul|\bslots?\b|reserv",
    "karaoke": r"karaoke|\bsang\b|\bsing|\bmics?\b",
    "good for dancing": r"danc|\bdj\b",
    "outdoor seating": r"outside|patio|terrace|garden|sidewalk|\bdeck|porch|\byard|roof|umbrella|al fresco"
                       r"|outdoor|picnic|bench|\bsun|lawn|pool",
    "take out": r"take|to[\s-]?go\b|pick(?:ed|ing)?[\s-]?up|carry|\bbox|\bbags?\b|counter|order",
    "reservations": r"reserv|book|walk|table for|appointment|\bwait|\bappt|schedul",
    "wi fi": r"wi-?fi|internet|laptop|online|\bwork",
    "alcohol": _DRINKS,
}  # fmt: skip
"""By the attribute's name as words: what in the texts of a record comes near enough to it."""
_BOOKED: Final = frozenset({"reservations", "appointment only"})
"""Two names for what is told in the same words: where a record lists one, the other is not made up."""
_ALCOHOL: Final = (
    r"(?:serves?|sells?|offers?|pours?|has) alcohol|alcohol (?:is|are) (?:served|available|sold)|alcoholic (?:drinks"
    r"|beverages)|full bar|(?:serves?|offers?) (?:beer|wine|cocktails)"
)


def unlisted(attributes: Sequence[Attribute], words: str) -> tuple[Attribute, ...]:
    """What is neither among the attributes of a record nor near their names or its words (in small letters)."""
    names = {name_of(part) for one in attributes for part in one.path.split(".")}
    if len(names & CALLED.keys()) < _LEAST:
        return ()
    if names & _BOOKED:
        names |= _BOOKED
    told = "\n".join((words, *names))
    return tuple(one for one in _all() if one.path not in names and not re.search(_NEAR[one.path], told))


def made_up(sentence: str, things: Sequence[Attribute]) -> Iterator[Statement]:
    """Where a lower-case sentence speaks of one of these things."""
    for thing in things:
        for match in thing.said.finditer(sentence):
            yield Statement(*match.span(), "floating", "", f"no given fact speaks of '{thing.path}'")


@lru_cache(maxsize=1)
def _all() -> tuple[Attribute, ...]:
    spelled = {name: CALLED[name].said for name in _NEAR if name in CALLED} | {"alcohol": _ALCOHOL}
    return tuple(plainly(name, said) for name, said in spelled.items())
