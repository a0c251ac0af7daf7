"""Avoided words: what is looked for only where its letters are is found wherever it stands."""

from hypothesis import given
from hypothesis import strategies as st

from rapport.domain.pack.brand import AvoidedWord
from rapport.guardrails.checks.avoided_words import _folded, _patterns

TERMS = tuple(
    AvoidedWord(term=term, why="it is not our word")
    for term in ("cheap", "must-have", "miracle", "winner", "all yours", "act now", "t+t", "yourself")
)
LETTERS = "cheapmustvirlwnaoyfkd4@3!1|0$579+rnvclxé "


@given(text=st.text(LETTERS + ".*_~·+^/\\-\n", max_size=40))
def test_letters_that_are_missing_mean_that_no_form_matches(text: str) -> None:
    plain, disguised, _ = _patterns("terms", TERMS)

    for pattern, holds in (plain, disguised):
        if pattern.search(text):
            assert any(sign in _folded(text) for sign in holds)


@given(
    term=st.sampled_from(TERMS),
    signs=st.lists(st.sampled_from(["", "", ".", "*", " ", "-", "+", "\n", "·"]), min_size=12, max_size=12),
    swaps=st.lists(st.integers(0, 2), min_size=12, max_size=12),
)
def test_a_disguise_holds_its_letters(term: AvoidedWord, signs: list[str], swaps: list[int]) -> None:
    alike = {"a": "a4@", "e": "e33", "i": "i1!", "l": "l1|", "o": "o00", "s": "s5$", "t": "t7+"}
    doubled = {"m": "rn", "w": "vv", "d": "cl"}
    letters = [
        alike[c][n] if c in alike else doubled.get(c, c) if n == 1 else c
        for c, n in zip(term.term, swaps, strict=False)
    ]
    text = "".join(c + sign for c, sign in zip(letters, signs, strict=False)).strip()
    _, (pattern, holds), _ = _patterns("terms", TERMS)

    if pattern.search(text):
        assert any(sign in _folded(text) for sign in holds)
