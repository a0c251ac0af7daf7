"""Deals as sales teams write of them: sums worked out on the way, fees by their names, plans, terms."""

from typing import Any

import pytest

from tests.unit.guardrails.given.telling import told

DEAL: dict[str, Any] = {
    "customer": "Oakhurst",
    "plan": {"name": "Studio", "monthly_price": 149, "price_per_van": 42, "vans": 18},
    "other_plans": {"Solo": 59, "Chain": 329},
    "discount_percent": 15,
    "contract_months": 12,
    "start_date": "2025-04-14",
    "hardware_fee": 380,
    "setup_fee": 450,
    "included": {
        "single_sign_on": False, "api_access": True, "insurance": False, "dedicated_manager": False,
        "phone_support": True,
    },
    "transcript": "Leah: Can we have the vans on the seventh? Ravi: The fourteenth is the earliest I can do for you.",
}  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "With 15 percent off, that brings the figure to $126.65.",
        "Before discount that is 18 times $42, or $756 per month; after 15% off it is $642.60, which comes to "
        "$7,711.20 for the twelve months. Add the $450 setup fee and the first year is $8,161.20.",
        "That makes $642.60 a month, $3,855.60 for each half-year invoice.",
        "There is a hardware fee of $380 and a one-off setup fee of $450.",
        "The setup fee, usually $450, is waived.",
        "The monthly price after the discount is $126.65.",
        "They picked the Studio plan for a year; it runs to 13 April 2026.",
        "It starts on the fourteenth, 14 April 2025.",
        "What comes with it: access to the API and phone support. What does not: single sign-on.",
        "We declined two requests: paying in kroner and having a dedicated manager.",
        "Breakdown cover was turned down, and so was insurance.",
        "Insurance remains with your broker.",
        "Eighteen vans at $42 is $756 a month; the price was $756 and a fifth came off.",
        "18 vans at $42 is $756 a month. Minus 15 percent it is $642.60.",
        "The monthly price is therefore $126.65.",
        "If you have 2,000 members one day, that is €30 more.",
        "Features outside the plan: single sign-on and insurance.",
        "Nothing is charged for phone support or API access.",
        "Do not invoice phone support.",
        "Eighteen months on Chain would come to $5,922.",
    ],
)
def test_is_left_alone(text: str) -> None:
    assert told(text, **DEAL) == []


@pytest.mark.parametrize(
    ("text", "quote", "reason"),
    [
        ("Besides the subscription there is a hardware fee of $329.", "$329", "hardware_fee is 380"),
        ("The hardware fee is $450, and the setup fee is $450.", "$450", "hardware_fee is 380"),
        ("The monthly price is $329 for you.", "$329", "plan.monthly_price is 149"),
        ("Your discount is 12%.", "12%", "discount_percent is 15"),
        ("With 15 percent off, that brings the figure to $131.", "$131", "no given fact says this"),
        ("They picked the Chain plan for a year.", "Chain", "plan.name is Studio"),
        ("It ends on 14 April 2028.", "14 April 2028", "no given fact says this"),
        ("What comes with it: access to the API, phone support, and single sign-on.", "single sign-on",
         "included.single_sign_on is false"),
        ("API access stays with your broker.", "API", "included.api_access is true"),
        ("Phone support costs extra.", "Phone support costs extra", "included.phone_support is true"),
        ("If they want a new reader, quote them $333 for it.", "$333", "no given fact says this"),
    ],
)  # fmt: skip
def test_is_objected_to(text: str, quote: str, reason: str) -> None:
    assert (quote, reason) in told(text, **DEAL)


def test_amounts_of_any_size_are_compared() -> None:
    assert told(f"The setup fee is ${'9' * 45}.01 for you.", plan={"setup_fee": 0.05}) != []
    assert told(f"The monthly price is $1{'0' * 60} for you.", **DEAL) != []


def test_only_the_amounts_told_last_are_reckoned_on_with() -> None:
    many = " ".join(f"${n}.01 and" for n in range(1, 14))
    shares = {"fees": [float(f"{n}.01") for n in range(1, 14)], "total_count": 7, "fee": 900}

    assert told("Add $11.01 and $13.01: that is $24.02.", **shares) == []
    assert len(told(f"{many} the rest. " * 300 + "The total less % is $778.", **shares)) == 1
