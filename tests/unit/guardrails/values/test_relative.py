"""Days told from another day, or as a part of a longer span."""

import pytest

from tests.unit.guardrails.values.said import of, quoted


@pytest.mark.parametrize(
    ("text", "quote", "value", "unit"),
    [
        ("in a few days", "in a few days", "+~1d", "relative"),
        ("a few days ago", "a few days ago", "-~1d", "relative"),
        ("several weeks later", "several weeks later", "+~1w", "relative"),
        ("a couple of months from now", "a couple of months from now", "+2mo", "relative"),
        ("in a couple of days", "in a couple of days", "+2d", "relative"),
        ("in several weeks' time", "in several weeks' time", "+~1w", "relative"),
        ("a few years earlier", "a few years earlier", "-~1y", "relative"),
        ("in a week", "in a week", "+1w", "relative"), ("in one month", "in one month", "+1mo", "relative"),
        ("a year ago", "a year ago", "-1y", "relative"), ("one week later", "one week later", "+1w", "relative"),
        ("a day on Monday", "a day on Monday", "+1d", "relative"),
        ("a week on Friday", "a week on Friday", "+1w", "relative"),
        ("a week from Friday", "a week from Friday", "+1w", "relative"),
        ("a week from tomorrow", "a week from tomorrow", "+1w", "relative"),
        ("a fortnight hence", "a fortnight hence", "+2w", "relative"),
        ("in a week's time", "in a week's time", "+1w", "relative"), ("in 3 days", "in 3 days", "+3d", "relative"),
        ("in 3 days' time", "in 3 days' time", "+3d", "relative"),
        ("3 days later", "3 days later", "+3d", "relative"), ("3 days earlier", "3 days earlier", "-3d", "relative"),
        ("3 days hence", "3 days hence", "+3d", "relative"),
        ("two days before yesterday", "two days before yesterday", "-3d", "relative"),
        ("two days after tomorrow", "two days after tomorrow", "+3d", "relative"),
        ("two nights from tomorrow", "two nights from tomorrow", "+3d", "relative"),
        ("two weeks after tomorrow", "two weeks after tomorrow", "+2w", "relative"),
        ("5 decades ago", "5 decades ago", "-50y", "relative"),
        ("2 fortnights ago", "2 fortnights ago", "-4w", "relative"),
        ("Monday next week", "Monday next week", "next monday", "weekday"),
        ("Monday of next week", "Monday of next week", "next monday", "weekday"),
        ("next week on Monday", "next week on Monday", "next monday", "weekday"),
        ("last week Friday", "last week Friday", "last friday", "weekday"),
        ("this week, Friday", "this week, Friday", "this friday", "weekday"),
        ("later today", "later today", "+0d", "relative"), ("earlier today", "earlier today", "+0d", "relative"),
        ("tonight", "tonight", "+0d", "relative"), ("tomorrow night", "tomorrow night", "+1d", "relative"),
        ("the day before yesterday", "the day before yesterday", "-2d", "relative"),
        ("day after tomorrow", "day after tomorrow", "+2d", "relative"),
        ("early next month", "early next month", "+1mo", "relative"),
        ("late last year", "late last year", "-1y", "relative"),
        ("the coming weekend", "the coming weekend", "+1we", "relative"),
        ("this coming weekend", "this coming weekend", "+1we", "relative"),
        ("the following week", "the following week", "+1w", "relative"),
        ("the previous quarter", "the previous quarter", "-1q", "relative"),
        ("past decade", "past decade", "-10y", "relative"), ("this past year", "this past year", "-1y", "relative"),
        ("the past century", "the past century", "-100y", "relative"),
        ("next fortnight", "next fortnight", "+1fortnight", "relative"),
        ("next season", "next season", "+1season", "relative"),
        ("last summer", "last summer", "-1summer", "relative"),
        ("the week after next", "the week after next", "+2w", "relative"),
        ("the weekend after next", "the weekend after next", "+2we", "relative"),
        ("the month after next", "the month after next", "+2mo", "relative"),
        ("by the weekend", "the weekend", "+0we", "relative"),
        ("until the weekend", "the weekend", "+0we", "relative"),
        ("over the weekend", "the weekend", "+0we", "relative"), ("last night", "last night", "-1d", "relative"),
        ("this morning", "this morning", "+0d", "relative"),
        ("the end of the month", "the end of the month", "end of month", "relative"),
        ("the very end of May", "the very end of May", "end of may", "relative"),
        ("beginning of next year", "beginning of next year", "start of year", "relative"),
        ("start of 2027", "start of 2027", "start of 2027", "relative"),
        ("middle of summer", "middle of summer", "middle of summer", "relative"),
        ("the rest of the week", "the rest of the week", "rest of week", "relative"),
        ("close of business", "close of business", "end of day", "relative"),
        ("close of play", "close of play", "end of day", "relative"),
        ("remainder of the quarter", "remainder of the quarter", "remainder of quarter", "relative"),
        ("end of May 2026", "end of May 2026", "end of may 2026", "relative"),
        ("the first Monday in May 2026", "the first Monday in May 2026", "2026-05-04", None),
        ("the second Monday in May 2026", "the second Monday in May 2026", "2026-05-11", None),
        ("the fourth Monday in May 2026", "the fourth Monday in May 2026", "2026-05-25", None),
        ("the last Monday in May 2026", "the last Monday in May 2026", "2026-05-25", None),
        ("the final Friday of May 2026", "the final Friday of May 2026", "2026-05-29", None),
        ("the last day of February", "the last day of February", "last day of february", "relative"),
        ("the last day of February 2028", "the last day of February 2028", "2028-02-29", None),
        ("the first day of May", "the first day of May", "--05-01", None),
        ("the third day of May 2026", "the third day of May 2026", "2026-05-03", None),
        ("the first week of May", "the first week of May", "first week of may", "relative"),
        ("the last weekend in June", "the last weekend in June", "last weekend of june", "relative"),
        ("the second half of May", "the second half of May", "second half of may", "relative"),
        ("the last Friday of each month", "the last Friday of each month", "last friday of month", "relative"),
        ("the first day of the month", "the first day of the month", "first day of month", "relative"),
        ("the last day of the year", "the last day of the year", "last day of year", "relative"),
        ("by EOD", "EOD", "end of day", "relative"), ("by EOW", "EOW", "end of week", "relative"),
        ("by month-end", "month-end", "end of month", "relative"),
        ("by year-end", "year-end", "end of year", "relative"),
        ("the third Sunday of next month", "the third Sunday of next month", "third sunday of month", "relative"),
    ],
)  # fmt: skip
def test_a_day_is_told_from_the_day_of_reading(text: str, quote: str, value: str, unit: str | None) -> None:
    assert of("date", text) == [(value, unit)]
    assert quoted("date", text) == [quote]


