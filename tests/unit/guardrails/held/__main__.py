"""Write anew what grounding objects to in the texts that may be read: of deals and of businesses. Read what changed
before it is committed: each line is a true text objected to, or a wrong one that is found, or no longer is."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from rapport import packs
from rapport.domain.pack import Pack
from rapport.inspection import inspect_record
from tests.deals.__main__ import deals
from tests.records.__main__ import AS_OF, PACK, records

DATA: Final = Path(__file__).parent / "data"
Objected = dict[str, list[list[str]]]
"""By the id of a text, the quotes that are objected to, each with its reason."""


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
            found[text["id"]] = [[one["quote"], one["reason"]] for one in findings]
    return found


def main() -> None:
    for name, held in sets().items():
        lines = (json.dumps([record["record"], objected(record)], ensure_ascii=False) for record in held)
        (DATA / f"{name}.jsonl").write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
