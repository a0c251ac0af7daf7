"""Durations, times of day and deadlines: every unit, every hour, and what only looks like them."""

import pytest

from tests.unit.guardrails.values.said import of, quoted

UNITS = {
    "millisecond": "MS", "second": "S", "sec": "S", "minute": "M", "min": "M", "hour": "H", "hr": "H", "day": "D",
    "night": "D", "week": "W", "wk": "W", "weekend": "2D", "fortnight": "2W", "month": "MO", "quarter": "3MO",
    "year": "Y", "yr": "Y", "decade": "10Y",
}  # fmt: skip


class TestDurations:
    @pytest.mark.parametrize(("name", "unit"), {**UNITS, "centurie": "100Y"}.items())
    def test_every_unit_counts(self, name: str, unit: str) -> None:
        if name in ("quarter", "weekend"):
            return
        assert of("duration", f"lasting 45 {name}s or so") == [("45", unit)]
        assert quoted("duration", f"lasting forty-five {name}s or so") == [f"forty-five {name}s"]

    @pytest.mark.parametrize(
        ("name", "unit"),
        [
            (n, u)
            for n, u in UNITS.items()
            if n in ("second", "minute", "hour", "day", "night", "week", "fortnight", "month", "year", "decade")
        ],
    )
    def test_one_of_them_is_said_without_a_number(self, name: str, unit: str) -> None:
        article = "an" if name == "hour" else "a"

        assert of("duration", f"It takes {article} {name}.") == [("1", unit)]
        assert of("duration", f"It was {article} full {name}.".replace("an full", "a full")) == [("1", unit)]
        assert of("duration", f"It took a couple of {name}s.") == [("2", unit)]
        assert of("duration", f"It took {article} {name} and a half.") == [("1.5", unit)]
        assert of("duration", f"Twenty pounds {article} {name}.") == []
        assert of("duration", f"once {article} {name}") == []

    @pytest.mark.parametrize(
        ("text", "value", "unit"),
        [
            *(("2h", "2", "H"), ("30d", "30", "D"), ("3w", "3", "W"), ("2y", "2", "Y"), ("100 ms", "100", "MS")),
            *(
                ("3 working days", "3", "D working"),
                ("3 business days", "3", "D working"),
                ("2 trading days", "2", "D working"),
            ),
            *(
                ("3 full days", "3", "D"),
                ("3 consecutive nights", "3", "D"),
                ("3 more weeks", "3", "W"),
                ("two short weeks", "2", "W"),
            ),
            *(
                ("24-hour", "24", "H"),
                ("a three-day", "3", "D"),
                ("3-5 days", "3..5", "D"),
                ("three to five weeks", "3..5", "W"),
            ),
            *(
                ("24 hours to 48 hours", "24..48", "H"),
                ("between 2 and 4 weeks", "2..4", "W"),
                ("5 or 6 days", "5..6", "D"),
            ),
            *(
                ("half an hour", "0.5", "H"),
                ("half a year", "0.5", "Y"),
                ("a quarter of an hour", "0.25", "H"),
                ("half-day", "0.5", "D"),
            ),
            *(
                ("three quarters of an hour", "0.75", "H"),
                ("two years and a half", "2.5", "Y"),
                ("two hours and a quarter", "2.25", "H"),
            ),
            *(
                ("one hour and three quarters", "1.75", "H"),
                ("1.5 hours", "1.5", "H"),
                ("one and a half years", "1.5", "Y"),
            ),
            *(("2 hours 30 minutes", "2.5", "H"), ("1h 45m", "1.75", "H"), ("1 hour and 20 minutes", "80", "M")),
            *(("1 hour, 15 minutes", "1.25", "H"), ("2 days 12 hours", "2.5", "D"), ("1 year 6 months", "1.5", "Y")),
            *(("one year, two months", "14", "MO"), ("1 week and 3 days", "10", "D"), ("1h 30m 36s", "1.51", "H")),
            *(
                ("5 minutes 30 seconds", "5.5", "M"),
                ("10 minutes and 10 seconds", "610", "S"),
                ("3 minutes 20", "3", "M"),
            ),
        ],
    )
    def test_parts_ranges_and_halves(self, text: str, value: str, unit: str) -> None:
        assert of("duration", f"It lasts {text}, all in.") == [(value, unit)]

    @pytest.mark.parametrize(
        "text",
        [
            *("2H of it", "two h of it", "5 D of it"),
            *("a 30 year old", "a 5G phone", "a 2D film", "second to none", "the 3rd day", "the third hour"),
            *(
                "£20 hour",
                "2D and 3W",
                "in D major",
                "twice a week",
                "a day's work",
                "a 3-day-old calf",
                "five years old",
            ),
        ],
    )
    def test_what_is_no_span_of_time(self, text: str) -> None:
        assert of("duration", text) == []

    @pytest.mark.parametrize(
        ("text", "values"),
        [
            ("30 minutes, 2 hours", ["30", "2"]),
            ("2 hours 3 hours", ["2", "3"]),
            ("2 hours for 30 minutes", ["2", "30"]),
            ("2 years, 3 days", ["2", "3"]),
            ("3 days and 2 days", ["3", "2"]),
            ("5 days to 3 days", ["5", "3"]),
        ],
    )
    def test_spans_that_do_not_go_on_are_several(self, text: str, values: list[str]) -> None:
        assert [v for v, _ in of("duration", f"It lasts {text}.")] == values


