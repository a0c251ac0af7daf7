"""What a note says underneath: words hidden in codes, ciphers, other spellings, and characters that nobody sees."""

import base64
import binascii
import re
import urllib.parse
from collections.abc import Callable, Iterator
from functools import partial
from typing import Final, NamedTuple

_FLAG: Final = re.compile("\U0001f3f4[\U000e0030-\U000e007a]{1,6}\U000e007f")
_TAGS: Final = re.compile("[\U000e0020-\U000e007e]{3,}")
_SELECTORS: Final = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]{4,}")
_NUMBERS: Final = re.compile(r"\b(?:\d{2,3}[\s,;]+){7,}\d{2,3}\b")
_BITS: Final = re.compile(r"\b[01]{8}(?:[\s,]*[01]{8}){3,}\b")
_HEX: Final = re.compile(r"(?:(?:\\x|0x|%)?[0-9a-fA-F]{2}[\s,:]?){7,}(?:\\x|0x|%)?[0-9a-fA-F]{2}")
_ESCAPE: Final = re.compile(r"\\u\{?([0-9a-fA-F]{4,5})\}?|\\x([0-9a-fA-F]{2})")
_BASE64: Final = re.compile(r"[A-Za-z0-9+/_-]{16,}={0,2}")
_BASE32: Final = re.compile(r"\b[A-Z2-7]{16,}={0,6}")
_ASCII85: Final = re.compile(r"[!-~]{24,}")
_MORSE: Final = re.compile(r"(?:[.\-·–−_]{1,5}[ /|]+){5,}[.\-·–−_]{1,5}")
_CODED: Final = re.compile(r"\S{16}|\d\d[\s,;]+\d\d|[0-9a-fA-F]{2}[\s,:][0-9a-fA-F]{2}[\s,:]|[.\-·–−_] [.\-·–−_]")
"""What every code has in it somewhere."""
_ALPHABET: Final = "abcdefghijklmnopqrstuvwxyz"
_MORSED: Final = (
    ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --.."
)
_LETTERS: Final = dict(zip(_MORSED.split(), _ALPHABET, strict=True))
_HUMP: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_ENGLISH: Final = frozenset(
    (
        "the a an and or of to in on for with from you your we our is are it this that be as at by not all any if "
        "so do i my me have has had was were will can please no they he she his her their there what which who "
        "when out up one write say ignore previous instructions prompt system rules everything tell show print "
        "reveal act new forget reply answer name order about above add use never always only now must should "
        "message mail text code free"
    ).split()
)
_LATIN: Final = re.compile(r"[a-z]+")


class Hidden(NamedTuple):
    """A text that stood in disguise, and the characters that hid it."""

    text: str
    start: int
    end: int


def deciphered(text: str) -> str:
    """The text with the first code in it replaced by what it says."""
    found = code(text)
    return text if found is None else text[: found.start] + found.text + text[found.end :]


def code(text: str) -> Hidden | None:
    """The first code in a text: a run of characters without a blank, longer than what it says."""
    for one in hidden(text):
        if len(one.text) < one.end - one.start and not any(c.isspace() for c in text[one.start : one.end]):
            return one
    return None


def hidden(text: str) -> Iterator[Hidden]:
    """What codes and ciphers in a text say, where they say anything that can be read."""
    for pattern, decode in _CODES if _CODED.search(text) else ():
        for found in pattern.finditer(text):
            said = decode(found.group())
            if said and _readable(said):
                yield Hidden(said, *found.span())
    if "%" in text and (plain := urllib.parse.unquote(text)) != text:
        yield Hidden(plain, 0, len(text))
    if "\\" in text and (plain := _ESCAPE.sub(lambda m: chr(int(m[1] or m[2], 16)), text)) != text:
        yield Hidden(plain, 0, len(text))
    if " " not in text.strip() and len(text) > 11 and (plain := _HUMP.sub(" ", text)) != text:
        yield Hidden(plain, 0, len(text))
    yield from _ciphers(text)


def invisible(text: str) -> tuple[int, int] | None:
    """Where characters stand in a row that nobody sees and no flag needs."""
    flags = [flag.span() for flag in _FLAG.finditer(text)]
    for pattern in (_TAGS, _SELECTORS):
        for found in pattern.finditer(text):
            if not any(start <= found.start() < end for start, end in flags):
                return found.span()
    return None


def _ciphers(text: str) -> Iterator[Hidden]:
    """A text that is no English, read in each of the ways in which it might be."""
    lower = text.lower()
    words = _LATIN.findall(lower)
    if sum(map(len, words)) < 12 or _english(words) >= 0.1 or not text.isascii():
        return
    for turned in _turned(lower, words):
        if _english(_LATIN.findall(turned)) >= 0.25:
            yield Hidden(turned, 0, len(text))


def _turned(text: str, words: list[str]) -> Iterator[str]:
    yield text[::-1]
    yield " ".join(word[::-1] for word in words)
    yield text.translate(str.maketrans(_ALPHABET, _ALPHABET[::-1]))
    for by in range(1, 26):
        yield text.translate(str.maketrans(_ALPHABET, _ALPHABET[by:] + _ALPHABET[:by]))
    if sum(word.endswith("ay") for word in words) * 2 > len(words):
        yield " ".join(re.sub(r"^([a-z]*?)([^aeiou]*?)w?ay$", r"\2\1", word) for word in words)


def _english(words: list[str]) -> float:
    return sum(word in _ENGLISH for word in words) / len(words) if words else 0.0


def _readable(said: str) -> bool:
    letters = sum(c.isalpha() or c.isspace() for c in said)
    return len(said) >= 6 and said.isprintable() | ("\n" in said) and letters >= 0.75 * len(said)


def _bytes(raw: bytes) -> str | None:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _tried(decode: Callable[[str], bytes], written: str) -> str | None:
    try:
        return _bytes(decode(written))
    except (ValueError, binascii.Error):
        return None


def _from_base64(written: str) -> bytes:
    bare = written.rstrip("=").replace("-", "+").replace("_", "/")
    return base64.b64decode(bare + "=" * (-len(bare) % 4))


def _from_base32(written: str) -> bytes:
    bare = written.rstrip("=")
    return base64.b32decode(bare + "=" * (-len(bare) % 8))


def _from_hex(written: str) -> bytes:
    return bytes.fromhex(re.sub(r"\\x|0x|[^0-9a-fA-F]", "", written))


def _from_numbers(written: str) -> bytes:
    return bytes(int(n) for n in re.findall(r"\d+", written) if int(n) < 256)


def _from_bits(written: str) -> bytes:
    return bytes(int(b, 2) for b in re.findall(r"[01]{8}", written))


def _from_morse(written: str) -> bytes:
    plain = re.sub("[–−_]", "-", written).replace("·", ".")
    said = "".join(
        " " if part in "/|" else _LETTERS.get(part, "?") for part in re.findall(r"[.\-]+|[/|]", plain)
    )  # fmt: skip
    return said.encode()


def _from_tags(written: str) -> bytes:
    return bytes(ord(c) - 0xE0000 for c in written)


_CODES: Final[tuple[tuple[re.Pattern[str], Callable[[str], str | None]], ...]] = tuple(
    (pattern, partial(_tried, decode))
    for pattern, decode in (
        (_BASE64, _from_base64), (_BASE32, _from_base32), (_HEX, _from_hex), (_NUMBERS, _from_numbers),
        (_BITS, _from_bits), (_MORSE, _from_morse), (_TAGS, _from_tags), (_ASCII85, base64.b85decode),
    )
)  # fmt: skip
