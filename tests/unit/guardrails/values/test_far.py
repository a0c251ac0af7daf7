"""How far days lie from the day of reading, and shares in all their forms."""

import pytest

from rapport.guardrails import values


def read(kind: str, text: str) -> list[str]:
    """The values of a kind as `quote = value`."""
    return [f"{one.quote} = {one.value}" for one in values.find(text) if one.kind == kind]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("in 3 days", "in 3 days = +3d"),
        ("In three weeks we go", "In three weeks = +3w"),
        ("in 2 fortnights", "in 2 fortnights = +4w"),
        ("in 2 decades", "in 2 decades = +20y"),
        ("in 3 weekends", "in 3 weekends = +3we"),
        ("3 nights ago", "3 nights ago = -3d"),
        ("3 days earlier", "3 days earlier = -3d"),
        ("3 days later", "3 days later = +3d"),
        ("3 days from now", "3 days from now = +3d"),
        ("3 days from tomorrow", "3 days from tomorrow = +4d"),
        ("3 days after tomorrow", "3 days after tomorrow = +4d"),
        ("3 days before yesterday", "3 days before yesterday = -4d"),
        ("3 weeks before yesterday", "3 weeks before yesterday = -3w"),
        ("a week ago", "a week ago = -1w"),
        ("a fortnight ago", "a fortnight ago = -2w"),
        ("a decade ago", "a decade ago = -10y"),
        ("a week on Friday", "a week on Friday = +1w"),
        ("in a month", "in a month = +1mo"),
        ("a few days ago", "a few days ago = -~1d"),
        ("a few days earlier", "a few days earlier = -~1d"),
        ("a couple of weeks ago", "a couple of weeks ago = -2w"),
        ("in several weeks", "in several weeks = +~1w"),
        ("a few weeks later", "a few weeks later = +~1w"),
        ("the day after tomorrow", "the day after tomorrow = +2d"),
        ("day before yesterday", "day before yesterday = -2d"),
        ("the week after next", "the week after next = +2w"),
        ("by the weekend", "the weekend = +0we"),
        ("last night", "last night = -1d"),
        ("this evening", "this evening = +0d"),
        ("the previous year", "the previous year = -1y"),
        ("the past week", "the past week = -1w"),
        ("this past month", "this past month = -1mo"),
        ("the following month", "the following month = +1mo"),
        ("next quarter", "next quarter = +1q"),
        ("this summer", "this summer = +0summer"),
        ("next century", "next century = +100y"),
        ("the end of March", "the end of March = end of march"),
        ("the close of business", "the close of business = end of day"),
        ("the beginning of next month", "the beginning of next month = start of month"),
        ("the end of 2026", "the end of 2026 = end of 2026"),
        ("the last day of March", "the last day of March = --03-31"),
        ("the first day of May 2026", "the first day of May 2026 = 2026-05-01"),
        ("the first Monday of May 2026", "the first Monday of May 2026 = 2026-05-04"),
        ("the first Monday of May", "the first Monday of May = first monday of may"),
        ("the last Sunday in March 2026", "the last Sunday in March 2026 = 2026-03-29"),
        ("the third week of May", "the third week of May = third week of may"),
        ("the last day of the month", "the last day of the month = last day of month"),
        ("by eow", "eow = end of week"),
        ("year-end", "year-end = end of year"),
        ("Monday next week", "Monday next week = next monday"),
        ("last week on Monday", "last week on Monday = last monday"),
    ],
)
def test_a_day_is_told_from_another(text: str, said: str) -> None:
    assert read("date", text) == [said]


@pytest.mark.parametrize(
    "text",
    [
        "in 3 business days", "in 3 working days", "ready in 3 days", "ran in 3 days", "3 days", "in an hour",
        "once in a week", "two days in a row", "ready in a few days", "next weekly", "the weekend of it", "a week",
        "in 3 days ago", "within 3 days",
    ],
)  # fmt: skip
def test_how_long_something_takes_is_no_day(text: str) -> None:
    assert [said for said in read("date", text) if "+" in said or "-" in said.partition("= ")[2]] == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("50 basis points", "50 basis points = 0.5"),
        ("50-75 basis points", "50-75 basis points = 0.5..0.75"),
        ("50 percentage points", "50 percentage points = 50"),
        ("fifty per cent", "fifty per cent = 50"),
        ("50% to 60%", "50% to 60% = 50..60"),
        ("between 50 and 60%", "50 and 60% = 50..60"),
        ("half price", "half price = 50"),
        ("a third off", "a third = 33.33"),
        ("two thirds off", "two thirds = 66.67"),
        ("9 out of 10 people", "9 out of 10 = 90"),
        ("three in four people", "three in four = 75"),
        ("1 in 20 people", "1 in 20 = 5"),
    ],
)
def test_a_share_is_told_in_hundredths(text: str, said: str) -> None:
    assert read("percent", text) == [said]
