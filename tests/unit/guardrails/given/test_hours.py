"""Opening hours: as a record gives them, as a text tells them, and where the two disagree."""

import pytest

from rapport.guardrails.given import clock, hours
from rapport.guardrails.given.hours import DAYS

WEEK = dict.fromkeys(DAYS[:4], (8 * 60, 22 * 60)) | {"friday": (8 * 60, 23 * 60), "saturday": (9 * 60 + 30, 0)}


def said(text: str) -> list[tuple[str, str]]:
    return [(text[s.start : s.end], s.right) for s in hours.contradicted(text, WEEK)]


class TestGiven:
    @pytest.mark.parametrize(
        ("text", "span"),
        [
            *(("8:0-22:30", (480, 1350)), ("08:00 - 22:30", (480, 1350)), ("10:15–0:0", (615, 0)), ("0:0-0:0", (0, 0))),
        ],
    )
    def test_a_day(self, text: str, span: tuple[int, int]) -> None:
        assert hours.hours({"hours": {"Monday": text}}) == {"monday": span}

    @pytest.mark.parametrize("text", ["closed", "8-22", "", None, 3, "8:0-22:30 or so"])
    def test_a_day_that_says_nothing_is_closed(self, text: str | int | None) -> None:
        assert hours.hours({"Hours": {"Monday": text, "Tuesday": "8:0-9:0"}}) == {"tuesday": (480, 540)}

    def test_days_of_something_else_are_no_hours(self) -> None:
        assert hours.hours({"menu": {"Monday": "8:0-22:30"}}) is None
        assert hours.hours({"menu": {"Monday": "8:0-9:0", "open_hours": {"Monday": "9:0-10:0"}}}) == {
            "monday": (540, 600)
        }

    @pytest.mark.parametrize(
        ("text", "days"),
        [
            *(
                ("monday to wednesday", "mtw"),
                ("mon-wed and fri", "mtwf"),
                ("weekdays", "mtwhf"),
                ("the weekend", "su"),
                ("daily", "mtwhfsu"),
            ),
            *(
                ("friday through monday", "fsum"),
                ("every day", "mtwhfsu"),
                ("seven days a week", "mtwhfsu"),
                ("tuesdays, thursdays and sundays", "thu"),
            ),
            *(
                ("saturday", "s"),
                ("each day", "mtwhfsu"),
                ("all week", "mtwhfsu"),
                ("7 days a week", "mtwhfsu"),
                ("sun–tue", "umt"),
                ("wed & thu", "wh"),
            ),
        ],
    )
    def test_groups_of_days(self, text: str, days: str) -> None:
        letters = dict(zip("mtwhfsu", DAYS, strict=True))

        assert hours.days_of(text) == {letters[d] for d in days}

    @pytest.mark.parametrize(("span", "text"), [((480, 1350), "8:00-22:30"), ((5, 0), "0:05-0:00"), (None, "closed")])
    def test_written(self, span: tuple[int, int] | None, text: str) -> None:
        assert hours.written(span) == text


class TestClock:
    @pytest.mark.parametrize(
        ("opens", "closes", "span"),
        [
            *(
                ("9am", "5pm", (540, 1020)),
                ("9", "5pm", (540, 1020)),
                ("9:30", "17:00", (570, 1020)),
                ("noon", "midnight", (720, 0)),
            ),
            *(
                ("11", "2pm", (660, 840)),
                ("2", "4pm", (840, 960)),
                ("9 in the morning", "5 in the afternoon", (540, 1020)),
                ("9", "noon", (540, 720)),
            ),
            *(
                ("8pm", "2am", (1200, 120)),
                ("12pm", "12am", (720, 0)),
                ("6 at night", "11 at night", (1080, 1380)),
                ("9:00", "5pm", (540, 1020)),
            ),
            *(
                ("12", "5pm", (720, 1020)),
                ("10 a.m.", "6 p.m.", (600, 1080)),
                ("9.15am", "5.45pm", (555, 1065)),
                ("24:00", "midday", (1440, 720)),
            ),
        ],
    )
    def test_two_times(self, opens: str, closes: str, span: tuple[int, int]) -> None:
        assert clock.minutes(opens, closes) == span

    @pytest.mark.parametrize(("opens", "closes"), [("9", "5"), ("25", "5pm"), ("soon", "5pm"), ("9am", "late")])
    def test_what_tells_nothing(self, opens: str, closes: str) -> None:
        assert clock.minutes(opens, closes) is None


