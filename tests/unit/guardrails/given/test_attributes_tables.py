"""Attributes of a record and what a text says of each: against it, or of what nobody knows."""

from typing import Any

import pytest

from rapport.guardrails.given.attributes import attributes, said_of
from rapport.guardrails.literals import closed


def read(text: str, given: dict[str, Any]) -> str:
    low = text.lower()
    spoken = [one for one in attributes(given) if one.spoken_of(closed(low))]
    return "; ".join(f"{low[a:b]} = {verdict} {why}" for one in spoken for (a, b), verdict, why in said_of(one, low))


READ = [
    (
        "It serves alcohol",
        {"Alcohol": "none", "RestaurantsAttire": "formal", "NoiseLevel": "quiet"},
        "serves alcohol = contradicted Alcohol is none",
    ),
    (
        "cash only",
        {"BusinessAcceptsCreditCards": True, "GoodForKids": False},
        "cash only = contradicted BusinessAcceptsCreditCards is true",
    ),
    (
        "Parking is in a lot.",
        {"BusinessParking": None},
        "parking = floating parking is not known; lot = floating lot is not known",
    ),
    ("valet parking", {"BusinessParking": None}, "valet = floating valet is not known"),
    (
        "no parking",
        {"BusinessParking": {"garage": True, "valet": False, "lot": None}},
        "no parking = contradicted BusinessParking is true",
    ),
    ("smoke-free", {"DogsAllowed": False, "WheelchairAccessible": True, "Smoking": "u'no'"}, ""),
    ("good for lunch", {"GoodForMeal": {"lunch": False, "dinner": True}}, ""),
    ("DJ tonight", {"Music": {"dj": False}}, "dj = contradicted Music.dj is false"),
    (
        "no delivery, but takeout",
        {"RestaurantsDelivery": True, "RestaurantsTakeOut": False},
        "delivery = contradicted RestaurantsDelivery is true; takeout = contradicted RestaurantsTakeOut is false",
    ),
    ("It has free wi-fi.", {"WiFi": "free", "OutdoorSeating": True}, ""),
    ("There is no wi-fi.", {"WiFi": "free", "OutdoorSeating": True}, "wi-fi = contradicted WiFi is free"),
    ("Wi-fi is paid.", {"WiFi": "free", "OutdoorSeating": True}, ""),
    ("Quiet room", {"WiFi": "paid", "NoiseLevel": "loud"}, "quiet = contradicted NoiseLevel is loud"),
    ("There is no wi-fi.", {"WiFi": "paid", "NoiseLevel": "loud"}, "wi-fi = contradicted WiFi is paid"),
    ("There is no wi-fi.", {"WiFi": "u'no'", "OutdoorSeating": False}, ""),
    ("Wi-fi is paid.", {"WiFi": "u'no'", "OutdoorSeating": False}, "wi-fi = contradicted WiFi is no"),
    ("It has free wi-fi.", {"WiFi": None, "OutdoorSeating": None}, "free wi-fi = floating WiFi is not known"),
    ("Wi-fi is paid.", {"WiFi": None, "OutdoorSeating": None}, "wi-fi = floating WiFi is not known"),
    ("It has a garage.", {"business_parking": {}}, ""),
    ("flood cover", {"flood_cover": False, "starter_set_included": True}, ""),
    (
        "flood cover is included",
        {"flood_cover": False, "starter_set_included": True},
        "flood = contradicted flood_cover is false",
    ),
    ("theirs has flood cover", {"flood_cover": False, "starter_set_included": True}, ""),
    ("integrates with Slack", {"integrations": {"Slack": True}}, ""),
    ("no Slack", {"integrations": {"Slack": True}}, "slack = contradicted integrations.Slack is true"),
    ("Parking is in a lot.", {"parking": {"London": False}}, "parking = contradicted parking is false"),
    (
        "the London office has parking",
        {"parking": {"London": False}},
        "parking = contradicted parking is false; london = contradicted parking.London is false",
    ),
    (
        "flood cover is included",
        {"policy": {"flood": {"included": False}, "fire": {"included": True}}},
        "flood = contradicted policy.flood.included is false",
    ),
    (
        "we include a starter set",
        {"starter_set_included": False},
        "starter set = contradicted starter_set_included is false",
    ),
    ("Wi-fi is paid.", {"x": True, "a b": False}, ""),
]


@pytest.mark.parametrize(("text", "given", "said"), READ)
def test_an_attribute_holds_or_not_as_the_record_says(text: str, given: dict[str, Any], said: str) -> None:
    assert read(text, given) == said
