"""Opening hours: what a text says of days and times against what is known of them."""

from typing import Any

import pytest

from rapport.guardrails.given.opening.clock import at, minutes, time
from rapport.guardrails.given.opening.hours import hours, same, written
from rapport.guardrails.given.opening.told import contradicted
from rapport.guardrails.given.opening.weekdays import DAYS, days_of, groups
from rapport.guardrails.sentences import sentences

WEEK = dict.fromkeys(DAYS[:5], (9 * 60, 17 * 60)) | {"saturday": (10 * 60, 14 * 60 + 30)}
"""Monday to Friday from 9 to 5, Saturday from 10 to half past 2, Sunday closed."""
NIGHT = {"friday": (18 * 60, 26 * 60), "saturday": (12 * 60, 24 * 60)}


def wrong(text: str, known: dict[str, tuple[int, int]] = WEEK) -> list[tuple[str, str]]:
    low = text.lower()
    return [(low[one.start : one.end], one.right) for one in contradicted(low, list(sentences(low)), known)]


class TestHoursThatAreTheSame:
    @pytest.mark.parametrize(
        "text",
        [
            "It keeps the same hours on Monday and Tuesday.",
            "The hours are the same on weekdays.",
            "On Tuesday it keeps the Monday schedule.",
            "It opens at the same time on all weekdays.",
            "It is closed at the same time as the bank next door.",
            "On Saturday the hours are different.",
            "Monday from 9 AM to 5 PM, Tuesday and Friday at the same hours, and Saturday from 10 AM to 2:30 PM.",
            "Saturday is from 10 to 2:30 PM. Monday runs from 9 to 5, and Friday has the same hours.",
            "Saturday from 10 AM to 2:30 PM, Monday from 9 AM to 5 PM, and the same hours on Friday.",
            "On Friday and Saturday it closes at 5 PM and 2:30 PM respectively.",
        ],
    )
    def test_are_left_alone(self, text: str) -> None:
        assert wrong(text) == []

    @pytest.mark.parametrize(
        ("text", "quote", "right"),
        [
            ("It keeps the same hours on Saturday as on weekdays.", "same hours",
             "monday: 9:00-17:00; saturday: 10:00-14:30"),
            ("Monday from 9 to 5, the same hours on Saturday, and Friday from 9 to 5.", "same hours",
             "monday: 9:00-17:00; saturday: 10:00-14:30"),
            ("The same hours as on Friday, 9 to 5, hold on Saturday.", "same hours",
             "friday: 9:00-17:00; saturday: 10:00-14:30"),
            ("Hours are the same on Friday and Saturday.", "hours are the same",
             "friday: 9:00-17:00; saturday: 10:00-14:30"),
            ("On Saturday it keeps the Monday schedule.", "keeps the monday schedule",
             "monday: 9:00-17:00; saturday: 10:00-14:30"),
            ("Closing time is the same all week.", "closing time is the same", "monday: 9:00-17:00; sunday: closed"),
        ],
    )  # fmt: skip
    def test_of_days_that_differ(self, text: str, quote: str, right: str) -> None:
        assert wrong(text) == [(quote, right)]

    def test_of_one_end_alone(self) -> None:
        late = {"friday": (9 * 60, 17 * 60), "saturday": (10 * 60, 17 * 60)}

        assert wrong("The closing time is the same on Friday and Saturday.", late) == []
        assert wrong("The opening time is the same on Friday and Saturday.", late) == [
            ("opening time is the same", "friday: 9:00-17:00; saturday: 10:00-17:00")
        ]


class TestSevenDays:
    @pytest.mark.parametrize(
        "text",
        ["It welcomes guests seven days a week.", "Opening hours: 7 days per week.", "We serve you seven days a week."],
    )
    def test_where_one_is_closed(self, text: str) -> None:
        ((quote, right),) = wrong(text)

        assert quote in ("seven days a week", "7 days per week")
        assert right == "sunday: closed"

    @pytest.mark.parametrize(
        "text",
        [
            "A seven days a week habit.",
            "It welcomes guests seven days a week, except Sunday.",
        ],
    )
    def test_of_something_else(self, text: str) -> None:
        assert wrong(text) == []


