"""Each kind of value against a record: what counts as told, as nobody's own, and as another fact's, at the edges."""

import datetime as dt
from typing import Any

import pytest

from rapport.guardrails import inspect
from tests.unit.guardrails.a_pack import foreign, some_grounds

NOW = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)
NOBODY = "no given fact says this"


def told(text: str, **given: Any) -> list[tuple[str, str]]:
    report = inspect(foreign(text), some_grounds(given=given, now=NOW))
    return [(f.quote, f.reason) for f in report.findings if f.check == "grounding"]


class TestCounts:
    @pytest.mark.parametrize(("number", "objected"), [(12, False), (13, False), (99, False), (100, True), (350, True)])
    def test_of_a_hundred_or_more_are_nobodys_own(self, number: int, objected: bool) -> None:
        assert bool(told(f"We have {number} branches.", seats=5)) is objected

    @pytest.mark.parametrize(("number", "objected"), [(12, False), (13, True)])
    def test_of_what_the_record_counts_are_its_own_from_thirteen_on(self, number: int, objected: bool) -> None:
        assert bool(told(f"We have {number} spare seats.", a={"seats": 40}, b={"seats": 50})) is objected

    @pytest.mark.parametrize(
        "text",
        ["Open 24/7.", "Eight out of ten.", "Step 350.", "Room 350.", "In 2019 we met.", "Could we do 350 seats?",
         "My old one had 350 seats.", "We have 350 seats."],
    )  # fmt: skip
    def test_that_are_signs_of_their_own_or_of_another_thing_are_left_alone(self, text: str) -> None:
        expected = [("350", "seats is 40")] if text.startswith(("We", "My", "Could")) else []

        assert told(text, seats=40, started="2019-05-01") == expected

    def test_fewer_of_a_list_may_be_spoken_of_and_no_more(self) -> None:
        assert told("Two invoices are open.", invoices=[1, 2, 3]) == []
        assert told("Four invoices are open.", invoices=[1, 2, 3]) == [("Four", "invoices is 3")]

    def test_few_of_many_may_be_meant(self) -> None:
        assert told("It takes 3 seats.", seats=40) == []
        assert told("It takes 12 seats.", seats=40) == []
        assert told("It takes 13 seats.", seats=40) == [("13", "seats is 40")]
        assert told("It takes 12 seats.", seats=11) == [("12", "seats is 11")]

    def test_of_two_facts_of_a_name_either_may_be_meant(self) -> None:
        given = {"a": {"seats": 40}, "b": {"seats": 41}}

        assert told("It takes 41 seats.", **given) == []
        assert told("It takes 42 seats.", **given) == [("42", "a.seats is 40")]

    def test_at_a_rate_are_not_called_by_what_they_are_a_rate_of(self) -> None:
        assert told("They clean 9 seats a day.", seats=5) == []
        assert told("They clean 9 seats per day.", seats=5) == []
        assert told("They clean 9 seats here.", seats=5) == [("9", "seats is 5")]

    def test_the_last_part_of_a_name_says_what_it_counts(self) -> None:
        assert told("It has 60 rooms.", hotel_rooms={"seats": 40}) == [("60", NOBODY)]
        assert told("It has 60 seats.", hotel_rooms={"seats": 40}) == [("60", "hotel_rooms.seats is 40")]


class TestAmounts:
    @pytest.mark.parametrize("text", ["It costs £245.", "It costs about £250.", "It costs £245.00.",
                                      "It is 245 pounds.",
                                      "That's two hundred and forty-five pounds."])  # fmt: skip
    def test_the_record_s_own(self, text: str) -> None:
        assert told(text, price=245, size=7) == []

    def test_small_ones_in_words_are_round_words(self) -> None:
        assert told("It is two pounds apiece.", prices=[4, 2]) == []
        assert told("It is £3 apiece.", prices=[9, 7]) == [("£3", NOBODY)]

    def test_the_only_one_is_named(self) -> None:
        assert told("It costs £246.", price="£245") == [("£246", "price is £245")]
        assert told("It costs £246.", price="£245", fee="£9") == [("£246", NOBODY)]

    def test_of_another_thing_are_left_alone(self) -> None:
        assert told("My old one cost £99.", prices=["£5", "£9"]) == []
        assert told("A competitor takes £99.", prices=["£5", "£9"]) == []
        assert told("Ours takes £99.", prices=["£5", "£9"]) == [("£99", NOBODY)]

    def test_in_thousands(self) -> None:
        assert told("It raised $2.5k.", raised=2500) == []
        assert told("It raised $2.5 million.", raised="2.5 million dollars") == []
        assert told("It raised $2.6 million.", raised="$2.5 million") == [("$2.6 million", "raised is $2.5 million")]

    def test_reckoned_where_the_text_says_so(self) -> None:
        assert told("It costs £445 in all.", a="£200", b="£245") == []
        assert told("It costs £365 here.", a="£120", b="£245") == []  # where there are but two, they are meant
        assert told("It costs £445 here.", a="£200", b="£245", c="£72", d="£31") == [("£445", NOBODY)]
        assert told("It costs £45 more.", a="£200", b="£245") == []
        assert told("It costs about £440 so.", a="£200", b="£245") == []


