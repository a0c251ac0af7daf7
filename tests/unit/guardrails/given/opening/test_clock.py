"""Times of day in minutes: every form, and which half of the day a bare time takes from the other."""

import pytest

from rapport.guardrails.given.opening.clock import at, minutes, time, vague


class TestOneTime:
    @pytest.mark.parametrize(
        ("said", "told"),
        [
            ("noon", (720, "x")),
            ("midday", (720, "x")),
            ("midnight", (0, "x")),
            ("9", (540, None)),
            ("0", (0, None)),
            ("24", (1440, None)),
            ("25", None),
            ("9:05", (545, None)),
            ("9.30", (570, None)),
            ("9 am", (540, "a")),
            ("9 a.m.", (540, "a")),
            ("9:15pm", (555, "p")),
            ("9 in the morning", (540, "a")),
            ("4 in the afternoon", (240, "p")),
            ("8 in the evening", (480, "p")),
            ("11 at night", (660, "p")),
            ("one", (60, None)),
            ("twelve", (720, None)),
            ("half past eight", (510, None)),
            ("half past 8", (510, None)),
            ("half past eight at night", (510, "p")),
            ("soon", None),
            ("", None),
        ],
    )
    def test_minutes_from_midnight_as_they_are_written_and_the_half_of_the_day(
        self, said: str, told: tuple[int, str | None] | None
    ) -> None:
        assert time(said) == told

    @pytest.mark.parametrize(
        ("written", "half", "is_at"),
        [
            (540, "a", 540),
            (540, "p", 1260),
            (720, "a", 0),
            (720, "p", 720),
            (719, "p", 1439),
            (900, "a", 180),
            (540, None, 540),
            (900, None, 900),
            (720, "x", 720),
            (0, "x", 0),
        ],
    )
    def test_the_half_of_the_day_moves_it(self, written: int, half: str | None, is_at: int) -> None:
        assert at(written, half) == is_at


class TestFromOneToAnother:
    @pytest.mark.parametrize(
        ("opens", "closes", "both"),
        [
            ("9am", "5pm", (540, 1020)),
            ("9", "5pm", (540, 1020)),
            ("9", "9pm", (540, 1260)),
            ("4", "9pm", (960, 1260)),
            ("4:00", "9pm", (240, 1260)),
            ("9:00", "5pm", (540, 1020)),
            ("11", "12pm", (660, 720)),
            ("12", "5pm", (720, 1020)),
            ("9", "11am", (540, 660)),
            ("9am", "5", (540, 300)),
            ("noon", "5", (720, 300)),
            ("5", "noon", (300, 720)),
            ("5pm", "midnight", (1020, 0)),
            ("9:00", "5", (540, 300)),
            ("9", "5:30", (540, 330)),
            ("nine", "five", (540, 300)),
            ("9", "half past 5", (540, 330)),
            ("9", "5", None),
            ("25", "5pm", None),
            ("9am", "late", None),
            ("late", "5pm", None),
        ],
    )
    def test_a_bare_time_takes_the_half_of_the_other_where_that_makes_it_the_earlier(
        self, opens: str, closes: str, both: tuple[int, int] | None
    ) -> None:
        assert minutes(opens, closes) == both

    @pytest.mark.parametrize(
        ("opens", "closes", "is_vague"),
        [
            ("9", "5", True),
            ("9am", "5pm", False),
            ("9am", "5", True),
            ("9", "5pm", True),
            ("12:59", "5", True),
            ("13:00", "5", False),
            ("5", "13:00", False),
            ("late", "5", False),
            ("5", "late", False),
            ("noon", "midnight", False),
        ],
    )
    def test_two_times_before_one_oclock_of_which_one_says_no_half_are_vague(
        self, opens: str, closes: str, is_vague: bool
    ) -> None:
        assert vague(opens, closes) is is_vague
