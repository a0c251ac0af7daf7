"""A calibration as tables: on a terminal, and in docs/guardrails.md."""

import inspect
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from rapport import guardrails
from rapport.evals.calibration import Calibration, Fired, Kind, Seen
from rapport.evals.intervals import Interval

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table


class Sheet(NamedTuple):
    """A table before it is drawn. The first column holds names; `about` says how to read it."""

    title: str
    about: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]
    words: bool = False
    """Whether the other columns hold words as well, and not numbers."""


def sheets(calibration: Calibration) -> Iterator[Sheet]:
    """What a calibration says, from the whole to the single rule."""
    kinds = (*calibration.kinds, *calibration.groups)
    yield Sheet(
        "Texts by kind",
        "caught, located, alarms: by the check of that kind; stopped, blocked: by any; both: pairs it objects to twice",
        ("kind", "bad", "caught", "located", "stopped", "good", "alarms", "both", "blocked"),
        [_counts(kind) for kind in kinds],
    )
    yield Sheet(
        "Shares by kind",
        "in per cent, with 95 % intervals; false blocks are by any check",
        ("kind", "precision", "recall", "specificity", "balanced accuracy", "false blocks"),
        [(kind.name, *map(said, kind.shares.values())) for kind in kinds],
    )
    yield _firing("Checks", "a check's own findings, without the rules under its name", calibration, calibration.checks)
    yield _firing("Rules", "those that fired, the most often on good texts first", calibration, calibration.rules)
    yield _firing(
        "Mostly on good texts", "more good than bad, or precision surely below a half", calibration,
        calibration.mostly_good,
    )  # fmt: skip


def _counts(kind: Kind) -> Sequence[str]:
    numbers = (kind.bad, kind.caught, kind.located, kind.stopped, kind.good, kind.alarms, kind.both, kind.blocked)
    return (kind.name, *map(str, numbers))


def _firing(title: str, about: str, calibration: Calibration, of: Sequence[Fired]) -> Sheet:
    """On how many texts each fired: bad ones of its kind (own), other bad ones, good ones."""
    columns = ("name", "fired", "own", "other", "good", "precision", "specif.", "bal. acc.", "false bl.")
    fired = sorted((one for one in of if one.texts), key=lambda one: (-one.good, -one.texts, one.name))
    return Sheet(title, about, columns, [_fired(one, calibration) for one in fired])


def _fired(fired: Fired, calibration: Calibration) -> Sequence[str]:
    shares = calibration.shares(fired)
    plain = (percent(shares[name]) for name in ("specificity", "balanced_accuracy", "false_block"))
    counts = (fired.texts, fired.own, fired.other, fired.good)
    return (fired.name, *map(str, counts), said(shares["precision"]), *plain)


def said(share: Interval | None) -> str:
    """A share and its interval, in per cent.

    >>> said(Interval(0.308, 0.2553, 0.3662)), said(None)
    ('30.8 (26–37)', '')
    """
    if share is None or share.low is None or share.high is None:
        return percent(share)
    return f"{percent(share)} ({100 * share.low:.0f}–{100 * share.high:.0f})"


def percent(share: Interval | None) -> str:
    return "" if share is None else f"{100 * share.estimate:.1f}"


def head(calibration: Calibration) -> str:
    """What was calibrated, and on what."""
    return (
        f"{calibration.brand}, pack version {calibration.pack_sha256[:12]}, on `{calibration.part}` of the corpus, "
        f"version {calibration.corpus_sha256[:12]}: {calibration.bad} bad and {calibration.good} good texts, judged "
        f"as of {calibration.as_of:%Y-%m-%dT%H:%MZ}."
    )


def silent(calibration: Calibration) -> Iterator[str]:
    """The checks and rules that fired on nothing."""
    checks = [one.name for one in calibration.checks if not one.texts]
    for what, names in (("checks", checks), ("rules", [one.name for one in calibration.never])):
        yield f"{len(names)} {what} fired on nothing{': ' if names else ''}{', '.join(names)}."


def worst(seen: Sequence[Seen], most: int, *, words: bool) -> Iterator[Sheet]:
    """Of each kind up to so many bad texts that its check missed, and good ones that were stopped; by id alone unless
    their `words` may be read."""
    missed = [one for one in seen if one.line.label == "bad" and not one.caught]
    blocked = [one for one in seen if one.line.label == "good" and one.stopped]
    columns = ("text", "objected to by", "words") if words else ("text", "objected to by")
    for title, of in (("Missed by their check", missed), ("Good, and stopped", blocked)):
        kinds = dict.fromkeys(one.line.kind for one in of)
        shown = [one for kind in kinds for one in [o for o in of if o.line.kind == kind][:most]]
        yield Sheet(title, "", columns, [_one(one)[: len(columns)] for one in shown], words=True)


def _one(seen: Seen) -> Sequence[str]:
    """A text's id, what objected to it, and the words: those at fault, or those objected to in a good text."""
    quotes = [one.quote for one in seen.line.expect]
    quotes = quotes or [(seen.line.text(hit.field) or "")[hit.start : hit.end] for hit in seen.hits if hit.stops]
    names = [*seen.by_name, *(["a field withheld"] if seen.kept_away else [])]
    return seen.line.id, ", ".join(names), " / ".join(textwrap.shorten(quote, 80) for quote in quotes)


def paint(calibration: Calibration, more: Iterable[Sheet], to: "Console") -> None:
    """Everything that a calibration says, for a terminal of 100 columns."""
    to.print(head(calibration))
    for sheet in (*sheets(calibration), *more):
        to.print(f"\n[bold]{sheet.title}[/]" + (f"  [dim]{sheet.about}[/]" if sheet.about else ""))
        to.print(_drawn(sheet) if sheet.rows else "none")
    to.print()
    for line in silent(calibration):
        to.print(line)


def _drawn(sheet: Sheet) -> "Table":
    from rich import box
    from rich.markup import escape
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 1, 0, 0))
    for n, column in enumerate(sheet.columns):
        numeric = n > 0 and not sheet.words
        table.add_column(column, justify="right" if numeric else "left", no_wrap=numeric, overflow="fold")
    for row in sheet.rows:
        table.add_row(*map(escape, row))
    return table


def markdown(calibration: Calibration) -> str:
    """The tables of docs/guardrails.md."""
    parts = ["\n".join(_checked()), head(calibration)]
    for sheet in sheets(calibration):
        parts.append(f"**{sheet.title}**: {sheet.about}.")
        parts.append("\n".join(_rows(sheet)) if sheet.rows else "None.")
    return "\n\n".join([*parts, *silent(calibration)])


def _checked() -> Iterator[str]:
    """What each check objects to, in its own words."""
    yield "| check | objects to | its own findings are |"
    yield "|---|---|---|"
    for name, check in guardrails.REGISTRY:
        severities = ", ".join(f"`{severity}`" for severity in guardrails.SEVERITIES[name])
        yield f"| `{name}` | {(inspect.getdoc(check) or '').splitlines()[0]} | {severities} |"


def _rows(sheet: Sheet) -> Iterator[str]:
    yield f"| {' | '.join(sheet.columns)} |"
    yield "|---|" + "---:|" * (len(sheet.columns) - 1)
    for name, *cells in sheet.rows:
        yield f"| `{name}` | {' | '.join(cells)} |"
