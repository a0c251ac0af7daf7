"""Dates: every month, day and year as it may be written, whole in a text, and none that the calendar does not have."""

import calendar
import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rapport.guardrails import values
from tests.unit.guardrails.values.marked import found, marked
from tests.unit.guardrails.values.said import of, quoted
from tests.unit.guardrails.values.test_words import nth

LINES = [
    "«date:9 December 2011»",
    "«date:December 9th, 2011»",
    "«date:Dec. 9, 2011»",
    "«date:9-Dec-2011»",
    "«date:09/12/2011»",
    "«date:9.12.2011»",
    "«date:2011-12-09»",
    "«date:2011/12/09»",
    "«date:2011.12.09»",
    "«date:9th of December»",
    "«date:the 9th of December 2011»",
    "«date:the ninth of December»",
    "«date:Friday, December 9»",
    "«date:Fri 9 Dec»",
    "«date:Friday the 9th of December»",
    "«date:Friday 9th December 2011»",
    "«date:Monday, January 12th, 2018»",
    "«date:January twenty-first»",
    "«date:twenty-first of January 2018»",
    "«date:may twenty-ninth»",
    "«date:Jan 5»",
    "«date:5 Jan»",
    "«date:Jan. 5th»",
    "«date:4/22»",
    "«date:22/04»",
    "«date:04-22-2016»",
    "«date:22-04-2016»",
    "«date:22.04.16»",
    "«date:April 22nd 2016»",
    "«date:22nd April, 2016»",
    "«date:22 of April»",
    "«date:Apr 22, '16»",
    "«date:Sept 3»",
    "«date:3rd Sept 2020»",
    "«date:the 15th»",
    "«date:Friday the 13th»",
    "«date:Easter Sunday»",
    "«date:Christmas Day»",
    "«date:New Year's Day 2017»",
    "«date:Halloween»",
    "«date:4th of July»",
    "«date:tomorrow»",
    "«date:yesterday»",
    "«date:today»",
    "«date:the day after tomorrow»",
    "«date:the day before yesterday»",
    "«date:next Monday»",
    "«date:last Friday»",
    "«date:this Thursday»",
    "«date:two weeks from now»",
    "«date:two weeks ago»",
    "«date:in 3 days»",
    "«date:3 days ago»",
    "«date:a week from today»",
    "«date:two days after tomorrow»",
    "«date:two days from today»",
    "«date:tomorrow evening»",
    "«date:first Friday in July»",
    "«date:the first Friday of July»",
    "«date:the last Monday of the year»",
    "«date:the second Sunday in March 2017»",
    "«date:Monday next week»",
    "«date:next week Monday»",
    "«date:Tuesday of next week»",
    "«date:Oct 2»",
    "«date:October 2 of 2018»",
    "«date:2nd October»",
    "«date:nineteenth of November 1984»",
    "«date:November 19, nineteen eighty-four»",
    "«date:6 Jan 2021»",
    "«date:6/1/2021»",
    "«date:1 May 2026»",
    "«date:Thu, 3 Sep 2026»",
    "«date:3 Sep '26»",
    "«date:the 1st of next month»",
    "«date:June 2016»",
    "«date:March of 2019»",
    "«date:the 1990s»",
    "«date:Q3 2016»",
    "«date:third quarter of 2016»",
    "«date:the first week of June»",
    "«date:the last week of September 2016»",
    "«date:this quarter»",
    "«date:next month»",
    "«date:last year»",
    "«date:mid-December»",
    "«date:end of the month»",
    "«date:summer 2016»",
    "«date:the summer of 2016»",
    "We open on «date:3 March 2026», rain or shine.",
    "Your invoice dated «date:03/04/2026» is paid.",
    "I'll be back «date:October 2nd».",
    "He was born on «date:July 4, 1976» in Ohio.",
    "The show is on «date:Sat 6th June».",
    "Meet me «date:tomorrow» at «time:noon».",
    "See you «date:next Tuesday», bring cake.",
    "The «date:5 May» issue is out.",
    "Founded in «date:1987».",
    "Back in «date:June 2019» we were three people.",
    "It arrived «date:two days ago».",
    "The sale began «date:Jan 2, 2026».",
    "The fair is on «date:5 May next year», we hope.",
]
MONTHS = list(calendar.month_name)[1:]
DAYS = list(calendar.day_name)
SHORT = {"September": ("Sep", "Sept"), "June": ("Jun",), "July": ("Jul",), "May": ()}


