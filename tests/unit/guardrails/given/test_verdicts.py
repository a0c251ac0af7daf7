"""How each value of a text stands to the facts, where values are asked for."""

from typing import Any

import pytest

from rapport.domain.pack import Pack
from rapport.inspection import inspect_record
from tests.unit.guardrails.given.telling import NOW

DEAL: dict[str, Any] = {"seats": 12, "monthly_price_gbp": 9, "start": "2026-03-03T09:00", "discount_percent": 10}


def verdicts(body: str, gifts: Pack, facts: dict[str, Any] | None = DEAL) -> list[tuple[str, str | None]]:
    record = {"id": 1, "body": body, **({"facts": facts} if facts is not None else {})}
    found = inspect_record(record, gifts, now=NOW, values=True, checks=("grounding",))
    return [(one["quote"], one.get("verdict")) for one in found["values"]]


@pytest.mark.parametrize(
    ("body", "quote", "verdict"),
    [
        ("It is £9 a month.", "£9", "grounded"),
        ("It is 12 seats.", "12", "grounded"),
        ("You save a tenth, so 10 per cent.", "10 per cent", "grounded"),
        ("It starts on 3 March 2026.", "3 March 2026", "grounded"),
        ("It starts on 3 March.", "3 March", "grounded"),
        ("It starts at 9 am.", "9 am", "grounded"),
        ("12 seats at £9 come to £108.", "£108", "unchecked"),
        ("I'm 80 per cent sure.", "80 per cent", "unchecked"),
        ("It takes 12-77 seats.", "12-77", "contradicted"),
        ("You save 15 per cent.", "15 per cent", "contradicted"),
        ("It starts on 4 March 2026.", "4 March 2026", "floating"),
        ("Write to ann@wren.example.", "ann@wren.example", None),
    ],
)
def test_is_told_of_each(body: str, quote: str, verdict: str | None, gifts: Pack) -> None:
    assert dict(verdicts(body, gifts))[quote] == verdict


def test_is_told_of_none_where_no_facts_are_given(gifts: Pack) -> None:
    assert verdicts("It is £9 a month.", gifts, facts=None) == [("£9", None)]


def test_is_told_of_none_where_grounding_was_not_asked_for(gifts: Pack) -> None:
    found = inspect_record(
        {"id": 1, "body": "It is £5.", "facts": DEAL}, gifts, now=NOW, values=True, checks=("urgency",)
    )

    assert ["verdict" in one for one in found["values"]] == [False]


def test_of_an_empty_record_everything_floats_or_is_left_alone(gifts: Pack) -> None:
    assert {verdict for _, verdict in verdicts("It is £9 a month for two of us.", gifts, facts={})} <= {
        "floating", "unchecked",
    }  # fmt: skip
