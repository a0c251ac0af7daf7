"""Values: found whole, typed and normalised."""

import time

import pytest

from rapport.guardrails import values

CASES = [
    ("Save 15–20% now", "percent", "15–20%", "15..20", "%"),
    ("ten per cent more", "percent", "ten per cent", "10", "%"),
    ("half price", "percent", "half price", "50", "%"),
    ("for £10-£15 each", "money", "£10-£15", "10..15", "GBP"),
    ("just two pounds", "money", "two pounds", "2", "GBP"),
    ("raised $2.5k", "money", "$2.5k", "2500", "USD"),
    ("99p each", "money", "99p", "0.99", "GBP"),
    ("by 9 December 2011", "date", "9 December 2011", "2011-12-09", None),
    ("on December 9th", "date", "December 9th", "--12-09", None),
    ("2011-12-09 it is", "date", "2011-12-09", "2011-12-09", None),
    ("on Friday then", "date", "Friday", "friday", "weekday"),
    ("by 12/25/2011", "date", "12/25/2011", "2011-12-25", None),
    ("by 1/2/11", "date", "1/2/11", "2011-02-01", None),
    ("see you tomorrow evening", "date", "tomorrow evening", "+1d", "relative"),
    ("ends next week", "date", "next week", "+1w", "relative"),
    ("by the end of March", "date", "the end of March", "end of march", "relative"),
    ("this weekend only", "date", "this weekend", "+0we", "relative"),
    ("Rs. 500 each", "money", "Rs. 500", "500", "INR"),
    ("at 5pm", "time", "5pm", "17:00", None),
    ("at half past two", "time", "half past two", "02:30", None),
    ("3-5 working days", "duration", "3-5 working days", "3..5", "D working"),
    ("half an hour of it", "duration", "half an hour", "0.5", "H"),
    ("a 250 ml cup", "quantity", "250 ml", "0.25", "l"),
    ("4.5 stars", "rating", "4.5 stars", "4.5", "/5"),
    ("call 020 7946 0958", "phone", "020 7946 0958", "+442079460958", None),
    ("write a.b@c.co.uk", "email", "a.b@c.co.uk", "a.b@c.co.uk", None),
    ("see www.c.co.uk/x?y.", "url", "www.c.co.uk/x?y", "www.c.co.uk/x?y", None),
    ("code SAVE20", "code", "SAVE20", "SAVE20", None),
    ("4111 1111 1111 1111", "card", "4111 1111 1111 1111", "4111111111111111", None),
    ("GB82 WEST 1234 5698 7654 32 x", "iban", "GB82 WEST 1234 5698 7654 32", "GB82WEST12345698765432", None),
    ("from 10.0.0.1", "ip", "10.0.0.1", "10.0.0.1", None),
    ("twenty-one things", "number", "twenty-one", "21", None),
    ("1,200 things", "number", "1,200", "1200", None),
]

