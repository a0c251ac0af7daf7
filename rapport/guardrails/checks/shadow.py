"""Shadow: a value that may not be said must not stand in the text."""

import datetime as dt
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from rapport.domain.fact import Fact, FactClass, FactValue
from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, Severity
from rapport.domain.pack import Pack
from rapport.guardrails.normalise import Views
from rapport.guardrails.passages import Reading

_COMMON = frozenset(
    (
        "none true false null home shop gift gifts email mobile desktop phone other unknown good high medium "
        "with from this that christmas winter summer spring autumn morning evening night week weekend today "
        "tomorrow candle candles kitchen garden lights decoration decorations cards paper party baking "
        "tableware children toys"
    ).split()
)


def shadow(reading: Reading, grounds: Grounds) -> Iterator[Finding]:
    """Withheld values as whole words in what was written.

    A value that a copy fact or the pack's own choices of words also hold is no hit; nor are values under four
    characters and everyday words, which say nothing of where they come from.
    """
    said = {form for fact in grounds.facts for form in forms(fact.value, grounds.pack)}
    for withheld in grounds.withheld:
        fact = withheld.fact
        if fact.fact_class is FactClass.RELATIONSHIP:
            continue
        for form in forms(fact.value, grounds.pack) - said:
            if len(form) < 4 or form in _COMMON:
                continue
            yield from _occurrences(reading, fact, form)


def _occurrences(reading: Reading, fact: Fact, form: str) -> Iterator[Finding]:
    for passage in reading.written:
        for hit in passage.hits(_as_words(form)):
            found = passage.finding(
                "shadow", Severity.LEGAL, hit.span, f"a value of {fact.name}, which may not be said", fact=fact.name
            )
            yield found.model_copy(update={"verdict": "withheld"})


@lru_cache(maxsize=4096)
def _as_words(form: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(form)}(?!\w)")


def forms(value: FactValue, pack: Pack) -> set[str]:
    """How a value may stand in a text: its own words, a catalogue's words for an id, a date's usual spellings."""
    if isinstance(value, bool):
        return set()
    if isinstance(value, dt.date):
        day, month, year = value.day, value.strftime("%B").lower(), value.year
        return {
            value.isoformat(),
            f"{day} {month}",
            f"{month} {day}",
            f"{day} {month} {year}",
            f"{day:02}/{value:%m/%Y}",
        }
    if isinstance(value, int | Decimal):
        return {f"{value}", f"{value:,}"}
    catalogue = pack.catalogue
    named = [catalogue.product[value].name] if value in catalogue.product else []
    named += [catalogue.topic[value].name] if value in catalogue.topic else []
    return {Views(text).skeletons[0].text.strip() for text in (value, *named)}
