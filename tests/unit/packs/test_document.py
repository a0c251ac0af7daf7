"""Reading YAML: the core schema of version 1.2, lines for everything, and never an exception."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rapport.packs import document
from tests.unit.packs import folders


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("yes", "yes"), ("on", "on"), ("true", True), ("False", False), ("~", None), ("null", None), ("", None),
        ("12", 12), ("-3", -3), ("007", 7), ("0x1F", 31), ("0o17", 15), ("1_000", "1_000"), ("12:30", "12:30"),
        ("1.5", 1.5), ("1e3", 1000.0), (".5", 0.5), ("2011-12-09", "2011-12-09"), ("'12'", "12"), ('"true"', "true"),
    ],
)  # fmt: skip
def test_a_word_is_what_version_1_2_says(text: str, value: object) -> None:
    read = document.read(f"a: {text}\n")

    assert read.value == {"a": value}
    assert type(read.value["a"]) is type(value)


def test_keys_are_text_as_written() -> None:
    assert document.read("1: a\ntrue: b\nno: c").value == {"1": "a", "true": "b", "no": "c"}


def test_every_key_and_item_has_its_line() -> None:
    read = document.read("a:\n  - x\n  - b: 1\n    c: |\n      two\n      lines\nd: {e: 1,\n  f: [2,\n 3]}\n")

    assert read.line(("a",)) == 1
    assert read.line(("a", 1, "c")) == 4
    assert read.line(("d", "f", 1)) == 9
    assert read.line(("d", "f", 1, "deeper")) == 9


def test_a_bomb_of_aliases_is_refused_at_its_first_anchor() -> None:
    text = "a: &a [x, x]\n" + "".join(
        f"{c}: &{c} [*{p}, *{p}, *{p}]\n" for p, c in zip("abcdefgh", "bcdefghi", strict=True)
    )

    read = document.read(text)

    assert read.value is None
    assert read.problems[0] == (1, "an anchor (`&name`): write the value out wherever it is needed")


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", "[{a: "])
def test_depth_does_not_exhaust_anything(opening: str) -> None:
    assert document.read(opening * 20_000).problems


_FRAGMENTS = st.sampled_from(
    [
        "claims:", "- ", "  ", "\n", "{", "}", "[", "]", "&a", "*a", "!!str", "!", "|", ">", "'", '"', "\\", "#", "? ",
        ": ", "%YAML 1.1\n", "---\n", "...\n", "\t", "id", "é", "\u2028", "\x00", "\\ud800", "<<", "0x", ".nan",
        "1e999", ",", "@", "`",
    ]
)  # fmt: skip
_YAML = st.one_of(st.text(max_size=200), st.lists(_FRAGMENTS, max_size=40).map("".join))


@given(_YAML)
@settings(deadline=None, max_examples=400)
def test_no_text_whatever_raises(text: str) -> None:
    read = document.read(text)

    assert read.problems == () or read.value is None
    assert all(1 <= line <= text.count("\n") + text.count("\r") + text.count("\x85") + text.count("\u2028") + 2
               for line, _ in read.problems)  # fmt: skip


_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(["{{fact:x}}", "id"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "text", "when", "channels", "body", "fact", "is", "links", "x"]), inner, max_size=4
        )
    ),
    max_leaves=12,
)


_LISTS = ["brand", "claims", "offers", "moments", "strategies", "baseline", "rules/house"]


class TestWhateverStandsInAPack:
    @given(file=st.sampled_from([*_LISTS, "attributes", "catalogue", "templates/win_back_familiar"]), text=_YAML)
    @settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
    def test_random_text_ends_in_problems_with_a_place_or_in_a_pack(self, file: str, text: str, tmp_path: Path) -> None:
        _spoil(tmp_path, file, text.encode("utf-8", "surrogatepass"))

    @given(file=st.sampled_from(_LISTS), value=_VALUES)
    @settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
    def test_random_values_are_invalid_and_nothing_else(self, file: str, value: object, tmp_path: Path) -> None:
        head = {"rules/house": "rules"}.get(file, file)
        whole = value if head in ("brand", "baseline") else {head: [value]}
        _spoil(tmp_path, file, json.dumps(whole, ensure_ascii=False).encode("utf-8", "surrogatepass"))


def _spoil(tmp_path: Path, file: str, content: bytes) -> None:
    """The starter with this content in the file."""
    folder = tmp_path / "pack"
    if not folder.exists():
        folders.begin(folder)
    path = folder / f"{file}.yaml"
    before = path.read_bytes()
    path.write_bytes(content)
    problems = folders.problems(folder)
    path.write_bytes(before)

    assert all(p.where and p.what and len(str(p)) < 900 for p in problems)
