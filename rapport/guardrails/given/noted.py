"""What is said of a thing in a note: "WiFi: none", "chips yes", "Romansh: they asked and we agreed to it"."""

import re
from typing import Final

from rapport.guardrails.given.naming import KIND

_NOTED: Final = re.compile(
    rf"(?:\s(?:{'|'.join(sorted(KIND))})\b)?(?:"
    r"(?:\sof (?:the\s)?\w+)?:\s(?:(?P<no>no(?:ne|t)?|false|unavailable|n/a)|yes|true|available|free|allowed|permitted"
    r"|accepted|ordered)\b"
    r"|\s(?:(?P<nay>no|off)|yes|on)(?=[,;.)]|\s-\s|$)"
    r"|(?::|,)?\s(?:(?:also |all )?(?:included|covered|agreed|granted)|(?P<out>excluded|declined|refused"
    r"|not \w+(?:ed|en|red)"
    r"|not in))(?=[,;.)]|\sfor (?:all|every\w*)\b|$)"
    r"|:\s[^.;:]{0,40}\b(?:agreed to (?:it|that)|said yes|granted it|(?P<never>(?:declined|refused|rejected) (?:it"
    r"|that)|said no"
    r"|turned (?:it|that) down))\b)"
)


def noted(sentence: str, end: int) -> bool | None:
    """Whether a note says yes or no of the thing whose name ends here in a lower-case sentence; None: neither.

    >>> noted("wifi: none", 4), noted("chips yes", 5), noted("chips are hot", 5)
    (False, True, None)
    """
    said = _NOTED.match(sentence, end)
    return None if said is None else not any(said[word] for word in ("no", "nay", "out", "never"))
