"""Quantities with units, in the unit's base: `250 ml`, `1.5kg`, `12 inches`, `20 x 30 cm`."""

import re
from collections.abc import Iterator
from decimal import Decimal

from rapport.guardrails.normalise import View
from rapport.guardrails.values.found import Reader
from rapport.guardrails.values.numerals import NUMBER, parse, written

UNITS: dict[str, tuple[str, str]] = {
    "mm": ("m", "0.001"), "cm": ("m", "0.01"), "m": ("m", "1"), "km": ("m", "1000"), "metre": ("m", "1"),
    "meter": ("m", "1"), "inch": ("m", "0.0254"), "in": ("m", "0.0254"), "ft": ("m", "0.3048"), "feet": ("m", "0.3048"),
    "foot": ("m", "0.3048"), "yard": ("m", "0.9144"), "mile": ("m", "1609.344"), "mg": ("g", "0.001"), "g": ("g", "1"),
    "gram": ("g", "1"), "kg": ("g", "1000"), "kilo": ("g", "1000"), "oz": ("g", "28.3495"), "ounce": ("g", "28.3495"),
    "lb": ("g", "453.592"), "stone": ("g", "6350.29"), "ml": ("l", "0.001"), "cl": ("l", "0.01"), "l": ("l", "1"),
    "litre": ("l", "1"), "liter": ("l", "1"), "pint": ("l", "0.568261"), "gb": ("B", "1000000000"),
    "mb": ("B", "1000000"), "tb": ("B", "1000000000000"), "kb": ("B", "1000"), "w": ("W", "1"), "watt": ("W", "1"),
    "kw": ("W", "1000"), "mah": ("Ah", "0.001"), "v": ("V", "1"), "hz": ("Hz", "1"), "ghz": ("Hz", "1000000000"),
    "mp": ("px", "1000000"), "kcal": ("kcal", "1"), "°c": ("°C", "1"), "°f": ("°F", "1"), "mph": ("mph", "1"),
}  # fmt: skip
_QUANTITY = re.compile(
    rf"(?<![\w.£$€])(?P<number>{NUMBER})[\s\-]?(?P<unit>{'|'.join(sorted(UNITS, key=len, reverse=True))})"
    r"(?:s|es)?(?!\w)"
)


def read(view: View) -> Iterator[Reader]:
    for match in _QUANTITY.finditer(view.text):
        number = parse(match["number"])
        if number is None or (
            match["unit"] in ("in", "m", "v", "w", "l", "stone") and not match["number"][0].isdigit()
        ):
            continue
        if match["unit"] == "in" and " " in match.group():
            continue
        base, size = UNITS[match["unit"]]
        yield Reader(*match.span(), written(number * Decimal(size)), base)
