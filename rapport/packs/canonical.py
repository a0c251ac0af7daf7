"""The canonical form of a pack: one JSON document, whose sha256 is the pack's version."""

import hashlib
import json
from collections.abc import Mapping

from pydantic import JsonValue, ValidationError

from rapport.domain.pack import Pack, Rule
from rapport.domain.value import Value
from rapport.errors import Invalid


def canonical(pack: Pack) -> dict[str, JsonValue]:
    """The pack as JSON values, without its own sha256 and what was left out.

    Of rules, and of what the brand says about them, only what is said: a field that a later version knows must not make
    a new pack of an old one.
    """
    unsaid = {name for name in ("judges", "extends", "vocab", "off") if name not in _said(pack.brand)}
    document: dict[str, JsonValue] = pack.model_dump(
        mode="json", by_alias=True, exclude={"sha256": True, "left_out": True, "rules": True, "brand": unsaid}
    )
    return {**document, "rules": [_said(rule) for rule in pack.rules]}


def rule_sha256(rule: Rule) -> str:
    """A rule's version: it changes with anything that is said of it, and not with the other rules of its pack."""
    return sha256(_said(rule))


def _said(part: Value) -> dict[str, JsonValue]:
    said: dict[str, JsonValue] = part.model_dump(mode="json", exclude_defaults=True)
    return said


def parse_canonical(document: Mapping[str, JsonValue]) -> Pack:
    """The pack that `canonical` wrote down, with its sha256. Invalid when the document is not one.

    Stored packs were checked when they were loaded; here only the types are.
    """
    try:
        return addressed(Pack.model_validate_json(json.dumps({**document, "sha256": ""}), strict=True))
    except ValidationError as error:
        raise Invalid(f"this is not the canonical form of a pack: {error.error_count()} fields do not fit") from None


def addressed(pack: Pack) -> Pack:
    """The pack under the sha256 of its canonical form."""
    return pack.model_copy(update={"sha256": sha256(canonical(pack))})


def sha256(document: Mapping[str, JsonValue]) -> str:
    """Over sorted keys without whitespace, in UTF-8: the same for every layout, comment and order of keys."""
    text = json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()