NUMBERS = [
    ("a hundred and one things", "number", "a hundred and one", "101", None),
    ("two thousand and five people", "number", "two thousand and five", "2005", None),
    ("one million two hundred thousand", "number", "one million two hundred thousand", "1200000", None),
    ("add two-thirds, then stir", "number", "two-thirds", "0.666667", None),
    ("half a million of them", "number", "half a million", "500000", None),
    ("three point one four", "number", "three point one four", "3.14", None),
    ("minus five of these", "number", "minus five", "-5", None),
    ("down -3 overall", "number", "-3", "-3", None),
    ("eat 2½ of them", "number", "2½", "2.5", None),
    ("eat 3 1/2 of them", "number", "3 1/2", "3.5", None),
    ("pick 5 to 10 of them", "number", "5 to 10", "5..10", None),
    ("our 21st shop", "ordinal", "21st", "21", None),
    ("the twenty-first of many", "ordinal", "twenty-first", "21", None),
    ("our fiftieth shop", "ordinal", "fiftieth", "50", None),
]
MONEY = [
    ("a fund of $1.2 billion", "money", "$1.2 billion", "1200000000", "USD"),
    ("raised £9.5m", "money", "£9.5m", "9500000", "GBP"),
    ("from £1-2m each", "money", "£1-2m", "1000000..2000000", "GBP"),
    ("6 for six pounds fifty.", "money", "six pounds fifty", "6.5", "GBP"),
    ("for 5 dollars and 20 cents", "money", "5 dollars and 20 cents", "5.2", "USD"),
    ("a quarter of a million dollars", "money", "a quarter of a million dollars", "250000", "USD"),
    ("twenty-four cents", "money", "twenty-four cents", "0.24", "USD"),
    ("only a tenner", "money", "a tenner", "10", "GBP"),
    ("two tenners", "money", "two tenners", "20", "GBP"),
    ("EUR 1.234,56 in all", "money", "EUR 1.234,56", "1234.56", "EUR"),
    ("12,50 € a piece", "money", "12,50 €", "12.5", "EUR"),
    ("it is US$12", "money", "US$12", "12", "USD"),
    ("for Rs 4,500", "money", "Rs 4,500", "4500", "INR"),
    ("about 3 lakh", "money", "3 lakh", "300000", "INR"),
    ("all under $50", "money", "$50", "50", "USD"),
    ("between $80 and $120", "money", "$80 and $120", "80..120", "USD"),
    ("10 to 15 pounds", "money", "10 to 15 pounds", "10..15", "GBP"),
    ("20 Canadian dollars", "money", "20 Canadian dollars", "20", "CAD"),
    ("a refund of -$5", "money", "-$5", "-5", "USD"),
]
PERCENTS = [
    ("25-percent discount", "percent", "25-percent", "25", "%"),
    ("between 10% and 25%", "percent", "10% and 25%", "10..25", "%"),
    ("half a percent of it", "percent", "half a percent", "0.5", "%"),
    ("a third off all", "percent", "a third", "33.33", "%"),
    ("one fifth lower", "percent", "one fifth", "20", "%"),
    ("two thirds of our members", "percent", "two thirds", "66.67", "%"),
    ("nine out of ten cats", "percent", "nine out of ten", "90", "%"),
]
DATES = [
    ("on October 5th, 2019", "date", "October 5th, 2019", "2019-10-05", None),
    ("on Oct. 5 then", "date", "Oct. 5", "--10-05", None),
    ("on 5/10/2019", "date", "5/10/2019", "2019-10-05", None),
    ("on 2019/10/05", "date", "2019/10/05", "2019-10-05", None),
    ("the first of May", "date", "the first of May", "--05-01", None),
    ("on Monday 3 June.", "date", "Monday 3 June", "--06-03", None),
    ("the 17-Feb-2026 meeting", "date", "17-Feb-2026", "2026-02-17", None),
    ("see you the 17th.", "date", "the 17th", "---17", None),
    ("since 2016", "date", "2016", "2016", None),
    ("in Q3 2026", "date", "Q3 2026", "2026-Q3", None),
    ("back in the 1990s", "date", "the 1990s", "1990s", None),
    ("in mid-May", "date", "mid-May", "middle of may", "relative"),
    ("on the last day of March", "date", "the last day of March", "--03-31", None),
    ("on the last Sunday in March 2026", "date", "the last Sunday in March 2026", "2026-03-29", None),
    ("out in 3 days", "date", "in 3 days", "+3d", "relative"),
    ("two weeks ago", "date", "two weeks ago", "-2w", "relative"),
    ("the day after tomorrow", "date", "the day after tomorrow", "+2d", "relative"),
    ("ships next Friday", "date", "next Friday", "next friday", "weekday"),
    ("on Christmas Eve 2026", "date", "Christmas Eve 2026", "2026-12-24", None),
    ("between 3 and 5 May", "date_range", "between 3 and 5 May", "--05-03..--05-05", None),
    ("on 10–12 March 2026.", "date_range", "10–12 March 2026", "2026-03-10..2026-03-12", None),
    ("28 Feb–3 Mar", "date_range", "28 Feb–3 Mar", "--02-28..--03-03", None),
    ("open from Monday to Friday", "date_range", "from Monday to Friday", "monday..friday", "weekday"),
    ("March 10-12, 2026", "date_range", "March 10-12, 2026", "2026-03-10..2026-03-12", None),
    ("April to October", "date_range", "April to October", "--04..--10", None),
    ("20 December 2026 to 3 January 2027", "date_range", "20 December 2026 to 3 January 2027",
     "2026-12-20..2027-01-03", None),
    ("from 20 December to 3 January 2027", "date_range", "from 20 December to 3 January 2027",
     "2026-12-20..2027-01-03", None),
]  # fmt: skip
TIMES = [
    ("at 10:30pm.", "time", "10:30pm", "22:30", None),
    ("at 9:20 a.m. sharp", "time", "9:20 a.m.", "09:20", None),
    ("quarter to six", "time", "quarter to six", "05:45", None),
    ("7:30 in the morning", "time", "7:30 in the morning", "07:30", None),
    ("at 5 pm GMT", "time", "5 pm GMT", "17:00", "GMT"),
    ("at 1700 hrs", "time", "1700 hrs", "17:00", None),
    ("from 9 until 5", "time_range", "from 9 until 5", "09:00..17:00", None),
    ("open 9am-5pm", "time_range", "9am-5pm", "09:00..17:00", None),
    ("between 2 and 4pm", "time_range", "between 2 and 4pm", "14:00..16:00", None),
    ("from six in the morning to midnight", "time_range", "from six in the morning to midnight", "06:00..00:00", None),
    ("2 hours 30 minutes", "duration", "2 hours 30 minutes", "2.5", "H"),
    ("dries in 1h 45m", "duration", "1h 45m", "1.75", "H"),
    ("a year and a half", "duration", "a year and a half", "1.5", "Y"),
    ("a two-and-a-half-hour film", "duration", "two-and-a-half-hour", "2.5", "H"),
    ("takes half a day", "duration", "half a day", "0.5", "D"),
]
DEADLINES = [
    ("reply within 14 days", "deadline", "within 14 days", "14", "D"),
    ("by 5 p.m. on Friday", "deadline", "by 5 p.m. on Friday", "friday 17:00", "weekday"),
    ("no later than 1 June", "deadline", "no later than 1 June", "--06-01", None),
    ("by the end of March", "deadline", "by the end of March", "end of march", "relative"),
    ("it ends at midnight on Sunday", "deadline", "at midnight on Sunday", "sunday 00:00", "weekday"),
]
QUANTITIES = [
    ("62 m² flat", "quantity", "62 m²", "62", "m2"),
    ("a 5000 mAh cell", "quantity", "5000 mAh", "5", "Ah"),
    ("48 megapixels", "quantity", "48 megapixels", "48000000", "px"),
    ('a 15.6" screen', "quantity", '15.6"', "0.39624", "m"),
    ("he is 5ft 10in tall", "quantity", "5ft 10in", "1.778", "m"),
    ("a 20 x 30 cm box", "quantity", "20 x 30 cm", "0.2 x 0.3", "m"),
    ("5-10 km away", "quantity", "5-10 km", "5000..10000", "m"),
    ("down to -5 °C", "quantity", "-5 °C", "-5", "°C"),
    ("a 7 nm chip", "quantity", "7 nm", "0.000000007", "m"),
    ("four and a half stars", "rating", "four and a half stars", "4.5", "/5"),
    ("4.5 stars out of 5", "rating", "4.5 stars out of 5", "4.5", "/5"),
    ("rated 4.0 by all", "rating", "4.0", "4", "/5"),
    ("10/10, again", "rating", "10/10", "10", "/10"),
]
ADDRESSES = [
    ("call 1-800-555-0199", "phone", "1-800-555-0199", "+18005550199", None),
    ("text BARK to 70084", "phone", "70084", "70084", None),
    ("code: FREESHIP", "code", "FREESHIP", "FREESHIP", None),
    ("your card ending 4242", "card", "4242", "4242", "ending"),
    ("paid with •••• 4242", "card", "•••• 4242", "4242", "ending"),
    ("with PIN 7714.", "code", "7714", "7714", None),
    ("allow 198.51.100.0/24", "ip", "198.51.100.0/24", "198.51.100.0/24", None),
    ("see https://a.example/x_(y), then", "url", "https://a.example/x_(y)", "https://a.example/x_(y)", None),
]
CASES += [*NUMBERS, *MONEY, *PERCENTS, *DATES, *TIMES, *DEADLINES, *QUANTITIES, *ADDRESSES]


