"""From one day to another, and spans by their short names: what is one, and what only looks like it."""

import pytest

from rapport.guardrails import values


def read(kind: str, text: str) -> list[values.Found]:
    return [one for one in values.find(text) if one.kind == kind and one.unit != "span"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("10-12 March", "10-12 March = --03-10..--03-12"),
        ("3–5 May 2026", "3–5 May 2026 = 2026-05-03..2026-05-05"),
        ("March 10-12", "March 10-12 = --03-10..--03-12"),
        ("March 10 to 12, 2026", "March 10 to 12, 2026 = 2026-03-10..2026-03-12"),
        ("between 2 and 9 August", "between 2 and 9 August = --08-02..--08-09"),
        ("2 and 9 August", ""),
        ("from the 2nd to the 9th of August", "from the 2nd to the 9th of August = --08-02..--08-09"),
        ("9 to 2 August", ""),
        ("9-9 August", ""),
        ("31-32 August", ""),
        ("from Monday to Friday", "from Monday to Friday = monday..friday"),
        ("between Monday and Friday", "between Monday and Friday = monday..friday"),
        ("Monday and Friday", ""),
        ("Mon/Tue", "Mon/Tue = monday..tuesday"),
        ("April to October", "April to October = --04..--10"),
        ("April/October", ""),
        ("2019-2021", "2019-2021 = 2019..2021"),
        ("from 1987 to 1994", "from 1987 to 1994 = 1987..1994"),
        ("between 1987 and 1994", "between 1987 and 1994 = 1987..1994"),
        ("from 1987 and 1994", ""),
        ("from 1994 to 1987", ""),
        ("2019/20", "2019/20 = 2019..2020"),
        ("2019/21", ""),
        ("2019-20", "2019-20 = 2019..2020"),
        ("2009-10", ""),
        ("2012-13", "2012-13 = 2012..2013"),
        ("1999/00", "1999/00 = 1999..2000"),
        ("the 2nd to the 9th", "the 2nd to the 9th = ---02..---09"),
        ("2nd to 9th", ""),
        ("the 30th to the 32nd", ""),
        ("the 28th to 3 May", "the 28th to 3 May = --04-28..--05-03"),
        ("the 2nd to 3 May", "the 2nd to 3 May = --05-02..--05-03"),
        ("28 December to 3 January", "28 December to 3 January = --12-28..--01-03"),
        ("28 December to 3 January 2026", "28 December to 3 January 2026 = 2025-12-28..2026-01-03"),
        ("3 January to 28 December 2026", "3 January to 28 December 2026 = 2026-01-03..2026-12-28"),
        ("Q1 to Q3 2026", "Q1 to Q3 2026 = 2026-Q1..2026-Q3"),
        ("5 May to 5 May", ""),
        ("from 5 May to tomorrow", "from 5 May to tomorrow = --05-05..+1d"),
        ("chapters 10-12 may help", ""),
        ("chapters 10-12 May", "10-12 May = --05-10..--05-12"),
        ("10 to 12 next month", ""),
        ("from 10 to 12 next month", "from 10 to 12 next month = ---10..---12"),
        ("from 12 to 10 last month", ""),
        ("from 10 to 32 next month", ""),
        ("between 10 and 12 this month", "between 10 and 12 this month = ---10..---12"),
        ("from 1 to 31 this month", "from 1 to 31 this month = ---01..---31"),
    ],
)
def test_two_days_make_a_range(text: str, said: str) -> None:
    assert "; ".join(f"{one.quote} = {one.value}" for one in read("date_range", text)) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("5 mo", ""),
        ("5mo", "5mo = 5 MO"),
        ("5 mos", "5 mos = 5 MO"),
        ("6-mo", "6-mo = 6 MO"),
        ("6 month", "6 month = 6 MO"),
        ("£5 hours", ""),
        ("$5 days", ""),
        ("5 h", "5 h = 5 H"),
        ("5 H", ""),
        ("5h", "5h = 5 H"),
        ("five h", ""),
        ("5 d", ""),
        ("5d", "5d = 5 D"),
        ("5D", ""),
        ("half day", "half day = 0.5 D"),
        ("half-day", "half-day = 0.5 D"),
        ("half a day", "half a day = 0.5 D"),
        ("half of a day", "half of a day = 0.5 D"),
        ("two thirds of a day", "two thirds of a day = 0.666667 D"),
        ("2nd day", ""),
        ("5 m", ""),
    ],
)
def test_a_short_name_stands_close_to_its_number(text: str, said: str) -> None:
    assert "; ".join(f"{one.quote} = {one.value} {one.unit}" for one in read("duration", text)) == said
