"""What a business is said to have, of which a record that lists what it has says nothing."""

from typing import Any

import pytest

from tests.unit.guardrails.given.telling import told

RECORD: dict[str, Any] = {
    "name": "Blue Fig",
    "categories": "Restaurants, Filipino",
    "hours": {"Monday": "11:0-21:0"},
    "attributes": {"RestaurantsTakeOut": True, "RestaurantsReservations": False, "WiFi": "no", "OutdoorSeating": None,
                   "RestaurantsGoodForGroups": True},
    "review_info": [{"review_stars": 4.0, "review_text": "The lumpia is crispy and hot, our server was sweet to us."}],
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("It offers takeout and delivery.", "delivery"),
        ("Credit cards are accepted.", "Credit cards are accepted"),
        ("It is wheelchair accessible.", "wheelchair accessible"),
        ("The restaurant is kid-friendly.", "kid-friendly"),
        ("There is a happy hour.", "happy hour"),
        ("It has a full bar.", "full bar"),
        ("Dogs are allowed.", "Dogs are allowed"),
        ("It does not cater, but there is a TV.", "TV"),
    ],
)
def test_is_made_up(text: str, quote: str) -> None:
    assert quote in [found for found, _ in told(text, **RECORD)]


def test_the_reason_names_what_no_fact_speaks_of() -> None:
    assert told("The place is kid-friendly.", **RECORD) == [("kid-friendly", "no given fact speaks of 'good for kids'")]


@pytest.mark.parametrize(
    "text",
    [
        "It offers takeout.",
        "Whether delivery is offered is not stated.",
        "There is no information on delivery or credit cards.",
        "An appointment is not needed.",  # reservations are listed: two words for one thing
        "It suits groups.",
    ],
)
def test_what_is_listed_or_said_not_to_be_known_is_none_of_it(text: str) -> None:
    assert told(text, **RECORD) == []


@pytest.mark.parametrize(
    ("review", "text"),
    [
        ("My daughter loved it, every bit of it.", "The restaurant is kid-friendly."),
        ("Our lab slept under the table the whole time.", "Dogs are allowed."),
        ("We paid by card, no fuss, and left happy.", "Credit cards are accepted."),
        ("They delivered it hot to our door in Goleta.", "It offers delivery."),
        ("Beers are four dollars and the place is cozy.", "It has a full bar."),
    ],
)
def test_what_a_review_comes_near_to_is_left_alone(review: str, text: str) -> None:
    record = RECORD | {"review_info": [{"review_stars": 4.0, "review_text": review}]}

    assert told(text, **record) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Guests may bring their own wine.", "Corkage"),
        ("A corkage fee is charged.", "Corkage"),
        ("Guests may bring their own beer.", "BYOB"),
        ("Appointments are strictly required.", "ByAppointmentOnly"),
    ],
)
def test_what_is_listed_as_not_known_is_told_in_many_words(text: str, name: str) -> None:
    assert [reason for _, reason in told(text, attributes={name: None})] == [f"{name} is not known"]


@pytest.mark.parametrize(
    ("key", "text"), [("delivery_available", "It offers delivery."), ("PetsWelcome", "Dogs are fine.")]
)
def test_what_is_listed_under_another_name_is_left_alone(key: str, text: str) -> None:
    record = RECORD | {"attributes": {**RECORD["attributes"], key: True}}

    assert told(text, **record) == []


def test_a_record_that_lists_next_to_nothing_is_not_read_as_closed() -> None:
    record = RECORD | {"attributes": {"RestaurantsTakeOut": True, "WiFi": "no"}}

    assert told("It offers delivery.", **record) == []


def test_what_nobody_reviewed_is_no_such_record() -> None:
    record = {key: value for key, value in RECORD.items() if key != "review_info"}

    assert told("It offers delivery.", **record) == []