def suffixed(day: int) -> str:
    return f"{day}{'th' if 10 < day < 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


class TestDatesInText:
    @pytest.mark.parametrize("line", LINES)
    def test_a_date_is_found_whole(self, line: str) -> None:
        text, expected = marked(line)

        assert found(text) == expected


class TestDays:
    @settings(max_examples=150, deadline=None)
    @given(day=st.dates(dt.date(1970, 1, 1), dt.date(2069, 12, 31)), form=st.integers(0, 11))
    def test_any_day_is_read_however_it_is_written(self, day: dt.date, form: int) -> None:
        month, year = MONTHS[day.month - 1], day.year
        weekday = DAYS[day.weekday()]
        said = [
            f"{day.day} {month} {year}", f"{suffixed(day.day)} {month} {year}", f"{month} {day.day}, {year}",
            f"{month} {suffixed(day.day)}, {year}", f"{weekday} {day.day} {month} {year}", day.isoformat(),
            f"the {suffixed(day.day)} of {month}, {year}", f"{weekday}, {month} {day.day}, {year}",
            f"{day.day:02}-{month[:3]}-{year}", f"{year}/{day.month}/{day.day}", f"{month[:3]}. {day.day}, {year}",
            f"{day.day} {month[:3]} '{year % 100:02}",
        ][form]  # fmt: skip

        assert of("date", f"We met on {said} then.") == [(day.isoformat(), None)]
        assert quoted("date", f"We met on {said} then.") == [said]

    @pytest.mark.parametrize("number", range(1, 13))
    def test_every_month_in_full_and_short(self, number: int) -> None:
        month = MONTHS[number - 1]

        for name in (month, *SHORT.get(month, (month[:3],))):
            assert of("date", f"by 3 {name} then") == [(f"--{number:02}-03", None)]
            assert of("date", f"by {name} 3rd then") == [(f"--{number:02}-03", None)]
            assert of("date", f"in {name} 2026 then") == [(f"2026-{number:02}", None)]
        assert of("date", f"from {month} on") == [(f"--{number:02}", None)]

    def test_every_day_of_the_month_in_words(self) -> None:
        for day in range(1, 32):
            assert of("date", f"on the {nth(day)} of May then") == [(f"--05-{day:02}", None)], day
            assert of("date", f"on the {nth(day).replace('-', ' ')} of May then") == [(f"--05-{day:02}", None)], day
            assert of("date", f"on May {suffixed(day)} then") == [(f"--05-{day:02}", None)], day
            assert of("date", f"see you on the {suffixed(day)}.") == [(f"---{day:02}", None)], day

    @pytest.mark.parametrize(
        "text", ["on 30 February", "on 31 April", "on 32 May", "on 31/04/2026", "2026-13-41", "0 May"]
    )
    def test_a_day_that_is_in_no_calendar_is_none(self, text: str) -> None:
        assert [value for value, _ in of("date", text) if value.count("-") >= 3 or len(value) == 10] == []

    def test_the_29th_of_february_is_one_of_leap_years(self) -> None:
        assert of("date", "on 29 February 2028") == [("2028-02-29", None)]
        assert of("date", "on 29 February") == [("--02-29", None)]
        assert ("2026-02-29", None) not in of("date", "on 29 February 2026")

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            *(("on 9/12/2011", "2011-12-09"), ("on 12/25/2011", "2011-12-25"), ("on 25/12/2011", "2011-12-25")),
            *(("on 12/12/2011", "2011-12-12"), ("on 9.12.11", "2011-12-09"), ("on 9-12-2011", "2011-12-09")),
            *(("on 13/12/11", "2011-12-13"), ("by 12/13/11", "2011-12-13"), ("by 1/2/69", "2069-02-01")),
            *(
                ("by 1/2/70", "1970-02-01"),
                ("by 1/2/99", "1999-02-01"),
                ("by 25/12", "--12-25"),
                ("by 12/25", "--12-25"),
            ),
            *(
                ("ends 13/10", "--10-13"),
                ("from 12/10", "--10-12"),
                ("in 05/2026", "2026-05"),
                ("in 12/2026", "2026-12"),
            ),
        ],
    )
    def test_numbers_alone_say_the_day_first_unless_only_the_second_can_be_one(self, text: str, value: str) -> None:
        assert of("date", text) == [(value, None)]

    @pytest.mark.parametrize(
        "text", ["3/4 of it", "you may 3 times", "a march 5 miles long", "in 5/10 cases", "4/5 stars"]
    )
    def test_what_only_looks_like_a_date_is_none(self, text: str) -> None:
        assert of("date", text) == []


