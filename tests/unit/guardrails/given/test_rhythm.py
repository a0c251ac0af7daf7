"""How often somebody is billed."""

from typing import Any

import pytest

from tests.unit.guardrails.given.telling import told

YEARLY: dict[str, Any] = {"billing_period": "yearly", "price": "$89"}
ADVANCE: dict[str, Any] = {"Billing_Frequency__c": "Annual in advance"}


@pytest.mark.parametrize(
    ("given", "text", "quote"),
    [
        (YEARLY, "Billing is monthly.", "Billing is monthly"),
        (YEARLY, "You are billed monthly.", "billed monthly"),
        (YEARLY, "We invoice you every quarter.", "We invoice you every quarter"),
        (YEARLY, "You pay twice a year.", "You pay twice a year"),
        (ADVANCE, "Payment is quarterly.", "Payment is quarterly"),
        ({"invoicing": "monthly"}, "You pay once a year.", "You pay once a year"),
        ({"payment": "weekly"}, "You are invoiced monthly.", "invoiced monthly"),
    ],
)
def test_is_contradicted_where_it_is_another(given: dict[str, Any], text: str, quote: str) -> None:
    ((said, why),) = told(text, **given)

    assert (said, next(iter(given)) in why) == (quote, True)


@pytest.mark.parametrize(
    ("given", "text"),
    [
        (YEARLY, "You are billed yearly."),
        (YEARLY, "You pay once a year."),
        (YEARLY, "You are not billed monthly."),
        (YEARLY, "If you are billed monthly, it is dearer."),
        (YEARLY, "You pay monthly fees of nothing."),
        (YEARLY, "We report monthly."),
        (ADVANCE, "We invoice once a year in advance."),
        ({"billing": "yearly", "payment": "monthly"}, "You are billed monthly."),
        ({"billing": "by card"}, "You are billed monthly."),
        ({"cycle": "yearly"}, "You are billed monthly."),
    ],
)
def test_is_left_alone_where_it_is_so_or_nobody_says(given: dict[str, Any], text: str) -> None:
    assert told(text, **given) == []
