"""Placeholders: nothing that somebody was still going to fill in, in any tool's language."""

import re
from collections.abc import Iterator

from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, Severity
from rapport.domain.text import Stage
from rapport.guardrails.checks.slots import SLOT
from rapport.guardrails.passages import Passage, Reading
from rapport.guardrails.wordlist import lexicon

_FIELD = (
    r"(?:(?:first|last|full|given|family|sur|user|customer|contact|company|brand|product|recipient|your|their|sender"
    r"|store|shop|event|city|item|code|fore|nick)[\s_-]?names?|name|user|customer|contact|company|brand|product|item"
    r"|order|city|town|country|region|event|recipient|sender|coupon|promo|discount|offer|link|url|date|day|time|price"
    r"|amount|number|code|store|shop|placeholder|tbc|tbd|title|image|button|cta|unsubscribe|address|phone|e-?mail|gift"
    r"|colou?r|size|shade|season|month|year|weekday|category|topic|quantity|percent(?:age)?|greeting|salutation"
    r"|signature|occasion|friend|partner|hobby|username|currency|benefit|feature|testimonial|quote|adjective|noun"
    r"|blank|something|whatever|location|venue|deadline|hashtag|handle|job|role|department|team)s?"
)
_DO = r"(?:insert|add|enter|put|fill(?:\s?in)?|choose|select|paste|type|replace|your|customer'?s?|recipient'?s?|their)"
_TAGS = re.compile(
    r"""
      \{\{[^{}\n]{0,200}\}{1,3} | \{%[^%\n]{0,200}%\} | \{\#[^\n]{0,200}?\#\} | \[%[^%\n]{0,80}%\]
    | \*\|[^|\n]{1,80}\|\*                                   # Mailchimp
    | %%\[?[=\w\s@][^%\n]{0,80}%% | %%=.{0,80}?=%%           # Salesforce
    | %\{?[A-Z][A-Z0-9_.]{2,40}\}?% | %(?:recipient|subscriber|contact)[.\w]*% | %\([a-z_]+\)[sd] | %recipient[.\w]+%
    | (?<![\w%])(?<!\d\s)%(?:\d\$)?[sd]\b
    | \$\{[^}\n]{0,80}\} | \#\{[^}\n]{0,80}\} | @\{[^}\n]{1,80}\} | \$\([A-Za-z_][^)\n]{0,40}\) | \$\$[A-Za-z_]\w*\$\$
    | \\\(\w[\w.]{0,40}\) | @(?:Model|ViewBag)\.\w+ | (?<![\w$])\$[a-z]+(?:_[a-z]+|[A-Z][a-z]+)+\b | (?<![\w$])\$name\b
    | <%[^%\n]{0,200}%> | <\?[^\n]{0,80}?\?> | </?\#\w[^>\n]{0,80}> | <xsl:[^>\n]{0,120}>
    | <<\s?[\w.\-]{1,40}\s?>> | \[\[[^\[\]\n]{1,80}\]\] | «\s?\w+[_.]\w+\s?» | \[\w{2,30},\s?\w{2,20}=[^\]\n]{0,60}\]
    | \{[A-Za-z_][\w.]{0,40}(?:\|[^{}\n]{0,40})?\} | \{\d{1,2}(?::[^{}\n]{1,20})?\}
    | \|\|[A-Z_]{3,40}\|\| | ~[A-Z][A-Z_]{2,40}~ | \#[A-Z]+_[A-Z_]+\#?
    | -[a-z]+(?:_[a-z]+)+-(?=[\s,.!?]|$) | @@\w{3,}@@ | !\*[A-Z_]+\*! | __[A-Z][A-Z_]{2,}__
    | (?<!\w)(?P<sign>[$\#~%^@|+=]{1,2})[A-Za-z][\w.\-]{1,40}(?P=sign)(?![\w%])     # any sign around a name: $name$
    | \{\{ | \}\} | \{% | %\} | \*\|(?=\w)                  # what is left of a tag that was cut off
    """,
    re.VERBOSE,
)
_BLANKS = re.compile(
    rf"""
      (?P<bracket>[\[<](?:[\w'’]+[\s_-]+){{0,3}}{_FIELD}(?:[\s_-]+\w+){{0,3}}\??[\]>])
    | [\[<]{_DO}\b[^\]>\n]{{1,60}}[\]>] | (?P<titled>(?-i:\[[A-Z][\w'’]*(?:[\s/_-][A-Z0-9][\w'’]*){{0,4}}\??\]))
    | <<(?:[\w'’]+\s){{0,2}}{_FIELD}(?:\s\w+){{0,2}}>> | «\s?(?:[\w'’]+[\s_]){{0,2}}{_FIELD}\s?»
    | (?-i:<[A-Z][A-Z\s_]{{2,40}}>) | \[object\s+Object\]
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ASIDES = re.compile(
    r"""
      \((?:insert|add|enter|name\s+here|your\s+name|link\s+here|tbc|tbd|placeholder)\b[^)\n]{0,40}\)
    | \((?:the\s+|your\s+|customer\s+)?(?:product|customer|item|order|offer|price|code|date|city|brand|first|last)
      (?:\s+name\s?\??|\s?\?)\) | \((?:product|customer|brand|city|code|price|date)\)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_GAPS = re.compile(
    r"_{3,}|(?<![\w!?'\"”’)])\?\?\?+|(?-i:\$[A-Z][A-Z_]{2,30}\b)|[£$€]\s?X{1,4}\b|\b[XN]{1,3}\s?%|[£€](?=[.,;](?:\s|$))",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\b(?:is|are|was|were|we|you|it|they|and|with|at|by|as|see|not|all|too|also|both|only|just|sic|or|but|so|if|our)\b"
)
"""Words of somebody who talks in brackets."""
_LABEL = re.compile(
    r"(?:ad|advert\w*|sponsored|ed|external|updated?|news(?:letter)?|video|new|correction|reminder|sic|part \w+|pdf)$"
)
_PARTS = re.compile(
    r"(?:(?:FIRST|LAST|CUSTOMER|USER|PRODUCT|COMPANY)_NAME|[FL]NAME|FIRSTNAME|SURNAME|FORENAME|BUTTON\sTEXT"
    r"|BODY\s(?:TEXT|COPY)|SUBJECT\sLINE|HEADLINE|PREHEADER|IMAGE)\b"
    r"|\b(?:first|last|customer|product|company)_name\b|\b[fl]name\b"
)
_UPPER = re.compile(
    r"\b(?:T[\s.]?O[\s.]?D[\s.]?O|FIXME|TKTK?|TBC|TBD|XXX+|NaN|N/A)\b"
    r"|\b(?:null|NULL)\b(?! and void| hypothesis| points?\b)"
    r"|\b(?:Dear|Hi|Hello|Hey|Thanks|Welcome)\s(?:None|Null|Undefined|nil)\b"
    r"|(?<=[a-z,] )(?<!to )(?<!bar )(?<!were )None\b(?! of\b)|\bInvalid Date\b|\$undefined\b"
)
_EMPTY = re.compile(
    r"\b(?:Dear|(?:Hi|Hello|Hey|Hiya|Welcome|Thanks|Thank you|Good (?:morning|afternoon|evening)|Happy birthday)(?=\s))"
    r"(?:\s+[,:]|,(?=\s*\n))(?!\w)"
    r"|\b(?:[Tt]he|[Yy]our|an?|[Oo]ur|of|for|with|from|[Dd]ear)\s+[,.!](?![.\d\w])"
)
_MODEL = re.compile(r"<\|[^|\n]{1,40}\|>|</?(?:s|think|answer|output|system|user|assistant)>|```", re.IGNORECASE)
_FILLER = lexicon("filler")


