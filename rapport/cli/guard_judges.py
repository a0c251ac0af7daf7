"""`rapport guard judges`: what a pack's judges are worth on their own examples."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from rapport.evals.intervals import Interval
    from rapport.evals.judging import Counted


def judges(
    pack: Annotated[Path, typer.Option(help="folder of the pack whose judges are asked")] = Path("packs/gifts"),
    model: Annotated[
        str | None, typer.Option(help="who judges, such as twin/judge; as RAPPORT_JUDGE_MODEL says when left out")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="the counts as one JSON object")] = False,
) -> None:
    """Ask each judge of a pack about its own examples, one call each, and count what it catches and what it flags.

    A judge that objects to everything catches everything: look at specificity and balanced accuracy first.
    """
    import asyncio
    import json

    from rapport import packs, wiring
    from rapport.cli import console
    from rapport.cli.progress import counting
    from rapport.errors import Invalid, NotFound
    from rapport.evals.judging import count

    given = wiring.settings()
    if model is not None:
        given = given.model_copy(update={"judge_model": (model,)})
    asked = wiring.judge(given) or wiring.model(given)
    loaded = packs.load(pack)
    if asked is None:
        raise Invalid("there is no model to ask: name one", field="--model")
    if not loaded.brand.judges:
        raise NotFound("this pack asks no judge: see `judges` of brand.yaml in docs/writing-a-pack.md")
    examples = sum(len(j.examples.bad) + len(j.examples.good) for j in loaded.brand.judges)

    async def all_of_them() -> list["Counted"]:
        with counting("asked", examples) as done:
            return [await count(judge, loaded, asked, done) for judge in loaded.brand.judges]

    counted = asyncio.run(all_of_them())
    if as_json:
        typer.echo(json.dumps([_document(one) for one in counted], indent=1))
    else:
        console.out().print(_table(counted, asked.name))


def _document(one: "Counted") -> dict[str, object]:
    return {
        **one._asdict(), "judge": one.judge.name, "recall": one.recall and one.recall._asdict(),
        "specificity": one.specificity and one.specificity._asdict(), "balanced_accuracy": one.balanced_accuracy,
    }  # fmt: skip


def _table(counted: "list[Counted]", model: str) -> "object":
    from rich.table import Table

    title = f"{model}, on the judges' own examples"
    table = Table(box=None, padding=(0, 2, 0, 0), title=title, title_justify="left", title_style="bold")
    for name in ("judge", "caught", "recall", "flagged", "specificity", "balanced", "abstained"):
        table.add_column(name, justify="left" if name == "judge" else "right")
    for one in counted:
        table.add_row(
            one.judge.name, f"{one.caught} of {one.bad}", _share(one.recall), f"{one.alarms} of {one.good}",
            _share(one.specificity), "" if one.balanced_accuracy is None else f"{one.balanced_accuracy:.2f}",
            str(one.abstained),
        )  # fmt: skip
    return table


def _share(share: "Interval | None") -> str:
    return "" if share is None else f"{share.estimate:.0%} ({share.low:.0%} to {share.high:.0%})"
