"""From a folder to a pack, or to everything that is wrong with the folder."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from pydantic import JsonValue

from rapport.domain.pack import Catalogue, Pack, Vocabulary
from rapport.domain.suite import Case, Suite
from rapport.errors import Invalid, Problem
from rapport.packs import checks, folder, layers, styles
from rapport.packs.canonical import addressed, sha256
from rapport.packs.folder import Text
from rapport.packs.parts import Parts
from rapport.packs.shape import shape
from rapport.packs.styles import Styles


class Whole(NamedTuple):
    """A pack and the eval suites in its folder. Suites are checked with it and are no part of its version.

    `left_out` are rules of its Vale styles that do not run here, by file, and why.
    """

    pack: Pack
    suites: tuple[Suite, ...]
    left_out: tuple[Problem, ...] = ()


def load(path: Path | str) -> Pack:
    """The pack in this folder, its suites checked too.

    Invalid with one problem for every error of every file, each with file, line and what to write instead; NotFound
    when there is no such folder.
    """
    return load_whole(path).pack


def load_whole(path: Path | str, instead: Mapping[str, str] | None = None) -> Whole:
    """The pack and its suites. `instead` gives texts in place of those of the files named, to check before writing.

    Raises as `load` does.
    """
    parts = sound_parts(path, instead)
    pack = assembled(parts)
    return Whole(pack, tuple(_suites(parts, pack.id)), parts.styles.left_out)


def sound_parts(path: Path | str, instead: Mapping[str, str] | None = None) -> Parts:
    """The parts of a sound pack, each with its place. Raises as `load` does."""
    contents = folder.read(Path(path))
    texts = {text.file: text for text in contents.texts}
    texts |= {file: Text(file, text) for file, text in (instead or {}).items()}
    shaped = shape(tuple(texts.values()))
    found, unread = _styles(Path(path))
    parts = replace(shaped.parts, styles=found)
    problems = {*contents.problems, *shaped.problems, *unread, *checks.check(parts)}
    if problems:
        raise Invalid("this pack has problems", problems=tuple(sorted(problems, key=by_place)))
    return parts


def with_styles(pack: Pack, folder: Path) -> tuple[Pack, tuple[Problem, ...]]:
    """The pack with the rules and the words of a folder of Vale styles, and the rules of it that do not run here.

    Raises as `styles.read` does.
    """
    found = styles.read(folder, anywhere=True)
    brand = pack.brand.model_copy(update={"vocab": _both(pack.brand.vocab, found.vocab)})
    own = layers.layered(found.for_messages, pack.rules)
    more = {"rules": layers.all_rules(brand, own), "left_out": (*pack.left_out, *found.skipped)}
    return addressed(pack.model_copy(update={"brand": brand, **more})), found.left_out


def _styles(root: Path) -> tuple[Styles, tuple[Problem, ...]]:
    """The pack's own Vale styles, in `styles/` or where its `.vale.ini` says."""
    if not (root / "styles").is_dir() and not any((root / name).exists() for name in styles.INI):
        return Styles(), ()
    try:
        return styles.read(root), ()
    except Invalid as error:
        return Styles(), (Problem("styles", str(error)),)


def _both(one: Vocabulary, other: Vocabulary) -> Vocabulary:
    return Vocabulary(accept=(*one.accept, *other.accept), reject=(*one.reject, *other.reject))


def assembled(parts: Parts) -> Pack:
    """The pack that sound parts make."""
    if parts.brand is None or parts.baseline is None:
        raise Invalid("a pack needs brand.yaml and baseline.yaml")
    brand = parts.brand.value.model_copy(update={"vocab": _both(parts.brand.value.vocab, parts.styles.vocab)})
    pack = Pack(
        sha256="",
        brand=brand,
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
        rules=layers.all_rules(brand, (*parts.styles.for_messages, *(p.value for p in parts.rules))),
        templates={p.value.id: p.value for p in parts.templates},
        left_out=parts.styles.skipped,
    )
    return addressed(pack)


def _suites(parts: Parts, brand: str) -> Iterator[Suite]:
    """Each file's cases under its head, every case with its clock."""
    for head in parts.suites:
        cases = [placed.value for placed in parts.cases if placed.file == head.file]
        cases = [case.model_copy(update={"as_of": case.as_of or head.value.as_of}) for case in cases]
        name = Path(head.file).stem
        yield Suite(
            id=name, brand=brand, about=head.value.about, cases=tuple(cases),
            sha256=sha256({"id": name, "about": head.value.about, "cases": [_canonical(case) for case in cases]}),
        )  # fmt: skip


def _canonical(case: Case) -> dict[str, JsonValue]:
    document: dict[str, JsonValue] = case.model_dump(mode="json", exclude_defaults=True)
    return document


def by_place(problem: Problem) -> tuple[str, int, str]:
    file, _, line = problem.where.partition(":")
    return file, int(line) if re.fullmatch(r"\d+", line) else 0, problem.what
