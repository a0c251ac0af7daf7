"""Parking that is said to be all there is."""

from typing import Any

import pytest

from tests.unit.guardrails.given.telling import told

BOTH = {"street": True, "lot": True, "garage": False, "valet": False}


def quotes(text: str, parking: dict[str, Any]) -> list[str]:
    return [quote for quote, why in told(text, attributes={"BusinessParking": parking}) if "lot is true" in why]


@pytest.mark.parametrize(
    "text",
    [
        "There is only street parking.",
        "Parking is limited to the street.",
        "Parking is on the street only.",
        "Street parking is the only option.",
        "The only parking is on the street.",
        "Parking is available only on the street.",
    ],
)
def test_one_kind_alone_is_contradicted_by_another(text: str) -> None:
    assert quotes(text, BOTH)
    assert not quotes(text, {**BOTH, "lot": False})
    assert not quotes(text, {**BOTH, "lot": None})


@pytest.mark.parametrize(
    "text",
    [
        "Parking is limited to the street and the lot.",
        "Only street parking and a lot are there.",
        "There is not only street parking.",
        "Only the street is loud.",
        "Street parking is available.",
    ],
)
def test_what_leaves_none_out_is_not(text: str) -> None:
    assert not quotes(text, BOTH)
