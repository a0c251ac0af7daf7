"""Each derivation, from events made by hand to an exact value."""

from datetime import date
from decimal import Decimal

import pytest

from rapport.domain.fact import FactClass
from rapport.profiles import DERIVATIONS
from tests.unit.profiles.world import NOW, PACK, event, moment, order, pack, profile, refund, values

FIRST = order("2023-12-05T10:00", "o1", ("lamp", 1, 40.0), ("candle", 2, 5.0), total=55.0)
SECOND = order("2024-03-01T10:00", "o2", ("ink", 4, 2.5), ("candle", 1, 5.0))
THIRD = order("2024-05-20T10:00", "o3", ("ink", 2, 2.5), ("unlisted", 1, 99.0))
ALL = (FIRST, SECOND, THIRD)


class TestOrders:
    def test_everything_that_orders_tell(self) -> None:
        assert values(*ALL) == {
            "first_order.date": date(2023, 12, 5),
            "last_order.date": date(2024, 5, 20),
            "last_order.product": "ink",
            "last_order.topic": "paper",
            "last_order.total": Decimal("104.00"),
            "last_order.items": 3,
            "orders.count": 3,
            "spend.total": Decimal("174.00"),
            "spend.average": Decimal("58.00"),
            "favourite.topic": "light",
            "favourite.product": "candle",
            "recommended.product": "lantern",
            "buyer.kind": "personal",
            "usual_gap.days": 84,
            "days_since_order.count": 41,
            "churn.risk": "low",
        }

    def test_no_events_no_facts(self) -> None:
        assert values() == {}

    def test_the_last_orders_product_is_the_one_with_the_highest_line_value(self) -> None:
        bought = order("2024-06-01", "o", ("candle", 10, 5.0), ("lamp", 1, 40.0), ("candle", 1, 5.0))

        assert values(bought)["last_order.product"] == "candle"

    def test_two_orders_on_one_day_make_no_gap(self) -> None:
        same_day = order("2024-05-20T18:00", "o4", ("ink", 1, 2.5))

        assert values(*ALL, same_day)["usual_gap.days"] == 84
        assert "usual_gap.days" not in values(SECOND, THIRD, same_day)

    def test_a_product_bought_once_is_a_favourite_that_is_too_unsure_to_be_said(self) -> None:
        assert profile(FIRST).facts["favourite.product"].confidence == 0.5
        assert profile(*ALL).facts["favourite.product"].confidence == 1.0

    def test_the_days_are_the_shops(self) -> None:
        late = order("2024-06-01T23:30", "o", ("ink", 1, 2.5))

        assert values(late, of=pack(timezone="Europe/London"))["last_order.date"] == date(2024, 6, 2)
        assert values(late)["last_order.date"] == date(2024, 6, 1)

    def test_nothing_is_recommended_once_the_whole_topic_was_bought(self) -> None:
        whole = order("2024-06-01", "o", ("ink", 1, 9.0), ("quire", 1, 9.0))

        assert "recommended.product" not in values(whole)

    def test_what_came_back_is_not_recommended_again(self) -> None:
        back = refund("2024-06-02", "o", ("candle", 1, 5.0))

        assert values(order("2024-06-01", "o", ("lamp", 1, 9.0), ("candle", 1, 5.0)), back)["recommended.product"] == (
            "lantern"
        )


class TestBuyerKind:
    @pytest.mark.parametrize(
        ("quantities", "kind"), [((24,), "wholesale"), ((23,), "personal"), ((1, 24, 48), "wholesale")]
    )
    def test_the_median_line_of_24_is_wholesale(self, quantities: tuple[int, ...], kind: str) -> None:
        bought = order("2024-06-01", "o", *((f"p{i}", q, 1.0) for i, q in enumerate(quantities)))

        assert values(bought)["buyer.kind"] == kind

    @pytest.mark.parametrize(("total", "kind"), [(2000.0, "wholesale"), (1999.99, "personal")])
    def test_a_spend_of_2000_is_wholesale(self, total: float, kind: str) -> None:
        assert values(order("2024-06-01", "o", ("lamp", 1, total)))["buyer.kind"] == kind


