"""What answers a question that a text tells: "she asked about bathrobes, but they're not part of it".

The question names the thing and says nothing of it; what comes next says yes or no of what was asked.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from rapport.guardrails.given.attributes import Attribute
from rapport.guardrails.given.said import Statement

_ASKED: Final = re.compile(
    r"\b(?:(?:asked|asks|wondered|wonders|enquired|inquired)(?: (?:me|us|again|too|also))?|wanted to know|wants to know"
    r"|(?:a|her|his|their|your|one) question(?: (?:was|came up))?)\s(?:about|after|if|whether)\s"
)
_ANSWER: Final = re.compile(
    r"[,;:.–—]\s(?:(?:and|but|so|though)\s)?(?:i (?:said|told (?:her|him|them)) )?(?:(?:that )?(?:yes|sadly|luckily"
    r"|unfortunately|fortunately|happily|alas|of course|indeed|in fact|(?P<nay>no)),?\s)?(?:that )?"
    r"(?:(?:it|they|that|these|those)(?:'s|'re|\s(?:is|are|does|do|was|were))|we\sdo)(?P<no>n[o']t|\snot)?"
    r"(?:\s(?:all|both|also|indeed|already|there|standard|included|covered|available|provided|supported|thrown in"
    r"|(?:a\s)?part of (?:it|the (?:plan|package|deal|price)|(?!the\b|it\b)\w+)|in (?:it|there|the (?:plan|package"
    r"|deal|price))|in))*(?=[.,;!)]|\s[-–—]|$)"
)
_TURNED: Final = re.compile(
    r"\b(?:costs?|extra|charg\w+|pays?(?! for)|paid|price|fee|separate\w*|without|limit\w*|not|no|optional|forb\w+"
    r"|ban(?:s|ned)?|exclu\w+|un(?:available|necessary|welcome|able)|missing|lack\w*|closed|refus\w+|impossible"
    r"|prohibit\w*|gone|off)\b|n't\b"
)
"""What a question has that is answered the other way round: whether it costs extra, whether it is forbidden."""
_STOP: Final = re.compile(r"[,;:.–—]\s")
_LONGEST: Final = 100
"""Characters of a question."""


def answered(text: str, attributes: Sequence[Attribute]) -> Iterator[Statement]:
    """The answers of a lower-case text that the facts contradict, where the question names one attribute alone."""
    for asked in _ASKED.finditer(text):
        stop = _STOP.search(text, asked.end(), asked.end() + _LONGEST)
        answer = _ANSWER.match(text, stop.start()) if stop else None
        if answer is None or _TURNED.search(text, asked.end(), answer.start()):
            continue
        if answer["nay"] and not answer["no"]:
            continue
        named = [one for one in attributes if one.said.search(text, asked.end(), answer.start())]
        if len(named) == 1 and (one := named[0]).holds is (answer["no"] is not None):
            why = f"{one.path} is {one.value or str(one.holds).lower()}"
            yield Statement(answer.start() + 2, answer.end(), "contradicted", one.path, why)
