"""Rules that may join a pack: read as the pack's own are, tried with it, and laid beside the pack as it is."""

from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from rapport.domain.pack import Pack
from rapport.errors import Invalid, NotFound, Problem
from rapport.packs import checks, folder
from rapport.packs.canonical import addressed
from rapport.packs.load import assembled, by_place, load, sound_parts
from rapport.packs.parts import Parts
from rapport.packs.shape import loose_rules
from rapport.packs.wording import nearest, shorten


class Proposal(NamedTuple):
    """A pack without a change of its rules and with it; `rules` are the ids of those proposed, in their order."""

    before: Pack
    after: Pack
    rules: tuple[str, ...]


def propose(pack: Path, rules: Path) -> Proposal:
    """The pack in a folder as it is, and with the rules of a file: in the place of those of the same ids, or new.

    Invalid for a pack with errors, and with one problem for everything for which the pack would not load with these
    rules, each with file, line and what to write instead. NotFound when there is no such folder.
    """
    parts = sound_parts(pack)
    shaped = loose_rules(folder.loose(rules))
    joined = _joined(parts, shaped.parts)
    problems = {*shaped.problems, *checks.rules.check(joined)}
    if not problems and not shaped.parts.rules:
        problems = {Problem(f"{rules}:1", "there is no rule in it")}
    if problems:
        what = "the pack would not load with these rules"
        raise Invalid(what, problems=tuple(sorted(problems, key=by_place)))
    ids = tuple(placed.value.id for placed in shaped.parts.rules)
    return Proposal(assembled(parts), assembled(joined), ids)


def existing(pack: Path, rule: str) -> Proposal:
    """The pack in a folder without one of its rules, and with it.

    Invalid for a pack with errors, NotFound when there is no such folder or no such rule.
    """
    loaded = load(pack)
    others = tuple(one for one in loaded.rules if one.id != rule)
    if others == loaded.rules:
        near = nearest(rule, [one.id for one in loaded.rules])
        raise NotFound(f"there is no file `{shorten(rule)}`, and no rule of this id in the pack: {near}")
    return Proposal(addressed(loaded.model_copy(update={"rules": others})), loaded, (rule,))


def _joined(parts: Parts, proposed: Parts) -> Parts:
    """The parts of a pack with other rules in the place of those of the same ids."""
    ids = proposed.known("rules").keys()
    kept = tuple(placed for placed in parts.rules if placed.value.id not in ids)
    names = {**parts.names, "rules": {**parts.known("rules"), **proposed.known("rules")}}
    return replace(parts, rules=(*kept, *proposed.rules), names=names)
