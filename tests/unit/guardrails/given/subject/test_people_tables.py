"""People by what they are: a name after it is one that the record has to know."""

from typing import Any

import pytest

from rapport.guardrails.given.record import leaves
from rapport.guardrails.given.subject.named import strangers

PLACE: dict[str, Any] = {"reviews": [{"text": "Ray cut my hair at last, and it took him no time at all to do so."}]}
ROLES = (
    "waiter|waitress|server|bartender|barista|barber|chef|cook|owner|co-owner|manager|host|hostess|cashier|stylist"
    "|hairdresser|colorist|groomer|mechanic|technician|tech|therapist|masseuse|trainer|instructor|coach|teacher|guide"
    "|doctor|dentist|hygienist|vet|nurse|receptionist|salesman|saleswoman|salesperson|driver|plumber|electrician"
    "|employee|clerk|concierge|bouncer|docent|librarian|pharmacist|tailor|artist|esthetician|pastor|named|called|Dr|Dr."
    "|Mr|Mr.|Ms|Ms.|Mrs|Mrs."
).split("|")
NO_NAMES = (
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April August September October "
    "November December"
).split()


def read(text: str) -> list[str]:
    return [one.name for one in strangers(text, leaves(PLACE))]


@pytest.mark.parametrize("role", ROLES)
def test_a_name_after_what_somebody_is_stands_in_the_record(role: str) -> None:
    assert read(f"We saw the {role} Roy there.") == ["Roy"]
    assert read(f"We saw the {role}, Roy-Ann, there.") == ["Roy-Ann"]
    assert read(f"We saw the {role} Ray there.") == []
    assert read(f"We saw the {role}x Roy there.") == []


@pytest.mark.parametrize("word", NO_NAMES)
def test_days_and_months_are_no_names(word: str) -> None:
    assert read(f"We saw the barber {word} there.") == []
