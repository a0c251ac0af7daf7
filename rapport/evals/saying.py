"""Numbers of runs as people read them, the same on a terminal and on a page."""

from rapport.evals.compare import Difference
from rapport.evals.record import Result
from rapport.evals.scorers import NUMBERS
from rapport.evals.scorers.number import Number


def said(value: float | None, name: str, *, signed: bool = False) -> str:
    """A value of the number, in its unit; a difference of shares in points of a percent.

    >>> said(0.975, "first_pass"), said(-0.025, "first_pass", signed=True), said(69.4, "words"), said(None, "words")
    ('97.5 %', '-2.5 pt', '69.4', '')
    """
    if value is None:
        return ""
    value = 0.0 if abs(value) < 5e-9 else value
    sign = "+" if signed else ""
    match NUMBERS[name].kind:
        case "share" | "part":
            return f"{100 * value:{sign}.1f} {'pt' if signed else '%'}"
        case "usd":
            return f"{value:{sign}.4f} $"
        case "ms":
            return f"{value:{sign},.0f} ms"
    digits = 0 if abs(value) >= 1000 else 1 if abs(value) >= 10 else 2
    return f"{value:{sign},.{digits}f}"


def between(low: float | None, high: float | None, name: str, *, signed: bool = False) -> str:
    """The bounds of an interval, in the number's unit; nothing where every case has the same value."""
    if low is None or high is None or low == high:
        return ""
    return " to ".join(said(bound, name, signed=signed).partition(" ")[0] for bound in (low, high))


def chance(p: float | None) -> str:
    """A p value, as far as it can be told apart from others."""
    return "" if p is None else "<.001" if p < 0.001 else f"{p:.3f}".replace("0.", ".", 1)


def verdict(difference: Difference) -> str:
    """`better` or `worse` where the whole interval lies on one side of no change; empty where it does not."""
    better, change = NUMBERS[difference.name].better, difference.change
    if better == "neither" or change.low is None or change.high is None or change.low <= 0 <= change.high:
        return ""
    return "better" if (change.low > 0) is (better == "more") else "worse"


def chosen(result: Result) -> str:
    """What was chosen for a case: its strategy, the approved copy that spoke instead, or the reason for silence."""
    if result.silence:
        return f"silence: {result.silence.value}"
    return result.strategy or result.template or "silence"


def about(name: str) -> str:
    number: Number = NUMBERS[name]
    return number.about
