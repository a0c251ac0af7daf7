"""Places: the town and the state that a text puts the subject of a record in."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from rapport.guardrails.given.record import Leaf
from rapport.guardrails.given.subject.kinds import visited
from rapport.guardrails.given.subject.states import CODES, NAMES, PROVINCES
from rapport.guardrails.given.subject.streets import FORMS

_NAME: Final = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}"
_PLAIN: Final = r"(?:St\. )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}"
_STATE: Final = r"[A-Z]{2}\b|[A-Z][a-z]+(?: [A-Z][a-z]+)?"
_IN: Final = re.compile(rf"\b(?:in|of|near) (?:downtown |central |uptown )?(?P<town>{_NAME}), (?P<state>{_STATE})")
_NO_TOWN: Final = (
    r"(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|[A-Z][a-z]+day"
    r"|Spring|Summer|Autumn|Fall|Winter|Suite|Ste|Unit|Room|Floor|Building|Terminal|Bldg)\b)"
)
"""What after "in" is a time or a part of a house."""
_SET: Final = re.compile(
    r"\b(?i:located|situated|based|nestled|lies|sits|found|set)\s(?:right\s)?(?:in|near|just outside(?: of)?)\s"
    rf"(?:(?:the\s)?(?:heart|cent(?:er|re)|middle|outskirts|city|town|suburbs?) of\s|(?:downtown"
    rf"|central)\s)?(?P<town>{_NO_TOWN}{_NAME})(?!\w)"
)
_AFTER_STREET: Final = re.compile(
    rf"\b\d{{1,6}} (?:[A-Z0-9][\w.'’-]*\s){{1,4}}?(?:{FORMS.title()})\b\.?(?: (?:N|S|E|W|NE|NW|SE|SW))?,? (?:in )?"
    rf"(?P<town>{_NO_TOWN}{_PLAIN})(?=[.,;]|$| is\b| in\b)"
)
"""A town right after a street and its house: "12 State St, Goleta"."""
_DESCRIBED: Final = r"(?:(?!in\b|[A-Z][\w’']+ in\b)[\w/&’'-]+,? ){1,12}?(?:[\w/&’'.-]+)"
"""What stands between a subject and its town: "is a clinic for animals on E Mesquite Loop"."""
_TOWN_ENDS: Final = (
    r"[.,;:]?$|[.;:]\s|, (?:[A-Z]|with|offering|serving|known|which|that|where|and|it|rated|open|featuring"
    r"|providing|boasting)"
    r"|,? (?:that|which|with|and|offers?|offering|serves?|serving|features?|featuring|has|is|provides?|known"
    r"|where|rated|open)\b"
)
_NAMED: Final = "|".join(NAMES)
_TONGUE: Final = (
    r"(?:English|Spanish|French|German|Italian|Chinese|Japanese|Korean|Vietnamese|Portuguese|Russian|Arabic)\b"
)
"""What a menu or a sign is in."""
_REGION: Final = re.compile(
    rf"(?:{_NAMED})$|\b(?:County|Valley|Area|Region|Bay|Coast|District|Island|Heights|Hills|Village|Downtown|Uptown|Midtown"
    r"|North|South|East|West|Northern|Southern|Eastern|Western|Central)\b"
)
"""What is larger than a town, or a part of one."""
_OF_STATE: Final = re.compile(
    rf"\bin the (?:state|province) of (?P<of>{_STATE})"
    rf"|\b(?:This|The|A|An|this|the|an?) (?P<adjective>{_NAMED}) (?:restaurant|business|establishment|eatery|location"
    r"|shop|store|salon|bar|cafe|café|spot|hotel|place)\b"
    rf"|\bin {_NAME}, (?P<country>Canada|Mexico|England|Ireland|Australia|Scotland|USA|United States)\b"
)
_WORD: Final = re.compile(r"\w{4,}")
_ABROAD: Final = frozenset("canada mexico england ireland australia scotland".split())
_TOWN: Final = frozenset({"city", "town"})
_STATES: Final = frozenset({"state", "province"})
_NAMES: Final = frozenset({"name"})


class Elsewhere(NamedTuple):
    """A town, a state or a street that the record does not know: where it stands, the fact, and the right one."""

    start: int
    end: int
    fact: str
    right: str


def elsewhere(text: str, record: Sequence[Leaf]) -> Iterator[Elsewhere]:
    """Towns, named with their state or country, that stand nowhere in a record that names its town; other states."""
    town, state = _fact(record, _TOWN), _fact(record, _STATES)
    if town is None:
        return
    known = "\n".join(str(leaf.value).casefold() for leaf in record if isinstance(leaf.value, str))
    if visited(record) and (name := _fact(record, _NAMES)):
        for start, end in _towns(text, str(name.value), known):
            yield Elsewhere(start, end, town.path, str(town.value))
    yield from _other_states(text, state, known) if state else ()
    for match in _IN.finditer(text):
        if match["town"].casefold() not in known:
            yield Elsewhere(*match.span("town"), town.path, str(town.value))
        elif state and _another(match["state"], str(state.value)):
            yield Elsewhere(*match.span("state"), state.path, str(state.value))


def _towns(text: str, name: str, known: str) -> Iterator[tuple[int, int]]:
    """Where a text has a subject of this name in a town that no fact knows, without its state."""
    own = re.compile(rf"{re.escape(name)}(?:'s|’s)?,? in (?P<town>{_NO_TOWN}{_NAME})(?!\w)(?! (?:style|terms))")
    called = re.compile(
        rf"{re.escape(name)},?(?: (?:is|was)|, located[^.;!?]{{0,60}}? is)?\s{_DESCRIBED}"
        rf" in (?P<town>{_NO_TOWN}(?!{_TONGUE}){_PLAIN})(?={_TOWN_ENDS})"
    )
    words = frozenset(_WORD.findall(known))
    for pattern in (own, called, _SET, _AFTER_STREET):
        for match in pattern.finditer(text):
            start, said = match.start("town"), match["town"].rstrip(".")
            told = said.casefold() in known
            if pattern is called:
                told = told or _REGION.search(said) is not None
            if pattern in (_SET, called):
                told = told or said in NAMES or any(word in words for word in _WORD.findall(said.casefold()))
            if not told and not _IN.match(text, start - len("in ")):
                yield start, start + len(said)


def _other_states(text: str, state: Leaf, known: str) -> Iterator[Elsewhere]:
    """States and countries that are said by themselves: "this Nevada restaurant", "in Ventura, Canada"."""
    own = str(state.value).casefold()
    for match in _OF_STATE.finditer(text):
        part = match.lastgroup or "of"
        said = match[part].casefold()
        if part == "country":
            wrong = said in _ABROAD and own in CODES and (said != "canada" or CODES[own] not in PROVINCES)
        else:
            wrong = _another(match[part], own)
        if wrong and said not in known:
            yield Elsewhere(*match.span(part), state.path, str(state.value))


def _fact(record: Sequence[Leaf], words: frozenset[str]) -> Leaf | None:
    return next((leaf for leaf in record if leaf.words & words and isinstance(leaf.value, str)), None)


def _another(said: str, right: str) -> bool:
    """Whether both are states, and not the same one."""
    code = CODES.get(said.casefold()) or CODES.get(said.split()[0].casefold())
    return code is not None and CODES.get(right.casefold(), code) != code
