"""Internet that costs, appointments, weekdays that are fewer than five, and what one review praises alone."""

from decimal import Decimal
from typing import Any

import pytest

from rapport.guardrails.given.opening.weekdays import days_of
from rapport.guardrails.given.reviews.consensus import misjudged
from tests.unit.guardrails.given.telling import told


def quotes(text: str, **attributes: Any) -> list[str]:
    return [quote for quote, _ in told(text, attributes=attributes)]


@pytest.mark.parametrize(
    ("text", "wifi", "objected"),
    [
        ("Internet access is not free.", "paid", False),
        ("Internet access is not free.", "free", True),
        ("The Wi-Fi isn't free.", "paid", False),
        ("There is free Wi-Fi.", "paid", True),
    ],
)
def test_internet_that_is_not_free_is_paid_for(text: str, wifi: str, objected: bool) -> None:
    assert bool(quotes(text, WiFi=wifi)) is objected


@pytest.mark.parametrize(("by_appointment", "objected"), [(True, False), (False, True), (None, True)])
def test_to_book_ahead_is_what_an_appointment_takes(by_appointment: bool | None, objected: bool) -> None:
    found = quotes("Clients need to book ahead.", RestaurantsReservations=None, ByAppointmentOnly=by_appointment)

    assert bool(found) is objected


@pytest.mark.parametrize(
    "said", ["weekdays from tuesday to friday", "weekdays, tuesday to friday", "weekdays (tue-fri"]
)
def test_weekdays_may_be_fewer_than_five(said: str) -> None:
    assert days_of(said) == {"tuesday", "wednesday", "thursday", "friday"}


@pytest.mark.parametrize(
    ("sentence", "objected"),
    [
        ("all of them loved the pastor tacos.", True),
        ("all three wrote warmly of the pastor tacos.", True),
        ("all of them loved the tortillas.", False),  # of which two tell
        ("all of them praised the food.", False),  # in whatever words
        ("not all of them loved the pastor tacos.", False),
        ("all of them came, one loved the pastor tacos.", False),
    ],
)
def test_what_one_review_praises_alone_is_not_what_all_do(sentence: str, objected: bool) -> None:
    reviews = ("tortillas are made while you watch.", "al pastor tacos were the hit.", "would stop for the tortillas.")

    assert bool(list(misjudged(sentence, (), reviews))) is False  # stars are what tells of reviews at all
    assert bool(list(misjudged(sentence, tuple(map(Decimal, (5, 4, 5))), reviews))) is objected
