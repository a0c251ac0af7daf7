"""How far a text may be from a figure and still say it, and what follows from figures by reckoning."""

from decimal import Decimal

import pytest

from rapport.guardrails.given.amounts.calculating import compares, reckons
from rapport.guardrails.given.amounts.figures import Figure
from rapport.guardrails.given.amounts.loose import converts, hedged, nearly, part_of, rounds, same_span
from rapport.guardrails.given.amounts.reckoning import Reckoning


def words(line: str) -> list[str]:
    return line.split("|")


NEAR = words("about|around|roughly|approximately|approx|approx.|some|circa|close to|in the region of|about the|about (")
OVER = words("over|just over|a bit over|a little over|more than|upwards of|above|exceeding|beyond|over (")
UNDER = words("under|just under|a bit under|a little under|less than|nearly|almost|below|just short of|under (")


def near(words_: str, said: str, *facts: str) -> bool:
    space = "" if words_.endswith("(") else " "
    text = f"it is {words_}{space}{said}."
    return nearly(text, len(f"it is {words_}{space}"), Decimal(said), [None, *map(Decimal, facts)])


class TestHedges:
    @pytest.mark.parametrize("hedge", NEAR)
    def test_about_is_near_on_either_side(self, hedge: str) -> None:
        assert [near(hedge, "1300", fact) for fact in ("1312", "1289", "1300")] == [True, True, True]
        assert [near(hedge, "1300", fact) for fact in ("1428", "1172")] == [True, True]
        assert [near(hedge, "1300", fact) for fact in ("1431", "1169")] == [False, False]

    @pytest.mark.parametrize("hedge", OVER)
    def test_over_is_less_than_the_figure(self, hedge: str) -> None:
        assert [near(hedge, "100", fact) for fact in ("100", "115")] == [True, True]
        assert [near(hedge, "100", fact) for fact in ("99", "116")] == [False, False]

    @pytest.mark.parametrize("hedge", UNDER)
    def test_under_is_more_than_the_figure(self, hedge: str) -> None:
        assert [near(hedge, "100", fact) for fact in ("100", "87")] == [True, True]
        assert [near(hedge, "100", fact) for fact in ("101", "86")] == [False, False]

    def test_about_a_number_as_exact_as_the_figure_is_close_to_it(self) -> None:
        assert near("about", "41", "40")
        assert not near("about", "43", "41")
        assert near("about", "40", "41")
        assert near("about", "97", "100")
        assert not near("about", "96", "100")

    def test_none_of_these_words_is_no_hedge(self) -> None:
        assert not near("exactly", "100", "100")
        assert not hedged("it is exactly 100", 14)
        assert hedged("about 100", 6)
        assert not hedged("about us 100", 9)

    def test_a_hedge_stands_close_by(self) -> None:
        assert hedged("about" + " " * 18 + "100", 23)
        assert hedged("a about" + " " * 18 + "100", 25)
        assert not hedged("a about" + " " * 20 + "100", 27)


class TestRounding:
    @pytest.mark.parametrize(
        ("said", "fact", "same"),
        [("153", "152.6", True), ("152", "152.6", False), ("15", "15.4", True), ("16", "15.5", True),
         ("15", "15.5", False), ("5", "5.2", False), ("1300", "1312", True), ("1300", "1350", False),
         ("1312", "1300", False), ("150", "152", True), ("10", "10.4", False)],
    )  # fmt: skip
    def test_to_two_digits_or_more(self, said: str, fact: str, same: bool) -> None:
        assert rounds(Decimal(said), Decimal(fact)) is same
        assert not rounds(Decimal(said), None)

    def test_converting_rounds(self) -> None:
        assert converts(Decimal(1000), Decimal(1007), words=False)
        assert not converts(Decimal(1000), Decimal(1008), words=False)
        assert converts(Decimal(1000), Decimal(993), words=False)
        assert converts(Decimal(1000), Decimal(1030), words=True)
        assert not converts(Decimal(1000), Decimal(1031), words=True)
        assert not converts(Decimal(1000), None, words=True)


def span(unit: str, number: int | None) -> Figure:
    held = None if number is None else Decimal(number)
    return Figure("duration", unit, held, "", frozenset(), "a", "a", keyed=True)


class TestSpans:
    @pytest.mark.parametrize(
        ("days", "months", "same"),
        [(28, 1, True), (29, 1, False), (30, 1, True), (31, 1, True), (32, 1, False), (60, 2, True), (365, 12, True),
         (364, 12, False), (730, 24, True), (365, 11, False), (183, 6, False), (360, 12, True)],
    )  # fmt: skip
    def test_days_against_months(self, days: int, months: int, same: bool) -> None:
        assert same_span(span("MO", months), "D", Decimal(days)) is same
        assert same_span(span("D", days), "MO", Decimal(months)) is same

    def test_of_other_units_none_is_the_same(self) -> None:
        assert not same_span(span("D", 30), "D", Decimal(30))
        assert not same_span(span("W", 4), "MO", Decimal(1))
        assert not same_span(span("MO", None), "D", Decimal(30))


