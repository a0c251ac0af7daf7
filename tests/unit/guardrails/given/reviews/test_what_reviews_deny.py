"""What reviews say is not there, did not happen, or was the other way."""

import pytest

from rapport.guardrails.given.reviews.absent import Absent
from rapport.guardrails.given.reviews.opposed import Opposed
from rapport.guardrails.given.reviews.redress import Redress
from rapport.guardrails.given.reviews.views import read, together, turned_round, views
from rapport.guardrails.given.reviews.wording import clauses, sign

REVIEWS = (
    "no showers, and the room fills up. our burger arrived twenty minutes before the end and was cold.",
    "there is no soap in the bathroom. the dance floor is tight for couples. i wish they had a patio.",
)


def absent(sentence: str) -> list[str]:
    of = Absent(REVIEWS, together(map(views, REVIEWS)))
    return [sentence[one.start : one.end] for one in of.named(sentence)]


def opposed(sentence: str) -> list[tuple[str, str]]:
    return [(sentence[one.start : one.end], one.why) for one in Opposed(REVIEWS).words(sentence)]


def made_up(sentence: str, *reviews: str) -> list[tuple[str, str]]:
    return [(sentence[one.start : one.end], one.why) for one in Redress(reviews or REVIEWS).made_up(sentence)]


class TestAbsent:
    @pytest.mark.parametrize(
        ("sentence", "thing"),
        [("it points out that there are showers.", "showers"), ("a shower is at hand.", "shower"),
         ("the soap smells of roses.", "soap")],
    )  # fmt: skip
    def test_is_what_is_spoken_of_as_if_it_were_there(self, sentence: str, thing: str) -> None:
        assert absent(sentence) == [thing]

    @pytest.mark.parametrize(
        "sentence",
        [
            "there are no showers.", "the showers are missing.", "it lacks soap.", "nobody saw any soap.",
            "guests would like showers.",
            "they got towels rather than showers.", "they ran out of soap.",
            "somebody complained of the soap.", "the room fills up.", "a bathroom.",
        ],
    )  # fmt: skip
    def test_is_not_what_is_denied_or_missed(self, sentence: str) -> None:
        assert absent(sentence) == []

    def test_is_not_what_another_review_tells_of(self) -> None:
        told = (*REVIEWS, "the showers are hot.")

        assert list(Absent(told, together(map(views, told))).named("there are showers.")) == []

    def test_says_why(self) -> None:
        (one,) = Absent(REVIEWS, together(map(views, REVIEWS))).named("there are showers.")

        assert one.why == "a review says there is no showers"


class TestOpposed:
    @pytest.mark.parametrize(
        ("sentence", "word"),
        [("another received a hot burger twenty minutes before the end.", "hot"),
         ("couples find a spacious dance floor.", "spacious")],
    )  # fmt: skip
    def test_is_the_contrary_of_the_same_two_things(self, sentence: str, word: str) -> None:
        assert opposed(sentence) == [(word, f"reviews say the contrary of {word}")]

    @pytest.mark.parametrize(
        "sentence",
        [
            "a cold burger came twenty minutes before the end.",
            "the burger was hot.",
            "the burger was not hot twenty minutes before the end.",
            "couples find a high dance floor.",
            "couples find a great dance floor.",
            "a large menu of soups.",
        ],
    )
    def test_is_no_word_that_reviews_have_or_that_is_said_of_too_much(self, sentence: str) -> None:
        assert opposed(sentence) == []

    @pytest.mark.parametrize(
        ("said", "word"), [("terrible", "great"), ("expensive", "cheap"), ("separately", "free"), ("cold", "hot")]
    )
    def test_is_a_word_of_plain_sense_and_not_praise_or_a_price(self, said: str, word: str) -> None:
        reviews = (f"our burger arrived with the fries at the end and was {said}.",)
        found = [one.why for one in Opposed(reviews).words(f"the burger arrived {word} with the fries.")]

        assert found == (["reviews say the contrary of hot"] if word == "hot" else [])


