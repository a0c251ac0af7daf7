"""Numbers of papers, and births: what the state knows a person by."""

import re
from collections.abc import Iterator
from typing import Final

from rapport.guardrails.personal.line import Line, Mark
from rapport.guardrails.values.cards import luhn

_PAPERS: Final = (
    r"passports?|driv(?:ing|er'?s?)\s(?:licen[cs]e|permit)|licen[cs]e\s(?:no\.?|number)|national\sinsurance|n\.?i\.?(?=\sn|:?\s[a-z]{2}\s?\d\d)"
    r"|nino|social\ssecurity|s\.?s\.?n|social\sinsurance|national\sid(?:entity)?|identity\scard|id\scards?|identity"
    r"|(?:national|personal|citizen|photo|student|employee|staff|patient|pupil|voter)\s(?:id|identification|identity)"
    r"|id(?=\s(?:no\b|number|nr|card)|:?\s\d{6})|nric|ppsn?|cpr|dvla|sin(?=[\s:]{1,2}\d{3}\b|\snumber)|tax(?:payer)?\s(?:id|ref(?:erence)?|file|identification|code)|t\.?i\.?n(?=\s(?:no\b|number))"
    r"|utr|itin"
    r"|nhs|medicare|medicaid|hospital|patient|medical\srecord|health\s(?:card|insurance)|payroll|pension|visa(?=\s(?:no\b|number))"
    r"|residence\spermit|green\scard|aadhaa?r|pesel|bsn|cpf|nif|nie|dni|curp|personnummer|codice\sfiscale|steuer-?id"
    r"|personalausweis(?:nummer)?|vat\sid|policy(?=\s(?:no\b|number))|imei|vin|chassis"
)
_LABELLED: Final = re.compile(
    rf"\b(?:{_PAPERS})(?:\s(?:card|id|record|certificate|licence|license))?\.?(?:\s?(?:nos?\.?|numbers?|num\.?|nr\.?|n°|ref\.?|#))?"
    r"\s?[:#(=\-]?\s?(?:(?:is|was|reads|of)\s)?['\"]?"
    r"(?P<value>(?:[a-z]{1,3}[ \-])?[a-z]{0,6}\d[a-z0-9]*(?:[ \-./]{1,2}(?:[a-z]{0,2}\d[a-z0-9]*|[a-z]\b)){0,6})"
)
_BARE: Final = (
    re.compile(
        r"(?<![\w\-])(?!bg|gb|kn|nk|nt|tn|zz)[a-ceghj-prstw-z][a-ceghj-nprstw-z] ?\d\d ?\d\d ?\d\d ?[a-d](?![\w\-])"
    ),
    re.compile(r"(?<![\w\-.])(?!000|666|9)\d{3}-(?!00)\d\d-(?!0000)\d{4}(?![\w\-])"),
    re.compile(r"(?<!\w)[a-z]{2,5}9{0,3}\d[0156]\d[0-3]\d{2}[a-z9]{2}\d[a-z]{2}(?:\s?\d\d)?(?!\w)"),
    re.compile(r"(?<!\w)[a-z]{6}\d\d[abcdehlmprst]\d\d[a-z]\d{3}[a-z](?!\w)"),
    re.compile(r"(?<![\w.])756\.\d{4}\.\d{4}\.\d\d(?!\w)"),
    re.compile(r"p<[a-z]{3}[a-z<]{20,}"),
)
"""National insurance, social security, British licences, the Italian tax code, the line of a passport for machines."""
_INSEE: Final = re.compile(r"(?<!\w)[12](?:\s?\d){14}(?!\w)")
_CPF: Final = re.compile(r"(?<![\w.])\d{3}\.\d{3}\.\d{3}-\d\d(?!\w)")
_DATED: Final = re.compile(r"(?<![\w\-])(?:19|20)?\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[\-+]\d{4}(?![\w\-])")
_PAPER: Final = "the number of somebody's papers"


def papers(line: Line) -> Iterator[Mark]:
    text = line.text
    if line.densest < 5 and "p<" not in text:
        return
    for match in _LABELLED.finditer(text):
        if sum(c.isdigit() for c in match["value"]) >= 5 and not line.coded(match.start()):
            yield Mark(*match.span(), _PAPER)
    for pattern in _BARE:
        for match in pattern.finditer(text):
            if not line.coded(match.start()):
                yield Mark(*match.span(), _PAPER)
    if line.densest < 10:
        return
    for match in _CPF.finditer(text):
        if _cpf(re.sub(r"\D", "", match.group())):
            yield Mark(*match.span(), _PAPER)
    for match in _INSEE.finditer(text):
        digits = re.sub(r"\D", "", match.group())
        if 97 - int(digits[:13]) % 97 == int(digits[13:]) and not line.coded(match.start()):
            yield Mark(*match.span(), _PAPER)
    for match in _DATED.finditer(text):
        if luhn(re.sub(r"\D", "", match.group())[-10:]) and not line.coded(match.start()):
            yield Mark(*match.span(), _PAPER)


def _cpf(digits: str) -> bool:
    """Whether both check digits of a Brazilian number are right."""
    for n in (9, 10):
        total = sum(int(d) * (n + 1 - i) for i, d in enumerate(digits[:n]))
        if int(digits[n]) != total * 10 % 11 % 10:
            return False
    return True


_MONTH: Final = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_YEAR: Final = r"(?:19[1-9]\d|20[0-4]\d)"
_DATE: Final = (
    rf"(?:\d{{1,2}}\s?[/.\-]\s?\d{{1,2}}\s?[/.\-]\s?(?:{_YEAR}|\d\d(?!\d))|{_YEAR}[/.\-]\d\d?[/.\-]\d\d?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH},?\s{_YEAR}|{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s{_YEAR})"
)
_BIRTH: Final = re.compile(
    rf"(?:\bborn(?:\sin\s[a-z]+)?(?:,?\son|:)?|\bb\.|\bd\.?o\.?b\b\.?|\b(?:date\sof\sbirth|birth\s?date|birthdays?)|\*)(?:\s(?:is|was|on|falls\son))?"
    rf"[\s:,(=\-]{{0,3}}(?:the\s)?{_DATE}(?!\d)"
)
_BIRTHS: Final = frozenset(["born", "b", "d", "dob", "birth", "birthdate", "birthday", "birthdays"])
_OURS: Final = re.compile(
    r"\b(?:we|shop|brand|company|firm|business|idea|range|recipe|design|tradition|mill)\s(?:was|were)\s$"
)


def births(line: Line) -> Iterator[Mark]:
    """Dates of birth of people who may live."""
    if line.densest < 4 or ("*" not in line.text and line.words.isdisjoint(_BIRTHS)):
        return
    for match in _BIRTH.finditer(line.text):
        if not _OURS.search(line.before(match.start())):
            yield Mark(*match.span(), "a date of birth")
