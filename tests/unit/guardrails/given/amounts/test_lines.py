"""What the lines of an order come to, and amounts that a record keeps under names of its own."""

from decimal import Decimal
from typing import Any

import pytest

from rapport.guardrails.given.amounts.figures import Figure
from rapport.guardrails.given.amounts.lines import line_totals
from rapport.guardrails.given.amounts.unnamed import unnamed
from tests.unit.guardrails.given.telling import told

ORDER: dict[str, Any] = {
    "Line": [
        {"Description": "Gym Manager - Peak, first location, monthly", "Rate": 285, "Qty": 1},
        {"Description": "Extra location, monthly", "Rate": 90, "Qty": 3},
    ],
    "DiscountPercent": 5,
    "OtherTiers": {"Gym Manager Base": 145},
}
LISTED: dict[str, Any] = {"tier": "Standard", "list_pm": 420, "pct": 20, "seats_incl": 14, "Lite": 260, "Premier": 690}
NURSERY: dict[str, Any] = {"tablets": {"gbp_each": 185, "count": 10}, "joining": {"gbp": 250}, "sites": 5, "gbp": 96}


def of(path: str, number: str, shown: str = "") -> Figure:
    return Figure("number", "", Decimal(number), "", frozenset(), path, shown or number, keyed=True)


def test_each_line_and_all_together() -> None:
    prices = [of("a.rate", "90"), of("b.rate", "35"), of("c.rate", "7")]
    counts = [of("a.rate", "90"), of("a.qty", "3"), of("b.qty", "2"), of("c.qty", "1.5")]
    assert line_totals(prices, counts) == [Decimal(270), Decimal(70), Decimal(340)]


@pytest.mark.parametrize(
    "beside",
    [
        [of("a.heads", "3"), of("a.days", "5")],
        [of("b.qty", "3")],
        [of("a.note", "3", "third")],
        [of("a.qty", "0")],
    ],
)
def test_no_line(beside: list[Figure]) -> None:
    """Two counts, one elsewhere, one that a text tells, none: nobody knows how many there are of it."""
    assert line_totals([of("a.rate", "90")], beside) == []


def test_of_two_prices_the_lower_is_paid_for_a_quantity_and_the_other_tells_what_that_saves() -> None:
    two = [of("a.list", "40"), of("a.net", "34")]
    assert line_totals(two, [of("a.qty", "60"), of("a.days", "5")]) == [Decimal(n) for n in (2040, 2400, 360)]
    assert line_totals(two, [of("a.heads", "60")]) == []


def test_the_price_of_a_plan_is_paid_for_the_quantity_around_it() -> None:
    assert line_totals([of("sub.plan.amount", "756")], [of("sub.quantity", "38")]) == [Decimal(28728)]


def test_a_price_is_paid_for_what_is_called_as_it_is() -> None:
    prices = [of("camera_price", "129")._replace(labels=frozenset(("camera", "price")))]
    cameras = of("cameras", "4")._replace(labels=frozenset(("camera",)))
    assert line_totals(prices, [cameras]) == [Decimal(516)]


@pytest.mark.parametrize(
    ("path", "is_one"),
    [
        ("deal.list_pm", True),
        ("Line.0.Value", True),
        ("tiers.Little Steps Register", True),
        ("tiers.Little Steps Hours", False),
        ("deal.seats_incl", False),
        ("deal.staffLogins", False),
        ("Line.0.Qty", False),
        ("customer.id", False),
        ("customer.people", False),
        ("deal.rate_per_month", True),
        ("deal.trial_month", False),
        ("sla.respond_within", False),
    ],
)
def test_of_what_names_say_nothing(path: str, is_one: bool) -> None:
    assert unnamed(of(path, "420")) is is_one


def test_what_a_text_tells_is_not_unnamed() -> None:
    assert not unnamed(of("deal.list_pm", "1", "first"))
    assert not unnamed(of("deal.list_pm", "420")._replace(keyed=False))
    assert not unnamed(of("deal.list_pm", "420")._replace(many=True))


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("$527.25 monthly after the 5 percent.", ORDER),
        ("The first gym at 285 + 3 more locations at 90 each = 555, minus five percent = 527.25.", ORDER),
        ("285 + 3 more at 90 each = 555, minus five percent = 527.25. The year comes to $6,327.", ORDER),
        ("The three extra locations are $270.", ORDER),
        ("Your monthly is £336 on Standard instead of £420.", LISTED),
        ("Premier is 690 and Lite 260.", LISTED),
        ("£5,880 for all fourteen over the month, that is £420 each.", LISTED),
        ("Tablets: £1,850 (ten).", NURSERY),
        (
            "5 x £96 = £480 a month. Over the year: £5,760. Tablets: £1,850. Joining: £250. Everything: £7,860",
            NURSERY,
        ),
    ],
)
def test_left_alone(text: str, given: dict[str, Any]) -> None:
    assert told(text, **given) == []


@pytest.mark.parametrize(
    ("text", "given", "quote"),
    [
        ("$572 monthly after the 5 percent.", ORDER, "$572"),
        ("The three extra locations are $207.", ORDER, "$207"),
        ("The three extra locations make $207 in all.", ORDER, "$207"),
        ("Your monthly is £363 on Standard instead of £420.", LISTED, "£363"),
        ("Premier is 960 and Lite 260.", LISTED, "960"),
        ("Tablets: £1,580 (ten).", NURSERY, "£1,580"),
        (
            "Tablets: £1,850. Joining: £350",
            NURSERY,
            "£350",
        ),
    ],
)
def test_objected_to(text: str, given: dict[str, Any], quote: str) -> None:
    assert [words for words, _ in told(text, **given)] == [quote]


def test_a_share_in_words_is_no_fee() -> None:
    deal = {"Setup_Fee_OneOff": 950, "price_gbp": 38, "seats": 24, "discount_pct": 15}
    assert told("List 38 quid a seat, we've given fifteen off.", **deal) == []
