"""Which fact a value is of: the one that shares most words with what stands around the value."""

from decimal import Decimal

from rapport.guardrails.given.binding import bound, content
from rapport.guardrails.given.figures import Figure


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
