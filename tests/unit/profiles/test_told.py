"""Told facts: from plain values to what the pack's attributes want."""

import datetime as dt
from decimal import Decimal

import pytest
from pydantic import JsonValue

from rapport.domain.fact import FactClass, FactType, FactValue
from rapport.profiles import tell
from tests.unit.profiles.world import NOW, attribute, event, moment, order, pack, profile, told


class TestTell:
    @pytest.mark.parametrize(
        ("value", "kind", "held"),
        [
            (True, FactType.FLAG, True),
            (3, FactType.COUNT, 3),
            (2.5, FactType.AMOUNT, Decimal("2.5")),
            (" tea ", FactType.TEXT, "tea"),
        ],
    )
    def test_the_type_is_what_the_value_looks_like(self, value: JsonValue, kind: FactType, held: FactValue) -> None:
        fact = tell("note", value, source="api", observed_at=NOW)

        assert (fact.type, fact.value) == (kind, held)

    @pytest.mark.parametrize("value", [None, "", "  ", [], {}, float("nan"), float("inf")])
    def test_what_is_no_single_value_is_refused(self, value: JsonValue) -> None:
        with pytest.raises(ValueError):
            tell("note", value, source="api", observed_at=NOW)


class TestInAProfile:
    @pytest.mark.parametrize(
        ("kind", "given", "held"),
        [
            (FactType.COUNT, "3", 3),
            (FactType.FLAG, "yes", True),
            (FactType.AMOUNT, "12.50", Decimal("12.50")),
            (FactType.DATE, "2024-05-01", dt.date(2024, 5, 1)),
            (FactType.CHOICE, "Small", "small"),
            (FactType.TOPIC, "light", "light"),
            (FactType.COUNT, "three", "three"),
            (FactType.DATE, "soon", "soon"),
            (FactType.AMOUNT, "1" * 50, "1" * 50),
        ],
    )
    def test_a_told_text_becomes_what_the_attribute_wants_or_stays(
        self, kind: FactType, given: str, held: FactValue
    ) -> None:
        listed = attribute("it", kind, choices={"small": "small"} if kind is FactType.CHOICE else {})

        fact = profile(facts=[told("it", given)], of=pack(listed)).facts["it"]

        assert fact.value == held
        assert fact.type is (FactType.TEXT if held == given and kind is not FactType.TOPIC else kind)

    def test_the_stricter_class_holds(self) -> None:
        listed = attribute("it", FactType.TEXT, purposes=["decide"], **{"class": "shadow"})

        assert profile(facts=[told("it", "x")], of=pack(listed)).facts["it"].fact_class is FactClass.SHADOW

    def test_what_is_derived_goes_before_what_is_told_and_what_is_told_stands_in(self) -> None:
        listed = attribute("orders.count", FactType.COUNT, derive="orders.count")
        said = told("orders.count", 9, FactType.COUNT)
        bought = order("2024-06-01", "o", ("ink", 1, 2.5))

        assert profile(bought, facts=[said], of=pack(listed)).facts["orders.count"].value == 1
        assert profile(facts=[said], of=pack(listed)).facts["orders.count"].value == 9

    def test_a_told_view_is_still_shadow(self) -> None:
        kind = attribute("viewed.product", FactType.PRODUCT, derive="viewed.product")
        said = told("viewed.product", "ink", FactType.PRODUCT)

        assert profile(facts=[said], of=pack(kind)).facts["viewed.product"].fact_class is FactClass.SHADOW

    def test_of_two_told_the_newest_that_is_not_from_the_future_counts(self) -> None:
        facts = [
            told("it", day, observed_at=moment(day)) for day in ("2024-06-10", "2024-06-20", "2024-07-20", "2024-05-01")
        ]

        assert profile(facts=facts).facts["it"].value == "2024-06-20"

    def test_facts_that_are_not_listed_stay_to_be_withheld(self) -> None:
        assert (
            profile(event("Signed Up", "2024-06-01"), facts=[told("unheard_of", "x")]).facts["unheard_of"].value == "x"
        )
