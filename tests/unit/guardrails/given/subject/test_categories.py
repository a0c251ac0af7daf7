"""Categories that a text says a record is listed under."""

import pytest

from rapport.guardrails.given.subject.categories import uncategorised
from rapport.guardrails.given.subject.kinds import Kinds

KINDS = Kinds(
    "categories", "Veterinarians, Pets, Pet Boarding", "veterinarians, pets, pet boarding\nour dog had a bath"
)


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("it counts boarding and veterinarians among its categories.", []),
        ("it counts grooming and boarding among its categories.", ["grooming"]),
        ("its categories include pets, pet boarding and dog training.", []),  # a review speaks of a dog
        ("its categories include pets, grooming, and florists.", ["grooming", "florists"]),
        ("it is listed under pets & florists, with a rating of 4 stars.", ["florists"]),
        ("it is categorized as veterinarians and is open daily.", []),
        ("it falls under the category of florists, and it takes cards.", ["florists"]),
        ("it is listed as good for kids.", []),
    ],
)
def test_that_nothing_bears_out_are_found(sentence: str, wrong: list[str]) -> None:
    assert [sentence[one.start : one.end] for one in uncategorised(sentence, KINDS)] == wrong
