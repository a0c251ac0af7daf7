"""Opening hours of a text against three records: an office week, a club with unsure Sundays, and nothing known."""

import pytest

from rapport.guardrails.given.hours import Hours
from rapport.guardrails.given.opening import contradicted
from rapport.guardrails.given.weekdays import DAYS
from rapport.guardrails.sentences import sentences

WEEK: Hours = dict.fromkeys(DAYS[:5], (540, 1020)) | {"saturday": (600, 870)}
NIGHT: Hours = {"friday": (1080, 1560), "saturday": (720, 1440), "sunday": (0, 0)}


def against(text: str, known: Hours) -> str:
    return "; ".join(f"{text[o.start : o.end]} = {o.right}" for o in contradicted(text, list(sentences(text)), known))


def read(text: str) -> str:
    """What the office week, the club and a record without hours say against a text."""
    return " # ".join(against(text.lower(), known) for known in (WEEK, NIGHT, {}))


READ = [
    ("8:0-22:30", " #  # "),
    ("9am and 5pm on Monday", " # 5pm = no day has these hours # 5pm = no day has these hours"),
    ("9am to 5pm, Monday aside", " # 9am to 5pm = no day has these hours # 9am to 5pm = no day has these hours"),
    (
        "9am-5pm Monday 10am-2pm Tuesday",
        "monday 10am-2pm = monday: 9:00-17:00 # 9am-5pm monday = monday: closed # 9am-5pm monday = monday: closed",
    ),
    ("by appointment at 9am Monday", " # 9am = no day has these hours # 9am = no day has these hours"),
    ("Closed Monday at 5pm.", " # 5pm = no day has these hours # 5pm = no day has these hours"),
    ("Closed only on Sunday.", " #  # closed only on sunday = monday: closed"),
    ("Friday 6pm to 2am", "friday 6pm to 2am = friday: 9:00-17:00 #  # friday 6pm to 2am = friday: closed"),
    ("happy hour, closed on Monday", " #  # "),
    (
        "Hours vary on Saturday and Sunday. Daily 9am-5pm.",
        " # daily 9am-5pm = monday: closed # daily 9am-5pm = monday: closed",
    ),
    (
        "Monday from nine to five on weekdays",
        " # monday from nine to five = monday: closed # monday from nine to five = monday: closed",
    ),
    ("Never open on Sunday.", " #  # sunday = sunday: closed"),
    (
        "On Friday it closes at 2am.",
        "friday it closes at 2am = friday: 9:00-17:00 #  # friday it closes at 2am = friday: closed",
    ),
    ("open 3 days of the week", "3 days of the week = sunday: closed #  # 3 days of the week = monday: closed"),
    (
        "Open 7 days a week, except Sunday.",
        " # open 7 days a week = monday: closed # open 7 days a week = monday: closed",
    ),
    ("Open 9am-7pm, the rest of the week otherwise", " #  # "),
    (
        "Open daily 9am-5pm; later on Saturday and Sunday.",
        " # daily 9am-5pm = monday: closed # daily 9am-5pm = monday: closed",
    ),
    ("Open every day but Sunday.", " # open every day = monday: closed # open every day = monday: closed"),
    (
        "Open Monday to Friday, 9-5pm.",
        " # monday to friday, 9-5pm = monday: closed # monday to friday, 9-5pm = monday: closed",
    ),
    ("open nine to five.", " # nine to five = no day has these hours # nine to five = no day has these hours"),
    (
        "Open only on Saturday.",
        "open only on saturday = monday: 9:00-17:00 #  # open only on saturday = saturday: closed",
    ),
    ("Open six days a week.", " # six days a week = monday: closed # six days a week = monday: closed"),
    ("Open three days a week.", "three days a week = sunday: closed #  # three days a week = monday: closed"),
    ("open two days per week", "two days per week = sunday: closed #  # two days per week = monday: closed"),
    (
        "open until midnight Saturday",
        "midnight saturday = saturday: 10:00-14:30 #  # midnight saturday = saturday: closed",
    ),
    (
        "Open weekdays 9am-5pm, even on Sunday.",
        " # weekdays 9am-5pm, even on sunday = monday: closed # weekdays 9am-5pm, even on sunday = monday: closed",
    ),
    ("operates four days each week", " #  # "),
    ("Sunday is its day off.", " #  # sunday = sunday: closed"),
    ("Sunday is the only day off.", " #  # sunday is the only day off = monday: closed"),
    ("The cook has Monday off.", "monday = monday: 9:00-17:00 #  # monday = monday: closed"),
    ("We are there 24/7.", "24/7 = friday: 9:00-17:00 #  # "),
    ("With Monday off, we rest.", "monday = monday: 9:00-17:00 #  # monday = monday: closed"),
]


@pytest.mark.parametrize(("text", "said"), READ)
def test_hours_that_a_record_does_not_have_are_objected_to(text: str, said: str) -> None:
    assert read(text) == said
