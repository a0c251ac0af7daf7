"""Values of a description, record by record: what is told, what another fact says, and what is made up."""

from typing import Any

import pytest

from rapport.guardrails import values
from rapport.guardrails.given.amounts.described import Described
from rapport.guardrails.given.amounts.figures import READ
from rapport.guardrails.given.amounts.numbers import of_numbers
from rapport.guardrails.given.amounts.texts import of_texts
from rapport.guardrails.given.record import leaves


def judged(text: str, given: dict[str, Any]) -> str:
    """What speaks against each value of a text: `value: fact is right`, or that it is untold."""
    record = leaves(given)
    told = "\n".join(str(leaf.value) for leaf in record if isinstance(leaf.value, str)).lower()
    described = Described((*of_numbers(record), *of_texts(record)), told)
    found = ((one.quote, described.judge(one, text.lower())) for one in values.find(text, kinds=READ))
    return "; ".join(f"{q}: {j.fact} is {j.right}" if j.fact else f"{q}: untold" for q, j in found if j)


RECORDS: list[tuple[dict[str, Any], dict[str, str]]] = [
    (
        {"reviews": [{"text": "There were 152 tables in the hall."}]},
        {
            "It has 152 tables.": "",
            "It has 150 tables.": "150: reviews.0.text is 152",
        },
    ),
    (
        {"reviews": [{"text": "Twenty minutes, then 20 days."}]},
        {
            "1 day": "1 day: reviews.0.text is 20 days",
            "100 days": "",
            "20 hours": "",
        },
    ),
    (
        {"n": "4 tables, 4 chairs", "m": 2019},
        {
            "3 tables": "",
            "4 to 5 tables": "",
            "5 big tables": "",
            "5 to 4 tables": "5: n is 4",
            "in 2020": "2020: untold",
        },
    ),
    (
        {"reviews": [{"text": "It was good."}], "stars": 4.5, "tables": 6},
        {
            "4 stars": "",
            "6 hours": "",
        },
    ),
    (
        {
            "reviews": [{"text": "We waited 45 minutes for a $20 steak and had 6 tables."}],
            "tables": 6,
            "rooms": [1, 2, 3],
        },
        {
            "4 tables": "4: reviews.0.text is 6",
            "90 days a year": "",
        },
    ),
    (
        {"rating": 4.5, "n": "rated 3/5", "reviews": [{"text": "It took 33 minutes. It took 44 minutes for soup."}]},
        {
            "40 minutes for soup": "",
            "77 minutes xxxxxxxxxxxxxx open": "",
            "77 minutes xxxxxxxxxxxxxxx open": "77 minutes: untold",
            "open xxxxxxxxxxxxxx 77 minutes": "",
            "open xxxxxxxxxxxxxxx 77 minutes": "77 minutes: untold",
        },
    ),
    (
        {"reviews": [{"text": "We waited a month."}]},
        {
            "1 months": "",
            "They wait 30 days.": "",
            "They wait 31 days.": "",
        },
    ),
    (
        {
            "reviews": [{"text": "We came in 2019 for the 5 dishes."}],
            "since": 1987,
            "built": "1950-05-01",
            "n": 1900,
            "m": 1901,
        },
        {
            "in 1900": "",
            "in 1950": "",
            "in 1987": "",
        },
    ),
    (
        {"wait": "100 minutes", "fee": "$152.60"},
        {
            "$153": "",
            "about $160": "",
        },
    ),
    (
        {"reviews": [{"text": "We waited a week."}]},
        {
            "1 week then": "",
        },
    ),
    (
        {"reviews": [{"text": "We waited a day."}]},
        {
            "86400 seconds here": "",
            "They wait 1 days.": "",
        },
    ),
    (
        {"reviews": [{"text": "We waited a year."}]},
        {
            "They wait 12 months.": "",
            "They wait 365 days.": "",
        },
    ),
    (
        {"reviews": [{"text": "We waited an hour."}]},
        {
            "They wait 60 minutes.": "",
        },
    ),
    (
        {"reviews": [{"text": "We waited a minute."}]},
        {
            "They wait 60 seconds.": "",
        },
    ),
    (
        {"tables": 1234, "reviews": [{"text": "It is nice, 60 days in all."}]},
        {
            "two months": "",
        },
    ),
    (
        {"reviews": [{"text": "It cost $20. It cost $30 with tip."}]},
        {
            "It costs $50 in total": "",
            "two for $50": "$50: untold",
        },
    ),
]


@pytest.mark.parametrize(
    ("text", "given", "against"), [(text, given, said) for given, texts in RECORDS for text, said in texts.items()]
)
def test_what_is_neither_told_nor_vague_is_objected_to(text: str, given: dict[str, Any], against: str) -> None:
    assert judged(text, given) == against
