"""How many SMS a text becomes (3GPP TS 23.038; https://www.twilio.com/docs/glossary/what-sms-character-limit.md)."""

from typing import Literal, NamedTuple

GSM_7 = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
GSM_7_EXTENSION = frozenset("^{}\\[~]|€\f")
"""Characters of the extension table: two units each."""


class SmsLength(NamedTuple):
    """The encoding a text needs, its length in that encoding's units, and the messages it is sent as."""

    encoding: Literal["GSM-7", "UCS-2"]
    units: int
    segments: int


def sms_length(text: str) -> SmsLength:
    """One GSM-7 message holds 160 units and each of several 153; UCS-2 70 and 67. No character is cut in two."""
    if all(c in GSM_7 or c in GSM_7_EXTENSION for c in text):
        sizes = [2 if c in GSM_7_EXTENSION else 1 for c in text]
        return SmsLength("GSM-7", sum(sizes), _segments(sizes, alone=160, each=153))
    sizes = [2 if ord(c) > 0xFFFF else 1 for c in text]
    return SmsLength("UCS-2", sum(sizes), _segments(sizes, alone=70, each=67))


def _segments(sizes: list[int], *, alone: int, each: int) -> int:
    if sum(sizes) <= alone:
        return 1
    segments, room = 1, each
    for size in sizes:
        if size > room:
            segments, room = segments + 1, each
        room -= size
    return segments
