"""Clauses that say something outright: which word says it, yes or no, and of which words."""

import pytest

from rapport.guardrails.given.assents import clauses
from rapport.guardrails.given.record import leaves
from rapport.guardrails.given.retold import Retold


def read(text: str) -> str:
    """Each clause as `words = what is said, yes or no, of which words`; `?` where nothing known is said."""
    return "; ".join(
        f"{text[c.start : c.end].strip()} = {c.said or '?'} {'yes' if c.yes else 'no'} {'/'.join(sorted(c.words))}"
        for c in clauses(text)
    )


READ = [
    ("dogs are welcome.", "dogs are welcome. = allowed yes dog"),
    ("dogs is available.", "dogs is available. = available yes dog"),
    ("dogs is covered, no more.", "dogs is covered, = included yes dog; no more. = ? no "),
    ("dogs is forbidden.", "dogs is forbidden. = allowed no dog"),
    ("dogs is not agreed and not needed.", "dogs is not agreed and not needed. = agreed no dog/neede"),
    ("dogs is optional.", "dogs is optional. = needed no dog"),
    ("dogs is unavailable.", "dogs is unavailable. = available no dog"),
    ("dogs isn't included.", "dogs isn't included. = included no dog"),
    ("dogs needs a permit.", "dogs needs a permit. = needed yes dog/permi"),
    (
        "gate is included. said no to number porting.",
        "gate is included. = included yes gate; said no to number porting. = agreed no porti",
    ),
    ("no dogs.", ""),
    ("no later than dogs is included.", ""),
    ("number porting not welcome while gate is included?.", ""),
    ("opted out of dogs.", "opted out of dogs. = agreed no dog"),
    ("said no to dogs.", "said no to dogs. = agreed no dog"),
    ("the stone path comes with the house and without a spare key for the gate.", ""),
    (
        "the stone path was refused, so if monthly cleaning is included.",
        "the stone path was refused, = agreed no path/stone",
    ),
    ("without dogs.", "without dogs. = ? no dog"),
]


@pytest.mark.parametrize(("text", "said"), READ)
def test_a_text_says_yes_or_no_of_things(text: str, said: str) -> None:
    assert read(text) == said


def test_a_clause_is_held_against_the_record_whatever_other_clauses_tell() -> None:
    retold = Retold(leaves({"note": "She said that dogs are welcome in the walled garden all year."}))
    text = "The purple zebra sleeps, but dogs are not welcome in the walled garden."

    found = [(text[said.start : said.end].strip(), given.path) for said, given in retold.turned(text)]

    assert found == [("dogs are not welcome in the walled garden.", "note")]