@pytest.mark.parametrize(("text", "kind", "quote", "value", "unit"), CASES)
def test_a_value_is_found_whole_and_says_what_it_is(
    text: str, kind: str, quote: str, value: str, unit: str | None
) -> None:
    found = [v for v in values.find(text) if v.kind == kind]

    assert [(v.quote, v.value, v.unit) for v in found] == [(quote, value, unit)]


@pytest.mark.parametrize("text", ["4111 1111 1111 1112", "GB82 WEST 1234 5698 7654 33", "999.0.0.1"])
def test_a_wrong_check_digit_is_not_such_a_number(text: str) -> None:
    assert {v.kind for v in values.find(text)}.isdisjoint({"card", "iban", "ip"})


def test_one_is_a_pronoun_not_a_number() -> None:
    assert values.find("one of these, feel free, at first") == ()


@pytest.mark.parametrize(
    "text",
    [
        "two and two together, at sixes and sevens",
        "First-class service, at first sight",
        "the 24/7 line",
        "You may march on. The sun is out.",
        "that Friday feeling, Sunday best",
        "a dollar sign, a penny for your thoughts",
        "our WD-40, an MP3 player, vitamin B12, a 4x4, the A303",
        "Sit down today.Shop now".replace("today", "here"),
        "version 1.0.3 of ISBN 978-1-4028-9462-6",
        "a 1080p film on a 5G phone, in 3D",
        "watch our Apollo 13 show in Studio 54",
    ],
)
def test_what_only_looks_like_a_value_is_none(text: str) -> None:
    assert values.find(text) == ()