_LEFTOVERS = (
    (re.compile(r"[{}%|$#@<«\[~_*^+=\\]"), _TAGS, "a merge tag"),
    (re.compile(r"[\[<«]"), _BLANKS, "a blank to fill in"),
    (re.compile(r"\((?=[itaenlypc(dobf])", re.IGNORECASE), _ASIDES, "a blank to fill in"),
    (
        re.compile(r"[_?$£€XxNn](?:(?<=_)__|(?<=\?)\?\?|(?<=[$£€])(?:\s?[Xx.,;]|[A-Z])|(?<=[XxNn])\s?%)"),
        _GAPS,
        "a blank to fill in",
    ),
    (re.compile(r"[A-Zn](?:(?<=[A-Z])[A-Z]{2}|(?<=n)ame)"), _PARTS, "a blank to fill in"),
    (
        re.compile(r"[A-Znu](?:(?<=[A-Z])[\s.]?[A-Z]|(?<=[Nn])(?:aN|/A|one|ull|il|def)|(?<=I)nvalid|(?<=u)ndef)"),
        _UPPER,
        "a note to oneself",
    ),
    (re.compile(r"[,.!:](?:(?<=\s.)|(?<=[Dd]ear,))"), _EMPTY, "an empty blank"),
    (re.compile(r"[<`]"), _MODEL, "a model's mark"),
)
"""What is looked for, and the signs without which there is no need to look."""


def placeholders(reading: Reading, grounds: Grounds) -> Iterator[Finding]:
    """Merge tags of other tools, blanks to fill in, filler text; also inside values that code filled in.

    The brand's own greeting, as its pack has it, is no left-over in text written elsewhere.
    """
    for passage in reading.passages:
        taken: list[tuple[int, int]] = []
        own = list(_own(passage, reading.stage, grounds.pack.brand.greeting))
        for match, what in passage.read_by(_left_over):
            a, b = match.span()
            if any(x < b and a < y for x, y in (*taken, *own)) or _ordinary(match):
                continue
            taken.append((a, b))
            yield passage.finding("placeholders", Severity.BRAND, (a, b), f"{what} was left over")
        for hit in passage.hits(_FILLER):
            yield hit.finding("placeholders", Severity.BRAND, "filler text was left over")


def _left_over(passage: Passage) -> Iterator[tuple[re.Match[str], str]]:
    for signs, pattern, what in _LEFTOVERS:
        if signs.search(passage.text):
            yield from ((match, what) for match in pattern.finditer(passage.text))


def _own(passage: Passage, stage: Stage, greeting: str) -> Iterator[tuple[int, int]]:
    if stage is Stage.DRAFT:
        yield from (match.span() for match in SLOT.finditer(passage.text))
    elif stage is Stage.FOREIGN and "{" in greeting and (at := passage.text.find(greeting)) >= 0:
        yield at, at + len(greeting)


def _ordinary(match: re.Match[str]) -> bool:
    """Whether brackets hold what somebody says in brackets, a label, or the words of a link; or a line is a rule."""
    text, said = match.string, match.group().strip("[]<>").casefold()
    if match.re is _GAPS and not said.strip("_"):
        line = text[text.rfind("\n", 0, match.start()) + 1 :].partition("\n")[0]
        return not line.strip("_ ")
    if match.re is not _BLANKS:
        return False
    if match["bracket"] or match["titled"]:
        if text.startswith("(", match.end()) or (match["titled"] and _LABEL.fullmatch(said)):
            return True
        return _SAID.search(said) is not None or (match["titled"] is not None and not text[: match.start()].strip())
    return False
