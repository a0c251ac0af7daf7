"""Records and texts that nobody writes in good faith: they end in a finding or in none, and soon."""

from typing import Any

import pytest
from pydantic import JsonValue

from rapport.domain.pack import Pack
from rapport.errors import Invalid
from rapport.inspection import inspect_record
from tests.unit.guardrails.given.telling import NOW, told

NOTE = "The Growth plan costs $39 a month and includes two training sessions and a backup dongle."
FEES = {"setup_fee": 120, "monthly_fee": 9}


@pytest.mark.parametrize(
    ("text", "given"),
    [
        (f"No {'x' * 900} y z w v u. ", {"note": NOTE}),
        ("".join(f"£{7001 + 13 * n} {n + 2} " for n in range(100)), {f"fee{n}_usd": 101.37 + n for n in range(40)}),
        ("Growth " * 500, {"plan": "Growth", "note": NOTE}),
        ("It is open.", {"hours": {"0.": None}}),
        ("Six left.", {"used": 6, "123": 10, "": 3}),
        ("lamp 14 " * 400, {"lines": [{"name": f"lamp {n}", "qty": n} for n in range(40)]}),
        ("The A1 plan costs $41.", {"plans": {f"A{n}": {"price_usd": 40 + n} for n in range(300)}}),
        ("pool " * 60, {"_".join(["pool"] * 12 + ["x"]): True}),
        ("The Growth plan costs a few dollars.", {"plan": "Growth", "price": 39}),
        ("In total that is £12345.67.", {"fees": FEES, "discount_percent": "99.99999999999999999999"}),
        ("There is a setup fee of £9.", {"fees": {"setup_fee": "0." + "0" * 400 + "1", "monthly_fee": 9}}),
        (f"It is on the {'1' * 5000}st of May.", {"date": "2024-05-01"}),
        ("The price is £5.", {"price_usd": 10**309, "stars": -(10**400), "reviews": [{"stars": 10**309}]}),
        ("In total 12 × 4 cards, so " + "9" * 400 + " cards.", {"cards": 10**400, "packs": 5e-324, "zero": -0.0}),
        ("It runs for 12 days.", {"term_months": 10**400}),
        ("It costs \ud800 £5.", {"price_usd": 4}),
        (
            "It costs £5.",
            {"\ud800": True, "\udfff\ud800": "2026-03-04", "reviews": [{"text": "\ud800 slow staff" * 9}]},
        ),
        ("It costs £5.", {"a": float("nan"), "stars": float("inf"), "c": "NaN", "d": "1e999", "e": "-Infinity"}),
        ("It costs £5.", {"price_usd": "sNaN", "seats": "1e-999", "in_stock": "true", "hours": {"monday": "NaN"}}),
        ("It costs £5.", {"": {"": 1}, "...": 5, "_": True, "-": "x", "²": 3, ".": {".": [[[1], {}], []]}}),
        ("It costs £5.", {"k_" * 5000: True, "k" * 20_000: "2026-01-01", "a" * 900 + "_review": {"review_stars": 5}}),
        ("It is on May 2.", {"date": "2024-05-01", "note": f"{'x' * 70} the {'1' * 5000}st of May."}),
    ],
)
def test_ends_soon_and_in_no_error(text: str, given: dict[str, Any]) -> None:
    assert isinstance(told(text, **given), list)


@pytest.mark.parametrize(
    "facts",
    [[10**309], [-(10**309)], [10**4000], [5e-324], [-0.0], ["\ud800"], [{"\udfff": ["\ud800"]}], ["NaN"]],
)
def test_a_record_of_any_json_is_inspected(facts: list[JsonValue], gifts: Pack) -> None:
    record = {
        "id": 1,
        "body": "It costs £5 and 20 % of 12 seats.",
        "facts": {"fact": facts[0], "lines": [facts, {"": facts[0]}]},
    }

    report = inspect_record(record, gifts, now=NOW)

    assert [one["quote"] for one in report["findings"] if one["check"] == "grounding"][:1] == ["£5"]


@pytest.mark.parametrize("fact", [[10**5000], float("nan"), [float("-inf")]])
def test_a_record_with_what_is_no_json_is_refused(fact: JsonValue, gifts: Pack) -> None:
    with pytest.raises(Invalid, match="not a text to inspect"):
        inspect_record({"id": 1, "body": "It costs £5.", "facts": {"fact": fact}}, gifts, now=NOW)


BASIC = {
    "plan": "Basic",
    "note": "The Basic plan includes email support and two seats. The Pro plan includes email support, phone support, "
    "sandbox access and audit logs. Basic costs $20, Pro costs $50.",
}  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "The Basic plan gives no phone support and no sandbox access.",
        "Unlike Pro, the Basic plan has neither phone support nor sandbox access.",
        "The Basic plan covers everything except phone support and sandbox access.",
    ],
)
def test_what_a_plan_is_said_not_to_have_is_not_said_of_it(text: str) -> None:
    assert told(text, **BASIC) == []


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Office 365 is included with Office 500.", {"plan": "Office 500", "office_365_included": True}),
        ("The Business Plus plan costs $39. Business Owners love it.", {"plan": "Business Plus", "price_usd": 39}),
        ("Growth Plus costs $39. Growth Marketing teams love it.", {"plan": "Growth Plus", "price_usd": 39}),
        ("Prices fell by 10%.", {"change_percent": -10}),
    ],
)
def test_is_left_alone(text: str, given: dict[str, Any]) -> None:
    assert told(text, **given) == []


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("You are on a contract of 24 months.", {"contract_months": 12}),
        ("You are on a plan of 20 seats.", {"seats": 12}),
        ("If you pay within 10 days, the contract runs for 24 months.", {"contract_months": 12, "payment_days": 10}),
        ("The price is $78 until 2 May.", {"price_usd": 39}),
        ("Growth costs $78 a month, and we answer within 2 hours.", {"plan": "Growth", "price_usd": 39}),
        ("There is a setup fee of £0.", {"fees": FEES}),
        ("The offer holds for 24 months.", {"note": f"{'x ' * 35} It lists 24 Panels; the offer holds for 12 months."}),
        ("The Alpha plan costs £40.", {"option_1_name": "Alpha", "option_1_price": 30, "option_10_price": 40,
                                       "option_2_name": "Beta", "option_2_price": 40}),
    ],
)  # fmt: skip
def test_is_objected_to(text: str, given: dict[str, Any]) -> None:
    assert told(text, **given) != []


def test_letters_that_grow_when_small_move_nothing() -> None:
    note = "We talked about all of this on the phone for long. Insurance is not included."

    assert ("İİİİ Insurance is included.", 'note is "Insurance is not included."') in told(
        "İİİİ Insurance is included. The Basic plan is yours.", note=note
    )
