"""Tone as numbers: what is counted, of which words, to how many places."""

import pytest

from rapport.domain.contact import Channel
from rapport.domain.text import MessageText, Stage, TextField
from rapport.guardrails.tones import Tone, tone_of


def tone(text: str, **fields: str) -> Tone:
    parts = tuple(TextField(name=name, text=said) for name, said in {"body": text, **fields}.items())
    found = tone_of(MessageText(channel=Channel.EMAIL, stage=Stage.FOREIGN, fields=parts))
    assert found is not None
    return found


def test_everything_is_counted() -> None:
    assert tone("Thank you! Hurry, we hope you come! LOUD, USA 🎁 ★") == Tone(
        words=9, sentences=3, sentence_words=3.0, reading_grade=0.0, exclamation_marks=2, words_in_capitals=1, emoji=2,
        you_to_we=2.0, warm=22.2, pressing=11.1,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("you you you", 3.0),
        ("we", 0.0),
        ("your yours us our", 1.0),
        ("you we us ours", 0.3),
        ("nobody", None),
        ("YOURSELF and Ourselves", 1.0),
    ],
)
def test_you_to_we(text: str, share: float | None) -> None:
    assert tone(text).you_to_we == share


@pytest.mark.parametrize(
    ("text", "grade"), [("The lamp is on the table by the door. It is old.", -0.5), ("Considerable complexity.", 38.3)]
)
def test_the_reading_grade(text: str, grade: float) -> None:
    assert tone(text).reading_grade == grade


def test_the_footer_and_the_link_are_left_out() -> None:
    assert tone("Hello there.", footer="Many more words.", link="https://a.example").words == 2
    assert tone("Hello there.", subject="And more").words == 4


def test_a_message_that_says_nothing_has_no_tone() -> None:
    body = TextField(name="body", text=" ... ")

    assert tone_of(MessageText(channel=Channel.EMAIL, stage=Stage.FOREIGN, fields=(body,))) is None