class TestLongerSpans:
    @pytest.mark.parametrize(
        ("text", "value"),
        [
            *(("in Q1", "Q1"), ("in Q4 2025", "2025-Q4"), ("in the first quarter", "Q1"), ("the second quarter", "Q2")),
            *(
                ("the third quarter of 2026", "2026-Q3"),
                ("the fourth quarter of 2026", "2026-Q4"),
                ("in H1 2026", "2026-H1"),
            ),
            *(("the second half of 2026", "2026-H2"), ("the first half of 2026", "2026-H1"), ("in H2", "H2")),
            *(("in spring 2026", "2026-spring"), ("in the summer of 2026", "2026-summer"), ("fall 2026", "2026-fall")),
            *(("autumn 2026", "2026-autumn"), ("winter of 2026", "2026-winter"), ("Christmas 2026", "2026-christmas")),
            *(
                ("in the 1980s", "1980s"),
                ("in the '80s", "80s"),
                ("in the sixties", "sixties"),
                ("the late 1990s", "1990s"),
            ),
            *(
                ("the twenties", "twenties"),
                ("the 2010's", "2010s"),
                ("the early 70s", "70s"),
                ("the mid-nineties", "nineties"),
            ),
            *(
                ("since 1984", "1984"),
                ("in 1999", "1999"),
                ("© 2026", "2026"),
                ("est. 1921", "1921"),
                ("our 2026 range", "2026"),
            ),
            *(("founded 1950.", "1950"), ("during 2031", "2031"), ("in late 2025", "2025"), ("this 2026", "2026")),
        ],
    )
    def test_quarters_seasons_decades_and_years(self, text: str, value: str) -> None:
        assert of("date", text) == [(value, None)]

    @pytest.mark.parametrize(
        "text",
        [
            *(
                "in 2000 shops",
                "over 2,000 of them",
                "the 2000 metres",
                "in 1999 kg",
                "£2016",
                "2016/5",
                "in a 2050 mAh cell",
            ),
            *("the third half of 2026 games".replace(" of 2026", ""), "the first half", "a 1900 number"),
        ],
    )
    def test_what_is_counted_is_no_year(self, text: str) -> None:
        assert of("date", text) == []

    @pytest.mark.parametrize("text", ["the third half of 2026", "the fourth half of 2026"])
    def test_a_year_has_two_halves(self, text: str) -> None:
        assert not {value for value, _ in of("date", text)} & {"2026-H3", "2026-H4"}

    @pytest.mark.parametrize("day", DAYS)
    def test_every_day_of_the_week(self, day: str) -> None:
        name = day.lower()

        assert of("date", f"on {day} then") == [(name, "weekday")]
        assert of("date", f"every {day}s") == [(name, "weekday")]
        assert of("date", f"by {day[:3]}.") == [(name, "weekday")]
        assert of("date", f"next {day}.") == [(f"next {name}", "weekday")]
        assert of("date", f"last {day}.") == [(f"last {name}", "weekday")]
        assert of("date", f"this {day}.") == [(name, "weekday")]
        assert of("date", f"{day} week") == [(f"next {name}", "weekday")]
        assert of("date", f"the following {day}.") == [(f"next {name}", "weekday")]

    @pytest.mark.parametrize(
        "text", ["the sun is out", "they sat down", "that Friday feeling", "a Monday mood", "we wed"]
    )
    def test_a_word_that_is_no_day(self, text: str) -> None:
        assert of("date", text) == []

    @pytest.mark.parametrize(
        ("text", "value", "unit"),
        [
            *(("in mid-June", "middle of june", "relative"), ("in early March", "early of march", "relative")),
            *(("in late October", "late of october", "relative"), ("next May", "next may", "relative")),
            *(("this January", "this january", "relative"), ("last August", "last august", "relative")),
            *(("the coming July", "next july", "relative"), ("In September", "--09", None)),
        ],
    )
    def test_months_told_from_now(self, text: str, value: str, unit: str | None) -> None:
        assert of("date", text) == [(value, unit)]

    @pytest.mark.parametrize("text", ["you may go", "a long march home", "an august house", "Mark the spot", "decline"])
    def test_a_word_that_is_no_month(self, text: str) -> None:
        assert of("date", text) == []