class TestHoursInWords:
    @pytest.mark.parametrize(
        ("text", "wrong_times"),
        [
            ("Tacos are served until one in the morning every night of the week.", 1),
            ("Doors open at ten in the morning on Saturday.", 0),
            ("Doors open at nine in the morning on Saturday.", 1),
            ("It opens at half past ten in the morning on Saturday.", 1),
            ("On Sunday it is closed.", 0),
            ("On Saturday it is closed.", 1),
            ("On Saturday it stays closed.", 1),
            ("On Saturday it is done by four in the afternoon.", 0),
        ],
    )
    def test_are_held_against_the_record(self, text: str, wrong_times: int) -> None:
        assert len(wrong(text)) == wrong_times


class TestTimesOfDays:
    @pytest.mark.parametrize(
        "text",
        [
            "Open Monday to Friday from 9am to 5pm.",
            "Open Monday to Friday, 9-5pm.",
            "Weekdays 9:00-17:00, Saturdays 10:00-14:30.",
            "Monday through Friday it opens at 9 a.m. and closes at 5 p.m.",
            "On Saturday we are open from 10am until 2:30pm.",
            "From 10am to 2:30pm on Saturday.",
            "We close at 5pm on Tuesday.",
            "We open at 9am on Tuesday.",
            "On Sunday we are closed.",
            "Closed on Sundays.",
            "Sunday is its day off.",
            "Open daily from 9am to 5pm, except Saturday (10am-2:30pm) and Sunday (closed).",
            "Open six days a week.",
            "Open 6 days a week.",
            "Open every day except Sunday.",
            "It opens around 8am on Monday.",
            "It opens by 8am on Monday.",
            "It closes at 6pm or so on Monday.",
            "Happy hour is from 4pm to 6pm on Monday.",
            "Breakfast is served from 7am to 10am on Monday.",
            "Open from 10am to 2:30pm on some weekdays.",
            "Most weekdays from 10am to 2:30pm.",
            "It is not open on Sunday.",
            "We never open on Sunday.",
            "The doors open at 9 in the morning on Monday.",
            "From 9 in the morning to 5 in the afternoon on Monday.",
            "Open later on Saturday.",
            "It is open on Monday and Tuesday.",
        ],
    )
    def test_what_holds_is_left_alone(self, text: str) -> None:
        assert wrong(text) == []

    @pytest.mark.parametrize(
        ("text", "quote", "right"),
        [
            ("Open Monday to Friday from 9am to 6pm.", "monday to friday from 9am to 6pm", "monday: 9:00-17:00"),
            ("Open Monday to Friday from 8am to 5pm.", "monday to friday from 8am to 5pm", "monday: 9:00-17:00"),
            ("On Saturday it is open from 10am to 3pm.", "saturday it is open from 10am to 3pm",
             "saturday: 10:00-14:30"),
            ("From 10am to 2pm on Saturday.", "10am to 2pm on saturday", "saturday: 10:00-14:30"),
            ("Weekdays 9:00-17:30.", "weekdays 9:00-17:30", "monday: 9:00-17:00"),
            ("We close at 6pm on Tuesday.", "6pm on tuesday", "tuesday: 9:00-17:00"),
            ("We open at 5pm on Tuesday.", "5pm on tuesday", "tuesday: 9:00-17:00"),
            ("We close at 9am on Tuesday.", "9am on tuesday", "tuesday: 9:00-17:00"),
            ("On Sunday from 9am to 5pm.", "sunday from 9am to 5pm", "sunday: closed"),
            ("Daily from 9am to 5pm.", "daily from 9am to 5pm", "saturday: 10:00-14:30"),
            ("Closed on Mondays.", "mondays", "monday: 9:00-17:00"),
            ("Monday is its day off.", "monday", "monday: 9:00-17:00"),
            ("With Monday off, we rest.", "monday", "monday: 9:00-17:00"),
            ("The cook has Monday off.", "monday", "monday: 9:00-17:00"),
            ("We are not open on Monday.", "monday", "monday: 9:00-17:00"),
            ("Open on Sunday.", "open on sunday", "sunday: closed"),
            ("It operates on Sunday.", "operates on sunday", "sunday: closed"),
            ("Open seven days a week.", "open seven days a week", "sunday: closed"),
            ("Open 7 days a week.", "open 7 days a week", "sunday: closed"),
            ("Open five days a week.", "five days a week", "sunday: closed"),
            ("Open around the clock.", "around the clock", "friday: 9:00-17:00"),
            ("We are there 24/7.", "24/7", "friday: 9:00-17:00"),
            ("The shop is open until 9pm.", "9pm", "no day has these hours"),
            ("The shop is open from 7am to 9pm.", "7am to 9pm", "no day has these hours"),
            ("Monday, Tuesday and Sunday from 9am to 5pm.", "monday, tuesday and sunday from 9am to 5pm",
             "sunday: closed"),
            ("From 9am to 5pm on Saturday, including Sunday.", "9am to 5pm on saturday, including sunday",
             "saturday: 10:00-14:30"),
            ("Between 9am and 6pm on Monday.", "9am and 6pm on monday", "monday: 9:00-17:00"),
        ],
    )  # fmt: skip
    def test_what_does_not_is_found_with_what_is_right(self, text: str, quote: str, right: str) -> None:
        assert wrong(text) == [(quote, right)]

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("Friday from 6pm to 2am.", 0),
            ("Friday from 6pm to 1am.", 1),
            ("Saturday from noon to midnight.", 0),
            ("Saturday from midday to midnight.", 0),
            ("Saturday from noon to 11pm.", 1),
            ("On Friday it closes at 2am.", 0),
            ("On Saturday it closes at midnight.", 0),
            ("On Saturday it closes at noon.", 1),
            ("Open two days a week.", 0),
            ("Open three days a week.", 1),
            ("Open on weekends.", 1),
        ],
    )
    def test_a_night_may_end_the_next_day(self, text: str, found: int) -> None:
        assert len(wrong(text, NIGHT)) == found

    def test_two_days_each_have_their_times(self) -> None:
        assert wrong("Friday from 9am to 5pm, and Saturday from 10am to 2:30pm.") == []
        assert wrong("Friday from 9am to 5pm, Saturday from 10am to 3pm.") == [
            ("saturday from 10am to 3pm", "saturday: 10:00-14:30")
        ]

    def test_a_day_from_midnight_to_midnight_may_be_open_or_closed(self) -> None:
        known = {"monday": (0, 0), "tuesday": (540, 1020)}

        for text in ("Closed on Mondays.", "Open on Monday.", "Monday from 9am to 5pm.", "Open around the clock."):
            assert wrong(text, known) == [], text

    def test_where_nobody_knows_them_any_is_said_of_nothing(self) -> None:
        assert wrong("Closed on Mondays.", {}) == [("mondays", "monday: closed")]
        assert wrong("Open around the clock.", {}) == []


