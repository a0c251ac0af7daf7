"""By when."""

import pytest

from tests.unit.guardrails.values.marked import found, marked
from tests.unit.guardrails.values.said import quoted

LINES = [
    "«deadline:by Friday»",
    "«deadline:by Friday noon»",
    "«deadline:before the end of the month»",
    "«deadline:no later than 5 March»",
    "«deadline:until Sunday midnight»",
    "«deadline:within 3 days»",
    "«deadline:by tomorrow»",
    "«deadline:by the end of the day»",
    "«deadline:by end of day»",
    "«deadline:by EOD»",
    "«deadline:by 5pm»",
    "«deadline:by 5 pm tomorrow»",
    "«deadline:by tomorrow 5pm»",
    "«deadline:by March 5th at noon»",
    "«deadline:not later than Monday»",
    "«deadline:on or before 31 May»",
    "«deadline:before Christmas»",
    "«deadline:until the end of June»",
    "«deadline:till next Friday»",
    "«deadline:by next week»",
    "«deadline:by the weekend»",
    "«deadline:by midnight tonight»",
    "«deadline:before 6pm on Thursday»",
    "«deadline:by the 15th»",
    "«deadline:by 15/05/2026»",
    "«deadline:by Q3»",
    "«deadline:by 2030»",
    "«deadline:within the next 2 weeks»",
    "«deadline:within two weeks»",
    "«deadline:within 24 hours»",
    "«deadline:within a week»",
    "«deadline:within the hour»",
    "«deadline:up to 31 December»",
    "«deadline:through 30 June»",
    "«deadline:prior to 1 May»",
    "«deadline:by Monday» at the latest",
    "«deadline:by noon on Saturday»",
    "«deadline:until 11:59pm on Sunday»",
    "«deadline:by 23:59 on 5 May 2026»",
    "«deadline:by this Friday»",
    "«deadline:by the end of next week»",
    "«deadline:by the start of May»",
    "«deadline:before noon»",
    "«deadline:before tomorrow night»",
    "«deadline:by close of business Friday»",
    "«deadline:by COB Friday»",
    "«deadline:by Monday morning»",
    "«deadline:before Sunday evening»",
    "«deadline:by mid-May»",
    "Please reply «deadline:by Friday 5 June».",
    "Return it «deadline:within 30 days» for a full refund.",
    "Register «deadline:no later than 5pm on 3 May».",
    "Your coupon is valid «deadline:until Sunday midnight».",
    "Book «deadline:before the end of the month» and save «percent:10%».",
    "The offer ends «deadline:on Friday».",
    "Please send us your form «deadline:by the end of the week».",
    "Pay «deadline:within 14 days» or we cancel.",
    "We usually answer «deadline:within 24 hours».",
    "«deadline:by end of play Friday»",
]


@pytest.mark.parametrize("line", LINES)
def test_a_deadline_is_found_whole(line: str) -> None:
    text, expected = marked(line)

    assert found(text) == expected


@pytest.mark.parametrize("text", ["by Friday", "By Friday we go", "so by Friday"])
def test_one_may_begin_its_text(text: str) -> None:
    assert [quote.lower() for quote in quoted("deadline", text)] == ["by friday"]
