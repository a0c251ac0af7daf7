"""Tone as numbers that a reviewer understands: how long, how loud, how warm, and about whom."""

import re
from collections.abc import Iterable
from typing import Final

from rapport.domain.text import MessageText
from rapport.domain.value import Value
from rapport.guardrails.measures import counts, grade
from rapport.guardrails.wordlist import lexicon

_CAPITALS: Final = re.compile(r"\b[A-Z]{4,}\b")
_EMOJI: Final = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf]")
_YOU: Final = re.compile(r"\b(?:you|your|yours|yourself|yourselves)\b", re.IGNORECASE)
_WE: Final = re.compile(r"\b(?:we|us|our|ours|ourselves)\b", re.IGNORECASE)
_WARM: Final = re.compile(
    r"\b(?:thank(?:s|ed)?|welcome|glad|happy|pleased|delighted|hope|enjoy(?:ed|ing)?|lovely|kind(?:ly|ness)?|warm(?:ly)?"
    r"|please|care|caring|dear|sorry|gladly|cheer(?:s|ful)?|friend(?:s|ly)?|smile|wish(?:es|ing)?|together|cosy|gentle"
    r"|appreciate[ds]?|grateful|pleasure|help(?:s|ful)?)\b",
    re.IGNORECASE,
)
_PRESSING: Final = ("pressure", "urgency", "scarcity")


class Tone(Value):
    """The tone of a message. Shares are of its words, in hundredths; `you_to_we` None where nobody is spoken of.

    `reading_grade` is the school grade by Flesch and Kincaid (1975), `sentence_words` the mean length of a sentence.
    """

    words: int
    sentences: int
    sentence_words: float
    reading_grade: float
    exclamation_marks: int
    words_in_capitals: int
    emoji: int
    you_to_we: float | None
    warm: float
    pressing: float


def tone_of(message: MessageText) -> Tone | None:
    """The tone of what a message says, footer and link left out; None where it says nothing.

    >>> from rapport.domain.contact import Channel
    >>> from rapport.domain.text import Stage, TextField
    >>> body = TextField(name="body", text="Thank you for your visit! We hope you liked it.")
    >>> said = tone_of(MessageText(channel=Channel.EMAIL, stage=Stage.FOREIGN, fields=(body,)))
    >>> said and (said.words, said.sentences, said.exclamation_marks, said.you_to_we, said.warm)
    (10, 2, 1, 3.0, 20.0)
    """
    text = "\n\n".join(field.text for field in message.fields if field.name not in ("footer", "link"))
    of = counts(text)
    words = int(of["words"])
    if not words:
        return None
    you, we = len(_YOU.findall(text)), len(_WE.findall(text))
    pressing = sum(len(list(lexicon(name).finditer(text.lower()))) for name in _PRESSING)
    return Tone(
        words=words, sentences=int(of["sentences"]), sentence_words=round(words / of["sentences"], 1),
        reading_grade=round(grade("Flesch-Kincaid", of), 1), exclamation_marks=len(re.findall("[!！]", text)),
        words_in_capitals=len(_CAPITALS.findall(text)), emoji=len(_EMOJI.findall(text)),
        you_to_we=round(you / max(we, 1), 1) if you or we else None, warm=_share(_WARM.finditer(text), words),
        pressing=round(100 * pressing / words, 1),
    )  # fmt: skip


def _share(found: Iterable[object], words: int) -> float:
    return round(100 * sum(1 for _ in found) / words, 1)
