"""Which plans a record names, and how plans are named: in a fact, as a group, in a list of prices, in a text."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from rapport.guardrails.given.record import KEPT, WORD, Leaf, stem
from rapport.guardrails.given.yes_no import says

KINDS: Final = "plan|package|tier|edition|bundle|subscription|option|level|membership|band|pack"
_KIND: Final = frozenset(
    (*KINDS.split("|"), "tariff", "ed", "pkg", "program", "programme", "prgm", "service", "scheme", "grade", "range")
)
SOLD: Final = rf"{KINDS}|trim|tour|tariff|course|service|policy|menu|model"
"""What else is sold by a name that stands before it."""
NAME: Final = (
    r"(?!(?:The|Our|Your|An?|With|For|It|He|She|We|They|You|This|That|There|Then|Here|If|In|On|And|But|Or|Of|So|Yes|No|All|Mr|Mrs|Ms|Dr|[KMG]bps|GB|TB)\b)"
    r"[A-Z][a-z]+(?:[A-Z][a-z]+|-[A-Z][a-z]+)?(?:\+|\s(?:[A-Z]{1,2}\b|[A-Z][a-z]+(?:-[A-Z][a-z]+)?|\d+))?"
)
_TOLD: Final = re.compile(
    rf"\b(?P<name>{NAME})(?:[\s-](?:{SOLD})s?\b"
    r"|[\"”,]{0,2} (?:(?:will |would )?costs?|at|would be|is|comes? to|for) (?=[£$€₹]))"
    rf"|\b(?:{KINDS})\s(?P<letter>[A-Z])(?![\w'’.-])"
)
_PRICED: Final = re.compile(
    rf"\b(?P<name>{NAME})(?= (?:is|gives?|covers?|includes?|adds?|goes|takes|runs|lets?|does|comes)\b"
    r"[^.!?\n]{0,90}[£$€₹]\d)"
)
"""A name of which a sentence tells something, and then a price."""
GRADES: Final = frozenset(
    "basic lite light core essential essentials standard plus pro professional premium premier business enterprise"
    " starter advanced complete ultimate max mini growth elite gold silver bronze platinum classic comfort flex"
    " unlimited total select prime regional local national global solo duo express".split()
)
"""Words by which one plan is told from its sisters."""
_PROPER: Final = re.compile(r"[A-Z][\w+-]*(?: (?:[A-Z\d][\w+.-]*|at|of|and|for)){0,4}")
ORDINARY: Final = frozenset(
    "annual monthly yearly quarterly weekly payment business action new current best right same other first second "
    "the this that our their your his her its my any no every each which what a an another all both one "
    "third full family project service care support lesson meal next final migration i january february march april "
    "may june july august september october november december monday tuesday wednesday thursday friday saturday sunday "
    "christmas easter summer winter spring autumn".split()
)
_TOKEN: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|\d+")
_ENDING: Final = re.compile(r"(?i)(?:_?(?:name|label|title))?(?:__c)?$")
_CALLED: Final = frozenset("name label title type chosen selected".split())
_OTHERS: Final = frozenset(
    "other alt alternative low lower high higher cheaper dearer next upgrade downgrade old declined considered rejected"
    " refused shown requested asked quoted previous prior upsell compared former trial trialled tried"
    " tested taken".split()
)
_CHOICE: Final = frozenset(("interested_in", "selected", "choice", "chosen", "recommended"))
_NOT_CHOSEN: Final = frozenset(("alternative", "not_chosen", "rejected", "runner_up"))
_MONEY: Final = re.compile(r"(?:[£$€₹]|[A-Z]{3}) ?\d[\d.,]*(?: .*)?")
_NUMBER: Final = re.compile(r"\d+(?:\.\d+)?")
_LISTS: Final = re.compile(
    r"(?i)price|catalogue|ladder|other|alternative|not_?(?:chosen|selected|taken)|offered|available"
)
_PAID: Final = frozenset("price cost fee rate charge amount deposit setup total tax monthly annual yearly".split())


class Plan(NamedTuple):
    """A plan by its name: the fact that names it, and how the names of those facts begin that tell of it."""

    name: str
    path: str
    group: str
    chosen: bool


def plans_of(record: Sequence[Leaf]) -> Iterator[Plan]:
    """Every plan that a record names, the chosen ones among them; what texts tell comes first."""
    yield from _of_texts(record)
    for leaf in record:
        if isinstance(leaf.value, str) and not leaf.told and _named(leaf.value):
            yield from _of_fact(leaf, leaf.value)
    yield from _of_groups(record)


def _of_fact(leaf: Leaf, name: str) -> Iterator[Plan]:
    """The plan that a fact names by itself: `plan`, `plan.name`, `plans.0`, `package_low_name`."""
    *path, last = leaf.path.split(".")
    within, kinds = ".".join(path), [part for part in path if _kind(part)]
    tokens = _tokens(last)
    if last.isdigit() and path and _kind(path[-1]):
        yield Plan(name, leaf.path, f"{leaf.path}.", chosen=False)
    elif last.lower() in _CALLED and kinds:
        own = len(kinds) == 1 and _kind(path[-1]) and not path[-1].lower().endswith("s")
        yield Plan(name, leaf.path, f"{within}.", chosen=own and not _listed(path))
    elif last.lower() in _CHOICE:
        yield Plan(name, leaf.path, "", chosen=True)
    elif last.lower() in _NOT_CHOSEN:
        yield Plan(name, leaf.path, f"{within}.{last}" if within else last, chosen=False)
    elif _kind(last) or (_KIND.intersection(tokens) and (tokens[-1] in _CALLED | _OTHERS or len(tokens[-1]) == 1)):
        apart = any(_OTHERS.intersection(_tokens(part)) for part in (*path[-1:], last)) or any(
            t.isdigit() or len(t) == 1 for t in tokens
        )
        begun = ".".join((*path, f"{tokens[0]}_" if tokens[0] in _OTHERS and "_" in last else _ENDING.sub("", last)))
        group = begun if apart else f"{within}." if within else ""
        yield Plan(name, leaf.path, group, chosen=not apart and not _listed(path))


def _named(value: str) -> bool:
    return _PROPER.fullmatch(value) is not None and not _MONEY.fullmatch(value) and says(value) is None


def _of_groups(record: Sequence[Leaf]) -> Iterator[Plan]:
    """Plans whose names are those of facts: `plans.Scale.price`, and lists of prices: `catalogue.Scale`."""
    seen = set[str]()
    prices: dict[str, list[Leaf]] = {}
    for leaf in record:
        parts = leaf.path.split(".")
        for n, part in enumerate(parts[:-1]):
            group = ".".join(parts[: n + 2])
            if _several(part) and _PROPER.fullmatch(parts[n + 1]) and group not in seen:
                seen.add(group)
                yield Plan(parts[n + 1], group, group, chosen=False)
        priced = _MONEY.fullmatch(str(leaf.value)) or (_a_list(parts[-2:-1]) and _NUMBER.fullmatch(str(leaf.value)))
        if len(parts) > 1 and priced:
            prices.setdefault(".".join(parts[:-1]), []).append(leaf)
    for listed in prices.values():
        named = [leaf for leaf in listed if _a_name(leaf.path.rpartition(".")[2])]
        for leaf in named if len(named) == len(listed) > 1 else ():
            if leaf.path not in seen:
                yield Plan(leaf.path.rpartition(".")[2], leaf.path, leaf.path, chosen=False)


def _a_list(group: Sequence[str]) -> bool:
    """Whether a group's name is of a list of prices or of what was not chosen, whose numbers are in some currency."""
    return any(_LISTS.search(part) for part in group)


