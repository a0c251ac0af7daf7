"""Phone numbers that are read out: how many digits the words stand for, and what is no number."""

import pytest

from rapport.guardrails.personal.spoken import dialled


@pytest.mark.parametrize(
    "said",
    [
        "oh one two three four five six seven eight",
        "zero one two three four five six seven eight",
        "one two oh three four five six seven eight",
        "one two nought three four five six seven eight",
        "plus one two three four five six seven eight",
        "oh one two three four five double six seven",
        "oh one two three four triple five six",
        "oh one two three four treble five six",
        "oh twenty one thirty four five six seven eight",
        "oh twelve thirteen fourteen five six seven",
        "oh nine hundred one two three four five",
        "oh, one, two - three. four five six seven eight",
        "07 one two oh 34567",
        "double one two three four five six seven eight nine one two three four five six",
    ],
)
def test_nine_digits_or_more_with_a_telling_word_are_a_number(said: str) -> None:
    assert [said[a:b] for a, b in dialled(said, set(said.replace(",", "").replace(".", "").split()))] == [said]


@pytest.mark.parametrize(
    "said",
    [
        "oh one two three four five six seven",
        "one two three four five six seven eight nine",
        "oh one two three four triple five",
        "oh one two three four five double six",
        "oh twenty one thirty four five six seven",
        "oh twelve thirteen fourteen five",
        "oh eight hundred one two three four",
        "oh 12345678",
        "oh 1234 5678 9",
        "oh one two",
        "oh one two three  -  and four five six seven eight",
        "double one two three four five six seven eight nine one two three four five six seven",
    ],
)
def test_fewer_or_more_or_a_count_are_none(said: str) -> None:
    assert list(dialled(said, set(said.split()))) == []
