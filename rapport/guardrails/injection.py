"""Instruction-like text: in a contact's free-text fields before a prompt is built, and its echo in what comes back."""

import re
from collections.abc import Mapping

from rapport.guardrails.normalise import Views
from rapport.guardrails.wordlist import lexicon

ORDERS = lexicon("injection")
_MARKS = re.compile(
    r"""
      <\|[^|\n]{1,40}\|> | \[/?(?:INST|SYS|SYSTEM|USER|ASSISTANT)\] | <</?SYS>>
    | </?(?:system|assistant|user|instructions?|prompt|data|tool|s)>
    | ^[ \t]{0,20}\#{1,6}[ \t]{0,20}(?:system|instructions?|assistant|new|task|user|human|rules?)\b
    | ^[ \t]{0,20}(?:system|assistant|human|user|ai|developer)[ \t]{0,5}:
    | \{\{.{0,80}?\}\} | \{%.{0,80}?%\} | ``` | <script | javascript:
    | -{3,}\s?(?:end|begin|system|new) | ={4,} | (?-i:\bEND\ OF\b)
    """,
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)
_HIDDEN = re.compile("[\U000e0020-\U000e007e\u202a-\u202e\u2066-\u2069]|[\u200b\u2060\ufeff]{3,}")


def instruction(text: str) -> tuple[int, int] | None:
    """Where text reads as an instruction to whoever writes the message; None for ordinary names and notes.

    Words written in hidden characters count by themselves: nobody needs them in a note.
    """
    if hidden := _HIDDEN.search(text):
        return hidden.span()
    views = Views(text)
    for view in (views.plain, *views.bare):
        if order := ORDERS.search(view.text):
            return view.original(*order.span())
    mark = _MARKS.search(text)
    return mark.span() if mark else None


def injected(fields: Mapping[str, str]) -> tuple[str, ...]:
    """The names of the fields whose text reads as an instruction: withheld before the prompt is built."""
    return tuple(name for name, text in fields.items() if instruction(text))
