"""What the commands of `rapport evals` share: settings, suites, the offline kit, where runs are kept, how to end."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import typer

from rapport import wiring
from rapport.cli import console, evals_tables
from rapport.db import Database
from rapport.domain.suite import Suite
from rapport.errors import Invalid, NotFound
from rapport.evals import Run, Runs
from rapport.generator import SHIPPED, Prompts
from rapport.kit import Kit
from rapport.packs.wording import nearest
from rapport.settings import Settings
from rapport.wiring import Found


class Chosen(NamedTuple):
    """A suite and the folder it lies in."""

    found: Found
    suite: Suite


class Place(NamedTuple):
    """A pack's folder, and the name of a suite that is in it or is to be begun."""

    found: Found
    name: str


def settings(model: str | None = None) -> Settings:
    """The settings, with another model where one is named; `none` stands for none."""
    given = wiring.settings()
    if model is None:
        return given
    names = (part.strip() for part in model.split(","))
    return given.model_copy(update={"model": tuple(name for name in names if name not in ("", "none"))})


def suites(given: Settings) -> tuple[Suite, ...]:
    return tuple(suite for found in wiring.load_folders(given).values() for suite in found.suites)


def suite(given: Settings, named: str) -> Chosen:
    """The suite of this name. Raises `NotFound` with the names there are."""
    folders = wiring.load_folders(given)
    for found in folders.values():
        for one in found.suites:
            if one.name == named:
                return Chosen(found, one)
    names = [one.name for found in folders.values() for one in found.suites]
    raise NotFound(f"there is no suite {named!r}: {nearest(named, names)}")


def place(given: Settings, named: str) -> Place:
    """Where a suite of this name is or would be. Raises `NotFound` for a brand without a pack."""
    brand, _, name = named.partition("/")
    folders = wiring.load_folders(given)
    if not name:
        raise Invalid("name brand and suite, such as gifts/from_review", field="suite")
    if brand not in folders:
        raise NotFound(f"there is no pack of the brand {brand!r}: {nearest(brand, folders)}")
    return Place(folders[brand], name)


def kit(given: Settings, found: Found, seed: int, prompts: Path | None) -> Kit:
    """The line's parts for offline work: the pack, the model and the prompts, and a store that is never opened."""
    return Kit(
        database=Database("sqlite://"), packs={found.pack.id: found.pack}, model=wiring.model(given, seed=seed),
        judge=wiring.judge(given, seed=seed), repairs=given.repairs, who="evals",
        prompts=Prompts(prompts) if prompts else SHIPPED,
    )  # fmt: skip


def runs(given: Settings, out: Path | None) -> Runs:
    return Runs(out or given.evals)


def show(run: Run, case: str | None = None, by: str = "strategy", *, as_json: bool = False) -> None:
    """Print a run, or one of its cases."""
    if as_json:
        typer.echo(run.model_dump_json(indent=1))
    elif case is None:
        evals_tables.paint_run(run, console.out(), by)
    elif case in run.cases:
        evals_tables.paint_case(run, case, console.out())
    else:
        raise NotFound(f"this run has no case {case!r}: {nearest(case, run.cases)}")


def write_report(to: Path, run: Run, against: Run | None = None) -> None:
    """Write the run's page. Raises `Invalid` where the file cannot be written."""
    from rapport.evals.report import page, render

    text = render(page(run, against))
    try:
        to.parent.mkdir(parents=True, exist_ok=True)
        to.write_text(text, "utf-8")
    except OSError:
        raise Invalid(f"{to} cannot be written", field="--report") from None
    typer.echo(f"Page written to {to}", err=True)


def end(failed: Iterable[str]) -> None:
    """Say which gates failed, and end with 1 where one did."""
    told = list(failed)
    for line in told:
        console.err().print("[bold red]failed[/]", end=" ")
        console.err().out(line, highlight=False)
    if told:
        raise typer.Exit(1)
