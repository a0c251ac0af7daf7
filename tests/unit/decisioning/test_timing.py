"""When a message may leave."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest

from rapport.decisioning.timing import is_quiet, send_time
from rapport.domain.contact import Channel
from rapport.domain.fact import FactClass, FactType, Purpose
from rapport.domain.pack import QuietHours
from tests import small_pack as small

LONDON = ZoneInfo("Europe/London")
NIGHT = QuietHours(start=time(20), end=time(9))


def at(hour: int, minute: int = 0, day: int = 15) -> datetime:
    return datetime(2024, 5, day, hour, minute, tzinfo=LONDON)


class TestQuietHours:
    @pytest.mark.parametrize(
        ("hour", "quiet"), [(19, False), (20, True), (23, True), (0, True), (8, True), (9, False), (12, False)]
    )
    def test_over_midnight(self, hour: int, quiet: bool) -> None:
        assert is_quiet(at(hour), NIGHT, LONDON) is quiet

    def test_within_a_day(self) -> None:
        lunch = QuietHours(start=time(12), end=time(14))

        assert [is_quiet(at(h), lunch, LONDON) for h in (11, 12, 13, 14)] == [False, True, True, False]

    def test_a_text_message_at_night_waits_for_the_morning(self) -> None:
        leaves, why = send_time(small.profile(), small.pack(), Channel.SMS, at(22, 7))

        assert leaves == at(9, day=16)
        assert "quiet hours" in why

    def test_an_email_without_quiet_hours_leaves_at_once(self) -> None:
        assert send_time(small.profile(), small.pack(), Channel.EMAIL, at(3)).__getitem__(0) == at(3)

    def test_when_the_clocks_change_the_local_time_counts(self) -> None:
        night = datetime(2024, 3, 30, 23, 0, tzinfo=UTC)

        leaves, _ = send_time(small.profile(), small.pack(), Channel.SMS, night)

        assert leaves == datetime(2024, 3, 31, 8, 0, tzinfo=UTC)

    @pytest.mark.parametrize("country", ["US", "United States"])
    def test_an_unknown_zone_is_all_zones_of_the_country(self, country: str) -> None:
        person = small.contact(timezone=None, country=country)

        leaves, _ = send_time(
            small.profile(contact=person), small.pack(), Channel.SMS, datetime(2024, 5, 15, 14, tzinfo=UTC)
        )

        for zone in ("America/New_York", "America/Los_Angeles", "Pacific/Honolulu"):
            assert not is_quiet(leaves, NIGHT, ZoneInfo(zone)), zone


class TestUsualHour:
    def test_shadow_may_move_the_time(self) -> None:
        hour = small.attribute(
            "preferred.hour", FactType.COUNT, **{"class": FactClass.SHADOW, "purposes": (Purpose.TIME,)}
        )
        pack = small.pack(attributes=(hour,))
        known = small.profile(facts={"preferred.hour": small.fact("preferred.hour", FactType.COUNT, 18)})

        leaves, why = send_time(known, pack, Channel.EMAIL, at(10))

        assert leaves == at(18)
        assert "usually reads" in why

    def test_only_where_the_pack_lets_it(self) -> None:
        known = small.profile(facts={"preferred.hour": small.fact("preferred.hour", FactType.COUNT, 18)})

        assert send_time(known, small.pack(), Channel.EMAIL, at(10))[0] == at(10)
