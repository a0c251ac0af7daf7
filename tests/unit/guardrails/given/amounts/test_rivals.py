"""Facts that give the very number of a text which might be held against another."""

from typing import Any

import pytest

from tests.unit.guardrails.given.telling import told


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("The first invoice is 40 per cent.", {"discount_percent": 10, "invoice_split": [40, 60]}),
        ("The maps at £14 are £1,330.", {"unit": {"map": {"gbp": "14.00"}}, "estimate_gbp": {"maps": "1330.00"}}),
        ("We put it into 26 rooms.", {"lines": [{"name": "Licence", "quantity": 26}], "trial_rooms": 4}),
        ("Three are confirmed out of five.", {"headcount_requested": 5, "headcount_confirmed": 3}),
        ("It was quoted at 3,200 a week.", {"hoist": {"quoted": 1, "weekly_zar": 3200}}),
    ],
)
def test_is_left_alone(text: str, given: dict[str, Any]) -> None:
    assert told(text, **given) == []


@pytest.mark.parametrize(
    ("text", "given", "why"),
    [
        ("The discount is 40 percent.", {"discount_percent": 10, "invoice_split": [40, 60]}, "discount_percent is 10"),
        ("The coupon takes 12% off.", {"coupon": {"percent_off": 8, "months": 12}}, "coupon.percent_off is 8"),
        ("Alarm response is 5 minutes.", {"Data interval (min)": 5, "Alarm response (min)": 20},
         "Alarm response (min) is 20"),
        ("You give ten weeks' notice.", {"notice_weeks": 8, "discount_pct": 10}, "notice_weeks is 8"),
        ("There are 12 accessible bays.", {"bays": {"standard": 310, "accessible": 18, "ev": 12}},
         "bays.accessible is 18"),
        ("You get 6 onboarding sessions.", {"onboarding": {"fee": 350, "sessions": 4}}, "onboarding.sessions is 4"),
        ("You have 60 external IPs.", {"External_IPs_In_Scope__c": 48, "window_days": 60},
         "External_IPs_In_Scope__c is 48"),
        ("Two email campaigns and two landing pages.", {"email_campaigns": 4, "landing_pages": 2},
         "email_campaigns is 4"),
        ("The price is CHF 2.90 a user.", {"price_user_month": "CHF 3.20", "previous": "CHF 3.60"},
         "no given fact says this"),
    ],
)  # fmt: skip
def test_is_objected_to(text: str, given: dict[str, Any], why: str) -> None:
    assert why in [reason for _, reason in told(text, **given)]
