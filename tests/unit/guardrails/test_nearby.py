"""What stands right before a place."""

import re

from rapport.guardrails.nearby import LOOK, right_before

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
