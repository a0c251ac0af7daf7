"""Days that are open twice, with a break between."""

import pytest
from pydantic import JsonValue

from rapport.guardrails.given.opening.hours import hours
from rapport.guardrails.given.opening.spans import day_of, spans_of
from tests.unit.guardrails.given.telling import told

WRITTEN: list[JsonValue] = [
    "9-13, 14-18",
    "9:00-13:00 and 14:00-18:00",
    "9.00 to 13.00; 14.00 to 18.00",
    "9am-1pm / 2-6pm",
    "09:00-13:00 14:00-18:00",
    ["09:00", "13:00", "14:00", "18:00"],
    ["9:00-13:00", "14:00-18:00"],
    [["09:00", "13:00"], ["14:00", "18:00"]],
]


@pytest.mark.parametrize("given", WRITTEN)
def test_are_read_however_they_are_written(given: JsonValue) -> None:
    found = day_of(given)

    assert found == (540, 1080)
    assert spans_of(found) == ((540, 780), (840, 1080))


def test_may_last_until_after_midnight() -> None:
    found = day_of("11:30-14:30, 18:00-1:00")

    assert found is not None
    assert spans_of(found) == ((690, 870), (1080, 60))


@pytest.mark.parametrize(
    "given", ["9-1, 2-6", "14:00-18:00, 9:00-13:00", ["09:00", "13:00", "14:00"], {"open": "9:00"}, True, 5]
)
def test_what_tells_no_times_is_not_known_rather_than_closed(given: JsonValue) -> None:
    assert hours({"hours": {"monday": given, "tuesday": "9:00-17:00"}}) is None


@pytest.mark.parametrize("given", ["closed", "", None, False, [], {}])
def test_what_says_so_is_closed(given: JsonValue) -> None:
    assert hours({"hours": {"monday": given, "tuesday": "9:00-17:00"}}) == {"tuesday": (540, 1020)}


def test_an_evening_is_told_with_one_half_of_the_day() -> None:
    assert (day_of("5-9pm"), day_of("9-5pm")) == ((1020, 1260), (540, 1020))


@pytest.mark.parametrize("given", WRITTEN)
class TestWhatATextSaysOfOne:
    @pytest.mark.parametrize(
        "text",
        [
            "It opens at 9 am on Mondays.",
            "On Monday it closes at 6 pm.",
            "On Monday it opens at 9 am and closes at 1 pm, then again from 2 pm to 6 pm.",
            "Monday: 9am-1pm and 2pm-6pm.",
            "On Mondays it is closed from 1 pm to 2 pm.",
            "We are closed on Mondays between 1 and 2 pm.",
            "Open on Monday from 9 am to 1 pm.",
            "On Monday it is open from 9 to 6 without a break.",
            "It reopens at 2 pm on Mondays.",
            "It is open on Mondays.",
            "Monday and Wednesday have the same hours.",
            "It is closed on Sundays.",
        ],
    )
    def test_is_left_alone_where_it_is_so(self, text: str, given: JsonValue) -> None:
        assert told(text, hours={"monday": given, "wednesday": given, "tuesday": "9:00-17:00"}) == []

    @pytest.mark.parametrize(
        "text",
        [
            "It opens at 10 am on Mondays.",
            "On Monday it closes at 5 pm.",
            "It is closed on Mondays.",
            "Monday: 9am-2pm and 3pm-6pm.",
            "On Monday it is open until 7 pm.",
            "Monday and Tuesday have the same hours.",
        ],
    )
    def test_is_contradicted_where_it_is_not(self, text: str, given: JsonValue) -> None:
        found = told(text, hours={"monday": given, "wednesday": given, "tuesday": "9:00-17:00"})

        assert [reason.split(";")[0] for _, reason in found][:1] == ["monday: 9:00-13:00, 14:00-18:00"]
