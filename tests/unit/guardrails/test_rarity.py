"""How rare strings are in ordinary copy."""

import pytest

from rapport.guardrails.rarity import chance, rarest


@pytest.mark.parametrize(
    ("common", "rare"),
    [("the", "oak"), ("the ", "only"), ("you", "quiz"), ("a", "aa"), ("in the", "in zen"), ("e", "q"), (" ", "  ")],
)
def test_what_is_often_read_has_a_greater_chance(common: str, rare: str) -> None:
    assert chance(common) > chance(rare) > 0


def test_the_chances_of_what_can_follow_a_letter_come_to_its_own() -> None:
    following = sum(chance(f"t{letter}") for letter in "abcdefghijklmnopqrstuvwxyz ")

    assert following == pytest.approx(chance("t"), rel=0.1)


def test_a_longer_string_is_rarer() -> None:
    assert [chance("the best"[:n]) for n in range(1, 9)] == sorted(
        (chance("the best"[:n]) for n in range(1, 9)), reverse=True
    )
    assert chance("") == 1.0


def test_the_rarest_piece_is_the_one_whose_strings_together_are() -> None:
    the, many, one = frozenset({"the "}), frozenset({"box", "jug", "cup"}), frozenset({"quilt"})

    assert rarest([the, many, one]) == one
    assert rarest([the, many]) == many
    assert rarest([]) is None
