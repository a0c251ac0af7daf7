"""Things that a text adds to a list of what the record tells of."""

import pytest

from rapport.guardrails.given.reviews.invented import invented

RECORD = frozenset(
    "brisket rib pie slow brisk lamp towel pool staff oyst tea soup candle pottery potte bread pasta".split()
)


def read(text: str) -> str:
    return "; ".join(text[item.start : item.end] for item in invented(text, RECORD))


READ = [
    ("it offers brisket, noodles on tap, and parking who came", ""),
    ("it serves brisket, ribs and ", ""),
    ("it serves gnocchi, free wi-fi or parking (x)", "gnocchi"),
    ("known for slow smoked brisket, free wi-fi, plus pie (x)", ""),
    ("loved an axe, pie, a friendly staff plus oysters on sunday", ""),
    ("talk about the big lamps, gnocchi, brisket, never lamps or mugs who came", "gnocchi"),
    ("they mention truly ox, the ribs as well as slow smoked brisket (x)", ""),
    ("they mention truly slow smoked brisket, an axe plus parking all of it", "axe"),
    ("they praise the the ribs, pie as well as gnocchi who came", ""),
    ("try a friendly staff, free wi-fi plus freshness all of it", ""),
]


@pytest.mark.parametrize(("text", "said"), READ)
def test_only_one_unknown_thing_among_known_ones_is_an_addition(text: str, said: str) -> None:
    assert read(text) == said
