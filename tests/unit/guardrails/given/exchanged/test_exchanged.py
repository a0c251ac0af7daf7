"""The right value in the wrong place: what one fact holds, told of another."""

from typing import Any

import pytest

from tests.unit.guardrails.given.telling import told

RENT: dict[str, Any] = {
    "flat": {"number": "12B", "deposit": 640, "balance": 215, "keys_from": "2026-03-09", "inventory_by": "2026-03-13"},
    "viewing": {"doors": "17:30", "speech": "18:15"},
    "pension": {"contribution_month": 210, "employer_month": 140},
}  # fmt: skip
PASS: dict[str, Any] = {
    "pass": {"credits": 20, "used": 14, "expires": "2026-06-30"}, "class": {"booked": 9, "size": 13},
}  # fmt: skip
CARDS: dict[str, Any] = {
    "cards": [{"ending": "4410", "expires": "2026-11"}, {"ending": "9023", "expires": "2028-02"}],
    "lines": [
        {"item": "grey lamp", "qty": 3, "each": 14.5},
        {"item": "amber lamp", "qty": 5, "each": 19},
        {"item": "cord", "qty": 8, "each": 2},
    ],
}  # fmt: skip
FEES: dict[str, Any] = {
    "plan": {"name": "Start", "price_month": 17, "currency": "GBP"}, "price_per_person": 23.5,
    "other_plans": {"Weekly": 740},
}  # fmt: skip
RACE: dict[str, Any] = {"raised": 1240, "target": 1100, "bill": {"cost": 61, "estimate": 70}, "visits": 13}


@pytest.mark.parametrize(
    ("given", "text", "quote", "reason"),
    [
        (RENT, "A balance of £640 is open.", "£640", "flat.balance is 215"),
        (RENT, "The deposit was £215.", "£215", "flat.deposit is 640"),
        (RENT, "Another £210 from your employer goes in.", "£210", "pension.employer_month is 140"),
        (RENT, "The doors open at a quarter past six.", "a quarter past six", "viewing.doors is 17:30"),
        (RENT, "We need the inventory by 9 March.", "9 March", "flat.inventory_by is 2026-03-13"),
        (PASS, "Fourteen classes left.", "Fourteen", "pass.used is 14"),
        (PASS, "There are nine places free on Friday.", "nine", "class.booked is 9"),
        (CARDS, "The card ending 9023 runs out in November 2026.", "November 2026", "cards.1.expires is 2028-02"),
        (CARDS, "In the parcel: 5 grey lamps and the rest.", "5", "lines.0.qty is 3"),
        (CARDS, "Each amber lamp is £14.50.", "£14.50", "lines.1.each is 19"),
        (FEES, "Start costs £17 a year.", "£17", "plan.price_month is 17"),
        (FEES, "It is £17 per seat and week.", "£17", "plan.price_month is 17"),
        (FEES, "Cover is £23.50 for the whole party.", "£23.50", "price_per_person is 23.5"),
        (RACE, "The bill is £9 over the estimate.", "£9 over the", "bill.estimate is 70"),
        (RACE, "You have raised £1,240, still short of the £1,100 target.", "short of the £1,100", "target is 1100"),
    ],
)
def test_is_found(given: dict[str, Any], text: str, quote: str, reason: str) -> None:
    ((words, why),) = told(text, **given)

    assert words.strip().startswith(quote)
    assert why.startswith(reason)


@pytest.mark.parametrize(
    ("given", "text"),
    [
        (RENT, "A balance of £215 is open, the deposit was £640."),
        (RENT, "Of the deposit, £640, nothing was kept, and the balance is paid."),
        (RENT, "The doors open at half past five and the speech is at a quarter past six."),
        (RENT, "Keys are yours from 9 March, the inventory is due by the 13th."),
        (PASS, "Six classes left."),
        (PASS, "Fourteen classes are used, six are left."),
        (PASS, "Four places are still free."),
        (CARDS, "The card ending 4410 runs out in November 2026, the one ending 9023 in February 2028."),
        (CARDS, "In the parcel: three grey lamps, five amber lamps and eight cords."),
        (CARDS, "Grey lamps are £14.50 and amber lamps £19."),
        (FEES, "Start costs £17 a month, for as long as a year."),
        (FEES, "It is £17 per seat and month."),
        (FEES, "Our Weekly plan is £740 a month."),
        (FEES, "Cover is £23.50 a head, in total £47 for the two of you."),
        (RACE, "The bill is £9 under the estimate."),
        (RACE, "You have raised £1,240, which is above the £1,100 target."),
        (RACE, "The £1,100 target is £140 below what you raised."),
    ],
)
def test_is_left_alone(given: dict[str, Any], text: str) -> None:
    assert told(text, **given) == []
