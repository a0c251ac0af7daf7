"""Attributes with a choice: every way to say one, which values it agrees with, and what is said of something else."""

from typing import Any

import pytest

from rapport.guardrails.given.asserted import said_of
from rapport.guardrails.given.attributes import attributes


def told(text: str, **given: Any) -> list[str]:
    low = text.lower()
    return [verdict for one in attributes(given) for _, verdict, _ in said_of(one, low)]


def words(line: str) -> list[str]:
    return line.split("|")


QUIET = words("quiet|quietly busy")
ABROAD = words(
    "street|streets|road|neighborhood|neighbourhood|corner|block|town|part|side|area|traffic|words|word|moment|colors"
    "|colours|shirt|shirts|print|prints|residential street|lane|village|location|complaint|complaints"
)
CHOICES: dict[str, dict[str, tuple[list[str], list[str]]]] = {
    "NoiseLevel": {
        "it is quiet|quietly kept|a quiet room": (["quiet"], ["average", "loud", "very_loud"]),
        "a moderate noise|an average noise|a medium noise|a moderate-noise room|the noise level is average"
        "|the noise level is moderate|a noise level of average": (["average"], ["quiet", "loud"]),
        "it is loud|it is noisy|it is very loud|it is very noisy": (["loud", "very_loud"], ["quiet", "average"]),
    },
    "RestaurantsAttire": {
        "casual attire|casual dress|casual dress code|casual clothes|casual clothing|casual wear|the dress is casual"
        "|the dress code is casual|attire is casual|dress casually|casually dressed": (
            ["casual"], ["dressy", "formal"]),
        "dressy attire|formal attire|smart dress|formal clothes|smart clothing|dress code is dressy|dress is formal"
        "|the dress code is smart|dress up": (["dressy", "formal"], ["casual"]),
    },
    "Alcohol": {
        "a full bar|a full-bar|cocktails available|cocktails are served|a cocktail is offered|liquor": (
            ["full_bar"], ["none", "beer_and_wine"]),
        "only beer and wine|just wine and beer|only serves beer and wine|just sells wine and beer|only offers beer and "
        "wine": (["beer_and_wine"], ["none", "full_bar"]),
        "beer and wine|wine and beer|beers are cheap|wine is cheap|mimosas are cheap|margaritas and wings are cheap"
        "|it serves beer|it sells wine|it pours wine|it offers craft beers|serves alcohol|sells alcohol|offers alcohol"
        "|pours alcohol|has alcohol|alcohol is served|alcohol served|alcoholic drinks|alcoholic beverages": (
            ["beer_and_wine", "full_bar"], ["none"]),
    },
    "WiFi": {
        "free wi-fi|free wifi|complimentary wi fi|no-cost wifi|free wireless|wi-fi is free|wifi complimentary"
        "|wi-fi at no cost|wi-fi at no charge|wifi costs nothing": (["free", "yes"], ["paid", "no"]),
        "paid wi-fi|chargeable wifi|wi-fi for a fee|wifi at a charge|pay for wi-fi": (["paid"], ["free", "no"]),
    },
    "RestaurantsPriceRange2": {
        "affordable prices|inexpensive pricing|cheap prices|low prices|budget-friendly prices|modest prices"
        "|modestly priced|it is cheap|they are affordable|quite inexpensive|very cheap|it's affordable"
        "|prices are low|pricing is affordable|price level is cheap": (["1", "2"], ["3", "4"]),
        "moderate prices|moderately priced|mid-range prices|average prices|prices are moderate|prices are mid-range": (
            ["2", "3"], ["1", "4"]),
        "high prices|higher prices|expensive prices|upscale pricing|premium prices|steep prices|luxury prices"
        "|highly priced|it is expensive|they are pricey|quite costly|very expensive|it's pricey|prices are high"
        "|prices are steep": (["3", "4"], ["1", "2"]),
    },
    "Smoking": {
        "it is smoke-free|a smoke free room|a non-smoking room|no smoking|smoking is not allowed"
        "|smoking is not permitted|smoking is banned|smoking is prohibited": (["no", "outdoor"], ["yes"]),
        "smoking is allowed|smoking permitted": (["yes", "outdoor"], ["no"]),
    },
}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "said", "right", "others"),
    [(name, said, right, others) for name, table in CHOICES.items() for line, (right, others) in table.items()
     for said in words(line)],
)  # fmt: skip
def test_a_choice_agrees_with_its_values_only(name: str, said: str, right: list[str], others: list[str]) -> None:
    for value in right:
        assert "contradicted" not in told(f"Here {said}, they say.", **{name: value}), value
    for value in others:
        assert "contradicted" in told(f"Here {said}, they say.", **{name: value}), value


