"""Phone numbers by their form and by the words before them; lines that only firms have."""

import pytest

from rapport.guardrails.normalise import Views
from rapport.guardrails.personal import personal


def phones(text: str) -> list[str]:
    view = Views(text).plain
    return [view.text[m.start : m.end] for m in personal(view, text) if m.what == "a phone number"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("+44 20 7946 095", "+44 20 7946 095"),
        ("+442079460", "+442079460"),
        ("+442079460958", "+442079460958"),
        ("(555) 555-0100", "(555) 555-0100"),
        ("02079460958", "02079460958"),
        ("call 020 7946 0958", "020 7946 0958"),
        ("phone: 55501001", "55501001"),
    ],
)
def test_a_number_is_one(text: str, number: str) -> None:
    assert phones(text) == [number]


@pytest.mark.parametrize("text", ["44 20 7946 095", "+44 2079", "555-0100 here", "0207946095", "2026-03-04"])
def test_fewer_digits_without_a_plus_or_a_word_are_none(text: str) -> None:
    assert phones(text) == []
