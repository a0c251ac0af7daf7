"""What Vale's scopes are in a message: headings are the lines above it, everything else is its body."""

from typing import Final, NamedTuple

from rapport.domain.pack.rules import Scope, Unit

HEADINGS: Final[tuple[Scope, ...]] = ("subject", "preheader")
BODY: Final[tuple[Scope, ...]] = ("body", "sms")
WHOLE: Final[tuple[Scope, ...]] = (*HEADINGS, *BODY, "button")
_PARTS: Final[dict[str, tuple[Scope, ...]]] = {
    "text": WHOLE, "raw": WHOLE, "sentence": WHOLE, "paragraph": BODY, "summary": BODY, "heading": HEADINGS,
    "heading.h1": ("subject",), "heading.h2": ("preheader",), "link": ("button",),
}  # fmt: skip
_UNITS: Final[dict[str, Unit]] = {"sentence": "sentence", "paragraph": "paragraph"}


class Read(NamedTuple):
    """The parts of a message that a rule reads, and what it reads of them at a time."""

    parts: tuple[Scope, ...]
    unit: Unit


def parts_of(scopes: tuple[str, ...]) -> Read:
    """What these scopes of a Vale rule come to. No parts when nothing of a message is meant: lists, tables, code."""
    parts: set[Scope] = set()
    units: list[Unit] = []
    for scope in scopes:
        here, unit = _one(scope)
        parts |= here
        if here:
            units.append(unit)
    return Read(tuple(part for part in WHOLE if part in parts), min(units, key=_SIZES.index, default="part"))


_SIZES: Final[tuple[Unit, ...]] = ("part", "paragraph", "sentence")


def _one(scope: str) -> tuple[set[Scope], Unit]:
    """One scope: `heading.h1 & ~summary` is what both name."""
    parts, unit = set[Scope](WHOLE), "part"
    for word in scope.split("&"):
        bare = word.strip().removeprefix("~")
        name = ".".join(part for part in bare.split(".") if part not in _FORMATS)
        here = {*_PARTS.get(name, ())}
        parts = parts - here if word.strip().startswith("~") else parts & here
        unit = _UNITS.get(name, unit)
    return parts, unit  # type: ignore[return-value]


_FORMATS: Final = frozenset({"md", "txt", "html", "eml"})
"""What a message could be as a file: a scope may end in one of them."""
