"""What a text adds to a record: things in a list, towns, ratings; and what somebody is told to have said."""

from decimal import Decimal
from typing import Any

import pytest

from rapport.guardrails import inspect
from rapport.guardrails.given.record import leaves
from rapport.guardrails.given.reviews.invented import invented, words_of
from rapport.guardrails.given.subject.places import elsewhere
from tests.unit.guardrails.a_pack import foreign, some_grounds

RECORD = frozenset({"brisket", "brisk", "rib", "slaw", "corn"})


def told(text: str, given: dict[str, Any]) -> list[tuple[str, str]]:
    report = inspect(foreign(text), some_grounds(given=given))
    return [(f.quote, f.reason) for f in report.findings if f.check == "grounding"]


def added(sentence: str) -> list[str]:
    return [sentence[item.start : item.end] for item in invented(sentence, RECORD)]


class TestThings:
    @pytest.mark.parametrize(
        "cue",
        (
            "guests recommend|they praise|they mention|they highlight|we love|she loved|guests enjoy|it includes"
            "|dishes such as|dishes like|it offers|offering|it serves|serving|it features|featuring|it sells|it stocks"
            "|known for|famous for|popular for|noted for|it specializes in|specialising in|its specialties are"
            "|the specialty is|specialties include|it provides|providing|it repairs|you should try|we tried"
            "|i ordered|they rave about|people raved about|speak highly of|it handles|they talk about"
            "|guests recommend highly"
        ).split("|"),
    )
    def test_a_third_beside_two_that_the_record_tells_of(self, cue: str) -> None:
        assert added(f"{cue} the brisket, the ribs and the oysters.") == ["oysters"]
        assert added(f"{cue} the brisket, the ribs and the slaw.") == []

    @pytest.mark.parametrize(
        "join", [", ", ", and ", ", or ", ", as well as ", ", plus ", " and ", " as well as ", " plus "]
    )
    def test_however_a_list_is_joined(self, join: str) -> None:
        assert added(f"it serves brisket, ribs{join}oysters.") == ["oysters"]

    @pytest.mark.parametrize("article", ["the", "a", "an", "its", "their", "his", "her", "some", "both"])
    def test_without_its_article(self, article: str) -> None:
        assert added(f"it serves brisket, ribs and {article} oysters.") == ["oysters"]

    @pytest.mark.parametrize(
        "tail", "on|at|in|for|with|from|that|which|who|to|are|is|was|while|but|by|as|after|before|when|where|of|during|"
                "per|than|if|because|has|have|had|all|can|may|also".split("|")
    )  # fmt: skip
    def test_and_without_what_follows_it(self, tail: str) -> None:
        assert added(f"it serves brisket, ribs and oysters {tail} weeks.") == ["oysters"]

    @pytest.mark.parametrize(
        "sentence",
        [
            "it serves brisket and oysters.", "the brisket, the ribs and the oysters came.",
            "it serves clams, ribs and oysters.", "it serves brisket, ribs, clams and oysters.",
            "it serves brisket, ribs and parking.", "it serves brisket, ribs and a bar.",
            "it serves brisket, ribs and wi-fi.", "it serves brisket, ribs and a patio.",
            "it serves brisket; ribs, clams and oysters.",
        ],
    )  # fmt: skip
    def test_what_is_no_list_of_known_things_or_is_read_elsewhere(self, sentence: str) -> None:
        assert added(sentence) == []

    @pytest.mark.parametrize(
        "word",
        (
            "kindness quality tourism location decoration treatment ambiance presence fluency friendship seating "
            "texture breaded friendly delicious tasteful affordable flexible attractive regional exotic freedom "
            "neighborhood bakery service staff food drink value price decor view taste menu dish portion music wine "
            "beer coffee dessert sauce bread spirit place visit good terrible loved ok"
        ).split(),
    )
    def test_what_is_abstract_or_praised_in_general(self, word: str) -> None:
        assert added(f"it serves brisket, ribs and {word}.") == []

    @pytest.mark.parametrize(
        "word",
        (
            "service staff food drinks value quality prices decor views location speed taste flavor flavour "
            "textures style charm care skill knowledge menu dishes items meals portions sizes advice help details "
            "effort manners work products amenities features facilities noise comfort warmth space layout design "
            "lights lighting crowd owners managers cooks chefs servers waiters waitresses hosts hostesses "
            "bartenders employees workers teams kids children families adults couples friends locals tourists "
            "students parents lovers fans occasions events parties budgets types kinds variety range everything "
            "things lots more lunch dinner breakfast brunch cash cards credit waits tables seats chairs rooms "
            "floors walls buildings areas corners streets neighborhood city town trade crafts hearts smiles humor "
            "patience wines beer coffee tea cocktails desserts snacks pastries bread meats cuisine seafood "
            "vegetables sauces sides starters appetizers entrees mains treats plates ingredients toppings "
            "beverages alcohol spirits haircuts hairstyles"
        ).split(),
    )
    def test_what_any_such_place_has(self, word: str) -> None:
        assert added(f"guests recommend the brisket, the ribs and the {word}.") == []
        assert added("guests recommend the brisket, the ribs and the zeppelin.") == ["zeppelin"]

    def test_the_record_s_words_are_those_of_its_texts_and_names(self) -> None:
        record = leaves({"smokedMeats": True, "review": "x" * 61})

        assert words_of(["Great Briskets here"], record) == {
            "great", "brisket", "brisk", "here", "smoked", "meat",
        }  # fmt: skip


