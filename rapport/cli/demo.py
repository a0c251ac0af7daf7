"""`rapport demo`: real customers through the whole line, with nothing but this machine."""

import asyncio
import gc
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from rich.console import Console

    from rapport.domain.message import Message
    from rapport.domain.pack import Pack
    from rapport.evals.planted import Tally
    from rapport.kit import Kit


def demo(
    contacts: Annotated[int, typer.Option(help="how many contacts go through the line in part (b)", min=1)] = 1000,
    drafts: Annotated[int, typer.Option(help="how many careless drafts part (c) waits for", min=1)] = 500,
    store: Annotated[Path, typer.Option(help="where the demo's store is kept; an old one is replaced")] = Path(
        "var/demo.db"
    ),
    pack: Annotated[Path, typer.Option(help="folder of the pack with sample data")] = Path("packs/gifts"),
    seed: Annotated[int, typer.Option(help="what is generated and planted follows from it")] = 7,
) -> None:
    """Show the line at work on 3,569 real customers: five of them, a thousand, and a careless model caught."""
    asyncio.run(_demo(contacts, drafts, store, pack, seed))


async def _demo(contacts: int, drafts: int, store: Path, folder: Path, seed: int) -> None:
    from rapport import packs
    from rapport.cli.console import out
    from rapport.cli.demo_careless import Apart, Task
    from rapport.cli.demo_line import AS_OF, numbered
    from rapport.db import Database
    from rapport.db.migrate import upgrade
    from rapport.db.sqlite import copy
    from rapport.kit import Kit
    from rapport.llm import twin

    to, began = out(), perf_counter()
    loaded = packs.load(folder)
    gc.freeze()  # as `rapport serve` does
    aside = store.with_name(f"{store.stem}-careless{store.suffix}")
    _clear(store)
    _clear(aside)
    database = Database(f"sqlite:///{store}")
    await upgrade(database)
    honest = twin("twin/honest", seed=seed)
    kit = Kit(database, {loaded.id: loaded}, model=honest, clock=lambda: AS_OF, fresh=numbered(), who="demo")
    to.print(f"[bold]{loaded.brand.name}[/], as of {AS_OF:%d %B %Y}. Orders are real (Online Retail, CC BY 4.0);")
    to.print("consent, names, channels and browsing are generated. No key, no network: a model twin writes.\n")
    with Apart(folder) as apart:
        try:
            await _loaded(kit, loaded, folder, seed, to)
            everyone = await _everyone(kit, loaded)
            shown = await _five(kit, loaded, everyone, to)
            rest = [c for c in everyone if c not in shown]
            copy(store, aside)
            begun = apart.begin(Task(aside, folder, tuple(rest[contacts:]), drafts, seed))
            last = await _thousand(kit, loaded, rest[:contacts], to)
            to.rule(f"(c) A careless model writes {drafts} drafts", align="left")
            to.print("[dim]in forms that the checks were not built with (docs/model-twins.md); beside (b), in[/]")
            to.print(f"[dim]{aside}, since one process at a time writes to a SQLite store[/]")
            _tally(await apart.tally(begun, drafts), to)
        finally:
            await database.close()
    _next(store, last, perf_counter() - began, to)


async def _loaded(kit: "Kit", pack: "Pack", folder: Path, seed: int, to: "Console") -> None:
    from rapport import sample
    from rapport.cli.demo_line import AS_OF

    have = await sample.load(kit, pack.id, folder / "data" / "online_retail_lines.csv.gz", seed=seed, as_of=AS_OF)
    to.print(f"{have.contacts:,} customers with {have.orders:,} orders and refunds, loaded;")
    to.print(f"{have.generated_events:,} generated events around them\n")


def _clear(store: Path) -> None:
    """Make room for the demo's store. Raises `Invalid` for a file that is something else."""
    from rapport.errors import Invalid

    if store.exists() and store.read_bytes()[:16] != b"SQLite format 3\0":
        raise Invalid("there is a file of this name that is no store: name another", field="--store")
    for part in (store, store.with_name(store.name + "-wal"), store.with_name(store.name + "-shm")):
        part.unlink(missing_ok=True)
    store.parent.mkdir(parents=True, exist_ok=True)


async def _everyone(kit: "Kit", pack: "Pack") -> list[str]:
    """All contacts, in an order that says nothing about them."""
    from rapport import profiles
    from rapport.domain.chance import unit

    async with kit.database.read() as session:
        return sorted(await profiles.contact_ids(session, pack.id), key=lambda c: unit("demo", c))


