"""What stands behind an amount that has its sign already: its code, its own name, or another's."""

import pytest

from tests.unit.guardrails.values.said import of, quoted


@pytest.mark.parametrize(
    ("text", "quote", "currency"),
    [
        ("$5 USD", "$5 USD", "USD"),
        ("$5 CAD", "$5 CAD", "CAD"),
        ("CAD $5", "CAD $5", "CAD"),
        ("CAD $5 USD", "CAD $5 USD", "USD"),
        ("$5 dollars", "$5 dollars", "USD"),
        ("£5 pounds", "£5 pounds", "GBP"),
        ("€5 euros", "€5 euros", "EUR"),
        ("€5 EUR each", "€5 EUR", "EUR"),
        ("$5 €", "$5", "USD"),
        ("$5 kr", "$5", "USD"),
        ("£5 dollars", "£5", "GBP"),
        ("$5 cents", "$5", "USD"),
        ("£5 grand piano", "£5", "GBP"),
    ],
)
def test_a_code_or_the_same_currency_belongs_to_it(text: str, quote: str, currency: str) -> None:
    assert quoted("money", text) == [quote]
    assert of("money", text) == [("5", currency)]
