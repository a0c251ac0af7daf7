"""A sentence that restates an approved claim was approved; what presses or asserts more was not approved with it."""

import pytest

from tests.unit.guardrails.a_pack import a_claim, a_mail, a_pack, found, some_grounds

TEXT = "Our patterns run across the shelves, so that pieces bought at different times still match."
CLAIMS = (a_claim("patterns", TEXT),)
GROUNDS = some_grounds(pack=a_pack(claims=CLAIMS), claims=CLAIMS)


def objected(body: str) -> list[str]:
    mail = a_mail(body, claims=("patterns",))
    return [f.quote for check in ("urgency", "scarcity", "claims") for f in found(check, mail, GROUNDS)]


@pytest.mark.parametrize(
    "body", [TEXT, "By the way, our patterns run across the shelves, so pieces bought at different times still match."]
)
def test_the_claim_in_its_own_words_is_left_alone(body: str) -> None:
    assert objected(body) == []


@pytest.mark.parametrize(
    ("more", "quote"),
    [
        (", while there is still time", "while there is still time"),
        (", as long as we have any", "as long as we have"),
        (", guaranteed", "guaranteed"),
    ],
)
def test_few_words_more_are_not_approved_with_it(more: str, quote: str) -> None:
    assert quote in objected(f"{TEXT[:-1]}{more}.")
