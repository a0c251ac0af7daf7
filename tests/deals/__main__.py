"""Count what grounding leaves alone and finds in mails about deals. See tests/deals/README.md."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from rapport import packs
from rapport.inspection import inspect_record
from tests.deals.forms import FORMS, Form
from tests.records.__main__ import AS_OF, PACK, share


class Read(NamedTuple):
    """A text: its name, whether it is bad, and what grounding objects to."""

    name: str
    bad: bool
    objected: tuple[str, ...]


def deals() -> list[dict[str, Any]]:
    told = (Path(__file__).parent / "deals.jsonl").read_text("utf-8")
    return [json.loads(line) for line in told.rstrip("\n").split("\n")]


def read(form: Form, records: list[dict[str, Any]]) -> Iterator[Read]:
    pack = packs.load(PACK)
    for record in records:
        facts = form(record["facts"])
        for text in record["texts"]:
            findings = inspect_record({"id": text["id"], "body": text["body"], "facts": facts}, pack, now=AS_OF)[
                "findings"
            ]
            objected = tuple(f"{one['quote']}: {one['reason']}" for one in findings if one["check"] == "grounding")
            yield Read(f"{record['record']}-{text['id']}", text["label"] == "bad", objected)


def main() -> None:
    asked = argparse.ArgumentParser(prog="python -m tests.deals", description=__doc__)
    asked.add_argument("--form", choices=(*FORMS, "all"), default="as it is", help="how the records are kept")
    asked.add_argument("--misses", action="store_true", help="also the wrong texts that were not objected to")
    given = asked.parse_args()
    for name in FORMS if given.form == "all" else (given.form,):
        texts = list(read(FORMS[name], deals()))
        bad, good = [one for one in texts if one.bad], [one for one in texts if not one.bad]
        for one in texts if given.misses else ():
            if one.bad != bool(one.objected):
                print(f"{one.name}: {'; '.join(one.objected) or 'not found'}")
        print(name)
        print(share("  bad texts objected to", sum(bool(one.objected) for one in bad), len(bad)))
        print(share("  good texts left alone", sum(not one.objected for one in good), len(good)), flush=True)


if __name__ == "__main__":
    main()
