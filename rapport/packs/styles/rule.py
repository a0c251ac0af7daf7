"""One rule file of a Vale style, as a rule of a pack."""

import json
from collections.abc import Mapping
from typing import Any, Final

from pydantic import ValidationError

from rapport.domain.guard import Severity
from rapport.domain.pack import Rule
from rapport.domain.pack.rules import UNSUPPORTED
from rapport.packs.styles.documents import selector
from rapport.packs.styles.expressions import translated
from rapport.packs.styles.scopes import parts_of

CHECK: Final = "tone"
"""The check under whose name the rules of styles find."""
_KNOWN: Final = frozenset(
    "extends message level scope link limit action name description tokens raw append exceptions swap token max min "
    "alpha either first second match style threshold indicators formula condition metrics grade ignorecase nonword "
    "vocab prefix capitalize".split()
)
_UNREAD: Final = frozenset("name description path code custom pos source tests matchcase".split())
"""Keys that change nothing about where a rule fires: Vale too passes over them, or did when they were in use."""


class Refused(ValueError):
    """Why a rule of a style does not run here."""


def rule_of(name: str, given: Mapping[str, Any], level: str | None = None) -> Rule:
    """The rule `Style.Name` of what its file holds. `Refused` says by name what is not supported, or what is wrong.

    Vale's defaults hold: level `warning`, scope `text`, capitals count. Errors stop a message, the rest is noted.
    """
    extends = given.get("extends")
    if extends in UNSUPPORTED:
        raise Refused(f"Vale's `{extends}` is not supported")
    keys = {key.lower(): value for key, value in given.items() if value is not None}
    if unknown := sorted(keys.keys() - _KNOWN - _UNREAD):
        raise Refused(f"`{unknown[0]}` is not supported")
    scope = keys.pop("scope", "text")
    scopes = tuple(map(str, scope)) if isinstance(scope, list) else (str(scope),)
    for one in scopes:
        selector(one)
    parts, unit = parts_of(scopes)
    style = name.partition(".")[0]
    level = level or str(keys.get("level", "warning"))
    fields = {key: value for key, value in keys.items() if key not in _UNREAD} | {
        "id": name, "check": CHECK, "level": level, "from_style": style, "scope": parts, "unit": unit,
        "selectors": scopes,
        "severity": severity(level), "defect": "style",
        "owner": f"the style {style}", "source": keys.get("link") or f"the style {style}",
        "ignorecase": bool(keys.get("ignorecase", False)),
    }  # fmt: skip
    return _validated(_even(fields))


def severity(level: str) -> Severity:
    """Errors stop a message, the rest is noted."""
    return Severity.BRAND if level == "error" else Severity.POLISH


def _even(fields: dict[str, Any]) -> dict[str, Any]:
    """Values in the types that a rule wants: Vale takes a number for a text, one item for a list."""
    for key in ("tokens", "exceptions"):
        fields[key] = [translated(str(item)) for item in _listed(fields.get(key, []))]
    if "raw" in fields:
        fields["raw"] = [translated("".join(map(str, _listed(fields["raw"]))))]
    for key in ("token", "first", "second", "prefix"):
        if key in fields:
            fields[key] = translated(str(fields[key]))
    if str(fields.get("match", "$")).startswith("$") is False:
        fields["match"] = translated(str(fields["match"]))
    for key in ("swap", "either"):
        if key in fields:
            merged = {wrong: right for pair in _listed(fields[key]) for wrong, right in pair.items()}
            fields[key] = {
                translated(str(wrong)): translated(str(right)) if key == "either" else str(right)
                for wrong, right in merged.items()
            }
    if "action" in fields:
        given = fields["action"] if isinstance(fields["action"], Mapping) else {}
        fields["action"] = None if given.get("params") else given.get("name") or None
    if fields.get("action") == "replace" and fields["extends"] == "substitution":
        fields["message"] = _unquoted(str(fields["message"]))
    if fields.get("limit") == 0:
        del fields["limit"]
    for key in ("metrics", "indicators"):
        if key in fields:
            fields[key] = [str(item) for item in _listed(fields[key])]
    return fields


def _listed(items: Any) -> list[Any]:
    return items if isinstance(items, list) else [items]


def _unquoted(message: str) -> str:
    """The better words come with quotes of their own: those around the first of two `%s` go."""
    for quoted in ("'%s'", '"%s"'):
        if message.count(quoted) == 2:
            return message.replace(quoted, "%s", 1)
    return message


def _validated(fields: dict[str, Any]) -> Rule:
    try:
        return Rule.model_validate_json(json.dumps(fields))
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(step) for step in first["loc"]) or "the rule"
        raise Refused(f"`{where}`: {first['msg'].removeprefix('Value error, ')}") from None
