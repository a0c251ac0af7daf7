"""Periods: what is counted from today or from an edge, the week of a day, and weeks, months and years as they are."""

import pytest

from rapport.guardrails import values


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("the next two weeks", "the next two weeks = +0d..+2w relative"),
        ("next 5 days", "next 5 days = +0d..+5d relative"),
        ("these coming 3 days", "these coming 3 days = +0d..+3d relative"),
        ("over the last three months", "the last three months = -3mo..+0d relative"),
        ("over last three months", "last three months = -3mo..+0d relative"),
        ("previous 3 weeks", "previous 3 weeks = -3w..+0d relative"),
        ("the past 2 years", "the past 2 years = -2y..+0d relative"),
        ("the next 3 working days", "the next 3 working days = +0d..+3d relative"),
        ("the next few days", "the next few days = +0d..+~1d relative"),
        ("the first two weeks of May", "the first two weeks of May = first 2w of --05 relative; May = --05 span"),
        ("the final two weeks of 2026", "the final two weeks of 2026 = last 2w of 2026 relative; 2026 = 2026 span"),
        ("the last 3 days of each month", "the last 3 days of each month = last 3d of each month relative"),
        ("the opening 3 days of the season", "the opening 3 days of the season = first 3d of the season relative"),
        ("the week of 5 May", "the week of 5 May = week of --05-05 relative"),
        ("week commencing on 5 May", "week commencing on 5 May = week of --05-05 relative"),
        ("this week", "this week = +0w span"),
        ("last month", "last month = -1mo span"),
        ("next year", "next year = +1y span"),
        ("in May 2026", "May 2026 = 2026-05 span"),
        ("in Q3 2026", "Q3 2026 = 2026-Q3 span"),
        ("in the nineties", "the nineties = nineties span"),
        ("the week after next", "the week after next = +2w span"),
        ("the last 24 hours", ""),
        ("batteries last two months", ""),
        ("the first two weeks", ""),
        ("the week of May", "May = --05 span"),
        ("tomorrow", ""),
        ("5 May 2026", ""),
    ],
)
def test_a_period_is_a_range_of_days(text: str, said: str) -> None:
    found = (one for one in values.find(text) if one.kind == "date_range")

    assert "; ".join(f"{one.quote} = {one.value} {one.unit}" for one in found) == said
