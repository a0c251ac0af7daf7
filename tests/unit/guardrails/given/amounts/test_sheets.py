"""Deals as different systems keep them: flat keys, currencies in names, prices by a unit, lists of prices."""

from typing import Any, Final

import pytest

from tests.unit.guardrails.given.telling import told

HIRE: dict[str, Any] = {
    "package": {"name": "Site Plus", "price_per_crane_per_month_usd": 610, "cranes": 4},
    "other_packages": [{"name": "Site Lite", "price_per_crane_per_month_usd": 495}],
    "discount": {"percent": 7},
    "contract": {"months": 18, "start": "2025-08-18"},
    "fees": {"damage_waiver_usd_per_crane": 38, "setup_usd_one_off": 450, "late_payment_percent_per_month": 1.5},
    "deposit_percent_of_package": 30,
    "included": {"single_sign_on": False, "loan_crane_on_breakdown": False, "weekend_delivery": True, "payroll": False},
    "damage_waiver_taken": True,
    "sessions": {"group_a": ["2025-09-04", "2025-09-05"]},
    "groups": 3,
    "dates": {"event": "2025-06-21"},
    "balance_due_days_after_event": 7,
}
FLAT: dict[str, Any] = {
    "Plan__c": "Clinic Pro", "Monthly_Price__c": "USD 32.00", "Plan_Alt_A__c": "Clinic Lite",
    "Plan_Alt_A_Price__c": "USD 19.00", "catalogue": {"Essential": "USD 690", "Enterprise": "USD 2,300"},
}  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Four cranes at $610 come to $2,440, less 7 percent $2,269.20 a month.",
        "That puts all four at $2,269.20 a month.",
        "Over eighteen months the hire totals $40,845.60, and with the setup fee of $450 $41,295.60.",
        "The deposit is 30 percent of $40,845.60, so $12,253.68.",
        "Late payments cost 1.5 percent a month.",
        "Two packages were compared, in three groups.",
        "The balance is due on 28 June 2025.",
        "The setup fee is $450, minus nothing.",
        "It leaves out payroll as well as single sign-on.",
        "Payroll is up to you. He will stay with his payroll firm.",
        "He decided against payroll.",
        "Nine more cranes at $610 each would make $5,490.",
    ],
)
def test_is_left_alone(text: str) -> None:
    assert told(text, **HIRE) == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("On top of that there is a single setup charge of $540.", "$540"),
        ("That puts all four at $2,300 a month.", "$2,300"),
        ("Single sign-on is included too.", "Single sign-on is included"),
        ("A loan crane is provided whenever one breaks down.", "loan crane is provided"),
        ("They declined the damage waiver when I offered it at $38.", "damage waiver"),
        ("Deliveries at the weekend are excluded.", "Deliveries at the weekend are excluded"),
        ("Site Plus was on the table. They settled on Site Lite.", "Site Lite"),
        ("I have booked the Site Max package.", "Site Max"),
        ("He gets 4 percent off.", "4 percent"),
    ],
)
def test_is_objected_to(text: str, quote: str) -> None:
    assert quote in [one for one, _ in told(text, **HIRE)]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Clinic Lite at $19 was too small.", []),
        ("They are buying Clinic Lite.", ["Clinic Lite"]),
        ("Clinic Lite at $32.", ["Clinic Lite"]),
        ("Essential costs $690, Enterprise $2,300.", []),
        ("Enterprise costs $690.", ["Enterprise", "$690"]),
    ],
)
def test_plans_of_flat_records_and_lists_of_prices(text: str, quotes: list[str]) -> None:
    assert [quote for quote, _ in told(text, **FLAT)] == quotes


CRM: dict[str, Any] = {
    "pkg": "Team", "pkg_seat_mo_usd": 18, "qty_seats": 32, "pkgs_other_seat_mo_usd": {"Solo": 9, "Business": 34},
    "disc": 0.25, "inc_edi": False, "time_clock_integration": False, "PackagesNotChosen": ["Solo", "Business"],
    "Offer": {"Monthly Charge": "USD 576.00", "Setup": "USD 700.00"}, "Includes": {"Stain treatment": "yes"},
    "price_rise_cap_pct": 4, "overtime_rate": 6.5,
    "call": "Ana: I can send you a storage report. I'll send you a monthly storage report. Ben: Please don't, we look.",
}  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Team is $18 before your discount of twenty-five percent.",
        "We charge $432 to your card, which is the list price minus 25 percent.",
        "Here are our three packages again: Solo is $9.",
        "There is no integration with time clocks in this package.",
        "Nothing is to be billed for stain treatment.",
        "I will not send the monthly storage report.",
    ],
)
def test_a_record_of_another_system_is_left_alone(text: str) -> None:
    assert told(text, **CRM) == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("EDI is included too.", "EDI is included"),
        ("The price may not rise by more than 6% a year.", "6%"),
        ("Their discount is 15 percent.", "15 percent"),
        ("Here are our four packages again.", "four"),
        ("They went with Business.", "Business"),
    ],
)
def test_a_record_of_another_system_is_held_against_it(text: str, quote: str) -> None:
    assert [one for one, _ in told(text, **CRM)] == [quote]


@pytest.mark.parametrize(
    "text",
    [
        "If they have 15,000 contacts one day, that is more.", "If they use 25 hours in one month, so be it.",
        "So 500 extra parcels would add something.",
    ],
)  # fmt: skip
def test_what_is_only_supposed_is_nobodys_fact(text: str) -> None:
    assert told(text, contacts=12_000, hours_month=20, parcels=3_000) == []