HOURS = "one two three four five six seven eight nine ten eleven twelve".split()


class TestTimes:
    @pytest.mark.parametrize("hour", range(1, 13))
    def test_every_hour_of_the_day(self, hour: int) -> None:
        word, morning, evening = HOURS[hour - 1], hour % 12, hour % 12 + 12

        assert of("time", f"at {hour}am then") == [(f"{morning:02}:00", None)]
        assert of("time", f"at {hour}pm then") == [(f"{evening:02}:00", None)]
        assert of("time", f"at {hour}.30 p.m. then") == [(f"{evening:02}:30", None)]
        assert of("time", f"at {word} o'clock then") == [(f"{hour:02}:00", None)]
        assert of("time", f"at {word} in the morning") == [(f"{morning:02}:00", None)]
        assert of("time", f"at {word} in the evening") == [(f"{evening:02}:00", None)]
        assert of("time", f"at {hour} in the afternoon") == [(f"{evening:02}:00", None)]
        assert of("time", f"at half past {word} then") == [(f"{hour:02}:30", None)]
        assert of("time", f"at quarter past {word} then") == [(f"{hour:02}:15", None)]
        assert of("time", f"at a quarter to {word} then") == [(f"{(hour - 1) or 12:02}:45", None)]
        assert of("time", f"at ten to {word} then") == [(f"{(hour - 1) or 12:02}:50", None)]
        assert of("time", f"at twenty past {word} then") == [(f"{hour:02}:20", None)]
        assert of("time", f"at five past {word} then") == [(f"{hour:02}:05", None)]
        assert of("time", f"at twenty-five to {word} then") == [(f"{(hour - 1) or 12:02}:35", None)]
        assert of("time", f"at {word} thirty in the morning") == [(f"{morning:02}:30", None)]

    @pytest.mark.parametrize("hour", range(24))
    def test_every_hour_of_the_long_day(self, hour: int) -> None:
        for minute in (0, 7, 30, 59):
            assert of("time", f"at {hour:02}:{minute:02} then") == [(f"{hour:02}:{minute:02}", None)]
            assert of("time", f"at {hour}:{minute:02} then") == [(f"{hour:02}:{minute:02}", None)]
            assert of("time", f"at {hour:02}{minute:02} hrs") == [(f"{hour:02}:{minute:02}", None)]

    @pytest.mark.parametrize(
        ("text", "value", "zone"),
        [
            *(
                ("at noon", "12:00", None),
                ("at midday", "12:00", None),
                ("by midnight", "00:00", None),
                ("at 12 noon", "12:00", None),
            ),
            *(
                ("at nine at night", "21:00", None),
                ("at two at night", "02:00", None),
                ("at 12 at night", "00:00", None),
            ),
            *(
                ("at 5pm GMT", "17:00", "GMT"),
                ("at 17:00 UTC", "17:00", "UTC"),
                ("at 5pm BST", "17:00", "BST"),
                ("at 9am EST", "09:00", "EST"),
            ),
            *(
                ("at 9am (PT)", "09:00", "PT"),
                ("at 9am CEST", "09:00", "CEST"),
                ("at 9am UTC+2", "09:00", "UTC+2"),
                ("at 9am est", "09:00", None),
            ),
            *(
                ("ten minutes past six", "06:10", None),
                ("5 past 6", "06:05", None),
                ("20 minutes to six", "05:40", None),
            ),
            *(
                ("half past noon", "12:30", None),
                ("quarter to midnight", "23:45", None),
                ("half past six p.m.", "18:30", None),
            ),
            *(
                ("quarter past five in the evening", "17:15", None),
                ("at 10:15:30", "10:15", None),
                ("7:45 at night", "19:45", None),
            ),
            *(("at 0930 hours", "09:30", None), ("at ten forty-five in the morning", "10:45", None)),
        ],
    )
    def test_so_are_these(self, text: str, value: str, zone: str | None) -> None:
        assert of("time", f"Come {text}.") == [(value, zone)]

    @pytest.mark.parametrize(
        "text",
        [
            *("9 to 5", "score 3:2", "10 to 12 people", "25:61", "£5 past it", "five to ten", "1:1"),
            *("half to six", "from ten to six", "5 past due", "1700 hours of it", "version 2:30:9:1", "ten after ten"),
        ],
    )
    def test_what_is_no_time(self, text: str) -> None:
        assert of("time", text) == []

    def test_the_dot_of_the_sentence_is_not_the_times(self) -> None:
        assert quoted("time", "Come at 5pm.") == ["5pm"]
        assert quoted("time", "Come at 5 p.m. on Friday.") == ["5 p.m."]


