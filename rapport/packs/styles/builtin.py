"""The style that comes with Vale itself, `Vale`: the words of vocabularies as rules, and words said twice."""

import re
from collections.abc import Iterator
from typing import Any, Final

from rapport.domain.pack import Rule
from rapport.packs.styles.rule import rule_of

_PHRASE: Final = re.compile(r"[\w]+(?:[ './-][\w]+)*")


SPELLING: Final = "Vale.Spelling"
"""The rule of that style that is not supported."""


def builtin(accept: list[str], reject: list[str]) -> Iterator[Rule]:
    """`Vale.Terms`, `Vale.Avoid` and `Vale.Repetition`."""
    rules: dict[str, dict[str, Any]] = {
        "Vale.Repetition": {
            "extends": "repetition", "message": "'%s' is repeated!", "alpha": True, "ignorecase": True,
            "tokens": [r"[^\s.!?]+"],
        },
    }  # fmt: skip
    if terms := {term.lower(): term for term in accept if _PHRASE.fullmatch(term)}:
        rules["Vale.Terms"] = {
            "extends": "substitution", "message": "Use '%s' instead of '%s'.", "ignorecase": True, "swap": terms,
            "vocab": False,
        }  # fmt: skip
    if reject:
        rules["Vale.Avoid"] = {"extends": "existence", "message": "Avoid using '%s'.", "tokens": reject}
    for name, fields in rules.items():
        yield rule_of(name, {**fields, "level": "error"})
