"""How many days a week a text says that a place is open."""

import pytest

from tests.unit.guardrails.given.telling import told


@pytest.mark.parametrize(
    ("text", "objected"),
    [
        ("Six days a week it is open.", True),
        ("Five days a week it is open.", False),
        ("It is open 5 days a week.", False),
        ("It is open 6 days a week.", True),
        ("It is open six days per week.", True),
        ("It is open seven days a week.", True),
        ("It is a cafe. It is open on Mondays until 8 PM.", True),
        ("It is a cafe. It is open on Mondays until 9 PM.", False),
    ],
)
def test_days_a_week_are_counted(text: str, objected: bool) -> None:
    days = dict.fromkeys(("Monday", "Tuesday", "Wednesday", "Thursday", "Friday"), "11:0-21:0")

    assert bool(told(text, hours=days)) is objected
