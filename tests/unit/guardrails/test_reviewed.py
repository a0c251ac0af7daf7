"""Paragraphs about a business with hours and reviews: what reviewers thought, whose hours, what is added."""

from datetime import UTC, datetime
from typing import Any

import pytest

from rapport.domain.pack import Pack
from rapport.inspection import inspect_record

BARBER: dict[str, Any] = {
    "name": "Quayside Cuts",
    "hours": {
        "Tuesday": "9:0-18:0",
        "Wednesday": "9:0-18:0",
        "Thursday": "9:0-18:0",
        "Friday": "9:0-20:0",
        "Saturday": "8:0-14:0",
    },
    "attributes": {"WiFi": "no", "RestaurantsPriceRange2": "1", "BusinessParking": None},
    "business_stars": 4.5,
    "review_info": [
        {
            "review_stars": 5.0,
            "review_text": "Omar gave me a hot shave, and the beard oil and the combs they sell are superb.",
        },
        {
            "review_stars": 2.0,
            "review_text": "The floor was dirty and the haircut was slow. They never apologized for the wait.",
        },
        {
            "review_stars": 4.0,
            "review_text": "No mirrors in the back room. The coffee costs three dollars, under the quote.",
        },
    ],
}


def found(text: str, gifts: Pack, facts: dict[str, Any] = BARBER) -> list[tuple[str, str]]:
    out = inspect_record({"id": 1, "body": text, "facts": facts}, gifts, now=datetime(2024, 3, 4, 10, tzinfo=UTC))
    return [(one["quote"], one["verdict"]) for one in out["findings"] if one["check"] == "grounding"]


@pytest.mark.parametrize(
    "text",
    [
        "It opens at 9 AM on weekdays except Monday.",
        "It's open Tuesday to Friday from 9 AM to 6 PM, though Friday hours run until 8 PM.",
        "It opens at 9 AM from Tuesday to Friday and at 8 AM on Saturday.",
        "From Tuesday to Thursday it closes at 6 PM, Fridays at 8 PM and Saturdays at 2 PM.",
        "It doesn't open on Sundays or Mondays.",
        "Open five days a week, it closes at 6 PM most days.",
        "On Friday it stays open two hours later.",
    ],
)
def test_hours_told_freely_are_left_alone(text: str, gifts: Pack) -> None:
    assert found(text, gifts) == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("It is open Tuesday through Friday from 9 AM to 6 PM.", "Tuesday through Friday from 9 AM to 6 PM"),
        ("It opens at 9 AM on Tuesdays and at 9 AM on Saturdays.", "9 AM on Saturdays"),
        ("It opens at 9 AM every weekday.", "9 AM every weekday"),
        ("Open six days a week.", "six days a week"),
        ("It is open Monday through Friday.", "open Monday through Friday"),
    ],
)
def test_hours_said_of_days_that_have_others_are_found(text: str, quote: str, gifts: Pack) -> None:
    assert found(text, gifts) == [(quote, "contradicted")]


def test_what_holds_on_a_day_may_be_said_elsewhere(gifts: Pack) -> None:
    alone = "It is open Tuesday to Friday from 9 AM to 6 PM."

    mended = f"{alone} On Fridays it closes at 8 PM."

    assert found(alone, gifts)
    assert found(mended, gifts) == []


def test_hours_that_nobody_knows_float(gifts: Pack) -> None:
    facts = {**BARBER, "hours": None}

    assert found("It is open daily from 9 AM to 5 PM.", gifts, facts) == [("daily from 9 AM to 5 PM", "floating")]
    assert found("No opening hours are given.", gifts, facts) == []


@pytest.mark.parametrize(
    "text",
    [
        "One reviewer found the floor dirty and the haircut slow.",
        "The haircut could have been faster, says one.",
        "A client received no apology for the wait.",
        "Reviewers praise the hot shave and the beard oil.",
        "There are no mirrors in the back.",
        "Coffee is sold for three dollars, less than quoted.",
        "Reviews are mixed: some like the staff, others complain about the service.",
    ],
)
def test_what_reviewers_thought_may_be_told_in_other_words(text: str, gifts: Pack) -> None:
    assert found(text, gifts) == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("One reviewer found the floor spotless.", "floor spotless"),
        ("The haircut wasn't slow.", "haircut wasn't slow"),
        ("They apologized for the wait.", "apologized"),
        ("Coffee is free of charge.", "Coffee is free"),
        ("A customer paid more than the quote.", "more than the quote"),
        ("It has mirrors.", "has mirrors"),
    ],
)
def test_a_review_turned_round_is_found(text: str, quote: str, gifts: Pack) -> None:
    assert found(text, gifts) == [(quote, "contradicted")]


def test_where_reviewers_disagree_either_may_be_said(gifts: Pack) -> None:
    other = {"review_stars": 5.0, "review_text": "Everything is new here, and the floor was spotless when I came."}
    facts = {**BARBER, "review_info": [*BARBER["review_info"], other]}

    assert found("The floor is dirty.", gifts, facts) == []
    assert found("The floor is spotless.", gifts, facts) == []


def test_a_thing_added_to_what_is_told_of_floats(gifts: Pack) -> None:
    text = "Reviewers recommend the beard oil, the combs and the pomade."

    assert found(text, gifts) == [("pomade", "floating")]
    assert found("Reviewers recommend the beard oil, the combs and the atmosphere.", gifts) == []


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Its prices are high.", "contradicted"),
        ("It offers affordable prices.", None),
        ("Parking is available on the street, with a lot behind it.", "floating"),
        ("Whether there is a parking lot is not stated.", None),
    ],
)
def test_price_levels_and_groups_of_which_nothing_is_known(text: str, verdict: str | None, gifts: Pack) -> None:
    assert {said for _, said in found(text, gifts)} == ({verdict} if verdict else set())


@pytest.mark.parametrize(
    "text",
    [
        "Forget about Wi-Fi.",
        "Wi-Fi? None.",
        "Those hoping for Wi-Fi will be disappointed.",
        "Wi-Fi is off the table.",
        "There is parking behind the shop; Wi-Fi isn't offered.",
    ],
)
def test_a_denial_may_be_put_in_many_ways(text: str, gifts: Pack) -> None:
    assert not [said for said, verdict in found(text, gifts) if verdict == "contradicted"]