@pytest.mark.parametrize("thing", ABROAD)
def test_what_is_quiet_or_loud_elsewhere_is_not_the_room(thing: str) -> None:
    assert told(f"It lies in a quiet {thing}.", NoiseLevel="loud") == []
    assert told(f"It lies in a loud {thing}.", NoiseLevel="quiet") == []
    assert told("It lies in quiet hours.", NoiseLevel="loud") == []


@pytest.mark.parametrize(
    ("said", "member"),
    [
        ("on-street parking", "street"), ("street parking", "street"), ("parking on the street", "street"),
        ("parked in the street", "street"), ("parking is on the street", "street"),
        ("parking at street spaces", "street"),
        ("a parking lot", "lot"), ("parking in lots", "lot"), ("a parking garage", "garage"),
        ("parking in garages", "garage"),
        ("valet parking", "valet"), ("parking by valets", "valet"), ("validated parking", "validated"),
    ],
)  # fmt: skip
def test_a_kind_of_parking_holds_or_does_not(said: str, member: str) -> None:
    assert "contradicted" in told(f"It has {said}.", BusinessParking={member: False})
    assert told(f"It has {said}.", BusinessParking={member: True}) == []
    assert told(f"It has {said}.", BusinessParking={"other": None}) == []


@pytest.mark.parametrize("group", ["BusinessParking", "Parking"])
@pytest.mark.parametrize("said", ["street parking", "a parking lot", "a parking garage", "valet parking"])
def test_a_group_that_says_nothing_says_it_of_all_its_members(group: str, said: str) -> None:
    assert "floating" in told(f"It has {said}.", **{group: None})
    assert "floating" in told(f"It has {said}.", **{group: {}})


MOODS = "romantic intimate classy hipster divey trendy upscale casual touristy".split()
PLACES = words(
    "ambience|ambiance|atmosphere|vibe|setting|mood|decor|feel|room|place|spot|crowd|charm|style|dining|experience"
    "|environment|interior|restaurant|eatery|evening|date"
)


@pytest.mark.parametrize(
    ("mood", "word"), [(mood, word) for mood in MOODS for word in PLACES if (mood, word) != ("hipster", "crowd")]
)
def test_a_mood_counts_beside_a_word_of_the_place(mood: str, word: str) -> None:
    assert "contradicted" in told(f"A {mood} {word}.", Ambience={mood: False})
    assert told(f"A {mood} {word}.", Ambience={mood: True}) == []
    assert told(f"A {mood} lamp.", Ambience={mood: False}) == []


def test_a_hipster_crowd_are_people() -> None:
    assert told("A hipster crowd.", Ambience={"hipster": False}) == []


@pytest.mark.parametrize("mood", MOODS)
def test_of_a_mood_that_nobody_tells_nothing_is_known(mood: str) -> None:
    assert "floating" in told(f"A {mood} place.", Ambience=None)


@pytest.mark.parametrize(
    ("said", "member"), [("live music", "live"), ("a live band", "live"), ("a dj", "dj"), ("djs", "dj"),
                         ("karaoke", "karaoke"), ("a jukebox", "jukebox")],
)  # fmt: skip
def test_music_needs_no_other_word(said: str, member: str) -> None:
    assert "contradicted" in told(f"It has {said}.", Music={member: False})
    assert "floating" in told(f"It has {said}.", Music=None)
