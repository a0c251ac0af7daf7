"""Screens: a pattern is left out only where it could not match, and is tried wherever it could begin."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.guardrails.literals import evened, pieces
from rapport.guardrails.screen import Screen

PATTERNS = [
    r"\bfree\b", r"\b(?:last|final) (?:chance|call)s?\b", r"only \d+ left", r"(?:a|an) [\w']+ offer", r"[A-Z]{2,}\d",
    r"colou?r", r"", r"\bwe(?:'ve)? (?:\w+ )?noticed\b", r"^hi\b", r"save[\s\-]+up", r"x{2,3}y",
    r"(?<!not )cheap(?=er)", r"(?=.*\d)code", r"[^a-z]zed", r"(?:one|two|)three", r"caf[eé]", r"(a|b)\1", r"\s+tail",
    r"[£$€]\s?\d", r"\w+@\w+",
]  # fmt: skip
WORDS = [
    "free", "Last", "final", "chance", "calls", "only", "3", "٣", "left", "a", "an", "big", "offer", "AB1", "color",
    "colour", "we", "we've", "noticed", "just", "hi", "save", "-", "up", "xxy", "xxxy", "not", "cheaper", "code", "12",
    "Zed", "one", "two", "three", "café", "cafe", "aa", "ab", "tail", "£", "5", "me@x", "ſave", "\n", "  ", "\u00a0",
    "\u212a",
]  # fmt: skip


@pytest.mark.parametrize("flags", [0, re.IGNORECASE])
@given(words=st.lists(st.sampled_from(WORDS), max_size=12), glue=st.sampled_from(["", " ", "-", "\u2003"]))
def test_no_match_is_lost(flags: int, words: list[str], glue: str) -> None:
    text = glue.join(words)
    found = Screen([(pattern, flags) for pattern in PATTERNS]).places(text)

    for n, source in enumerate(PATTERNS):
        for match in re.finditer(source, text, flags):
            assert n in found, source
            places = found[n]
            assert places is None or match.start() in places, (source, match)


@given(words=st.lists(st.sampled_from(WORDS), max_size=12), glue=st.sampled_from(["", " ", "-", " (", "\u2003\n"]))
def test_no_match_is_lost_of_patterns_that_begin_with_a_word(words: list[str], glue: str) -> None:
    text, patterns = glue.join(words).lower(), [rf"(?<!\w)(?:{pattern.lower()})" for pattern in PATTERNS]
    found = Screen([(pattern, 0) for pattern in patterns]).places(text)

    for n, source in enumerate(patterns):
        for match in re.finditer(source, text):
            assert n in found, source
            places = found[n]
            assert places is None or match.start() in places, (source, match)


@pytest.mark.parametrize(
    ("pattern", "text", "places"),
    [
        (r"(?<!\w)(?:the best|my favourite) mug", "a mug: The  best mug, my favourite mug", [7, 22]),
        (r"(?<!\w)(?:the best|my favourite) mug", "my favourite cup, the best mugs", [0, 18]),
        (r"(?<!\w)\d+ (?:left|to go)", "12 to go (3 left) or 4, 5x", [0, 10]),
        (r"(?<!\w)\d+ (?:left|to go)", "12 or 3", None),
        (r"only \w+ left", "only one, lonely two left, only 3 left", [0, 27]),
        (r"\w+ left", "one left", ()),
        ("[ab] c", "x a cup, b c", [2, 9]),
        (r"\b(?:the|my) (?:\w+ )?porcelain", "the porcelain, othe my porcelain", [0, 20]),
        (r"\b(?:!|\?) cup", "what? cup", [4]),
        (r"\b!\w* end", "an end!end end", ()),
        ("e", "the tea", [2, 5]),
        ("e", "a cup", None),
        ("ab[cd]", "abcabdabc abc", [0, 3, 6, 10]),
        ("ab[cd]", "abcabdabc, then abc and no more", [0, 3, 6, 16]),
        (r"\w+ left to \w+", "one left", None),
        (r"^ ?re: ", "re: a, re: b\n re: c\nfre: d", [0, 13]),
        (r"\s+left", "one  left", [3, 4]),
        (r"\bthe (?:\w+ )?shelf", "the way to the old, the small shelf", [20]),
        (r"\bthe (?:\w+ )*shelf", "the way to the old shelf", [0, 11]),
        (r"\b[a-z]{3,}[0-9]", "abc1 ab1 abcd 1abc2", [0, 9]),
    ],
)
def test_places(pattern: str, text: str, places: list[int] | tuple[()] | None) -> None:
    """No list: anywhere; None: the pattern is left out."""
    found = Screen([(pattern, 0)]).places(text.lower())

    assert found == ({} if places is None else {0: None if places == () else places})


def test_what_a_text_does_not_hold_is_left_out() -> None:
    screen = Screen([(pattern, 0) for pattern in PATTERNS])

    found = {PATTERNS[n]: places for n, places in screen.places("A last call: it is final.").items()}

    assert found[r"\b(?:last|final) (?:chance|call)s?\b"] == [2]
    assert r"\bfree\b" not in found
    assert r"only \d+ left" not in found


@pytest.mark.parametrize(
    ("pattern", "begin", "others"),
    [
        ("we (?:saw|noticed) you", {"we saw you", "we noticed you"}, []),
        (r"your (?:\w+ )?basket", {"your "}, [{"basket"}]),
        (r"\w+ish price", None, [{"ish price"}]),
        (r"[\w.]+@[\w.]+", None, [{"@"}]),
        (r"\d% off", {f"{n}% off" for n in range(10)}, []),
        (r"(?:[a-z]+|the) end", None, [{" end"}]),
    ],
)
def test_pieces(pattern: str, begin: set[str] | None, others: list[set[str]]) -> None:
    found, rest = pieces(pattern)

    assert found == begin
    assert [set(piece) for piece in rest] == others


@pytest.mark.parametrize(
    ("pattern", "begin", "others"),
    [
        ("abc", {"abc"}, []),
        ("[ab]cd", {"acd", "bcd"}, []),
        ("[a-c]de", {"ade", "bde", "cde"}, []),
        ("[a-z]de", None, [{"de"}]),
        ("[^a]de", None, [{"de"}]),
        ("ab?c", {"abc", "ac"}, []),
        ("ab*c", {"a"}, [{"c"}]),
        ("ab+cde", None, [{"cde"}]),
        ("a  b", {"a b"}, []),
        (r"a\s+b", {"a b"}, []),
        (r"a[\s\-]+b", {"a b"}, []),
        ("(?:ab|cd)ef", {"abef", "cdef"}, []),
        ("(ab)cd", {"abcd"}, []),
        ("(?=abc)d", None, [{"abc"}]),
        ("(?<=abc)def", {"def"}, []),
        ("(?!abc)def", {"def"}, []),
        (r"\bab\b", {"ab"}, []),
        ("abcdefghijklmno", {"abcdefghijklmno"}, []),
        (r"[0-9]{2}ab", None, [{"ab"}]),
        ("", None, []),
        (".", None, []),
        ("(?>ab|cd)e", {"abe", "cde"}, []),
    ],
)
def test_pieces_are_as_telling_as_the_pattern_is(pattern: str, begin: set[str] | None, others: list[set[str]]) -> None:
    found, rest = pieces(pattern)

    assert (found, [set(piece) for piece in rest]) == (begin, others)


def test_a_letter_of_which_a_capital_is_no_ascii_may_be_anything_where_case_does_not_count() -> None:
    assert pieces("caf[eé]", re.IGNORECASE) == (frozenset({"caf"}), ())
    assert pieces("caf[eé]")[0] == frozenset({"cafe", "café"})


@pytest.mark.parametrize(
    ("text", "even"),
    [("ABC", "abc"), ("a\u00a0b-c\td", "a b c d"), ("٣", "3"), ("ſK", "sk"), ("é", "é"), ("\u2003", " "), ("İı", "ii")],
)
def test_evened(text: str, even: str) -> None:
    assert evened(text) == even


def test_a_pattern_may_begin_at_every_place_of_what_it_begins_with() -> None:
    screen = Screen([(r"aaa\w+ welcome", 0), ("zzzz", 0)])

    assert screen.places("aaaaaab welcome to us all") == {0: [0, 1, 2, 3]}
    assert screen.places("aaaaaab welcome") == {0: [0, 1, 2, 3]}  # at more than one of four places, too
    assert screen.places("baaab welcome") == {0: [1]}
    assert screen.places("aaaaaab") == {}
    assert screen.places("zzz welcome") == {}


def test_at_very_many_places_the_rest_is_asked_for_first() -> None:
    screen = Screen([(r"zebra \w+ then", 0)])
    apart = "zebra to all, "

    assert screen.places(apart * 200) == {0: [n * len(apart) for n in range(200)]}
    assert screen.places(apart * 201) == {}
    assert screen.places(apart * 201 + "and then") == {0: [n * len(apart) for n in range(201)]}


def test_of_alternatives_the_first_alone_says_nothing_of_what_stands_before() -> None:
    assert Screen([(r"\bgreatest|believable", 0)]).places("say unbelievable prices")
