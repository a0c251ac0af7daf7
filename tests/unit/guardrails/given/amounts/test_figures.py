"""Figures of a record against those of a text: what agrees, what does not, and the right value named."""

import datetime as dt
from typing import Any

import pytest

from rapport.guardrails.given.amounts.figures import after, parts, same_day, whole_day
from rapport.guardrails.given.record import leaves, stem
from tests.unit.guardrails.given.telling import told

NOBODY = "no given fact says this"


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("You save 12 percent.", {"discount_percent": 12}),
        ("It covers 40 seats.", {"plan": {"seats": 40}}),
        ("It covers forty seats.", {"plan": {"seats": "40"}}),
        ("About 41 seats.", {"seats": 40}),
        ("More than 35 seats.", {"seats": 40}),
        ("At least 40 seats.", {"seats": 40}),
        ("It costs £245.", {"price": 245}),
        ("It costs £445 in all.", {"a": 200, "b": 245}),
        ("It costs £45 more.", {"a": 200, "b": 245}),
        ("It weighs 0.174 kg.", {"weight_g": 174}),
        ("It weighs 6.14 oz.", {"weight_g": 174}),
        ("It takes three quarters of an hour.", {"charging": "46 min"}),
        ("It lasts 2 years.", {"contract_months": 24}),
        ("It lasts 24 months.", {"contract": "2 years"}),
        ("It lasts 30 days.", {"trial_months": 1}),
        ("It lasts 31 days.", {"trial_months": 1}),
        ("It lasts 365 days.", {"term_years": 1}),
        ("It takes 90 minutes.", {"hours": 1.5}),
        ("It takes two weeks.", {"wait_days": 14}),
        ("It starts on 13 April.", {"starts": "2026-04-13"}),
        ("It starts in April.", {"starts": "2026-04-13"}),
        ("It starts on the 13th.", {"starts": "2026-04-13"}),
        ("It lasts 42 days.", {"starts": "2026-04-13"}),
        ("At 14:30 we meet, or 2:30.", {"at": "2026-03-02T14:30"}),
        ("You save 25%.", {"offer": "a quarter off"}),
        ("You save 50%.", {"offer": "half off"}),
        ("You save 75%.", {"offer": "three quarters off"}),
        ("So 14.30 it is.", {"at": "2026-03-02T14:30"}),
        ("Three invoices, two invoices.", {"invoices": [1, 2, 3]}),
        ("We have 12 branches.", {"a": 1}),
        ("It is rated 4.5 stars.", {"business_stars": 4.5}),
        ("It has 512 MB, and 4GB.", {"memory": "4GB 512MB"}),
        ("A million of them.", {"sold": 1_000_000}),
        ("Some 1.2 million.", {"sold": 1_200_000}),
        ("The top-up is £3.", {"top_up": 3}),
        ("It has 40 boxes.", {"box": 40}),
        ("It is 1,200 for the lot.", {"fee": "£1.2k"}),
        ("It was in 2019.", {"launched": "2019, September"}),
        ("In Ripon, ND.", {"city": "Ripon"}),
        ("In Selby.", {"city": "Ripon"}),
        ("In Selby, ND.", {"city": "Ripon", "near": "Selby"}),
        ("In Selby, ND.", {"name": "Ripon"}),
        ("2 kW of it.", {"power_w": 2000}),
        ("It came out in January 2012.", {"released": "2012-01"}),
        ("It is valid to January 2012.", {"expiry": "01/12"}),
        ("An hour's walk, a day.", {"hours": 4}),
    ],
)
def test_what_the_record_bears_out_is_left_alone(text: str, given: dict[str, Any]) -> None:
    assert told(text, **given) == []


