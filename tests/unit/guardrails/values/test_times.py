"""Times of day: halves of the day at their edges, minutes before and after the hour, zones, and what is none."""

import pytest

from tests.unit.guardrails.values.said import of, quoted


def words(line: str) -> list[str]:
    return line.split("|")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("at 12pm", "12:00"), ("at 12am", "00:00"), ("at 11am", "11:00"), ("at 1pm", "13:00"), ("at 11.59 pm", "23:59"),
        ("at 13pm", "13:00"), ("at 14am", "14:00"), ("at 12:30 in the afternoon", "12:30"),
        ("at 13:05 in the evening", "13:05"), ("at 12 in the morning", "00:00"), ("12 at night", "00:00"),
        ("six at night", "18:00"), ("five at night", "05:00"), ("11 at night", "23:00"), ("22:00 at night", "22:00"),
        ("17:00 at night", "17:00"), ("at 20:15 in the evening", "20:15"), ("at 23:59", "23:59"), ("1:05", "01:05"),
        ("at 23:59:30", "23:59"), ("at 00:00", "00:00"), ("5 o'clock in the afternoon", "17:00"),
        ("5 o'clock", "05:00"), ("twelve o'clock", "12:00"), ("one o'clock", "01:00"),
        ("eleven thirty pm", "23:30"), ("six fifteen pm", "18:15"), ("nine forty-five in the morning", "09:45"),
        ("nine forty five in the morning", "09:45"), ("eight twenty at night", "20:20"), ("18h30", "18:30"),
        ("7h15", "07:15"), ("23h05", "23:05"), ("12 noon", "12:00"), ("twelve midnight", "00:00"), ("midday", "12:00"),
        ("1700 hrs", "17:00"), ("1700h", "17:00"), ("at 1700 hours", "17:00"), ("by 0000 hours", "00:00"),
        ("from 2359 hours", "23:59"),
    ],
)  # fmt: skip
def test_a_time_is_read_in_its_half_of_the_day(text: str, value: str) -> None:
    assert [v for v, _ in of("time", text)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("half past twelve", "12:30"), ("half past six", "06:30"), ("quarter past one", "01:15"),
        ("quarter to one", "12:45"), ("a quarter to one", "12:45"), ("quarter to two", "01:45"),
        ("ten to midnight", "23:50"), ("five past midnight", "00:05"), ("quarter to noon", "11:45"),
        ("half past noon", "12:30"), ("ten to noon", "11:50"), ("twenty-five past six", "06:25"),
        ("twenty five past six", "06:25"), ("twenty to six", "05:40"), ("ten to six", "05:50"),
        ("at ten to six", "05:50"), ("by five to ten", "09:55"), ("20 minutes to six", "05:40"), ("10 past 6", "06:10"),
        ("59 past 6", "06:59"), ("10 past six p.m.", "18:10"), ("half past 6pm.", "18:30"),
        ("half past two in the afternoon", "14:30"), ("quarter past eight at night", "20:15"),
        ("it is at half six", "06:30"), ("until half eleven", "11:30"), ("up to half one", "01:30"),
        ("back by half four", "04:30"), ("from half nine", "09:30"), ("till half two", "02:30"),
    ],
)  # fmt: skip
def test_minutes_past_and_to_the_hour(text: str, value: str) -> None:
    assert [v for v, _ in of("time", text)] == [value]


@pytest.mark.parametrize("word", words("at|by|from|until|till|before|after|to|and"))
def test_minutes_to_the_hour_in_words_need_a_word_of_time_where_they_may_be_a_range(word: str) -> None:
    assert [v for v, _ in of("time", f"it is {word} five to ten") if v == "09:55"] == (
        [] if word == "from" else ["09:55"]
    )
    assert of("time", "it takes five to ten") == []


@pytest.mark.parametrize("hour", range(24))
def test_every_hour_is_itself(hour: int) -> None:
    assert [v for v, _ in of("time", f"at {hour}:00 sharp")] == [f"{hour:02}:00"]
    assert [v for v, _ in of("time", f"at {hour % 12 or 12} {'am' if hour < 12 else 'pm'} sharp")] == [f"{hour:02}:00"]


@pytest.mark.parametrize(
    ("text", "quote", "zone"),
    [
        ("9 pm BST", "9 pm BST", "BST"), ("17:00 (CET)", "17:00 (CET", "CET"), ("17:00 UTC+2", "17:00 UTC+2", "UTC+2"),
        ("17:00 GMT+05:30", "17:00 GMT+05:30", "GMT+05:30"), ("5 pm EST", "5 pm EST", "EST"), ("5 pm PT", "5 pm "
            "PT", "PT"),
        ("5 pm PDT", "5 pm PDT", "PDT"), ("5 pm IST", "5 pm IST", "IST"), ("5 pm AEST", "5 pm AEST", "AEST"),
        ("5 pm NZDT", "5 pm NZDT", "NZDT"), ("5 pm MSK", "5 pm MSK", "MSK"), ("5 pm AWST", "5 pm AWST", "AWST"),
        ("5 pm est", "5 pm", None), ("5 pm ESTATE", "5 pm", None),
    ],
)  # fmt: skip
def test_a_zone_in_capitals_belongs_to_it(text: str, quote: str, zone: str | None) -> None:
    assert quoted("time", f"at {text} then") == [quote]
    assert [unit for _, unit in of("time", f"at {text} then")] == [zone]


@pytest.mark.parametrize(
    ("text", "quote"),
    [("At 9 a.m. we", "9 a.m."), ("At 9 a.m, we", "9 a.m"), ("At 9am. We", "9am"), ("At 9 am. We", "9 am"),
     ("Past six p.m. we", None), ("Half past 6 p.m. we", "Half past 6 p.m.")],
)  # fmt: skip
def test_the_dot_after_pm_is_the_sentence_s_and_that_of_p_m_its_own(text: str, quote: str | None) -> None:
    found = quoted("time", text)

    assert quote is None or found == [quote]


@pytest.mark.parametrize(
    "text",
    [
        "at 24:01", "at 1:5", "at £1:05", "at 25:00", "20 to 6", "half to six", "five to ten people", "ratio 4:3",
        "from ten to noon", "quarter after three", "about 1700 hours", "page 12.30", "10 to 12 minutes",
        "half of six", "a half six", "60 past 6",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert of("time", text) == []
