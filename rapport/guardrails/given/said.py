"""What a text says against given facts in words."""

from typing import Literal, NamedTuple

Verdict = Literal["contradicted", "floating"]
"""The facts say otherwise, or none of them says it."""


class Statement(NamedTuple):
    """Something said against the facts, or of what they do not hold: where, the verdict, the fact, what is right."""

    start: int
    end: int
    verdict: Verdict
    fact: str
    why: str
