"""Days told from another day: `tomorrow`, `next week`, `this weekend`, `the end of March`.

The value says how far from the day on which the text is read (`+1d`, `-1mo`), or which end of what (`end of march`).
"""

import re
from collections.abc import Iterator

from rapport.guardrails.normalise import View
from rapport.guardrails.values.found import Reader

_SPANS = {"day": "d", "week": "w", "weekend": "we", "month": "mo", "year": "y", "night": "d"}
_NAMES = {"today": "+0d", "tonight": "+0d", "tomorrow": "+1d", "yesterday": "-1d"}
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_SEASONS = "spring|summer|autumn|fall|winter|season"
_RELATIVE = re.compile(
    r"(?<![\w-])(?:(?P<name>today|tonight|tomorrow|yesterday)(?:\s(?:morning|afternoon|evening|night))?"
    r"|(?P<which>next|this|last|the coming)\s(?P<span>weekend|week|month|year)"
    r"|this\s(?P<part>morning|afternoon|evening)"
    rf"|(?:the\s)?(?P<edge>end|start|beginning|middle) of (?:the\s|this\s|next\s)?(?P<of>day|week|month|year|{_MONTHS}"
    rf"|{_SEASONS}))(?![\w-])"
)
_FAR = {"next": "+1", "this": "+0", "last": "-1", "the coming": "+1"}


def read(view: View) -> Iterator[Reader]:
    for match in _RELATIVE.finditer(view.text):
        if match["name"]:
            value = _NAMES[match["name"]]
        elif match["which"]:
            value = _FAR[match["which"]] + _SPANS[match["span"]]
        elif match["part"]:
            value = "+0d"
        else:
            value = f"{'start' if match['edge'] == 'beginning' else match['edge']} of {match['of']}"
        yield Reader(*match.span(), value, "relative")
