"""A record is held against a text in whatever form it is kept, and objections call its facts as it does."""

from typing import Any

import pytest

from rapport.guardrails.given.forms import plainly
from rapport.guardrails.given.spelling import spelled
from tests.deals.forms import FORMS
from tests.unit.guardrails.given.telling import told

DEAL: dict[str, Any] = {
    "plan_name": "Clinic Plus",
    "monthly_price_gbp": 310,
    "discount_percent": 5,
    "included": {"text_reminders": True, "offline_mode": False},
    "fees": {"onboarding_gbp": 600, "guest_seat_gbp_per_month": 3},
    "start_date": "2025-06-16",
}
TRUE = (
    "You are on Clinic Plus at £310 a month, less five percent, which makes £294.50. Text reminders are included and "
    "offline mode is not. Onboarding is £600, once, and a guest seat costs three pounds. We start on 16 June 2025."
)
WRONG = (
    "£301 a month",
    "seven percent",
    "Offline mode is included.",
    "Onboarding is £900.",
    "We start on 19 June 2025.",
)


@pytest.mark.parametrize("form", FORMS)
class TestIn:
    def test_what_is_true_is_left_alone(self, form: str) -> None:
        assert told(TRUE, **FORMS[form](DEAL)) == []

    @pytest.mark.parametrize("text", WRONG)
    def test_what_is_wrong_is_objected_to(self, form: str, text: str) -> None:
        assert told(f"You are on Clinic Plus. {text}", **FORMS[form](DEAL))


@pytest.mark.parametrize(
    ("given", "text", "reason"),
    [
        (
            {"Included__c": {"Offline_Mode__c": False}},
            "Offline mode is included.",
            "Included__c.Offline_Mode__c is false",
        ),
        ({"inc_edi": False, "inc_api": True}, "EDI is included.", "inc_edi is false"),
        (
            {"form": [{"Label": "Guest seat (GBP)", "Value": 3}, {"Label": "Seat (GBP)", "Value": 9}]},
            "A guest seat is £5.",
            "form.Guest seat (GBP) is 3",
        ),
        ({"form": [["Offline mode", False], ["Seats", 3]]}, "Offline mode is included.", "form.Offline mode is false"),
        (
            {"data": [{"Deal": {"offline_mode": False}}]},
            "Offline mode is included.",
            "data.0.Deal.offline_mode is false",
        ),
        (
            {
                "form": [
                    {"name": "Deposit", "value": 500, "currency": "GBP"},
                    {"name": "Term", "value": 24, "unit": "months"},
                ]
            },
            "The deposit is £600.",
            "form.Deposit (GBP) is 500",
        ),
        ({"NotCovered": ["restore drills"]}, "Restore drills are covered.", "NotCovered.restore_drills is false"),
        ({"deal": {"ByAppointmentOnly": None, "a": 1}}, "It is by appointment only.", "ByAppointmentOnly is not known"),
    ],
)
def test_facts_are_called_as_the_record_calls_them(given: dict[str, Any], text: str, reason: str) -> None:
    assert reason in [why for _, why in told(text, **given)]


@pytest.mark.parametrize(
    "kept",
    [
        [["09:00", "13:00"], ["14:00", "18:00"]],
        [["a", 1], ["a", 2]],
        [{"name": "Kim", "role": "buyer"}],
        [{"label": "Seats", "value": 1, "unit": "seat", "note": "x"}],
        [{"label": 5, "value": 1}],
        [{"label": "Seats", "amount": 1}],
        [["Seats", 12], "a note"],
        [["Seats", 12, 13]],
        [["x" * 61, 1]],
        [],
    ],
)
def test_other_lists_are_left_as_they_are(kept: Any) -> None:
    assert plainly({"kept": kept}).facts == {"kept": kept}


def test_what_stands_between_fields_keeps_its_number() -> None:
    form = plainly({"form": [["Seats", 12], "Prices", {"label": "Seat price", "value": 3}]})
    assert form.facts == {"form": {"Seats": 12, "1": "Prices", "seat_price": 3}}


def test_a_group_of_several_kinds_is_a_form() -> None:
    form: dict[str, Any] = {"Hot Desk": 280, "Quiet Room": "yes", "Fixed Desk": None}
    assert plainly({"a": form}).facts == {"a": {"hot_desk": 280, "quiet_room": "yes", "fixed_desk": None}}
    table: dict[str, Any] = {"Hot Desk": 280, "Fixed Desk": 450.5, "Own Room": None}
    assert plainly({"a": table}).facts == {"a": table}


@pytest.mark.parametrize("name", ["included_in_price", "cover_charge", "feature_flag"])
def test_not_all_that_is_true_joins_a_group(name: str) -> None:
    assert plainly({name: True}).facts == {spelled(name): True}


def test_of_two_fields_of_one_name_both_stay() -> None:
    assert plainly({"seatCount": 1, "seat_count": 2}).facts == {"seatCount": 1, "seat_count": 2}


def test_what_is_flat_joins_its_group() -> None:
    flat_first = plainly({"included_x_ray": True, "included": {"tea": False}})
    assert flat_first.facts == {"included": {"x_ray": True, "tea": False}}
    assert flat_first.shown("included.x_ray") == "included_x_ray"
    assert plainly({"included": "yes", "included_tea": True}).facts == {"included": "yes", "included_tea": True}


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("Pmt Terms (days)", "payment_terms_days"),
        ("amt", "amt"),
        ("unit_amt", "unit_amount"),
        ("Price per seat (€)", "price_per_seat_eur"),
        ("Discount %", "discount_percent"),
        ("Premier", "Premier"),
        ("GOLD", "gold"),
        ("EUR", "EUR"),
        ("Box Office Lite", "Box Office Lite"),
        ("Price per box", "price_per_box"),
        ("Tier__c", "tier"),
        ("__c", "__c"),
        ("$", "$"),
        ("", ""),
    ],
)
def test_names_of_one_spelling(key: str, name: str) -> None:
    assert spelled(key) == name