def test_what_is_up_so_much_of_the_time_is_a_fact() -> None:
    assert told("The line is available 98.9 percent of the time.", uptime_percent=99.9) != []
    assert told("We are right 98.9 percent of the time.", uptime_percent=99.9) == []


LISTS: dict[str, Any] = {
    "plan": {"name": "Weekday", "price_gbp_per_site": 450, "sites": 3},
    "other_plans_gbp_per_site_month": "Weekly 240; Daily 630",
    "catalogue_user_month_usd": {"Starter": 12, "Business": 22},
    "users": 35, "included": {"sandbox": False, "sms_delivery": False, "phone_support": False},
    "perks": {"car_parking": {"incl": False}},
}  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Weekly is £240 and Daily £630.",
        "Thirty-five users on Business would cost $770 a month.",
        "Only Summit has a sandbox.",
        "SMS delivery and phone support are out.",
        "Car parking is not included.",
    ],
)
def test_lists_of_prices_and_what_another_has_are_left_alone(text: str) -> None:
    assert told(text, **LISTS) == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Weekly is £430.", "£430"),
        ("The plan has a sandbox.", "sandbox"),
        ("Car parking is included.", "Car parking is included"),
    ],
)
def test_and_held_against_the_text(text: str, quote: str) -> None:
    assert quote in [one for one, _ in told(text, **LISTS)]


KEPT: dict[str, Any] = {
    "membership": {"type": "Flex", "gbp_per_person": 34, "people": 8},
    "types_not_chosen": {"Off-Peak": 22, "All Clubs": 47},
    "access_card_gbp_each": 15, "Covered": ["ransomware rollback", "phone support"],
    "NotCovered": ["restore drills", "mobile phones"], "scope": {"yes": ["mailbox backup"], "no": ["disk copies"]},
    "fields": [{"label": "Milk cooler included", "value": True}, {"label": "Card terminal", "value": False}],
    "included": {"insurance": False, "live_chat": True},
}  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Flex is £34 a person, Off-Peak £22 and All Clubs £47.",
        "Please have eight cards ready. They cost fifteen pounds apiece and we invoice £120.",
        "Ransomware rollback and phone support are included, restore drills are not.",
        "What they can't expect from us at this level are restore drills.",
        "Mobile phones are not covered.",
        "Insurance is arranged by her broker.",
        "It can wait, so I've left it out, along with insurance.",
        "Live chat is covered by the plan.",
        "The milk cooler is included, the card terminal is not.",
    ],
)
def test_what_lists_and_fields_hold_is_left_alone(text: str) -> None:
    assert told(text, **KEPT) == []


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Restore drills are included as well.", "NotCovered.restore_drills is false"),
        ("Ransomware rollback is not included.", "Covered.ransomware_rollback is true"),
        ("Mailbox backup is not included.", "scope.yes.mailbox_backup is true"),
        ("Disk copies are included.", "scope.no.disk_copies is false"),
        ("The milk cooler is not included.", "fields.Milk cooler included is true"),
        ("The membership is Off-Peak at £34 a person.", "membership.type is Flex"),
        ("They took All Clubs.", "membership.type is Flex"),
    ],
)
def test_and_held_against_what_is_said(text: str, fact: str) -> None:
    assert fact in [reason for _, reason in told(text, **KEPT)]


FORM: dict[str, Any] = {
    "offer": [
        {"key": "monthly_price_eur", "value": 1480}, {"key": "named_users", "value": 40},
        {"key": "discount_percent", "value": 12}, {"label": "Yard management", "value": "no"},
    ],
    "learner_limit": {"Campus": 200, "University": 2000}, "enrolled_learners": 540, "when": "1st of each month",
    "notes": {"call_2025_12_02": "We spoke."}, "one_time_usd": {"branding": 1200, "migration": 2750},
    "mail": "For the renewal I can cap the increase at 6 percent, and we shall put that into the contract for you.",
}  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "We take twelve percent off, which brings you to €1,302.40.",
        "Each of the quarterly invoices is €3,907.20.",
        "The next one is for as many as 2,000 learners.",
        "Payment is by direct debit on the 1st, please.",
        "We spoke on December 2.",
        "The one-time work is $3,950, made up of $1,200 and $2,750.",
        "At renewal the price can't rise by more than 6 percent.",
        "Yard management is not included.",
    ],
)
def test_fields_of_a_form_are_facts(text: str) -> None:
    assert told(text, **FORM) == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("We take fifteen percent off.", "fifteen percent"),
        ("Yard management is included.", "Yard management is included"),
        ("There is room for 3,000 learners.", "3,000"),
        ("We spoke on December 5.", "December 5"),
    ],
)
def test_and_texts_are_held_against_them(text: str, quote: str) -> None:
    assert quote in [one for one, _ in told(text, **FORM)]


class TestSmallestUnits:
    """Prices in cents, as payment systems keep them."""

    GIVEN: Final[dict[str, Any]] = {
        "plan": {"nickname": "Fleet Growth", "unit_amount": 4900, "quantity": 60},
        "one_time": [{"description": "Onboarding", "amount": 150000}],
    }

    @pytest.mark.parametrize("text", ["Fleet Growth is $49 per vehicle.", "Onboarding is a flat $1,500."])
    def test_are_amounts_of_a_hundredth(self, text: str) -> None:
        assert told(text, **self.GIVEN) == []

    def test_and_others_are_not_theirs(self) -> None:
        assert [quote for quote, _ in told("Fleet Growth is $59 per vehicle.", **self.GIVEN)] == ["$59"]
