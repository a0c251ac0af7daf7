"""Music, seats and ambience by the words that only they are told in."""

import pytest

from tests.unit.guardrails.given.telling import told


def test_background_music_is_told_by_its_name() -> None:
    record = {"Music": {"background_music": False, "dj": True}}

    assert [quote for quote, _ in told("There is background music.", attributes=record)] == ["background music"]


def test_what_a_record_denies_is_contradicted_though_a_review_speaks_of_it() -> None:
    review = {
        "review_stars": 2.0,
        "review_text": "We took the outdoor seating by the river, in winter.",
    }

    assert told("It has outdoor seating.", attributes={"OutdoorSeating": False}, review_info=[review]) != []
    assert told("It has outdoor seating.", attributes={"OutdoorSeating": None}, review_info=[review]) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("touristy", "The place is a tourist trap."), ("hipster", "The place draws hipsters."),
        ("upscale", "A high-end place."), ("divey", "It is a dive bar."), ("romantic", "Romantically lit, this place."),
        ("classy", "A classy place."), ("trendy", "A trendy place."), ("intimate", "An intimate place."),
    ],
)  # fmt: skip
def test_an_ambience_is_told_in_its_own_words(name: str, text: str) -> None:
    assert len(told(text, attributes={"Ambience": {name: False, "casual": True}})) == 1
    assert told(text, attributes={"Ambience": {name: True, "casual": True}}) == []
