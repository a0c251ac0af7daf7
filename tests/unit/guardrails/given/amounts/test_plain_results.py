"""Amounts, shares and counts that follow from two figures, with no word that says so; and what follows from none."""

from typing import Any

import pytest

from tests.unit.guardrails.given.telling import told

ORDER: dict[str, Any] = {
    "currency": "EUR",
    "lanes": [{"pallets_wk": 18, "rate_per_pallet": 46.5}, {"pallets_wk": 11, "rate_per_pallet": 58}],
    "surcharge_pct": 9,
}  # fmt: skip
COACH: dict[str, Any] = {
    "coach_hire_eur": 4370,
    "total_eur": 5210,
    "deposit_eur": 1042,
    "trailer_eur": 150,
    "seats": 53,
}
STRIPE: dict[str, Any] = {
    "items": [{"price": "server", "quantity": 7, "unit_amount": 5900}], "one_time": {"seed_drive": 45000},
    "overage_cents_per_tb": 2800, "coupon": {"percent_off": 8},
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("The deposit is £2,975.", {"price_gbp": 11900, "deposit_percent": 25}),
        ("VAT is £2,380.", {"price_gbp": 11900, "vat_percent": 20}),
        ("Each instalment is €300.", {"price_eur": 1200, "instalments": 4}),
        ("Now $30.", {"price_usd": 40, "discount_percent": 25}),
        ("You pay €1,070.", {"rent_eur": 950, "service_charges_eur": 120}),
        ("You've used 72% of your data.", {"limit_gb": 100, "used_gb": 72}),
        ("It ends at 8 pm.", {"class": {"time": "18:30", "duration_minutes": 90}}),
        ("The weekly freight is EUR 1,475.00, with EUR 132.75 for fuel.", ORDER),
        ("Over 52 weeks that is EUR 76,700.", ORDER),
        ("Coach hire alone is €95 each at 46.", COACH),
        ("5,210 over 46 is €113.26.", COACH),
        ("Your seed drive is $450, a terabyte more $28.", STRIPE),
        ("The servers are $413 a month.", STRIPE),
        (
            "24 vehicles at €14.50.",
            {"vehicles": [{"type": "van", "count": 18}, {"type": "truck", "count": 6}], "eur": 14.5},
        ),
        ("That is 46,000 words.", {"tasks": [{"to": "fr", "words": 18400}, {"to": "it", "words": 27600}]}),
        ("140 covers: 22 veg, 14 halaal, 104 standard.", {"guests": {"guaranteed": 140, "veg": 22, "halaal": 14}}),
        ("12,000 copies.", {"copies_per_lang": 4000, "langs": 3}),
        ("They have four thirteen a month.", {"seats": 7, "fee_usd": 59, "other_usd": 12}),
        ("He wanted twenty percent.", {"discount_pct": 15}),
        ("From the 26th on it's €120 each.", {"files": "25 a year", "signed": "2024-11-22", "more_eur": 120}),
        ("The fee is R63 810.", {"fee": "R 63 810"}),
        ("She pays for nine months.", {"term_months": 12, "free_months": 3}),
        ("It begins on April 7.", {"start": "04/07/2025", "end": "01/06/2026", "closed": "03/14/2025"}),
        ("It begins on 6 October 2025.", {"start": "10/06/2025", "end": "10/05/2026"}),
        ("It runs from week 36 to week 39.", {"staff": {"onsite_days_per_week": 1}, "from": "2025-W36"}),
        ("Doors are open from 7 until half past six on weekdays.", {"hours": {"open": "07:00", "close": "18:30"}}),
        ("It is €0.006 for mono.", {"mono_eur": 0.006}),
        ("The first year is €280,402.80.", {"a_eur": 31.4, "b_eur": 28.75, "c_eur": 890}),
    ],
)
def test_is_left_alone(text: str, given: dict[str, Any]) -> None:
    assert told(text, **given) == []


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Payment is due within 30 days.", {"payment_days": 14}),
        ("A fee of $14 is due.", {"payment_days": 14, "fee_usd": 200}),
        ("The term is 12 months.", {"seats": 12, "term_months": 24}),
        ("The price is $30.", {"seats": 30, "price_usd": 49}),
        ("We leave at 8:45.", {"departure": "08:15"}),
        ("You have 30 seats.", {"data": [{"label": "Seats", "value": 12}]}),
        ("It comes with ten seats.", {"includedSeats": 8, "extraSeatFeeUsd": 25}),
        ("Fertilizer: six applications.", {"fertilizer": {"applications": 5, "per_application_usd": 74}, "drafts": 6}),
        ("The Monthly Plan is £100.", {"plans": {"Monthly Plan": 10, "Annual Plan": 100}}),
        ("Clinical Daily is 4,900.", {"levels": {"Clinical Daily": 4200, "Weekly": 900}}),
        ("The first year is €28,170.", {"a_eur": 31.4, "b_eur": 28180, "c_eur": 890}),
        ("It has disc brakes.", {"disc_brakes": False}),
    ],
)
def test_is_objected_to(text: str, given: dict[str, Any]) -> None:
    assert told(text, **given) != []
