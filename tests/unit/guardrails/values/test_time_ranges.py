"""From one time to another, and parts of the day."""

import pytest

from tests.unit.guardrails.values.marked import found, marked
from tests.unit.guardrails.values.said import of, quoted

LINES = [
    "«time:5pm»",
    "«time:17:30»",
    "«time:half past two»",
    "«time:quarter to six»",
    "«time:5 o'clock»",
    "«time:5:00 p.m.»",
    "«time:noon»",
    "«time:midnight»",
    "«time:8pm»",
    "«time:8 p.m.»",
    "«time:12 noon»",
    "«time_range:from 5 to 6 pm»",
    "«time_range:between 9:30am and noon»",
    "«time_range:8-10pm»",
    "«time_range:8–10 pm»",
    "«time_range:5 to 6pm»",
    "«time_range:5pm to 6pm»",
    "«time_range:5pm-6pm»",
    "«time_range:5 pm - 6 pm»",
    "«time_range:from 5pm until 6pm»",
    "«time_range:from five to seven in the morning»",
    "«time_range:from five to seven pm»",
    "«time_range:between 5 and 6pm»",
    "«time_range:between 5pm and 6pm»",
    "«time_range:between 5 and 6 in the afternoon»",
    "«time_range:1am until 5:30am»",
    "«time_range:4 p.m. through 8 p.m.»",
    "«time_range:9:00-17:00»",
    "«time_range:9.00 - 17.30»",
    "«time_range:from 09:00 to 17:00»",
    "«time_range:09:00 till 17:00»",
    "«time_range:noon to 3pm»",
    "«time_range:from noon until 8pm»",
    "«time_range:10 a.m. to noon»",
    "«time_range:9am to 5:30pm»",
    "«time_range:half past nine to eleven»",
    "«time_range:from half past nine until noon»",
    "«time_range:from 9 to 5»",
    "«time_range:in the morning»",
    "«time_range:in the afternoon»",
    "«time_range:in the evening»",
    "«time_range:in the early morning»",
    "«time_range:at night»",
    "«time_range:late afternoon»",
    "«time_range:7-9am»",
    "«time_range:11am-1pm»",
    "«time_range:11-1pm»",
    "«time_range:10:30-11:45 am»",
    "«time_range:8:00 a.m. - 5:00 p.m.»",
    "«time_range:from 8 am to 5 pm»",
    "«time_range:midnight to 4am»",
    "«time_range:7pm–midnight»",
    "«time_range:between 08:00 and 10:00»",
    "«time_range:between seven and nine in the evening»",
    "«time_range:from 7 to 9» «date:tonight»",
    "«time_range:between 10 and 11.30am»",
    "«time_range:10–11.30am»",
    "«time_range:3:00 to 3:30»",
    "Doors are open «time_range:from 6 to 8pm».",
    "Lunch is served «time_range:12–2.30pm» daily.",
    "Call us «time_range:between 9am and 5pm», «date_range:Monday to Friday».",
    "Reception: «time_range:8:30–18:00».",
    "The courier calls «time_range:between 10 and 12 in the morning».",
    "Happy hour runs «time_range:5–7pm».",
    "We are here «time_range:9am to 5pm», «date_range:Mon–Fri».",
    "Pick up «time_range:from 10 until 4».",
    "It feels nice «time_range:in the morning».",
    "Open «time_range:10-4» on «date:Saturdays»",
]


@pytest.mark.parametrize("line", LINES)
def test_a_range_of_times_is_found_whole(line: str) -> None:
    text, expected = marked(line)

    assert found(text) == expected


def test_a_night_ends_the_next_morning() -> None:
    assert of("time_range", "Open 22:00 to 06:00.") == [("22:00..06:00", None)]


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("from 9 to 2am", "21:00..02:00"),
        ("8-1am", "20:00..01:00"),
        ("12 to 11:30am", "00:00..11:30"),
        ("5 to 17:30", "05:00..17:30"),
        ("10:30 to 11:30am", "10:30..11:30"),
        ("6:30-8:30 pm", "18:30..20:30"),
        ("06:30-8:30 pm", "06:30..20:30"),
        ("12 to 2am", "00:00..02:00"),
        ("11:30 pm to 12:30", "23:30..00:30"),
        ("9pm - 12", "21:00..00:00"),
        ("22:00 to 6:00", "22:00..06:00"),
        ("9pm - 2", "21:00..02:00"),
        ("10am - 12", "10:00..12:00"),
        ("open 09:00-5", "09:00..17:00"),
        ("6pm to 6am", "18:00..06:00"),
    ],
)
def test_what_one_end_leaves_open_follows_from_the_other(text: str, hours: str) -> None:
    assert of("time_range", text) == [(hours, None)]


