"""Opening hours told by comparing days, and meals while all is shut."""

import pytest

from rapport.guardrails.given.opening.earlier import compared
from tests.unit.guardrails.given.opening.week import HOURS


@pytest.mark.parametrize(
    ("sentence", "objected"),
    [
        ("it closes three hours earlier on sunday than on saturday.", False),
        ("it closes two hours earlier on sunday than on saturday.", True),
        ("it closes three hours later on sunday than on saturday.", True),
        ("it opens an hour earlier on weekends than on weekdays.", False),
        ("it opens an hour earlier on sundays than on saturdays.", True),
        ("closing is four hours later on friday than on thursday.", False),  # at one in the morning
        ("closing is 2 hours later on friday than on thursday.", True),
        ("it opens half an hour later on friday than on saturday.", True),
        ("it opens one hour later on friday than on saturday.", False),
        ("it closes an hour earlier on monday than on sunday.", False),  # nobody is sure of monday
        ("it serves brunch from 9 am on weekends.", True),
        ("it serves brunch from 10 am on weekends.", False),
        ("it offers lunch from 11 on weekdays.", False),
        ("it opens for breakfast at 8 am.", True),
        ("it has lunch at noon.", False),
        ("it opens for lunch on weekends.", False),
        ("it opens for breakfast on weekends.", False),
        ("it opens for breakfast on weekdays.", True),
        ("it stays open past midnight on fridays.", False),
        ("it stays open well past midnight on sundays.", True),
    ],
)
def test_are_held_against_the_hours(sentence: str, objected: bool) -> None:
    found = list(compared(sentence, HOURS))

    assert bool(found) is objected
    assert all(one.right for one in found)


def test_days_that_nobody_knows_of_are_not_compared() -> None:
    assert not list(compared("it closes two hours earlier on sunday than on saturday.", {}))
    assert not list(compared("it serves brunch from 9 am.", {}))
