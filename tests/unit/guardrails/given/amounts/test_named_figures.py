"""Figures of a record: what a bare number is by the end of its name, and what texts among the facts hold."""

from typing import Any

import pytest

from rapport.guardrails.given.amounts.figures import Figure
from rapport.guardrails.given.amounts.numbers import of_numbers
from rapport.guardrails.given.amounts.texts import of_texts
from rapport.guardrails.given.record import Leaf, leaves


def figures(record: tuple[Leaf, ...]) -> list[Figure]:
    return [*of_numbers(record), *of_texts(record)]


def held(**given: Any) -> set[tuple[str, str, str]]:
    """The figures of some facts: group, unit, and number or ISO form."""
    found = figures(leaves(given))
    return {(f.group, f.unit, f.iso or f"{(f.number or 0):f}") for f in found}


@pytest.mark.parametrize(
    ("name", "figure"),
    [
        ("delay_second", ("duration", "S", "5")), ("delay_seconds", ("duration", "S", "5")),
        ("delay_minutes", ("duration", "S", "300")), ("delayHours", ("duration", "S", "18000")),
        ("trial_days", ("duration", "D", "5")), ("wait_weeks", ("duration", "D", "35")),
        ("contract_months", ("duration", "MO", "5")), ("term_years", ("duration", "MO", "60")),
        ("discount_percent", ("percent", "", "5")), ("discount_percentage", ("percent", "", "5")),
        ("discount_pct", ("percent", "", "5")), ("discount", ("percent", "", "5")), ("interest", ("percent", "", "5")),
        ("list_price", ("money", "", "5")), ("cost", ("money", "", "5")), ("setup_fee", ("money", "", "5")),
        ("rate", ("money", "", "5")), ("monthly", ("money", "", "5")), ("annual", ("money", "", "5")),
        ("amount", ("money", "", "5")), ("premium", ("money", "", "5")), ("deposit", ("money", "", "5")),
        ("balance", ("money", "", "5")), ("value", ("money", "", "5")), ("limit", ("money", "", "5")),
        ("cap", ("money", "", "5")), ("price_usd", ("money", "", "5")), ("priceEUR", ("money", "", "5")),
        ("weight_g", ("quantity", "g", "5")), ("weight_kg", ("quantity", "g", "5000")),
        ("length_mm", ("quantity", "m", "0.005")), ("powerKW", ("quantity", "W", "5000")),
    ],
)  # fmt: skip
def test_a_bare_number_is_what_its_name_says(name: str, figure: tuple[str, str, str]) -> None:
    assert figure in held(**{name: 5})
    assert figure in held(**{name: "5"})
    assert any(f[0] == "number" and f[2] == "5" for f in held(**{name: 5}))


@pytest.mark.parametrize("name", ["price_month", "setup_fee_year", "base_fee_eu_month", "feePremiumWeek"])
def test_what_a_while_costs_is_money_and_no_while(name: str) -> None:
    groups = {group for group, _, _ in held(**{name: 5})}

    assert "money" in groups
    assert "duration" not in groups


@pytest.mark.parametrize("name", ["visits_per_week", "per_day", "perMonth", "calls_per_hour", "seats", "top_up"])
def test_other_numbers_are_numbers(name: str) -> None:
    assert {group for group, _, _ in held(**{name: 5})} <= {"number", "numeral"}


@pytest.mark.parametrize("name", ["address", "street", "postal", "zip", "postcode", "phone", "url", "link"])
def test_a_number_in_an_address_is_called_by_no_name(name: str) -> None:
    assert {f.keyed for f in figures(leaves({name: "5"}))} == {False}
    assert True in {f.keyed for f in figures(leaves({"seats": "5"}))}


def test_yes_and_no_are_no_numbers() -> None:
    assert held(open=True, shut=False, other=None) == set()


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("it takes 5 minutes", ("duration", "S", "300")), ("a quarter off", ("percent", "", "25")),
        ("half off", ("percent", "", "50")), ("a third off", ("percent", "", "33.33333333333333333333333333")),
        ("two thirds of it", ("percent", "", "66.66666666666666666666666667")),
        ("three quarters", ("percent", "", "75")),
        ("double it", ("percent", "", "100")), ("4GB 512MB", ("quantity", "B", "4000000000")),
        ("4GB 512MB", ("quantity", "B", "512000000")), ("2x2 GHz", ("quantity", "Hz", "2000000000")),
        ("2026-03-02T14:30", ("date", "", "2026-03-02")), ("2026-03-02T14:30", ("time", "", "14:30")),
        ("2026-03-02 14:30", ("time", "", "14:30")), ("2012-01", ("date", "", "2012-01")),
        ("01/12", ("date", "", "2012-01")),
        ("1,200 things", ("numeral", "", "1200")), ("tomorrow", ("relative", "", "+1d")),
        ("on Friday", ("weekday", "", "friday")),
        ("3 to 5 weeks", ("duration", "D", "21")), ("3 to 5 weeks", ("duration", "D", "35")),
        ("5 stars", ("rating", "", "5")), ("from 1 to 3 May", ("date", "", "--05-03")), ("£5", ("money", "", "5")),
        ("2 fortnights", ("duration", "D", "28")), ("500 ms", ("duration", "S", "0.500")),
    ],
)  # fmt: skip
def test_a_text_holds_its_values(text: str, figure: tuple[str, str, str]) -> None:
    assert figure in held(note=text)


def test_names_that_hold_numbers_are_read_too() -> None:
    assert ("quantity", "m", "0.0035") in held(**{"3.5mm jack": True})
    assert ("duration", "MO", "60") in held(claims_last_5_years=True)
    assert held(items=["a", "b"]) & {("numeral", "", "0"), ("numeral", "", "1")} == set()


def test_a_list_is_counted_and_its_numbers_are_figures_of_their_own() -> None:
    found = figures(leaves({"visits": [7, 9]}))

    assert [(f"{f.number}", f.many) for f in found if f.group == "number"] == [("2", True), ("7", False), ("9", False)]


def test_each_figure_knows_its_fact_and_how_it_is_written() -> None:
    found = figures(leaves({"plan": {"seats": 40}, "note": "for 12 people", "fee": "£9"}))

    shown = {(f.path, f.shown) for f in found}

    assert {("plan.seats", "40"), ("note", "12"), ("fee", "£9")} <= shown


@pytest.mark.parametrize("given", [{"seats": "40 at most"}, {"city": "Ripon", "seats": "40 at most"}])
def test_a_number_that_begins_a_short_text_is_of_its_fact_and_no_other_is(given: dict[str, Any]) -> None:
    keyed = {f.shown: f.keyed for f in figures(leaves({**given, "scanner": "IntraScan 51"})) if f.group == "number"}

    assert keyed == {"40": True, "51": False}


def test_a_day_of_some_month_in_a_long_text_is_a_day() -> None:
    long = (
        "We spoke at length about the order of lamps and she asked us to come by on the 14th, on the 3rd and the 32nd."
    )

    assert {iso for group, _, iso in held(note=long) if group == "date"} == {"---03", "---14"}