class TestFeasts:
    @pytest.mark.parametrize(
        ("name", "on"),
        [
            *(
                ("Christmas Eve", "12-24"),
                ("Christmas Day", "12-25"),
                ("Boxing Day", "12-26"),
                ("New Year's Eve", "12-31"),
            ),
            *(
                ("New Year's Day", "01-01"),
                ("New Years Eve", "12-31"),
                ("New Years Day", "01-01"),
                ("New Year's", "01-01"),
            ),
            *(("Valentine's Day", "02-14"), ("St Patrick's Day", "03-17")),
            *(("St. Patrick's Day", "03-17"), ("St George's Day", "04-23"), ("Halloween", "10-31")),
            *(
                ("Bonfire Night", "11-05"),
                ("Burns Night", "01-25"),
                ("April Fools' Day", "04-01"),
                ("April Fool's Day", "04-01"),
            ),
            *(("Independence Day", "07-04"), ("Veterans Day", "11-11"), ("Earth Day", "04-22")),
            *(("International Women's Day", "03-08"), ("Juneteenth", "06-19"), ("May Day", "05-01")),
        ],
    )
    def test_a_day_that_has_its_place_in_the_calendar(self, name: str, on: str) -> None:
        assert of("date", f"See you on {name}.") == [(f"--{on}", None)]
        assert of("date", f"See you on {name} 2026.") == [(f"2026-{on}", None)]

    @pytest.mark.parametrize(
        "name",
        [
            *("Easter Sunday", "Easter Monday", "Good Friday", "Shrove Tuesday", "Ash Wednesday", "Palm Sunday"),
            *("Pancake Day", "Maundy Thursday", "Black Friday", "Cyber Monday", "Thanksgiving", "Thanksgiving Day"),
            *("Mother's Day", "Mothers' Day", "Mothering Sunday", "Father's Day", "Fathers' Day", "Memorial Day"),
            *("Labor Day", "Remembrance Sunday", "Bank Holiday Monday"),
            *("Prime Day", "Giving Tuesday", "Chinese New Year", "Lunar New Year"),
        ],
    )
    def test_a_day_that_moves_is_told_by_its_name(self, name: str) -> None:
        assert of("date", f"See you on {name}.") == [(name.lower(), "relative")]
        assert of("date", f"See you on {name} 2026.") == [(f"{name.lower()} 2026", "relative")]

    @pytest.mark.parametrize("word", ["by", "before", "until", "at", "this", "next", "after", "for"])
    def test_christmas_and_easter_are_days_after_a_word_of_time(self, word: str) -> None:
        assert [v for v, _ in of("date", f"Come {word} Christmas.")] == ["christmas"]
        assert [v for v, _ in of("date", f"Come {word} Easter.")] == ["easter"]

    def test_but_not_elsewhere(self) -> None:
        assert of("date", "a Christmas tree, Easter eggs, a halloweeny hat") == []


