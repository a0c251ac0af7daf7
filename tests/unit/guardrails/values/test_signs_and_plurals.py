"""A minus before an amount, an s behind a short unit."""

import pytest

from tests.unit.guardrails.values.said import of


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("-£5 off", "-5"),
        ("a -£5 note", "-5"),
        ("x-£5", "5"),
        ("(-£5)", "-5"),
        ("minus £5", "-5"),
        ("negative £5", "-5"),
    ],
)
def test_a_minus_stands_by_itself(text: str, amount: str) -> None:
    assert [value for value, _ in of("money", text)] == [amount]


@pytest.mark.parametrize("name", ["lb", "nit", "amp", "ton", "bit", "tog", "gig", "cup", "bar"])
def test_short_units_have_a_plural(name: str) -> None:
    assert of("quantity", f"it has 12 {name}s of it") == of("quantity", f"it has 12 {name} of it") != []
