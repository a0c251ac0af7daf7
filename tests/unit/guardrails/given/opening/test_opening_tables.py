"""Opening hours of a text against three records: an office week, a club with unsure Sundays, and nothing known."""

import pytest

from rapport.guardrails.given.opening.hours import Hours
from rapport.guardrails.given.opening.told import contradicted
from rapport.guardrails.given.opening.weekdays import DAYS
from rapport.guardrails.sentences import sentences

WEEK: Hours = dict.fromkeys(DAYS[:5], (540, 1020)) | {"saturday": (600, 870)}
NIGHT: Hours = {"friday": (1080, 1560), "saturday": (720, 1440), "sunday": (0, 0)}


def against(text: str, known: Hours) -> str:
    return "; ".join(f"{text[o.start : o.end]} = {o.right}" for o in contradicted(text, list(sentences(text)), known))


def read(text: str) -> str:
    """What the office week, the club and a record without hours say against a text."""
    return " # ".join(against(text.lower(), known) for known in (WEEK, NIGHT, {}))


READ = [
    ("24/7", "24/7 = friday: 9:00-17:00 #  # "),
    (
        "9am-5pm, weekdays and opens at 9am, Monday only",
        " # 9am-5pm, weekdays = tuesday: closed # 9am-5pm, weekdays = tuesday: closed",
    ),
    ("around the clock", "around the clock = friday: 9:00-17:00 #  # "),
    ("at 5pm on Monday", " # 5pm = no day has these hours # 5pm = no day has these hours"),
    (
        "closes at 5pm from weekdays and 10am it Monday excepted",
        " # 5pm from weekdays = tuesday: closed # 5pm from weekdays = tuesday: closed",
    ),
    (
        "Friday and Sunday is until 2am on Saturday",
        "friday and sunday is until 2am = friday: 9:00-17:00 #  # friday and sunday is until 2am = friday: closed",
    ),
    ("happy hour, closed on Monday", " #  # "),
    (
        "Hours vary on Saturday and Sunday. Daily 9am-5pm.",
        " # daily 9am-5pm = monday: closed # daily 9am-5pm = monday: closed",
    ),
    ("It closes at 5pm.", " # 5pm = no day has these hours # 5pm = no day has these hours"),
    ("It rests on Sundays only.", " #  # rests on sundays only = monday: closed"),
    (
        "monday = monday: 9:00-17:00 #  # monday = monday: closed",
        " # monday: 9:00-17:00 = monday: closed # monday: 9:00-17:00 = monday: closed",
    ),
    (
        "Monday and nine to five at weekdays, then 9 to 5.",
        " # nine to five at weekdays = monday: closed # nine to five at weekdays = monday: closed",
    ),
    ("most Tuesdays is Saturday (10am", " # saturday (10am = saturday: 12:00-24:00 # 10am = no day has these hours"),
    (
        "most Tuesdays, then 10am; noon to midnight excepted",
        "noon to midnight = no day has these hours #  # noon to midnight = no day has these hours",
    ),
    ("open 3 days of the week", "3 days of the week = sunday: closed #  # 3 days of the week = monday: closed"),
    (
        "Open 7 days a week, except Sunday.",
        " # open 7 days a week = monday: closed # open 7 days a week = monday: closed",
    ),
    ("Open 9am-7pm, the rest of the week otherwise", " #  # "),
    (
        "Open daily 9am-5pm, earlier on Saturday and closed Sunday.",
        " # daily 9am-5pm = monday: closed # daily 9am-5pm = monday: closed; sunday = sunday: closed",
    ),
    ("Open every day but Sunday.", " # open every day = monday: closed # open every day = monday: closed"),
    ("Open on Monday.", " # open on monday = monday: closed # open on monday = monday: closed"),
    (
        "Open only on Saturday.",
        "open only on saturday = monday: 9:00-17:00 #  # open only on saturday = saturday: closed",
    ),
    ("Open six days a week.", " # six days a week = monday: closed # six days a week = monday: closed"),
    ("Open three days a week.", "three days a week = sunday: closed #  # three days a week = monday: closed"),
    ("open two days per week", "two days per week = sunday: closed #  # two days per week = monday: closed"),
    (
        "Open weekdays 9am-5pm, even on Sunday.",
        " # weekdays 9am-5pm, even on sunday = monday: closed # weekdays 9am-5pm, even on sunday = monday: closed",
    ),
    ("operates four days each week", " #  # "),
    (
        "Saturday noon to midnight",
        "saturday noon to midnight = saturday: 10:00-14:30 #  # saturday noon to midnight = saturday: closed",
    ),
    ("Sunday is its day off.", " #  # sunday = sunday: closed"),
    ("takes Monday off", "monday = monday: 9:00-17:00 #  # monday = monday: closed"),
    (
        "The dessert was on the house. Wings on Tuesday at 7pm.",
        "tuesday at 7pm = tuesday: 9:00-17:00 # 7pm = no day has these hours # 7pm = no day has these hours",
    ),
    ("We are not open on Monday.", "monday = monday: 9:00-17:00 #  # monday = monday: closed"),
    ("With Monday off, we rest.", "monday = monday: 9:00-17:00 #  # monday = monday: closed"),
]


@pytest.mark.parametrize(("text", "said"), READ)
def test_hours_that_a_record_does_not_have_are_objected_to(text: str, said: str) -> None:
    assert read(text) == said


def test_days_close_at_the_same_time_whenever_they_open_and_whatever_day_it_is_by_then() -> None:
    late: Hours = {"monday": (0, 60), "tuesday": (1080, 1500), "friday": (1080, 1560)}

    assert against("it closes at the same time on monday and tuesday.", late) == ""
    assert against("it closes at the same time on monday and friday.", late).endswith("friday: 18:00-2:00")
    assert against("it opens at the same time on tuesday and friday.", late) == ""
    assert against("it opens at the same time on monday and tuesday.", late).endswith("tuesday: 18:00-1:00")


def test_midnight_is_an_hour_to_close_at_like_any_other() -> None:
    known: Hours = {"monday": (540, 1440), "tuesday": (540, 1320), "friday": (600, 1440), "sunday": (0, 0)}

    assert against("closing at the same time on monday and tuesday.", known).endswith("tuesday: 9:00-22:00")
    assert against("closing at the same time on monday and friday.", known) == ""
    assert against("closing at the same time on monday and sunday.", known) == ""
    assert against("the same hours on monday and friday.", known).endswith("friday: 10:00-24:00")