def test_a_deadline_holds_its_date_which_stays_a_value() -> None:
    found = [(v.kind, v.quote) for v in values.find("Reply by 5 May.")]

    assert found == [("deadline", "by 5 May"), ("date", "5 May")]


def test_a_limit_is_a_deadline_and_the_span_in_it_a_span() -> None:
    found = [(v.kind, v.quote) for v in values.find("We reply within 24 hours.")]

    assert found == [("deadline", "within 24 hours"), ("duration", "24 hours")]


def test_a_period_holds_its_span_of_time() -> None:
    found = [(v.kind, v.quote, v.value) for v in values.find("Save in the next two weeks.")]

    assert found == [("date_range", "the next two weeks", "+0d..+2w"), ("duration", "two weeks", "2")]


def test_a_change_of_price_is_two_amounts() -> None:
    assert [v.value for v in values.find("It went from $500 to $2,000.")] == ["500", "2000"]


def test_a_week_a_month_and_a_year_are_dates_and_ranges_of_days() -> None:
    found = [(v.kind, v.quote, v.unit) for v in values.find("next week, June 2016 or 5 May")]

    assert found == [
        ("date", "next week", "relative"),
        ("date_range", "next week", "span"),
        ("date", "June 2016", None),
        ("date_range", "June 2016", "span"),
        ("date", "5 May", None),
    ]


def test_dates_of_a_range_are_dates_where_ranges_are_not_asked_for() -> None:
    assert [v.value for v in values.find("Monday to Friday", kinds=("date",))] == ["monday", "friday"]


def test_a_rate_is_no_span_of_time() -> None:
    assert [v.kind for v in values.find("£20 an hour, twice a day")] == ["money"]


HOSTILE = [
    "1,",
    "one ",
    "1 to ",
    "a.",
    "(1)",
    "5 and a half ",
    "- 1",
    "1:1",
    "mon-",
    "may 1 to ",
    "£1 to ",
    "1/",
    "()",
    "x1-",
    "2019-",
    '"a"@',
    "a.b-",
    "last two ",
    "usd $",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_text_twice_as_long_takes_at_most_about_twice_as_long(piece: str) -> None:
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        taken = []
        for _ in range(3):
            begun = time.process_time()
            values.find(text)
            taken.append(time.process_time() - begun)
        return min(taken)

    assert seconds(16_000) < 8 * seconds(4_000) + 0.05
