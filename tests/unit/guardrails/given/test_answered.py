"""The answer to a question that a text tells says yes or no of what was asked."""

from typing import Any

import pytest

from tests.unit.guardrails.given.telling import told

LINEN: dict[str, Any] = {"includes": {"bathrobes": True, "table_linen": False}}
WARRANTY: dict[str, Any] = {"warranty": {"labor": False, "parts_years": 2}}


@pytest.mark.parametrize(
    ("text", "answer", "why"),
    [
        ("She asked about bathrobes, but they're not part of Luxe.", "they're not part of Luxe", "bathrobes is true"),
        ("She asked if bathrobes are in there. They aren't.", "They aren't", "bathrobes is true"),
        ("He wondered about table linen, and it's included.", "it's included", "table_linen is false"),
        ("He wanted to know about table linen; I told him that is covered.", "that is covered", "table_linen is false"),
        ("They enquired whether we do table linen. We do.", "We do", "table_linen is false"),
        ("Her question was whether table linen is in. Yes, it is.", "it is", "table_linen is false"),
        ("They asked again about table linen, and yes, it's available.", "it's available", "table_linen is false"),
    ],
)
def test_is_held_against_what_was_asked(text: str, answer: str, why: str) -> None:
    ((quote, reason),) = told(text, **LINEN)

    assert quote.endswith(answer)
    assert reason == f"includes.{why}"


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("She asked about bathrobes, and they're part of Luxe.", LINEN),
        ("He asked about table linen; it isn't included.", LINEN),
        ("They wondered whether we do table linen. We don't.", LINEN),
        ("He asked whether table linen costs extra. It does.", LINEN),
        ("He asked whether we can leave table linen out without a fee. We can, and it is.", LINEN),
        ("He asked if bathrobes are excluded; they are not.", LINEN),
        ("You asked if table linen is missing from it; it is.", LINEN),
        ("She asked about table linen last week. We met on Friday. It is there.", LINEN),
        ("He asked about table linen, and I said no, they do.", LINEN),
        ("You asked about table linen. We are there, too.", LINEN),
        ("She asked about bathrobes and table linen, and they're included.", LINEN),
        ("She asked about bathrobes, but they're thinking of something else.", LINEN),
        (f"She asked about bathrobes{' and what else there may be' * 5}, and it's not there.", LINEN),
        ("You asked whether the warranty pays for labor. It doesn't; only the parts are covered.", WARRANTY),
    ],
)
def test_is_left_alone(text: str, given: dict[str, Any]) -> None:
    assert told(text, **given) == []
