"""Summaries of an e-mail or a call, whose prose is all that is given."""

import pytest

from tests.unit.guardrails.given.telling import told

EMAIL = """Dear Ms Vance,

Thank you for visiting our boatyard. For your sloop I would suggest the Harbour berth at £310 a month. The Marina berth
would cost £425 a month. QuayBasic costs £95 a year; with QuayPlus, which I recommend, you also have a diver. It costs
£160.

Water and electricity are included at no charge; the winter cover is not, but it can be had for £640. The crane is part
of it too. You can pay in three interest-free instalments. The mast has a 12-year warranty, the hull a 20-year one.

If you sign by 15 September, we take 15% off the first year. After that our prices go up by 4%. You keep your present
number. You may cancel free of charge until 1 October.
"""
CALL = """Rep: Shall I add the radar?
Customer: Leave out the radar and the tender, please. Not the autopilot.
Rep: Both are included. The sails aren't; they're extra.
Rep: It uses 30% less diesel than my old one.
Rep: The owner has lowered the price. You can change the date once, free of charge, up to 45 days before we launch.
"""


def email(text: str) -> list[str]:
    return [quote for quote, _ in told(text, email=EMAIL)]


def call(text: str) -> list[str]:
    return [quote for quote, _ in told(text, transcript=CALL)]


@pytest.mark.parametrize(
    "text",
    [
        "Water and electricity are included, the winter cover is not.",
        "The winter cover is not included.",
        "The Harbour berth costs £310 a month, the Marina berth £425.",
        "She can sign by 15 September for a 15% discount, after which prices increase by 4%.",
        "QuayPlus, at £160, is recommended over QuayBasic.",
        "She may pay in three instalments and keeps her present number.",
        "The hull has a 20-year warranty and the mast twelve years.",
    ],
)
def test_what_the_email_says_is_left_alone(text: str) -> None:
    assert email(text) == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Water and electricity are not included.", "Water and electricity are not included."),
        ("The crane is not included.", "The crane is not included."),
        ("Water is included, the winter cover is too.", " the winter cover is too."),
        ("She signs by 15 October.", "15 October"),
        ("They may cancel free of charge until 1 August, and insurance is available.", "1 August"),
        ("Prices decrease by 4% after that.", "Prices decrease by 4% after that."),
        ("The present number is lost.", "The present number is lost."),
        ("QuayPremium is recommended.", "QuayPremium"),
        ("The mast has a 15-year warranty.", "15-year"),
    ],
)  # fmt: skip
def test_what_it_does_not_say_is_objected_to(text: str, quote: str) -> None:
    assert email(text) == [quote]


@pytest.mark.parametrize(
    "text",
    [
        "He declined the radar and the tender.", "The autopilot was declined.", "The sails are not included.",
        "It uses 30% less diesel.", "The owner lowered the price.",
    ],
)  # fmt: skip
def test_what_was_agreed_in_a_call_is_left_alone(text: str) -> None:
    assert call(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "He agreed to the radar.", "He takes the autopilot.", "The tender is included.", "The sails are included.",
        "It uses about 30% more diesel than his old one.", "The owner has increased the price because he moves.",
    ],
)  # fmt: skip
def test_the_contrary_is_objected_to(text: str) -> None:
    assert len(call(text)) == 1


def test_a_span_is_bound_by_its_sentence_where_the_clause_tells_little() -> None:
    assert call("The date can be changed once up to sixty days before the launch.") == ["sixty days"]
    assert call("The date can be changed once up to 45 days before the launch.") == []


@pytest.mark.parametrize(
    "text", ["We agreed to switch it off.", "Is the radar included?", "If the radar is included, fine."]
)
def test_what_says_nothing_outright_is_left_alone(text: str) -> None:
    assert call(text) == []


LEVELS = (
    "We have three levels. Nest is ₹450 per user per month and gives contacts, reminders and the mobile app. Flight is "
    "₹790 per user per month and adds dealer tracking and quotations. Flock is ₹1,350 per user per month and adds a "
    "call recorder and a dedicated server. The course runs for sixteen weeks, five days a week."
)


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("The call recorder and the dedicated server come only with Flock.", []),
        ("The call recorder and the dedicated server come only with Nest.", ["Nest"]),
        ("Only Flight includes a dedicated server.", ["Flight"]),
        ("Only Flock includes a dedicated server.", []),
        ("Nest includes dealer tracking and quotations.", ["Nest"]),  # a cheaper one has not what a dearer one adds
        ("Flock includes dealer tracking and quotations.", []),
        ("Nest gives contacts and reminders.", []),
        ("Nest costs ₹790.", ["Nest"]),
        ("Flight costs ₹790 a month.", []),
        ("The course lasts sixteen weeks.", []),
    ],
)
def test_what_comes_with_which_plan(text: str, quotes: list[str]) -> None:
    assert [quote for quote, _ in told(text, email=LEVELS)] == quotes
