"""Texts to measure with: sentences out of the corpus's building half, none twice before all were said."""

import re
from collections.abc import Iterator
from itertools import cycle
from random import Random

from rapport.evals import teaching

SLOT = re.compile(r"\{\{[^}]*\}\}")
STOPS = (".", "!", "?")
THINGS = "the oak bench", "your blue mug", "a paper star", "the tea tray", "two brass hooks", "our rag rug"


def sentences(*, slots: bool) -> Iterator[str]:
    """The corpus's good sentences in an order drawn once, over and over; without `slots` things stand in their places."""
    chance = Random(7)
    lines = [line.text for line in teaching.lines("build") if line.kind == "good" and line.text.endswith(STOPS)]
    chance.shuffle(lines)
    return (line if slots else SLOT.sub(lambda _: chance.choice(THINGS), line) for line in cycle(lines))


def mails(many: int) -> list[dict[str, object]]:
    """Mails of 1,500 characters."""
    said = sentences(slots=False)
    return [{"id": number, "subject": next(said)[:60], "body": _body(said)} for number in range(many)]


def _body(said: Iterator[str]) -> str:
    body = ""
    while len(body) < 1500:
        body += next(said) + " "
    return body[:1500]
