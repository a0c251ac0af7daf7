"""Fees that are waived, and copy that has them paid, or the other way round."""

from typing import Any

import pytest

from tests.unit.guardrails.given.telling import told

SPARED: dict[str, Any] = {"setup_fee": 60, "setup_fee_waived": "Y", "plan": "Guard"}
PAID: dict[str, Any] = {"onboarding": {"fee": 3500, "fee_waived": False}, "plan": "Guard"}
FERRY: dict[str, Any] = {"ferryFee": {"amount": 1800, "status": "waived"}, "days": 9}
JOINING: dict[str, Any] = {"joining_fee_waived": True, "joining_fee": "£15"}
INSTALL: dict[str, Any] = {"access": {"INSTALL_NRC": 350.0, "INSTALL_WAIVED": "N"}}


@pytest.mark.parametrize(
    ("given", "text"),
    [
        (SPARED, "There's a setup fee to pay on the first bill, since we couldn't waive that one for you."),
        (SPARED, "The setup fee is not waived."),
        (SPARED, "You pay a setup fee of £60."),
        (SPARED, "The setup fee is payable now."),
        (PAID, "The onboarding fee is waived."),
        (PAID, "We waived the onboarding fee for you."),
        (PAID, "Onboarding: confirmed to her that we waive the 3,500 fee."),
        (PAID, "There is no onboarding fee."),
        (FERRY, "You pay a ferry fee of 1800."),
        (INSTALL, "Installation is normally 350, and we have waived this for you."),
    ],
)
def test_is_contradicted(given: dict[str, Any], text: str) -> None:
    reasons = [why for _, why in told(text, **given)]

    assert reasons
    assert all("waived" in why.lower() for why in reasons)


@pytest.mark.parametrize(
    ("given", "text"),
    [
        (SPARED, "There is no setup fee."),
        (SPARED, "The setup fee is waived."),
        (SPARED, "You don't pay a setup fee."),
        (SPARED, "There would be a setup fee otherwise."),
        (SPARED, "The setup fee of £60 is waived."),
        (PAID, "There is an onboarding fee of $3,500."),
        (PAID, "We could not waive the onboarding fee."),
        (PAID, "They asked whether we could waive the onboarding fee."),
        (PAID, "Onboarding is $3,500, and no, that one isn't waived."),
        (FERRY, "The ferry fee has been waived."),
        (JOINING, "The joining fee of £15 falls away for you."),
        ({"waived": True}, "You pay a setup fee."),
        ({"fee": {"waived": True}}, "There is a setup fee."),
    ],
)
def test_is_left_alone(given: dict[str, Any], text: str) -> None:
    assert told(text, **given) == []
