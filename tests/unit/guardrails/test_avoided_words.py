"""Avoided words: what is looked for only where its letters are is found wherever it stands."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.domain.guard import Finding
from rapport.domain.pack.brand import AvoidedWord
from rapport.guardrails.checks.avoided_words import _folded, _spellings
from tests.unit.guardrails.a_pack import a_pack, foreign, found, quotes, some_grounds

TERMS = tuple(
    AvoidedWord(term=term, why="it is not our word")
    for term in ("cheap", "must-have", "miracle", "winner", "all yours", "act now", "t+t", "yourself")
)


def _stretched(text: str) -> bool:
    return any(before == letter for before, letter in pairwise(text))


LETTERS = "cheapmustvirlwnaoyfkd4@3!1|0$579+rnvclxé "


@given(text=st.text(LETTERS + ".*_~·+^/\\-\n", max_size=40))
def test_letters_that_are_missing_mean_that_no_form_matches(text: str) -> None:
    spellings = _spellings("terms", TERMS)

    if spellings.plain.pattern.search(text):
        assert spellings.plain.likely(text)
    if spellings.disguised.pattern.search(text) and not _stretched(text):
        assert spellings.disguised.likely(_folded(text))


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
    disguised = _spellings("terms", TERMS).disguised

    if disguised.pattern.search(text) and not _stretched(text):
        assert disguised.likely(_folded(text))


WRITTEN = [
    ("We sell miiiracle creams.", "miiiracle"), ("A \u202eelcarim\u202c cream.", "\u202eelcarim\u202c"),
    ("Our m.i.r.a.c.l.e cream.", "m.i.r.a.c.l.e"), ("It is CH3AP now.", "CH3AP"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote"), WRITTEN)
def test_stretched_and_turned_words_are_the_words_that_people_read(text: str, quote: str) -> None:
    assert [finding.quote for finding in _avoided(text)] == [quote]


@pytest.mark.parametrize(
    "text", ["Order part CH3-AP today.", "A new Act. Now is the time.", "Cheeapo is a name.", "\u202eyadot\u202c"]
)
def test_codes_ends_of_sentences_and_other_words_are_none(text: str) -> None:
    assert _avoided(text) == ()


def _avoided(text: str) -> tuple[Finding, ...]:
    return tuple(found("avoided_words", foreign(text), some_grounds(pack=a_pack(avoid=TERMS))))


class TestTermsOfTwoWords:
    @pytest.mark.parametrize(
        "written",
        [
            "cl1ck h3re",
            "cl1ck-h3re",
            "cl1ckh3re",
            "cl1ck_h3re",
            "cl1ck.h3re",
            "cl1ck - h3re",
            "cl1ck\nh3re",
            "c.l.1.c.k h.3.r.e",
            "c l i c k h e r e",
            "CLICK  HERE",
            "Click-here",
            "clickhere",
            "clicks here",
            "click heres",
        ],
    )
    def test_may_be_joined_spelled_out_and_disguised(self, written: str) -> None:
        assert quotes("avoided_words", f"Please {written} now.") == [written]

    @pytest.mark.parametrize("written", ["cl1ck, h3re", "click and here", "clicked there", "here click"])
    def test_are_others_with_something_between_or_beside_them(self, written: str) -> None:
        assert quotes("avoided_words", f"Please {written} now.") == []


def quoted(text: str) -> list[str]:
    pack = a_pack()
    voice = pack.brand.voice.model_copy(update={"avoid": AGAIN})
    brand = pack.brand.model_copy(update={"voice": voice})
    grounds = some_grounds(pack=pack.model_copy(update={"brand": brand, "sha256": "c" * 64}))
    return [finding.quote for finding in found("avoided_words", foreign(text), grounds)]


AGAIN = tuple(
    AvoidedWord(term=term, why="it is not our word") for term in ("cheap", "cure", "sale", "drunk", "miracle")
)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Super C H E E E A P boots.", "C H E E E A P"),
        ("Walk out D-R-U-U-U-N-K.", "D-R-U-U-U-N-K"),
        ("Get drun|< at once.", "drun|<"),
        ("It will ©ure any headache.", "©ure"),
        ("A ⒞⒰⒭⒠ for all.", "⒞⒰⒭⒠"),
        ("A c u r e for I s a l e.", "c u r e"),
        ("Our c.u.r.e works.", "c.u.r.e"),
        ("All on ＳＡＬＥ now.", "ＳＡＬＥ"),
    ],
)
def test_in_letters_set_apart_and_stretched_a_word_is_found(text: str, word: str) -> None:
    assert quoted(text)[0] == word


@pytest.mark.parametrize(
    "text",
    [
        "The sign said S E C U R E in red.", "We met S A L E M on the door.", "Fuse CU-R3 protects the lights.",
        "Cable MIR-AC-1E runs to the rack.", "Seal 5A-1E goes under the cover.", "A biscuit with beurre salé.",
        "The curé rang, and La Curée was read.", "A manicure, a secure wholesale.",
    ],
)  # fmt: skip
def test_what_only_has_its_letters_is_another_word(text: str) -> None:
    assert quoted(text) == []
