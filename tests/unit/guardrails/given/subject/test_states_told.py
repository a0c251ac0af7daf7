"""States and countries that a text tells by themselves."""

import pytest

from tests.unit.guardrails.given.telling import told


@pytest.mark.parametrize(
    ("text", "objected"),
    [
        ("This Nevada restaurant is small.", True),
        ("This California restaurant is small.", False),
        ("It is in the state of Nevada.", True),
        ("It is in Ventura, Canada.", True),
        ("It is in Ventura, USA.", False),
    ],
)
def test_a_state_is_held_against_the_records_own(text: str, objected: bool) -> None:
    review = {"review_stars": 4.0, "review_text": "A small place by the sea it was, and full of us."}
    found = told(text, name="Blue Fig", city="Ventura", state="CA", review_info=[review])

    assert bool(found) is objected
