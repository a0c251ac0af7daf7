"""What a business tells one customer of one matter: whether it is so, how far it has come, lists, people, hours."""

from typing import Any

import pytest

from tests.unit.guardrails.given.telling import told

CLAIM: dict[str, Any] = {
    "claim": {"number": "C-77", "lodged": "2026-02-20", "status": "under review"},
    "licence_check": {"status": "passed"},
    "handler": None,
    "sites": ["Harbour", "Tannery", "Ropewalk"],
    "towns": ["Siena", "Lucca"],
    "colours": ["slate", "cream", "moss"],
    "registered": False,
    "let": {"furnished": False, "lift": None, "sauna": None, "starch": False, "exam": False},
    "seats": [{"seat": "14A"}, {"seat": None}],
    "hours": {"mon_fri": "08:30-18:00", "sat": "9am-1pm", "sun": None},
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "quote", "why"),
    [
        ("Your claim of February has gone through.", "has gone through", "claim.status is under review"),
        ("The claim has been approved.", "has been approved", "claim.status is under review"),
        ("Your licence check is still pending.", "is still pending", "licence_check.status is passed"),
        ("The mixer is registered with us, and it likes a new belt.", "registered", "registered is false"),
        ("The flat is free, furnished, from May.", "furnished", "let.furnished is false"),
        ("We bring them back on Friday, starched.", "starched", "let.starch is false"),
        ("There is a short examination at the end.", "examination", "let.exam is false"),
        ("The sauna is open all night.", "sauna is open", "sauna is not known"),
        ("On weekdays we are open from nine to six.", "nine to six", "no day has these hours"),
    ],
)  # fmt: skip
def test_is_found(text: str, quote: str, why: str) -> None:
    ((words, reason),) = told(text, **CLAIM)

    assert quote in words
    assert why in reason


@pytest.mark.parametrize(
    "text",
    [
        "Your claim of February is still under review.",
        "Your claim has not been approved yet.",
        "Once the claim has been approved, we write.",
        "Your claim was confirmed by e-mail and is now under review.",
        "Your licence check was pending last week and has passed.",
        "Your licence check has passed.",
        "It opens the Harbour, the Tannery and the Ropewalk.",
        "It opens the Harbour and the Tannery.",
        "You stay in Siena and in Lucca, or walk.",
        "It comes in slate, cream and moss.",
        "Our team looks after it, and Harbour is open.",
        "The mixer has still to be registered, and it likes a new belt.",
        "The flat is free, unfurnished, from May.",
        "Your seat is 14A.",
        "On weekdays we are open from half past eight to six, on Saturdays from nine to one.",
        "The yard is closed to exams.",
    ],
)
def test_is_left_alone(text: str) -> None:
    assert told(text, **CLAIM) == []