class TestDays:
    @pytest.mark.parametrize(
        ("said", "days"),
        [
            ("daily", "0123456"), ("every day", "0123456"), ("everyday", "0123456"), ("all week", "0123456"),
            ("seven days a week", "0123456"), ("7 days a week", "0123456"), ("each day", "0123456"),
            ("every night of the week", "0123456"), ("all week long", "0123456"), ("throughout the week", "0123456"),
            ("all seven days of the week", "0123456"), ("seven nights a week", "0123456"),
            ("weekdays", "01234"), ("weekends", "56"),
            ("every weekend", "56"), ("monday", "0"), ("tuesdays", "1"), ("wed", "2"), ("thu", "3"),
            ("monday to wednesday", "012"), ("mon-wed", "012"), ("monday through wednesday", "012"),
            ("monday until wednesday", "012"), ("monday thru wednesday", "012"), ("sat to mon", "056"),
            ("friday to friday", "4"), ("monday and wednesday", "02"), ("monday or wednesday", "02"),
            ("monday, wednesday and friday to sunday", "02456"), ("weekdays and saturdays", "012345"),
            ("monday & tuesday", "01"),
        ],
    )  # fmt: skip
    def test_that_a_group_names(self, said: str, days: str) -> None:
        (group,) = groups(f"it is {said}.")

        assert group.days == {DAYS[int(n)] for n in days}
        assert days_of(said) == group.days
        assert (group.start, group.end) == (6, 6 + len(said))

    def test_after_a_comma_and_an_and_another_group_begins(self) -> None:
        text = "friday and saturday, and tuesday and wednesday"

        first, second = groups(text)

        assert (text[first.start : first.end], first.days) == ("friday and saturday", frozenset({"friday", "saturday"}))
        assert (text[second.start : second.end], second.days) == (
            "tuesday and wednesday",
            frozenset({"tuesday", "wednesday"}),
        )

    def test_of_a_list_with_commas_it_only_comes_last(self) -> None:
        assert [group.days for group in groups("monday, tuesday, and friday")] == [{"monday", "tuesday", "friday"}]

    @pytest.mark.parametrize("text", ["a sunny day", "monks", "the sunset", "satin"])
    def test_other_words_are_none(self, text: str) -> None:
        assert list(groups(text)) == []


