"""Which of several, from where to where, and on which side of a bound."""

from decimal import Decimal
from typing import Any

import pytest

from rapport.domain.text import Stage
from rapport.guardrails import inspect, values
from rapport.guardrails.excuses import _most
from rapport.guardrails.given.amounts.reckoning import Reckoning
from rapport.guardrails.literals import closed
from rapport.guardrails.nearby import alone
from rapport.guardrails.saying import DRAFT, FOREIGN, bar
from rapport.guardrails.sense import units
from tests.unit.guardrails.a_pack import foreign, some_grounds
from tests.unit.guardrails.given.telling import NOW, told

FRIDAYS: dict[str, Any] = {"hours": {"Friday": "9:0-17:0", "Saturday": "9:0-17:1"}}
LATE: dict[str, Any] = {"hours": {"Friday": "9:0-17:1", "Saturday": "9:0-17:1"}}


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("40 lunches on 78 days, that is 3,120 in all.", {"lunches": 40, "days": 78, "tables": 7, "cooks": 3}),
        ("It is one of four, 25% of them.", {"share_percent": 30, "members": 90}),
        ("It was nine degrees below zero.", {"night": {"temp_c": "-9 °C"}, "day": {"temp_c": "4 °C"}}),
        ("It is open into the evening on Saturdays.", FRIDAYS),
    ],
)
def test_is_left_alone(text: str, given: dict[str, Any]) -> None:
    assert told(text, **given) == []


@pytest.mark.parametrize(
    ("text", "given", "quotes"),
    [
        ("40 lunches on 78 days, that is 3,210 in all.", {"lunches": 40, "days": 78, "tables": 7}, ["3,210"]),
        ("It is open into the evening on Fridays.", FRIDAYS, ["is open into the evening on Fridays"]),
        ("Parking is in a garage only.", {"parking": {"garage": True, "lot": True}}, ["Parking is in a garage only"]),
    ],
)
def test_is_objected_to(text: str, given: dict[str, Any], quotes: list[str]) -> None:
    assert [quote for quote, _ in told(text, **given)] == quotes


def test_open_into_the_evening_is_open_after_five() -> None:
    assert told("It is open into the evening.", **LATE) == []


def test_one_kind_of_parking_alone_contradicts_another() -> None:
    given = {"BusinessParking": {"garage": True, "lot": True}}
    report = inspect(foreign("Parking is available only in a garage."), some_grounds(given=given, now=NOW))

    (found,) = [one for one in report.findings if one.check == "grounding"]
    assert (found.verdict, found.fact) == ("contradicted", "BusinessParking.lot")


def test_a_price_by_a_count_for_a_time_less_a_share() -> None:
    deal = Reckoning([Decimal(10)], [Decimal(5)], [Decimal(10)])

    assert deal.less(Decimal(540), [Decimal(10)])
    assert deal.less(Decimal(45), [Decimal(10)])
    assert not deal.less(Decimal("3.75"), [Decimal(10)])


def test_a_base_and_so_many_apiece_once_and_for_a_year() -> None:
    deal = Reckoning([Decimal("285.35"), Decimal("90.1")], [Decimal(3)], [Decimal(5)], apiece=[Decimal("90.1")])

    assert deal.exact(Decimal("555.65"), (), ())
    assert deal.exact(Decimal("6667.80"), (), ())
    assert not deal.exact(Decimal("5565.65"), (), ())


def test_a_share_of_what_was_told_comes_off_or_on_top() -> None:
    deal = Reckoning([Decimal(7)], [], [])

    assert deal.less(Decimal(80), [Decimal(20)], [Decimal(100)])
    assert deal.less(Decimal(120), [Decimal(20)], [Decimal(100)])
    assert not deal.less(Decimal(20), [Decimal(20)], [Decimal(100)])
    assert not deal.less(Decimal(180), [Decimal(20)], [Decimal(100)])


@pytest.mark.parametrize(
    ("words", "theirs", "most"),
    [
        ("a b c d e", "a b", True),
        ("a b c d e f", "a b", False),
        ("a b c", "a", False),
        ("a b c d e f g", "a b c", True),
        ("a b c d e f g h", "a b c", False),
    ],
)
def test_a_claim_bears_out_a_statement_that_shares_most_of_its_words(words: str, theirs: str, most: bool) -> None:
    assert _most(frozenset(words.split()), frozenset(theirs.split())) is most


@pytest.mark.parametrize(
    ("text", "value"), [("A week ago.", "-1w"), ("In a week.", "+1w"), ("A year from now.", "+1y")]
)
def test_a_span_away_is_before_or_after(text: str, value: str) -> None:
    assert [one.value for one in values.find(text) if one.kind == "date"] == [value]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("5 May next year", ["5 May next year"]),
        ("May 5th, nineteen eighty-four", ["May 5th, nineteen eighty-four"]),
        ("5 May 2012 nineteen eighty-four", ["5 May 2012"]),
    ],
)
def test_a_year_may_follow_a_day_that_has_none(text: str, found: list[str]) -> None:
    assert [one.quote for one in values.find(text) if one.kind == "date"] == found


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("We ship on Thursdays.", {"ship_on": "2026-03-06"}),
        ("On the whole all is well with it, though a rainy Thursday came.", {"ship_on": "2026-03-06"}),
        ("The cat is worth the drive.", {"reviews": ["The cat is lovely, worth every mile."]}),
    ],
)
def test_what_nobody_says_of_a_fact_is_left_alone(text: str, given: dict[str, Any]) -> None:
    assert told(text, **given) == []


def test_a_product_needs_both_its_numbers() -> None:
    assert told("40 lunches, that is 3,120 in all.", lunches=40, tables=7) == [("3,120", "no given fact says this")]


@pytest.mark.parametrize(("text", "even"), [("A  b", "a b"), ("a -\tb", "a b"), ("ab", "ab")])
def test_runs_of_blanks_are_one(text: str, even: str) -> None:
    assert closed(text) == even


def test_sentences_of_up_to_six_words_are_short() -> None:
    six, seven = "It is all of it yours. ", "It is all of it yours now. "
    assert any(text[a:b] == text for text in [f"{six}We know."] for a, b in units(text))
    assert not any(text[a:b] == text for text in [f"{seven}We know."] for a, b in units(text))


@pytest.mark.parametrize(
    ("text", "alone_in_its_line"),
    [("|an hour|", True), ("a\n|an hour|\nb", True), ("a |an hour|", False), ("|an hour| b", False)],
)
def test_alone_in_its_line(text: str, alone_in_its_line: bool) -> None:
    start, end = text.index("|"), text.rindex("|") - 1
    assert alone(text.replace("|", ""), start, end) is alone_in_its_line


@pytest.mark.parametrize(
    ("stage", "drafted", "held_to"),
    [
        (Stage.DRAFT, True, DRAFT),
        (Stage.RENDERED, True, DRAFT),
        (Stage.DRAFT, False, FOREIGN),
        (Stage.RENDERED, False, FOREIGN),
        (Stage.FOREIGN, True, FOREIGN),
        (Stage.FOREIGN, False, FOREIGN),
    ],
)
def test_only_a_models_own_draft_has_to_be_positively_clean(stage: Stage, drafted: bool, held_to: object) -> None:
    assert bar(stage, drafted=drafted) is held_to
