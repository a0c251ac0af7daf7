"""Days and clock times of a text: told by a record, following from it, proposed, or nobody's."""

import datetime as dt
from typing import Any

import pytest

from rapport.guardrails import inspect
from rapport.guardrails.given.amounts.days import Days
from rapport.guardrails.given.amounts.numbers import of_numbers
from rapport.guardrails.given.amounts.texts import of_texts
from rapport.guardrails.given.record import leaves
from tests.unit.guardrails.a_pack import foreign, some_grounds

NOW = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)
NOBODY = "no given fact says this"


def told(text: str, **given: Any) -> list[tuple[str, str]]:
    report = inspect(foreign(text), some_grounds(given=given, now=NOW))
    return [(f.quote, f.reason) for f in report.findings if f.check == "grounding"]


class TestDays:
    @pytest.mark.parametrize(
        "day", ["13 April 2026", "13 April", "April 13th", "2026-04-13", "13/04/2026", "April 2026", "April", "2026"]
    )
    def test_the_record_s_own_as_far_as_they_go(self, day: str) -> None:
        assert told(f"It starts on {day}.", starts="2026-04-13") == []

    @pytest.mark.parametrize("day", ["14 April 2026", "14 April", "13 May", "13 April 2027", "2026-04-14"])
    def test_another_is_nobody_s(self, day: str) -> None:
        assert told(f"It starts on {day}.", starts="2026-04-13") == [(day, NOBODY)]
        assert told(f"It starts on {day}.", seats=5) == []

    def test_figures_may_stand_the_other_way_round(self) -> None:
        assert told("It starts on 04/03/2026.", starts="2026-04-03") == []
        assert told("It starts on 04/03.", starts="2026-04-03") == []
        assert told("It starts on 12/04/2026.", starts="2026-12-04") == []
        assert told("It starts on 12/04/2026.", starts="2026-04-12") == []
        assert told("It starts on 12/04/2026.", starts="2026-04-13") == [("12/04/2026", NOBODY)]
        assert told("It starts on 4 March 2026.", starts="2026-04-03") == [("4 March 2026", NOBODY)]

    @pytest.mark.parametrize(
        ("note", "day"),
        [
            ("tomorrow", "4 March"), ("yesterday", "2 March"), ("in 3 days", "6 March"), ("two days ago", "1 March"),
            ("next week", "10 March"), ("in two weeks", "17 March"), ("in a fortnight", "17 March"),
            ("next fortnight", "17 March"), ("in two months", "3 May"), ("six months ago", "3 September"),
            ("in a year", "3 March 2027"),
            ("in two years", "3 March 2028"), ("in ten months", "3 January"), ("two years ago", "3 March 2024"),
            ("in a month", "2 April"), ("in a month", "3 April"), ("on Friday", "6 March"), ("on Friday", "13 March"),
            ("on Tuesday", "17 March"), ("within ten days", "13 March"), ("within ten days", "21 February"),
        ],
    )  # fmt: skip
    def test_one_may_follow_from_another(self, note: str, day: str) -> None:
        assert told(f"It starts on {day}.", met="2026-03-03", note=note) == []
        assert told(f"It starts on {day}.", met="2026-03-03") == [(day, NOBODY)]

    def test_a_month_after_a_day_that_the_next_one_has_not_is_its_last(self) -> None:
        assert told("It starts on 28 February.", met="2026-01-31", note="in a month") == []
        assert told("It starts on 3 May.", met="2026-03-03", note="in a month") == [("3 May", NOBODY)]

    def test_but_not_a_friday_of_the_third_week(self) -> None:
        assert told("It starts on 20 March.", met="2026-03-03", note="on Friday") == [("20 March", NOBODY)]
        assert told("It starts on 24 March.", met="2026-03-03", note="on Tuesday") == [("24 March", NOBODY)]

    def test_one_told_in_words(self) -> None:
        assert told("It starts on 7 April.", month="in April", day=7) == []
        assert told("It starts on 7 May.", month="in April", day=7) == [("7 May", NOBODY)]

    def test_one_that_somebody_proposes_is_nobody_s_fact(self) -> None:
        assert told("Are you free on 20 April?", starts="2026-04-13") == []

    def test_a_month_is_not_enough_where_days_are_told(self) -> None:
        assert told("It starts on 14 April.", starts="2026-04-13", season="April") == [("14 April", NOBODY)]

    def test_days_between_two_dates(self) -> None:
        for days in (42, 30, 12):
            assert told(f"It lasts {days} days.", starts="2026-04-13", ends="2026-04-01") == [], days

    def test_the_year_something_is_from(self) -> None:
        assert told("It was founded in 1998.", founded=1997, opened="2020-01-01") == [("1998", "founded is 1997")]
        assert told("It was founded in 1997.", founded=1997, opened="2020-01-01") == []
        assert told("We met in 1998.", founded=1997, opened="2020-01-01") == []


