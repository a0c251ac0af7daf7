"""Placeholders: nothing that somebody was still going to fill in, in any tool's language."""

import re
from collections.abc import Iterator

from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, Severity
from rapport.domain.text import Stage
from rapport.guardrails.checks.slots import SLOT
from rapport.guardrails.passages import Reading
from rapport.guardrails.wordlist import lexicon

_FIELD = (
    r"(?:first|last|full|given|family|sur|user|customer|contact|company|brand|product|item|order|city|event|recipient"
    r"|your|their|sender|coupon|promo|discount|offer|link|url|date|day|time|price|amount|number|code|store|shop|name"
    r"|insert|add|enter|placeholder|tbc|tbd|title|image|button|cta|unsubscribe|address|phone|e-?mail|gift|here)"
)
_TAGS = re.compile(
    r"""
      \{\{[^{}\n]{0,200}\}{1,3} | \{%[^%\n]{0,200}%\} | \{\#[^\n]{0,200}?\#\}
    | \*\|[^|\n]{1,80}\|\*                                   # Mailchimp
    | %%[=\w][^%\n]{0,80}%% | %%=.{0,80}?=%%                 # Salesforce
    | %\{?[A-Z][A-Z0-9_.]{2,40}\}?% | %(?:recipient|subscriber|contact)[.\w]*% | %\([a-z_]+\)[sd] | %recipient[.\w]+%
    | \$\{[^}\n]{0,80}\} | \#\{[^}\n]{0,80}\} | @\{[^}\n]{1,80}\} | \$\([^)\n]{1,40}\) | \$\$[A-Za-z_]\w*\$\$
    | <%[^%\n]{0,200}%> | <\?[^\n]{0,80}?\?> | <<[^<>\n]{1,60}>> | «[\w\s.]{1,40}» | \[\[[^\[\]\n]{1,80}\]\]
    | \{[A-Za-z_][\w.]{0,40}(?:\|[^{}\n]{0,40})?\} | \{\d\}
    | \|\|[A-Z_]{3,40}\|\| | ~[A-Z][A-Z_]{2,40}~ | \#[A-Z]+_[A-Z_]+\#?
    | -[a-z]+(?:_[a-z]+)+-(?=[\s,.!?]|$) | @@\w{3,}@@ | !\*[A-Z_]+\*! | __[A-Z][A-Z_]{2,}__
    | (?P<sign>[$\#~%^@|+=]{1,2})[A-Za-z][\w.\-]{1,40}(?P=sign)(?![\w%])     # any sign around a name: $name$
    """,
    re.VERBOSE,
)
_BLANKS = re.compile(
    rf"""
      [\[<](?:[\w'’]+[\s_-]+){{0,4}}{_FIELD}(?:[\s_'-]*\w+){{0,4}}[\]>]
    | \((?:insert|add|enter|name\s+here|your\s+name|link\s+here|tbc|tbd|placeholder)[^)\n]{{0,40}}\)
    | \((?:the\s+|your\s+|customer\s+)?(?:product|customer|item|order|offer|price|code|date|city|brand|first|last)
      (?:\s+name)?\s?\??\)
    | \[[a-z][a-z\s/'-]{{1,40}}\?*\] | (?-i:<[A-Z][A-Z\s_]{{2,40}}>|\$[A-Z][A-Z_]{{2,30}}\b)
    | _{{3,}} | \[object\s+Object\] | \?\?\?+
    | [£$€]\s?X{{1,4}}\b | \b[XN]{{1,3}}\s?%
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PARTS = re.compile(
    r"(?:(?:FIRST|LAST|CUSTOMER|USER|PRODUCT|COMPANY)_NAME|[FL]NAME|FIRSTNAME|SURNAME|FORENAME|BUTTON\sTEXT"
    r"|BODY\s(?:TEXT|COPY)|SUBJECT\sLINE|HEADLINE|PREHEADER|IMAGE)\b"
)
_UPPER = re.compile(
    r"\b(?:T[\s.]?O[\s.]?D[\s.]?O|FIXME|TKTK?|TBC|TBD|XXX+|NaN|N/A)\b|\b(?:null|None)\b(?=[,!])"
    r"|\b(?:null|NULL)\b(?! and void| hypothesis| point)"
    r"|(?<=[a-z,] )None\b"
)
_FILLER = lexicon("filler")
_MODEL = re.compile(r"<\|[^|\n]{1,40}\|>|</?(?:s|think|answer|output|system|user|assistant)>|```", re.IGNORECASE)


_LEFTOVERS = (
    (re.compile(r"[{}%|$#@<«\[~_*^+=]"), _TAGS, "a merge tag"),
    (re.compile(r"[\[<(_?%£$€]"), _BLANKS, "a blank to fill in"),
    (re.compile(r"[A-Z]{3}"), _PARTS, "a blank to fill in"),
    (re.compile(r"[A-Z][\s.]?[A-Z]|NaN|N/A|None|null"), _UPPER, "a note to oneself"),
    (re.compile(r"[<`]"), _MODEL, "a model's mark"),
)
"""What is looked for, and the signs without which there is no need to look."""


def placeholders(reading: Reading, _: Grounds) -> Iterator[Finding]:
    """Merge tags of other tools, blanks to fill in, filler text; also inside values that code filled in."""
    for passage in reading.passages:
        taken: list[tuple[int, int]] = []
        own = [m.span() for m in SLOT.finditer(passage.text)] if reading.stage is Stage.DRAFT else []
        for signs, pattern, what in _LEFTOVERS:
            for match in pattern.finditer(passage.text) if signs.search(passage.text) else ():
                a, b = match.span()
                if any(x < b and a < y for x, y in (*taken, *own)):
                    continue
                taken.append((a, b))
                yield passage.finding("placeholders", Severity.BRAND, (a, b), f"{what} was left over")
        for hit in passage.hits(_FILLER):
            yield hit.finding("placeholders", Severity.BRAND, "filler text was left over")
