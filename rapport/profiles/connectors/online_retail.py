"""The UCI "Online Retail" invoice lines (Chen 2015, doi 10.24432/C5BW33): lines in, orders and refunds out.

One event for each invoice and customer: `Order Completed`, or `Order Refunded` where the invoice begins with C. Times
are the shop's, Europe/London. Postage, carriage, discounts and other entries by hand are on the customer's bill, so
they count in the total, but they are no products. A return does not say which order it undoes.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from pydantic import JsonValue

from rapport.domain.contact import Contact
from rapport.domain.countries import country_code
from rapport.domain.event import Event
from rapport.errors import Invalid, Problem
from rapport.profiles.connectors.lines import Row, rows
from rapport.profiles.connectors.reading import instant
from rapport.profiles.hygiene import clean_text, problem, refused
from rapport.profiles.orders import CENT, COMPLETED, REFUNDED, amount

SOURCE: Final = "online_retail"
ZONE: Final = ZoneInfo("Europe/London")
CURRENCY: Final = "GBP"
SERVICES: Final = frozenset(
    {"POST", "DOT", "M", "D", "C2", "S", "B", "CRUK", "PADS", "AMAZONFEE", "BANK CHARGES", "ADJUST", "ADJUST2"}
)
"""Stock codes that stand for a service, a correction or a fee."""

NAMES: Final = {"eire": "IE", "rsa": "ZA", "korea": "KR"}
"""Countries that the data set calls otherwise. Its "Channel Islands", "European Community", "West Indies" and
"Unspecified" are none."""

COLUMNS: Final = {
    "invoice": ("InvoiceNo", "Invoice"),
    "code": ("StockCode",),
    "name": ("Description",),
    "quantity": ("Quantity",),
    "at": ("InvoiceDate",),
    "price": ("UnitPrice", "Price"),
    "customer": ("CustomerID", "Customer ID"),
    "country": ("Country",),
}


@dataclass(slots=True)
class _Invoice:
    number: str
    customer: str
    country: str
    at: datetime
    total: Decimal = Decimal(0)
    products: list[JsonValue] = field(default_factory=list)


def orders(path: Path, *, brand: str) -> Iterator[Event | Problem]:
    """The file's orders and refunds in the order they begin, after what was wrong with single lines.

    Lines are read as a stream; the invoices are kept until the last line, because lines of one may stand apart. Raises
    `NotFound` and `Invalid` as `rapport.profiles.connectors.lines` does.
    """
    invoices: dict[tuple[str, str], _Invoice] = {}
    for row in rows(path, tuple(COLUMNS.values())):
        if isinstance(row, Problem):
            yield row
            continue
        try:
            _add(invoices, row)
        except Invalid as error:
            yield Problem(row.where, str(problem(error)))
    for invoice in sorted(invoices.values(), key=lambda i: (i.at, i.number, i.customer)):
        yield _event(invoice, brand)


def customers(found: Iterable[Event], *, brand: str) -> tuple[Contact, ...]:
    """The contacts behind these events, with the country of their newest invoice and nothing that the data lacks."""
    countries: dict[str, str | None] = {}
    for event in sorted(found, key=lambda e: e.occurred_at):
        country = event.properties.get("country")
        countries[event.contact_id] = _country(country) if isinstance(country, str) else None
    return tuple(
        Contact(brand=brand, contact_id=contact_id, **({"country": country} if country else {}))
        for contact_id, country in countries.items()
    )


def _country(name: str) -> str | None:
    """The two letters of a country as the data set names it; None for what is none."""
    try:
        return NAMES.get(name.casefold()) or country_code(name)
    except ValueError:
        return None


def _add(invoices: dict[tuple[str, str], _Invoice], row: Row) -> None:
    cells = {name: next((row.cells[c] for c in columns if c in row.cells), "") for name, columns in COLUMNS.items()}
    clean = {name: clean_text(cell, COLUMNS[name][0], most=200, one_line=True) for name, cell in cells.items()}
    for name in ("invoice", "code", "customer"):
        if not clean[name]:
            raise refused(COLUMNS[name][0], "is missing")
    quantity, price = amount(clean["quantity"]), amount(clean["price"])
    if quantity is None or quantity != quantity.to_integral_value():
        raise refused("Quantity", "want a whole number")
    if price is None:
        raise refused("UnitPrice", "want a number such as 2.55")
    at = instant(_iso(clean["at"]), "InvoiceDate", ZONE)
    number, customer = clean["invoice"].upper(), clean["customer"].removesuffix(".0")
    invoice = invoices.setdefault((number, customer), _Invoice(number, customer, clean["country"], at))
    invoice.at = min(invoice.at, at)
    invoice.total += quantity * price
    returned = number.startswith("C")
    code = clean["code"].upper()
    if code not in SERVICES and not code.startswith(("GIFT_", "TEST")) and quantity and (quantity < 0) is returned:
        invoice.products.append(
            {
                "product_id": code,
                "name": clean["name"],
                "price": float(price),
                "quantity": abs(int(quantity)),
            }
        )


def _iso(text: str) -> str:
    """The data set's own form, 12/1/2010 8:26 (month first), as ISO; anything else as it is."""
    try:
        return datetime.strptime(text, "%m/%d/%Y %H:%M").isoformat()  # noqa: DTZ007 (the zone is added by the caller)
    except ValueError:
        return text


def _event(invoice: _Invoice, brand: str) -> Event:
    returned = invoice.number.startswith("C")
    total = float((abs(invoice.total) if returned else invoice.total).quantize(CENT))
    known = invoice.country not in ("", "Unspecified")
    return Event(
        brand=brand,
        contact_id=invoice.customer,
        name=REFUNDED if returned else COMPLETED,
        occurred_at=invoice.at,
        source=SOURCE,
        key=f"{SOURCE}:{invoice.number}:{invoice.customer}",
        properties={
            ("refund_id" if returned else "order_id"): invoice.number,
            "total": total,
            "currency": CURRENCY,
            "country": invoice.country if known else None,
            "products": invoice.products,
        },
    )
