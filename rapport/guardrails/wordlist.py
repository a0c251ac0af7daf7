"""How word lists become patterns, and the small word classes that several checks share."""

import re
from importlib import resources

_GAP = r"[\s\-]+"
_JOINT = r"[\s\-]?"
_SIGNS = re.compile(r"(?P<kept>\(\?<[!=][^()]*\)|\[[^\]]*\]|\\.)|(?P<gap> )|(?P<joint>~)")


def families(file: str) -> re.Pattern[str]:
    """One pattern for a file of `words/`, matched as whole words on a lower-case view.

    A line is a phrase: a regular expression in which a blank stands for any gap between words and `~` for a joint that
    may be closed, hyphenated or open (`best~seller`). `[name]` begins a family; a match's family is its `lastgroup`.
    """
    lines = (resources.files("rapport.guardrails") / "words" / f"{file}.txt").read_text("utf-8").splitlines()
    found: dict[str, list[str]] = {}
    for line in lines:
        if heading := re.fullmatch(r"\[(\w+)\]", line):
            phrases = found.setdefault(heading[1], [])
        elif line and not line.startswith("# "):
            phrases.append(phrase(line))
    groups = (f"(?P<{name}>{'|'.join(sorted(phrases))})" for name, phrases in found.items())
    return re.compile(rf"(?<!\w)(?:{'|'.join(groups)})(?!\w)")


def phrase(line: str) -> str:
    """The regular expression that a line of a word list stands for."""
    return _SIGNS.sub(lambda m: m["kept"] or (_GAP if m["gap"] else _JOINT), line)


NUMBER_WORD = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
    r"|nineteen|(?:twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety)(?:[\s\-](?:one|two|three|four|five|six"
    r"|seven|eight|nine))?|hundreds?|thousands?|millions?|billions?|dozens?|scores of)"
)
ORDINAL_WORD = (
    r"(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)tieth|(?:twenty|thirty)[\s\-](?:first|second|third|fourth|fifth|sixth"
    r"|seventh|eighth|ninth)|hundredth)"
)
WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
TIME_UNIT = r"(?:seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|fortnights?|months?|years?|decades?)"
MONTH = r"(?:january|february|april|june|july|september|october|november|december|sept)"
