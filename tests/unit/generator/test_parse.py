"""An answer is of the asked form, or nothing."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.domain.contact import Channel
from rapport.generator.parse import Malformed, parse_copy

GOOD = {"subject": "Hi", "preheader": "A word", "body": ["One.", "Two."], "button": "Look", "claims": ["a"]}


class TestEmail:
    def test_a_whole_answer_is_copy(self) -> None:
        copy = parse_copy(json.dumps(GOOD), Channel.EMAIL)

        assert (copy.subject, copy.body, copy.claims) == ("Hi", ("One.", "Two."), ("a",))

    def test_control_characters_and_line_ends_do_not_get_through(self) -> None:
        copy = parse_copy(json.dumps({**GOOD, "subject": "Hi\r\nBcc: x\u2028\x00"}), Channel.EMAIL)

        assert copy.subject == "Hi Bcc: x"

    @pytest.mark.parametrize(
        "answer",
        [
            "", "null", "[]", "{", "Sure! " + json.dumps(GOOD), "```json\n" + json.dumps(GOOD) + "\n```",
            json.dumps({**GOOD, "extra": 1}), json.dumps({k: v for k, v in GOOD.items() if k != "button"}),
            json.dumps({**GOOD, "subject": ""}), json.dumps({**GOOD, "subject": 7}), json.dumps({**GOOD, "body": []}),
            json.dumps({**GOOD, "body": ["", " "]}), json.dumps({**GOOD, "body": ["x"] * 13}),
            json.dumps({**GOOD, "body": ["x" * 5000]}), '{"subject": "a", ' + json.dumps(GOOD)[1:],
            json.dumps({**GOOD, "claims": ["Not A Name"]}), "[" * 100_000,
        ],
    )  # fmt: skip
    def test_anything_else_is_malformed(self, answer: str) -> None:
        with pytest.raises(Malformed):
            parse_copy(answer, Channel.EMAIL)

    def test_the_fault_never_repeats_the_answer(self) -> None:
        with pytest.raises(Malformed) as fault:
            parse_copy(json.dumps({**GOOD, "claims": ["SECRET VALUE"]}), Channel.EMAIL)

        assert "SECRET" not in str(fault.value)

    @given(st.text())
    def test_no_text_raises_anything_else(self, text: str) -> None:
        with pytest.raises(Malformed):
            parse_copy(text, Channel.SMS)


class TestSms:
    def test_one_paragraph(self) -> None:
        assert parse_copy('{"body": ["Hi"], "claims": []}', Channel.SMS).body == ("Hi",)

    def test_two_are_malformed(self) -> None:
        with pytest.raises(Malformed):
            parse_copy('{"body": ["Hi", "there"], "claims": []}', Channel.SMS)
