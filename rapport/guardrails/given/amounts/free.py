"""Numbers that are a writer's own: a call of fifteen minutes, a chance of 80 percent, a question about Thursday.

No record holds them, and nobody reads them as facts of one.
"""

import re
from typing import Final

from rapport.guardrails.given.amounts.binding import clause, content
from rapport.guardrails.sentences import around
from rapport.guardrails.within import within

_PROPOSED: Final = re.compile(
    r"\b(?:let's|let us(?! have| know)|shall we|how about|what about|are you (?:free|around|available)"
    r"|i(?:'m| am|'ll be) (?:also |still )?(?:free|available|around|in|out|away)"
    r"|i(?:'ll| will| can) (?:call|ring|phone|check|follow|be|get back|reach|come back|try|send|pop|also)"
    r"|(?:could|can) (?:you|we|i)|would (?:you|it|a|one|next|that)|do(?:es)? (?:you|that|it|a)|happy to"
    r"|best (?:reached|called|rung)|reach (?:him|her|them)|call me|reach me|ring (?:me|us)|give (?:me|us)"
    r"|free (?:on|at|from)|drop by|catch up)\b"
)
_WANTED: Final = re.compile(
    r"\b(?:wanted|asked (?:me |us )?for|hop(?:ed|ing) for|(?:was|were) after|(?:tried|pushed|aimed|angled) for"
    r"|lean(?:ed|ing) (?:towards?|to)|toy(?:ed|ing) with)\s(?:\w+\s)?\W?\Z"
)
_LEADING: Final = 40
_FREE: Final = re.compile(r"\b(?:available|lunch|coffee|dinner)\b")
"""What proposes a time in its own clause."""
_SUPPOSED: Final = re.compile(
    r"\b(?:if|suppos(?:e|ing)|for (?:example|instance)|e\.g\.|anything (?:beyond|above|over)|should (?:you|they|we))\b"
    r"|\bon an? [\w ]{1,20} of\b"
)
_IF: Final = re.compile(r"\bif\b[^,;:]*\Z")
_NUMBER: Final = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand)\b"
)
_WOULD: Final = re.compile(r"\s(?:[\w-]+\s){0,3}would\b(?! (?:charge|ask|propose|bill|quote|deduct|invoice)\b)")
_MEETING: Final = re.compile(
    r"\b(?:calls?|chats?|demos?|meetings?|conversations?|walk-?throughs?|catch-?ups?|coffee|session|talk|speak|spoke|slot"
    r"|ring|phone|zoom|minutes? of your|read|reply|back to you|clicks?|drive|away)\b"
)
_BRIEF: Final = re.compile(r"min(?:ute)?s?\b|seconds?\b|(?:an|one|two|1|2)[\s-]hours?\b|(?:working|business) day|\b24")
_TERM: Final = re.compile(
    r"\b(?:terms?|contract\w*|sign\w*|commit\w*|agree\w*|leas\w+|bound|tied|minimum|lock\w*|deal|runs?|lasts?|cover\w*"
    r"|warrant\w+|guarantee\w*|subscri\w+|financ\w+|plan|period|renew\w*|valid)\b"
)
_CHANCE: Final = re.compile(
    r"\s?(?:chance|sure|certain|confident|convinced|behind|likel\w+|odds|probab\w+|committed|honest|agree|happy"
    r"|satisf\w+|transparent|positive|on board|of the time|of (?:people|customers|teams|companies|our))"
)
_ODDS: Final = re.compile(
    r"\b(?:the|my|his|her|their) (?:odds|probability|likelihood|chances)\s(?:are |is |at |of it |stand |stands )*"
    r"(?:about |around |maybe |perhaps )?$"
)
"""What before a percentage says how sure somebody is."""
_SOMEBODY: Final = re.compile(
    r"\b(?:s?he|they|i)(?:'s|'re|'m| is| are| am)\s(?:about |around |maybe |perhaps |some )?$"
)
_THERE: Final = re.compile(r"\s(?:there\b(?! with)|with us|decided|won over)\b")
"""What stands around one that says how far somebody has come: "she's ninety percent there"."""
_UP: Final = re.compile(r"\b(?:availab\w+|uptime|up|online|reachable)\b")
_OTHER: Final = re.compile(
    r"\b(?:(?:her|his|their|your) (?:current|present|existing) (?:vendor|supplier|provider|system|firm|contract|bank"
    r"|agency|software|setup|plan)|in (?:her|his|their|my) (?:head|mind)"
    r"|my old|(?:her|his|their|your|the) old|old (?:company|supplier|provider|firm)|older|previous\w*"
    r"|last (?:year|time)|former\w*|rival\w*|competitor\w*|predecessor\w*|other (?:phones"
    r"|models|brands)|unlike|compared|typical\w*|most (?:phones|people|customers|teams|laptops)|aside|imagine"
    r"|years? ago|used to|left|remaining|usually|like yours|on average)\b"
)
_USED: Final = re.compile(r"\b(?:used|spent|had|done|completed|are|is|'s|'re)\s(?:up\s|only\s|about\s|already\s)?\Z")
_OF_IT: Final = re.compile(r"\s(?:of|into) (?:the|his|her|their|its|your)\b")
_AGO: Final = re.compile(
    r"\s?(?:ago|later|earlier|old|from now|of experience|in (?:business|the)|before|after|straight)\b"
)
_PAST: Final = re.compile(
    r"\b(?:past|last|next|first|another|in|after|every|once an?|for over|nearly|almost|each)\s(?:the\s)?\W?$"
)
_JOINED: Final = re.compile(
    r"[/:#+]$|\d-$|\b(?:dollar|pound|euro|twenty|thirty|[a-z]+teen|ten|eleven|twelve|[a-z]{3,5}ty)\s$"
)
_JOINS: Final = re.compile(
    r"[/:+]\d|-\d|\s?(?:out )?of (?:ten|10|five|5)\b|\s?(?:/|out of)\s?\d|\s?o'clock|x\b(?!\s\d)"
)
_PLACE: Final = re.compile(
    r"\b(?:step|question|point|item|option|page|slide|chapter|version|room|floor|no\.|number)\s\W?$"
)


