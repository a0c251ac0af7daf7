"""What stands right before a place, and beside it."""

import re

import pytest

from rapport.guardrails.nearby import LOOK, alone, right_before

UP_TO = re.compile(r"(?<!\w)(?:up )?to \Z")
FAR = re.compile(r"x *\Z")


class TestRightBefore:
    def test_the_longest_words_that_end_at_the_place_are_found(self) -> None:
        found = right_before(UP_TO, "save up to 5 or 6", 11)

        assert found is not None
        assert found.span() == (5, 11)

    def test_what_ends_earlier_or_later_is_not(self) -> None:
        assert right_before(UP_TO, "save up to 5", 12) is None
        assert right_before(UP_TO, "save up to 5", 10) is None

    def test_a_text_may_begin_with_it(self) -> None:
        assert right_before(UP_TO, "to 5", 3) is not None

    def test_what_stands_before_the_words_is_seen_too(self) -> None:
        assert right_before(UP_TO, "onto 5", 5) is None

    def test_it_looks_so_far_and_no_further(self) -> None:
        near, far = "x" + " " * (LOOK - 1), "x" + " " * LOOK

        assert right_before(FAR, near, LOOK) is not None
        assert right_before(FAR, far, LOOK + 1) is None
        assert LOOK == 64


class TestAlone:
    @pytest.mark.parametrize(
        ("text", "is_alone"),
        [("5 May", True), ("\n5 May\n", True), ("on\n5 May\nso", True), ("x5 May", False), ("5 Mayx", False),
         (" 5 May", False), ("5 May ", False), ("on 5 May\n", False), ("\n5 May.", False)],
    )  # fmt: skip
    def test_nothing_else_is_on_the_line(self, text: str, is_alone: bool) -> None:
        start = text.index("5")

        assert alone(text, start, start + len("5 May")) is is_alone
