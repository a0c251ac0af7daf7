"""Which fact a value is of: the one that shares most words with what stands around the value."""

from decimal import Decimal

import pytest

from rapport.guardrails.given.amounts.binding import bound, content
from rapport.guardrails.given.amounts.figures import Figure


def figure(number: int, name: str) -> Figure:
    return Figure("number", "", Decimal(number), "", frozenset(name.split()), name, str(number), keyed=True)


GARAGE, CELLAR, DOOR = figure(8, "garage door"), figure(6, "cellar door"), figure(6, "oak door")


def test_the_fact_with_most_of_the_words_is_meant_wherever_it_stands() -> None:
    said = content("the garage has a door")

    assert bound([GARAGE, CELLAR], said) is GARAGE
    assert bound([CELLAR, GARAGE], said) is GARAGE
    assert bound([CELLAR, GARAGE, DOOR], said) is GARAGE


def test_of_several_that_share_as_much_only_one_that_all_agree_on() -> None:
    said = content("a door")

    assert bound([GARAGE, CELLAR], said) is None
    assert bound([CELLAR, DOOR], said) is CELLAR
    assert bound([GARAGE, CELLAR], content("a window")) is None


@pytest.mark.parametrize(
    "words",
    [
        "the an and or of to in on at by for from with without as",
        "is are was were be been being am it its this that these those there here",
        "we you he she they us our your their his her me my mine yours ours them him who whom what",
        "when where how why if then than so not no nor do does did done has have had having",
        "can could will would shall should may might must about around over under up down out off into onto",
        "per each every all any some more most less least just only also too very much many few lot",
        "get gets got getting give gives take takes taken make makes made go goes going come comes run runs last lasts",
        "need needs one two three four five six seven eight nine ten eleven twelve dozen half",
        "seconds minutes hours days weeks months years percent pct dollars euros pounds usd eur gbp",
        "total number amount count value first next new old yes ok okay hi hello dear thanks please know let like want",
        "while after before until within during between time today cost costs price",
    ],
)
def test_little_words_numbers_and_units_tell_of_no_fact(words: str) -> None:
    assert content(words) == frozenset()
    assert content(f"{words} garage") == {"garag"}
