"""From texts to parts: every file against the types of `rapport.domain.pack`, every error with its line."""

import json
import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from typing import Any, NamedTuple, TypeVar

from pydantic import AwareDatetime, ValidationError

from rapport.domain.pack import (
    Asset,
    Attribute,
    Baseline,
    Brand,
    Claim,
    Moment,
    Offer,
    Product,
    Rule,
    Strategy,
    Template,
)
from rapport.domain.pack.catalogue import Topic
from rapport.domain.suite import Case, SuiteHead
from rapport.domain.value import Value
from rapport.errors import Problem
from rapport.packs import document, wording
from rapport.packs.document import Document, Path
from rapport.packs.folder import Text
from rapport.packs.parts import Parts, Placed

Model = TypeVar("Model", bound=Value)

WHOLE: dict[str, type[Value]] = {"brand": Brand, "baseline": Baseline}
LISTS: dict[str, dict[str, type[Value]]] = {
    "claims": {"claims": Claim},
    "offers": {"offers": Offer},
    "attributes": {"attributes": Attribute},
    "moments": {"moments": Moment},
    "strategies": {"strategies": Strategy},
    "rules": {"rules": Rule},
    "catalogue": {"topics": Topic, "products": Product, "assets": Asset},
}
PROBLEMS = 100
"""The most problems reported of one file: past that it is the file that is wrong."""


class Shaped(NamedTuple):
    parts: Parts
    problems: tuple[Problem, ...]


Raw = tuple[str, type[Value], Placed[Any]]
"""A part as it was read: its kind, its type and its raw value."""


def loose_rules(text: Text) -> Shaped:
    """The rules of a text that is no part of a pack yet: one rule, or a list of them under `rules`."""
    return shape((text,), _rules)


def shape(
    texts: tuple[Text, ...], held: Callable[[str, Document, list[Problem]], Iterator[Raw]] | None = None
) -> Shaped:
    """Whatever can be read of the texts, and what is wrong with the rest. `held` finds the parts that a text holds."""
    found: dict[str, list[Placed[Any]]] = {}
    names: dict[str, dict[str, str]] = {}
    unread: set[str] = set()
    problems: list[Problem] = []
    for file, text in texts:
        read = document.read(text)
        here = list(document.problems_of(file, read))
        if here or not isinstance(read.value, dict):
            unread |= _kinds(file)
        if not here:
            for kind, model, raw in (held or _items)(file, read, here):
                _name(kind, raw, names, here)
                value = _valid(model, raw, here)
                if value is not None:
                    found.setdefault(kind, []).append(Placed(value, file, read, raw.path))
        problems += here[:PROBLEMS]
        if len(here) > PROBLEMS:
            problems.append(Problem(file, f"and {len(here) - PROBLEMS} problems more: mend these first"))
    values: dict[str, Any] = {kind: placed[0] if kind in WHOLE else tuple(placed) for kind, placed in found.items()}
    parts = Parts(**values, names=names, unread=frozenset(unread))
    return Shaped(parts, tuple(problems))


def _kinds(file: str) -> set[str]:
    """The kinds of parts whose names a file holds."""
    head = file.partition("/")[0].removesuffix(".yaml")
    return {"links"} if head == "brand" else set(LISTS.get(head, {head}))


def _items(file: str, read: Document, problems: list[Problem]) -> Iterator[Raw]:
    """Every part that a file of a pack holds."""
    head = file.partition("/")[0].removesuffix(".yaml")
    if not isinstance(read.value, dict):
        problems.append(_at(file, read, (), "want a mapping: keys with a colon, then their values"))
    elif head in LISTS:
        yield from _listed(head, file, read, problems)
    elif head == "templates":
        yield "templates", Template, Placed(read.value, file, read)
    elif head == "evals":
        yield from _suite(file, read, problems)
    else:
        yield head, WHOLE[head], Placed(read.value, file, read)


