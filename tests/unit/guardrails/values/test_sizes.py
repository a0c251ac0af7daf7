"""Sizes of numbers: what stands behind an amount, years in pairs of words, and spans in several units."""

import pytest

from tests.unit.guardrails.values.said import of

SIZES = {
    "k": 10**3, "mm": 10**6, "mn": 10**6, "mil": 10**6, "mill": 10**6, "mio": 10**6, "mln": 10**6, "m": 10**6,
    "bn": 10**9, "mrd": 10**9, "mld": 10**9, "b": 10**9, "tn": 10**12, "t": 10**12,
}  # fmt: skip


@pytest.mark.parametrize(("short", "size"), SIZES.items())
def test_a_short_size_behind_an_amount(short: str, size: int) -> None:
    assert of("money", f"It is $5{short} now.") == [(str(5 * size), "USD")]
    assert of("money", f"It is 5{short} dollars now.") == [(str(5 * size), "USD")]


@pytest.mark.parametrize("short", ["k", "mm", "mn", "m", "bn", "b"])
def test_a_short_size_is_that_of_both_ends(short: str) -> None:
    size = SIZES[short]

    assert of("money", f"It is $5 to $7{short} now.") == [(f"{5 * size}..{7 * size}", "USD")]
    assert of("money", f"It is $5{short} to $7{short} now.") == [(f"{5 * size}..{7 * size}", "USD")]


@pytest.mark.parametrize(
    ("word", "size"), [("hundred", 100), ("thousand", 10**3), ("million", 10**6), ("billion", 10**9)]
)
def test_a_size_in_words(word: str, size: int) -> None:
    assert of("money", f"It is 5 {word} dollars now.") == [(str(5 * size), "USD")]
    assert of("money", f"It is a few {word} dollars now.") == [(f"~{size}", "USD")]
    assert of("money", f"It cost {word}s of dollars.") == [(f"~{size}", "USD")]


@pytest.mark.parametrize(("pair", "year"), [("sixteen", 16), ("seventeen", 17), ("eighteen", 18), ("nineteen", 19),
                                            ("twenty", 20)])  # fmt: skip
def test_years_are_read_in_pairs_of_words(pair: str, year: int) -> None:
    assert of("number", f"{pair} twelve") == [(str(100 * year + 12), None)]
    assert of("number", f"{pair} ten") == [(str(100 * year + 10), None)]
    assert of("number", f"{pair} twenty-one") == [(str(100 * year + 21), None)]


@pytest.mark.parametrize("pair", ["fifteen", "twenty-one", "thirty"])
def test_other_numbers_are_not(pair: str) -> None:
    assert [value for value, _ in of("number", f"{pair} twelve")][-1] == "12"
    assert len(of("number", f"{pair} twelve")) == 2


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("It takes 1 hour 30 minutes.", "1.5", "H"),
        ("It takes 1 hour 15 minutes 36 seconds.", "1.26", "H"),
        ("It takes 1 hour 20 minutes.", "80", "M"),
        ("It takes 1 hour 20 minutes 7 seconds.", "4807", "S"),
        ("It takes 1 hour and 1.23456 seconds.", "3601.23456", "S"),
        ("It takes 1 year and 3 months.", "1.25", "Y"),
        ("It takes 1 year and 1 month.", "13", "MO"),
        ("It takes 2 weeks 1 day.", "15", "D"),
    ],
)
def test_a_span_in_parts_is_told_in_its_largest_unit_where_that_is_exact(text: str, value: str, unit: str) -> None:
    assert of("duration", text) == [(value, unit)]