class TestTimeRanges:
    @pytest.mark.parametrize(
        ("text", "value"),
        [
            *(
                ("9am-5pm", "09:00..17:00"),
                ("9am to 5pm", "09:00..17:00"),
                ("9-5pm", "09:00..17:00"),
            ),
            *(
                ("9.30-5pm", "09:30..17:00"),
                ("2-4pm", "14:00..16:00"),
                ("10-11am", "10:00..11:00"),
                ("11-2pm", "11:00..14:00"),
            ),
            *(
                ("9am-5", "09:00..17:00"),
                ("9am to 12", "09:00..12:00"),
                ("2pm to 4", "14:00..16:00"),
                ("8:30–18:00", "08:30..18:00"),
            ),
            *(
                ("from 9 until 5", "09:00..17:00"),
                ("from 9 to 5", "09:00..17:00"),
                ("from 9:30 to 5:30", "09:30..17:30"),
            ),
            *(
                ("between 2 and 4pm", "14:00..16:00"),
                ("between 9am and noon", "09:00..12:00"),
                ("noon till midnight", "12:00..00:00"),
            ),
            *(("six in the morning to noon", "06:00..12:00"), ("0900-1700 hrs", "09:00..17:00")),
            *(
                ("from ten to four", "10:00..16:00"),
                ("from 10 to 10:30", "10:00..10:30"),
                ("between 9.30 and 5.15", "09:30..17:15"),
                ("5:40 to 5:30pm", "05:40..17:30"),
                ("from 11:30 to 2:15pm", "11:30..14:15"),
                ("from 1 to 1:30pm", "13:00..13:30"),
                ("12:30 to 1pm", "12:30..13:00"),
                ("2 to 4 in the afternoon", "14:00..16:00"),
                ("Monday 9-5", "09:00..17:00"),
            ),
            *(("9.00-17.00", "09:00..17:00"), ("9:00-5:30", "09:00..17:30"), ("7am through 9am", "07:00..09:00")),
            *(
                ("9am to around 5pm", "09:00..17:00"),
                ("from about 9am to 5pm", "09:00..17:00"),
                ("open 10-4", "10:00..16:00"),
            ),
        ],
    )
    def test_two_times_are_one_value(self, text: str, value: str) -> None:
        assert [v for v, _ in of("time_range", f"Open {text}.")] == [value]

    @pytest.mark.parametrize(
        "text",
        [
            "9am and 5pm",
            "from 5 to 9 people",
            "9-5 lamps",
            "between 2 and 4 people",
            "from 3 to 5 days",
            "2-4 weeks",
            "pages 9 to 5",
        ],
    )
    def test_other_pairs_are_no_range(self, text: str) -> None:
        assert of("time_range", f"We saw {text}.") == []


class TestDeadlines:
    @pytest.mark.parametrize(
        ("text", "value", "quote"),
        [
            *(("Reply by 5 May.", "--05-05", "by 5 May"), ("Pay before Friday.", "friday", "before Friday")),
            *(("Open until 5 May.", "--05-05", "until 5 May"), ("Valid till tomorrow.", "+1d", "till tomorrow")),
            *(
                ("Up to and including 5 May.", "--05-05", "Up to and including 5 May"),
                ("On or before 5 May.", "--05-05", "On or before 5 May"),
            ),
            *(
                ("No later than 5pm.", "17:00", "No later than 5pm"),
                ("Book by 5pm on 5 May.", "--05-05 17:00", "by 5pm on 5 May"),
            ),
            *(
                ("Ends on 5 May.", "--05-05", "on 5 May"),
                ("It closes at midnight.", "00:00", "at midnight"),
                ("Offer ends 5 May.", "--05-05", "5 May"),
            ),
            *(
                ("Expires tomorrow.", "+1d", "tomorrow"),
                ("The deadline is 5 May.", "--05-05", "5 May"),
                ("Last day: 5 May.", "--05-05", "5 May"),
            ),
            *(("Closing date: 5 May.", "--05-05", "5 May"), ("You must pay within 3 days.", "3", "within 3 days")),
            *(("Return it within 30 days.", "30", "within 30 days"), ("Prior to 5 May.", "--05-05", "Prior to 5 May")),
            *(
                ("By Friday at 5pm.", "friday 17:00", "By Friday at 5pm"),
                ("By the end of May.", "end of may", "By the end of May"),
            ),
        ],
    )
    def test_says_by_when(self, text: str, value: str, quote: str) -> None:
        assert [v for v, _ in of("deadline", text)] == [value]
        assert quoted("deadline", text) == [quote]

    @pytest.mark.parametrize(
        "text",
        [
            *("See you on 5 May.",),
            *("Open from 5 May until 7 May.", "In 3 days.", "by 5 days"),
        ],
    )
    def test_a_day_or_a_span_is_none(self, text: str) -> None:
        assert of("deadline", text) == []
