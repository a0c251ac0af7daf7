"""Payment cards and bank accounts."""

import re
from collections.abc import Iterator
from typing import Final

from rapport.guardrails.personal.line import Line, Mark
from rapport.guardrails.values import cards, ibans

_RUN: Final = re.compile(r"(?<![\w£$€])\d(?:[ \u00b7\u20e3._/\-]{0,3}\d){12,60}(?!\w)")
_ISSUED: Final = re.compile(
    r"4(?:\d{15}|\d{18})|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11}|35\d{14}|6(?:011|[245]\d\d)\d{12,15}"
    r"|(?:50|5[6-9]|6[37])\d{14}"
)
_CARD: Final = re.compile(r"\b(?:cards?|visa|master\s?card|amex|american express|maestro|debit|credit)\b")
_SECRET: Final = re.compile(
    r"\b(?:cvv2?|cvc2?|cv2|card (?:security|verification) (?:code|number|value))\b\W{0,3}(?:is |: ?)?\d{3,4}\b"
)


def payment_cards(line: Line) -> Iterator[Mark]:
    """Numbers as the card schemes issue them, with a right check digit."""
    for run in _RUN.finditer(line.text) if line.densest >= 14 else ():
        groups = [m.span() for m in re.finditer(r"\d+", run.group())]
        told = 0
        for n, (start, _) in enumerate(groups):
            if start < told:
                continue
            known = _CARD.search(line.before(run.start())) or not line.coded(run.start() + start)
            if known and (end := _card(run.group(), groups[n:])):
                yield Mark(run.start() + start, run.start() + end, "a card number")
                told = end
    if "cv" in line.text or "card " in line.text:
        for match in _SECRET.finditer(line.text):
            yield Mark(*match.span(), "a card's security code")


def _card(text: str, groups: list[tuple[int, int]]) -> int:
    """Where the card number that begins with these groups of digits ends; 0 when none does."""
    digits = ""
    for start, end in groups:
        digits += text[start:end]
        if len(digits) > 19:
            break
        if len(digits) >= 14 and _ISSUED.fullmatch(digits) and len(set(digits)) > 1 and cards.luhn(digits):
            return end
    return 0


_IBAN: Final = re.compile(r"(?<!\w)[a-z]{2}\d{2}(?:[ \-.]?[a-z0-9]{1,4}){3,8}(?!\w)")
_NUMBER: Final = r"(?:\s{0,2}(?:nos?\.?|numbers?|num\.?|nr\.?|code|#))?\s{0,2}[:#(=\-]?\s{0,2}(?:is\s|was\s)?"
_BANK: Final = re.compile(
    rf"\b(?:sort[\s\-]?code{_NUMBER}\d\d[ \-.]?\d\d[ \-.]?\d\d(?!\d)"
    rf"|(?:account|acct|acc|a/c|konto|kontonummer|iban)\b\.?{_NUMBER}(?:ending\s)?\d(?:[ \-]?\d){{5,17}}(?!\d)"
    rf"|(?:routing|aba|bsb|blz|bankleitzahl|transit|ifsc|clabe){_NUMBER}[a-z]{{0,4}}\d(?:[ \-]?\d){{4,17}}(?!\d)"
    rf"|(?P<swift>(?:swift|bic)(?:/bic)?{_NUMBER}[a-z]{{6}}[a-z0-9]{{2}}(?:[a-z0-9]{{3}})?(?!\w)))"
    r"|(?<![\w\-])\d\d-\d\d-\d\d[\s,;/]{1,3}(?:(?:and|account|acct|a/c)\W{0,3})?\d{8}(?![\w\-])"
)
_CODED: Final = frozenset(["swift", "bic"])


def bank_accounts(line: Line) -> Iterator[Mark]:
    if line.densest < 6 and line.words.isdisjoint(_CODED):
        return
    for match in _IBAN.finditer(line.text):
        words = match.group()
        while words:
            account = re.sub(r"[ \-.]", "", words)
            if 15 <= len(account) <= 34 and account.isascii() and ibans.valid(account):
                yield Mark(match.start(), match.start() + len(words), "a bank account")
                break
            words = words[: max(words.rfind(" "), words.rfind("-"), words.rfind("."), 0)]
    for match in _BANK.finditer(line.text):
        if match["swift"] and not match["swift"].split()[-1].isupper():
            written = line.cased(*match.span()).split()[-1]
            if not written.isupper():
                continue
        yield Mark(*match.span(), "a bank account")
