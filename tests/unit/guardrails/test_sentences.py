"""Sentences: where one ends, and where a full stop ends none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.guardrails.sentences import LONGEST, around, sentences


def split(text: str, *, wrapped: bool = False, as_written: bool = False) -> list[str]:
    return [text[a:b].strip() for a, b in sentences(text, wrapped=wrapped, as_written=as_written) if text[a:b].strip()]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        *(
            ("One. Two! Three? Four…", ["One.", "Two!", "Three?", "Four…"]),
            ("At 9 a.m. we open.", ["At 9 a.m. we open."]),
        ),
        *(
            ("Tea, e.g. green, i.e. mine.", ["Tea, e.g. green, i.e. mine."]),
            ("So Mr. Lee, Mrs. Lee, Ms. Lee, Dr. Lee.", ["So Mr. Lee, Mrs. Lee, Ms. Lee, Dr. Lee."]),
        ),
        *(
            ("Us vs. them, approx. 5.", ["Us vs. them, approx. 5."]),
            ("It is no. 5 now.", ["It is no. 5 now."]),
            ("I say no. Then go.", ["I say no.", "Then go."]),
        ),
        *(
            ("“So!” he said. (Yes.) No", ["“So!", "” he said.", "(Yes.", ") No"]),
            ("1.5 of a.b", ["1.5 of a.b"]),
            ("One\nTwo", ["One", "Two"]),
        ),
        *(("At 5 p.m. So.", ["At 5 p.m. So."]), ("Well... so", ["Well...", "so"]), ("End.", ["End."])),
    ],
)
def test_a_sentence_ends_at_its_mark_or_line(text: str, parts: list[str]) -> None:
    assert split(text) == parts


def test_in_wrapped_text_only_a_paragraph_ends_one() -> None:
    assert split("One\ntwo\n\nthree\n \nfour", wrapped=True) == ["One\ntwo", "three", "four"]


def test_in_text_as_it_is_written_a_full_stop_before_small_letters_ends_none() -> None:
    text = 'The U.S. office (closed.) is small. It\nsaid "No." Why? so it goes.'

    assert split(text, as_written=True) == [
        "The U.S. office (closed.) is small.", 'It\nsaid "No."', "Why?", "so it goes.",
    ]  # fmt: skip


@given(text=st.text("ab. \n!", max_size=60), wrapped=st.booleans())
def test_they_follow_one_another_and_leave_nothing_out(text: str, wrapped: bool) -> None:
    spans = list(sentences(text, wrapped=wrapped))

    assert "".join(text[a:b] for a, b in spans) == text
    assert all(a < b for a, b in spans)


def test_what_is_very_long_comes_in_parts() -> None:
    assert list(sentences("a" * (2 * LONGEST + 5))) == [
        (0, LONGEST),
        (LONGEST, 2 * LONGEST),
        (2 * LONGEST, 2 * LONGEST + 5),
    ]


@pytest.mark.parametrize(
    ("word", "sentence"),
    [("one", "So one."), ("two", " And two, two!"), ("three", " Three"), ("So", "So one.")],
)
def test_the_sentence_around_a_word(word: str, sentence: str) -> None:
    text = "So one. And two, two! Three"
    at = text.lower().index(word.lower())

    start, end = around(text, at, at + len(word))

    assert text[start:end] == sentence
