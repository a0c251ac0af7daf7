"""The invoice lines of the giftware shop: small files by hand, and the whole real one against an independent count."""

import csv
import gzip
from collections import Counter, defaultdict
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from rapport.domain.event import Event
from rapport.errors import Invalid, Problem
from rapport.profiles import derive
from rapport.profiles.connectors import online_retail
from tests.unit.profiles.world import CONTACT, derived_attributes, pack

HEADER = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n"
REAL = Path(__file__).parents[3] / "packs" / "gifts" / "data" / "online_retail_lines.csv.gz"


def read(path: Path) -> tuple[list[Event], list[Problem]]:
    found = list(online_retail.orders(path, brand="gifts"))
    return [e for e in found if isinstance(e, Event)], [p for p in found if isinstance(p, Problem)]


def written(tmp_path: Path, *lines: str) -> Path:
    file = tmp_path / "lines.csv"
    file.write_text(HEADER + "\n".join(lines))
    return file


class TestOrders:
    def test_an_invoices_lines_are_one_order(self, tmp_path: Path) -> None:
        file = written(
            tmp_path,
            "536381,22083,PAPER CHAIN KIT,2,2011-06-01 09:42:00,2.95,15311,United Kingdom",
            "536381,85123a,T-LIGHT HOLDER,1,2011-06-01 09:41:00,2.55,15311,United Kingdom",
            "536381,POST,POSTAGE,1,2011-06-01 09:41:00,18.0,15311,United Kingdom",
        )

        (order,), problems = read(file)

        assert problems == []
        assert order == Event(
            brand="gifts",
            contact_id="15311",
            name="Order Completed",
            occurred_at=datetime(2011, 6, 1, 8, 41, tzinfo=UTC),
            source="online_retail",
            key="online_retail:536381:15311",
            properties={
                "order_id": "536381",
                "total": 26.45,
                "currency": "GBP",
                "country": "United Kingdom",
                "products": [
                    {"product_id": "22083", "name": "PAPER CHAIN KIT", "price": 2.95, "quantity": 2},
                    {"product_id": "85123A", "name": "T-LIGHT HOLDER", "price": 2.55, "quantity": 1},
                ],
            },
        )

    def test_an_invoice_that_begins_with_c_is_a_refund_of_no_named_order(self, tmp_path: Path) -> None:
        file = written(tmp_path, "C536379,22083,KIT,-3,2011-01-05 09:41:00,2.0,14527,Unspecified")

        (refund,), _ = read(file)

        assert refund.name == "Order Refunded"
        assert refund.properties == {
            "refund_id": "C536379",
            "total": 6.0,
            "currency": "GBP",
            "country": None,
            "products": [{"product_id": "22083", "name": "KIT", "price": 2.0, "quantity": 3}],
        }

    @pytest.mark.parametrize("code", ["POST", "DOT", "M", "D", "C2", "CRUK", "AMAZONFEE", "Bank Charges", "S", "B"])
    def test_services_count_in_the_total_and_are_no_products(self, code: str, tmp_path: Path) -> None:
        (order,), _ = read(written(tmp_path, f"536381,{code},x,2,2011-01-05 09:41:00,5.0,1,France"))

        assert (order.properties["total"], order.properties["products"]) == (10.0, [])

    def test_one_invoice_of_two_customers_is_two_orders(self, tmp_path: Path) -> None:
        line = "5,22083,KIT,1,2011-01-05 09:41:00,2.0,"

        assert len(read(written(tmp_path, line + "1,X", line + "2,X"))[0]) == 2

    def test_the_data_sets_own_dates_and_customer_numbers_are_read(self, tmp_path: Path) -> None:
        (order,), _ = read(written(tmp_path, "5,22083,KIT,1,12/1/2010 8:26,2.0,17850.0,X"))

        assert order.contact_id == "17850"
        assert order.occurred_at == datetime(2010, 12, 1, 8, 26, tzinfo=UTC)

    def test_bad_lines_are_named_and_the_others_go_on(self, tmp_path: Path) -> None:
        good = "5,22083,KIT,1,2011-01-05 09:41:00,2.0,1,X"
        file = written(
            tmp_path,
            "5,22083,KIT,1.5,2011-01-05 09:41:00,2.0,1,X",
            "5,22083,KIT,1,2011-01-05 09:41:00,NaN,1,X",
            "5,22083,KIT,1,soon,2.0,1,X",
            "5,22083,KIT,1,2011-01-05 09:41:00,2.0,,X",
            "5,22083,KIT",
            good,
        )

        orders, problems = read(file)

        assert len(orders) == 1
        assert [str(p) for p in problems] == [
            "lines.csv:2: Quantity: want a whole number",
            "lines.csv:3: UnitPrice: want a number such as 2.55",
            "lines.csv:4: InvoiceDate: want a time such as 2011-12-09T12:50:00Z",
            "lines.csv:5: CustomerID: is missing",
            "lines.csv:6: has 3 cells where the header has 8",
        ]

    def test_another_table_is_refused(self, tmp_path: Path) -> None:
        file = tmp_path / "other.csv"
        file.write_text("a,b\n1,2\n")

        with pytest.raises(Invalid, match="InvoiceNo"):
            read(file)


