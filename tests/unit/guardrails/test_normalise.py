"""Views of a text: how it reads to the eye, and where each character stands in the original."""

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rapport.guardrails.normalise import SLOT, View, Views

LATIN = re.compile(
    r"(?:FULLWIDTH |MATHEMATICAL [A-Z\- ]*?|CIRCLED |SQUARED )?LATIN (?:SMALL|CAPITAL) LETTER ([A-Z])"
    r"(?: WITH (?!SMALL LETTER).*)?"
    r"|MATHEMATICAL [A-Z\- ]+ (?:SMALL|CAPITAL) ([A-Z])"
)
ALIKE = {
    "a": "аαΑаАᎪ", "b": "вВΒЬᏏ", "c": "сСϲⅽ", "d": "ԁⅾᏧ", "e": "еЕΕεℯ", "f": "Ϝꞙ", "g": "ɡԌ", "h": "һНΗн",
    "i": "іІΙι",
    "j": "јЈ", "k": "кКΚκ", "l": "ӏⅼ", "m": "мМΜ", "n": "ηпи", "o": "оОΟοσ", "p": "рРΡρ", "q": "ԛ", "r": "гя",
    "s": "ѕЅ",
    "t": "тТΤτ", "u": "υμц", "v": "νѵ", "w": "ωшԝ", "x": "хХΧχ", "y": "уУΥγ", "z": "Ζζ", "0": "〇", "3": "зЗ", "6": "б",
}  # fmt: skip
NO_ALIKE = {"f": "ꞙ", "d": "Ꮷ", "0": "〇"}


def skeletons(text: str) -> set[str]:
    return {view.text for view in Views(text).skeletons}


def bares(text: str) -> set[str]:
    return {view.text for view in Views(text).bare}


class TestPlain:
    @pytest.mark.parametrize(
        ("text", "plain"),
        [
            *(
                ("CAPS", "caps"),
                ("Straße", "strasse"),
                ("ﬁne", "fine"),
                ("“so”", '"so"'),
                ("it’s", "it's"),
                ("a–b", "a-b"),
            ),
            *(
                ("a—b", "a-b"),
                ("a−b", "a-b"),
                ("a‑b", "a-b"),
                ("‚so‘", "'so'"),
                ("«so»", '"so"'),
                ("a\u00a0b", "a b"),
                ("a\tb", "a b"),
            ),
            *(
                ("a\u200bb", "ab"),
                ("a\u00adb", "ab"),
                ("a\ufe0fb", "ab"),
                ("a\u2060b", "ab"),
                ("a\x00b", "ab"),
                ("a\u3000b", "a b"),
            ),
            *(
                ("a\r\nb", "a\n\nb"),
                ("a\u2028b", "a\nb"),
                ("a\vb", "a\nb"),
                ("a\x85b", "a\nb"),
                ("a\u2800b", "a b"),
                ("a\u3164b", "ab"),
            ),
            *(
                ("&pound;5", "£5"),
                ("&#163;5", "£5"),
                ("&#xA3;5", "£5"),
                ("&amp;", "&"),
                ("a & b", "a & b"),
                ("&zzz;", "&zzz;"),
            ),
            *(
                ("&nbsp;a", " a"),
                ("&lt;b&gt;", "<b>"),
                ("½", "1⁄2"),
                ("２０", "20"),
                ("ＮＯＷ", "now"),
                ("e\u0301", "é"),
                ("É", "é"),
            ),
            *(
                ("x\u0301", "x"),
                ("a\u034fb", "ab"),
                ("№", "no"),
                ("…", "..."),
                ("™", "tm"),
                (SLOT, SLOT),
                ("a\ue000B", "a\ue000b"),
            ),
            *(("´′", "''"), ("&", "&"), ("&;", "&;"), ("&#;", "&#;"), ("&#38;#163;", "&#163;"), ("a\ufffcb", "ab")),
        ],
    )
    def test_reads_simple(self, text: str, plain: str) -> None:
        assert Views(text).plain.text == plain

    @pytest.mark.parametrize(
        ("text", "part", "original"),
        [
            *(
                ("a\u200bb c", "b", "b"),
                ("£&#53; off", "5", "&#53;"),
                ("Straße x", "ss", "ß"),
                ("so ½ off", "1⁄2", "½"),
            ),
            *(
                ("ca\u0301fe", "á", "a\u0301"),
                ("x\u0301y", "x", "x\u0301"),
                ("“so” it", '"so"', "“so”"),
                ("no\u00adne", "none", "no\u00adne"),
            ),
            *(("&pound;5 off", "£5", "&pound;5"), ("One Two", "two", "Two"), ("aİb", "b", "b"), ("&am p", "p", "p")),
        ],
    )
    def test_every_part_leads_back_to_its_characters(self, text: str, part: str, original: str) -> None:
        plain = Views(text).plain
        at = plain.text.index(part)

        start, end = plain.original(at, at + len(part))

        assert text[start:end] == original

    @settings(max_examples=150, deadline=None)
    @given(
        text=st.text(st.characters(max_codepoint=0x7E, min_codepoint=0x20), max_size=60).filter(lambda t: "&" not in t)
    )
    def test_plain_english_reads_as_its_small_letters_in_the_same_places(self, text: str) -> None:
        plain = Views(text).plain

        assert plain.text == text.lower()
        assert all(plain.original(n, n + 1) == (n, n + 1) for n in range(len(text)))

    @settings(max_examples=150, deadline=None)
    @given(text=st.text(max_size=40))
    def test_places_never_go_back(self, text: str) -> None:
        for view in (Views(text).plain, *Views(text).skeletons, *Views(text).bare):
            spans = [view.original(n, n + 1) for n in range(len(view.text))]
            assert spans == sorted(spans)

    def test_an_empty_span_lies_before_its_character_or_at_the_end(self) -> None:
        view = Views("½ a").plain

        assert [view.original(n, n) for n in (0, 3, 4, 5, 9)] == [(0, 0), (1, 1), (2, 2), (3, 3), (3, 3)]
        assert View("", [], []).original(0, 0) == (0, 0)
        assert View("abc").original(1, 1) == (1, 1)