class TestShares:
    @pytest.mark.parametrize(
        "text",
        ["You save 12%.", "You save twelve percent.", "It is 100% wool.", "It is 0% fat.", "I'm 80% sure.",
         "90% of people agree.", "Half of it is gone.", "Two thirds of them left.", "Typically 15% leave."],
    )  # fmt: skip
    def test_left_alone(self, text: str) -> None:
        assert told(text, discount="12%", other="30%") == []

    def test_another_is_nobodys_or_the_only_one_s(self) -> None:
        assert told("You save 15%.", discount="12%", other="30%") == [("15%", NOBODY)]
        assert told("You save 15%.", discount="12%") == [("15%", "discount is 12%")]
        assert told("You save fifteen percent.", discount="12%") == [("fifteen percent", "discount is 12%")]
        assert told("The discount is 15% discount.", discount="12%", other="30%") == [("15%", "discount is 12%")]


class TestSpans:
    @pytest.mark.parametrize(
        "text",
        [
            "It lasts 24 months.", "It lasts two years.", "It lasts 730 days.", "A call of 15 minutes.",
            "It is 3 years ago.",
            "Give it another 6 months.", "It bakes for 40 minutes.", "A week, an hour.", "For the past 3 years.",
            "Are 36 months fine?", "Pay twelve times a year.",
        ],
    )  # fmt: skip
    def test_left_alone(self, text: str) -> None:
        assert told(text, contract_months=24) == []

    @pytest.mark.parametrize(
        ("text", "quote"),
        [("The contract runs 36 months.", "36 months"), ("It lasts 3 years.", "3 years"),
         ("A contract of 30 days.", "30 days"), ("The term is 18 months.", "18 months")],
    )  # fmt: skip
    def test_of_the_record_s_fact_are_held_against_it(self, text: str, quote: str) -> None:
        assert told(text, contract_months=24) == ([(quote, "contract_months is 24")] if "days" not in quote else [])

    def test_between_two_days_of_the_record(self) -> None:
        assert told("The stay is 11 days.", stay_days=9, starts="2026-04-01", ends="2026-04-12") == []
        assert told("The stay is 13 days.", stay_days=9, starts="2026-04-01", ends="2026-04-12") == [
            ("13 days", "stay_days is 9")
        ]

    def test_in_round_words(self) -> None:
        assert told("Charging takes three quarters of an hour.", charging="46 min") == []
        assert told("Charging takes 45 minutes.", charging="46 min") == [("45 minutes", "charging is 46 min")]
        assert told("Charging takes half an hour.", charging="46 min") == [("half an hour", "charging is 46 min")]


class TestQuantities:
    @pytest.mark.parametrize(
        "text", ["It weighs 174 g.", "It weighs 0.174 kg.", "It weighs 6.14 oz.", "It is 5 m long.",
                 "My old one weighed 99 g.",
                 "Nine degrees below zero."],
    )  # fmt: skip
    def test_left_alone(self, text: str) -> None:
        assert told(text, weight_g=174, low="-9 °C") == []

    def test_another_of_its_unit_is_found(self) -> None:
        assert told("It weighs 184 g.", weight_g=174) == [("184 g", "weight_g is 174")]
        assert told("It weighs 184 g.", net="174 g", gross="190 g") == [("184 g", NOBODY)]
        assert told("It is 5 degrees.", low="-9 °C") == [("5 degrees", "low is -9 °C")]

    def test_converted_within_seven_thousandths(self) -> None:
        assert told("It weighs 1007 g.", weight="1 kg") == []
        assert told("It weighs 1008 g.", weight="1 kg") == [("1008 g", "weight is 1 kg")]
        assert told("It is two metres long.", length="1.95 m") == []
        assert told("It is two metres long.", length="1.9 m") == [("two metres", "length is 1.9 m")]


class TestRanges:
    def test_of_a_range_both_ends_are_compared(self) -> None:
        assert told("It takes 3-5 weeks.", delivery="3 to 5 weeks") == []
        assert told("It costs £5-£9.", prices=["£5", "£9"]) == []
        assert told("It costs £5-£8.", prices=["£5", "£9"]) != []
