"""Spans of time."""

import pytest

from rapport.guardrails import values
from tests.unit.guardrails.values.marked import found, marked

LINES = [
    "«duration:an hour and a half»",
    "«duration:3 and a half weeks»",
    "«duration:couple of days»",
    "«duration:a couple of days»",
    "«duration:30-day»",
    "«duration:30 days»",
    "«duration:two weeks»",
    "«duration:half an hour»",
    "«duration:half a year»",
    "«duration:an hour»",
    "«duration:a week»",
    "«duration:one year»",
    "«duration:two and a half hours»",
    "«duration:2.5 hours»",
    "«duration:1 hour 30 minutes»",
    "«duration:1 hour and 30 minutes»",
    "«duration:1h30m»",
    "«duration:1h 30min»",
    "«duration:90 mins»",
    "«duration:45 secs»",
    "«duration:3 hrs»",
    "«duration:three quarters of an hour»",
    "«duration:a quarter of an hour»",
    "«duration:a few hours»",
    "«duration:few days»",
    "«duration:several weeks»",
    "«duration:a day and a half»",
    "«duration:6 months»",
    "«duration:six-month»",
    "«duration:ten-year»",
    "«duration:10 years and 6 months»",
    "«duration:3-5 days»",
    "«duration:3 to 5 business days»",
    "«duration:five to seven minutes»",
    "«duration:24 hours»",
    "«duration:48h»",
    "«duration:a fortnight»",
    "«duration:two decades»",
    "«duration:a century»",
    "«duration:1 yr»",
    "«duration:18 mos»",
    "«duration:a whole year»",
    "«duration:one and a half years»",
    "«duration:5 more minutes»",
    "«duration:two additional weeks»",
    "«duration:20 min and 30 sec»",
    "«duration:a hundred years»",
    "«duration:1,000 hours»",
    "«duration:4 nights»",
    "«duration:12-month»",
    "«duration:3 days and 4 hours»",
    "«duration:2 wks»",
    "«duration:eight working days»",
    "«duration:half hour»",
    "«duration:100ms»",
    "«duration:4-week»",
    "«duration:a month»",
    "«duration:7 calendar days»",
    "«duration:1 1/2 hours»",
    "«duration:1½ hours»",
    "«duration:a dozen years»",
    "The film is «duration:two hours» long.",
    "Allow «duration:3–5 working days» for delivery.",
    "Enjoy a «duration:14-day» trial, then pay «money:£9» a month.",
    "It took «duration:an hour and twenty minutes».",
    "Leave it for «duration:a couple of hours».",
    "It lasts «duration:half an hour», more or less.",
    "A «duration:five-year» guarantee on all doors.",
    "Wait «duration:a few minutes», then rinse for «duration:30 seconds».",
    "«duration:1 and 1/2 hours»",
    "Delivery to the islands takes «duration:two weeks».",
    "As they say, it takes two.",
    "«duration:an hour and half»",
]


@pytest.mark.parametrize("line", LINES)
def test_a_span_of_time_is_found_whole(line: str) -> None:
    text, expected = marked(line)

    assert found(text) == expected


def test_how_often_is_no_part_of_how_long() -> None:
    said = [(one.value, one.unit) for one in values.find("lasts sixteen weeks, five days a week", kinds=("duration",))]

    assert said == [("16", "W"), ("5", "D")]