class TestTowns:
    @pytest.mark.parametrize("words", ["in", "of", "near"])
    @pytest.mark.parametrize("state", ["ND", "Dakota", "North Dakota"])
    def test_another_town_with_its_state(self, words: str, state: str) -> None:
        text = f"We are {words} Old Selby, {state} now."

        assert [
            (text[one.start : one.end], one.fact, one.right) for one in elsewhere(text, leaves({"city": "Ripon"}))
        ] == [("Old Selby", "city", "Ripon")]
        assert list(elsewhere(text, leaves({"town": "Ripon", "note": "from old selby"}))) == []
        assert list(elsewhere(text, leaves({"name": "Ripon"}))) == []
        assert list(elsewhere(text, leaves({"city": 5}))) == []

    def test_a_town_alone_is_not_read(self) -> None:
        assert list(elsewhere("We are in Selby now.", leaves({"city": "Ripon"}))) == []


class TestRatings:
    @pytest.mark.parametrize(
        "text",
        [
            "It is rated 4 stars.", "It has a rating of 4.", "Its rating is 4.", "An average rating of 4 stars.",
            "An average of 4 stars.", "Its 4-star rating is known.",
            "A 4-star average.", "A 4-star reputation.", "A 4-star score.",
        ],
    )  # fmt: skip
    @pytest.mark.parametrize("name", ["stars", "rating", "average_rating", "business_stars", "shop.stars"])
    def test_another_than_the_record_s(self, text: str, name: str) -> None:
        given: dict[str, Any] = {"shop": {"stars": 4.5}} if "." in name else {name: 4.5}

        assert [why for _, why in told(text, given)] == [f"{name} is 4.5"]
        assert told(text.replace("4", "4.5"), given) == []

    @pytest.mark.parametrize(
        "text",
        [
            "One review gave it 4 stars.", "A customer: it is rated 4 stars.", "A guest says it is rated 4 stars.",
            "Someone says it is rated 4 stars.", "A third says it has 4 stars.", "Another is rated 4 stars.",
            "She gave it a 4-star rating.", "Praised and rated 4 stars.", "It is rated 4 stars, a patron says.",
        ],
    )  # fmt: skip
    def test_what_one_reviewer_gave_is_theirs(self, text: str) -> None:
        assert told(text, {"stars": 4.5}) == []


class TestReviewers:
    @pytest.mark.parametrize(
        "who",
        (
            "a review|reviews|a reviewer|reviewers|one customer|an unhappy guest|another patron|some visitors"
            "|several diners|two clients|three patients|both members|many regulars|the first owner|the second couple"
            "|the third family|the fourth parent|the last mother|the latest father|the other person|the other guests"
            "|a man|one woman|a big party|somebody who|someone was|someone had|somebody said"
        ).split("|"),
    )
    def test_what_they_say_is_not_held_against_the_record(self, who: str) -> None:
        assert told(f"It has outdoor seating, as {who} it seems.", {"OutdoorSeating": False}) == []
        assert told("It has outdoor seating, as it seems.", {"OutdoorSeating": False}) == [
            ("outdoor seating", "OutdoorSeating is false")
        ]


class TestNames:
    def test_are_masked_before_attributes_are_looked_for(self) -> None:
        assert told("Come to Patio Grill.", {"name": "Patio Grill", "OutdoorSeating": False}) == []
        assert told("Come to Patio Grill.", {"name": "The Patio Grill", "OutdoorSeating": False}) == []
        assert told("Come to our patio.", {"name": "Patio Grill", "OutdoorSeating": False}) != []


def test_a_rating_reads_the_same_of_any_number_of_digits() -> None:
    assert told("It is rated 4.0 stars.", {"stars": 4}) == []
    assert told("It is rated 3.5 stars.", {"stars": float(Decimal("4.0"))}) == [("3.5 stars", "stars is 4.0")]
