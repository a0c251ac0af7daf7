"""Conditions: known attributes, allowed to decide, tested in a way that fits their type."""

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from rapport.domain.fact import FactClass, FactType, Purpose
from rapport.domain.pack import Attribute, Condition
from rapport.errors import Problem
from rapport.packs.checks.names import absent
from rapport.packs.parts import Parts, Placed
from rapport.packs.wording import listing, nearest, shorten

SHADOW_EVENTS = frozenset({
    "Products Searched", "Product List Viewed", "Product Clicked", "Product Viewed", "Page Viewed", "Product Added",
    "Product Removed", "Cart Viewed", "Cart Abandoned", "Checkout Started", "Checkout Step Viewed", "Email Opened",
    "Email Link Clicked",
})  # fmt: skip
"""Events by Segment's names that only watching could have told (Segment's e-commerce and e-mail specifications)."""

_EQUAL = ("is", "is_not", "any_of")
_TESTS: dict[FactType, tuple[str, ...]] = {
    FactType.FLAG: ("is", "is_not", "known"),
    FactType.COUNT: (*_EQUAL, "at_least", "at_most", "known"),
    FactType.AMOUNT: ("at_least", "at_most", "known"),
    FactType.DATE: ("within_days", "older_than_days", "known"),
    FactType.CHOICE: (*_EQUAL, "known"),
    FactType.PRODUCT: (*_EQUAL, "known"),
    FactType.TOPIC: (*_EQUAL, "known"),
    FactType.TEXT: (*_EQUAL, "known"),
}
_FIELDS = {"is": "is_"}


def fitting(
    parts: Parts,
    conditions: Sequence[Condition],
    placed: Placed[Any],
    key: str | Sequence[str | int],
    *,
    shadow: bool = False,
) -> Iterator[Problem]:
    """What is wrong with the conditions under `key`. `shadow` says that shadow facts may take part here."""
    path = (key,) if isinstance(key, str) else tuple(key)
    attributes = {p.value.name: p.value for p in parts.attributes}
    for index, condition in enumerate(conditions):
        here = (*path, index)
        if condition.event in SHADOW_EVENTS and not shadow:
            yield placed.problem(f"the event `{condition.event}` is shadow: {_way_out(placed)}", *here, "event")
        if condition.fact is None:
            continue
        attribute = attributes.get(condition.fact)
        if attribute is not None:
            yield from _allowed(attribute, placed, here, shadow=shadow)
            yield from _tested(parts, attribute, condition, placed, here)
        elif not parts.has("attributes", condition.fact):
            yield placed.problem(absent(parts, "attributes", condition.fact), *here, "fact")


def _allowed(
    attribute: Attribute, placed: Placed[Any], here: Sequence[str | int], *, shadow: bool
) -> Iterator[Problem]:
    if Purpose.DECIDE not in attribute.purposes:
        what = f"`{attribute.name}` may not decide: add `decide` to its purposes, or leave this condition out"
        yield placed.problem(what, *here, "fact")
    elif attribute.fact_class is FactClass.SHADOW and not shadow:
        yield placed.problem(f"`{attribute.name}` is shadow: {_way_out(placed)}", *here, "fact")


def _way_out(placed: Placed[Any]) -> str:
    if placed.file == "strategies.yaml":
        return "give the strategy `shadow_decides` with the brand's reason, or leave this condition out"
    if placed.file == "moments.yaml":
        return "let it open the moment through `starts_on`, or leave this condition out"
    return "it may not decide here, leave this condition out"


def _tested(
    parts: Parts, attribute: Attribute, condition: Condition, placed: Placed[Any], here: Sequence[str | int]
) -> Iterator[Problem]:
    tests = _TESTS[attribute.type]
    every = (*_EQUAL, "at_least", "at_most", "known", "within_days", "older_than_days")
    for test in every:
        wanted = getattr(condition, _FIELDS.get(test, test))
        if wanted is None:
            continue
        if test not in tests:
            what = f"`{test}` does not fit `{attribute.name}`, a {attribute.type.value}: use {listing(tests)}"
            yield placed.problem(what, *here, test)
        elif test in _EQUAL:
            yield from _values(parts, attribute, wanted, placed, (*here, test))
    if condition.at_least is not None and condition.at_most is not None and condition.at_least > condition.at_most:
        yield placed.problem("`at_least` is more than `at_most`: nobody is between", *here, "at_least")


def _values(
    parts: Parts, attribute: Attribute, wanted: Any, placed: Placed[Any], here: Sequence[str | int]
) -> Iterator[Problem]:
    several = isinstance(wanted, (list, tuple))
    if several and not wanted:
        yield placed.problem("an empty list fits nobody: name at least one value", *here)
    known = _known_values(parts, attribute)
    for index, value in enumerate(wanted if several else (wanted,)):
        place = (*here, index) if several else here
        match attribute.type, value:
            case (FactType.FLAG, bool()):
                pass
            case (FactType.COUNT, int()) if not isinstance(value, bool):
                pass
            case (FactType.FLAG, _):
                yield placed.problem(f"`{attribute.name}` is a flag: write true or false", *place)
            case (FactType.COUNT, _):
                yield placed.problem(f"`{attribute.name}` is a count: write a whole number", *place)
            case (_, str()):
                if known is not None and value not in known:
                    what = f"`{shorten(value)}` is no value of `{attribute.name}`: {nearest(value, known)}"
                    yield placed.problem(what, *place)
            case _:
                yield placed.problem(f"`{attribute.name}` is a {attribute.type.value}: put the value in quotes", *place)


def _known_values(parts: Parts, attribute: Attribute) -> Collection[str] | None:
    match attribute.type:
        case FactType.CHOICE:
            return attribute.choices
        case FactType.TOPIC:
            return parts.known("topics")
        case FactType.PRODUCT:
            return parts.known("products")
    return None
