"""Declared conditions count days where the brand is."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from rapport.decisioning.conditions import unmet
from rapport.domain.fact import FactType
from tests import small_pack as small

AUCKLAND = ZoneInfo("Pacific/Auckland")
LATE = datetime(2024, 5, 14, 23, tzinfo=UTC)
"""Midnight in London, where the 15th begins; the 14th in New York, noon of the 15th in Auckland."""


class TestDays:
    @pytest.mark.parametrize("timezone", ["America/New_York", "Pacific/Auckland", None, "Mars/Olympus"])
    @pytest.mark.parametrize(("zone", "age"), [("Pacific/Auckland", 1), ("America/New_York", 0)])
    def test_of_a_date_are_counted_in_the_brands_zone_wherever_the_contact_is(
        self, timezone: str | None, zone: str, age: int
    ) -> None:
        told = {"last_order.date": small.fact("last_order.date", FactType.DATE, date(2024, 5, 14))}
        known = small.profile(as_of=LATE, facts=told, contact=small.contact(timezone=timezone))

        reason = unmet([small.condition(fact="last_order.date", older_than_days=9)], known, ZoneInfo(zone))

        assert reason == f"last_order.date was {age} days ago, not more than 9"

    @pytest.mark.parametrize(("zone", "age"), [("Europe/London", 5), ("America/New_York", 4), ("Pacific/Auckland", 4)])
    def test_of_an_event_are_counted_in_the_same_zone_as_today(self, zone: str, age: int) -> None:
        at = datetime(2024, 5, 11, 0, 30, tzinfo=ZoneInfo("Asia/Tokyo"))  # still the 10th in London and New York
        known = small.profile(as_of=LATE, happened={"Order Completed": {"first": at, "last": at, "times": 1}})

        reason = unmet([small.condition(event="Order Completed", older_than_days=9)], known, ZoneInfo(zone))

        assert reason == f"event 'Order Completed' was {age} days ago, not more than 9"

    def test_a_condition_that_holds_has_no_reason(self) -> None:
        known = small.profile(as_of=LATE)

        assert unmet([small.condition(fact="last_order.date", within_days=3)], known, AUCKLAND) is None

    def test_what_lies_ahead_is_not_within_days(self) -> None:
        ahead = {"last_order.date": small.fact("last_order.date", FactType.DATE, date(2024, 5, 20))}

        reason = unmet(
            [small.condition(fact="last_order.date", within_days=30)], small.profile(facts=ahead), ZoneInfo("UTC")
        )

        assert reason is not None
