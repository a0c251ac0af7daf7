"""Usual attributes of a business in less usual words, both ways round."""

from typing import Any

import pytest

from tests.unit.guardrails.given.telling import told

CAFE: dict[str, Any] = {
    "name": "Cedar House", "city": "Portland", "state": "ME", "categories": "Cafes, Restaurants",
    "address": "77 Old Wharf Rd",
    "hours": {"Monday": "9:0-15:0"},
    "attributes": {"WiFi": "paid", "Alcohol": "none"},
    "review_info": [{"review_stars": 4.0, "review_text": "Lovely, but terrible chairs. The wifi was fast for once."}],
}  # fmt: skip
WORDS = [
    ("DogsAllowed", "Four-legged friends are welcome.", "Four-legged friends must stay at home."),
    ("DogsAllowed", "Guests may bring a dog.", "Dogs have to wait outside."),
    ("WheelchairAccessible", "It is suitable for wheelchair users.", "It is unsuitable for wheelchair users."),
    ("BusinessAcceptsCreditCards", "Cards are accepted.", "Cash is the only form of payment taken."),
    ("ByAppointmentOnly", "Customers without a booking are turned away.", "Walk-ins can simply come by."),
    ("GoodForKids", "It is recommended for young children.", "It is not recommended for young children."),
    ("RestaurantsReservations", "You can book a table.", "Tables are first come, first served."),
    ("OutdoorSeating", "You can sit outside.", "Everybody sits inside."),
]


@pytest.mark.parametrize(("name", "yes", "no"), WORDS)
def test_attributes(name: str, yes: str, no: str) -> None:
    for text, holds in ((yes, True), (no, False)):
        assert told(text, **{**CAFE, "attributes": {name: holds}}) == []
        assert [why for _, why in told(text, **{**CAFE, "attributes": {name: not holds}})], text


def test_two_attributes_in_one_sentence() -> None:
    given = {**CAFE, "attributes": {"DogsAllowed": False, "Smoking": "no"}}

    assert told("Smoking is not allowed, and dogs have to stay at home.", **given) == []


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Customers can get online for nothing.", ["get online for nothing"]),
        ("Customers pay to get online.", []),
        ("Guests can pair their meal with wine.", ["pair their meal with wine"]),
        ("There is a wine list.", ["wine list"]),
        ("Cedar House is a café with plain tables in Salem, with coffee.", ["Salem"]),
        ("Cedar House is a café on Old Wharf Rd in Portland.", []),
        ("Cedar House is a youth hostel in Portland.", ["youth hostel"]),
        ("One reviewer complained that the Wi-Fi was too slow.", ["Wi-Fi was too slow"]),
        ("One reviewer found the seats comfortable.", ["seats comfortable"]),
    ],
)
def test_choices_places_and_opinions(text: str, quotes: list[str]) -> None:
    found = [quote for quote, _ in told(text, **CAFE)]

    assert len(found) == len(quotes)
    assert all(one in quote or quote in one for one, quote in zip(quotes, found, strict=True))
