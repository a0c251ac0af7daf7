"""What became of something: held against the one review that tells of it."""

import pytest

from rapport.guardrails.given.reviews.befell import Befell
from rapport.guardrails.given.reviews.whose import Whose

TOLD = {
    "reviews.0": "waited forty minutes for a booth and our pancakes were raw in the middle. they did take them off the"
    " check. i phoned the owner on sunday and she said she would call. nobody has.",
    "reviews.1": "booked a hot stone massage with tessa. the therapist started late, so they extended the session at no"
    " cost. the sauna was out of order. i refused the champagne.",
    "reviews.2": "brought my soccer team of twelve and they joined tables by the window. lucia squeezed us in without a"
    " reservation, and the horchata is made from morro seed. we will be back.",
}


def told_otherwise(sentence: str) -> list[str]:
    found = Befell(TOLD, Whose(TOLD)).otherwise(sentence)
    return [
        f"{sentence[one.start : one.end]}: {one.why.removeprefix('a review has it the other way: ')}" for one in found
    ]


@pytest.mark.parametrize(
    ("sentence", "objections"),
    [
        ("one guest got raw pancakes in a booth and still had to pay for them.", ["had to pay for: who paid"]),
        ("one guest got raw pancakes in a booth, which came off the check.", []),
        ("one with raw pancakes in the booth phoned, and the owner called back.",
         ["called back: whether somebody answered"]),
        ("one with raw pancakes in the booth phoned, and the owner never called back.", []),
        ("a stone massage with tessa was cut short at the session.", ["cut short: how much time there was"]),
        ("a stone massage with tessa was not cut short.", []),
        ("tessa's sauna worked well in that session.", ["worked well: whether it worked"]),
        ("the champagne in the sauna was accepted.", ["accepted: whether it was accepted"]),
        ("a soccer team of twelve was split up across the window tables.",
         ["split up across: whether they sat together"]),
        ("a soccer team sat together by the window.", []),
        ("lucia turned the soccer team away from the window.",
         ["turned the soccer team away: whether they were let in"]),
        ("lucia seated the soccer team after a reservation by the window.",
         ["after a reservation: whether there was a booking"]),
        ("one liked the morro horchata and will never return.", ["never return: whether they come back"]),
    ],
)  # fmt: skip
def test_a_sentence_contradicts_the_review_whose_words_it_shares(sentence: str, objections: list[str]) -> None:
    assert told_otherwise(sentence) == objections


@pytest.mark.parametrize(
    "sentence",
    [
        "guests still had to pay for everything.",  # no review is plainly meant
        "raw pancakes in a booth for a soccer team with horchata: all had to pay for them.",  # two of them are
        "one guest asked to be moved from the booth after raw pancakes.",  # of which the review tells nothing
        "one guest with raw pancakes hoped for a booth and would have had to pay for it.",  # and did not
        "raw pancakes in a booth were taken off the check rather than charged for.",
        "a declined complimentary drink went with the stone massage and the sauna.",  # free all the same
    ],
)
def test_what_is_not_told_of_one_review_outright_is_left_alone(sentence: str) -> None:
    assert told_otherwise(sentence) == []


def test_where_the_review_tells_both_nothing_is_held_against_the_sentence() -> None:
    told = {"reviews.0": "they charged us for the lobster platter and then refunded the lobster platter."}

    for said in ("the lobster platter was refunded.", "they charged for the lobster platter twice."):
        assert not list(Befell(told, Whose(told)).otherwise(said))


@pytest.mark.parametrize(
    ("sentence", "objections"),
    [
        ("lucia gave the soccer team free horchata.", []),  # which may be told in other words
        ("lucia declined to seat the soccer team.", ["declined: that review does not tell whether it was accepted"]),
        ("one guest with raw pancakes in a booth ate for free.", []),  # who paid is told
        ("lucia had the soccer team pay for the horchata.", []),  # which is too common to be told
        ("guests ate for free.", []),  # of whom nobody knows who they are
    ],
)
def test_what_nobody_leaves_out_is_made_up_where_the_review_does_not_tell_it(
    sentence: str, objections: list[str]
) -> None:
    found = Befell(TOLD, Whose(TOLD)).made_up(sentence)

    assert [f"{sentence[one.start : one.end]}: {one.why}" for one in found] == objections


def test_that_somebody_comes_back_is_held_against_all_reviews() -> None:
    assert told_otherwise("one guest will not be back.") == ["not be back: whether they come back"]
    assert told_otherwise("one guest will be back.") == []
    assert told_otherwise("one guest was split up across tables.") == []