class TestSkeleton:
    def test_a_latin_letter_with_whatever_marks_is_the_letter(self) -> None:
        for character in map(chr, range(0x80, 0x1F130)):
            if (named := LATIN.fullmatch(unicodedata.name(character, ""))) and "HALFWIDTH" not in named[0]:
                letter = (named[1] or named[2]).lower()
                assert f"x{letter}x" in skeletons(f"x{character}x"), named[0]

    def test_a_digit_of_most_scripts_is_the_digit(self) -> None:
        digits = [c for c in map(chr, range(0x80, 0x1FBFA)) if c.isdecimal()]
        unlike = [c for c in digits if f"x{unicodedata.decimal(c)}x" not in skeletons(f"x{c}x")]

        assert len(unlike) / len(digits) < 0.05
        assert all(re.fullmatch("x[a-z0-9]x", text) for c in unlike for text in skeletons(f"x{c}x"))

    @pytest.mark.parametrize(
        ("letter", "alike"), [(k, c) for k, cs in ALIKE.items() for c in cs if c not in NO_ALIKE.get(k, "")]
    )
    def test_a_letter_of_another_alphabet_is_what_it_looks_like(self, letter: str, alike: str) -> None:
        assert f"x{letter}x" in skeletons(f"x{alike}x")

    def test_what_has_no_look_alike_stays(self) -> None:
        assert skeletons("x犬x") == {"x犬x"}
        assert skeletons("plain words, £5 and €6") == {"plain words, £5 and €6"}

    def test_an_accented_word_loses_its_accents(self) -> None:
        assert skeletons("Café Zoë") == {"cafe zoe"}
        assert skeletons("e\u0301a\u0300") == {"ea"}


class TestBare:
    @pytest.mark.parametrize(
        ("text", "bare"),
        [
            *(
                ("f r e e", "free"),
                ("f.r.e.e", "free"),
                ("f-r-e-e now", "free now"),
                ("f*r*e*e", "free"),
                ("f  r  e  e", "free"),
            ),
            *(
                ("f_r_e_e", "free"),
                ("fr*ee", "free"),
                ("fr~ee", "free"),
                ("so_much_of_it", "so much of it"),
                ("f / r / e / e", "free"),
            ),
            *(
                ("fr33", "free"),
                ("ch3@p", "cheap"),
                ("di$count", "discount"),
                ("w1n", "win"),
                ("5ale", "sale"),
                ("7oday", "today"),
            ),
            *(("h0t", "hot"), ("wi+h", "with"), ("|ong", "long"), ("w!n", "win"), ("4ll", "all")),
        ],
    )
    def test_what_is_spelled_out_or_in_signs_is_the_word(self, text: str, bare: str) -> None:
        assert bare in bares(text)

    @pytest.mark.parametrize(
        "text",
        [
            *(
                "a b",
                "i.e. so",
                "50 off",
                "at 5 30",
                "wow!",
                "plus+",
                "£5",
                "a - b",
                "x|",
                "100",
                "1 2 3 4",
                "and/or",
                "a* b",
            ),
            *("f r-e e", "so. is it", "e.g."),
        ],
    )
    def test_other_words_stay(self, text: str) -> None:
        assert bares(text) == {text}

    @pytest.mark.parametrize(
        ("text", "word", "original"),
        [
            ("so f r e e now", "free", "f r e e"),
            ("so fr*ee now", "free", "fr*ee"),
            ("so fr33 now", "free", "fr33"),
            ("so ḟ.r.ё.е now", "free", "ḟ.r.ё.е"),
            ("a f.r.e.e", "free", "f.r.e.e"),
        ],
    )
    def test_leads_back_to_how_it_was_written(self, text: str, word: str, original: str) -> None:
        (view, *_) = [v for v in Views(text).bare if word in v.text]
        at = view.text.index(word)

        start, end = view.original(at, at + len(word))

        assert text[start:end] == original
