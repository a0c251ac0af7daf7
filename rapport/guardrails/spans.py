"""Spans of characters of a text, and whether others meet them: however many there are, a question costs its length."""

from collections.abc import Iterable


class Spans:
    """The characters that are taken."""

    def __init__(self, length: int, spans: Iterable[tuple[int, int]] = ()) -> None:
        self._taken = bytearray(length)
        for start, end in spans:
            self.add(start, end)

    def add(self, start: int, end: int) -> None:
        self._taken[start:end] = b"\x01" * (end - start)

    def meet(self, start: int, end: int) -> bool:
        """Whether any of these characters is taken."""
        return self._taken.find(1, start, end) >= 0

    def hold(self, start: int, end: int) -> bool:
        """Whether all of these characters are taken."""
        return self._taken.find(0, start, end) < 0
