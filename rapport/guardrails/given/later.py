"""Whether a text says that something is so only from some day on: "back in stock on 20 March"."""

import re
from typing import Final

_MONTH: Final = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_SPAN: Final = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|a few|some|\d+)\s(?:days?|weeks?|months?)"
_DAY: Final = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH}|{_MONTH}\s\d{{1,2}}|\d{{4}}-\d\d-\d\d|\d{{1,2}}[/.]\d{{1,2}}\b"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|tomorrow"
    r"|(?:next|the coming) (?:week|month|year|spring|summer|autumn|winter|\w+day)\b)"
)
_WHEN: Final = (
    r"(?:(?:only\s)?(?:on|from|by|as of|after|in|within|starting|this)\s)"
    rf"(?:{_DAY}|the\s\d{{1,2}}(?:st|nd|rd|th)\b|(?:(?:early|late|mid)[\s-])?{_MONTH}\b|{_SPAN})"
)
_BEHIND: Final = re.compile(
    rf"(?:\s(?:again|anew|once more|only|stock))*\s(?:{_WHEN}|{_DAY}|soon\b|shortly\b|before long\b|later\b"
    r"|(?:once|when|as soon as)\b)"
)
_AHEAD: Final = re.compile(
    r"(?:\b(?:will|shall|going to|soon|shortly|once|when(?:ever)?|as soon as|until|till|before|expect\w*|due(?! to)"
    rf"|hope[ds]?|should|planned|tomorrow)\b|'ll\b|\b{_WHEN},?\s)[^.;:,!?]*\Z"
)
_NEAR: Final = 80


def later(sentence: str, start: int, end: int) -> bool:
    """Whether what is said at these characters of a lower-case sentence is so later, and not yet.

    >>> text = "it is back in stock on 20 march"
    >>> later(text, text.index("stock"), text.index(" on"))
    True
    """
    if _BEHIND.match(sentence, end):
        return True
    return _AHEAD.search(sentence[max(0, start - _NEAR) : start]) is not None
