"""The pages that code writes: docs/http-api.md, docs/settings.md, docs/cli.md, docs/defect-rates.md; and the figures
within docs/guardrails.md.

`python -m tests.docs.regenerate` writes them; with `--check` it compares, and ends with 1 where a page is out of step.
"""

import difflib
import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Final

DOCS: Final = Path(__file__).parents[2] / "docs"
PAGES: Final[Mapping[str, str]] = {
    "http-api.md": "tests.docs.http_api",
    "settings.md": "tests.docs.settings",
    "cli.md": "tests.docs.cli",
    "defect-rates.md": "tests.docs.defect_rates",
}
"""Each page and the module that writes it."""
PARTLY: Final[Mapping[str, str]] = {"guardrails.md": "tests.docs.guardrails"}
"""Pages that people write, and the modules that write the figures between two marks in them."""

NOTE: Final = "<!-- Written by `python -m tests.docs.regenerate`: change the code, then write it again. -->\n"


def written(name: str) -> str:
    """The page as it should be."""
    if name in PARTLY:
        partly: str = import_module(PARTLY[name]).page((DOCS / name).read_text("utf-8"))
        return partly
    page: str = import_module(PAGES[name]).page()
    return NOTE + "\n" + page.strip() + "\n"


def out_of_step(docs: Path = DOCS) -> list[str]:
    """What to say of each page that is not as the code would write it."""
    told = []
    for name in (*PAGES, *PARTLY):
        there = (docs / name).read_text("utf-8") if (docs / name).exists() else ""
        wanted = written(name)
        if there != wanted:
            lines = difflib.unified_diff(there.splitlines(), wanted.splitlines(), "as it is", "as it should be", n=0)
            told.append("\n".join([f"docs/{name} is out of step with the code:", *list(lines)[2:14]]))
    return told


def main(arguments: list[str]) -> int:
    if arguments == ["--check"]:
        told = out_of_step()
        for line in told:
            print(line, file=sys.stderr)
        if told:
            print("run: python -m tests.docs.regenerate", file=sys.stderr)
        return 1 if told else 0
    if arguments:
        print("usage: python -m tests.docs.regenerate [--check]", file=sys.stderr)
        return 2
    for name in (*PAGES, *PARTLY):
        (DOCS / name).write_text(written(name), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
