"""The style that comes with Vale itself, `Vale`: the words of vocabularies as rules, and words said twice."""

import re
from collections.abc import Iterator
from typing import Any, Final

from rapport.domain.guard import Skipped
from rapport.domain.pack import Rule
from rapport.packs.styles.ini import Config
from rapport.packs.styles.rule import CHECK, rule_of

_PHRASE: Final = re.compile(r"[\w]+(?:[ './-][\w]+)*")


def builtin(config: Config, accept: list[str], reject: list[str]) -> Iterator[Rule]:
    """`Vale.Terms`, `Vale.Avoid` and `Vale.Repetition`, those that are on; `Vale.Spelling` is not supported."""
    rules: dict[str, dict[str, Any]] = {
        "Vale.Repetition": {
            "extends": "repetition", "message": "'%s' is repeated!", "alpha": True, "tokens": [r"[^\s.!?,;]+"],
        },
    }  # fmt: skip
    if terms := {term.lower(): term for term in accept if _PHRASE.fullmatch(term)}:
        rules["Vale.Terms"] = {
            "extends": "substitution", "message": "Use '%s' instead of '%s'.", "ignorecase": True, "swap": terms,
        }  # fmt: skip
    if reject:
        rules["Vale.Avoid"] = {"extends": "existence", "message": "Avoid using '%s'.", "tokens": reject}
    for name, fields in rules.items():
        if level := config.level(name, "error"):
            yield rule_of(name, fields, level)


def unsupported(config: Config) -> Iterator[Skipped]:
    """`Vale.Spelling`, where it is on."""
    if config.level("Vale.Spelling", "error"):
        yield Skipped(check=f"{CHECK}.Vale.Spelling", reason="Vale's `spelling` is not supported")
