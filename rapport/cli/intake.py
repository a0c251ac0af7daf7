"""What `contact import` and `event import` do: read, keep what is good, give account of the rest."""

import asyncio
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import typer

from rapport import profiles
from rapport.cli.formats import Format
from rapport.cli.progress import counting
from rapport.cli.store import store
from rapport.domain.event import Event
from rapport.domain.pack import Pack
from rapport.errors import Invalid, Problem
from rapport.profiles.connectors import generated, lines, online_retail, tabular
from rapport.profiles.person import Person

Item = TypeVar("Item")
SHOWN = 20


def import_contacts(
    path: Path, brand: str, kind: Format | None, *, source: str, seed: int | None, as_of: datetime | None
) -> None:
    """Import a file's contacts; with a seed, what the file lacks is made up as of that day."""
    if seed is not None and as_of is None:
        raise Invalid("say for which day to make things up, such as 2011-12-10", field="--as-of")
    pack = pack_of(brand)
    kind = kind or format_of(path)
    refused: list[Problem] = []
    events: list[Event] = []
    now = datetime.now(UTC)
    if kind is Format.ONLINE_RETAIL:
        events = list(watched(good(online_retail.orders(path, brand=pack.id), refused), "Reading"))
        people = [Person(contact) for contact in online_retail.customers(events, brand=pack.id)]
    else:
        rows = tabular.contacts(path, brand=pack.id, kind=tables(kind), source=source, at=now)
        people = list(watched(good(rows, refused), "Reading"))
    if seed is not None and as_of is not None:
        people, events = _made_up(people, events, seed, as_of, pack)
    added = asyncio.run(_keep(people, watched(events, "Keeping"), now))
    account(refused, contacts=len(people), events=added.new, duplicates=added.duplicates)


def import_events(path: Path, brand: str, kind: Format | None, *, source: str) -> None:
    """Import a file's events, each key once."""
    pack = pack_of(brand)
    kind = kind or format_of(path)
    refused: list[Problem] = []
    if kind is Format.ONLINE_RETAIL:
        found = online_retail.orders(path, brand=pack.id)
    else:
        found = tabular.events(path, brand=pack.id, kind=tables(kind), source=source)
    added = asyncio.run(_keep([], watched(good(found, refused), "Importing"), datetime.now(UTC)))
    account(refused, events=added.new, duplicates=added.duplicates)


def format_of(path: Path) -> Format:
    """The format by the file's name, and by its header for invoice lines."""
    name = path.name.lower().removesuffix(".gz")
    if name.endswith((".jsonl", ".ndjson")):
        return Format.JSONL
    first = next(lines.lines(path), None)
    if isinstance(first, lines.Line) and {"StockCode", "Quantity"} <= set(first.text.strip().split(",")):
        return Format.ONLINE_RETAIL
    if name.endswith(".csv"):
        return Format.CSV
    raise Invalid(f"{path.name}: say what it is with --format csv, jsonl or online_retail")


def tables(kind: Format) -> tabular.Format:
    return "csv" if kind is Format.CSV else "jsonl"


def pack_of(brand: str) -> Pack:
    """The brand's pack. Raises `Invalid` where none of the settings' packs is the brand's."""
    from rapport.wiring import load_packs, settings

    loaded = load_packs(settings())
    if brand not in loaded:
        brands = ", ".join(sorted(loaded))
        raise Invalid(f"no pack of this brand is loaded; there are {brands} (RAPPORT_PACKS)", field="--brand")
    return loaded[brand]


def good(found: Iterable[Item | Problem], refused: list[Problem]) -> Iterator[Item]:
    """The good items; what was refused is collected on the side."""
    for one in found:
        if isinstance(one, Problem):
            refused.append(one)
        else:
            yield one


def watched(items: Iterable[Item], what: str) -> Iterator[Item]:
    """The same items, counted by a bar on stderr."""
    with counting(what) as advance:
        for item in items:
            yield item
            advance()


def account(refused: list[Problem], **kept: int) -> None:
    """Say what was kept (JSON on stdout) and what was refused (lines on stderr); exit with 2 when anything was."""
    typer.echo(json.dumps({**kept, "refused": len(refused)}))
    for problem in refused[:SHOWN]:
        typer.echo(str(problem), err=True)
    kinds = Counter(problem.what for problem in refused[SHOWN:])
    for what, times in kinds.most_common(SHOWN):
        typer.echo(f"and {times:,} more: {what}", err=True)
    if refused:
        raise typer.Exit(2)


def _made_up(
    people: Iterable[Person], events: list[Event], seed: int, as_of: datetime, pack: Pack
) -> tuple[list[Person], list[Event]]:
    """The same with what the data lacks; made-up visitors look at the pack's products and are interested in topics."""
    products, topics = tuple(pack.catalogue.product), tuple(pack.catalogue.topic)
    whole: list[Person] = []
    happened = list(events)
    for person in people:
        made = generated.generate(person.contact, seed=seed, as_of=as_of, products=products, topics=topics)
        whole.append(person._replace(contact=made.person.contact, told=(*person.told, *made.person.told)))
        happened += made.events
    return whole, happened


async def _keep(people: list[Person], events: Iterable[Event], now: datetime) -> profiles.Added:
    async with store() as database, database.begin() as session:
        await profiles.put_contacts(session, people, now, who="import")
        return await profiles.add_events(session, events, now)