class TestToldFromToday:
    @pytest.mark.parametrize(
        ("text", "value"),
        [
            *(
                ("today", "+0d"),
                ("tonight", "+0d"),
                ("tomorrow", "+1d"),
                ("yesterday", "-1d"),
                ("tomorrow morning", "+1d"),
            ),
            *(("the day after tomorrow", "+2d"), ("the day before yesterday", "-2d"), ("last night", "-1d")),
            *(
                ("this morning", "+0d"),
                ("this evening", "+0d"),
                ("this afternoon", "+0d"),
                ("day after tomorrow", "+2d"),
            ),
            *(("this week", "+0w"), ("next week", "+1w"), ("last week", "-1w"), ("the previous week", "-1w")),
            *(("next month", "+1mo"), ("last month", "-1mo"), ("this month", "+0mo"), ("the past month", "-1mo")),
            *(("next year", "+1y"), ("last year", "-1y"), ("this year", "+0y"), ("next quarter", "+1q")),
            *(
                ("next weekend", "+1we"),
                ("this weekend", "+0we"),
                ("last weekend", "-1we"),
                ("the coming weekend", "+1we"),
            ),
            *(
                ("next summer", "+1summer"),
                ("this spring", "+0spring"),
                ("last autumn", "-1autumn"),
                ("next winter", "+1winter"),
            ),
            *(
                ("next season", "+1season"),
                ("the next decade", "+10y"),
                ("the past century", "-100y"),
                ("last fall", "-1fall"),
            ),
            *(
                ("the following week", "+1w"),
                ("the last year", "-1y"),
                ("this past year", "-1y"),
                ("next fortnight", "+1fortnight"),
            ),
            *(("the week after next", "+2w"), ("the month after next", "+2mo"), ("the year after next", "+2y")),
            *(("in 3 days", "+3d"), ("in two weeks", "+2w"), ("in 6 months", "+6mo"), ("in ten years", "+10y")),
            *(("3 days ago", "-3d"), ("two weeks ago", "-2w"), ("5 months earlier", "-5mo"), ("four years ago", "-4y")),
            *(
                ("two weeks later", "+2w"),
                ("3 weeks from now", "+3w"),
                ("two fortnights ago", "-4w"),
                ("in 2 decades", "+20y"),
            ),
            *(
                ("a week ago", "-1w"),
                ("a year from now", "+1y"),
                ("in a month", "+1mo"),
                ("a month from today", "+1mo"),
            ),
            *(
                ("a fortnight ago", "-2w"),
                ("in a decade", "+10y"),
                ("one day later", "+1d"),
                ("in a week's time", "+1w"),
            ),
            *(
                ("three nights ago", "-3d"),
                ("in two weekends", "+2we"),
                ("a week on Friday", "+1w"),
                ("two years hence", "+2y"),
            ),
            *(
                ("the end of May", "end of may"),
                ("the start of the week", "start of week"),
                ("end of the year", "end of year"),
            ),
            *(("the beginning of June", "start of june"), ("close of business", "end of day")),
            *(("the end of March 2026", "end of march 2026"), ("the middle of winter", "middle of winter")),
            *(
                ("by EOD", "end of day"),
                ("by EOW", "end of week"),
                ("by month-end", "end of month"),
                ("by year-end", "end of year"),
            ),
            *(
                ("the last day of the month", "last day of month"),
                ("the first Monday of the month", "first monday of month"),
            ),
            *(("the last Friday of May", "last friday of may"), ("the second week of June", "second week of june")),
            ("the last day of February", "last day of february"),
            *(
                ("the first Monday in next month", "first monday of month"),
                ("the final weekend of May", "last weekend of may"),
            ),
        ],
    )
    def test_says_how_far_or_which_part(self, text: str, value: str) -> None:
        assert of("date", f"Come {text}.") == [(value, "relative")]

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            *(
                ("the last day of March", "--03-31"),
                ("the first day of May", "--05-01"),
                ("the final day of April", "--04-30"),
            ),
            *(("the last Sunday in March 2026", "2026-03-29"), ("the first Monday of May 2026", "2026-05-04")),
            *(("the second Tuesday of June 2026", "2026-06-09"), ("the third Friday of July 2026", "2026-07-17")),
            *(("the fourth Thursday of November 2026", "2026-11-26"), ("the last day of February 2028", "2028-02-29")),
            *(("the second day of May 2026", "2026-05-02"), ("the last Saturday of May 2026", "2026-05-30")),
            *(("the last Wednesday of May 2026", "2026-05-27"), ("the third day of June", "--06-03")),
        ],
    )
    def test_says_the_day_where_the_calendar_does(self, text: str, value: str) -> None:
        assert of("date", f"Come on {text}.") == [(value, None)]

    @pytest.mark.parametrize(
        "text",
        [
            *("ready in 3 days", "delivered in two weeks", "three times in 2 years", "weekly", "the yesterdays"),
            *("once in a week", "in 3 working days", "over the weekend of it", "two weeks time"),
        ],
    )
    def test_how_long_something_takes_is_no_day(self, text: str) -> None:
        assert of("date", text) == []