async def _five(kit: "Kit", pack: "Pack", everyone: Sequence[str], to: "Console") -> set[str]:
    """Five contacts with different moments, then one who is left in peace."""
    from rapport.cli.demo_line import AS_OF
    from rapport.cli.paint import paint_decision, paint_message, paint_profile
    from rapport.known import look
    from rapport.pipeline import Ask, make_message, preview

    to.rule("(a) Five of them", align="left")
    chosen: dict[tuple[str | None, str], str] = {}
    for contact in everyone[:400]:
        decision = await preview(Ask(pack.id, contact), kit)
        kind = (decision.moment, "silence" if decision.silence else decision.arm.value)
        if decision.strategy or (decision.silence and not any(k[1] == "silence" for k in chosen)):
            chosen.setdefault(kind, contact)
        if len(chosen) >= 5:
            break
    for contact in chosen.values():
        async with kit.database.read() as session:
            known = await look(session, pack.id, contact, pack, AS_OF, seed=0)
        message = await make_message(Ask(pack.id, contact), kit)
        to.print()
        paint_profile(known.profile, known.usable, pack, to)
        paint_decision(message.decision, to)
        paint_message(message, to)
    to.print()
    return set(chosen.values())


async def _thousand(kit: "Kit", pack: "Pack", contacts: Sequence[str], to: "Console") -> "Message | None":
    from rapport.cli.demo_line import made
    from rapport.cli.paint import counts
    from rapport.cli.progress import counting

    to.rule(f"(b) The line over {len(contacts):,} of them", align="left")
    began, last = perf_counter(), None
    rungs, arms, strategies, silences = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    with counting("messages", len(contacts)) as counted_one:
        async for message in made(kit, pack, contacts):
            decision = message.decision
            rungs[message.rung.value] += 1
            arms[decision.arm.value] += 1
            if message.rendered:
                strategies[decision.strategy or f"({decision.arm.value}) {decision.template}"] += 1
                last = message
            else:
                silences[decision.silence.value if decision.silence else message.why] += 1
            counted_one()
    spent = perf_counter() - began
    for title, counted in (
        ("Rungs", rungs),
        ("Arms", arms),
        ("What speaks", strategies),
        ("Silence, by reason", silences),
    ):
        to.print(counts(title, counted.most_common(), len(contacts)))
        to.print()
    to.print(f"[dim]{len(contacts):,} decisions, {rungs.total() - rungs['silence']:,} messages in {spent:.1f} s[/]\n")
    return last


def _tally(tally: "Tally", to: "Console") -> None:
    from rich.table import Table

    from rapport.cli.paint import counts

    written = tally.rungs.total()
    table = Table(box=None, padding=(0, 2, 0, 0), title="Planted faults", title_justify="left", title_style="bold")
    for name, justify in (("kind", "left"), ("planted", "right"), ("caught", "right"), ("missed", "right")):
        table.add_column(name, justify=justify)  # type: ignore[arg-type]
    for kind, planted in sorted(tally.planted.items()):
        missed = planted - tally.caught[kind]
        table.add_row(kind, str(planted), str(tally.caught[kind]), f"[red]{missed}[/]" if missed else "0")
    table.add_row("[bold]all[/]", str(tally.planted.total()), str(tally.caught.total()), str(len(tally.missed)))
    to.print(table)
    to.print()
    to.print(counts("What left, by rung", [(r.value, n) for r, n in tally.rungs.most_common()], written))
    colour = "red" if tally.left_faulty else "green"
    to.print(f"\n[{colour}]{len(tally.left_faulty)} faulty messages left[/], of {written} careless drafts\n")


def _next(store: Path, last: "Message | None", seconds: float, to: "Console") -> None:
    from rapport.cli.demo_line import AS_OF

    to.rule("(d) Where to look next", align="left")
    to.print(f"All of (a) and (b) is in {store}. With")
    to.print(f"  export RAPPORT_DATABASE_URL=sqlite:///{store} RAPPORT_AS_OF={AS_OF:%Y-%m-%dT%H:%M:%SZ}")
    looks = [("rapport pack show packs/gifts", "what this brand may say, and when")]
    looks += [("rapport pack init mybrand --moment onboarding", "a pack of your own")]
    if last:
        looks.insert(0, (f"rapport decide {last.contact_id}", "what would be decided next, and why"))
        looks.insert(0, (f"rapport message show {last.message_id}", "one message, with its sources"))
    for command, what in looks:
        to.print(f"  .venv/bin/{command:<50} [dim]{what}[/]")
    to.print(f"  {'make serve':<60} [dim]the line over HTTP: docs/http-api.md[/]")
    to.print(f"\n[dim]{seconds:.1f} s[/]")
