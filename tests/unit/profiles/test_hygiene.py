"""The door for text and JSON from outside."""

import json

import pytest

from rapport.errors import Invalid
from rapport.profiles.hygiene import clean_json, clean_text
from rapport.strict_json import loads


class TestText:
    def test_is_brought_to_one_form(self) -> None:
        assert clean_text("  Zoe\u0308\r\nline ", "name") == "Zoë\nline"

    @pytest.mark.parametrize("bad", ["a\0b", "a\x07b", "a\x1bb", "\ud83d", "a\x85b", "x" * 4001])
    def test_what_cannot_be_stored_or_shown_is_refused_by_field_without_the_value(self, bad: str) -> None:
        with pytest.raises(Invalid) as refused:
            clean_text(bad, "note")

        assert refused.value.problems[0].where == "note"
        assert bad not in str(refused.value)

    def test_an_id_is_one_line(self) -> None:
        with pytest.raises(Invalid):
            clean_text("a\nb", "contact_id", one_line=True)


class TestJson:
    @pytest.mark.parametrize(
        "bad",
        [
            '{"a": NaN}', '{"a": Infinity}', '{"a": -Infinity}', '{"a": 1e999}', '{"a": 9007199254740993}',
            '{"a": 1' + "0" * 5000 + "}", '{"a": 1, "a": 2}', '{"a": "\\u0000"}', '{"a": "\\ud800"}', '{"\\ud800": 1}',
            "[" * 100_000, "[" * 20 + "]" * 20, "{", "", "[" + "0," * 10_001 + "0]", '{"' + "k" * 101 + '": 1}',
        ],
    )  # fmt: skip
    def test_what_readers_understand_differently_is_refused(self, bad: str) -> None:
        with pytest.raises(Invalid):
            clean_json(loads(bad), "")

    def test_good_json_comes_through(self) -> None:
        good = {"a": [1, 2.5, None, True, {"b": "ü"}]}

        assert clean_json(loads(json.dumps(good)), "") == good

    def test_the_place_is_named(self) -> None:
        with pytest.raises(Invalid) as refused:
            clean_json({"a": [{"b": float("nan")}]}, "")

        assert refused.value.problems[0].where == "a[0].b"
