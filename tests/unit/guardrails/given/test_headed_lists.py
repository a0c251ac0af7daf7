"""Lists under a heading that says what there is not."""

from typing import Any

import pytest

from tests.unit.guardrails.given.telling import told

SHOP: dict[str, Any] = {
    "name": "Blue Heron",
    "attributes": {
        "HasTV": False, "HappyHour": False, "BusinessParking": {"street": True, "valet": False},
        "WiFi": "free", "OutdoorSeating": True,
    },
}  # fmt: skip
HEADINGS = (
    "Not available:", "**Not available:**", "Not offered:", "Unavailable:", "Missing:", "No:",
    "It does not offer the following:", "What it doesn't have:", "Things you won't find here:",
)  # fmt: skip


@pytest.mark.parametrize("heading", HEADINGS)
def test_what_they_list_is_denied(heading: str) -> None:
    assert told(f"{heading} TV, happy hour, valet parking.", **SHOP) == []
    assert told(f"{heading} TV, outdoor seating.", **SHOP) == [("outdoor seating", "attributes.OutdoorSeating is true")]


@pytest.mark.parametrize("heading", HEADINGS)
@pytest.mark.parametrize("mark", "-*•")
def test_so_it_is_line_by_line(heading: str, mark: str) -> None:
    said = f"{heading}\n{mark} TV\n{mark} Valet parking\n\nAvailable:\n{mark} Free Wi-Fi\n{mark} Outdoor seating"

    assert told(said, **SHOP) == []
    assert told(said.replace("Free", "Paid"), **SHOP) == [("Paid Wi-Fi", "attributes.WiFi is free")]
    assert told(said.replace("Valet parking", "Outdoor seating"), **SHOP) == [
        ("Outdoor seating", "attributes.OutdoorSeating is true")
    ]


def test_other_headings_say_what_there_is() -> None:
    assert told("Available: TV, outdoor seating", **SHOP) == [("TV", "attributes.HasTV is false")]
    assert told("Features:\n- TV\n- Outdoor seating", **SHOP) == [("TV", "attributes.HasTV is false")]
    assert told("Not available: happy hour; available: TV.", **SHOP) == [("TV", "attributes.HasTV is false")]
