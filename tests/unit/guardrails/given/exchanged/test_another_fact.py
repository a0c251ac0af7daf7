"""Values that one fact holds, told of another: by the name the clause calls, or as what was agreed."""

from typing import Any

import pytest

from tests.unit.guardrails.given.telling import told

EVENT: dict[str, Any] = {
    "balance_due": "18 Oct 2025", "final_numbers_by": "11 Oct 2025", "deposit": {"amount": 638, "currency": "ZAR"},
}  # fmt: skip
LEASE: dict[str, Any] = {
    "ReturnNoticeDays": 90,
    "TermMonths": 60,
    "first_payment": "2025-11-17",
    "delivery": "2025-11-03",
}
RACKS: dict[str, Any] = {
    "racks": {"mrc_each": 9200, "mrc_list_each": 10400, "fee_pct_of_sales": 18, "fee_pct_asked_for": 22}
}
SHOWN: dict[str, Any] = {"Program": "RoadMax Plus", "PrgmConsidered": "RoadMax Core"}


@pytest.mark.parametrize(
    ("text", "given", "fact"),
    [
        ("The balance is payable by 11 October 2025.", EVENT, "balance_due is 18 Oct 2025"),
        ("Notice of return is 60 days.", LEASE, "ReturnNoticeDays is 90"),
        ("The delivery is set for 17 November 2025.", LEASE, "delivery is 2025-11-03"),
        ("They have three racks at 10,400 apiece.", RACKS, "racks.mrc_each is 9200"),
        ("We get 22 percent of sales.", RACKS, "racks.fee_pct_of_sales is 18"),
        ("The program they signed for is RoadMax Core.", SHOWN, "Program is RoadMax Plus"),
        (
            "Porting is ordered for 85 of them.",
            {"cards": {"count": 85}, "porting": {"count": 72}},
            "porting.count is 72",
        ),
    ],
)
def test_is_objected_to(text: str, given: dict[str, Any], fact: str) -> None:
    assert fact in [why for _, why in told(text, **given)]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("The final numbers are due by 11 October 2025.", EVENT),
        ("The balance is payable by 18 October, and final numbers by 11 October 2025.", EVENT),
        ("The balance is not payable by 11 October 2025.", EVENT),
        ("The term is 60 months.", LEASE),
        ("They have three racks at 9,200 instead of 10,400.", RACKS),
        ("The list price is 10,400 a rack.", RACKS),
        ("He asked for 22 percent and got 18.", RACKS),
        ("They considered RoadMax Core but took RoadMax Plus.", SHOWN),
        ("The delivery comes two weeks before 17 November 2025.", LEASE),
        ("Cards for 85 of them, porting for 72.", {"cards": {"count": 85}, "porting": {"count": 72}}),
    ],
)
def test_is_left_alone(text: str, given: dict[str, Any]) -> None:
    assert told(text, **given) == []