@pytest.mark.parametrize(
    ("text", "value", "quote"),
    [
        ("from 9 until 5", "09:00..17:00", "from 9 until 5"), ("from 9 to 5", "09:00..17:00", "from 9 to 5"),
        ("between 9 and 5 daily", "09:00..17:00", "between 9 and 5"), ("open 9-5", "09:00..17:00", "9-5"),
        ("9-5 daily", "09:00..17:00", "9-5"), ("10-4 on Saturdays", "10:00..16:00", "10-4"),
        ("from 10 to 4", "10:00..16:00", "from 10 to 4"), ("out from 4 to 10", "04:00..10:00", "from 4 to 10"),
        ("free from 4 to 10 on Friday", "04:00..10:00", "from 4 to 10"),
        ("available from 4 to 10.", "04:00..10:00", "from 4 to 10"),
        ("from 4 to 10 tonight", "04:00..10:00", "from 4 to 10"), ("8:30-18:00", "08:30..18:00", "8:30-18:00"),
        ("8:30 to 6", "08:30..18:00", "8:30 to 6"), ("9 until 5", "09:00..17:00", "9 until 5"),
        ("9 til 5", "09:00..17:00", "9 til 5"), ("9 till 5", "09:00..17:00", "9 till 5"),
        ("9.15 to 9.45", "09:15..09:45", "9.15 to 9.45"), ("from 9.15 to 9.46", "09:15..09:46", "from 9.15 to 9.46"),
        ("22:00 to 06:00", "22:00..06:00", "22:00 to 06:00"), ("from 22 to 6", "22:00..06:00", "from 22 to 6"),
        ("9-5pm", "09:00..17:00", "9-5pm"), ("9am-5", "09:00..17:00", "9am-5"),
        ("9am to 5:30", "09:00..17:30", "9am to 5:30"), ("1pm-2", "13:00..14:00", "1pm-2"),
        ("11am-1", "11:00..13:00", "11am-1"), ("11-1pm", "11:00..13:00", "11-1pm"),
        ("11-11pm", "11:00..23:00", "11-11pm"), ("12-2pm", "12:00..14:00", "12-2pm"),
        ("5-12am", "17:00..00:00", "5-12am"), ("6:30 to 8:30 pm", "18:30..20:30", "6:30 to 8:30 pm"),
        ("06:30 to 8:30 pm", "06:30..20:30", "06:30 to 8:30 pm"), ("9 to 5:30", "09:00..17:30", "9 to 5:30"),
        ("from 9 to 17:30", "09:00..17:30", "from 9 to 17:30"), ("noon to 3", "12:00..15:00", "noon to 3"),
        ("0900-1700", "09:00..17:00", "0900-1700"), ("1300 to 1530 hours", "13:00..15:30", "1300 to 1530 hours"),
        ("from 0900 until 1700", "09:00..17:00", "from 0900 until 1700"),
        ("five to seven in the evening", "17:00..19:00", "five to seven in the evening"),
        ("between 5 and 6 in the afternoon", "17:00..18:00", "between 5 and 6 in the afternoon"),
        ("early morning", "morning", "early morning"), ("mid-afternoon", "afternoon", "mid-afternoon"),
        ("late in the evening", "evening", "late in the evening"), ("in the mornings", "morning", "in the mornings"),
        ("late at night", "night", "late at night"),
        ("from about 9am until around 5pm", "09:00..17:00", "from about 9am until around 5pm"),
        ("Monday to Friday: 9-5", "09:00..17:00", "9-5"), ("Hours: 9-5", "09:00..17:00", "9-5"),
        ("daily from 9-5", "09:00..17:00", "from 9-5"), ("open 10-12", "10:00..12:00", "10-12"),
        ("from 9 to 5 o'clock", "09:00..17:00", "from 9 to 5 o'clock"),
        ("from 24 to 6", "00:00..06:00", "from 24 to 6"), ("open 8-20", "08:00..20:00", "8-20"),
        ("from 0 to 6 tonight", "00:00..06:00", "from 0 to 6"),
    ],
)  # fmt: skip
def test_which_half_of_the_day_each_end_is_in(text: str, value: str, quote: str) -> None:
    assert of("time_range", text) == [(value, None)]
    assert quoted("time_range", text) == [quote]


@pytest.mark.parametrize(
    "text",
    [
        "won 9-5", "from 4 to 10", "from 4 to 10 people", "9.15 to 9.46", "between five and six", "5 in the morning",
        "10-12 on Monday", "9-5 percent", "£9-5", "24-6", "from 20 to 22", "1900-2000",
    ],
)  # fmt: skip
def test_two_numbers_that_nothing_says_are_hours_are_none(text: str) -> None:
    assert of("time_range", text) == []


@pytest.mark.parametrize(
    "word",
    "open|opens|hours|opening|daily|weekdays|weekends|day|Mondays|Tuesday|Wednesday|Thursdays|Friday|Saturday|Sunday|mon"
    "|tue|wed|thu|fri|sat|sun|hours are|open from".split("|"),
)
def test_hours_after_a_word_for_opening(word: str) -> None:
    assert [v for v, _ in of("time_range", f"{word} 10-12 here")] == ["10:00..12:00"]
    assert of("time_range", "we 10-12 here") == []


@pytest.mark.parametrize(
    "word",
    "out|away|free|busy|available|meet|meeting|here|closed|served|serving|work|works|working|run|runs".split("|"),
)
def test_hours_of_somebody(word: str) -> None:
    assert [v for v, _ in of("time_range", f"we are {word} from 4 to 10, so")] == ["04:00..10:00"]
    assert of("time_range", f"we are {word} from 4 to 10 lamps") == []


@pytest.mark.parametrize("word", "won|win|lost|lose|beat|drew|led|by|score".split("|"))
def test_a_score_is_none(word: str) -> None:
    assert of("time_range", f"we {word} 9-5 daily") == []


@pytest.mark.parametrize(
    "after",
    "daily|every day|weekdays|weekends|weekday|on weekdays|every weekend|Monday|on Tuesdays|every Friday|mon|tues|wed"
    "|thurs|fri|sat|sun".split("|"),
)
def test_hours_before_a_word_for_days(after: str) -> None:
    assert [v for v, _ in of("time_range", f"we say 10-4 {after}")] == ["10:00..16:00"]
    assert [v for v, _ in of("time_range", f"we say 10-4, {after}")] == ["10:00..16:00"]
