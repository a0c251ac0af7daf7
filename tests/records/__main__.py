"""Count what grounding finds in descriptions of businesses. See tests/records/README.md."""

import argparse
import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from rapport import packs
from rapport.evals.intervals import wilson
from rapport.inspection import inspect_record

HERE = Path(__file__).parent
PACK = HERE.parents[1] / "packs/gifts"
AS_OF = datetime(2026, 3, 4, 10, tzinfo=UTC)


class Place(NamedTuple):
    """A wrong place of a text: its kind, what it is about, where it stands, and whether a finding touches it."""

    kind: str
    about: str
    quote: str
    found: bool


class Read(NamedTuple):
    """A text: its name, whether it is bad, whether grounding objects to it, and its wrong places."""

    name: str
    bad: bool
    objected: bool
    places: tuple[Place, ...]


def half_of(record: str) -> str:
    """`build` or `measure`, by the record's number within its set."""
    number = str(int(record.rpartition("-")[2]))
    return "measure" if hashlib.sha256(number.encode()).hexdigest()[0] >= "8" else "build"


def records(half: str) -> Iterator[dict[str, Any]]:
    for path in sorted((HERE / half).glob("*.jsonl")):
        yield from map(json.loads, path.read_text("utf-8").rstrip("\n").split("\n"))


def read(half: str) -> Iterator[Read]:
    pack = packs.load(PACK)
    for record in records(half):
        for text in record["texts"]:
            given = {"id": text["id"], "body": text["body"], "facts": record["facts"]}
            findings = inspect_record(given, pack, now=AS_OF)["findings"]
            spans = [(one["start"], one["end"]) for one in findings if one["check"] == "grounding"]
            places = tuple(_place(one, text["body"], spans) for one in text.get("expect", ()))
            yield Read(f"{record['record']}-{text['id']}", text["label"] == "bad", bool(spans), places)


def _place(expected: dict[str, str], body: str, spans: list[tuple[int, int]]) -> Place:
    start = body.index(expected["quote"])
    end = start + len(expected["quote"])
    found = any(a < end and start < b for a, b in spans)
    return Place(expected["kind"], expected["about"], expected["quote"], found)


def lines(texts: list[Read]) -> Iterator[str]:
    """The table: whole texts first, then wrong places by what they are about."""
    bad, good = [one for one in texts if one.bad], [one for one in texts if not one.bad]
    caught, spared = sum(one.objected for one in bad), sum(not one.objected for one in good)
    recall, specificity = caught / len(bad), spared / len(good)
    yield share("bad texts objected to", caught, len(bad))
    yield share("good texts left alone", spared, len(good))
    yield f"balanced accuracy                    {(recall + specificity) / 2:6.3f}"
    places = [place for one in texts for place in one.places]
    for kind in ("contradicted", "floating"):
        yield _counted(kind, [place for place in places if place.kind == kind])
        about = Counter(place.about for place in places if place.kind == kind)
        for name in sorted(about):
            yield _counted(f"  {name}", [place for place in places if (place.kind, place.about) == (kind, name)])


def _counted(name: str, places: list[Place]) -> str:
    return share(name, sum(place.found for place in places), len(places))


def share(name: str, found: int, of: int) -> str:
    """So many of so many, the share, and its 95 % interval (Wilson)."""
    interval = wilson(found, of)
    return f"{name:<24}{found:>4} of {of:<4} {found / of:6.3f}  {interval.low:.2f}-{interval.high:.2f}"


def main() -> None:
    asked = argparse.ArgumentParser(prog="python -m tests.records", description=__doc__)
    asked.add_argument("--half", choices=("build", "measure"), default="measure")
    asked.add_argument("--misses", action="store_true", help="of build: the wrong places that were not found")
    given = asked.parse_args()
    if given.misses and given.half == "measure":
        asked.error("the texts of measure are only ever counted: --misses goes with --half build")
    texts = list(read(given.half))
    for one in texts if given.misses else ():
        for place in one.places:
            if not place.found:
                print(f"{one.name}: {place.about}: {place.quote}")
        if one.objected and not one.bad:
            print(f"{one.name}: a good text is objected to")
    print("\n".join(lines(texts)))


if __name__ == "__main__":
    main()
