"""The one parser for JSON from outside."""

import pytest

from rapport.errors import Invalid
from rapport.strict_json import loads


class TestWhatIsRefused:
    @pytest.mark.parametrize(
        ("text", "where"),
        [
            ('{"a": {"b": 1, "b": 2}}', "a.b"),
            ('{"a": [0, {"b": NaN}]}', "a[1].b"),
            ("[1, [2, -Infinity]]", "[1][1]"),
            ('{"a": 1e400}', "a"),
            ('{"a": 9223372036854775808}', "a"),
            ('{"a": [1' + "0" * 10_000 + "]}", "a[0]"),
            ('{"a": {"b": "\\u0000"}}', "a.b"),
            ('{"a": {"b": "x\\udc00"}}', "a.b"),
            ('{"a": {"b\\u0000": 1}}', "a: a key"),
        ],
    )
    def test_is_named_by_its_path(self, text: str, where: str) -> None:
        with pytest.raises(Invalid) as refused:
            loads(text)

        assert [p.where for p in refused.value.problems] == [where]

    def test_the_path_begins_where_the_text_came_from(self) -> None:
        with pytest.raises(Invalid) as refused:
            loads('{"a": NaN}', "properties")

        assert refused.value.problems[0].where == "properties.a"

    @pytest.mark.parametrize(
        "text", ["", "{", "nonsense", "[" * 100_000, "[" * 66 + "]" * 66, "\ufeff{}", b'"\xff"', '{"a":' * 100_000]
    )
    def test_what_is_no_json_at_all(self, text: str | bytes) -> None:
        with pytest.raises(Invalid):
            loads(text)


class TestWhatIsTaken:
    @pytest.mark.parametrize("text", ["[" * 64 + "]" * 64, "-9223372036854775808", "1e308", '"\\ud83d\\ude00"', "null"])
    def test_up_to_the_bounds(self, text: str) -> None:
        loads(text)
