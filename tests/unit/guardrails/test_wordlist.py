"""Word lists: a phrase is left aside only where it could not match."""

import re

import pytest

from rapport.evals import teaching
from rapport.guardrails.heads import needed
from rapport.guardrails.wordlist import Lexicon, expression, lexicon

NAMES = (
    "urgency", "scarcity", "social_proof", "surveillance", "assertions", "qualities", "offers", "particulars",
    "pressure", "filler", "injection", "refusal",
)  # fmt: skip


def phrases(of: Lexicon) -> dict[str, re.Pattern[str]]:
    """Every phrase that is found by its head, as one would search for it alone."""
    lines = {phrase._line for under in of._heads._under.values() for phrase in under}
    return {line: re.compile(rf"(?<!\w)(?:{expression(line)})(?!\w)") for line in lines}


@pytest.mark.parametrize("name", NAMES)
def test_no_match_is_lost(name: str) -> None:
    of = lexicon(name)
    texts = [line.text.lower() for line in teaching.lines("build")][::7]
    lost = []

    for line, pattern in phrases(of).items():
        for text in texts:
            hit = pattern.search(text)
            if hit and hit.span() not in [match.span() for match in of._found(text)]:
                lost.append((line, hit.group()))

    assert lost == []


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("you (?:left|forgot) (?:a |the )?basket", [{"left", "forgo"}, {"a", "the", "baske"}]),
        ("one|two three", []),
        (r"your (?:\w+ ){0,2}basket", [{"baske"}]),
        (r"your [a-z ]+ basket", [{"baske"}]),
        ("your basket~ful", [{"baske"}]),
        ("in an? x", []),
    ],
)
def test_what_a_phrase_needs_besides_its_head(line: str, wanted: list[set[str]]) -> None:
    whole = [stems for stems in wanted if all(len(stem) >= 3 for stem in stems)]

    assert sorted(map(sorted, needed(line))) == sorted(map(sorted, whole))
