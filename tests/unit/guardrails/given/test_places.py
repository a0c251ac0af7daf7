"""The town, the state and the cuisine that a text gives a place."""

from typing import Any

import pytest

from rapport.guardrails.given.cuisine import Cuisine
from rapport.guardrails.given.places import elsewhere
from rapport.guardrails.given.record import leaves

PLACE: dict[str, Any] = {
    "name": "Cedar House",
    "city": "Portland",
    "state": "ME",
    "categories": "Lebanese, Mediterranean, Restaurants",
    "review_info": [{"review_text": "Better than the Thai place next door, and the falafel is crisp."}],
}


def places(text: str, **other: Any) -> list[tuple[str, str, str]]:
    return [(text[one.start : one.end], one.fact, one.right) for one in elsewhere(text, leaves({**PLACE, **other}))]


def cuisines(text: str, **other: Any) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], one.right) for one in Cuisine(leaves({**PLACE, **other})).foreign(text)]


class TestStates:
    @pytest.mark.parametrize(
        "text",
        [
            "A place in Portland, Maine.", "A place in Portland, ME.", "A place in Portland, Maine Street.",
            "A place in Portland, Oregano is grown.", "Oregon is far away.", "Near Portland, Casco Bay is blue.",
        ],
    )  # fmt: skip
    def test_of_the_record(self, text: str) -> None:
        assert places(text) == []

    @pytest.mark.parametrize(
        ("text", "state"),
        [
            ("A place in Portland, Oregon.", "Oregon"), ("A place in Portland, OR.", "OR"),
            ("A place in Portland, New Mexico.", "New Mexico"), ("It is near Portland, Texas.", "Texas"),
        ],
    )  # fmt: skip
    def test_that_are_others(self, text: str, state: str) -> None:
        assert places(text) == [(state, "state", "ME")]

    def test_may_be_written_out_in_the_record(self) -> None:
        assert places("A place in Portland, ME.", state="Maine") == []
        assert places("A place in Portland, OR.", state="Maine") == [("OR", "state", "Maine")]

    def test_that_nobody_knows_are_left_alone(self) -> None:
        assert places("A place in Portland, OR.", state="Dorset") == []
        assert places("A place in Portland, OR.", state=None) == []

    def test_a_town_comes_first(self) -> None:
        assert places("A place in Boston, MA.") == [("Boston", "city", "Portland")]
        assert places("A place in Boston, MA.", city=None) == []


class TestCuisines:
    @pytest.mark.parametrize(
        "text",
        [
            "a lebanese restaurant", "a mediterranean eatery", "thai food", "french fries and fare",
            "an asian restaurant",
            "french press coffee", "a restaurant with italian and greek wine", "a greek food truck", "the french door",
        ],
    )  # fmt: skip
    def test_that_the_record_bears_out_or_that_are_none(self, text: str) -> None:
        assert cuisines(text) == []

    @pytest.mark.parametrize(
        ("text", "of"),
        [
            ("a greek restaurant", "greek"), ("it serves french cuisine", "french"),
            ("a vietnamese fast food place", "vietnamese"),
            ("a cosy italian family-run trattoria", "italian"), ("modern tex-mex cooking", "tex-mex"),
        ],
    )  # fmt: skip
    def test_that_nothing_bears_out(self, text: str, of: str) -> None:
        assert cuisines(text) == [(of, "categories is Lebanese, Mediterranean, Restaurants")]

    def test_need_a_record_that_tells_kinds(self) -> None:
        assert cuisines("a greek restaurant", categories=None) == []
        assert cuisines("a greek restaurant", categories=None, cuisine="Thai") == [("greek", "cuisine is Thai")]
