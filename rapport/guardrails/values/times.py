"""Times of day: `5pm`, `17:30`, `half past two`, `noon`."""

import re
from collections.abc import Iterator

from rapport.guardrails.normalise import View
from rapport.guardrails.values.found import Reader

_HOURS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_TIME = re.compile(
    r"(?<![\w.:])(?P<h>[01]?\d|2[0-4])(?:[:.](?P<m>[0-5]\d))?\s?(?P<half>[ap]\.m\b\.?|[ap]m\b)"
    r"|(?<![\w.:£$€])(?P<h24>[01]?\d|2[0-3]):(?P<m24>[0-5]\d)(?!\w|:\d)"
    rf"|\b(?P<part>half past|quarter past|quarter to)\s(?P<word>{'|'.join(_HOURS)})\b"
    rf"|\b(?P<clock>{'|'.join(_HOURS)}|\d{{1,2}})\s?o'clock\b|\b(?P<name>noon|midday|midnight)\b"
)
_NAMES = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}


def read(view: View) -> Iterator[Reader]:
    for match in _TIME.finditer(view.text):
        if match["half"]:
            hour = int(match["h"]) % 12 + (12 if match["half"].startswith("p") else 0)
            yield Reader(*match.span(), f"{hour:02}:{match['m'] or '00'}")
        elif match["h24"]:
            yield Reader(*match.span(), f"{int(match['h24']):02}:{match['m24']}")
        elif match["name"]:
            yield Reader(*match.span(), _NAMES[match["name"]])
        elif match["part"]:
            hour = _HOURS.index(match["word"]) + (0 if match["part"].endswith("to") else 1)
            minute = {"half past": 30, "quarter past": 15, "quarter to": 45}[match["part"]]
            yield Reader(*match.span(), f"{hour:02}:{minute:02}")
        else:
            clock = match["clock"]
            hour = int(clock) if clock.isdigit() else _HOURS.index(clock) + 1
            yield Reader(*match.span(), f"{hour:02}:00")
