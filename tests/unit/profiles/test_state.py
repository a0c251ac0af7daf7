"""The state of a contact, and since when."""

import pytest

from rapport.domain.event import Event
from rapport.domain.profile import State
from tests.unit.profiles.world import NOW, event, moment, order, profile


def bought(*days: str) -> list[Event]:
    return [order(day, f"o{i}", ("ink", 1, 2.5)) for i, day in enumerate(days)]


def standing(*events: Event, at: str = "2024-06-30T12:00") -> tuple[State, str]:
    made = profile(*events, now=moment(at))
    return made.state, made.state_since.isoformat()[:16]


class TestByOrders:
    @pytest.mark.parametrize(
        ("days", "state", "since"),
        [
            (("2024-06-10",), State.NEW, "2024-06-10T00:00"),
            (("2024-05-10",), State.ENGAGED, "2024-06-09T00:00"),
            (("2024-03-01",), State.AT_RISK, "2024-05-30T00:00"),
            (("2024-01-20",), State.DORMANT, "2024-06-18T00:00"),
            (("2023-10-01",), State.LAPSED, "2024-05-28T00:00"),
            (("2024-06-01", "2024-06-10"), State.ENGAGED, "2024-06-10T00:00"),
            (("2024-01-01", "2024-02-20", "2024-04-10", "2024-05-30"), State.ENGAGED, "2024-01-31T00:00"),
            (("2023-06-01", "2024-06-10"), State.WARMING, "2024-06-10T00:00"),
            (("2023-06-01", "2024-06-01", "2024-06-10"), State.ENGAGED, "2024-06-10T00:00"),
        ],
    )
    def test_thresholds(self, days: tuple[str, ...], state: State, since: str) -> None:
        assert standing(*bought(*days)) == (state, since)

    def test_a_frequent_buyer_is_at_risk_sooner(self) -> None:
        weekly = bought("2024-04-01", "2024-04-21", "2024-05-05", "2024-05-06")

        assert standing(*weekly) == (State.AT_RISK, "2024-06-10T00:00")

    def test_a_rare_buyer_is_at_risk_later(self) -> None:
        rare = bought("2023-11-20", "2024-01-15", "2024-03-11")

        assert standing(*rare)[0] is State.ENGAGED


class TestBeforeAnOrder:
    def test_a_contact_without_events_is_new_from_now_on(self) -> None:
        made = profile()

        assert (made.state, made.state_since) == (State.NEW, NOW)

    @pytest.mark.parametrize(
        ("day", "state"),
        [
            ("2024-06-01", State.NEW),
            ("2024-03-10", State.AT_RISK),
            ("2024-01-20", State.DORMANT),
            ("2023-06-01", State.LAPSED),
        ],
    )
    def test_signing_up_stands_in_for_the_order(self, day: str, state: State) -> None:
        assert standing(event("Signed Up", day))[0] is state


class TestByIntent:
    def test_a_view_within_seven_days_is_high_intent_since_the_run_began(self) -> None:
        old = bought("2023-06-01")
        views = [event("Product Viewed", f"2024-06-{day}", product_id="ink") for day in ("05", "15", "20", "26")]

        assert standing(*old, *views) == (State.HIGH_INTENT, "2024-06-15T00:00")

    def test_an_order_ends_the_intent(self) -> None:
        view = event("Product Viewed", "2024-06-26", product_id="ink")

        assert standing(view, *bought("2024-06-27"))[0] is State.NEW

    def test_machines_intend_nothing(self) -> None:
        view = event("Product Viewed", "2024-06-26", product_id="ink", human=0.1)

        assert standing(view, *bought("2023-06-01"))[0] is State.LAPSED

    def test_three_clicks_within_a_week_warm_a_cold_contact(self) -> None:
        clicks = [event("Email Link Clicked", f"2024-06-{day}") for day in (25, 26, 28)]

        assert standing(*bought("2023-06-01"), *clicks) == (State.WARMING, "2024-06-28T00:00")
        assert standing(*bought("2023-06-01"), *clicks[:2])[0] is State.LAPSED

    def test_opens_warm_nobody(self) -> None:
        opens = [event("Email Opened", f"2024-06-{day}") for day in range(20, 30)]

        assert standing(*bought("2023-06-01"), *opens)[0] is State.LAPSED
