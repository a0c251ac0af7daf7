"""Praise and complaint in more than one word, and words that are one thing with the next."""

import pytest

from rapport.guardrails.given.reviews.opinions import COMPLAINT, OPINIONS, PRAISE
from rapport.guardrails.given.reviews.views import read


@pytest.mark.parametrize(
    "said",
    [
        "better than expected", "better than i expected", "better than we had expected", "no complaint",
        "no complaints", "the real thing", "the real deal", "on point", "hit the spot", "to die for", "is spot on",
        "are spot on", "was spot on", "were spot on", "second to none", "top notch", "a winner", "the winner", "a must",
        "a treat", "a gem", "a delight", "a dream", "saved the day", "saved the evening", "saved the night",
        "saved the meal", "blew me away", "blew us away", "won me over", "won us over", "melted in my mouth",
        "melts in your mouth", "melted in the mouth", "a highlight", "the highlight", "the best part", "best part",
    ],
)  # fmt: skip
def test_of_praise(said: str) -> None:
    assert said in PRAISE
    assert OPINIONS[said] == ("worth", 1)


@pytest.mark.parametrize(
    "said",
    [
        "worse than expected", "worse than i expected", "worse than we had expected", "fell flat", "fell apart",
        "nothing special", "hit or miss", "a joke", "a mess", "a disaster", "a letdown", "a let-down", "a nightmare",
        "a rip-off", "a ripoff", "left me cold", "left us cold", "left me hungry", "left us hungry", "went cold",
        "could use", "could have used", "rolled his eyes", "rolled her eyes", "rolled their eyes", "in need of",
        "needs work", "the worst part", "worst part", "the low point", "the weak point", "no taste", "no flavor",
        "no flavour", "lacked taste", "lacked flavor", "lacked flavour", "without taste", "without flavor",
        "without flavour",
    ],
)  # fmt: skip
def test_of_complaint(said: str) -> None:
    assert said in COMPLAINT
    assert OPINIONS[said] == ("worth", -1)


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("the coffee went cold.", {"coffee"}),
        ("the rice had no taste.", {"rice"}),
        ("the gnocchi blew us away.", {"gnocchi"}),
    ],
)
def test_are_read_of_what_they_are_said_of(text: str, things: set[str]) -> None:
    assert {view.thing for view in read(text) if view.about == "worth"} == things


@pytest.mark.parametrize(
    "text",
    [
        "they had high chairs.", "a soft drink came with it.", "the short ribs were there.", "he ordered a hot dog.",
        "a hot pot stood there.", "a warm welcome awaits.", "she got raw oysters.", "a long island was poured.",
        "dark chocolate is on it.", "a cold brew was poured.", "fresh air came in.", "hard cider was poured.",
    ],
)  # fmt: skip
def test_a_word_that_is_one_thing_with_the_next_is_no_opinion(text: str) -> None:
    assert [view for view in read(text) if view.about not in ("there", "worth")] == []


@pytest.mark.parametrize(
    "text", ["the chairs were high.", "the dog was hot.", "the pot was hot.", "the ribs were short."]
)
def test_it_is_one_by_itself(text: str) -> None:
    assert [view.about for view in read(text)] != []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("for people who like cocktails, this is it.", []),
        ("if you like cocktails, come.", []),
        ("the reviewer who liked cocktails came.", ["cocktail"]),
        ("one guest likes cocktails.", ["cocktail"]),
    ],
)
def test_what_anybody_may_like_nobody_praised(text: str, found: list[str]) -> None:
    assert [view.thing for view in read(text) if view.about == "worth"] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("she was honest about which drinks were too sweet.", []),
        ("she was honest about how the drinks were too sweet.", []),
        ("the drinks were too sweet.", ["drink"]),
        ("the drinks were not too sweet.", []),
    ],
)
def test_what_is_only_spoken_about_nobody_complained_of(text: str, found: list[str]) -> None:
    assert [view.thing for view in read(text) if view.about == "worth" and view.sign < 0] == found