@pytest.mark.parametrize(
    "text",
    [
        "delivered in a few days", "ready in several weeks", "a few days", "three times in a week", "once in a year",
        "in 3 working days", "arrives in 3 days", "built in 3 days", "ready within 3 days", "twice in 3 days",
        "in 3 business days ago", "within 3 days", "next weekly", "the weekend of it",
    ],
)  # fmt: skip
def test_how_long_something_takes_is_no_day(text: str) -> None:
    assert of("date", text) == []


@pytest.mark.parametrize(
    "word",
    "built|made|ready|done|finished|complete|completed|learn|fluent|delivered|arrives|ships|dispatched|reply|replies"
    "|responded|ran|time|times|up|down|twice|once|set up|results|first|only|best|worst|biggest".split("|"),
)
def test_what_is_done_in_a_while_is_no_day(word: str) -> None:
    assert of("date", f"it is {word} in 3 days") == []
    assert of("date", f"it is {word} in a few days") == []
    assert of("date", "it is here in 3 days") == [("+3d", "relative")]


@pytest.mark.parametrize("word", "time|times|once|twice|days|hours|weeks|months|people".split("|"))
def test_so_often_in_a_while_is_no_day(word: str) -> None:
    assert of("date", f"so many {word} in a week") == []
    assert of("date", "so many lamps in a week") == [("+1w", "relative")]
