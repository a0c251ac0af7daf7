"""The phrase in which a day or a time stands: "two days after your visit on 4 March" tells it of the visit alone."""

import re
from typing import Final

_LED: Final = re.compile(
    r"\b(?:after|before|since|following|prior to|ahead of|once|when|as soon as|(?:later|earlier|sooner) than"
    r"|(?:until|till|by)(?=\s(?:the|your|our|his|her|their|its|an?|that|this)\s))\b"
)
"""What begins a phrase of its own: a day in it is that of the event it names. `until` leads up to a day as well."""


def led_by(text: str, start: int, end: int) -> int | None:
    """Where the last such phrase begins among these characters of a lower-case text."""
    return max((led.end() for led in _LED.finditer(text, start, end)), default=None)
