"""The forty cases of gifts/onboarding are what they say: real orders, each with a reason, covering what they claim."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal

import pytest

from rapport import packs
from rapport.domain.contact import Channel
from rapport.domain.event import Event
from rapport.domain.suite import Case, PastOrder, Suite
from rapport.profiles.connectors import online_retail
from tests.conftest import GIFTS


@pytest.fixture(scope="module")
def suite() -> Suite:
    return next(s for s in packs.load_whole(GIFTS).suites if s.id == "onboarding")


@pytest.fixture(scope="module")
def invoices() -> Mapping[str, Event]:
    """Every invoice of the sample data by its number."""
    found = online_retail.orders(GIFTS / "data" / "online_retail_lines.csv.gz", brand="gifts")
    events = [one for one in found if isinstance(one, Event)]
    return {str(e.properties.get("order_id") or e.properties.get("refund_id")): e for e in events}


def lines(order: PastOrder) -> list[tuple[str, int, Decimal]]:
    return [(line.product, line.quantity, line.price) for line in order.lines]


def of_invoice(event: Event) -> list[tuple[object, object, Decimal]]:
    products = event.properties["products"]
    assert isinstance(products, Sequence)
    return [(p["product_id"], p["quantity"], Decimal(str(p["price"]))) for p in products if isinstance(p, Mapping)]


def test_every_order_and_return_is_a_real_invoice_of_the_customer_it_names(
    suite: Suite, invoices: Mapping[str, Event]
) -> None:
    for case in suite.cases:
        customer = re.fullmatch(r"Online Retail, customer (\d+)", case.origin or "")
        assert customer, case.id
        for order in (*case.contact.orders, *case.contact.returns):
            invoice = invoices[order.id]

            assert invoice.contact_id == customer[1]
            assert order.at == invoice.occurred_at
            assert lines(order) == of_invoice(invoice)
            total = order.total if order.total is not None else sum(p * q for _, q, p in lines(order))
            assert total == Decimal(str(invoice.properties["total"]))


def test_nothing_that_the_data_knows_up_to_the_cases_time_is_left_out(
    suite: Suite, invoices: Mapping[str, Event]
) -> None:
    for case in suite.cases:
        customer = (case.origin or "").rpartition(" ")[2]
        past = {n for n, e in invoices.items() if e.contact_id == customer and e.occurred_at <= case.now}

        assert {o.id for o in (*case.contact.orders, *case.contact.returns)} == past, case.id


def test_there_are_forty_each_with_a_reason_of_its_own(suite: Suite) -> None:
    reasons = [case.why for case in suite.cases]

    assert len(suite.cases) == len(set(reasons)) == 40
    assert all(len(reason.split()) >= 10 for reason in reasons)


def test_they_cover_what_onboarding_has_to_cover(suite: Suite) -> None:
    tags = Counter(tag for case in suite.cases for tag in case.tags)
    strategies = Counter(case.strategy for case in suite.cases)

    wanted = {s.id for s in packs.load(GIFTS).strategies if s.moment == "onboarding"}
    assert all(strategies[name] >= 6 for name in wanted)
    assert min(tags[t] for t in ("wholesale", "missing_facts", "hostile", "locale", "silence", "second_step")) >= 2
    assert sum(_speaks_by(case, Channel.SMS) for case in suite.cases) >= 6
    assert sum(case.contact.first_name is None for case in suite.cases) >= 1
    assert sum(case.expect.silence is not None for case in suite.cases) >= 6


def _speaks_by(case: Case, channel: Channel) -> bool:
    return case.channel is channel or channel.value in case.tags
