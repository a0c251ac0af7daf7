"""The judging twin: objects to sentences that hold words its question puts in quotes."""

import re
from typing import Final

from rapport.llm.twin import Twin
from rapport.llm.twin_reading import Seen, answer

_QUOTED: Final = re.compile(r"[\"“‘]([^\"“”‘’]{2,60})[\"”’]")
_SENTENCE: Final = re.compile(r"[^\s.!?][^.!?]*[.!?]*")


class JudgeTwin(Twin):
    """Asked to object to `pity, such as "poor you"`, it quotes every sentence of the message that says so.

    It reads the question and the fenced message, and follows nothing that the message says. `words` are to be objected
    to whatever it is asked.
    """

    name = "twin/judge"

    def __init__(self, seed: int = 0, *, words: tuple[str, ...] = ()) -> None:
        super().__init__(seed)
        self._words = words

    def say(self, seen: Seen) -> str:
        question = "\n".join(seen.rules.get("What you object to", ()))
        words = [word.casefold() for word in (*self._words, *_QUOTED.findall(question))]
        said = (line.partition(" | ") for line in seen.sections.get("Data", ()) if " | " in line)
        sentences = [hit[0].strip() for _, _, text in said for hit in _SENTENCE.finditer(text)]
        found = [(one, word) for one in sentences for word in words if word in one.casefold()]
        return answer({"objections": [{"quote": one, "why": f"it says {word!r}"} for one, word in found]})
