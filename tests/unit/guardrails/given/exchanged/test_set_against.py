"""Two amounts set against each other: of one measure, or of two that nothing follows from."""

from typing import Any

import pytest

from tests.unit.guardrails.given.telling import told

PRICES: dict[str, Any] = {"monthly_price": 20, "yearly_price": 200, "setup_fee": 50}
RACE: dict[str, Any] = {"raised_usd": 412, "target_usd": 400}
BOARD: dict[str, Any] = {"weekly_rent_gbp": 90, "daily_rent_gbp": 30, "key_deposit_gbp": 45, "cleaning_fee_gbp": 60}


@pytest.mark.parametrize(
    ("given", "text"),
    [
        (PRICES, "The yearly price of 200 is less than twelve times the monthly 20."),
        (PRICES, "The yearly 200 is less than the monthly 20 times twelve."),
        (PRICES, "The yearly 200 is cheaper than the monthly 20."),
        (PRICES, "At 200 a year it is less than the 20 you pay each month."),
        (BOARD, "At £90 a week it is cheaper than the £30 a day."),
        (BOARD, "The weekly £90 is below the £30 for single days."),
        (BOARD, "Twice the £45 is more than the £60."),
        (BOARD, "Half of the £60 is less than the £45."),
        (BOARD, "The £45 for keys is less than the £60 for cleaning."),
        (RACE, "The $412 raised is over the $400 target."),
    ],
)
def test_is_left_alone(given: dict[str, Any], text: str) -> None:
    assert told(text, **given) == []


@pytest.mark.parametrize(
    ("given", "text", "fact"),
    [
        (RACE, "We have $400, over the $412 target.", "raised_usd"),
        (BOARD, "The £60 is less than the £45 deposit.", "key_deposit_gbp"),
        (BOARD, "£45 is more than the £60 fee.", "cleaning_fee_gbp"),
    ],
)
def test_is_found_where_it_is_the_wrong_way_round(given: dict[str, Any], text: str, fact: str) -> None:
    assert any(reason.startswith(f"{fact} is ") for _, reason in told(text, **given))
