"""What each of something costs, where a fact's name says so."""

from typing import Any

import pytest

from tests.unit.guardrails.given.telling import told

KEGS: dict[str, Any] = {"usd_per_keg_month": 0.55, "kegs": 3600, "discount_percent": 10}
SENSORS: dict[str, Any] = {"eur_per_sensor_month": 2.95, "sensors": 500}


@pytest.mark.parametrize(
    ("text", "given", "finding"),
    [
        ("Sixty-five cents a keg it is.", KEGS, ("Sixty-five cents", "usd_per_keg_month is 0.55")),
        ("It's 65 cents for each keg.", KEGS, ("65 cents", "usd_per_keg_month is 0.55")),
        ("It is €2.25 per sensor.", SENSORS, ("€2.25", "eur_per_sensor_month is 2.95")),
        (
            "The fee is two euros twenty-five monthly.", SENSORS,
            ("two euros twenty-five", "eur_per_sensor_month is 2.95"),
        ),
    ],
)  # fmt: skip
def test_is_objected_to(text: str, given: dict[str, Any], finding: tuple[str, str]) -> None:
    assert told(text, **given) == [finding]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("It's 55 cents a keg.", KEGS),
        ("With the 10 percent off it's 49.5 cents a keg.", KEGS),
        ("It's $6.60 a keg for the year.", KEGS),
        ("It's 65 cents a keg less than before.", KEGS),
        ("It's 65 cents a keg more.", KEGS),
    ],
)
def test_is_left_alone(text: str, given: dict[str, Any]) -> None:
    assert told(text, **given) == []
