"""Plans by their names: unknown ones, one at another's price, another than the chosen."""

import datetime as dt
from typing import Any

import pytest

from rapport.guardrails import inspect
from tests.unit.guardrails.a_pack import foreign, some_grounds

NOW = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)
NOBODY = "no given fact says this"
PRICED = {"plans": [{"name": "Growth", "monthly": "£39"}, {"name": "Scale", "monthly": "£79"}]}
CHOSEN = {"plan": "Growth", "alternatives": [{"plan": "Scale", "seats": 50}], "seats": 12}
KINDS = "plan|package|tier|edition|bundle|subscription|option|level|membership|band|pack".split("|")


def told(text: str, given: dict[str, Any]) -> list[tuple[str, str]]:
    report = inspect(foreign(text), some_grounds(given=given, now=NOW))
    return [(f.quote, f.reason) for f in report.findings if f.check == "grounding"]


class TestUnknownOnes:
    @pytest.mark.parametrize("kind", KINDS)
    def test_a_name_before_a_word_for_what_it_is(self, kind: str) -> None:
        assert told(f"You are on the Boost {kind} now.", {kind: "Growth"}) == [("Boost", NOBODY)]
        assert told(f"You are on the Growth {kind} now.", {kind: "Growth"}) == []

    @pytest.mark.parametrize(
        "word", ["The", "the", "our", "Your", "a", "their", "this", "on", "to", "for", "with", "is"]
    )
    def test_after_any_of_these_words(self, word: str) -> None:
        assert told(f"So {word} Boost plan it is.", {"plan": "Growth"}) == [("Boost", NOBODY)]

    @pytest.mark.parametrize("name", ["Boost", "Boost+", "Boost Plus", "Boost X", "Boost 2"])
    def test_however_it_is_written(self, name: str) -> None:
        assert told(f"You are on the {name} plan.", {"plan": "Growth"}) == [(name, NOBODY)]

    @pytest.mark.parametrize(
        "word", "Annual Monthly Payment Business New Current Best Right Same Other Full Family Project Service".split()
    )
    def test_an_ordinary_word_is_no_name(self, word: str) -> None:
        assert told(f"You are on the {word} plan.", {"plan": "Growth"}) == []

    def test_what_the_record_names_anywhere_is_known(self) -> None:
        assert told("You are on the Boost plan.", {"plan": "Growth", "note": "Boost is for firms"}) == []
        assert told("You are on the Boost plan.", {"plan": "Growth", "boost": 5}) == []

    def test_without_a_plan_in_the_record_none_is_unknown(self) -> None:
        assert told("You are on the Boost plan.", {"shade": "Growth"}) == []

    def test_letters(self) -> None:
        given = {"options": {"A": "a gate", "B": "a fence"}}

        assert told("You chose option C today.", given) == [("option C", NOBODY)]
        assert told("You chose option B today.", given) == []
        assert told("You chose option C's colour today.", given) == []


class TestPrices:
    @pytest.mark.parametrize(
        "text",
        ["The Scale plan at £39 suits.", "Scale, at £39, suits.", "Scale is £39.", "On Scale you pay £39 a month."],
    )
    def test_of_another_plan_name_that_one(self, text: str) -> None:
        assert told(text, PRICED)[0][0] == "Scale"
        assert "Growth" in told(text, PRICED)[0][1]

    @pytest.mark.parametrize(
        "text",
        [
            "The Growth plan at £39 suits.", "Scale is £79.", "Scale or Growth is £39.", "Scale and £39 more.",
            "Scale but £39.", "Scale. It is £39.", "Scale; £39.", "Scale costs £40 more than £39.",
            "Not Scale, the plan at £39.", "Scale (£39 before).",
        ],
    )  # fmt: skip
    def test_told_of_something_else_do_not(self, text: str) -> None:
        assert [quote for quote, _ in told(text, PRICED) if quote == "Scale"] == []

    def test_stand_close_behind_the_name(self) -> None:
        near, far = "Scale " + "o" * 26 + " £39.", "Scale " + "o" * 27 + " £39."

        assert [quote for quote, _ in told(near, PRICED)] == ["Scale"]
        assert told(far, PRICED) == []

    def test_of_plans_by_their_names_as_keys(self) -> None:
        given = {"tiers": {"Growth": {"monthly": "£39"}, "Scale": {"monthly": "£79"}}}

        assert [quote for quote, _ in told("The Scale tier at £39 suits.", given)] == ["Scale"]
        assert told("The Scale tier at £79 suits.", given) == []

    def test_told_in_a_text(self) -> None:
        note = "We spoke at length of what she needs: the Growth plan costs £39 a month and the Scale plan costs £79."

        assert [quote for quote, _ in told("The Scale plan at £39 suits.", {"note": note})] == ["Scale"]
        assert told("The Scale plan at £79 suits.", {"note": note}) == []


class TestTheChosenOne:
    def test_another_is_not_it(self) -> None:
        assert told("Your Scale plan is ready.", CHOSEN) == [("Scale", "plan is Growth")]
        assert told("Your Growth plan is ready.", CHOSEN) == []

    @pytest.mark.parametrize(
        "text",
        [
            "Scale instead of Growth.", "Scale is for more than us, Growth for you.", "Unlike the Scale plan, it fits.",
            "Not the Scale plan.", "Rather than the Scale plan.", "It is not for the Scale plan.",
            "Compared with the Scale plan it fits.", "The Scale plan has 50 seats.", "It is more than the Scale plan.",
            "The Scale plan versus this.", "Only the Scale plan is new.", "The Scale plan is an alternative.",
        ],
    )  # fmt: skip
    def test_two_may_be_compared(self, text: str) -> None:
        assert told(text, CHOSEN) == []

    @pytest.mark.parametrize("key", ["interested_in", "selected", "choice", "chosen", "recommended"])
    def test_it_may_be_called_by_other_names(self, key: str) -> None:
        given = {key: "Growth", "plans": [{"name": "Growth"}, {"name": "Scale"}]}

        assert told("Your Scale plan is ready.", given) == [("Scale", f"{key} is Growth")]

    def test_of_two_that_are_none(self) -> None:
        assert told("Your Scale plan is ready.", {"a_plan": "Growth", "b_plan": "Boost", "plans": ["Scale"]}) == []
