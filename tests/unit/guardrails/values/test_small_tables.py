"""Days of the month, numbers in words, fractions and the ends of addresses: every row of what is read from a table."""

import pytest

from rapport.guardrails.values import find

ENDINGS = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
NTH = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth"
    " twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
).split()
SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty"
).split()
MONTHS = "January February March April May June July August September October November December".split()


def values(text: str, kind: str) -> list[str]:
    return [found.value for found in find(text, kinds=(kind,))]


@pytest.mark.parametrize("day", range(1, 32))
def test_a_day_is_read_in_figures_and_in_words(day: int) -> None:
    assert values(f"on the {day}{ENDINGS.get(day, 'th')} of March", "date") == [f"--03-{day:02}"]
    assert values(f"on the {NTH[day - 1]} of March", "date") == [f"--03-{day:02}"]


@pytest.mark.parametrize(("number", "month"), list(enumerate(MONTHS, start=1)))
def test_a_month_is_read_in_full_and_shortened(number: int, month: str) -> None:
    assert values(f"on 5 {month}", "date") == [f"--{number:02}-05"]
    assert values(f"on 5 {month[:3]}", "date") == [f"--{number:02}-05"]


@pytest.mark.parametrize(
    ("number", "word"),
    [
        *((n, word) for n, word in enumerate(SMALL) if word != "one"),
        *((10 * n, word) for n, word in enumerate("thirty forty fifty sixty seventy eighty ninety".split(), start=3)),
        (100, "a hundred"), (1_000, "a thousand"), (1_000_000, "a million"), (12, "a dozen"), (99, "ninety-nine"),
    ],
)  # fmt: skip
def test_a_number_is_read_in_words(number: int, word: str) -> None:
    assert values(f"with {word} lamps on it", "number") == [str(number)]


@pytest.mark.parametrize(("bottom", "value"), [
    (2, "0.5"), (3, "0.333333"), (4, "0.25"), (6, "0.166667"), (7, "0.142857"), (8, "0.125"), (9, "0.111111"),
    (16, "0.0625"), (20, "0.05"), (50, "0.02"),
])  # fmt: skip
def test_a_fraction_is_read_where_its_bottom_is_usual(bottom: int, value: str) -> None:
    assert values(f"1/{bottom} of the cake", "number") == [value]


@pytest.mark.parametrize("bottom", [11, 13, 17, 33])
def test_other_fractions_are_not(bottom: int) -> None:
    assert values(f"1/{bottom} of the cake", "number") == []


@pytest.mark.parametrize("mark", list('.,;:!?)]}*_"'))
def test_what_closes_a_sentence_is_not_of_an_address(mark: str) -> None:
    assert [found.quote for found in find(f"see https://a.example/x{mark} then", kinds=("url",))] == [
        "https://a.example/x"
    ]


@pytest.mark.parametrize("end", ["X", "x", "9", "-", "="])
def test_other_ends_are(end: str) -> None:
    assert [found.quote for found in find(f"see https://a.example/y{end} then", kinds=("url",))] == [
        f"https://a.example/y{end}"
    ]


@pytest.mark.parametrize(
    ("text", "kind", "read"),
    [
        ("a third-party app", "ordinal", []),
        ("the third app", "ordinal", ["3"]),
        ("open 24/7", "date", []),
        ("on 25/12", "date", ["--12-25"]),
        ("the 3rd to the 31st", "date_range", ["---03..---31"]),
        ("from the 30th to the 31st", "date_range", ["---30..---31"]),
        ("half in, half out", "quantity", []),
        ('a 1/2" pipe', "quantity", ["0.0127"]),
        ("the 3rd in line", "quantity", []),
    ],
)
def test_what_looks_like_one_and_is_none(text: str, kind: str, read: list[str]) -> None:
    assert values(text, kind) == read
