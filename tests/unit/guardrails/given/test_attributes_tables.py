"""Attributes of a record and what a text says of each: against it, or of what nobody knows."""

from typing import Any

import pytest

from rapport.guardrails.given.asserted import said_of
from rapport.guardrails.given.attributes import attributes
from rapport.guardrails.given.naming import key_is_proper, name_of
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
    (
        "it includes flood damage",
        {"flood_damage_cover": False},
        "flood damage = contradicted flood_damage_cover is false",
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


class TestNames:
    @pytest.mark.parametrize(
        ("key", "name"),
        [
            ("RestaurantsTakeOut", "take out"),
            ("restaurant_delivery", "delivery"),
            ("BusinessAcceptsCreditCards", "credit cards"),
            ("hasWiFi", "wi fi"),
            ("is_open", "open"),
            ("offers-catering", "catering"),
            ("accepts insurance", "insurance"),
            ("ByAppointmentOnly", "appointment only"),
            ("the_lamp", "lamp"),
            ("includesTax", "tax"),
            ("covers_fire", "fire"),
            ("has", "has"),
            ("has_the", "the"),
            ("open_by", "open by"),
            ("wifi2go", "wifi2go"),
            ("wifi2Go", "wifi2 go"),
            ("_x_", "x"),
            ("", ""),
        ],
    )
    def test_are_words_without_what_says_only_that_they_are_attributes(self, key: str, name: str) -> None:
        assert name_of(key) == name

    @pytest.mark.parametrize(
        ("key", "proper"),
        [
            ("London", True),
            ("london", False),
            ("New York", True),
            ("the shop", True),
            ("WiFi", False),
            ("Wi_Fi", False),
            ("monday", True),
            ("Monday", True),
            ("SLACK", True),
            ("", False),
        ],
    )
    def test_of_places_days_and_products_are_proper(self, key: str, proper: bool) -> None:
        assert key_is_proper(key) is proper

    @pytest.mark.parametrize(
        ("value", "holds"),
        [
            (True, True),
            (False, False),
            (None, None),
            ("yes", True),
            ("Yes", True),
            ("true", True),
            ("free", True),
            ("no", False),
            ("none", False),
            ("false", False),
            ("u'no'", False),
            ("'yes'", True),
        ],
    )
    def test_hold_by_their_value(self, value: Any, holds: bool | None) -> None:
        (one,) = attributes({"lamp": value})

        assert (one.path, one.holds) == ("lamp", holds)

    @pytest.mark.parametrize("value", ["perhaps", "", "5", 5, 2.5, [True], "paid", "taken"])
    def test_of_other_values_are_no_attributes(self, value: Any) -> None:
        assert list(attributes({"lamp": value})) == []

    def test_of_one_letter_are_none(self) -> None:
        assert list(attributes({"x": True})) == []
        assert [one.path for one in attributes({"tv": True})] == ["tv"]

    def test_that_say_only_that_it_is_so_are_those_of_their_group(self) -> None:
        assert read("There is no fire cover.", {"fire cover": {"included": True}}) == (
            "fire = contradicted fire cover.included is true"
        )
        assert [one.path for one in attributes({"included": True})] == ["included"]

    def test_have_aliases_that_say_that_they_hold(self) -> None:
        (plain,), (called,) = attributes({"lamp": True}), attributes({"lamp": True}, {"lamp": ("Night Light",)})

        assert (plain.usual, called.usual) == (False, True)
        assert called.said.search("a night light")
        assert called.said.search("a lamp")
        assert not plain.said.search("a night light")


class TestGroups:
    @pytest.mark.parametrize(
        ("members", "holds"),
        [
            ({"garage": True, "lot": False}, True),
            ({"garage": False, "lot": False}, False),
            ({"garage": False, "lot": None}, None),
            ({"garage": True, "lot": None}, True),
        ],
    )
    def test_hold_as_their_members_do(self, members: Any, holds: bool | None) -> None:
        whole = [one.holds for one in attributes({"BusinessParking": members}) if one.path == "BusinessParking"]

        assert whole == ([] if holds is None else [holds])
