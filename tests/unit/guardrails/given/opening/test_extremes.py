"""Days that a text says open earliest, close latest, or last the longest."""

import pytest

from rapport.guardrails.given.opening.extremes import extremes
from tests.unit.guardrails.given.opening.week import HOURS


@pytest.mark.parametrize(
    ("sentence", "objected"),
    [
        ("its longest day is friday.", False),
        ("its longest day is saturday.", True),
        ("the shortest days are tuesday to thursday and sunday.", False),
        ("it is open six days a week, with its shortest day being sunday.", False),
        ("it is open six days a week, with its shortest day being friday.", True),
        ("the latest closing time is on friday.", False),  # at one in the morning
        ("the latest closing time is on saturday.", True),
        ("the earliest closing is on sundays.", False),
        ("the earliest closing is on wednesdays.", True),
        ("the earliest opening falls on weekends.", False),
        ("the earliest start falls on tuesday.", True),
        ("saturday has the latest closing time.", True),
        ("friday has the longest hours.", False),
        ("it stays open latest on fridays.", False),
        ("it stays open latest on sundays.", True),
        ("it opens latest on saturdays.", True),
        ("it opens earliest on weekends.", False),
        ("it closes earliest on sunday.", False),
        ("the earliest day is sunday.", False),  # it opens and closes before the others
        ("the earliest day is friday.", True),
        ("saturday is the only evening it stays open until 11 pm.", False),
        ("friday is the only evening it stays open until 11 pm.", True),
        ("friday and saturday are the only nights that it is open past 10 pm.", False),
        ("friday is the only night that it is open past 10 pm.", True),
        ("sunday is the only day the shop closes at 7 pm.", True),
    ],
)
def test_are_held_against_the_hours(sentence: str, objected: bool) -> None:
    found = list(extremes(sentence, HOURS))

    assert bool(found) is objected
    assert all(one.right for one in found)


def test_what_is_right_is_told() -> None:
    (found,) = extremes("it closes latest on sundays.", HOURS)

    assert "it closes latest on sundays."[found.start : found.end] == "closes latest on sundays"
    assert found.right == "friday: 11:00-1:00"


def test_a_time_at_which_no_day_closes_is_told_as_such() -> None:
    (found,) = extremes("friday is the only night it stays open until 9:30 pm.", HOURS)

    assert found.right == "no day has these hours"


def test_days_that_nobody_knows_of_are_not_compared() -> None:
    assert not list(extremes("its longest day is friday.", {}))
    assert not list(extremes("friday is the only night it stays open until 9 pm.", {"friday": (0, 0)}))