class TestRedress:
    @pytest.mark.parametrize(
        ("sentence", "said", "deed"),
        [("the owner apologized on the phone.", "apologized", "an apology"),
         ("they offered a full refund.", "refund", "a refund"),
         ("she asked for her money back.", "money back", "a refund"),
         ("the dish was replaced.", "replaced", "a replacement"), ("they remade it.", "remade", "a replacement"),
         ("he was reimbursed.", "reimbursed", "a refund")],
    )  # fmt: skip
    def test_of_which_no_review_tells_is_made_up(self, sentence: str, said: str, deed: str) -> None:
        assert made_up(sentence) == [(said, f"no review tells of {deed}")]

    @pytest.mark.parametrize(
        "sentence",
        [
            "nobody apologized.",
            "they refused a refund.",
            "the dish wasn't replaced.",
            "without an apology",
            "a place to sit",
        ],
    )
    def test_that_was_not_done_may_be_told(self, sentence: str) -> None:
        assert made_up(sentence) == []

    @pytest.mark.parametrize(
        ("review", "sentence"),
        [
            ("she said sorry at once", "she apologized."), ("they comped our dessert", "dessert was refunded."),
            ("they gave us my money", "he got his money back."), ("a fresh one came out", "the plate was replaced."),
            ("they did not charge us", "they refunded the meal."), ("they made it right", "the owner apologized."),
        ],
    )  # fmt: skip
    def test_is_told_in_other_words(self, review: str, sentence: str) -> None:
        assert made_up(sentence, review) == []

    @pytest.mark.parametrize(
        ("sentence", "ways"),
        [
            ("they apologized.", "apologies|sorry|sorrily|regretted it|felt bad|excused themselves|made it right"
             "|made it good|made good|humble|owned up|owning it"),
            ("they refunded it.", "refunds|reimbursed|money back|gave me my money|gave us the money|gave us our money"
             "|returned it|credited us|comped|took 5 dollars off|charged less|free|paid back"),
            ("they replaced it.", "replacing|remade|remake|redo|redid|new|fresh|swapped|exchanged|another|again|fixed"
             "|instead|switched"),
        ],
    )  # fmt: skip
    def test_whatever_a_review_calls_it(self, sentence: str, ways: str) -> None:
        for way in ways.split("|"):
            assert made_up(sentence, f"in the end: {way} - that was it.") == [], way
        assert made_up(sentence, "in the end nothing much was heard.") != []

    @pytest.mark.parametrize(
        "no", "no|not|never|nobody|neither|nor|without|refused|refusing|declined|failed to|lacked|didn't".split("|")
    )
    @pytest.mark.parametrize("deed", ["apologized", "refund", "reimbursed", "replacement", "replacing", "redone"])
    def test_a_no_before_it_says_that_it_was_not_done(self, no: str, deed: str) -> None:
        assert made_up(f"they {no} {deed}.") == []
        assert [said for said, _ in made_up(f"they {deed}, {no}.")] == [deed]

    def test_needs_reviews_to_be_held_against(self) -> None:
        assert list(Redress(()).made_up("they apologized.")) == []


class TestTurnedRound:
    @pytest.mark.parametrize(
        ("review", "sentence", "wrong"),
        [
            ("the brisket was tender.", "one guest found the brisket bland.", True),
            ("the brisket was tender.", "one guest found the brisket tasty.", False),
            ("the brisket was tender. the brisket was dry.", "one guest found the brisket bland.", False),
            ("the brisket was large.", "one guest found the brisket bland.", False),
            ("the staff was inexperienced.", "the staff was friendly.", False),
            ("the food was tasty once it arrived.", "the food was considered tasteless.", True),
            ("prices went up.", "prices have fallen.", True),
            ("i wish they had more than nuts and cheese.", "guests enjoy the cheese.", False),
            ("the person at the desk was polite.", "the less satisfied customer praised the desk.", False),
        ],
    )
    def test_is_what_every_review_of_a_thing_speaks_against(self, review: str, sentence: str, wrong: bool) -> None:
        known = views(review)
        assert any(turned_round(view, known.get(view.thing, ())) for view in read(sentence)) is wrong


class TestSigns:
    @pytest.mark.parametrize(
        ("said", "word", "way", "of_quality"),
        [
            ("no one offered to replace them", "replace", -1, 1), ("they replaced it", "replaced", 1, 1),
            ("she declined the free blowout", "free", -1, 1), ("but not the soggy nachos", "soggy", -1, 1),
            ("not soggy", "soggy", -1, -1), ("they refused a cold drink", "cold", -1, 1),
            ("a lack of hot water", "hot", -1, -1), ("with missing hot water", "hot", -1, -1),
            ("it could be clean", "clean", 0, 0), ("it was never clean", "clean", -1, -1),
        ],
    )  # fmt: skip
    def test_of_a_word_and_of_a_quality(self, said: str, word: str, way: int, of_quality: int) -> None:
        (clause,) = (clause for clause in clauses(said) if any(one.text == word for one in clause))
        n = [one.text for one in clause].index(word)

        assert (sign(clause, n), sign(clause, n, quality=True)) == (way, of_quality)

    def test_what_goes_up_or_down_is_one_word(self) -> None:
        assert [word.text for clause in clauses("prices went up, no one minded") for word in clause] == [
            "prices", "went up", ",", "no one", "minded",
        ]  # fmt: skip
