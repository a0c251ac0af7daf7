"""The particulars of a statement: values with their bounds, names, and which statements say the contrary."""

import pytest

from rapport.guardrails.particulars import DIRECTIONS, names, particulars, turned


def words(line: str) -> list[str]:
    return line.split("|")


def bounds(text: str) -> list[str | None]:
    return [one.bound for one in particulars(text)]


MOST = words("under|less than|fewer than|lower than|below|up to|at most|no more than|not more than|no later than"
             "|no longer than|within|maximum|maximum of|until|before")  # fmt: skip
LEAST = words("over|more than|higher than|longer than|above|beyond|at least|no less than|not less than|no fewer than"
              "|minimum|minimum of|from|starting at|after")  # fmt: skip
MOST_AFTER = words("or less|or fewer|or under|or below|or sooner|or earlier|at most|at the most|maximum")
LEAST_AFTER = words("or more|or over|or above|or longer|or later|and up|and over|and above|and more|at least"
                    "|at the least|minimum|upwards")  # fmt: skip
PAIRS = words("more less|more fewer|higher lower|longer shorter|before after|above below|over under|faster slower"
              "|cheaper dearer|includes excludes|including excluding|larger smaller|heavier lighter|earlier later"
              "|inside outside|indoors outdoors")  # fmt: skip


class TestBounds:
    @pytest.mark.parametrize("word", MOST)
    def test_at_most(self, word: str) -> None:
        assert bounds(f"It weighs {word} 400 g here.") == ["most"]
        assert bounds(f"It weighs {word} just 400 g here.") == ["most"]
        assert bounds(f"{word.title()} 400 g.") == ["most"]

    @pytest.mark.parametrize("word", LEAST)
    def test_at_least(self, word: str) -> None:
        assert bounds(f"It weighs {word} 400 g here.") == ["least"]
        assert bounds(f"It weighs {word} about the 400 g here.") == ["least"]

    @pytest.mark.parametrize("word", MOST_AFTER)
    def test_at_most_told_behind(self, word: str) -> None:
        assert bounds(f"It weighs 400 g {word} here.") == ["most"]
        assert bounds(f"It weighs 400 g salt {word} here.") == ["most"]

    @pytest.mark.parametrize("word", LEAST_AFTER)
    def test_at_least_told_behind(self, word: str) -> None:
        assert bounds(f"It weighs 400 g {word} here.") == ["least"]
        assert bounds(f"It weighs 400 g salt {word} here.") == ["least"]

    @pytest.mark.parametrize(
        "text", ["It weighs 400 g here.", "Under it, 400 g here.", "It weighs 400 g of the salt or less."]
    )
    def test_none(self, text: str) -> None:
        assert bounds(text) == [None]

    def test_a_bound_is_quoted_with_its_value(self) -> None:
        text = "It weighs up to 400 g here, or 2 kg or more there, or 5 kg."

        assert [one.bound_in(text) for one in particulars(text)] == ["up to 400 g", "2 kg or more", "5 kg"]

    def test_a_lead_stands_within_thirty_characters(self) -> None:
        near, far = "over" + " " * 26 + "400 g", "over" + " " * 27 + "400 g"

        assert bounds(near) == ["least"]
        assert bounds(far) == [None]


class TestValues:
    def test_are_told_in_a_form_that_compares(self) -> None:
        text = "We sold 5 mugs at £10 to £12, in 3 working days, by 5 May, 60% off; 2 kg."

        assert [(one.kind, one.unit, [str(n) for n in one.numbers], one.told) for one in particulars(text)] == [
            ("number", "", ["5"], ""), ("money", "", ["10", "12"], "GBP"), ("duration", "D", ["3"], "working"),
            ("date", "", [], "--05-05"), ("percent", "", ["60"], ""), ("quantity", "g", ["2000"], ""),
        ]  # fmt: skip

    def test_say_what_a_number_counts_and_only_that(self) -> None:
        text = "We sold 5 red mugs at £10 apiece."

        assert [one.counts for one in particulars(text)] == [{"red", "mug"}, set()]

    def test_a_few_days_ahead_are_a_span(self) -> None:
        assert [(p.kind, p.unit, [str(n) for n in p.numbers]) for p in particulars("It comes in 4 days.")] == [
            ("duration", "D", ["4"])
        ]
        assert [(p.kind, [str(n) for n in p.numbers]) for p in particulars("It comes in 2 weeks.")] == [
            ("duration", ["14"])
        ]

    def test_a_place_in_an_order_is_none(self) -> None:
        assert particulars("Our third shop.") == ()


