"""A simulated circle as people like to read it on a terminal."""

from rich import box
from rich.console import Console
from rich.table import Table

from rapport.domain.health import percent
from rapport.evals.simulate import Simulated
from rapport.evals.simulate.record import StrategyWeek


def paint(run: Simulated, to: Console) -> None:
    """Who got which share of each week's messages; how the strategies fared that were ever paused; and the sums."""
    to.print(f"{run.contacts} new customers a week, seed {run.seed}; the best single choice is [bold]{run.best}[/]\n")
    to.print(_shares(run))
    paused = sorted({change.strategy for change in run.changes if change.level == "paused"})
    for strategy in paused:
        to.print(f"\n[bold]{strategy}[/]")
        to.print(_course(run, strategy))
        for begun, ended in run.pauses(strategy):
            until = f"{ended:%d %B}" if ended else "the end"
            to.print(f"paused from {begun:%d %B} to {until}")
    held, told = run.coverage
    to.print(f"\n{run.decided_while_paused} messages were decided for a strategy while it was paused")
    to.print(f"the interval held the true rate in {held} of {told} weeks of a strategy")


def _shares(run: Simulated) -> Table:
    names = [s.strategy for s in run.weeks[0].strategies]
    table = _table("week", "messages", *(name.replace("_", " ") for name in names), "answered", "regret")
    for week in run.weeks:
        shares = (percent(s.share) for s in week.strategies)
        table.add_row(str(week.week), str(week.messages), *shares, percent(week.answered), f"{week.regret:.3f}")
    return table


def _course(run: Simulated, strategy: str) -> Table:
    table = _table("week", "messages", "with a defect", "reviews say", "at the end", "keeps", "drafts reviewed")
    for week in run.weeks:
        one = week.of(strategy)
        table.add_row(
            str(week.week), str(one.messages), _truth(one), one.rate.words, one.level, percent(one.kept),
            str(one.drafts or ""),
        )  # fmt: skip
    return table


def _truth(one: StrategyWeek) -> str:
    return "" if one.truth is None else percent(one.truth)


def _table(*columns: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1))
    for column in columns:
        table.add_column(column, justify="left" if column in ("reviews say", "at the end") else "right")
    return table
