"""The words in which a text says that reviews are good, bad or mixed, and of how many of them it says so."""

from decimal import Decimal

import pytest

from rapport.guardrails.given.reviews.consensus import misjudged
from rapport.guardrails.given.reviews.stars import Stars
from rapport.guardrails.given.reviews.tallied import tallied

GOOD = (
    "positive|favorable|favourable|glowing|excellent|enthusiastic|great|good|complimentary|happy|satisfied|pleased"
).split("|")
BAD = (
    "negative|unfavorable|unfavourable|critical|poor|bad|unhappy|dissatisfied|disappointed|terrible|displeased"
).split("|")
MIXED = "mixed|divided|split|polarized|polarised|varied".split("|")
ALL = "overwhelmingly consistently universally unanimously entirely uniformly exclusively extremely all".split()
MOST = "mostly generally largely mainly predominantly primarily typically very highly quite overall usually".split()
WHO = "reviewers|reviews|feedback|opinions|ratings|comments|customers|guests|patrons|diners|clients|patients|visitors"
PRAISE = (
    "praise|praised|love|loved|loves|enjoy|enjoyed|recommend|recommended|rave|raved|positive|satisfied|happy|pleased"
    "|delighted|thrilled|complimented|favorable|favourable|had a good experience|had great experiences"
).split("|")
COMPLAIN = (
    "complain|complained|criticize|criticized|negative|unhappy|dissatisfied|disappointed|dislike|disliked|hate|hated"
    "|unfavorable|displeased|had a bad experience|had poor experiences"
).split("|")


def wrong(text: str, *given: int) -> bool:
    """Whether a text says of all reviews what those that give these stars speak against."""
    return bool(list(misjudged(text, tuple(map(Decimal, given)), ("a", "b", "c"))))


@pytest.mark.parametrize("word", GOOD)
def test_praise_is_of_reviews_of_four_stars_and_more(word: str) -> None:
    assert wrong(f"reviews are {word}.", 1, 2)
    assert not wrong(f"reviews are {word}.", 4, 5)
    assert not wrong(f"reviews are not {word}.", 1, 2)


@pytest.mark.parametrize("word", BAD)
def test_complaints_are_of_reviews_of_two_stars_and_less(word: str) -> None:
    assert wrong(f"reviews are {word}.", 4, 5)
    assert not wrong(f"reviews are {word}.", 1, 2)


@pytest.mark.parametrize("word", MIXED)
def test_mixed_are_reviews_that_differ(word: str) -> None:
    assert wrong(f"reviews are {word}.", 5, 5)
    assert not wrong(f"reviews are {word}.", 5, 1)


@pytest.mark.parametrize("word", ALL)
def test_what_all_say_nobody_denies(word: str) -> None:
    assert wrong(f"reviews are {word} positive.", 5, 5, 1)
    assert wrong(f"it has {word} positive reviews.", 5, 5, 1)
    assert not wrong(f"reviews are {word} positive.", 5, 5, 3)


@pytest.mark.parametrize("word", MOST)
def test_what_most_say_half_of_them_say(word: str) -> None:
    assert wrong(f"reviews are {word} positive.", 5, 1, 1)
    assert not wrong(f"reviews are {word} positive.", 5, 5, 1)


@pytest.mark.parametrize("who", WHO.split("|"))
def test_whoever_says_it(who: str) -> None:
    assert wrong(f"the {who} are all negative.", 5, 5)
    assert wrong(f"all of the {who} were negative.", 5, 5)
    assert not wrong(f"some of the {who} are negative.", 5, 5)


@pytest.mark.parametrize(
    "verb", "receives earns garnered gets got has had have enjoys with attracts draws gathers met".split()
)
@pytest.mark.parametrize("what", ["reviews", "feedback", "ratings", "customer reviews"])
def test_what_a_place_gets(verb: str, what: str) -> None:
    assert wrong(f"it {verb} negative {what}.", 5, 5)
    assert not wrong(f"it {verb} no negative {what}.", 5, 5)


@pytest.mark.parametrize("every", ["all the reviewers", "every review", "each single customer", "both of the guests"])
@pytest.mark.parametrize(("does", "good"), [*((p, True) for p in PRAISE), *((c, False) for c in COMPLAIN)])
def test_what_everybody_does(every: str, does: str, good: bool) -> None:
    assert wrong(f"{every} {does} here.", 5, 1) is True
    assert wrong(f"{every} {does} here.", *((5, 3) if good else (4, 1))) is False
    assert wrong(f"not {every} {does} here.", 5, 1) is False


@pytest.mark.parametrize("turn", "but though although while except yet however not".split())
def test_what_comes_after_a_turn_is_not_what_everybody_does(turn: str) -> None:
    assert not wrong(f"all reviewers came, {turn} some complained.", 5, 1)
    assert wrong(f"all reviewers complained, {turn} some came.", 5, 1)


STARS = Stars(Decimal(4), "stars", {"reviews.0": Decimal(5), "reviews.1": Decimal(1), "reviews.2": Decimal(4)})


@pytest.mark.parametrize("word", "positive favorable favourable glowing enthusiastic satisfied happy".split())
@pytest.mark.parametrize("who", "reviews reviewers customers guests patrons diners ratings".split())
def test_so_many_good_ones_there_are(word: str, who: str) -> None:
    assert not list(tallied(f"there are two {word} {who}.", STARS))
    assert list(tallied(f"there are three {word} {who}.", STARS))


@pytest.mark.parametrize("word", "negative unfavorable unfavourable critical unhappy dissatisfied disappointed".split())
@pytest.mark.parametrize("how", ["", "very ", "mostly ", "rather ", "clearly ", "strongly "])
def test_so_many_bad_ones_there_are(word: str, how: str) -> None:
    assert not list(tallied(f"there is one {how}{word} review.", STARS))
    assert not list(tallied(f"there is a single {how}{word} review.", STARS))
    assert list(tallied(f"there are two {how}{word} reviews.", STARS))
    assert list(tallied(f"both {how}{word} reviews say so.", STARS))