def _listed(head: str, file: str, read: Document, problems: list[Problem]) -> Iterator[Raw]:
    """The parts that lists hold, under their keys."""
    kinds = LISTS[head]
    problems += (
        _at(file, read, (key,), f"unknown key `{wording.shorten(key)}`: {wording.nearest(key, kinds)}")
        for key in read.value.keys() - kinds.keys()
    )
    for kind in kinds:
        items = read.value.get(kind, [] if head == "catalogue" else None)
        if not isinstance(items, list):
            problems.append(_at(file, read, (kind,), f"`{kind}` wants a list (`[]` for none)"))
            continue
        for index, item in enumerate(items):
            yield kind, kinds[kind], Placed(item, file, read, (kind, index))


def _rules(file: str, read: Document, problems: list[Problem]) -> Iterator[Raw]:
    """A rule that stands alone, or a list of rules."""
    if not isinstance(read.value, dict):
        problems.append(_at(file, read, (), "want one rule, its keys with a colon, or a list of them under `rules`"))
    elif "rules" in read.value:
        yield from _listed("rules", file, read, problems)
    else:
        yield "rules", Rule, Placed(read.value, file, read)


def _suite(file: str, read: Document, problems: list[Problem]) -> Iterator[Raw]:
    """What stands above the cases, then each case."""
    yield "suites", SuiteHead, Placed({key: read.value[key] for key in read.value if key != "cases"}, file, read)
    cases = read.value.get("cases")
    if not isinstance(cases, list):
        problems.append(_at(file, read, ("cases",), "`cases` wants a list (`[]` for none)"))
        return
    for index, case in enumerate(cases):
        yield "cases", Case, Placed(case, file, read, ("cases", index))


def _name(kind: str, raw: Placed[Any], names: dict[str, dict[str, str]], problems: list[Problem]) -> None:
    """Take down the part's name, and object when another part of the kind has it already."""
    if not isinstance(raw.value, dict):
        return
    if kind == "brand" and isinstance(raw.value.get("links"), dict):
        names["links"] = {name: raw.at("links", name) for name in raw.value["links"]}
    key = "name" if kind == "attributes" else "id"
    name = raw.value.get(key)
    if kind in WHOLE or not isinstance(name, str):
        return
    within = f"cases of {raw.file}" if kind == "cases" else kind
    first = names.setdefault(within, {}).setdefault(name, raw.at(key))
    if first != raw.at(key):
        problems.append(
            raw.problem(f"the {key} `{wording.shorten(name)}` stands at {first} already: choose another", key)
        )


def _valid(model: type[Model], raw: Placed[Any], problems: list[Problem]) -> Model | None:
    try:
        value = model.model_validate_json(json.dumps(raw.value), strict=True)
    except ValidationError as error:
        problems += dict.fromkeys(_translated(model, raw, error))
        return None
    numbers = list(_numbers_as_dates(model, raw))
    problems += numbers
    return None if numbers else value


def _translated(model: type[Value], raw: Placed[Any], error: ValidationError) -> Iterator[Problem]:
    """One problem for each error; the members of a union object together, as one."""
    seen: set[Path] = set()
    for detail in error.errors(include_url=False):
        place = detail["loc"]
        missing = detail["type"] == "missing"
        known: Path = () if missing else place
        while known and (*raw.path, *known) not in raw.document.lines:
            known = known[:-1]
        if known != place and not missing:
            if known in seen:
                continue
            seen.add(known)
        yield raw.problem(wording.sentence(model, detail), *(place[:-1] if missing else known))


def _numbers_as_dates(model: type[Value], raw: Placed[Any]) -> Iterator[Problem]:
    """Pydantic reads "2012" as seconds since 1970, which nobody who writes a pack can mean."""
    for path, leaf in _leaves(raw.value, ()):
        if isinstance(leaf, str) and re.fullmatch(r"\s*[-+]?[\d.]+\s*", leaf):
            kind = wording.annotation(model, path)
            if (bare := wording.bare(kind)) in (datetime, AwareDatetime, date, time):
                yield raw.problem(f"`{path[-1]}` wants {wording.describe(bare)}", *path)


def _leaves(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _leaves(inner, (*path, index))
    else:
        yield path, value


def _at(file: str, read: Document, path: Path, what: str) -> Problem:
    return Problem(f"{file}:{read.line(path)}", what)
