"""How many of a thing an order has, told with its name."""

from typing import Any

import pytest

from tests.unit.guardrails.given.telling import told

DESKS: dict[str, Any] = {
    "lines": [
        {"item": "sit-stand desk", "qty": 36, "price_gbp": 515},
        {"item": "task chair, blue", "qty": 40, "price_gbp": 268},
        {"item": "lamp", "min_qty": 10, "price_gbp": 9},
    ]
}
OVENS: dict[str, Any] = {"equipment": {"model": "HeatMaster 600", "units": 7, "currency": "nok"}, "city": "Oslo"}
PLACES: dict[str, Any] = {"site": {"city": "Berlin", "count": 12}, "ticket": {"tier": "premium", "number": 881}}
BINS: dict[str, Any] = {
    "bins": [
        {"size": "1100 L", "stream": "general", "count": 3}, {"size": "660 L", "stream": "cardboard", "count": 2}
    ]
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "given", "finding"),
    [
        ("You get 46 task chairs.", DESKS, ("46", "lines.1.qty is 40")),
        ("It comprises 36 sit-stand desks at £515 and 30 task chairs at £268.", DESKS, ("30", "lines.1.qty is 40")),
        ("Attached is our quotation for nine HeatMaster 600 ovens.", OVENS, ("nine", "equipment.units is 7")),
        ("I have put down 30 sit-stand desks a month for £515.", DESKS, ("30", "lines.0.qty is 36")),
    ],
)
def test_is_objected_to(text: str, given: dict[str, Any], finding: tuple[str, str]) -> None:
    assert told(text, **given) == [finding]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("You get 36 sit-stand desks and forty task chairs.", DESKS),
        ("Of the 40 task chairs 12 task chairs have arms.", DESKS),
        ("Take another 4 task chairs.", DESKS),
        ("We could add 12 lamps.", DESKS),
        ("You get seven HeatMaster 600 ovens.", OVENS),
        ("We sent 20 task chairs in May and 20 task chairs in June.", DESKS),
        ("12 task chairs were damaged in transit and we will replace them.", DESKS),
        ("Each van holds 10 task chairs.", DESKS),
        ("You get 2 Berlin offices and 3 premium tickets.", PLACES),
        ("3 x 1100 general, 2 x 660 cardboard.", BINS),
    ],
)
def test_is_left_alone(text: str, given: dict[str, Any]) -> None:
    assert told(text, **given) == []
