"""Times of day as opening hours tell them, in minutes from midnight."""

import re
from typing import Final

HALF: Final = r"[ap]\.m\.?|[ap]m\b|in the (?:morning|afternoon|evening)|at night"
CLOCK: Final = rf"(?:\d{{1,2}}(?::\d{{1,2}}|\.\d{{2}})?(?:\s?(?:{HALF}))?|noon|midday|midnight)"
SPELLED: Final = {
    word: n for n, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), start=1)
}
_SPELLED: Final = re.compile(rf"(?P<past>half past )?(?P<word>(?:{'|'.join(SPELLED)})\b|(?<=past )\d{{1,2}}\b)")
_HOURS: Final = re.compile(rf":|past|{'|'.join(SPELLED)}")
_TIME: Final = re.compile(
    r"(\d{1,2})(?:[:.](\d{1,2}))?\s?(?:([ap])\.?m|in the (morning|afternoon|evening)|(at night))?"
)


def minutes(opens: str, closes: str) -> tuple[int, int] | None:
    """Both times; one without am or pm has that of the other where it has one. None where they tell nothing."""
    first, last = time(opens), time(closes)
    if first is None or last is None or (first[1] is None and last[1] is None and not _HOURS.search(opens + closes)):
        return None
    (a, half), (b, other) = first, last
    if half is None and other == "p" and a < 720 and a >= b % 720:
        half = "a"
    return at(a, half or (None if ":" in opens else other)), at(b, other)


def vague(opens: str, closes: str) -> bool:
    """Whether two times do not say which half of the day they are of: `nine to half past five`, `9:30 to 7`."""
    both = (time(opens), time(closes))
    return any(one is not None and one[1] is None for one in both) and all(one and one[0] < 780 for one in both)


def time(said: str) -> tuple[int, str | None] | None:
    if said in ("noon", "midday"):
        return 720, "x"
    if said == "midnight":
        return 0, "x"
    said = _SPELLED.sub(_in_figures, said, count=1)
    match = _TIME.match(said)
    if match is None or int(match[1]) > 24:
        return None
    half = match[3] or ("a" if match[4] == "morning" else "p" if match[4] or match[5] else None)
    return int(match[1]) * 60 + int(match[2] or 0), half


def _in_figures(match: re.Match[str]) -> str:
    """An hour in words as one in figures: `half past eight` is 8:30.

    >>> time("half past eight in the morning"), time("nine")
    ((510, 'a'), (540, None))
    """
    return f"{SPELLED.get(match['word'], match['word'])}{':30' if match['past'] else ''}"


def at(minutes: int, half: str | None) -> int:
    return minutes % 720 + (720 if half == "p" else 0) if half in ("a", "p") else minutes
