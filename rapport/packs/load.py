"""From a folder to a pack, or to everything that is wrong with the folder."""

import re
from pathlib import Path

from rapport.domain.pack import Catalogue, Pack
from rapport.errors import Invalid, Problem
from rapport.packs import checks, folder
from rapport.packs.canonical import addressed
from rapport.packs.parts import Parts
from rapport.packs.shape import shape


def load(path: Path | str) -> Pack:
    """The pack in this folder.

    Invalid with one problem for every error of every file, each with file, line and what to write instead; NotFound
    when there is no such folder.
    """
    contents = folder.read(Path(path))
    shaped = shape(contents.texts)
    problems = {*contents.problems, *shaped.problems, *checks.check(shaped.parts)}
    if problems:
        raise Invalid("this pack has problems", problems=tuple(sorted(problems, key=_by_place)))
    return _assembled(shaped.parts)


def _assembled(parts: Parts) -> Pack:
    if parts.brand is None or parts.baseline is None:
        raise Invalid("a pack needs brand.yaml and baseline.yaml")
    pack = Pack(
        sha256="",
        brand=parts.brand.value,
        claims=tuple(p.value for p in parts.claims),
        offers=tuple(p.value for p in parts.offers),
        attributes=tuple(p.value for p in parts.attributes),
        catalogue=Catalogue(
            topics=tuple(p.value for p in parts.topics),
            products=tuple(p.value for p in parts.products),
            assets=tuple(p.value for p in parts.assets),
        ),
        moments=tuple(p.value for p in parts.moments),
        strategies=tuple(p.value for p in parts.strategies),
        baseline=parts.baseline.value,
        rules=tuple(sorted((p.value for p in parts.rules), key=lambda rule: rule.id)),
        templates={p.value.id: p.value for p in parts.templates},
    )
    return addressed(pack)


def _by_place(problem: Problem) -> tuple[str, int, str]:
    file, _, line = problem.where.partition(":")
    return file, int(line) if re.fullmatch(r"\d+", line) else 0, problem.what
