"""Hours that a text tells without a clock."""

import pytest

from rapport.guardrails.given.opening.loosely import loosely
from tests.unit.guardrails.given.opening.week import HOURS

EARLY = {**dict.fromkeys(("tuesday", "wednesday", "thursday", "friday"), (390, 900)), "saturday": (480, 720)}
"""Until three, on Saturdays until noon."""


@pytest.mark.parametrize(
    ("sentence", "objected"),
    [
        ("it stays open into the evening on fridays.", True),
        ("it is open in the evenings.", True),
        ("it is not open in the evenings.", False),
        ("the sauna is open all night.", False),
        ("the gym is open at any hour of the night from tuesday to thursday.", True),
        ("it is open late into the night on tuesdays.", True),
        ("it remains open deep into the night on tuesday.", True),
        ("it is open all day on saturday.", True),
        ("it is open all day on friday.", False),
        ("the garage never stays open overnight.", False),
        ("one customer parked overnight.", False),
    ],
)
def test_days_that_end_early(sentence: str, objected: bool) -> None:
    assert [one.right for one in loosely(sentence, EARLY)] != [] if objected else not list(loosely(sentence, EARLY))


@pytest.mark.parametrize(
    "sentence",
    [
        "it stays open into the evening on fridays.",
        "it is open in the evenings.",
        "it stays open late at night on saturdays.",
        "it is open all night.",  # on Monday nobody knows
        "it is open all day on saturday.",
        "it is open in the evening on mondays.",
    ],
)
def test_days_that_end_late_and_days_that_nobody_is_sure_of(sentence: str) -> None:
    assert not list(loosely(sentence, HOURS))


def test_what_is_right_is_told() -> None:
    (said,) = loosely("it stays open into the evening on fridays.", EARLY)

    assert said.right == "friday: 6:30-15:00"