class TestRefunds:
    def test_a_refund_is_counted_and_reduces_the_spend(self) -> None:
        found = values(*ALL, refund("2024-03-10", "o2", ("ink", 2, 2.5), total=5.0))

        assert found["refunds.count"] == 1
        assert found["last_refund.date"] == date(2024, 3, 10)
        assert found["spend.total"] == Decimal("169.00")
        assert found["orders.count"] == 3

    def test_an_order_refunded_in_full_is_no_order(self) -> None:
        found = values(*ALL, refund("2024-06-01", "o3"))

        assert found["orders.count"] == 2
        assert found["last_order.date"] == date(2024, 3, 1)
        assert found["spend.total"] == Decimal("70.00")
        assert found["spend.average"] == Decimal("35.00")

    def test_two_partial_refunds_that_reach_the_total_undo_the_order(self) -> None:
        parts = [refund("2024-06-01", "o2", total=10.0), refund("2024-06-02", "o2", total=5.0)]

        assert values(*ALL, *parts)["orders.count"] == 2

    def test_a_cancelled_order_is_no_order(self) -> None:
        found = values(*ALL, event("Order Cancelled", "2024-05-21", order_id="o3"))

        assert found["orders.count"] == 2
        assert "refunds.count" not in found

    def test_cancelling_what_was_never_ordered_changes_nothing(self) -> None:
        cancelled = event("Order Cancelled", "2024-05-21", order_id="o77", total=9, products=[{"product_id": "ink"}])

        assert values(*ALL, cancelled) == values(*ALL)

    def test_a_return_that_names_no_order_takes_back_money_and_product_but_no_order(self) -> None:
        found = values(*ALL, refund("2024-06-01", None, ("ink", 2, 2.5)))

        assert found["orders.count"] == 3
        assert found["spend.total"] == Decimal("169.00")
        assert "last_order.product" not in found
        assert found["last_order.items"] == 1

    def test_a_refund_without_prices_counts_at_the_prices_paid(self) -> None:
        named = event("Order Refunded", "2024-06-01", order_id="o1", products=[{"product_id": "candle"}])
        unnamed = event("Order Refunded", "2024-06-01", products=[{"product_id": "ink", "quantity": 2}])

        assert values(*ALL, named)["spend.total"] == Decimal("169.00")
        assert values(*ALL, unnamed)["spend.total"] == Decimal("169.00")

    def test_a_cancelled_order_counts_for_nothing_whatever_amount_it_names(self) -> None:
        cancelled = event("Order Cancelled", "2024-06-01", order_id="o3", total=1, products=[{"product_id": "ink"}])

        assert values(*ALL, cancelled)["spend.total"] == Decimal("70.00")

    def test_where_more_came_back_than_the_orders_are_worth_no_spend_is_known(self) -> None:
        found = values(order("2024-06-01", "o", ("ink", 1, 2.5)), refund("2024-06-02", None, ("lamp", 1, 40.0)))

        assert "spend.total" not in found
        assert found["orders.count"] == 1

    def test_a_refund_alone_tells_only_of_itself(self) -> None:
        assert set(values(refund("2024-06-01", None, total=3.0))) == {"last_refund.date", "refunds.count"}


class TestSeason:
    def test_the_dearest_product_of_the_last_november_or_december_long_enough_ago(self) -> None:
        events = (
            order("2022-11-10", "a", ("lamp", 9, 40.0)),
            order("2023-11-10", "b", ("ink", 1, 2.5)),
            order("2023-12-10", "c", ("quire", 1, 9.0)),
            order("2024-02-10", "d", ("lamp", 1, 40.0)),
        )

        assert values(*events, now=moment("2024-11-20"))["december_order.product"] == "quire"

    def test_a_season_that_is_not_300_days_ago_does_not_count(self) -> None:
        events = (order("2023-12-10", "c", ("quire", 1, 9.0)),)

        assert "december_order.product" not in values(*events, now=moment("2024-10-05"))
        assert values(*events, now=moment("2024-10-06"))["december_order.product"] == "quire"


