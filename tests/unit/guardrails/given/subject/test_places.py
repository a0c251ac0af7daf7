"""The town, the state and the cuisine that a text gives a place."""

from typing import Any, Final

import pytest

from rapport.guardrails.given.record import leaves
from rapport.guardrails.given.subject.cuisine import foreign
from rapport.guardrails.given.subject.kinds import kinds_of, visited
from rapport.guardrails.given.subject.named import strangers
from rapport.guardrails.given.subject.places import elsewhere
from rapport.guardrails.given.subject.trades import mistaken
from tests.unit.guardrails.given.telling import told

PLACE: dict[str, Any] = {
    "name": "Cedar House",
    "city": "Portland",
    "state": "ME",
    "categories": "Lebanese, Mediterranean, Restaurants",
    "review_info": [{"review_text": "Better than the Thai place next door, and the falafel is crisp."}],
}


def places(text: str, **other: Any) -> list[tuple[str, str, str]]:
    return [(text[one.start : one.end], one.fact, one.right) for one in elsewhere(text, leaves({**PLACE, **other}))]


def cuisines(text: str, **other: Any) -> list[str]:
    kinds = kinds_of(leaves({**PLACE, **other}))
    return [text[one.start : one.end] for one in foreign(text, kinds)] if kinds else []


def trades(text: str, **other: Any) -> list[str]:
    kinds = kinds_of(leaves({**PLACE, **other}))
    return [text[one.start : one.end] for one in mistaken(text, kinds)] if kinds else []


def names(text: str, **other: Any) -> list[str]:
    return [one.name for one in strangers(text, leaves({**PLACE, **other}))]


class TestWhatIsNoPlace:
    """An order's facts may have a name, a category and a note: a mail about it may name anybody."""

    ORDER: Final = {
        "name": "Anna",
        "city": "Leeds",
        "category": "Mugs",
        "note": "Please leave it with the neighbour at no. 12.",
    }

    def test_has_no_kind_and_no_people(self) -> None:
        facts = leaves(self.ORDER)

        assert kinds_of(facts) is None
        assert list(strangers("Your manager Sarah will call.", facts)) == []
        assert list(elsewhere("Anna in Customer Care will call.", facts)) == []

    @pytest.mark.parametrize("key", ["hours", "opening_hours", "review_info", "business_stars", "place.reviews"])
    def test_a_place_has_hours_or_reviews(self, key: str) -> None:
        assert visited(leaves({**self.ORDER, key: "9 to 5"}))
        assert not visited(leaves(self.ORDER))


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

    @pytest.mark.parametrize(
        ("text", "town"),
        [("Cedar House in Ventura is loved.", "Ventura"), ("Cedar House, in New Haven, is loved.", "New Haven"),
         ("Cedar House in Boston, MA, is loved.", "Boston")],
    )  # fmt: skip
    def test_a_town_after_the_name_needs_no_state(self, text: str, town: str) -> None:
        assert places(text) == [(town, "city", "Portland")]

    @pytest.mark.parametrize("text", ["Cedar House in Portland.", "A trip in Ventura.", "Cedar House in summer."])
    def test_other_words_are_no_town_of_it(self, text: str) -> None:
        assert places(text) == []

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
            ("a peruvian and latin american restaurant", "peruvian"),
            ("a cosy italian family-run trattoria", "italian"), ("modern tex-mex cooking", "tex-mex"),
        ],
    )  # fmt: skip
    def test_that_nothing_bears_out(self, text: str, of: str) -> None:
        assert cuisines(text) == [of]

    def test_need_a_record_that_tells_kinds(self) -> None:
        assert cuisines("a greek restaurant", categories=None) == []
        assert cuisines("a greek restaurant", categories=None, cuisine="Thai") == ["greek"]

    def test_may_be_said_to_be_unknown(self) -> None:
        assert told("Whether it is a Greek restaurant is unclear.", **PLACE) == []
        assert told("Whether it is a bakery is unclear; it is a bakery.", **PLACE) != []

    def test_are_told_with_the_fact_and_what_is_right(self) -> None:
        assert told("It is a Greek restaurant.", **PLACE) == [("Greek", f"categories is {PLACE['categories']}")]


class TestTrades:
    @pytest.mark.parametrize(
        ("text", "categories", "kind"),
        [
            ("riverside is a roller rink and sports bar.", "Bowling, Sports Bars", "roller rink"),
            ("it is a small, friendly bookstore in town.", "Toys, Gifts", "bookstore"),
            ("a hotel in the old town.", "Restaurants, Bars", "hotel"),
            ("it is a barber shop.", "Nail Salons", "barber shop"),
            ("a tattoo studio.", "Bars", "tattoo studio"),
            ("hammer and hue, a furniture and carpet store", "Hardware Stores", "furniture"),
            ("it is a shoe shop.", "Books", "shoe"),
            ("here is an overview of cedar house, a nail salon in portland.", "Restaurants", "nail salon"),
        ],
    )
    def test_that_nothing_bears_out(self, text: str, categories: str, kind: str) -> None:
        assert trades(text, categories=categories) == [kind]

    @pytest.mark.parametrize(
        ("text", "categories"),
        [
            ("it is a cosy bakery.", "Coffee & Tea, Cakes"), ("it is a hotel-style lounge.", "Bars"),
            ("guests come from the hotel.", "Bars"), ("it is a hotel.", "Bed & Breakfast, Inns"),
            ("it is a shoe and boot store.", "Shoe Stores"), ("a record number of guests", "Bars"),
            ("it is close to a museum.", "Bars"), ("it is a popular spot.", "Bars"),
        ],
    )  # fmt: skip
    def test_that_are_borne_out_or_not_its_own(self, text: str, categories: str) -> None:
        assert trades(text, categories=categories) == []

    def test_need_a_record_that_tells_kinds(self) -> None:
        assert trades("it is a roller rink.", categories=None) == []


class TestNames:
    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("The mechanic Roy was kind.", "Roy"), ("A waitress named Dot-Ann smiled.", "Dot-Ann"),
            ("He saw Dr. Shah.", "Shah"), ("The owner, Sal, apologized.", "Sal"),
        ],
    )  # fmt: skip
    def test_that_nobody_tells_of(self, text: str, name: str) -> None:
        assert names(text) == [name]

    @pytest.mark.parametrize(
        "text",
        [
            "The owner Lebanese was kind.", "It stands on Cliff Dr. Its food is good.", "The chef Monday was off.",
            "A waiter called December the busiest.", "The owner is kind.", "It is named Cedar House.",
            "The chef Sal's Place.",
        ],
    )  # fmt: skip
    def test_that_are_known_or_none(self, text: str) -> None:
        assert names(text) == []

    def test_are_held_against_a_record_that_tells_something(self) -> None:
        assert names("The mechanic Roy was kind.", review_info=[]) == []

    def test_are_findings(self) -> None:
        assert told("The mechanic Roy was kind.", **PLACE) == [("Roy", "no given fact names Roy")]
