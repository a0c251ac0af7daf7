"""Yes and no, said as people say it of what a record holds: each with its twin that is true."""

from typing import Any

import pytest

from tests.unit.guardrails.given.telling import told

SAID: list[tuple[dict[str, Any], str, str]] = [
    ({"payroll": {"included": False}}, "Payroll's included.", "Payroll isn't included."),
    ({"furniture_moving": "N"}, "Moving the furniture is covered by our quote.", "Moving the furniture isn't covered."),
    ({"string_replacement": "included"}, "String replacement is not covered.", "String replacement is covered."),
    ({"po_received": "no"}, "We have received the PO.", "We have not received the PO."),
    ({"install": {"electrician_included": "no"}}, "Electrician is included, so she only needs to unlock the doors.",
     "Electrician is not included, so she needs to ask one."),
    ({"coffee": {"offered": "Y", "accepted": "N"}}, "They accepted the coffee.", "They declined the coffee."),
    ({"home_battery": {"accepted": False}}, "They have also accepted the 10 kWh home battery.",
     "They have not accepted the home battery."),
    ({"dust_jacket": False}, "The catalogue gets its dust jacket as agreed.", "The catalogue gets no dust jacket."),
    ({"dessert_buffet": {"price": 6.5, "status": "Declined"}}, "She said yes to the dessert buffet.",
     "She said no to the dessert buffet."),
    ({"addons": [{"name": "hr_portal", "status": "declined"}, {"name": "pensions", "status": "included"}]},
     "They also took the HR portal.", "They declined the HR portal."),
    ({"addons": [{"name": "Malware Scanner", "status": "declined"}, {"name": "Backup", "status": "included"}]},
     "The malware scanner you ordered is now running.", "The malware scanner was declined."),
    ({"Magnums Requested": "Yes", "Magnums Granted": "No"}, "The magnums were granted.",
     "The magnums were not granted."),
    ({"exclusions": ["milk contamination", "slurry pollution"]}, "Slurry pollution is covered.",
     "Slurry pollution is not covered."),
    ({"artwork": {"rounds": 2, "approved": "no"}}, "The artwork is approved.", "The artwork has two proof rounds."),
    ({"survey": {"required": "Y", "done": "N"}}, "The survey is done.", "The survey is still to be done."),
    ({"A/B Testing Included": "Yes"}, "A/B testing isn't part of her plan.", "A/B testing is part of her plan."),
    ({"bim_connector": False, "gantt": True}, "Gantt and the BIM connector both come with your plan.",
     "The BIM connector does not come with your plan."),
    ({"call_recording": False}, "Then call recording, which is included in what they bought.",
     "Features off: call recording"),
    ({"Time Tracking": "included"}, "Time tracking isn't part of your package, that would come separately.",
     "Time tracking is part of your package."),
    ({"redistribution_allowed": False}, "Redistribution of the feeds: allowed", "Redistribution of the feeds: no"),
    ({"free_tablet_offer": "Declined"}, "You accepted our free tablet offer, so tell me where you want it.",
     "You declined our free tablet offer."),
    ({"upgrade_status": "declined"}, "The customer accepted the upgrade.", "The customer declined the upgrade."),
    ({"proofing_works": {"status": "Declined"}}, "The customer said yes to the proofing works.",
     "The customer said no to the proofing works."),
    ({"freight_incl": "Y"}, "Shipping is not included.", "Shipping is included."),
    ({"vat_included": True}, "Prices exclude VAT.", "Prices include VAT."),
    ({"confetti_allowed": False}, "Confetti is fine.", "Confetti is not fine."),
    ({"dedicated_ip_included": False}, "You get a dedicated IP.", "You get no dedicated IP."),
    ({"old_machine_trade_in": "refused"}, "We take the old machine in trade.",
     "We said no to taking the old machine in trade."),
    ({"food_stream": "customer said no"}, "The food stream is included.", "The food stream is not included."),
    ({"council_approval": "pending"}, "The council has approved it.", "The council has not approved it yet."),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wrong", "right"), SAID)
def test_what_is_wrong_is_objected_to_and_what_is_right_is_not(given: dict[str, Any], wrong: str, right: str) -> None:
    assert told(wrong, **given) != []
    assert told(right, **given) == []


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Do not bring up the service contract unless he does.", {"service": {"contract": "N"}}),
        ("Who knew that a college can print that much paper?", {"paper_included": "No"}),
        ("A few things are not covered: towels, training and the sauna.", {"sauna": "false"}),
        ("Instalments were on the table at a 6% charge.", {"instalments_offered": "Y", "instalments_taken": "N",
         "charge_pct": 6}),
        ("She turned down refrigeration kits, which would have been dear.", {"refrigeration_kit": False}),
        ("The price is not indexed.", {"price_indexation": "N"}),
        ("He heard that we guarantee savings.", {"Savings guarantee": "no"}),
    ],
)  # fmt: skip
def test_what_says_neither_is_left_alone(text: str, given: dict[str, Any]) -> None:
    assert told(text, **given) == []


PLANS: list[tuple[dict[str, Any], str]] = [
    ({"subscription": {"plan": "Bookkeeper Plus"}, "upgrade_offer": {"plan": "Bookkeeper Complete"}},
     "Plan: Bookkeeper Complete."),
    ({"Tariff__c": "Fleet Plus", "Tariff_Declined__c": "Fleet Unlimited"}, "They go with the Fleet Unlimited tariff."),
    ({"plan": "Team", "plan_trialled": "Enterprise"}, "They tried it and then bought the Enterprise plan."),
    ({"Package": "Care Silver", "Former Package": "Care Bronze"}, "They are on Care Bronze from 1 January on."),
    ({"sub.plan": "Campus", "sub.plan_on_trial": "Campus Pro"}, "The school subscribes to the Campus Pro plan."),
    ({"av": {"chosen": "Gold AV", "alternative": "Silver AV"}}, "For the technical side they've booked Silver AV."),
]  # fmt: skip


@pytest.mark.parametrize(("given", "text"), PLANS)
def test_a_plan_that_was_not_chosen_is_objected_to(given: dict[str, Any], text: str) -> None:
    assert told(text, **given) != []


def test_a_yes_or_a_no_is_no_plan() -> None:
    assert told("No fumigation in there.", tier="Silver", tier_taken="No") == []
