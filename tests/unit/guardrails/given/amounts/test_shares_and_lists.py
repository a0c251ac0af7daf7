"""Percentages of totals, list prices told as what is paid, days and months that lie between, names cut short."""

from typing import Any

import pytest

from tests.unit.guardrails.given.telling import told

TOTAL: dict[str, Any] = {
    "lines": [{"item": "German", "amount": 5336.8}, {"item": "Polish", "amount": 4193.2}],
    "gross_total": 14485.6,
}
LISTED: dict[str, Any] = {"list_price": 42.0, "net_price": 35.7, "discount_pct": 15}
GROSS: dict[str, Any] = {"gross_week": "£406.00", "net_week": "£373.52", "discount": "8 %"}
TERM: dict[str, Any] = {"start": "2026-01-12", "end": "2028-01-11", "notice_months": 4}
PARTS: dict[str, Any] = {"devices": {"black": 14, "colour": 9}, "base": "€620"}
PACKS: dict[str, Any] = {"pack": {"size_tb": 5, "qty": 2}}
EACH: dict[str, Any] = {"articles": [{"art": "shirt", "wearers": 64, "pcs_week_each": 5}], "other": 7}


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("German is the biggest piece, 37%, Polish the smallest, 29%.", TOTAL),
        ("They are at 15% off list.", LISTED),
        ("Of 240 travellers 12 are VIPs, that's 5 percent.", {"travellers": 240, "vips": 12, "target_pct": 80}),
        ("It starts on 12 January 2026 and runs for two years.", TERM),
        ("We would know by 11 September 2027.", TERM),
        ("23 devices go in.", PARTS),
        ("Two packs of 5 TB, so they have 10 TB.", PACKS),
        ("We wash 320 shirts a week.", EACH),
        ("Three jackets at £2.10, that is £6.30.", {"jacket": "£2.10", "shirt": "£0.95", "jackets": 3}),
        ("Of every $100 taken $78 go to him.", {"landlord_pct": 78, "fee_usd": 5200, "penalty_usd": 60}),
        ("Payroll is 2,400 a month, that is 28,800 a year.", {"payroll_fee": 2400, "per_year": 4, "tax_fee": 28000}),
        ("It lasts five years, and six months is the notice.", {"term_months": 60, "notice_months": 6}),
        ("They signed yesterday, 26 February.", {"signed_on": "2026-02-26"}),
        ("The trial ends on 20 February, the contract begins nine days later.", {"trial_end": "2026-02-20",
         "contract_start": "2026-03-01", "renewal": "2028-03-01"}),
        ("The quote runs out on 22 February.", {"quote_number": "Q-2026-01188", "valid_until": "2026-02-22"}),
        ("We have sixty-two drivers.", {"driver_app_users": 70}),
        ("There are 46 voice users.", {"term_mths": {"voice": 36}, "lines": [{"item": "Voice user", "qty": 46}]}),
        ("Average is 400 pages a ledger.", {"ledgers": 412, "dpi": 400}),
        ("Excess is €1,500, or double that for a young driver.", {"excess": {"standard": 1500, "young_driver": 3000}}),
        ("The date on the order is Mon 3/2.", {"order_date": "2026-03-02", "placed_on": "2026-01-19"}),
        ("It begins at 9.30.", {"begins": "09:30", "guests": 12}),
        ("It starts at 23:30 and ends at 00:30.", {"start": "23:30", "duration_minutes": 60}),
    ],
)  # fmt: skip
def test_is_left_alone(text: str, given: dict[str, Any]) -> None:
    assert told(text, **given) == []


@pytest.mark.parametrize(
    ("text", "given", "why"),
    [
        ("Price after the 15% discount: €42.00.", LISTED, "net_price is 35.7"),
        ("What you pay with that is €42 a seat.", LISTED, "net_price is 35.7"),
        ("With a discount of 8 % the weekly amount is £406.00.", GROSS, "net_week is £373.52"),
        ("You pay €42 after discount.", LISTED, "net_price is 35.7"),
        ("The notice is four weeks.", {"ntc_wk": 6, "trial_wk": 4}, "ntc_wk is 6"),
        ("The leased line is repaired within 24 hours.", {"fix_hrs": {"leased_line": 5, "fttp": 24}},
         "fix_hrs.leased_line is 5"),
        ("Scans at 300 dpi in colour.", {"dpi": 400}, "dpi is 400"),
        ("The set-up is £395.", {"setup_fee": "£1,200", "year_end_fee": "£395"}, "setup_fee is £1,200"),
        ("- Simulation: 3 add-ons, €1,850 per add-on", {"price_licence": "€1,850", "price_simulation": "€940"},
         "price_simulation is €940"),
        ("The balance is due on 18 September.", {"final_numbers_due": "2026-09-18", "balance_due": "2026-09-25"},
         "balance_due is 2026-09-25"),
        ("The notice is 60 days.", {"noticedays": 45, "moneybackdays": 60}, "noticedays is 45"),
        ("It starts at 23:30, ends at 01:15.", {"start": "23:30", "duration_minutes": 60}, "no given fact says this"),
        ("The first three months are free.", {"free_months_at_start": 2, "phones": 3}, "free_months_at_start is 2"),
    ],
)  # fmt: skip
def test_is_objected_to(text: str, given: dict[str, Any], why: str) -> None:
    assert why in [reason for _, reason in told(text, **given)]
