"""Chains of number words, as they come: which build one number, which are several, where each begins and ends."""

import pytest

from rapport.guardrails.values.words import read as numerals


def read(text: str) -> str:
    """Each number as `its words = value sort`."""
    return "; ".join(f"{text[n.start : n.end]} = {n.value:f} {n.sort}" for n in numerals(text))


READ = [
    ("1 a dozen point five fourths lamps", "a dozen point five = 12.5 words"),
    ("1 a eighty-and-a-halves trillion lamps", "eighty-and-a-halves trillion = 80500000000000.0 words"),
    (
        "1 a seven and a tenth and sixteenth  third twenty",
        "seven and a tenth = 7.1 words; sixteenth = 16 ordinal; third = 3 ordinal; twenty = 20 words",
    ),
    ("1 a seventy and nine lamps", "seventy = 70 words; nine = 9 words"),
    (
        "1 a thousand-and-a-third, quarters a hundreds  elevens",
        "a thousand-and-a-third = 1333.333333333333333333333333 words; hundreds = 100 words",
    ),
    ("a billion", "a billion = 1000000000 words"),
    ("a crore", "a crore = 10000000 words"),
    ("a dozens", "dozens = 12 words"),
    ("a eight-and-nine sixths\nnineteen", "eight = 8 words; nine sixths = 1.5 fraction; nineteen = 19 words"),
    ("a eighth", "a eighth = 0.125 part"),
    ("a fifth", "a fifth = 0.2 part"),
    ("a hundred and half", "a hundred = 100 words; half = 0.5 part"),
    ("a hundred and hundred", "a hundred = 100 words"),
    ("a hundred and hundredth", "a hundred = 100 words; hundredth = 100 ordinal"),
    ("a hundred and ninety", "a hundred and ninety = 190 words"),
    ("a million", "a million = 1000000 words"),
    ("a ninetieth of a tenths, hundreds fourteenth", "ninetieth = 90 ordinal; fourteenth = 14 ordinal"),
    ("a ninth", "a ninth = 0.1111111111111111111111111111 part"),
    (
        "a quarter seventy hundred-and-fortieth  halvess",
        "a quarter = 0.25 part; seventy hundred-and-fortieth = 7040 ordinal",
    ),
    ("a seventh", "a seventh = 0.1428571428571428571428571429 part"),
    ("a sixth", "a sixth = 0.1666666666666666666666666667 part"),
    ("a third", "a third = 0.3333333333333333333333333333 part"),
    ("a thousand", "a thousand = 1000 words"),
    ("a thousandth a nineteenth point forty", "thousandth = 1000 ordinal; nineteenth = 19 ordinal; forty = 40 words"),
    ("a trillion", "a trillion = 1000000000000 words"),
    ("eighteen", "eighteen = 18 words"),
    ("eighteenth", "eighteenth = 18 ordinal"),
    ("eighth", "eighth = 8 ordinal"),
    ("eightieth", "eightieth = 80 ordinal"),
    ("fifteen", "fifteen = 15 words"),
    ("fifth", "fifth = 5 ordinal"),
    ("fortieth", "fortieth = 40 ordinal"),
    ("four point eighteen seventy lamps", "four = 4.0 words; eighteen seventy = 1870 words"),
    ("fourty", "fourty = 40 words"),
    ("halves", ""),
    ("millionth", "millionth = 1000000 ordinal"),
    ("one eighty", "one = 1 words; eighty = 80 words"),
    ("one fifths", "one fifths = 0.2 fraction"),
    ("one fourth", "one = 1 words; fourth = 4 ordinal"),
    ("one hundredth", "one hundredth = 100 ordinal"),
    ("one hundredths", "one hundredths = 0.01 fraction"),
    ("one ninths", "one ninths = 0.1111111111111111111111111111 fraction"),
    ("one one", "one = 1 words; one = 1 words"),
    ("one quarter", "one quarter = 0.25 fraction"),
    ("one sevenths", "one sevenths = 0.1428571428571428571428571429 fraction"),
    ("seventeenth", "seventeenth = 17 ordinal"),
    ("seventh", "seventh = 7 ordinal"),
    ("seventieth", "seventieth = 70 ordinal"),
    ("sixteen", "sixteen = 16 words"),
    ("sixteen eighteen, thirty-and-thirds", "sixteen eighteen = 1618 words; thirty = 30 words"),
    ("sixtieth", "sixtieth = 60 ordinal"),
    ("sixty", "sixty = 60 words"),
    ("the hundreds nine six and one and halves lamps", "nine = 9 words; six and one and halves = 6.5 words"),
    ("thirteen", "thirteen = 13 words"),
    ("thirteenth", "thirteenth = 13 ordinal"),
    ("thirty", "thirty = 30 words"),
    ("three point dozens of a ninety-and-fifteenth", "three = 3.0 words; ninety = 90 words; fifteenth = 15 ordinal"),
    ("three quarters of a million", "three quarters of a million = 750000.00 words"),
    ("three sixths of it", "three sixths = 0.5 fraction"),
    ("twelfth", "twelfth = 12 ordinal"),
    ("twelve", "twelve = 12 words"),
    ("twentieth", "twentieth = 20 ordinal"),
    (
        "twenty point sevenths a hundred lamps",
        "twenty = 20.0 words; sevenths a hundred = 14.28571428571428571428571429 words",
    ),
    ("twenty ten", "twenty ten = 2010 words"),
    ("twenty-first", "twenty-first = 21 ordinal"),
    ("twenty-lakh", "twenty-lakh = 2000000 words"),
    ("twenty-one", "twenty-one = 21 words"),
    ("twenty-ten", "twenty = 20 words; ten = 10 words"),
    ("twenty-tenth", "twenty = 20 words; tenth = 10 ordinal"),
    ("two eighths", "two eighths = 0.25 fraction"),
    ("two fourths", "two fourths = 0.5 fraction"),
    ("two halves", "two halves = 1 fraction"),
    ("two point five six", "two point five six = 2.56 words"),
    ("two quarters", "two quarters = 0.5 fraction"),
    ("xa lakh-quarters", ""),
    ("xa tenth  seventy seventh lamps", "tenth = 10 ordinal; seventy seventh = 77 ordinal"),
]


@pytest.mark.parametrize(("text", "said"), READ)
def test_words_build_these_numbers(text: str, said: str) -> None:
    assert read(text) == said
