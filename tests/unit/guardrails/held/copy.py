"""What all checks find in copy that may be read, and in notes of contacts: held as it is, as what grounding finds is.

Copy of the corpus is read as written elsewhere, with its tone; a part of the lines that are learned from, drawn by what
they say, as a model's drafts. Read what changed before it is committed.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

from rapport import guardrails
from rapport.domain.contact import Channel
from rapport.domain.grounds import Grounds
from rapport.domain.pack import Pack
from rapport.domain.text import MessageText, Stage
from rapport.evals import corpus, notes, teaching
from rapport.generator.slots import field_of
from rapport.guardrails.injection import instruction
from rapport.inspection import inspect_record
from rapport.packs import load
from tests.conftest import ROOT

DATA: Final = Path(__file__).parent / "data" / "copy.jsonl"
PACK: Final = ROOT / "packs" / "gifts"
Held = dict[str, Any]


@cache
def pack() -> Pack:
    return load(PACK)


def texts() -> Iterator[tuple[str, corpus.Labelled]]:
    """The texts of the corpus that may be read, by their ids."""
    yield from ((line.id, line) for line in corpus.shipped("build").lines)


def drafts() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Lines as drafts, some together."""
    yield from _drawn("drafts", teaching.lines("build"))


def orders() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Notes of contacts, some together."""
    yield from _drawn("notes", notes.lines("build"))


def _drawn(name: str, lines: Iterable[teaching.Line]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """One line of sixteen, those together whose hashes begin alike: what is added later moves none of them."""
    groups: dict[str, list[str]] = {}
    for line in lines:
        if (digits := _hash(line.text))[0] == "0":
            groups.setdefault(f"{name}-{digits[1:3]}", []).append(line.text)
    yield from ((group, tuple(said)) for group, said in sorted(groups.items()))


def _hash(line: str) -> str:
    return hashlib.sha256(line.encode()).hexdigest()[:8]


def inspected(line: corpus.Labelled) -> Held:
    """What is found in a text, and its tone."""
    record = line.record.model_dump(exclude_none=True)
    said = inspect_record(record, pack(), now=corpus.AS_OF, channel=line.channel, tone=True)
    found = [[one["check"], one["field"], one["quote"], one["reason"]] for one in said["findings"]]
    return {"found": found, "withheld": said["withheld"], "tone": said["tone"]}


def drafted(lines: tuple[str, ...]) -> Held:
    """What is found in drafts, by their hashes."""
    grounds = Grounds(pack=pack(), now=corpus.AS_OF, timezone=pack().brand.timezone)
    found = {}
    for line in lines:
        text = MessageText(channel=Channel.EMAIL, stage=Stage.DRAFT, fields=(field_of("body", line, "model:held"),))
        if findings := guardrails.inspect(text, grounds).findings:
            found[_hash(line)] = [[one.check, one.quote, one.reason] for one in findings]
    return found


def told(lines: tuple[str, ...]) -> Held:
    """The words by which notes are taken for orders, by their hashes."""
    spans = ((line, instruction(line)) for line in lines)
    return {_hash(line): line[span[0] : span[1]] for line, span in spans if span}


def held() -> Iterator[tuple[str, Held]]:
    """Everything that is held, by its name."""
    yield from ((name, inspected(line)) for name, line in texts())
    yield from ((name, drafted(lines)) for name, lines in drafts())
    yield from ((name, told(lines)) for name, lines in orders())


def write() -> None:
    lines = (json.dumps([name, found], ensure_ascii=False) for name, found in held())
    DATA.write_text("\n".join(lines) + "\n", "utf-8")


def read() -> dict[str, Held]:
    return dict(map(json.loads, DATA.read_text("utf-8").splitlines()))
