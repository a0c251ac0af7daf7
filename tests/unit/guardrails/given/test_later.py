"""What is so only later, and what is denied twice."""

from typing import Any

import pytest

from tests.unit.guardrails.given.telling import told

OUT: dict[str, Any] = {"in_stock": False, "restock_date": "2026-03-20"}
AWAY: dict[str, Any] = {"available": False, "back_on": "2026-03-20"}
IN: dict[str, Any] = {"in_stock": True, "accepts_credit_cards": True}
SPA: dict[str, Any] = {"spa": {"sauna_open": False, "pool_heated": True, "reopens": "2026-04-03"}}


@pytest.mark.parametrize(
    ("given", "text"),
    [
        (OUT, "It is back in stock on 20 March."),
        (OUT, "In stock again on 20 March."),
        (OUT, "From 20 March it is in stock again."),
        (OUT, "We expect it in stock on 20 March."),
        (OUT, "It comes back into stock on 20 March."),
        (OUT, "Once it is back in stock, we ring you."),
        (OUT, "Soon it is in stock again."),
        (OUT, "It'll be in stock within three weeks."),
        (OUT, "It is sold out until 20 March."),
        (AWAY, "It is available again on 20 March."),
        (AWAY, "It will be available from 20 March."),
        (AWAY, "It is unavailable until 20 March."),
        (AWAY, "When it is available again, we write."),
        (SPA, "The sauna is open again on 3 April."),
        (IN, "It is not out of stock."),
        (IN, "It isn't out of stock."),
        (IN, "It is no longer out of stock."),
        (IN, "It can be paid by card."),
        (IN, "Payable by credit card."),
    ],
)
def test_is_left_alone(given: dict[str, Any], text: str) -> None:
    assert told(text, **given) == []


@pytest.mark.parametrize(
    ("given", "text"),
    [
        (OUT, "It is in stock."),
        (OUT, "It is back in stock."),
        (OUT, "It is in stock again."),
        (OUT, "It is in stock and arrives on 20 March."),
        (OUT, "It is in stock until 20 March."),
        (OUT, "It is not out of stock."),
        (OUT, "It is back in stock on 27 March."),
        (AWAY, "It is available."),
        (AWAY, "It is available today."),
        (IN, "It is out of stock."),
        (IN, "It is not in stock."),
        (IN, "It is no longer in stock."),
        (IN, "It cannot be paid by card."),
        (IN, "We do not take cards."),
    ],
)
def test_is_objected_to(given: dict[str, Any], text: str) -> None:
    assert told(text, **given) != []
