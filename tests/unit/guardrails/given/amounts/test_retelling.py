"""Values of a text that retells one review: only that review and what no review tells bear them out."""

from typing import Any

import pytest

from tests.unit.guardrails.given.telling import told

CAR_WASH: dict[str, Any] = {
    "name": "Suds",
    "business_stars": 3.5,
    "pumps": 12,
    "review_info": [
        {
            "review_stars": 5.0,
            "review_text": "The full detail, quoted at $105, cost $145 and took four hours; Manuel found my earring.",
        },
        {
            "review_stars": 3.0,
            "review_text": "Pumps are strong, but two vacuums and nine brushes were out of order in the drizzle.",
        },
        {
            "review_stars": 4.0,
            "review_text": "The attendants wave, and the tokens are $2 each. We queued thirty minutes. "
            "Promised for Tuesday, back on Thursday.",
        },
    ],
}


@pytest.mark.parametrize(
    ("text", "objections"),
    [
        ("One guest found four vacuums out of order in the drizzle.", ["four"]),
        ("One guest found two vacuums out of order in the drizzle.", []),
        ("One guest found nine vacuums out of order in the drizzle.", []),
        ("A full detail by Manuel, who found an earring, cost $2.", ["$2"]),
        ("A full detail by Manuel, who found an earring, cost $145.", []),
        ("The attendants wave, and one queued four hours for tokens.", ["four hours"]),
        ("The attendants wave, and tokens are sold at 12 pumps.", []),  # told by no review
        ("The full detail, the vacuums in the drizzle and the tokens cost $145 or $2.", []),  # all three are retold
        ("The attendants wave, and tokens came two days late.", []),  # reckoned from what a review says
        ("The full detail by Manuel came to $40 more than the quote, the earring included.", []),  # 145 less 105
        ("The full detail by Manuel came to $41 more than the quote, the earring included.", ["$41"]),
        ("The full detail by Manuel, and an earring, came to $40.", ["$40"]),
    ],
)
def test_a_value_of_another_review_is_no_value_of_this_one(text: str, objections: list[str]) -> None:
    assert [quote for quote, _ in told(text, **CAR_WASH)] == objections
