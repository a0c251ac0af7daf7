"""Cuisines one by one: each is held against a record of another, and borne out where the record has its word."""

import pytest

from rapport.guardrails.given.subject.cuisine import foreign
from rapport.guardrails.given.subject.kinds import Kinds

OF = (
    "afghan|argentine|argentinian|armenian|australian|austrian|bavarian|belgian|brazilian|british|burmese|cajun"
    "|cambodian|cantonese|catalan|chinese|colombian|creole|cuban|czech|danish|dominican|dutch|egyptian|english"
    "|ethiopian|filipino|french|georgian|german|greek|haitian|hawaiian|himalayan|hungarian|indian|indonesian|iranian"
    "|iraqi|irish|israeli|italian|jamaican|japanese|korean|laotian|lebanese|malaysian|mexican|mongolian|moroccan"
    "|nepalese|nigerian|norwegian|pakistani|persian|peruvian|polish|portuguese|puerto rican|russian|salvadoran"
    "|scottish|sicilian|singaporean|spanish|swedish|swiss|syrian|taiwanese|tex-mex|thai|tibetan|turkish|tuscan"
    "|ukrainian|uzbek|venezuelan|vietnamese"
).split("|")
SERVED = "restaurant|cuisine|eatery|bistro|trattoria|taqueria|kitchen|diner|fare|cooking|food|steakhouse|café|cafe"
NO_CUISINE = "fries|fry|toast|press|onion|door|doors|bread|bulldog|bulldogs|dip|horn|wine|beer|coffee"


def read(text: str, told: str = "burgers, shakes") -> list[str]:
    return [text[one.start : one.end] for one in foreign(text, Kinds("categories", told, told))]


@pytest.mark.parametrize("of", OF)
def test_a_cuisine_is_of_a_record_that_has_its_word(of: str) -> None:
    assert read(f"a lively {of} restaurant in town.") == [of]
    assert read(f"a lively {of} restaurant in town.", f"{of}, bars") == []
    assert read(f"a lively non-{of} restaurant in town.") == []


@pytest.mark.parametrize("served", SERVED.split("|"))
def test_whatever_serves_it(served: str) -> None:
    assert read(f"a greek {served}.") == ["greek"]
    assert read(f"a greek and good old family {served}.") == []
    assert read(f"a greek owner but a good {served}.") == []


@pytest.mark.parametrize("word", NO_CUISINE.split("|"))
def test_some_words_of_a_country_are_of_none(word: str) -> None:
    assert read(f"french {word} and good food.") == []


@pytest.mark.parametrize("word", ["truck", "market", "supplier"])
def test_who_sells_food_is_no_restaurant(word: str) -> None:
    assert read(f"a greek food {word}.") == []
