"""A table of what was measured: absolute figures are of this machine now; the ratio to a plain loop travels."""

import statistics
from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter, process_time

REFERENCE = 0.026
"""Seconds that the reference core takes for a million integer steps."""


def loop() -> float:
    """Seconds of this core, now, for a million integer steps."""
    began, steps = perf_counter(), 0
    while steps < 1_000_000:
        steps += 1
    return perf_counter() - began


class Table:
    """Rows of what, figure here, and figure on the reference core: by the plain loop just before and just after."""

    def __init__(self) -> None:
        self.before = slower()
        print(f"this core takes {self.before:.2f} times as long as the reference core for the plain loop now\n")
        print(f"{'what':<66} {'here':>14} {'reference':>14}")

    def time(self, what: str, milliseconds: float) -> None:
        print(f"{what:<66} {milliseconds:>11.2f} ms {milliseconds / self._scale():>11.2f} ms")

    def rate(self, what: str, per_second: float) -> None:
        print(f"{what:<66} {per_second:>11.0f} /s {per_second * self._scale():>11.0f} /s")

    def _scale(self) -> float:
        before, self.before = self.before, slower()
        return (before + self.before) / 2


def slower() -> float:
    """How many times as long as the reference core this one takes now; other work on the machine changes it."""
    return statistics.median(loop() for _ in range(9)) / REFERENCE


@contextmanager
def took(spent: list[float]) -> Iterator[None]:
    began = perf_counter()
    yield
    spent.append((perf_counter() - began) * 1000)


@contextmanager
def worked(spent: list[float]) -> Iterator[None]:
    """Milliseconds of this process's own processor time."""
    began = process_time()
    yield
    spent.append((process_time() - began) * 1000)


def p95(spent: list[float]) -> float:
    return statistics.quantiles(spent, n=20)[18]
