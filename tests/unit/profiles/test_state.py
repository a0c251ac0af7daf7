"""The state of a contact, and since when."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rapport.domain.event import Event
from rapport.domain.profile import State
from rapport.profiles.state import EPOCH
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
    def test_a_contact_without_events_is_new_and_nobody_knows_since_when(self) -> None:
        today, tomorrow = profile(), profile(now=NOW + timedelta(days=1))

        assert (today.state, today.state_since) == (State.NEW, EPOCH)
        assert tomorrow.state_since == EPOCH

    def test_coming_back_after_a_silence_begins_anew(self) -> None:
        signed_up, attended = event("Signed Up", "2023-06-01"), event("Event Attended", "2024-06-20")

        assert standing(signed_up, attended) == (State.NEW, "2024-06-20T00:00")

    def test_a_first_visit_counts_from_the_visit_on_also_after_signing_up(self) -> None:
        visit, signed_up = event("Email Link Clicked", "2024-06-20"), event("Signed Up", "2024-06-25")

        assert standing(visit) == standing(visit, signed_up) == (State.NEW, "2024-06-20T00:00")

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


class TestSince:
    """What a state opens, it opens once: `state_since` stays while the state lasts."""

    def test_warming_goes_on_since_it_began_while_clicks_come_and_go(self) -> None:
        clicks = [event("Email Link Clicked", f"2024-06-{day:02}") for day in (8, 10, 12, 14, 16, 18, 20)]
        past = [*bought("2023-06-01"), *clicks]

        seen = {standing(*[e for e in past if e.occurred_at <= moment(f"2024-06-{day}")], at=f"2024-06-{day}")
                for day in range(12, 24)}  # fmt: skip

        assert seen == {(State.WARMING, "2024-06-12T00:00")}
        assert standing(*past, at="2024-06-24")[0] is State.LAPSED

    def test_warming_again_after_a_week_without_is_another_time(self) -> None:
        days = ("05-01", "05-02", "05-03", "06-25", "06-26", "06-27")
        clicks = [event("Email Link Clicked", f"2024-{day}") for day in days]

        assert standing(*bought("2023-06-01"), *clicks) == (State.WARMING, "2024-06-27T00:00")

    def test_warming_begins_no_earlier_than_the_silence_it_ends(self) -> None:
        clicks = [event("Email Link Clicked", f"2024-06-{day}") for day in (25, 26, 27, 28, 29)]

        assert standing(*bought("2024-03-30"), *clicks) == (State.WARMING, "2024-06-28T00:00")

    @settings(max_examples=40, deadline=None)
    @given(st.lists(st.integers(0, 700), min_size=1, max_size=14), st.lists(st.integers(0, 700), max_size=14))
    def test_no_state_begins_twice_while_it_lasts(self, orders: list[int], clicks: list[int]) -> None:
        first = moment("2022-01-01")
        acts = [order((first + timedelta(days=d)).isoformat(), f"o{d}", ("ink", 1, 2.5)) for d in sorted(set(orders))]
        acts += [event("Email Link Clicked", (first + timedelta(days=d, hours=5)).isoformat()) for d in set(clicks)]
        before: tuple[State, object] | None = None

        for day in range(min(orders) + 1, 980, 3):
            now = first + timedelta(days=day)
            made = profile(*[e for e in acts if e.occurred_at <= now], now=now)
            if before is not None and before[0] is made.state and made.state_since != before[1]:
                assert made.state_since > now - timedelta(days=3)  # it ended and began again in between
            before = made.state, made.state_since

    def test_from_dormant_to_lapsed_what_began_goes_on(self) -> None:
        silent = bought("2023-10-01")
        states = {State.DORMANT, State.LAPSED}

        dormant, lapsed = profile(*silent, now=moment("2024-03-10")), profile(*silent, now=moment("2024-06-30"))

        assert (dormant.state, lapsed.state) == (State.DORMANT, State.LAPSED)
        assert dormant.been_in(states) == lapsed.been_in(states) == dormant.state_since
        assert lapsed.been_in({State.LAPSED}) == lapsed.state_since > dormant.state_since
        assert lapsed.been_in({State.ENGAGED}) is None

    def test_an_interest_in_between_does_not_make_a_silence_begin_again(self) -> None:
        silent, view = bought("2023-10-01"), event("Product Viewed", "2024-06-01", product_id="ink")

        before, after = profile(*silent, now=moment("2024-05-30")), profile(*silent, view)

        assert before.been_in({State.LAPSED, State.DORMANT}) == after.been_in({State.LAPSED, State.DORMANT})
        assert before.state_since == after.state_since
