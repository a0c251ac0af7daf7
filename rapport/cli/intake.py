"""What `contact import` and `event import` do: read, keep what is good, give account of the rest."""

import asyncio
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import NamedTuple, TypeVar

import typer

from rapport import profiles
from rapport.cli.formats import Format
from rapport.cli.progress import counting
from rapport.cli.store import store
from rapport.domain.event import Event
from rapport.errors import Invalid, Problem
from rapport.profiles.connectors import generated, lines, online_retail, tabular
from rapport.profiles.hygiene import clean_text
from rapport.profiles.orders import lines as order_lines
from rapport.profiles.person import Person

Item = TypeVar("Item")
SHOWN = 20
LOOKED_AT = 200


def import_contacts(
    path: Path, brand: str, kind: Format | None, *, source: str, seed: int | None, as_of: str | None
) -> None:
    """Import a file's contacts; with a seed, what the file lacks is made up as of that day."""
    if seed is not None and as_of is None:
        raise Invalid("say for which day to make things up, such as 2011-12-10", field="--as-of")
    clock = moment(as_of) if as_of is not None else None
    kind = kind or format_of(path)
    refused: list[Problem] = []
    events: list[Event] = []
    now = datetime.now(UTC)
    if kind is Format.ONLINE_RETAIL:
        events = list(watched(good(online_retail.orders(path, brand=_brand(brand)), refused), "Reading"))
        people = [Person(contact) for contact in online_retail.customers(events, brand=brand)]
    else:
        rows = tabular.contacts(path, brand=_brand(brand), kind=tables(kind), source=source, at=now)
        people = list(watched(good(rows, refused), "Reading"))
    if seed is not None and clock is not None:
        people, events = _made_up(people, events, seed, clock, assortment(brand, events))
    added = asyncio.run(_keep(people, watched(events, "Keeping"), now))
    account(refused, contacts=len(people), events=added.new, duplicates=added.duplicates)


def import_events(path: Path, brand: str, kind: Format | None, *, source: str) -> None:
    """Import a file's events, each key once."""
    kind = kind or format_of(path)
    refused: list[Problem] = []
    if kind is Format.ONLINE_RETAIL:
        found = online_retail.orders(path, brand=_brand(brand))
    else:
        found = tabular.events(path, brand=_brand(brand), kind=tables(kind), source=source)
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


def moment(text: str) -> datetime:
    """A clock given on the command line: a date (its beginning, UTC) or a time with a zone."""
    try:
        return datetime.combine(date.fromisoformat(text), time(), UTC)
    except ValueError:
        pass
    try:
        made = datetime.fromisoformat(text)
    except ValueError:
        made = None
    if made is None or made.tzinfo is None:
        raise Invalid("want a date such as 2011-12-10 or a time such as 2011-12-10T09:00:00Z", field="--as-of")
    return made


class Assortment(NamedTuple):
    """What made-up visitors look at and are interested in."""

    products: tuple[str, ...]
    topics: tuple[str, ...] = ()


def assortment(brand: str, events: Iterable[Event]) -> Assortment:
    """The catalogue of the brand's pack; without a pack, the products in the most orders."""
    from rapport import packs
    from rapport.wiring import settings

    for path in settings().packs:
        if path.exists() and (pack := packs.load(path)).id == brand:
            return Assortment(tuple(pack.catalogue.product), tuple(pack.catalogue.topic))
    times = Counter(product for event in events for product in {line.product for line in order_lines(event)})
    return Assortment(tuple(sorted(times, key=lambda product: (-times[product], product))[:LOOKED_AT]))


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


def _brand(brand: str) -> str:
    return clean_text(brand, "--brand", most=100, one_line=True)


def _made_up(
    people: Iterable[Person], events: list[Event], seed: int, as_of: datetime, assorted: Assortment
) -> tuple[list[Person], list[Event]]:
    whole: list[Person] = []
    happened = list(events)
    for contact, told in people:
        made = generated.generate(contact, seed=seed, as_of=as_of, products=assorted.products, topics=assorted.topics)
        whole.append(Person(made.person.contact, (*told, *made.person.told)))
        happened += made.events
    return whole, happened


async def _keep(people: list[Person], events: Iterable[Event], now: datetime) -> profiles.Added:
    async with store() as database, database.begin() as session:
        await profiles.put_contacts(session, people, now)
        return await profiles.add_events(session, events, now)
