"""Outside a slot: nothing a writer wrote may read as a fact that code has to state."""

import re
from collections.abc import Iterator

from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, Severity
from rapport.guardrails.passages import Passage, Reading
from rapport.guardrails.spans import Spans
from rapport.guardrails.wordlist import lexicon

PARTICULARS = lexicon("particulars")
_CODE = re.compile(
    r"(?i:\b(?:codes?|voucher|coupon|promo|enter|quote|apply|use|using|mention|type|add|with))\b[\s:=\-–—]{0,4}"
    r"(?i:(?:the|our|your|code)\s+){0,3}"
    r"[\"'“‘(*]{0,2}(?P<code>[A-Z][A-Z0-9]*(?:[-_][A-Z0-9]+)*)\b(?<![A-Z][a-z])"
)
_SHOUTED = re.compile(r"\b(?=[A-Z-]*[A-Z]{3})[A-Z]{2,}[-_][A-Z]{2,}(?:[-_][A-Z]+)*\b")
_MONTH = re.compile(
    r"\b(?:in|of|by|until|till|this|next|last|since|from|late|early|mid|before|during|throughout|every|to)[\s\-]{1,2}"
    r"(?P<month>May|March|August)\b(?!\s+(?:you|we|they|it|be|your|this|I)\b)"
)
_DAY = re.compile(
    r"\b(?:by|on|until|till|this|next|before|from|every|last|to|ends)\s+(?:Mon|Tues?|Weds?|Thurs?|Fri|Sat|Sun)\b"
)
_REASON = {
    "number": "a number", "money": "an amount of money", "percent": "a percentage or share", "date": "a date or day",
    "time": "a time or span of time", "contact": "an address, handle or phone number", "link": "a web address",
}  # fmt: skip


def outside_slot(reading: Reading, _: Grounds) -> Iterator[Finding]:
    """Numbers, amounts, percentages, dates, codes, addresses that the writer wrote instead of placing a slot.

    A cited claim that may be put in other words bears out its own particulars, where it is the one spoken of.
    """
    for passage in reading.written:
        for finding in (*passage.read_by(_particulars), *passage.read_by(_codes)):
            if not reading.paraphrased.bears(passage, finding.start, finding.quote):
                yield finding
    for said in reading.said("date"):
        if not reading.paraphrased.within(said.passage, said.span):
            yield from said.findings("outside_slot", Severity.BRAND, "a date, day or span of time outside a slot")


def _particulars(passage: Passage) -> Iterator[Finding]:
    view = passage.written.plain
    taken = Spans(len(passage.text))
    readings = [view, *(v for v in passage.written.bare if v is not view)]
    for read in readings:
        for match in PARTICULARS.finditer(read.text):
            span = read.original(*match.span())
            if taken.meet(*span):
                continue
            taken.add(*span)
            what = _REASON[match.lastgroup or "number"]
            yield passage.finding("outside_slot", Severity.BRAND, span, f"{what} outside a slot")
    for day in (*_MONTH.finditer(passage.text), *_DAY.finditer(passage.text)):
        if not passage.code_filled(*day.span()):
            yield passage.finding("outside_slot", Severity.BRAND, day.span(), "a date or day outside a slot")


def _codes(passage: Passage) -> Iterator[Finding]:
    for match in _CODE.finditer(passage.text):
        code = match["code"]
        if len(code) >= 3 and code == code.upper() and not passage.code_filled(*match.span("code")):
            yield passage.finding("outside_slot", Severity.BRAND, match.span("code"), "a code outside a slot")
    for match in _SHOUTED.finditer(passage.text):
        if not passage.code_filled(*match.span()):
            yield passage.finding("outside_slot", Severity.BRAND, match.span(), "what looks like a code outside a slot")
