"""What a bare number is of, told by the unit in its fact's name."""

from typing import Any

import pytest

from tests.unit.guardrails.given.telling import told

PHONE: dict[str, Any] = {"Battery (mAh)": 4355, "Clock (GHz)": 3.2, "Video playback (h)": 20, "Fan noise max (dB)": 49}
LAPTOP: dict[str, Any] = {"battery.wh": 52, "psu.watts": 140, "grams": 990}
FLOOR: dict[str, Any] = {"square_metres": 21500, "resolution": "1366x768", "webcam_mp": 1.0}


@pytest.mark.parametrize(
    ("text", "given", "finding"),
    [
        ("The battery has 4,555 mAh.", PHONE, ("4,555 mAh", "Battery (mAh) is 4355")),
        ("It runs at 3.4 GHz.", PHONE, ("3.4 GHz", "Clock (GHz) is 3.2")),
        ("It plays video for 17 hours.", PHONE, ("17 hours", "Video playback (h) is 20")),
        ("The fan noise is at most 44 decibels.", PHONE, ("44 decibels", "Fan noise max (dB) is 49")),
        ("It sips from a battery of 58 watt-hours.", LAPTOP, ("58 watt-hours", "battery.wh is 52")),
        ("It charges at 90 watts.", LAPTOP, ("90 watts", "psu.watts is 140")),
        ("It tips the scales at 870 grams.", LAPTOP, ("870 grams", "grams is 990")),
        ("That's 24,500 square metres.", FLOOR, ("24,500 square metres", "square_metres is 21500")),
        ("The screen has 1920 x 1080 pixels.", FLOOR, ("1920 x 1080 pixels", "no given fact says this")),
    ],
)
def test_is_objected_to(text: str, given: dict[str, Any], finding: tuple[str, str]) -> None:
    assert told(text, **given) == [finding]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("The battery of 4,355 mAh runs at 3.2 GHz and plays video for 20 hours at 49 decibels.", PHONE),
        ("It has 52 watt-hours, charges at 140 watts and weighs 990 grams.", LAPTOP),
        ("That's 21,500 square metres, on a display with 1366 by 768 pixels and a camera of 1 megapixel.", FLOOR),
    ],
)
def test_is_left_alone(text: str, given: dict[str, Any]) -> None:
    assert told(text, **given) == []
