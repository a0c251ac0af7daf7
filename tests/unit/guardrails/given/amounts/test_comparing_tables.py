"""Values of a mail against a record, one by one: what is borne out, what another fact says, what nobody told."""

import datetime as dt
from typing import Any

import pytest

from rapport.guardrails import values
from rapport.guardrails.given.amounts.comparing import Comparison
from rapport.guardrails.given.amounts.figures import READ
from rapport.guardrails.given.amounts.numbers import of_numbers
from rapport.guardrails.given.amounts.sorts import Sorted
from rapport.guardrails.given.amounts.texts import of_texts
from rapport.guardrails.given.record import leaves


def judged(text: str, given: dict[str, Any]) -> str:
    """What speaks against each value of a text: `value: fact is right`, or that it is untold."""
    record = leaves(given)
    figures = (*of_numbers(record), *of_texts(record))
    compared = Comparison(figures, Sorted(figures), dt.date(2026, 3, 2))
    found = ((one.quote, compared.judge(one, text.lower())) for one in values.find(text, kinds=READ))
    return "; ".join(f"{q}: {j.fact} is {j.right}" if j.fact else f"{q}: untold" for q, j in found if j)


RECORDS: list[tuple[dict[str, Any], dict[str, str]]] = [
    (
        {"plan": {"seats": 40}, "room": {"plan_seats": 40}, "x": {"seats_plan": 9}},
        {
            "10 seats plan": "",
            "50 plan seats": "50: room.plan_seats is 40",
        },
    ),
    (
        {"warranty_months": 24},
        {
            "24 months and 36 months": "36 months: warranty_months is 24",
            "a shirt of 36 months": "",
            "lasts three years": "three years: warranty_months is 24",
        },
    ),
    (
        {"discount_percent": 20, "rate": "5% to 7%"},
        {
            "0% fat": "",
            "100% wool": "",
            "25% of the 80 are 20": "",
            "5% and 9%": "9%: untold",
            "half percent": "half percent: untold",
        },
    ),
    (
        {"half": "half of the shops", "tops": 2.6, "n": "1.2 million"},
        {
            "1,200 lamps": "1,200: untold",
            "3 tops": "3: tops is 2.6",
        },
    ),
    (
        {"cost": "£9.50", "fee": "£9.75"},
        {
            "25p": "",
            "nine pounds": "",
            "ten pounds": "ten pounds: untold",
        },
    ),
    (
        {"note": "We have 40 seats and 30 lamps here; the lamps cost £9 and the seats 12% more, in 3 weeks."},
        {
            "£3": "£3: untold",
        },
    ),
    (
        {"seats": 6},
        {
            "5 seats": "",
            "6k lamps": "",
            "7 seats a day": "",
            "99 lamps": "",
            "It is £12 in all.": "",
            "It is £6.": "",
            "room 700": "",
        },
    ),
    (
        {"weight_kg": 2, "width_cm": 195, "temperature": "-9°C"},
        {
            "10°C": "10°C: temperature is -9°C",
            "2.05 kg": "2.05 kg: weight_kg is 2",
            "4.4 lb": "",
            "5 m by 2 m": "",
        },
    ),
    (
        {"time": "9:30", "n": 5},
        {
            "one hundred lamps": "one hundred: untold",
        },
    ),
    (
        {"warranty_months": 24, "trial_days": 14},
        {
            "15 days": "",
            "3 more months": "",
            "a trial of 15 days": "15 days: trial_days is 14",
            "a year": "",
            "could you do 36 months?": "",
            "half a month": "",
        },
    ),
    (
        {"stars": 4.5},
        {
            "3 rating": "3: stars is 4.5",
            "rated 4": "4: stars is 4.5",
        },
    ),
    (
        {"invoices": [1, 2, 3], "rooms": [1, 2], "beds": 5},
        {
            "the 3 rooms and 5 beds": "3: rooms is 2",
            "two invoices": "",
        },
    ),
    (
        {"price": "£40", "fee": "£60", "seats": 6},
        {
            "40 million": "",
            "my old one cost £99": "",
            "£1": "£1: untold",
        },
    ),
    (
        {"weight_kg": 2, "box_kg": 3},
        {
            "4 kg": "4 kg: untold",
            "4 kg box": "4 kg: box_kg is 3",
        },
    ),
    (
        {"sizes": "S 9, M 9.5", "price": "£100"},
        {
            "£0.5": "£0.5: price is £100",
        },
    ),
    (
        {"starts": "2026-03-12", "ends": "2026-04-02"},
        {
            "13 March": "13 March: untold",
            "the 13th of it": "13th: untold",
        },
    ),
    (
        {},
        {
            "150 lamps": "150: untold",
            "5 kg": "",
        },
    ),
    (
        {"a": {"seats": 40}, "b": {"seats": 50}},
        {
            "12 seats": "",
        },
    ),
    (
        {"met": "2026-03-03", "note": "tomorrow"},
        {
            "on 3 April": "3 April: untold",
        },
    ),
    (
        {"met": "2026-03-03", "note": "on Sunday"},
        {
            "on 15 March": "",
        },
    ),
    (
        {"at": "2026-03-02T09:30"},
        {
            "at 5 am.": "5 am: untold",
        },
    ),
    (
        {"month": "in April", "day": 14},
        {
            "On 04/03/2026.": "",
            "the 14th of it": "",
        },
    ),
    (
        {"starts": "2026-04-13", "price": "£14 in 15 months"},
        {
            "the 14th of it": "",
            "the 30th of it": "30th: untold",
        },
    ),
    (
        {"founded": "May 1997", "opened": "2020-01-01"},
        {
            "founded in 2019": "2019: founded is May 1997; 2019: founded is May 1997",
            "On 13 May.": "",
        },
    ),
    (
        {"met": "2026-03-03", "note": "in two weeks"},
        {
            "on 17 March": "",
        },
    ),
    (
        {"founded": 2101, "opened": "2020-01-01"},
        {
            "It was founded in 1998.": "",
        },
    ),
    (
        {"met": "2026-03-03", "note": "within ten days"},
        {
            "on 13 March": "",
            "on 21 February": "",
        },
    ),
    (
        {"founded": 2100, "opened": "2020-01-01"},
        {
            "founded in 2019": "2019: founded is 2100; 2019: founded is 2100",
        },
    ),
    (
        {"at": "2026-03-02T14:30", "doors": "at 5"},
        {
            "at 5:10 pm.": "",
        },
    ),
    (
        {"note": "We spoke for a while of many things, and in the end agreed to meet at 14:30 at the gate."},
        {
            "at 5pm.": "",
        },
    ),
    (
        {"starts": "2026-04-13"},
        {
            "On 13/04.": "",
        },
    ),
    (
        {"starts": "2026-04-03", "year": 2027},
        {
            "on 11/12/2026": "11/12/2026: untold",
            "The 13th to 15 April.": "",
            "the 1st of it": "",
        },
    ),
    (
        {"met": "2026-03-03", "note": "on Monday"},
        {
            "on 16 March": "",
            "on 8 March": "8 March: untold",
        },
    ),
    (
        {"month": "in April", "n": "14 of them"},
        {
            "In April.": "",
            "on 12/11.": "12/11: untold",
            "the 14th of it": "",
        },
    ),
    (
        {"met": "1000-03-02", "note": "tomorrow"},
        {
            "on 3 March 1000": "3 March: untold",
        },
    ),
    (
        {"met": "2026-03-03", "note": "within 400 days"},
        {
            "on 7 April 2027": "7 April 2027: untold",
        },
    ),
    (
        {"at": "2026-03-02T14:30", "doors": "at 17"},
        {
            "at 2:30.": "",
        },
    ),
    (
        {"met": "2026-03-03", "note": "in a month"},
        {
            "on 2 April": "",
            "on 3 April": "",
        },
    ),
    (
        {"met": "2026-03-03", "note": "on Tuesday"},
        {
            "on 17 March": "",
        },
    ),
    (
        {"met": "2026-03-03", "note": "two days ago"},
        {
            "on 1 March": "",
        },
    ),
    (
        {"founded": 1997, "opened": "2020-01-01"},
        {
            "the 12th of it": "",
        },
    ),
    (
        {"met": "2026-03-03", "note": "on Wednesday"},
        {
            "on 18 March": "18 March: untold",
            "on 4 March": "",
        },
    ),
    (
        {"starts": "2026-04-13", "shops": "14 shops"},
        {
            "Are you free on 20 April?": "",
            "It starts on 14 April.": "14 April: untold",
        },
    ),
    (
        {"founded": 1900, "opened": "2020-01-01"},
        {
            "founded in 2019": "2019: founded is 1900; 2019: founded is 1900",
        },
    ),
    (
        {"met": "2026-03-03", "note": "on Friday"},
        {
            "on 13 March": "",
            "on 20 March": "20 March: untold",
        },
    ),
    (
        {"met": "2026-03-03", "note": "on Thursday"},
        {
            "on 5 March": "",
        },
    ),
    (
        {"met": "2026-03-03", "note": "on Saturday"},
        {
            "on 14 March": "",
        },
    ),
    (
        {"met": "1001-03-02", "note": "tomorrow"},
        {
            "on 3 March 1001": "",
        },
    ),
    (
        {"starts": "2026-04-13", "ends": "2026-05-20"},
        {
            "our 14th shop": "",
        },
    ),
    (
        {"met": "2026-03-03", "note": "within 399 days"},
        {
            "on 6 April 2027": "",
        },
    ),
    (
        {"founded": 1899, "opened": "2020-01-01"},
        {
            "It was founded in 1998.": "",
        },
    ),
    (
        {"founded": "2003-02", "opened": "2020-01-01"},
        {
            "It was founded in 1998.": "1998: founded is 2003-02; 1998: founded is 2003-02",
        },
    ),
    (
        {"half": "half of the shops", "tops": 2.6, "n": "1.2 million"},
        {
            "1.2k lamps": "",
            "8%": "8%: half is half",
        },
    ),
    (
        {"len": "31 days", "n": "20 working days"},
        {
            "1,200 lamps": "1,200: untold",
            "about 30%": "",
        },
    ),
    (
        {"price": "£40"},
        {
            "a rate of £41 a month": "£41: price is £40",
            "£0.95": "",
            "£40k": "£40k: price is £40",
        },
    ),
    (
        {"warranty_months": 24},
        {
            "24 months": "",
            "a plan of two and a half years": "two and a half years: warranty_months is 24",
            "could you do 36 months?": "",
            "the warranty runs 30 months": "30 months: warranty_months is 24",
        },
    ),
    (
        {"discount_percent": 20, "rate": "5% to 7%"},
        {
            "ten pounds": "ten pounds: untold",
            "£0.25 more": "",
        },
    ),
    (
        {"plan": {"seats": 40}, "room": {"plan_seats": 40}, "x": {"seats_plan": 9}},
        {
            "40 million": "",
        },
    ),
    (
        {"invoices": [1, 2, 3], "rooms": [1, 2], "beds": 5},
        {
            "5 beds": "",
            "four invoices": "four: invoices is 3",
            "two invoices": "",
        },
    ),
    (
        {"time": "9:30", "n": 5},
        {
            "100 lamps": "100: untold",
            "£9": "£9: untold",
        },
    ),
    (
        {"a": [1, 2, 3], "b": 0, "lamps": ["x", "y"]},
        {
            "£3": "",
        },
    ),
    (
        {"cost": "£250", "seats": {"of": 9, "in": 12}},
        {
            "6 million seats": "6 million: seats.of is 9",
            "99 lamps": "",
            "It is £12 in all.": "",
            "£19.25 together": "",
        },
    ),
    (
        {"weight_kg": 2, "width_cm": 195, "temperature": "-9°C"},
        {
            "0% fat": "",
            "10 degrees": "10 degrees: temperature is -9°C",
            "two and a half metres": "two and a half metres: width_cm is 195",
        },
    ),
    (
        {"stars": 4.5},
        {
            "a rating of 4.": "4: stars is 4.5",
        },
    ),
    (
        {
            "paid": "we paid 100 then, and 350 for the box, which was a long time ago for all of us here now",
            "price": "£10",
        },
        {
            "room 700": "",
        },
    ),
    (
        {"note": "We have 40 seats and 30 lamps here; the lamps cost £9 and the seats 12% more, in 3 weeks."},
        {
            "a 150 lamps": "150: note is 40",
            "a price of £9.50": "£9.50: untold",
            "from £40 to £60": "£40 to £60: untold",
            "£100 seats": "£100: note is £9",
        },
    ),
    (
        {"cost": "£9.50", "fee": "£9.75"},
        {
            "25% of the 80 are 20": "",
            "nine pounds": "",
            "team of 41": "",
        },
    ),
    (
        {"a": {"seats": 40}, "b": {"seats": 50}},
        {
            "40 seats": "",
        },
    ),
    (
        {"sizes": "S 9, M 9.5", "price": "£100"},
        {
            "over £40": "£40: price is £100",
        },
    ),
    (
        {
            "note": "They paid 350 at the door and 9 in the shop, and spoke of it for a long while afterwards.",
            "price": "£10",
        },
        {
            "12 shops": "",
            "80 inches": "80 inches: untold",
            "£700 in all": "",
        },
    ),
    (
        {"discount_percent": 20},
        {
            "100% wool": "",
            "an 80% discount": "80%: discount_percent is 20",
            "£1": "£1: untold",
        },
    ),
    (
        {"seats": 6},
        {
            "13 seats": "13: seats is 6",
            "twenty-one percent": "twenty-one percent: untold",
        },
    ),
    (
        {"weight_kg": 2, "box_kg": 3},
        {
            "box of 2 kg": "",
        },
    ),
    (
        {"warranty_months": 24, "trial_days": 14},
        {
            "21 days": "",
            "a shirt for 36 months": "",
            "another 25 months of warranty": "25 months: warranty_months is 24",
            "my old one cost £99": "",
        },
    ),
    (
        {"price": "£40", "fee": "£60", "seats": 6},
        {
            "The fee is £40": "",
        },
    ),
    (
        {},
        {
            "10 litres": "",
        },
    ),
    (
        {"team.size": 40, "size": {"team": 12}},
        {
            "7 seats per day": "",
        },
    ),
    (
        {"starts": "2026-03-12", "ends": "2026-04-02"},
        {
            "6 million seats": "6 million: untold",
        },
    ),
    (
        {"seats": 40, "price_per_seat": 9},
        {
            "41 big seats a day": "41: untold",
            "41 seats each": "41: untold",
        },
    ),
    (
        {"share": "9%", "n": "it is 99 of 7"},
        {
            "7%": "",
            "8%": "8%: share is 9%",
        },
    ),
    (
        {"w": "2 kg", "h": "195 cm"},
        {
            "2 m": "2 m: untold",
        },
    ),
    (
        {"plan": {"seats": 40}, "seats": {"plan": 50}},
        {
            "51 plan": "51: seats.plan is 50",
        },
    ),
    (
        {"trial_days": 100},
        {
            "a trial of 103 days": "103 days: trial_days is 100",
            "a trial of a hundred and four days": "",
            "a trial of ninety-six days": "ninety-six days: trial_days is 100",
        },
    ),
    (
        {"price": "£9", "fee": "£5"},
        {
            "90p": "",
            "£1": "£1: untold",
        },
    ),
    (
        {"n": "1.2 million", "m": 1500},
        {
            "1.2k lamps": "",
            "1.5 million lamps": "",
        },
    ),
    (
        {"w": "2 kg and 9 kg"},
        {
            "2.01 kg": "",
        },
    ),
    (
        {"starts": "2026-03-12", "ends": "2026-04-02", "trial_days": 60},
        {
            "61 days": "",
            "a trial of 21 days": "",
        },
    ),
    (
        {"seats": 13},
        {
            "12 seats": "",
            "13 seats": "",
        },
    ),
    (
        {"seats": [1, 2, 3], "a": {"seats": 9}},
        {
            "2 seats": "",
            "9 seats": "",
        },
    ),
    (
        {"rating": 4.5, "n": "rated 3/5"},
        {
            "rated 4": "4: rating is 4.5",
        },
    ),
    (
        {
            "note": (
                "we saw 20 seats and 30 mugs there on the day that we came here for the first time in all these years"
            )
        },
        {
            "31 mugs": "31: note is 20",
        },
    ),
    (
        {"seats": [1, 2, 3], "b": {"seats": [1, 2]}},
        {
            "3 seats": "",
            "4 seats": "4: seats is 3",
        },
    ),
    (
        {"n": "about 1312 lamps", "price": "£1312"},
        {
            "about £1400": "",
        },
    ),
    (
        {"low": "it is -9 °C here"},
        {
            "10 degrees": "10 degrees: low is -9 °C",
            "9 kg": "",
        },
    ),
    (
        {"price": "£100"},
        {
            "£50 half": "",
        },
    ),
    (
        {"price": "£9", "n": "it is 99 of 7 or 350"},
        {
            "8%": "8%: untold",
        },
    ),
    (
        {"price": "£100", "discount": "10%"},
        {
            "£10": "£10: price is £100",
        },
    ),
    (
        {"a": {"seats": 20}, "b": {"seats": 20}},
        {
            "21 seats": "21: a.seats is 20",
        },
    ),
]


@pytest.mark.parametrize(
    ("text", "given", "against"), [(text, given, said) for given, texts in RECORDS for text, said in texts.items()]
)
def test_each_value_is_borne_out_or_objected_to(text: str, given: dict[str, Any], against: str) -> None:
    assert judged(text, given) == against