@lru_cache(maxsize=KEPT)
def _several(part: str) -> bool:
    """Whether a group's name is of several plans: `plans`, `pkgs_other_usd`."""
    return any(token.endswith("s") and stem(token) in _KIND for token in _tokens(part))


@lru_cache(maxsize=KEPT)
def _a_name(key: str) -> bool:
    """Whether a key is a name and not what an amount is for."""
    return _PROPER.fullmatch(key) is not None and not _PAID.intersection(_tokens(key))


def _of_texts(record: Sequence[Leaf]) -> Iterator[Plan]:
    """Plans that texts name with a price or with a word for what they are, and those that are named alike."""
    seen = set[str]()
    for leaf in record:
        for name in _names_in(leaf.value) if leaf.told and isinstance(leaf.value, str) else ():
            alike = re.findall(pattern, str(leaf.value)) if (pattern := sisters(name)) else []
            new = [one for one in dict.fromkeys((name, *alike)) if one not in seen]
            seen.update(new)
            yield from (Plan(one, leaf.path, "", chosen=False) for one in new)


def _names_in(text: str) -> Iterator[str]:
    """The names of plans in a telling text; what stands there in small letters too is a noun."""
    for match in _TOLD.finditer(text):
        name = match["name"] or match["letter"]
        if name.split()[0].casefold() not in ORDINARY:
            yield name
    for match in _PRICED.finditer(text):
        name = match["name"]
        if name.split()[0].casefold() not in ORDINARY and not re.search(rf"\b{re.escape(name.lower())}\b", text):
            yield name


def sisters(name: str) -> str | None:
    """A pattern of names made as this one is: `Office 500` and `Office 1000`, `HomeBasic` and `HomePlus`."""
    made = re.fullmatch(r"([A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?) (?:(?P<number>\d+)|[A-Z]\w*)", name)
    if made:
        return rf"\b{made[1]} (?:\d+|[A-Z][\w-]*)\b" if made["number"] else rf"\b{made[1]} [A-Z][\w-]*\b"
    made = re.fullmatch(r"([A-Z][a-z]{2,})[A-Z][a-z]+", name)
    return rf"\b{made[1]}[A-Z][a-z]+\b" if made else None


def _listed(path: Sequence[str]) -> bool:
    return any(part.isdigit() for part in path) or any("alternativ" in part.lower() for part in path)


@lru_cache(maxsize=KEPT)
def _tokens(key: str) -> tuple[str, ...]:
    """The words of a key, without the mark that some systems put behind those of their users (`Plan__c`)."""
    return tuple(token.lower() for token in _TOKEN.findall(key.removesuffix("__c")))


@lru_cache(maxsize=KEPT)
def _kind(part: str) -> bool:
    words = WORD.findall(part.removesuffix("__c").lower())
    return bool(words) and stem(words[-1]) in _KIND
