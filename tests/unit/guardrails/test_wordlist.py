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


@pytest.mark.parametrize(
    ("start", "end", "touched"), [(0, 10, False), (80, 90, True), (84, 86, True), (91, 95, False), (150, 160, False)]
)
def test_words_are_known_where_they_stand(start: int, end: int, touched: bool) -> None:
    text = "x" * 40 + " " + "y" * 38 + " last chance " + "z " * 60

    assert lexicon("urgency").touches(text, start, end) is touched


@pytest.mark.parametrize("name", NAMES)
def test_what_is_near_tells_as_much_as_the_whole_text(name: str) -> None:
    of = lexicon(name)
    texts = [line.text.lower() for line in teaching.lines("build")][::40]
    for n in range(0, len(texts) - 4, 4):
        text = " ".join(texts[n : n + 4])
        for start in range(0, len(text), 25):
            whole = any(one.start() < start + 25 and start < one.end() for one in of.finditer(text))
            assert of.touches(text, start, start + 25) is whole