@pytest.mark.parametrize(
    ("text", "given", "quote", "why"),
    [
        ("You save 15 percent.", {"discount_percent": 12}, "15 percent", "discount_percent is 12"),
        ("You save 15%.", {"discount": "12%"}, "15%", "discount is 12%"),
        ("It covers 57 seats.", {"plan": {"seats": 40}}, "57", "plan.seats is 40"),
        ("It covers 57 seats.", {"a": {"seats": 40}, "b": {"seats": 41}}, "57", "a.seats is 40"),
        ("About 45 seats.", {"seats": 40}, "45", "seats is 40"),
        ("About 36 seats.", {"seats": 40}, "36", "seats is 40"),
        ("More than 45 seats.", {"seats": 40}, "45", "seats is 40"),
        ("More than 33 seats.", {"seats": 40}, "33", "seats is 40"),
        ("Nearly 55 seats.", {"seats": 40}, "55", "seats is 40"),
        ("It has 57 boxes.", {"box_count": 40}, "57", "box_count is 40"),
        ("It costs £246.", {"price": 245}, "£246", "price is 245"),
        ("It costs £246 a month.", {"monthly": "£245"}, "£246", "monthly is £245"),
        ("It costs £446.", {"a": 200, "b": 245}, "£446", NOBODY),
        ("It weighs 184 g.", {"weight_g": 174}, "184 g", "weight_g is 174"),
        ("It lasts 3 years.", {"contract_months": 24}, "3 years", "contract_months is 24"),
        ("It starts on 14 April.", {"starts": "2026-04-13"}, "14 April", NOBODY),
        ("It starts on 13 May.", {"starts": "2026-04-13"}, "13 May", NOBODY),
        ("It starts on the 14th of it.", {"starts": "2026-04-13"}, "14th", NOBODY),
        ("At 17:10 we meet.", {"at": "2026-03-02T14:30"}, "17:10", NOBODY),
        ("Four invoices are open.", {"invoices": [1, 2, 3]}, "Four", "invoices is 3"),
        ("We have 350 branches.", {"a": 1}, "350", NOBODY),
        ("It is rated 4 stars.", {"business_stars": 4.5}, "4 stars", "business_stars is 4.5"),
        ("It has a rating of 4.", {"rating": 4.5}, "4", "rating is 4.5"),
        ("It has 8 GB.", {"memory": "4GB 512MB"}, "8 GB", "memory is 4GB 512MB"),
        ("The top-up is £4.", {"top_up": 3}, "£4", NOBODY),
        ("It is in Selby, ND.", {"city": "Ripon"}, "Selby", "city is Ripon"),
        ("It is near Old Selby, North Dakota.", {"town": "Ripon"}, "Old Selby", "town is Ripon"),
    ],
)
def test_what_it_does_not_is_found_with_what_is_right(text: str, given: dict[str, Any], quote: str, why: str) -> None:
    assert told(text, **given) == [(quote, why)]


class TestRecords:
    def test_a_record_is_flattened_to_named_leaves(self) -> None:
        record = leaves({"plan": {"monthlyPrice": 5, "tags": ["a", None]}, "id": 1}, {"plan.monthly_price": ("a fee",)})

        assert [(leaf.path, leaf.value, leaf.many) for leaf in record] == [
            ("plan.monthlyPrice", 5, False),
            ("plan.tags", 2, True),
            ("plan.tags.0", "a", False),
            ("plan.tags.1", None, False),
            ("id", 1, False),
        ]
        assert record[0].words == {"plan", "monthly", "price", "fee"}
        assert record[1].words == {"plan", "tag"}
        assert record[4].words == {"id"}

    def test_a_long_text_tells_something_of_its_own(self) -> None:
        assert [leaf.told for leaf in leaves({"a": "x" * 60, "b": "x" * 61, "c": 5})] == [False, True, False]

    @pytest.mark.parametrize(
        ("word", "stemmed"),
        [
            *(("batteries", "battery"), ("prices", "price"), ("glass", "glass"), ("ties", "tie"), ("bus", "bus")),
            *(
                ("dishes", "dish"),
                ("boxes", "box"),
                ("branches", "branch"),
                ("waitresses", "waitress"),
                ("axes", "axe"),
                ("taxes", "tax"),
                ("coaches", "coach"),
                ("sandwiches", "sandwich"),
            ),
            *(("headaches", "headache"), ("gas", "gas"), ("cats", "cat"), ("flies", "fly")),
        ],
    )
    def test_a_stem_is_the_word_without_its_plural(self, word: str, stemmed: str) -> None:
        assert stem(word) == stemmed

    @pytest.mark.parametrize(
        ("iso", "of"),
        [
            *(
                ("2026-03-09", (2026, 3, 9)),
                ("--12-09", (None, 12, 9)),
                ("2011-12", (2011, 12, None)),
                ("2011", (2011, None, None)),
            ),
            *(
                ("---17", (None, None, 17)),
                ("--12", (None, 12, None)),
                ("monday", (None, None, None)),
                ("+1d", (None, None, None)),
            ),
        ],
    )
    def test_the_parts_of_a_date(self, iso: str, of: tuple[int | None, int | None, int | None]) -> None:
        assert parts(iso) == of

    @pytest.mark.parametrize(
        ("said", "given", "same"),
        [
            ("2019-11", "---07", False),
            ("2019", "--11", False),
            ("---07", "2019-11-07", True),
            *(("--12-09", "2011-12-09", True), ("2011", "2011-12-09", True), ("--12-08", "2011-12-09", False)),
            *(("---09", "2011-12-09", True), ("2012", "2011-12-09", False), ("--11", "2011-12-09", False)),
        ],
    )
    def test_a_date_is_the_same_as_far_as_it_goes(self, said: str, given: str, same: bool) -> None:
        assert same_day(said, given) is same

    def test_a_whole_day_has_all_three(self) -> None:
        assert whole_day("2011-12-09") == dt.date(2011, 12, 9)
        assert [whole_day(iso) for iso in ("--12-09", "2011-12", "2011", "---09")] == [None] * 4

    @pytest.mark.parametrize(
        ("text", "words"),
        [
            *(
                (" open invoices, more", ["open", "invoice"]),
                (" of the seats", ["seat"]),
                (". seats", []),
                (" a b seats", ["seat"]),
            ),
            (" big red seats here", ["big", "red"]),
        ],
    )
    def test_what_a_number_counts_stands_behind_it(self, text: str, words: list[str]) -> None:
        assert after(f"5{text}", 1) == words
