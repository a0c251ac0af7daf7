"""Write anew what grounding objects to in the texts that may be read, of deals and of businesses, and which values are
found in them. Read what changed before it is committed: each line is a true text objected to, or a wrong one that is
found, or no longer is."""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from rapport import packs
from rapport.domain.pack import Pack
from rapport.guardrails import values
from rapport.inspection import inspect_record
from tests.deals.__main__ import deals
from tests.records.__main__ import AS_OF, PACK, records
from tests.unit.guardrails.held import copy

DATA: Final = Path(__file__).parent / "data"
Objected = dict[str, list[list[str]]]
"""By the id of a text, the quotes that are objected to, each with its reason and its verdict."""
EVERY: Final = 2
"""Of one record of so many the values of its texts are held, too."""


@cache
def pack() -> Pack:
    return packs.load(PACK)


def sets() -> Mapping[str, list[dict[str, Any]]]:
    """The records with their texts, by the name of their file."""
    return {"deals": deals(), "businesses": list(records("build"))}


def objected(record: dict[str, Any]) -> Objected:
    """What grounding objects to in the texts of a record."""
    found: Objected = {}
    for text in record["texts"]:
        given = {"id": text["id"], "body": text["body"], "facts": record["facts"]}
        findings = inspect_record(given, pack(), now=AS_OF, checks=("grounding",))["findings"]
        if findings:
            found[text["id"]] = [[one["quote"], one["reason"], one["verdict"]] for one in findings]
    return found


def valued(record: dict[str, Any]) -> dict[str, list[list[str | None]]]:
    """The values in the texts of a record: kind, quote, value and unit."""
    return {
        text["id"]: [[one.kind, one.quote, one.value, one.unit] for one in values.find(text["body"])]
        for text in record["texts"]
    }


def main() -> None:
    copy.write()
    for name, held in sets().items():
        lines = (json.dumps([record["record"], objected(record)], ensure_ascii=False) for record in held)
        _write(name, lines)
        _write(
            f"values_of_{name}", (json.dumps([one["record"], valued(one)], ensure_ascii=False) for one in held[::EVERY])
        )


def _write(name: str, lines: Iterable[str]) -> None:
    (DATA / f"{name}.jsonl").write_text("\n".join(lines) + "\n", "utf-8")


def read(name: str) -> dict[str, Any]:
    """What a file holds, by record."""
    return dict(map(json.loads, (DATA / f"{name}.jsonl").read_text("utf-8").splitlines()))


if __name__ == "__main__":
    main()