@pytest.fixture(scope="module")
def lines() -> list[dict[str, str]]:
    with gzip.open(REAL, "rt", encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def events() -> list[Event]:
    events, problems = read(REAL)
    assert problems == []
    return events


class TestTheRealFile:
    """Counted once more with nothing but the csv module."""

    def test_customers_invoices_and_returns(self, lines: list[dict[str, str]], events: list[Event]) -> None:
        returned = [line for line in lines if line["InvoiceNo"].startswith("C")]

        assert len(lines) == 28_000
        assert len(returned) == 616
        assert len(online_retail.customers(events, brand="gifts")) == 3_569
        assert len(events) == len({(line["InvoiceNo"], line["CustomerID"]) for line in lines}) == 11_727
        assert sum(e.name == "Order Refunded" for e in events) == len({line["InvoiceNo"] for line in returned})

    def test_totals_of_every_customer(self, lines: list[dict[str, str]], events: list[Event]) -> None:
        expected: defaultdict[str, Decimal] = defaultdict(Decimal)
        for line in lines:
            expected[line["CustomerID"]] += int(line["Quantity"]) * Decimal(line["UnitPrice"])
        found: defaultdict[str, Decimal] = defaultdict(Decimal)
        for event in events:
            sign = -1 if event.name == "Order Refunded" else 1
            found[event.contact_id] += sign * Decimal(str(event.properties["total"]))

        assert max(abs(found[c] - expected[c]) for c in expected) < Decimal("0.05")

    def test_derived_facts_of_every_customer(self, lines: list[dict[str, str]], events: list[Event]) -> None:
        orders = Counter({line["CustomerID"]: 0 for line in lines})
        for _, customer in {(x["InvoiceNo"], x["CustomerID"]) for x in lines if not x["InvoiceNo"].startswith("C")}:
            orders[customer] += 1
        last = {x["CustomerID"]: x["InvoiceDate"][:10] for x in lines if not x["InvoiceNo"].startswith("C")}
        of: defaultdict[str, list[Event]] = defaultdict(list)
        for event in events:
            of[event.contact_id].append(event)
        shop = pack(*derived_attributes(), timezone="Europe/London")
        now = datetime(2011, 12, 10, tzinfo=UTC)

        for customer, count in orders.items():
            contact = CONTACT.model_copy(update={"brand": "gifts", "contact_id": customer})
            facts = derive(contact, of[customer], (), (), shop, now).facts
            assert (facts["orders.count"].value if count else 0) == count
            if count:
                assert str(facts["last_order.date"].value) == last[customer]
