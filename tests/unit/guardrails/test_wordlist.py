"""Word lists: a phrase is left aside only where it could not match."""

import re

import pytest

from rapport.evals import teaching
from rapport.guardrails.wordlist import lexicon

NAMES = (
    "urgency", "scarcity", "social_proof", "surveillance", "assertions", "qualities", "offers", "particulars",
    "pressure", "filler", "injection", "refusal",
)  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_no_match_is_lost(name: str) -> None:
    of = lexicon(name)
    texts = [line.text.lower() for line in teaching.lines("build")][::7]
    lost = []

    for _, source in of._phrases:
        pattern = re.compile(source)
        for text in texts:
            hit = pattern.search(text)
            if hit and hit.span() not in [match.span() for match in of._found(text)]:
                lost.append((source, hit.group()))

    assert lost == []
