"""Plans that a text names, record by record: unknown ones, one at another's price, another than the chosen one."""

from typing import Any

import pytest

from rapport.guardrails import values
from rapport.guardrails.given.amounts.figures import READ
from rapport.guardrails.given.amounts.numbers import of_numbers
from rapport.guardrails.given.amounts.plans import Plans
from rapport.guardrails.given.amounts.texts import of_texts
from rapport.guardrails.given.record import leaves


def misnamed(text: str, given: dict[str, Any]) -> str:
    """Each plan that a text misnames: `name: fact is right`, or that it is floating."""
    record = leaves(given)
    plans = Plans(record, (*of_numbers(record), *of_texts(record)))
    found = ((text[m.start : m.end], m.judged) for m in plans.misnamed(text, values.find(text, kinds=READ)))
    return "; ".join(f"{name}: {j.fact} is {j.right}" if j.fact else f"{name}: {j.verdict}" for name, j in found)


RECORDS: list[tuple[dict[str, Any], dict[str, str]]] = [
    (
        {"plans": ["Growth", "Scale"], "n": "Growth is £39, Scale is £79"},
        {
            "Growth and Scale at £39": "Scale: plans.0 is Growth",
            "Scale oooooooooooooooooooooooooo £39.": "Scale: plans.0 is Growth",
        },
    ),
    (
        {"a": {"plan": "Growth", "price": "£39"}, "old_alternative": {"plan": "Scale", "price": "£79"}},
        {
            "Your Scale plan. It has 50 seats.": "Scale: a.plan is Growth",
        },
    ),
    (
        {
            "interested_in": "Growth",
            "price": "£39",
            "plans": [{"name": "Growth", "monthly": "£49"}, {"name": "Scale", "monthly": "£79"}],
        },
        {
            "Growth at £39 and Scale at 20%": "",
            "Scale at £39.": "Scale: plans.0.name is Growth",
            "Scale at £79.": "",
            "Scale ooooooooooooooooooooooooooo £39.": "Scale: interested_in is Growth",
        },
    ),
    (
        {"tiers": {"Growth": {"monthly": "£39"}, "Scale": {"monthly": "£79"}, "growth minus": {"monthly": "£5"}}},
        {
            "Scale, at £39, suits.": "Scale: tiers.Growth is Growth",
            "Your Boost plan.": "Boost: floating",
        },
    ),
    (
        {
            "note": (
                "We spoke at length of this plan: the Annual plan is £9, option A is "
                "£39 a month and option B costs £79 of it all."
            )
        },
        {
            "option A is £79": "",
            "option B is £39": "",
        },
    ),
    (
        {"selected": "Growth", "plans": ["Scale", "Growth"]},
        {
            "option B": "",
            "Scale Boost plan": "Scale: selected is Growth",
            "Scale is £39 to £79": "Scale: selected is Growth",
        },
    ),
    (
        {
            "current_plan": "Growth",
            "plans": ["Growth", "Scale"],
            "note": "Growth, with all that a small team could ever want, is £39. Scale is £79 for as much again.",
        },
        {
            "Scale at £39.": "Scale: plans.0 is Growth",
            "Scale at £79.": "",
            "Growth at £39.": "",
            "Growth at £79.": "Growth: plans.1 is Scale",
        },
    ),
    (
        {"options": {"A": {"price": "£39"}, "B": {"price": "£79"}}},
        {
            "option B": "",
            "option C": "option C: floating",
        },
    ),
    (
        {
            "note": (
                "We spoke at length of what she needs: the Growth plan costs £39 a month and the Scale plan costs £79."
            )
        },
        {
            "Is Scale £39?": "Scale: note is Growth",
        },
    ),
    (
        {"plan": "Growth", "plans": ["Growth", "Growth Plus"], "n": "Growth: £39. Growth Plus: £79"},
        {
            "Growth at £79.": "Growth: plans.1 is Growth Plus",
            "the Boost Plus plan": "Boost Plus: floating",
        },
    ),
    (
        {
            "plans": {"a": {"name": "Growth", "price": "£39"}, "b": {"name": "Scale", "price": "£79"}},
            "recommended": "Scale",
        },
        {
            "our Growth plan": "Growth: recommended is Scale",
            "Scale, at £39, suits.": "Scale: plans.a.name is Growth",
        },
    ),
    (
        {"shade": "Growth", "price": "£39"},
        {
            "Your Boost plan.": "",
        },
    ),
    (
        {"plan": "Growth", "price": "£39", "other_plan": "Scale"},
        {
            "Scale is £39\nnow": "Scale: plan is Growth",
        },
    ),
    (
        {"a": {"plan": "Growth", "price": "£39"}, "b": {"plan": "Scale", "price": "£79"}},
        {
            "Growth at £79.": "Growth: b.plan is Scale",
            "Scale from £39": "",
        },
    ),
    (
        {
            "plan": "Growth",
            "alternatives": [{"plan": "Scale", "seats": 50, "price": "£79"}],
            "seats": 12,
            "price": "£39",
        },
        {
            "Growth Plus at £79": "Growth: alternatives.0.plan is Scale",
            "Scale at £39.": "Scale: plan is Growth",
            "Scale costs £40 more than £39": "",
            "Scale is £50.": "",
        },
    ),
    (
        {
            "plans": [
                {"name": "Growth", "monthly": "£39", "seats": 12},
                {"name": "Scale", "monthly": "£79", "seats": 50},
            ]
        },
        {
            "Scale£39": "Scale: plans.0.name is Growth",
        },
    ),
    (
        {"tier": {"Growth": {"monthly": "£39"}, "Scale": {"monthly": "£79"}}},
        {
            "Scale£39": "",
        },
    ),
    (
        {
            "note": (
                "We spoke at length of what she needs: the Growth plan costs £39 a "
                "month.\nThen of the Scale plan.\nIt has 5 seats and £79."
            ),
            "plan": "Growth",
        },
        {
            "Growth at £79.": "",
            "Scale, at £39, suits.": "Scale: plan is Growth",
        },
    ),
]


@pytest.mark.parametrize(
    ("text", "given", "against"), [(text, given, said) for given, texts in RECORDS for text, said in texts.items()]
)
def test_a_plan_is_named_as_the_record_names_and_prices_it(text: str, given: dict[str, Any], against: str) -> None:
    assert misnamed(text, given) == against
