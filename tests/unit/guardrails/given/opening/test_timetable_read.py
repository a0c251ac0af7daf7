"""Times of a sentence: their minutes, what they open or close, their days; and all places of times and days."""

import pytest

from rapport.guardrails.given.opening.timetable import times, told
from rapport.guardrails.given.opening.weekdays import Days, groups


def read(text: str) -> str:
    """Each time as `words = minutes role days/days after it`, then every place of a time or a day."""
    low = text.lower()

    def shown(days: Days | None) -> str:
        return "" if days is None else low[days.start : days.end]

    found = "; ".join(
        f"{low[one.start : one.end]} = {'-'.join(map(str, one.minutes))} {one.role} "
        f"{shown(one.days)}/{shown(one.or_days)}" + (" vague" if one.vague else "")
        for one in times(low, list(groups(low)), [])
    )
    return f"{found} # {' | '.join(low[a:b] for a, b in told(low))}"


READ = [
    ("10am on Saturday excepted", "10am = 600 None / # 10am | saturday | saturday"),
    (
        "10am, Saturday from closes at 5pm and most Tuesdays excepted",
        "10am = 600 None /; 5pm = 1020 1 saturday/ # 10am | 5pm | saturday | tuesdays | saturday | tuesdays",
    ),
    ("2020-01-01", " # 01-01"),
    ("9am on Monday, then Tuesday", "9am = 540 None monday/ # 9am | monday | tuesday | monday | tuesday"),
    (
        "9am to 5pm except for Monday when it opens at 10am",
        "9am to 5pm = 540-1020 None /; 10am = 600 0 monday/ # 9am to 5pm | 9am | 5pm | 10am | monday | monday",
    ),
    (
        "9am-5pm (weekdays, 10am.",
        "9am-5pm = 540-1020 None weekdays/; 10am = 600 None weekdays/ # 9am-5pm | 9am | 5pm | 10am | weekdays",
    ),
    ("A guest left by Monday noon.", " # noon | monday | monday"),
    ("appointment at 9am Monday", " # 9am | monday | monday"),
    (
        "between 9am and 5pm on Monday",
        "9am and 5pm = 540-1020 None monday/ # 9am and 5pm | 9am | 5pm | monday | monday",
    ),
    ("brunch at 9am on Monday, open at 10am", "10am = 600 0 monday/ # 9am | 10am | monday | monday"),
    (
        "closes at 5pm and 9am-5pm; most Tuesdays or later",
        "9am-5pm = 540-1020 None /; 5pm = 1020 1 / # 5pm and 9am | 5pm | 9am | 5pm | tuesdays | tuesdays",
    ),
    ("closes at 5pm, then Monday or later", "5pm = 1020 1 / # 5pm | monday | monday"),
    ("Happy hour is from 4pm to 6pm on Monday.", " # 4pm to 6pm | 4pm | 6pm | monday | monday"),
    ("Monday at 9am and 5pm", "9am = 540 None monday/; 5pm = 1020 None / # 9am and 5pm | 9am | 5pm | monday | monday"),
    (
        "Monday but not 10am Saturday, until 2am excepted",
        "10am = 600 None saturday/; 2am = 120 1 / # 10am | 2am | monday | saturday | monday | saturday",
    ),
    (
        "most Tuesdays, 10am it Saturday, 10am or later",
        "10am = 600 None / # 10am | 10am | tuesdays | saturday | tuesdays | saturday",
    ),
    (
        "On weekdays it is open from half past ten to nine.",
        "half past ten to nine = 630-540 None weekdays/ vague # weekdays",
    ),
    ("Ratings run from two to five.", " # "),
    ("Saturday at weekdays at closes at 5pm only", "5pm = 1020 1 weekdays/ # 5pm | saturday | saturday | weekdays"),
    ("two months", " # "),
    (
        "until 2am is from 10am to 2pm and Monday or later",
        "10am to 2pm = 600-840 None /; 2am = 120 1 / # 10am to 2pm | 2am | 10am | 2pm | monday | monday",
    ),
    (
        "until 2am it weekdays from 10am on Monday.",
        "2am = 120 1 /; 10am = 600 0 weekdays/monday # 2am | 10am | monday | weekdays | monday",
    ),
    ("until 2am on weekdays it closes at 5pm.", "2am = 120 1 weekdays/; 5pm = 1020 1 weekdays/ # 2am | 5pm | weekdays"),
    (
        "weekdays (opens at 9am on Monday is 10am or later",
        "9am = 540 0 monday/ # 9am | 10am | monday | weekdays | monday",
    ),
    ("weekdays but not nine to five on closes at 5pm", "5pm = 1020 1 weekdays/ # 5pm | weekdays"),
    ("weekdays on closes at 5pm and Monday or later", "5pm = 1020 1 / # 5pm | monday | weekdays | monday"),
    ("weekdays; weekdays; opens at 9am excepted", "9am = 540 0 / # 9am | weekdays | weekdays"),
]


@pytest.mark.parametrize(("text", "said"), READ)
def test_a_sentence_tells_these_times_of_these_days(text: str, said: str) -> None:
    assert read(text) == said
