"""What is true of a record and was once objected to: verbs of their own, turns, hedges."""

from typing import Any

import pytest

from tests.unit.guardrails.given.test_figures import told

RECORD: dict[str, Any] = {
    "name": "Strand Inn",
    "attributes": {
        "BusinessParking": {"street": True, "lot": True, "garage": False, "valet": False},
        "WiFi": "paid", "DogsAllowed": False, "WheelchairAccessible": None,
    },
}  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "WiFi is available for a fee, and dogs are not allowed.",
        "Dogs are not permitted, and those who need internet access should expect to pay for it.",
        "Guests will find parking on the street or in a lot, though valet and garage parking are not offered.",
        "Information about wheelchair access is not provided.",
    ],
)
def test_nothing_is_held_against_it(text: str) -> None:
    assert told(text, **RECORD) == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("WiFi is free, and dogs are not allowed.", "WiFi is free"),
        ("Street parking, a lot and a garage are not offered.", "Street parking"),
        ("Wheelchair access is provided.", "Wheelchair access is provided"),
    ],
)
def test_what_is_wrong_is_found_beside_it(text: str, quote: str) -> None:
    assert quote in " ".join(found for found, _ in told(text, **RECORD))