class TestNames:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("We love Royal Mail here.", ["Royal Mail"]),
            ("We went to Stoke-on-Trent, then York.", ["Stoke-on-Trent", "York"]),
            ("The House of Lords sits.", ["House of Lords"]), ("It is Marks & Spencer.", ["Marks & Spencer"]),
            ("It is Bell and Cook.", ["Bell and Cook"]), ("Our Christmas Shop is closed.", ["Christmas Shop"]),
            ("Lanterns are lovely here.", []), ("So. Lanterns are lovely here.", []), ("Royal Mail is "
                "here.", ["Royal Mail"]),
            ("All Of Our Lovely Mugs", []), ("All Of Our Lovely mugs", []),
            ("Some mugs are of York here", ["York"]),
            ("So: “Lanterns” are (Lovely) here.", []),
        ],
    )  # fmt: skip
    def test_are_capitals_within_a_sentence(self, text: str, found: list[str]) -> None:
        assert [name.quote for name in names(text)] == found
        assert [text[name.start : name.end] for name in names(text)] == found

    @pytest.mark.parametrize(
        "opener",
        words(
            "The|Our|Your|Their|In|At|By|From|With|On|For|Every|All|Each|And|If|When|We|You|This|These|It|Its|Only|No"
        ),
    )
    def test_without_the_word_that_opens_the_sentence(self, opener: str) -> None:
        assert [name.quote for name in names(f"{opener} Wren thing is lovely here.")] == ["Wren"]

    @pytest.mark.parametrize("word", words("by|from|with|in|at|of|by the|from the"))
    def test_a_word_may_lead_up_to_them(self, word: str) -> None:
        assert [name.led for name in names(f"It is made {word} Wren here.")] == [True]
        assert [name.led for name in names("It is made so Wren here.")] == [False]

    @pytest.mark.parametrize(("capitals", "is_heading"), [(4, True), (3, False), (2, False)])
    def test_three_quarters_of_all_words_with_capitals_are_a_heading(self, capitals: int, is_heading: bool) -> None:
        text = " ".join(["Mug"] * capitals + ["mug"] * (5 - capitals - (capitals == 4)) + ["so"] * (capitals == 4))

        assert (names(text) == ()) is is_heading


class TestTurned:
    @pytest.mark.parametrize("pair", PAIRS)
    def test_a_direction_turns_its_opposite_round(self, pair: str) -> None:
        one, other = pair.split()

        assert turned(f"it is {one} so", f"it is {other} so", ())
        assert turned(f"it is {other} so", f"it is {one} so", ())
        assert not turned(f"it is {one} so", f"it is {one} so", ())
        assert not turned(f"it is {one} and {other}", f"it is {other} so", ())
        assert {one, other} <= DIRECTIONS

    @pytest.mark.parametrize("bound", words("no more than|not less than|no fewer than|no later than|not longer than"
                                            "|no higher than|not lower than"))  # fmt: skip
    def test_a_bound_is_no_denial(self, bound: str) -> None:
        assert not turned(f"returns are free, {bound} 5", "returns are free", ("retur", "free"))

    def test_a_no_of_the_same_words(self) -> None:
        assert turned("returns are free", "returns are not free", ("free",))
        assert turned("returns are not free", "returns are free", ("free",))
        assert not turned("returns are not free", "returns are never free", ("free",))
        assert not turned("returns are free", "returns are free, and there is no bill", ("free",))
