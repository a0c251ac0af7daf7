"""From one time to another, and parts of the day."""

import pytest

from tests.unit.guardrails.values.marked import found, marked
from tests.unit.guardrails.values.said import of

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