class TestTimes:
    @pytest.mark.parametrize(
        ("said", "told"),
        [
            ("noon", (720, "x")), ("midday", (720, "x")), ("midnight", (0, "x")), ("9", (540, None)),
            ("9:30", (570, None)), ("9.30", (570, None)), ("9am", (540, "a")), ("9 p.m.", (540, "p")),
            ("9 in the morning", (540, "a")), ("9 in the evening", (540, "p")), ("2 in the afternoon", (120, "p")),
            ("9 at night", (540, "p")), ("24:00", (1440, None)), ("25:00", None), ("late", None),
        ],
    )  # fmt: skip
    def test_in_minutes_and_which_half_of_the_day(self, said: str, told: tuple[int, str | None] | None) -> None:
        assert time(said) == told

    @pytest.mark.parametrize(
        ("half", "minute", "of_day"),
        [("a", 540, 540), ("p", 540, 1260), ("a", 720, 0), ("p", 720, 720), ("x", 720, 720), (None, 540, 540),
         ("p", 750, 750), ("a", 750, 30)],
    )  # fmt: skip
    def test_twelve_begins_a_half(self, half: str | None, minute: int, of_day: int) -> None:
        assert at(minute, half) == of_day

    @pytest.mark.parametrize(
        ("opens", "closes", "both"),
        [
            ("9am", "5pm", (540, 1020)), ("9", "5pm", (540, 1020)), ("2", "5pm", (840, 1020)),
            ("11", "1pm", (660, 780)),
            ("5", "5pm", (300, 1020)), ("9", "11am", (540, 660)), ("9:00", "17:00", (540, 1020)),
            ("9:00", "5pm", (540, 1020)), ("9", "5", None), ("noon", "5pm", (720, 1020)), ("9am", "noon", (540, 720)),
            ("9am", "midnight", (540, 0)), ("11", "noon", (660, 720)), ("9am", "5", (540, 300)),
            ("12", "2pm", (720, 840)),
            ("99", "5pm", None), ("9:00", "5", (540, 300)), ("2:00", "5pm", (120, 1020)), ("11am", "12pm", (660, 720)),
        ],
    )  # fmt: skip
    def test_one_without_its_half_takes_the_other_s(
        self, opens: str, closes: str, both: tuple[int, int] | None
    ) -> None:
        assert minutes(opens, closes) == both


class TestRecords:
    def test_hours_stand_by_day_under_a_name_that_says_so(self) -> None:
        given: dict[str, Any] = {
            "hours": {"Monday": "8:0-22:30", "Tuesday": "9:00 – 17:00", "Sunday": None, "note": "x"}
        }

        assert hours(given) == {"monday": (480, 1350), "tuesday": (540, 1020)}
        assert hours({"business": given}) == hours(given)
        assert hours({"BusinessHours": given["hours"]}) == hours(given)

    def test_a_null_says_that_nobody_knows(self) -> None:
        assert hours({"hours": None}) == {}
        assert hours({"Hours": {}}) == {}

    def test_nothing_about_hours_is_none(self) -> None:
        assert hours({"days": {"monday": "8:0-22:30"}, "hours_of": "9-5", "a": 1}) is None
        assert hours({"hours": {"winter": "8:0-22:30"}}) is None

    @pytest.mark.parametrize(
        ("known", "said", "alike"),
        [((540, 1020), (540, 1020), True), ((540, 1020), (540, 1021), False), ((540, 1020), (541, 1020), False),
         ((540, 0), (540, 1440), True), ((1440, 1020), (0, 1020), True), (None, (0, 0), False)],
    )  # fmt: skip
    def test_midnight_is_said_in_two_ways(
        self, known: tuple[int, int] | None, said: tuple[int, int], alike: bool
    ) -> None:
        assert same(known, said) is alike

    def test_they_are_written_as_people_do(self) -> None:
        assert written((545, 1029)) == "9:05-17:09"
        assert written(None) == "closed"
