"""Aliases out of a JSON Schema: a part of attributes.yaml that a pack's author reads, mends and takes over."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

from rapport.domain.fact import FactType
from rapport.errors import Invalid, Problem
from rapport.guardrails.given.record import GENERAL, as_name
from rapport.packs import folder
from rapport.packs.schema import Property, Reader
from rapport.strict_json import loads

LONGEST: Final = 4
"""The most words of an alias: more are a sentence, and nobody's name for a thing."""
_LEADS: Final = re.compile(
    r"^(?:(?:whether|if|true if)(?: or not)?(?: (?:the|a|an|this|it|there|they|\w+s))?(?: (?:is|are|has|have|offers?))?"
    r"|(?:the )?(?:number|amount|name|type|kind|date|list|length|total) of|how many|indicates)\s+", re.IGNORECASE,
)  # fmt: skip
"""What a description begins with before it comes to the thing."""
_ARTICLE: Final = re.compile(r"^(?:the|an?|its|their|any)\s+", re.IGNORECASE)
_ALSO: Final = re.compile(
    r"(?:also|sometimes|commonly) (?:called|known as)|\ba\.?k\.?a\.?|synonyms?:|in other words[:,]?", re.IGNORECASE
)
_ENDS: Final = re.compile(
    r"[.,;:()\[\]/–—]|\s-\s|\b(?:in|of|for|at|per|which|that|and|or|when|where|as)\b", re.IGNORECASE
)
_LISTED: Final = re.compile(r"\s*(?:,|;|\bor\b|\band\b)\s*")
_MONEY: Final = frozenset("price cost fee amount total balance deposit premium rent salary spend revenue".split())


class Made(NamedTuple):
    """The text of the part, how many attributes it has, and aliases left out because several things had them."""

    text: str
    attributes: int
    shared: tuple[str, ...]


def from_schema(path: Path) -> Made:
    """The attributes that a schema's properties are, with what each may be called. The same file gives the same text.

    `Invalid` for a file that is no schema, with the place in it. What an attribute may be used for is nobody's guess:
    it has no purposes, and until its author gives it some only its aliases count.
    """
    text = folder.loose(path)
    try:
        whole = loads(text.text)
    except Invalid as error:
        where = f"{path}: {error.problems[0].where}" if error.problems and error.problems[0].where else str(path)
        raise Invalid("this is no JSON", problems=(Problem(where, error.what),)) from None
    named = _named(Reader(whole, str(path)).properties(), path)
    called = {name: tuple(dict.fromkeys(_called(one, name))) for name, one in named.items()}
    times = Counter(alias for aliases in called.values() for alias in aliases)
    shared = tuple(sorted(alias for alias, many in times.items() if many > 1))
    entries = [_entry(name, one, [a for a in called[name] if times[a] == 1]) for name, one in named.items()]
    return Made(_written(entries, path), len(entries), shared)


def _named(properties: tuple[Property, ...], path: Path) -> dict[str, Property]:
    """The properties by the names they get; Invalid where two get the same, or one gets none."""
    found: dict[str, Property] = {}
    for one in properties:
        name, place = ".".join(map(as_name, one.keys)), ".".join(one.keys)
        if not re.fullmatch(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)*", name) or len(name) > 100:
            raise _refused(path, place, "no name can be made of this key: want letters, digits and underscores")
        if name in found:
            raise _refused(path, place, f"this and `{'.'.join(found[name].keys)}` would both be named `{name}`")
        found[name] = one
    return found


def _refused(path: Path, place: str, what: str) -> Invalid:
    problem = Problem(f"{path}: {' '.join(place.split())[:120]}", what)
    return Invalid("this is no schema that attributes can be made of", problems=(problem,))


def _called(one: Property, name: str) -> Iterator[str]:
    """What people may call a property: its title, what its description begins with, and what it says of other names."""
    own = re.sub(r"^(?:has|is|are) ", "", name.rpartition(".")[2].replace("_", " "))
    also = _ALSO.search(one.description)
    before = one.description[: also.start()] if also else one.description
    told = [own, one.title, _ARTICLE.sub("", _LEADS.sub("", before, count=1))]
    if also:
        told += _LISTED.split(re.split(r"[.()]", one.description[also.end() :], maxsplit=1)[0])
    for words in told:
        phrase = _ENDS.split(_ARTICLE.sub("", words.strip()), maxsplit=1)[0].strip(" \"'“”‘’").lower()
        content = [word for word in re.findall(r"[a-z]{2,}", phrase) if word not in GENERAL]
        if content and len(phrase.split()) <= LONGEST and (phrase != own or " " in own):
            yield phrase


def _entry(name: str, one: Property, aliases: list[str]) -> dict[str, Any]:
    kind = _type(name, one)
    label = (one.title or one.description or name.rpartition(".")[2].replace("_", " "))[:120]
    made: dict[str, Any] = {
        "name": name, "label": label, "type": kind.value, "class": "relationship", "purposes": [], "sources": [],
        "ttl_days": 365,
    }  # fmt: skip
    if kind is FactType.CHOICE:
        made["choices"] = {str(value): _words(str(value)) for value in one.values}
    return {**made, "aliases": aliases} if aliases else made


def _type(name: str, one: Property) -> FactType:
    """The attribute's type, as near as a schema's comes to it; a number with decimals is an amount only of money."""
    if one.values and all(isinstance(value, str) and value.strip() for value in one.values):
        return FactType.CHOICE
    match one.kinds:
        case ("boolean",):
            return FactType.FLAG
        case ("integer",):
            return FactType.COUNT
        case ("number",) | ("integer", "number"):
            return FactType.AMOUNT if _MONEY & set(re.findall(r"[a-z]+", name)) else FactType.TEXT
        case ("string",) if one.format in ("date", "date-time"):
            return FactType.DATE
    return FactType.TEXT


def _words(value: str) -> str:
    return as_name(value).replace("_", " ") or value


def _written(entries: list[dict[str, Any]], path: Path) -> str:
    """The part as YAML, indented as the files of a pack are."""
    import yaml

    head = (
        f"# Made of {path.name}. Take over what you accept; `class`, `purposes`, `sources` and `ttl_days` are yours to "
        "decide:\n# as it stands nothing here is used for anything, and only the aliases count.\nattributes:\n"
    )
    listed: str = yaml.safe_dump(entries, sort_keys=False, allow_unicode=True, width=110)
    return head + "".join(f"  {line}\n" for line in listed.splitlines())
