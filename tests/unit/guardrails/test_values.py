"""Values: found whole, typed and normalised."""

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
