"""The first characters of whatever a pattern matches."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.guardrails.initials import initials
from rapport.guardrails.literals import evened

DIGITS = set("0123456789")


@pytest.mark.parametrize(
    ("pattern", "begin"),
    [
        ("only", {"on"}),
        ("a", {"a"}),
        ("(?:the |my )?mug", {"th", "my", "mu"}),
        (r"\d+ left", DIGITS),
        (r"\d left", {f"{digit} " for digit in DIGITS}),
        (r"\d?left", {f"{digit}l" for digit in DIGITS} | {"le"}),
        ("[ab]c?d", {"ac", "ad", "bc", "bd"}),
        ("a[bc]?", {"a", "ab", "ac"}),
        (r"a\s+b", {"a "}),
        (r"(?<!\w)(?:no|not)\b", {"no"}),
        ("(?=x)ab", {"ab"}),
        ("(?:ab)+", {"ab"}),
        ("(?:a|b){2,}", {"a", "b"}),
        ("(?>ab|cd)e", {"ab", "cd"}),
        (r"a\w", {"a"}),
        ("x.*", {"x"}),
        (r"\w+ left", None),
        (r"\w*x", None),
        (".", None),
        ("", None),
        ("(?:a|)", None),
        (r"\sleft", None),
        ("[^a]b", None),
        (r"(a)\1", {"a"}),
    ],
)
def test_initials(pattern: str, begin: set[str] | None) -> None:
    found = initials(pattern)

    assert begin == (None if found is None else set(found))


def test_a_letter_with_a_capital_that_is_no_ascii_may_be_anything_where_case_does_not_count() -> None:
    assert initials("éa", re.IGNORECASE) is None
    assert initials("éa") == frozenset({"éa"})
    assert initials("aé", re.IGNORECASE) == frozenset({"a"})
    assert initials("(?i:Ab)") == frozenset({"ab"})


def test_too_many_beginnings_are_as_good_as_any() -> None:
    words = [f"{chr(0x4E00 + n)}y" for n in range(1_100)]

    assert initials(f"(?:{'|'.join(words)})") is None
    assert initials(f"(?:{'|'.join(words[:900])})") == frozenset(words[:900])


PARTS = [
    "a",
    "b",
    " ",
    "-",
    r"\d",
    "[ab]",
    "(?:ab|c)",
    "c?",
    "b*",
    "a+",
    r"\s+",
    "(?:a|b c)?",
    "(?=a)",
    r"\b",
    "x{0,2}",
]


@given(parts=st.lists(st.sampled_from(PARTS), min_size=1, max_size=5), text=st.text("abcx 1-", max_size=12))
def test_every_match_begins_so(parts: list[str], text: str) -> None:
    pattern = "".join(parts)
    begin = initials(pattern)

    for match in re.finditer(pattern, text):
        said = re.sub(" +", " ", evened(text[match.start() :]))
        assert begin is None or any(said.startswith(one) for one in begin), (pattern, match)
