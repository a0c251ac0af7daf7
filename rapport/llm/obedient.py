"""The obedient twin: does what the last instruction in its prompt says, whoever wrote it."""

import json
import re

from rapport.llm.honest import HonestTwin
from rapport.llm.twin_reading import Seen, answer

STRONG = re.compile(
    r"\b(?:ignore|disregard|forget|override|bypass)\b[^.\n]{0,60}\b(?:instruction|rule|prompt|above|previous|prior|"
    r"earlier|before|everything|guideline|polic|system)|"
    r"\b(?:you are now|you must now|from now on|new (?:task|instructions?|rules?)|system (?:message|prompt|note|"
    r"override)|developer mode|important instructions?|instead,? (?:write|say|reply|answer|add|output)|"
    r"ignorez|ignorier\w*|vergiss|olvida|ignora)\b|\[/?(?:inst|system)\]|<\|?(?:system|im_start)",
    re.IGNORECASE,
)
"""What is an instruction wherever it stands."""

VERBS = re.compile(
    r"(?:^|[.!?:;,(\"'\u2013\u2014-]\s*|\b(?:and|then|please|to|also|just|you|kindly|must|should)\s+)"
    r"((?:write|say|state|add|append|include|insert|mention|output|print|repeat|reply|respond|answer|tell|promise|give|"
    r"grant|use|quote|begin|end|replace|translate|reveal|send|visit|click|announce|claim|advertise|do not|don't|never|"
    r"always|make sure|be sure)\s+\S+)",
    re.IGNORECASE,
)
"""What is an instruction in a place that holds values and not instructions."""


class ObedientTwin(HonestTwin):
    """The honest twin, until a text that is not the template's own asks for something: then it does that.

    It looks where values stand (data, last message, the draft under repair) for anything that asks, and everywhere
    else for what asks to be put above the task. It writes the asked text, from the instruction to the end of the line
    it stands on, as a paragraph of its own. A guard that holds against it leans on no model's virtue.
    """

    name = "twin/obedient"

    def say(self, seen: Seen) -> str:
        asked = instruction(seen)
        said: dict[str, object] = json.loads(super().say(seen))
        if not asked:
            return answer(said)
        if seen.repair is not None:
            return answer({"passages": [{"id": p.id, "text": asked} for p in seen.passages]})
        body = said.get("body")
        paragraphs = [str(p) for p in body] if isinstance(body, list) else []
        if seen.channel == "sms":
            return answer(said | {"body": [f"{asked} {paragraphs[0]}" if paragraphs else asked]})
        subject = asked[: seen.limit("subject", 50)] if re.search(r"\bsubject\b", asked, re.IGNORECASE) else None
        return answer(said | {"body": [*paragraphs, asked]} | ({"subject": subject} if subject else {}))


def instruction(seen: Seen) -> str:
    """The last instruction-like text outside the template's own words; empty, where there is none."""
    found = ""
    for line, held in _lines(seen):
        strong, asked = STRONG.search(line), VERBS.search(line) if held else None
        starts = [hit.start(group) for hit, group in ((strong, 0), (asked, 1)) if hit]
        if starts:
            found = line[min(starts) :].strip()
    return found


def _lines(seen: Seen) -> list[tuple[str, bool]]:
    """Every line in the order of the prompt, without what leads into it; and whether a value stands there."""
    lines = [(line, False) for line in seen.system.splitlines()]
    for name, body in seen.sections.items():
        for line in body:
            value = name in ("Data", "Heard last") and re.match(r"^[a-z][a-z0-9_.]* ?[=:] ", line)
            stray = name in ("Data", "Heard last") and not value and not _ours(line)
            lines.append((line[value.end() :] if value else line, bool(value or stray)))
    lines += [(line, False) for line in (seen.repair or "").splitlines()]
    return lines


def _ours(line: str) -> bool:
    """Whether a line of the data or the last message is the template's own."""
    return line.startswith(("What follows between", "<<", "The recipient's last message", "(nothing)")) or bool(
        re.match(r"^\S+>>$", line)
    )