class TestShadow:
    def test_the_last_view_of_a_known_product_by_a_person(self) -> None:
        found = values(
            event("Product Viewed", "2024-06-20", product_id="lamp"),
            event("Product Viewed", "2024-06-21", sku="ink"),
            event("Product Viewed", "2024-06-22", product_id="quire", human=0.1),
            event("Product Viewed", "2024-06-23", product_id="unlisted"),
        )

        assert (found["viewed.product"], found["viewed.topic"]) == ("ink", "paper")

    def test_a_cart_is_what_was_added_since_the_last_order_and_not_removed(self) -> None:
        added = [
            event("Product Added", "2024-06-20T10:00", product_id="lamp"),
            event("Product Added", "2024-06-21T10:00", product_id="ink"),
        ]

        found = values(*added, event("Product Removed", "2024-06-22", product_id="ink"))
        assert (found["cart.product"], found["cart.left_at"]) == ("lamp", date(2024, 6, 20))
        assert "cart.product" not in values(*added, order("2024-06-23", "o", ("ink", 1, 2.5)))

    def test_clicks_count_when_a_person_is_the_likelier_author(self) -> None:
        clicks = [event("Email Link Clicked", f"2024-06-{d}", human=h) for d, h in ((20, 0.9), (21, 0.5), (22, 0.49))]

        assert values(*clicks)["email_clicks.count"] == 2

    def test_opens_derive_nothing(self) -> None:
        opened = profile(*(event("Email Opened", f"2024-06-{d}") for d in range(10, 30)))

        assert opened.facts == {}
        assert opened.happened == {}

    def test_the_preferred_hour_needs_three_acts(self) -> None:
        acts = [
            event("Product Viewed", f"2024-06-1{d}T{h}:10", product_id="ink") for d, h in ((1, 19), (2, 20), (3, 20))
        ]

        assert values(*acts)["preferred.hour"] == 20
        assert "preferred.hour" not in values(*acts[:2])

    @pytest.mark.parametrize(("day", "risk"), [("2024-05-15", "low"), ("2024-04-15", "medium"), ("2024-03-15", "high")])
    def test_churn_risk_without_a_usual_gap(self, day: str, risk: str) -> None:
        assert values(order(day, "o", ("ink", 1, 2.5)))["churn.risk"] == risk


class TestFacts:
    def test_every_derivation_can_be_derived(self) -> None:
        shadow = (
            *(event("Product Viewed", f"2024-06-2{i}", product_id="lamp") for i in range(3)),
            event("Product Added", "2024-06-24", product_id="lamp"),
            event("Email Link Clicked", "2024-06-25"),
        )
        orders = (order("2023-05-01", "o9", ("ink", 2, 2.5)), *ALL, refund("2024-03-10", "o2", ("ink", 1, 2.5)))
        season = order("2022-12-01", "o8", ("lamp", 1, 40.0))

        assert set(values(*shadow, *orders, season)) == set(DERIVATIONS)

    def test_a_fact_carries_source_and_time_of_its_newest_event(self) -> None:
        fact = profile(*ALL).facts["spend.total"]

        assert fact.source == "shop"
        assert fact.observed_at == THIRD.occurred_at

    def test_events_of_several_sources_name_them_all(self) -> None:
        other = order("2024-06-01", "o4", ("ink", 1, 2.5)).model_copy(update={"source": "till"})

        assert profile(*ALL, other).facts["orders.count"].source == "shop+till"

    def test_one_generated_event_makes_the_fact_generated(self) -> None:
        made_up = order("2024-06-01", "o4", ("ink", 1, 2.5)).model_copy(update={"generated": True})
        facts = profile(*ALL, made_up).facts

        assert facts["orders.count"].generated
        assert not facts["first_order.date"].generated

    def test_every_fact_has_its_derivations_type_and_at_least_its_class(self) -> None:
        lenient = pack(
            *(a.model_copy(update={"fact_class": FactClass.RELATIONSHIP}) for a in PACK.attributes if a.derive)
        )
        viewed = event("Product Viewed", "2024-06-20", product_id="lamp")
        for name, fact in profile(*ALL, viewed, of=lenient).facts.items():
            assert (fact.type, fact.fact_class) == DERIVATIONS[name]

    def test_only_listed_attributes_are_derived(self) -> None:
        assert set(values(*ALL, of=pack(PACK.attribute["orders.count"]))) == {"orders.count"}

    def test_another_persons_events_are_not_used(self) -> None:
        foreign = [e.model_copy(update={"contact_id": "c2"}) for e in ALL]

        assert values(*foreign) == {}

    def test_damaged_order_properties_are_left_out_rather_than_guessed(self) -> None:
        odd = event(
            "Order Completed", "2024-06-01", order_id="x", total="NaN",
            products=[
                None, 3, {"product_id": "ink", "quantity": "two"}, {"quantity": 1}, {"product_id": 2**70},
                {"product_id": "lamp", "price": "1e400"},
            ],
        )  # fmt: skip

        found = values(odd)

        assert found["last_order.product"] == "lamp"
        assert found["last_order.total"] == Decimal("0.00")

    def test_the_profile_keeps_first_last_and_times_of_what_happened(self) -> None:
        seen = profile(*ALL).happened["Order Completed"]

        assert (seen.first, seen.last, seen.times) == (FIRST.occurred_at, THIRD.occurred_at, 3)
        assert profile(*ALL).as_of == NOW
