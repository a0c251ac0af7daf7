"""What a text has to hold for a pattern to match: how far strings grow, and what is too much to name."""

import re

import pytest

from rapport.guardrails.literals import BLANK, evened, pieces


def told(pattern: str, flags: int = 0) -> tuple[set[str] | None, list[set[str]]]:
    begin, others = pieces(pattern, flags)
    return (None if begin is None else set(begin)), [set(other) for other in others]


@pytest.mark.parametrize(
    ("pattern", "begin", "others"),
    [
        (r"lamp|candle", {"lamp", "candle"}, []), (r"(?:lamp|candle) light", {"lamp light", "candle light"}, []),
        (r"lamps?", {"lamp", "lamps"}, []), (r"lamp(?:s|es)? light", {"lamp light", "lamps light", "lampes light"}, []),
        (r"lamp.light", {"lamp"}, [{"light"}]), (r"lamp.*light", {"lamp"}, [{"light"}]),
        (r"lamp[^a]light", {"lamp"}, [{"light"}]), (r"(?:la)+mp", {"la"}, [{"mp"}]), (r"(?:la)?mp", {"lamp", "mp"}, []),
        (r"[a-c]lamp", {"alamp", "blamp", "clamp"}, []), (r"\dlamp", {f"{n}lamp" for n in range(10)}, []),
        (r"[0-9]lamp", {f"{n}lamp" for n in range(10)}, []), (r"\wlamp", None, [{"lamp"}]),
        (r"\slamp", {" lamp"}, []), (r"[\s]lamp", {" lamp"}, []), (r"\s+", None, [{" "}]),
        (r"lamp[\s-]light", {"lamp light"}, []),
        (r"lamp\s+light", {"lamp light"}, []), (r"lamp-light", {"lamp light"}, []),
        (r"lamp  light", {"lamp light"}, []),
        (r"(?=lamp)candle", {"candle"}, [{"lamp"}]), (r"(?!lamp)candle", {"candle"}, []),
        (r"(?<=lamp)candle", {"candle"}, []), (r"lamp(?=.*candle)", {"lamp"}, [{"candle"}]), (r"^lamp$", {"lamp"}, []),
        (r"(lamp)light", {"lamplight"}, []), (r"(?P<x>lamp)light", {"lamplight"}, []),
        (r"(?>lamp)light", {"lamplight"}, []),
        (r"(?i:lamp)Light", {"lamplight"}, []), (r"LAMP", {"lamp"}, []), (r".", None, []), (r"", None, []),
        (r"x|lamp", {"x", "lamp"}, []), (r"ab.*cd", {"ab"}, [{"cd"}]), (r"ab.*cde", None, [{"cde"}]),
        (r"abc.*def", {"abc"}, [{"def"}]), (r"(?:lamp.*light|candle)", {"lamp", "candle"}, [{"light", "candle"}]),
        (r"(?:we|you)\s(?:saw|noticed)\s.*you", {"we saw ", "we noticed ", "you saw ", "you noticed "}, [{"you"}]),
    ],
)  # fmt: skip
def test_the_pieces_of_a_pattern(pattern: str, begin: set[str] | None, others: list[set[str]]) -> None:
    assert told(pattern) == (begin, others)


def test_a_class_of_more_than_sixteen_characters_may_be_anything() -> None:
    assert told(r"[a-p]lamp") == ({f"{c}lamp" for c in "abcdefghijklmnop"}, [])
    assert told(r"[a-q]lamp") == (None, [{"lamp"}])
    assert told(r"[a-jx-z0-5]lamp") == (None, [{"lamp"}])


def test_strings_of_twelve_characters_grow_no_more() -> None:
    assert told("(?:abcdefghijk)(?:mn|op)") == ({"abcdefghijkmn", "abcdefghijkop"}, [])
    assert told("(?:abcdefghijkl)(?:mnx|opx)") == ({"abcdefghijkl"}, [{"mnx", "opx"}])


def test_sixty_strings_are_not_too_many() -> None:
    assert len(told(r"\d[a-f]lamp")[0] or ()) == 60
    assert told(r"\d[a-g]lamp")[1] == [{f"{c}lamp" for c in "abcdefg"}]


def test_of_a_letter_with_another_capital_nothing_is_known_where_case_does_not_count() -> None:
    assert told("lampé") == ({"lampé"}, [])
    assert told("lampé", re.IGNORECASE) == (None, [])
    assert told("lamp light", re.IGNORECASE) == ({"lamp light"}, [])


def test_any_blank_or_hyphen_is_one_blank_and_any_digit_a_plain_one() -> None:
    assert evened("".join(sorted(BLANK))) == " " * len(BLANK)
    assert {"-", "\t", "\n", "\xa0", "\u2000", "\u200a", "\u202f", "\u3000"} <= BLANK
    assert not {"\u200b", "\u1fff", "a", "_"} & BLANK
    assert evened("AZaz@[09٠٩") == "azaz@[0909"
    assert evened("ſKİı") == "skii"


@pytest.mark.parametrize("beside", ["", "é", "ΑΣ", "İ"])
def test_a_character_is_evened_alike_wherever_it_stands(beside: str) -> None:
    every = [chr(code) for code in range(0x30000) if not 0xD800 <= code < 0xE000]

    assert [one for one in every if evened(f"{beside}{one}")[len(beside) :] != evened(one)] == []
    assert len(evened("".join(every))) == len(every)


def test_what_is_no_pattern_is_an_error() -> None:
    with pytest.raises(re.error):
        pieces("(lamp")
