"""Ways in which a word slips past a list: by case, look-alikes, invisible characters, splitting, widths, digits."""

import random
from collections.abc import Callable

LOOKALIKES = str.maketrans("aceopxyisj", "асеорхуіѕј")
LEET = str.maketrans("aeiost", "431057")
INVISIBLE = ("\u200b", "\u200c", "\u200d", "\u2060", "\u00ad")


def evaded(word: str, rng: random.Random) -> str:
    """The word in one of the evasions, or plainly."""
    return rng.choice(EVASIONS)(word, rng)


def _plain(word: str, _rng: random.Random) -> str:
    return word


def _upper(word: str, _rng: random.Random) -> str:
    return word.upper()


def _title(word: str, _rng: random.Random) -> str:
    return word.title()


def _mixed(word: str, _rng: random.Random) -> str:
    return "".join(c.upper() if n % 2 else c for n, c in enumerate(word))


def _plural(word: str, _rng: random.Random) -> str:
    if word.endswith(("s", "ff", "ing", "ect", "h")):
        return word
    return f"{word[:-1]}ies" if word.endswith("y") and word[-2:-1] not in "aeou" else f"{word}s"


def _lookalike(word: str, _rng: random.Random) -> str:
    return word.translate(LOOKALIKES)


def _one_lookalike(word: str, _rng: random.Random) -> str:
    at = next((n for n, c in enumerate(word) if ord(c) in LOOKALIKES), 0)
    return word[:at] + word[at : at + 1].translate(LOOKALIKES) + word[at + 1 :]


def _invisible(word: str, rng: random.Random) -> str:
    at = rng.randint(1, max(1, len(word) - 1))
    return word[:at] + rng.choice(INVISIBLE) + word[at:]


def _hyphenated(word: str, rng: random.Random) -> str:
    at = rng.randint(1, max(1, len(word) - 1))
    return f"{word[:at].rstrip()}-{word[at:].lstrip()}"


def _spaced(word: str, _rng: random.Random) -> str:
    return " ".join(word.replace(" ", ""))


def _dotted(word: str, _rng: random.Random) -> str:
    return ".".join(word.replace(" ", ""))


def _wide(word: str, _rng: random.Random) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in word)


def _bold(word: str, _rng: random.Random) -> str:
    return "".join(chr(0x1D41A + ord(c) - 97) if "a" <= c <= "z" else c for c in word)


def _leet(word: str, _rng: random.Random) -> str:
    return word.translate(LEET)


def _accented(word: str, _rng: random.Random) -> str:
    return "".join(f"{c}\u0301" if c in "aeiou" else c for c in word)


EVASIONS: tuple[Callable[[str, random.Random], str], ...] = (
    _plain, _upper, _title, _mixed, _plural, _lookalike, _one_lookalike, _invisible, _hyphenated, _spaced, _dotted,
    _wide, _bold, _leet, _accented,
)  # fmt: skip
