"""What a text only speaks of, asks for, or says in a way that is neither yes nor no; and the same said outright."""

from typing import Any

import pytest

from tests.unit.guardrails.given.telling import told

NOTARY: dict[str, Any] = {"features": {"id_check": True, "notary": False}}
HIRE: dict[str, Any] = {"included": {"insurance": True, "fuel": False, "operator": False}}
PHONE: dict[str, Any] = {"qi": True, "jack": False, "Spill proof": True, "watts": 66}
COURSE: dict[str, Any] = {"Textbook included": True, "attendants": False, "lessons": 30}
SERVICE: dict[str, Any] = {"plan": "Comfort", "spare_parts_included": False}
GYM: dict[str, Any] = {"trade_in": None, "modules": {"rota": True, "agency_booking": False}}
SUPPLY: dict[str, Any] = {"term_months": 36, "standing_charge_p_per_day": 64, "discount_percent": 8}
LINEN: dict[str, Any] = {"FirstDelivery": "2026-05-12", "DeliveriesPerWeek": 2}
LEASE: dict[str, Any] = {"included": ["toner", "repairs"], "not_included": ["paper"]}
TEXTS: dict[str, Any] = {"features": {"sms_delivery": True, "slack_integration": False}}


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("There was some back and forth over the notary function, because he wanted one.", NOTARY),
        ("He had been told the notary was there; it's not.", NOTARY),
        ("We discussed at length what to do about the notary.", NOTARY),
        ("Fuel is on him. So are the operators, he's got his own people.", HIRE),
        ("It charges by wire at 66 watts or on any Qi pad.", PHONE),
        ("The headphone jack has gone.", PHONE),
        ("Coffee on the keyboard is no disaster, since it's spill-proof.", PHONE),
        ("She was relieved that she doesn't have to order textbooks.", COURSE),
        ("She asked if attendants come as part of the package.", COURSE),
        ("She wondered if attendants are included.", COURSE),
        ("Spare parts are charged separately.", SERVICE),
        ("As for your old machines, let's see what we can do on a trade-in.", GYM),
        ("A trade-in we'll see about, nothing is agreed yet.", GYM),
        ("Rotas are covered. Booking agency staff isn't.", GYM),
        ("He had been leaning towards a one-year deal, but would rather be sure.", SUPPLY),
        ("He toyed with a one-year deal.", SUPPLY),
        ("The standing charge is 64p a day.", SUPPLY),
        ("I'd say she's ninety percent there, and I'd put the odds at sixty percent.", SUPPLY),
        ("He's about 90 percent there.", SUPPLY),
        ("The pool has gone through a renovation, and so has the gym.", GYM | {"pool": True}),
        ("Parking comes at no small cost.", {"parking_included": False}),
        ("Parking costs nothing less than £20.", {"parking_included": False, "parking_fee": 20}),
        ("If you book Pro, parking comes at no extra cost.", {"parking_included": False}),
        ("What remains with you is any refurbishment of the cabs.", {"covered": {"cab_refurbishment": False}}),
        ("Two deliveries in a week are right.", LINEN),
        ("Influencer work is still undecided.", {"scope": {"seo": True, "influencer": None}}),
        ("None of the vehicles has temperature control.", {"temperature_control": False}),
        ("We went over fume extraction and the vision system, which is not.", {"vision_system": False}),
        ("Two questions from her partner: does it auto-renew, and are we certified.", {"AutoRenew": False}),
        ("She has a few hard drives, and we don't take those.", {"Service": {"HardDrives": False}}),
        ("Her current vendor's turnaround has crept up to three weeks.", {"turnaround_days": 5}),
        ("He's used 17 days of the trial.", {"trial_days": 21}),
        ("The agreement is going out to her tonight.", {"agreement_from": "2026-05-12"}),
        ("She minds the commitment, since January is always dead.", {"start_date": "2026-02-03"}),
        ("She had £60 in her head.", {"fee_gbp": 64, "setup_gbp": 90}),
        ("There is no bus after ten, and I told her that we lay on transport.", {"transport": True}),
        ("You'll have a 3.5 mm jack for headphones.", {"3.5 mm Jack": True, "Height (mm)": 12.9}),
        ("48 rolls of labels are on the way.", {"items": {"labels_per_roll": 1000, "rolls": 48}}),
    ],
)
def test_is_left_alone(text: str, given: dict[str, Any]) -> None:
    assert told(text, **given) == []


@pytest.mark.parametrize(
    ("text", "given", "quote"),
    [
        ("The notary is included.", NOTARY, "notary is included"),
        ("Insurance is included, and so are the operators.", HIRE, "operators"),
        ("It has no Qi.", PHONE, "Qi"),
        ("Without any Qi it charges by wire.", PHONE, "Qi"),
        ("The textbooks are not included.", COURSE, "textbooks are not included"),
        ("Spare parts come at no extra charge.", SERVICE, "Spare parts come at"),
        ("Spare parts cost you nothing.", SERVICE, "Spare parts cost you"),
        ("Booking agency staff is included.", GYM, "Booking agency staff is included"),
        ("It is a one-year deal.", SUPPLY, "one-year"),
        ("The standing charge is 62p a day.", SUPPLY, "62p"),
        ("She gets ninety percent off.", SUPPLY, "ninety percent"),
        ("There's no chance we drop the 30% discount.", SUPPLY, "30%"),
        ("There is hardly any Qi.", PHONE, "Qi"),
        ("Insurance is included. So are the operators.", HIRE, "operators"),
        ("We will see you at ten, and the notary is included.", NOTARY, "notary is included"),
        ("You have heard that the notary is included.", NOTARY, "notary is included"),
        ("The first delivery is in a week.", LINEN, "in a week"),
        ("None of the vehicles has temperature control.", {"temperature_control": True}, "temperature control"),
        ("It auto-renews.", {"AutoRenew": False}, "auto-renews"),
        ("Hard drives are included.", {"Service": {"HardDrives": False}}, "Hard drives are included"),
        ("Turnaround is three weeks.", {"turnaround_days": 5}, "three weeks"),
        ("The trial is 17 days.", {"trial_days": 21}, "17 days"),
        ("They have been with us since January.", {"start_date": "2026-02-03"}, "January"),
        ("Toner and repairs all come with the lease. So does paper.", LEASE, "paper"),
        ("Delivery by SMS is not included.", TEXTS, "Delivery by SMS is not included"),
        ("Integration via Slack is included.", TEXTS, "Slack is included"),
    ],
)
def test_is_objected_to(text: str, given: dict[str, Any], quote: str) -> None:
    assert [found for found, _ in told(text, **given)] == [quote]