def proposed(text: str, start: int, end: int) -> bool:
    """Whether a lower-case text asks or offers something here, as a time for a call, rather than tells a fact."""
    a, b = around(text, start, end)
    asked = text[a:b].rstrip().endswith("?")
    return asked or within(_PROPOSED, text, a, b) or _FREE.search(clause(text, start, end)) is not None


def wanted(text: str, start: int) -> bool:
    """Whether what begins here is what somebody only wished for: "she wanted twenty percent"."""
    return _WANTED.search(text[max(0, start - _LEADING) : start]) is not None


def binds(text: str, start: int, end: int) -> bool:
    """Whether a lower-case text speaks here of how long somebody is bound, or says nothing but the span."""
    said = clause(text, start, end)
    return _TERM.search(said) is not None or not content(said)


def meeting(text: str, start: int, end: int) -> bool:
    """Whether a span of time is that of a talk, a reply, a way to go."""
    near = text[max(0, start - 40) : end + 40]
    return _BRIEF.search(text, start, end) is not None and _MEETING.search(near) is not None


def chance(text: str, start: int, end: int) -> bool:
    """Whether a percentage says how sure somebody is, or how many of all people; not how long something is up."""
    before = text[max(0, start - _LEADING) : start]
    if _ODDS.search(before) or (_SOMEBODY.search(before) and _THERE.match(text, end)):
        return True
    return _CHANCE.match(text, end) is not None and not _UP.search(clause(text, start, end))


def of_another(text: str, start: int, end: int) -> bool:
    """Whether a lower-case text speaks here of another thing than the record's, or of the writer."""
    return within(_OTHER, text, *around(text, start, end))


def passing(text: str, start: int, end: int) -> bool:
    """Whether a span of time is one that passed or will pass: "five years ago", "in the past year"."""
    return _AGO.match(text, end) is not None or _PAST.search(text[max(0, start - 20) : start]) is not None


def used(text: str, start: int, end: int) -> bool:
    """Whether a span of time is how much of one has passed: "he's used 17 days of the trial"."""
    return _OF_IT.match(text, end) is not None and _USED.search(text[max(0, start - _LEADING) : start]) is not None


def joined(text: str, start: int, end: int) -> bool:
    """Whether a number is part of a sign of its own: `24/7`, `5/5`, "eight out of ten", "step 2"."""
    before = text[max(0, start - 16) : start]
    return bool(_JOINED.search(before) or _JOINS.match(text, end) or _PLACE.search(before))


def hypothetical(text: str, start: int, end: int) -> bool:
    """Whether what stands here is itself the case that is supposed: "if they have 15,000 contacts one day"."""
    first, _ = around(text, start, end)
    return _WOULD.match(text, end) is not None or _IF.search(text, first, start) is not None


def supposed(text: str, start: int, end: int) -> bool:
    """Whether what stands here in a lower-case text is only supposed: "if you send 500 more, that is £45"."""
    if _WOULD.match(text, end):
        return True
    first, _ = around(text, start, start + 1)
    case = _SUPPOSED.search(text, first, start)
    if case is None:
        return False
    between = text[case.end() : start]
    return "," not in between or _NUMBER.search(between) is not None