class TestDaysOfSomeMonth:
    def test_the_record_s_own(self) -> None:
        assert told("See you on the 13th.", starts="2026-04-13") == []
        assert told("See you on the 14th of it.", starts="2026-04-13") == [("14th", NOBODY)]

    def test_small_ones_only_count_along(self) -> None:
        assert told("It is the 12th of them.", starts="2026-04-20") == []
        assert told("It is the 13th of them.", starts="2026-04-20") == [("13th", NOBODY)]

    def test_so_does_one_without_an_article(self) -> None:
        assert told("It is our 14th shop.", starts="2026-04-13") == []
        assert told("Could we meet on the 14th of it?", starts="2026-04-13") == []
        assert told("It is the 14th of them.", starts="2026-04-13", shops=14) == []
        assert told("It is the 14th of them.", seats=5) == []


class TestTimes:
    @pytest.mark.parametrize("time", ["14:30", "2:30", "2.30 pm", "2:30pm", "14.30", "half past two"])
    def test_the_record_s_own_in_either_half(self, time: str) -> None:
        assert told(f"We meet at {time}.", at="2026-03-02T14:30") == []

    @pytest.mark.parametrize("time", ["17:10", "5:10 pm", "16:30", "10:15"])
    def test_another_is_nobody_s(self, time: str) -> None:
        assert told(f"We meet at {time} then.", at="2026-03-02T14:30") == [(time, NOBODY)]
        assert told(f"We meet at {time} then.", on="2026-03-02") == []

    def test_an_hour_that_stands_as_a_number(self) -> None:
        assert told("We meet at 5pm.", at="2026-03-02T14:30", doors="at 5") == []
        assert told("We meet at 17:00.", at="2026-03-02T14:30", doors="at 5") == []

    def test_one_that_is_asked_for(self) -> None:
        assert told("Could you do 17:10?", at="2026-03-02T14:30") == []


def days(*iso: str, **at: str) -> Days:
    """The days and clock times of a record that has these dates, and times by any name."""
    record = leaves({**{f"d{n}": day for n, day in enumerate(iso)}, **at})
    return Days((*of_numbers(record), *of_texts(record)), NOW.date())


class TestWhatANumberMayBe:
    @pytest.mark.parametrize(
        ("quote", "is_one"),
        [("9.30", True), ("09.30", True), ("9.3", False), ("9", False), ("19.30", False), ("9.31", False), ("", False)],
    )
    def test_a_time_of_the_record_with_a_full_stop(self, quote: str, is_one: bool) -> None:
        assert days(at="2026-03-02T09:30").clock(quote) is is_one
        assert days(at="2026-03-02").clock(quote) is False

    @pytest.mark.parametrize(
        ("said", "is_one"), [("2026", True), ("2028", True), ("2027", False), ("202", False), ("2026-", False)]
    )
    def test_a_year_of_the_record(self, said: str, is_one: bool) -> None:
        assert days("2026-03-02", "2028-01-05").year(said) is is_one

    def test_the_days_between_any_two_dates_or_today_and_one_of_them(self) -> None:
        assert days("2026-03-05", "2026-03-12", "2026-03-12").between == {3, 7, 10}
        assert days("2026-03-02").between == set()
        assert days("2026-03", "2026-02-28").between == {2}

    def test_no_more_dates_are_reckoned_with_than_thirty(self) -> None:
        month = [f"2026-05-{day:02}" for day in range(1, 32)]

        assert max(days(*month).between) == (dt.date(2026, 5, 30) - NOW.date()).days
        assert max(days(*month[1:]).between) == (dt.date(2026, 5, 31) - NOW.date()).days
