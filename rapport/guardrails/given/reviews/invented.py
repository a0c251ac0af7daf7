"""Things that a text names in one breath with what the record tells of, and of which the record knows nothing.

"Guests recommend the brisket, the ribs and the oysters": where the first two are told of, a third that shares no word
with the record is an addition. Only things count, not qualities: what is abstract or praised in general passes.
"""

import re
from collections.abc import Iterator, Sequence, Set
from typing import Final, NamedTuple

from rapport.guardrails.given.record import Leaf, stem
from rapport.guardrails.given.reviews.opinions import FUNCTION, GENERIC, NEGATORS, OPINIONS, REACTIONS
from rapport.guardrails.given.vocabulary import CALLED, pattern

_WORD: Final = re.compile(r"[a-zà-ÿ]+")
_CUE: Final = re.compile(
    r"\b(?:recommend\w*|prais\w+|mention\w*|highlight\w*|lov(?:e|es|ed)|enjoy\w*|includ\w+|such as|like|offer(?:s"
    r"|ing)?|serv(?:es|ing)"
    r"|featur\w+|sells|stocks|(?:known|famous|popular|noted) for|speciali[sz]\w+ in|specialt(?:y|ies) (?:is|are"
    r"|include)|provid(?:es|ing)"
    r"|repairs|try|tried|ordered|rav(?:e|es|ed) about|highly of|handles?|talk about)\s(?:\w+ly\s)?"
)
_LIST: Final = re.compile(r"[^.;:!?()—]*")
_SPLIT: Final = re.compile(r",\s(?:and\s|or\s|as well as\s|plus\s)?|\s(?:and|or|as well as|plus)\s")
_CUT: Final = re.compile(
    r"\s(?:on|at|in|for|with|from|that|which|who|whose|to|are|is|was|were|while|but|though|although|by|as|after"
    r"|before|when|where|of"
    r"|among|besides|along|together|despite|including|during|per|than|if|because|has|have|had|all|both|can|may|also)\b"
)
_ARTICLE: Final = re.compile(r"(?:the|a|an|its|their|his|her|some|both)\s")
_ABSTRACT: Final = re.compile(
    r"(?:ness|ity|ism|tion|sion|ment|ance|ence|cy|ship|ing|ity|ure|ed|ly|ous|ful|able|ible|ive|al|ic|dom|hood|ery)s?$"
)
_QUALITIES: Final = frozenset(
    "service staff food drink value quality price decor décor view location speed taste flavor flavour texture "
    "style charm care "
    "skill knowledge menu dish item meal portion size result advice help detail effort manner manners work "
    "product amenity feature "
    "facility music noise comfort warmth space layout design light lighting crowd owner manager cook chef server "
    "waiter waitress host "
    "hostess bartender employee worker team kid child children family adult couple friend local tourist student "
    "parent lover fan "
    "occasion event party need taste budget type kind variety range everything anything thing things lot more "
    "others lunch dinner "
    "breakfast brunch cash card check access entry credit wait table seat chair room floor wall building area "
    "corner street "
    "neighborhood city town trade craft heart smile humor patience wine beer coffee tea cocktail dessert snack "
    "pastry bread meat "
    "cuisine seafood vegetable sauce side starter appetizer entree main treat plate ingredient topping beverage "
    "alcohol spirit haircut hairstyle".split()
)

_ATTRIBUTE: Final = pattern(
    "|".join((*(called.said for called in CALLED.values()), "wheelchair|seating|parking|wi-?fi|bar"))
)


class Item(NamedTuple):
    """A thing that a text adds: where it stands."""

    start: int
    end: int


def invented(sentence: str, record: Set[str]) -> Iterator[Item]:
    """The added things of a lower-case sentence; `record` holds all words of the record, as stems."""
    if "," not in sentence:
        return
    for cue in _CUE.finditer(sentence):
        rest = _LIST.match(sentence, cue.end())
        items = list(_items(rest[0], cue.end())) if rest else []
        if len(items) < 3:
            continue
        known = [_known(sentence[item.start : item.end], record) for item in items]
        if sum(known) >= len(items) - 1:
            for item, told in zip(items, known, strict=True):
                if not told and _thing(sentence[item.start : item.end]):
                    yield item
            return


def _items(text: str, at: int) -> Iterator[Item]:
    start = 0
    for split in [*_SPLIT.finditer(text), None]:
        end = split.start() if split else len(text)
        part = text[start:end]
        article = _ARTICLE.match(part)
        begin = article.end() if article else 0
        cut = _CUT.search(part, begin)
        last = cut.start() if cut else len(part)
        words = _WORD.findall(part[begin:last])
        if not 1 <= len(words) <= 4 or any(word in FUNCTION or word in NEGATORS for word in words):
            return
        yield Item(at + start + begin, at + start + last)
        if cut:
            return
        start = split.end() if split else end


def _known(item: str, record: Set[str]) -> bool:
    """Whether the record has a word of it, or it is what an attribute is called: attributes are read by themselves."""
    told = any(stem(word) in record or word[:5] in record for word in _WORD.findall(item) if len(word) > 2)
    return told or _ATTRIBUTE.search(item) is not None


def _thing(item: str) -> bool:
    words = _WORD.findall(item)
    head = stem(words[-1])
    return (
        len(head) > 2
        and head not in _QUALITIES
        and head not in GENERIC
        and not any(word in OPINIONS or word in REACTIONS for word in words)
        and _ABSTRACT.search(words[-1]) is None
    )


def words_of(texts: Sequence[str], record: Sequence[Leaf]) -> frozenset[str]:
    """All words of a record and of its facts' names, as stems, and how the longer ones begin."""
    words = set(_WORD.findall(" ".join(texts).lower()))
    named = {word for leaf in record if not leaf.told for word in leaf.words}
    return frozenset({stem(word) for word in words} | {word[:5] for word in words if len(word) >= 5} | named)
