"""Placeholders: nothing that somebody was still going to fill in, in any tool's language."""

import re
from collections.abc import Iterator

from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, Severity
from rapport.domain.text import Stage
from rapport.guardrails.checks.slots import SLOT
from rapport.guardrails.passages import Reading

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
    | \{[A-Za-z_][\w.]{0,40}(?:\|[^{}\n]{0,40})?\} | \{\d\} | \|\|[A-Z_]{3,40}\|\| | ~[A-Z][A-Z_]{2,40}~ | \#[A-Z]+_[A-Z_]+\#?
    | -[a-z]+(?:_[a-z]+)+-(?=[\s,.!?]|$) | @@\w{3,}@@ | !\*[A-Z_]+\*! | __[A-Z][A-Z_]{2,}__
    | \b(?:FNAME|LNAME|FIRSTNAME|FIRST_NAME|LAST_NAME|CUSTOMER_NAME|USER_NAME|PRODUCT_NAME|COMPANY_NAME)\b
    """,
    re.VERBOSE,
)
_FILL_IN = re.compile(
    rf"""
      [\[<](?:[\w'’]+[\s_-]+){{0,4}}{_FIELD}(?:[\s_'-]*\w+){{0,4}}[\]>]
    | \((?:insert|add|enter|name\s+here|your\s+name|link\s+here|tbc|tbd|placeholder)[^)\n]{{0,40}}\)
    | \[[A-Z][A-Za-z _'-]{{1,40}}\] | <[A-Z][A-Z _]{{2,40}}>
    | \b(?:insert|add|enter|put|place)\s+(?:your\s+|the\s+|a\s+)?(?:\w+\s+)?(?:name|link|code|date|offer|product|image|text|price|discount|details|cta|url)\s+here\b
    | \b(?:your|customer|product|company|brand|recipient|first)\s+(?:name|text|link|logo|image|copy)\s+here\b
    | \blorem\b | \bipsum\b | \bdolor\s+sit\b | \bT\s?O\s?D\s?O\b | \bFIXME\b | \bTKTK?\b | \bTBC\b | \bTBD\b | \bXXX+\b
    | \bX{{1,3}}\s?% | [£$€]\s?X{{1,4}}\b | \bxx+\b | _{{3,}} | \bfoo\s?bar\b | \bplaceholder\b | \bundefined\b
    | \bNaN\b | \bnull\b | \bNone\b(?=[,!]) | \[object\s+Object\] | \bn/a\b | \?\?\?+ | \bsample\s+text\b | \bN\s?%
    """,
    re.VERBOSE | re.IGNORECASE,
)
_MODEL = re.compile(r"<\|[^|\n]{1,40}\|>|</?(?:s|think|answer|output|system|user|assistant)>|```", re.IGNORECASE)


def placeholders(reading: Reading, grounds: Grounds) -> Iterator[Finding]:
    """Merge tags of other tools, blanks to fill in, filler text; also inside values that code filled in."""
    for passage in reading.passages:
        taken: list[tuple[int, int]] = []
        own = [m.span() for m in SLOT.finditer(passage.text)] if reading.stage is Stage.DRAFT else []
        for pattern, what in ((_TAGS, "a merge tag"), (_FILL_IN, "a blank to fill in"), (_MODEL, "a model's mark")):
            for match in pattern.finditer(passage.text):
                a, b = match.span()
                if any(x < b and a < y for x, y in (*taken, *own)):
                    continue
                taken.append((a, b))
                yield passage.finding("placeholders", Severity.BRAND, (a, b), f"{what} was left over")
