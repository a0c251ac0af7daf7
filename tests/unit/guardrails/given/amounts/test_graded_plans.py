"""Plans of other grades than the record knows: "Care Essentials" where there are Care Starter and Care Complete."""

from typing import Any

import pytest

from tests.unit.guardrails.given.telling import told

CARE: dict[str, Any] = {"current_plan": "Care Starter", "proposed_plan": "Care Complete", "seats": 35}
ROAM: dict[str, Any] = {"planName": "Business Roam 50", "lines": 32}
LIBRARY: dict[str, Any] = {"care_plan": "Silver", "warranty_months": 24}
CLAIMS: dict[str, Any] = {"product": "ClaimPilot", "plan": "Scale", "seats": 210}
TWO: dict[str, Any] = {"plan": "Basic", "plans": [{"name": "Basic", "price": 10}, {"name": "Pro", "price": 20}]}
LINE: dict[str, Any] = {"service": "FibraPro 1000", "previous_service": "FibraPro 300"}


@pytest.mark.parametrize(
    ("text", "given", "quote"),
    [
        ("We talked through Care Essentials.", CARE, "Care Essentials"),
        ("You chose Care Premium.", CARE, "Care Premium"),
        ("Care Harbour costs £41 a seat.", CARE | {"price_gbp": 41}, "Care Harbour"),
        ("Lucia proposed Business Roam 100 for his negotiators.", ROAM, "Business Roam 100"),
        ("You've chosen the Gold care plan.", LIBRARY, "Gold"),
        ("The plan is Growth, as before.", CLAIMS, "Growth"),
        ("We recommended FibraPro 600 in its place.", LINE, "FibraPro 600"),
    ],
)
def test_is_objected_to(text: str, given: dict[str, Any], quote: str) -> None:
    assert [found for found, _ in told(text, **given)] == [quote]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("We talked through Care Complete and Care Starter.", CARE),
        ("Our Care Team will ring you, and Care Homes UK as well.", CARE),
        ("We talked about Care Harbour, and Care Standard is the name of a magazine.", CARE),
        ("You are on Basic; for ten seats we'd recommend Pro.", TWO),
        ("The invoice is due in March 2026.", {"plan": "March Special"}),
        ("Windows 11 runs on it, and we met in Room 12.", {"plan": "Windows Pro", "package": "Room Select"}),
        ("Another option is Berlin, at the station.", LIBRARY),
        ("The London name policy is attached.", {"plan": {"name": "Basic"}}),
        ("Lucia proposed Business Roam 50.", ROAM),
        ("You've chosen the Silver care plan, and the Oslo training course.", LIBRARY),
        ("The plan is Scale, as before. The plan is simple.", CLAIMS),
        ("FibraPro 1000 takes the place of FibraPro 300.", LINE),
    ],
)
def test_is_left_alone(text: str, given: dict[str, Any]) -> None:
    assert told(text, **given) == []