class TestParts:
    @pytest.mark.parametrize(
        ("text", "percent", "true"),
        [
            ("30 of 120 seats is 25% of them", 25, True), ("30 of 120 seats is 75% less", 75, True),
            ("30 of 120 seats is 26% of them", 26, False), ("30 of 120 seats, 25% then", 25, False),
            ("30 of 120 seats is about 25%", 25, True), ("30 of 120 seats is about 27%", 27, True),
            ("30 of 120 seats is about 29%", 29, False), ("0 of 120 is 25% of it", 25, False),
            ("30 of 120. that is 25% of it", 25, False),
        ],
    )  # fmt: skip
    def test_what_one_number_of_the_sentence_is_of_another(self, text: str, percent: int, true: bool) -> None:
        at = text.index(f"{percent}%")

        assert part_of(text, at, at + 3, Decimal(percent)) is true

    @pytest.mark.parametrize("word", words("of|cheaper|less|more|lower|higher|full|below|above"))
    def test_beside_a_word_that_compares(self, word: str) -> None:
        assert part_of(f"from 80 to 60, 25% {word}", 15, 18, Decimal(25))


class TestReckoning:
    AMOUNTS = Reckoning([Decimal(200), Decimal(45), Decimal(0)], [Decimal(6), Decimal(1)], [Decimal(10), Decimal(100)])

    @pytest.mark.parametrize(
        "amount",
        ["200", "45", "245", "155", "1200", "270", "2400", "540", "10400", "800", "400", "600", "20", "180", "4.5",
         "40.5", "33.33", "3.75", "16.67", "1400", "225", "220", "1.5", "245.01"],
    )  # fmt: skip
    def test_sums_differences_products_and_shares_follow(self, amount: str) -> None:
        assert self.AMOUNTS.follows(Decimal(amount), loose=False)

    @pytest.mark.parametrize("amount", ["247.6", "163", "1210.5", "3333", "7777"])
    def test_other_amounts_do_not(self, amount: str) -> None:
        assert not self.AMOUNTS.follows(Decimal(amount), loose=False)

    def test_within_a_fiftieth_where_the_text_is_loose(self) -> None:
        only = Reckoning([Decimal(1000)], [], [])

        assert only.follows(Decimal(1019), loose=True)
        assert not only.follows(Decimal(1019), loose=False)
        assert not only.follows(Decimal(1050), loose=True)

    def test_small_amounts_are_reckoned_as_exactly_as_large_ones(self) -> None:
        assert Reckoning([Decimal("0.18")], [], []).follows(Decimal("9.36"), loose=False)
        assert not Reckoning([Decimal("0.18")], [], []).follows(Decimal(9), loose=False)

    def test_a_share_may_be_less_than_one_percent_or_more_than_99(self) -> None:
        for amount in (1, 199):
            assert Reckoning([Decimal(200)], [], [Decimal("99.5")]).follows(Decimal(amount), loose=False)
        assert Reckoning([Decimal(200)], [], [Decimal("0.5")]).follows(Decimal(1), loose=False)
        assert not Reckoning([Decimal(200)], [], []).follows(Decimal(1), loose=False)

    def test_of_nothing_nothing_follows(self) -> None:
        assert not Reckoning([], [], []).follows(Decimal(5), loose=True)
        assert not Reckoning([], [Decimal(5)], [Decimal(5)]).follows(Decimal(5), loose=False)


class TestWordsForReckoning:
    @pytest.mark.parametrize(
        "said",
        words(
            "the total is {}|totalling {}|in all {}|all in {}|all told {}|altogether {}|combined {}|overall {}"
            "|it comes to {}|it comes out at {}|it works out at {}|it adds {}|add {}|that's {}|it amounts to {}"
            "|you save {}|saving {}|savings of {}|{} cheaper|{} dearer|a difference of {}|that is {}|i.e {}|it makes {}"
            "|making {}|it equals {}|equal {}|half is {}|equivalent to {}|halved {}|twice {}|double {}|triple {}"
            "|together {}|net {}|gross {}|a credit of {}|a balance of {}|split {}|spread {}|a step of {}|below list {}"
            "|{} off|down by {}|up by {}|{} a year|{} per year|{} each year|{} the year|{} every year|one year {}"
            "|first year {}|annual {}|yearly {}|= {}|× {}|6 x {}|so {}|so you pay {}|so it costs {}"
        ),
    )
    def test_tell_that_an_amount_is_reckoned(self, said: str) -> None:
        before, _, after = said.partition("{}")

        assert reckons(f"{before}£9{after}", len(before), len(before) + 2)
        assert not reckons("the price is £9 here", 13, 15)

    @pytest.mark.parametrize(
        "word", words("more|less|lower|higher|than|another|on top|extra|below|above|instead|negotiated|reduced|reducing"
                      "|dropped|down"),
    )  # fmt: skip
    def test_set_it_beside_another(self, word: str) -> None:
        assert compares(f"it is £9 {word}", 6, 8)
        assert not compares("it is £9 here", 6, 8)
        assert not compares(f"it is £9, no {word}", 6, 8)


class TestPeriods:
    @pytest.mark.parametrize("many", [12, 52, 4, 3])
    def test_an_amount_may_be_of_a_year_of_months_or_weeks_of_a_month_or_a_quarter(self, many: int) -> None:
        monthly = Reckoning([Decimal(100)], [], [])

        assert monthly.follows(Decimal(100 * many), loose=False)
        assert monthly.follows(Decimal(100 * many * many), loose=False)
        assert monthly.follows(Decimal(100) / many, loose=False)

    @pytest.mark.parametrize("many", [13, 11, 51, 53, 7, 9])
    def test_of_other_numbers_of_times_it_is_not(self, many: int) -> None:
        assert not Reckoning([Decimal(100)], [], []).follows(Decimal(100 * many * many), loose=False)

    def test_only_so_many_figures_are_reckoned_with(self) -> None:
        forty = [Decimal(1000 + 7 * n) for n in range(40)]

        assert Reckoning(forty, [], []).follows(Decimal(1273), loose=False)
        assert not Reckoning([*forty, Decimal(99_991)], [], []).follows(Decimal(99_991), loose=False)
