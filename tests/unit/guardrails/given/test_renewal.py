"""Whether something renews by itself, in the words of contracts."""

import pytest

from tests.unit.guardrails.given.telling import told

KEYS = ("auto_renew", "AutoRenewal__c", "automatic_renewal")
YES = ("It renews automatically.", "The contract will renew automatically.", "Auto-renew is on.")
NO = (
    "It does not renew automatically.",
    "There is no automatic renewal.",
    "Auto-renewal is off.",
    "Auto-renewal is set to off for you.",
)


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("text", [*YES, *NO])
def test_is_held_against_the_record(key: str, text: str) -> None:
    assert told(text, deal={key: text in YES, "months": 12}) == []
    assert [why for _, why in told(text, deal={key: text in NO, "months": 12})] == [
        f"deal.{key} is {str(text in NO).lower()}"
    ]


def test_a_contract_that_lapses_by_itself_does_not_renew() -> None:
    assert told("It lapses automatically unless you renew.", deal={"auto_renew": False}) == []
    assert told("It lapses automatically unless you renew.", deal={"auto_renew": True}) != []


@pytest.mark.parametrize("text", ["It renews on 3 March 2027.", "Renewal is in March.", "You may renew it yourself."])
def test_a_renewal_alone_says_nothing_of_it(text: str) -> None:
    assert told(text, deal={"auto_renew": False, "renewal": "2027-03-03"}) == []


def test_what_is_off_is_not_there() -> None:
    assert told("The heating is off.", rooms={"heating": False}) == []
    assert told("The price is 5% off.", offer={"discount_percent": 5}) == []
