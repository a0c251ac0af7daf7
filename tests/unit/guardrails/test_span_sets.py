"""Spans that are taken, and others that meet them."""

from hypothesis import given
from hypothesis import strategies as st

from rapport.guardrails.spans import Spans

LENGTH = 30
SPAN = st.tuples(st.integers(0, LENGTH), st.integers(0, LENGTH)).map(lambda ends: (min(ends), max(ends)))


@given(taken=st.lists(SPAN, max_size=6), asked=SPAN)
def test_a_span_meets_and_is_held_as_its_characters_are(taken: list[tuple[int, int]], asked: tuple[int, int]) -> None:
    """What is asked of spans together is what could be asked of each of their characters."""
    characters = {at for start, end in taken for at in range(start, end)}
    spans = Spans(LENGTH, taken)
    assert spans.meet(*asked) is any(at in characters for at in range(*asked))
    assert spans.hold(*asked) is all(at in characters for at in range(*asked))


def test_spans_are_added_one_by_one() -> None:
    spans = Spans(10)
    assert not spans.meet(0, 10)
    spans.add(3, 5)
    assert (spans.meet(0, 3), spans.meet(0, 4), spans.meet(4, 9), spans.meet(5, 9)) == (False, True, True, False)