class TestContradicted:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("open monday to thursday from 8am to 9pm", [("8am to 9pm", "monday: 8:00-22:00")]),
            ("on friday it is open 8am-10pm", [("8am-10pm", "friday: 8:00-23:00")]),
            ("open 9am to 10pm on tuesdays", [("9am to 10pm", "tuesday: 8:00-22:00")]),
            ("open from 7am to 10pm", []),
            ("saturday: 9am - midnight", [("9am - midnight", "saturday: 9:30-0:00")]),
            ("open until 9pm on mondays", [("9pm", "no day opens or closes then")]),
            ("on mondays it closes at 11pm", [("11pm", "monday: 8:00-22:00")]),
            ("on saturdays it opens at 8am", [("8am", "saturday: 9:30-0:00")]),
            ("it opens at 7am", [("7am", "no day opens or closes then")]),
            ("closed on wednesdays", [("wednesdays", "wednesday: 8:00-22:00")]),
            ("fridays are closed", [("fridays", "friday: 8:00-23:00")]),
            ("monday is the day off", [("monday", "monday: 8:00-22:00")]),
            ("open daily", [("open daily", "sunday: closed")]),
            ("it is open every day of the week", [("open every day of the week", "sunday: closed")]),
            ("open seven days a week", [("open seven days a week", "sunday: closed")]),
            ("open 24/7", [("24/7", "friday: 8:00-23:00")]),
            ("open around the clock", [("around the clock", "friday: 8:00-23:00")]),
            ("sundays from 8am to 10pm", [("8am to 10pm", "sunday: closed")]),
            ("weekends 9:30am to midnight", [("9:30am to midnight", "sunday: closed")]),
        ],
    )
    def test_what_is_wrong_and_what_is_right(self, text: str, found: list[tuple[str, str]]) -> None:
        assert said(text) == found

    @pytest.mark.parametrize(
        "text",
        [
            *(
                "open monday to thursday from 8am to 10pm",
                "friday until 11pm",
                "closed on sundays",
                "saturdays 9:30am to midnight",
            ),
            *(
                "open 8 a.m. - 10 p.m., monday through thursday",
                "on fridays it closes at 11pm",
                "it opens at 8am on fridays",
            ),
            *(
                "happy hour is 4pm to 6pm on mondays",
                "brunch from 10am on saturday",
                "call after 9am on monday",
                "open from 8am until late",
            ),
            *(
                "open before 9am on mondays",
                "we came at 9pm",
                "open every day except sunday",
                "open 8am and 9pm for tours",
                "the 5pm film",
            ),
            *(
                "sunday is closed",
                "between 8am and 10pm on mondays",
                "with sundays off",
                "open 8:00 to 22:00 on mondays",
                "weekdays from 8am",
            ),
        ],
    )
    def test_what_is_right_or_about_something_else_is_left_alone(self, text: str) -> None:
        assert said(text) == []

    def test_a_house_open_day_and_night_may_say_so(self) -> None:
        assert list(hours.contradicted("open 24/7", {"monday": (0, 0), "friday": (480, 900)})) == []

    @pytest.mark.parametrize(
        ("text", "speaks"),
        [
            ("open late", True),
            ("at 5", True),
            ("closed", True),
            ("lovely tea", False),
            ("on sunday", True),
            ("noon tea", True),
        ],
    )
    def test_a_sentence_that_can_tell_none_is_not_looked_at(self, text: str, speaks: bool) -> None:
        assert hours.speaks(text) is speaks

    def test_times_and_days_are_told_where_they_stand(self) -> None:
        text = "open monday 8am to 10pm, or 9pm"

        assert {text[a:b] for a, b in hours.told(text)} == {"8am to 10pm", "8am", "10pm", "9pm", "monday"}
