"""Texts in which values are marked, `costs «money:£5»`, and what is found in them, to compare."""

import re

from rapport.guardrails import values

KINDS = (
    "url", "email", "iban", "card", "ip", "money", "percent", "date_range", "date", "time_range", "time", "duration",
    "deadline",
)  # fmt: skip
_MARK = re.compile(r"«(?P<kind>[a-z_]+):(?P<quote>.*?)»")

Values = list[tuple[str, str]]


def marked(line: str) -> tuple[str, Values]:
    """A line without its marks, and the values that they mark in reading order."""
    return _MARK.sub(r"\g<quote>", line), [(mark["kind"], mark["quote"]) for mark in _MARK.finditer(line)]


def found(text: str) -> Values:
    """The values of a text; those within a deadline or a period are left out."""
    all_ = [v for v in values.find(text) if v.kind in KINDS and v.unit != "span"]
    wide = [v for v in all_ if v.kind in ("deadline", "date_range")]
    return [
        (v.kind, v.quote)
        for v in all_
        if not any(w is not v and w.start <= v.start and v.end <= w.end and w.kind != v.kind for w in wide)
    ]
