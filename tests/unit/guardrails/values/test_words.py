"""Numbers in words: whatever number is spelled out, that number is read, from its first word to its last."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rapport.guardrails import values
from tests.unit.guardrails.values.said import of, quoted

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = {10**12: "trillion", 10**9: "billion", 10**6: "million", 10**3: "thousand"}
FIRSTS = (
    "- first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
NTH_TENS = "- - twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split()


def spelled(number: int, *, by: str = "-", also: str = " and ") -> str:
    """A whole number in English words."""
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10] + (by + ONES[number % 10] if number % 10 else "")
    if number < 1_000:
        rest = number % 100
        return f"{ONES[number // 100]} hundred" + (also + spelled(rest, by=by, also=also) if rest else "")
    size, name = next((size, name) for size, name in SCALES.items() if number >= size)
    rest = number % size
    last = (also if rest < 100 else " ") + spelled(rest, by=by, also=also) if rest else ""
    return f"{spelled(number // size, by=by, also=also)} {name}{last}"


def nth(number: int) -> str:
    """A place in an order, below a hundred."""
    if number < 20:
        return FIRSTS[number]
    return f"{TENS[number // 10]}-{FIRSTS[number % 10]}" if number % 10 else NTH_TENS[number // 10]


class TestWholeNumbers:
    @pytest.mark.parametrize(
        ("by", "also", "to"), [("-", " and ", 1_000), (" ", " and ", 130), ("-", " ", 130), (" ", " ", 130)]
    )
    def test_every_small_number_is_read_as_itself(self, by: str, also: str, to: int) -> None:
        for number in range(2, to):
            words = spelled(number, by=by, also=also)

            assert of("number", f"We have {words} lamps.") == [(str(number), None)], words
            assert quoted("number", f"We have {words} lamps.") == [words]

    @settings(max_examples=300, deadline=None)
    @given(number=st.integers(1_000, 10**15 - 1), also=st.sampled_from([" and ", " "]))
    def test_so_is_any_larger_one(self, number: int, also: str) -> None:
        words = spelled(number, also=also)

        assert of("number", f"We have {words} lamps.") == [(str(number), None)]

    @pytest.mark.parametrize(
        ("words", "number"),
        [
            *(("a hundred", 100), ("two dozen", 24), ("a dozen", 12), ("fourty", 40)),
            ("nineteen eighty-four", 1984),
            *(
                ("twenty twenty-six", 2026),
                ("sixteen ten", 1610),
                ("seventeen fifty", 1750),
                ("a thousand and one", 1_001),
            ),
            *(("ten dozen", 120), ("a hundred thousand", 100_000), ("two hundred million", 200_000_000)),
        ],
    )
    def test_so_are_these(self, words: str, number: int) -> None:
        assert of("number", f"We have {words} lamps.") == [(str(number), None)]

    @pytest.mark.parametrize(
        ("words", "numbers"),
        [
            ("two, three", ["2", "3"]),
            ("two and four", ["2", "4"]),
            ("twenty and thirty", ["20", "30"]),
            ("five six", ["5", "6"]),
            ("a hundred and a thousand", ["100", "1000"]),
            ("fifteen ten", ["15", "10"]),
            ("twenty-one ten", ["21", "10"]),
            ("thirty ten", ["30", "10"]),
        ],
    )
    def test_words_that_build_no_number_are_several(self, words: str, numbers: list[str]) -> None:
        assert [value for value, _ in of("number", f"Rooms {words}, upstairs.")] == numbers

    def test_a_word_within_a_word_is_no_number(self) -> None:
        assert values.find("Weight often, stone, money, attention, wooden tent, canine.") == ()


class TestPlaces:
    def test_every_place_below_a_hundred_is_read_as_itself(self) -> None:
        for number in range(4, 100):
            if number > 20 and number % 10 == 2:
                continue  # a twenty-second film
            words = nth(number)

            assert of("ordinal", f"our {words} lamp") == [(str(number), None)], words
            assert quoted("ordinal", f"our {words} lamp") == [words]

    @pytest.mark.parametrize(
        ("words", "number"),
        [
            *(("hundredth", 100), ("thousandth", 1_000), ("millionth", 1_000_000), ("two hundredth", 200)),
            *(("two hundred and first", 201), ("three hundred and fifth", 305), ("two thousandth", 2_000)),
            *(("five hundred and twelfth", 512), ("six thousand and first", 6_001), ("twenty first", 21)),
        ],
    )
    def test_so_are_larger_ones(self, words: str, number: int) -> None:
        assert of("ordinal", f"our {words} lamp") == [(str(number), None)]

    @pytest.mark.parametrize("suffixed", ["21st", "2nd", "3rd", "4th", "100th", "1,000th"])
    def test_so_are_figures(self, suffixed: str) -> None:
        assert quoted("ordinal", f"our {suffixed} lamp") == [suffixed]

    @pytest.mark.parametrize(
        "text",
        [
            *("First, a word.", "When we first met, it rained.", "at first sight", "a second chance", "second nature"),
            *("Come first.", "Wait a second.", "every third of them", "a third-party app", "second to none"),
            *("First-class service", "You first saw it here.", "the first of all", "a first-time buyer"),
        ],
    )
    def test_a_word_that_counts_nothing_is_no_place(self, text: str) -> None:
        assert of("ordinal", text) == []

    @pytest.mark.parametrize(
        ("text", "value"), [("a third lamp", "3"), ("a fifth customer joined", "5"), ("the second lamp", "2")]
    )
    def test_a_place_may_follow_an_article(self, text: str, value: str) -> None:
        assert of("ordinal", text) == [(value, None)]


class TestParts:
    @pytest.mark.parametrize(
        ("words", "value"),
        [
            *(("two halves", "1"), ("three quarters", "0.75"), ("two thirds", "0.666667"), ("three fourths", "0.75")),
            *(
                ("two fifths", "0.4"),
                ("five sixths", "0.833333"),
                ("two sevenths", "0.285714"),
                ("three eighths", "0.375"),
            ),
            *(
                ("two ninths", "0.222222"),
                ("three tenths", "0.3"),
                ("seven hundredths", "0.07"),
                ("one third", "0.333333"),
            ),
            *(("one half", "0.5"), ("one quarter", "0.25"), ("one fifth", "0.2"), ("one sixth", "0.166667")),
            *(("one seventh", "0.142857"), ("one eighth", "0.125"), ("one ninth", "0.111111"), ("one tenth", "0.1")),
            *(("two-thirds", "0.666667"), ("three-quarters", "0.75")),
        ],
    )
    def test_a_fraction_in_words_is_read(self, words: str, value: str) -> None:
        assert of("number", f"Fill {words}, then stir.") == [(value, None)]

    @pytest.mark.parametrize(
        ("words", "value"),
        [
            *(("one and a half", "1.5"), ("two and a quarter", "2.25"), ("three and a third", "3.333333")),
            *(("two and three quarters", "2.75"), ("four and two thirds", "4.666667"), ("two-and-a-half", "2.5")),
            *(("half a million", "500000"), ("half a dozen", "6"), ("a quarter of a million", "250000")),
            *(("one and a half million", "1500000"), ("two and three quarter million", "2750000")),
            *(("three quarters of a million", "750000"), ("half a thousand", "500"), ("half of a million", "500000")),
        ],
    )
    def test_so_is_what_it_is_part_of(self, words: str, value: str) -> None:
        assert of("number", f"Fill {words}, then stir.") == [(value, None)]

    @pytest.mark.parametrize(
        ("words", "value"),
        [
            *(("one point five", "1.5"), ("three point one four", "3.14"), ("zero point seven", "0.7")),
            *(("two point zero five", "2.05"), ("one point two million", "1200000"), ("nine point nine nine", "9.99")),
        ],
    )
    def test_so_are_decimals(self, words: str, value: str) -> None:
        assert of("number", f"Fill {words}, then stir.") == [(value, None)]

    @pytest.mark.parametrize("text", ["half of it", "the halves of it", "a quarter past", "in thirds"])
    def test_a_lone_part_is_no_number(self, text: str) -> None:
        assert of("number", text) == []