class TestRanges:
    @pytest.mark.parametrize(
        ("text", "value"),
        [
            *(
                ("3-5 May", "--05-03..--05-05"),
                ("3 to 5 May 2026", "2026-05-03..2026-05-05"),
                ("May 3-5", "--05-03..--05-05"),
            ),
            *(("the 3rd to the 5th of May", "--05-03..--05-05"), ("between 3 and 5 May", "--05-03..--05-05")),
            *(
                ("from the 3rd to the 5th", "---03..---05"),
                ("Monday to Friday", "monday..friday"),
                ("Mon-Fri", "monday..friday"),
            ),
            *(
                ("May to July", "--05..--07"),
                ("May to July 2026", "2026-05..2026-07"),
                ("November to March 2026", "2025-11..2026-03"),
            ),
            *(("3 May to 5 June", "--05-03..--06-05"), ("3 May - 5 June 2026", "2026-05-03..2026-06-05")),
            *(
                ("20 Dec to 3 Jan 2027", "2026-12-20..2027-01-03"),
                ("2019-2021", "2019..2021"),
                ("Q1 to Q3 2026", "2026-Q1..2026-Q3"),
            ),
            ("Monday/Friday", "monday..friday"),
            *(
                ("between Monday and Friday", "monday..friday"),
                ("the 28th to 3 May 2026", "---28..2026-05-03"),
                ("28 Dec to 2 January 2027", "2026-12-28..2027-01-02"),
                ("from Monday to next Friday", "monday..next friday"),
                ("31st Dec - 1st Jan 2027", "2026-12-31..2027-01-01"),
                ("Monday through Friday", "monday..friday"),
            ),
            *(("from March 3rd until March 5th", "--03-03..--03-05"), ("today until Friday", "+0d..friday")),
        ],
    )
    def test_two_ends_are_one_value(self, text: str, value: str) -> None:
        assert [v for v, _ in of("date_range", f"Open {text}.")] == [value]

    @pytest.mark.parametrize("text", ["3 and 5 May", "5-3 May", "3 May, 5 June", "Saturday and Sunday"])
    def test_two_days_are_no_range(self, text: str) -> None:
        assert of("date_range", f"Open {text}.") == []


class TestYearsAlone:
    @pytest.mark.parametrize("text", ["since 2019", "2019", "in 2019 we", "since 2019, we", "our 2019", "in 2019 a"])
    def test_one_stands_after_a_word_that_goes_with_years_or_alone(self, text: str) -> None:
        assert [one.value for one in values.find(text) if one.kind == "date"] == ["2019"]

    @pytest.mark.parametrize("sign", [".", ",", "/", "#", ":", "£", "$", "€", "a", "X", "5"])
    def test_behind_a_sign_it_is_another_number(self, sign: str) -> None:
        assert [one.value for one in values.find(f"since {sign}2019") if one.kind == "date"] == []

    @pytest.mark.parametrize(("year", "is_one"), [(1939, False), (1940, True), (2039, True), (2040, False)])
    def test_alone_it_is_of_these_times(self, year: int, is_one: bool) -> None:
        assert [one.value for one in values.find(str(year)) if one.kind == "date"] == [str(year)] * is_one
        assert [one.value for one in values.find(f"in {year}") if one.kind == "date"] == [str(year)]

    def test_before_what_is_counted_it_is_none(self) -> None:
        assert [one for one in values.find("in 2019 shops") if one.kind == "date"] == []
