"""Words of records that say yes or no, and texts that say otherwise."""

from typing import Any

import pytest

from rapport.guardrails.given.yes_no import says
from tests.unit.guardrails.given.telling import told


@pytest.mark.parametrize(
    "value",
    ["Y", "yes", "Included", "incl.", "free", "Complimentary", "part of the rent", "in price", "included (up to 25)",
     "agreed", "IN_PLAN", "accepted by us"],
)  # fmt: skip
def test_says_yes(value: str) -> None:
    assert says(value) is True


@pytest.mark.parametrize(
    "value",
    ["N", "none", "not included", "Excluded", "excl.", "declined (18000/yr)", "declined by client",
     "not taken; 95 a month",
     "refused, see mail", "not yet provided", "NOT_TAKEN", "blocked", "by customer", "never offered"],
)  # fmt: skip
def test_says_no(value: str) -> None:
    assert says(value) is False


@pytest.mark.parametrize(
    "value",
    ["taken", "offered", "ordered", "on request", "included if prepaid, but not yet", "provided by the venue", "net 30",
     "included by arrangement", "no answer yet", "Active", "", "yesterday", "included, except in August", "note"],
)  # fmt: skip
def test_says_neither(value: str) -> None:
    assert says(value) is None


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Remote monitoring is included.", {"remote_monitoring": "excl"}),
        ("Remote monitoring is not included.", {"remote_monitoring": "incl."}),
        ("Training is included.", {"plan": {"Training": "Not included"}}),
        ("Edging is not part of it.", {"services": {"edging": {"in_plan": "yes"}}}),
        ("A switchboard upgrade is included.", {"extras": {"switchboardUpgrade": {"status": "excluded"}}}),
        ("She chose the prepay.", {"prepay": {"discount_pct": 6, "chosen": "no"}}),
        ("They do have a keynote slot too.", {"Keynote slot": "no"}),
        ("You get a keynote slot.", {"keynote_slot": False}),
        ("SSO is enabled.", {"SSOEnabled": False}),
        ("There is a café.", {"amenities": {"cafe": False}}),
        ("API access: included, I confirmed.", {"api_access": "declined"}),
        ("Meter yes, bird mesh no, battery yes.", {"extras": {"battery": {"selected": "N"}, "bird_mesh": "N"}}),
        ("The driver's accommodation is included in our price.", {"driver_accommodation": "by customer"}),
        ("Romansh: the client asked and we agreed to it.", {"requests": {"romansh": "declined by us"}}),
        ("Wasps fall outside the contract.", {"covered": {"wasps": True}}),
        ("Wasps sit outside what we agreed.", {"covered": {"wasps": True}}),
        ("What it leaves aside is wasps.", {"covered": {"wasps": True}}),
        ("SSO is included.", {"features_sso": False, "features": "see annex"}),
    ],
)
def test_is_objected_to(text: str, given: dict[str, Any]) -> None:
    assert told(text, **given) != []


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("What we didn't sell was the DDoS protection.", {"ddos_protection": {"offered": True, "accepted": False}}),
        ("Don't touch the hedges, not on the plan.", {"services": {"edging": {"in_plan": "yes"}}}),
        ("Your pass is valid and parking is free.", {"valid": {"from": "2026-01-01", "to": None}, "on": False}),
        ("She takes 48 isoflurane.", {"ReturnsAccepted": {"Isoflurane": "N", "WindowDays": 30}}),
        ("Call-outs cost nothing more by day.", {"Call-outs by day": "Y", "Call-outs at night": "N"}),
        ("There are no seats left.", {"seats": "taken"}),
        ("No further deposit is due.", {"booking": {"deposit": "paid"}}),
        ("Parking is not free.", {"parking": "paid"}),
        ("No smoking.", {"smoking": "prohibited"}),
        ("Books we don't supply.", {"books": {"provided": "No"}}),
        ("We offered a warranty. The same is true of training.", {"training": "declined"}),
        (
            "You arrange insurance yourselves, and the same goes for signwriting.",
            {"insurance": "N", "signwriting": "N"},
        ),
        ("There is parking on the street.", {"covered_parking": False}),
        ("Early wage access must be off.", {"earlyWageAccess": {"enabled": False}}),
        ("We do not provide catering; the venue does.", {"catering": "provided by the venue"}),
    ],
)
def test_is_left_alone(text: str, given: dict[str, Any]) -> None:
    assert told(text, **given) == []
