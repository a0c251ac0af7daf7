"""When a message may leave."""

from datetime import UTC, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from rapport.decisioning.places import zones
from rapport.decisioning.timing import earliest, is_quiet, send_time
from rapport.domain.contact import Channel
from rapport.domain.fact import FactClass, FactType, Purpose
from rapport.domain.pack import QuietHours
from rapport.domain.profile import Profile
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

    def test_on_the_night_the_clocks_go_back_the_second_hour_is_quiet_too(self) -> None:
        hours = QuietHours(start=time(20), end=time(1, 30))
        pack = small.pack(brand=small.brand(quiet_hours={Channel.SMS: hours}))
        second = datetime(2024, 10, 27, 1, 10, tzinfo=LONDON).replace(fold=1)

        leaves, _ = earliest(small.profile(), pack, Channel.SMS, second)

        assert leaves == datetime(2024, 10, 27, 1, 30, tzinfo=UTC)

    def test_a_single_free_minute_is_found(self) -> None:
        hours = QuietHours(start=time(12, 8), end=time(12, 7))
        pack = small.pack(brand=small.brand(quiet_hours={Channel.SMS: hours}))

        assert earliest(small.profile(), pack, Channel.SMS, at(13)).at == at(12, 7, day=16)

    def test_where_no_hour_is_free_everywhere_the_brands_zone_counts_and_the_reason_says_so(self) -> None:
        hours = QuietHours(start=time(18), end=time(17))
        pack = small.pack(brand=small.brand(quiet_hours={Channel.SMS: hours}))
        person = small.contact(timezone=None, country="US")

        leaves, why = earliest(small.profile(contact=person), pack, Channel.SMS, at(10))

        assert leaves == at(17)
        assert why == "outside the quiet hours of Europe/London: no hour is free in every zone of the country"

    @pytest.mark.parametrize("zone", ["Mars/Olympus", "../etc/passwd", "Europe", "\x00", "/etc/localtime"])
    def test_a_zone_that_is_none_is_as_good_as_unknown(self, zone: str) -> None:
        person = small.contact(timezone=zone, country="FR")

        assert [z.key for z in zones(small.profile(contact=person), small.pack())] == ["Europe/Paris"]

    @pytest.mark.parametrize("country", ["001", "EU", "ZZ", "Nowhere", "", "\x00", "Etc/Unknown", "🇬🇧"])
    def test_a_country_that_is_none_leaves_the_brands_zone(self, country: str) -> None:
        person = small.contact(timezone=None, country=country)

        assert zones(small.profile(contact=person), small.pack()) == (LONDON,)

    @pytest.mark.parametrize("country", ["US", "United States"])
    def test_an_unknown_zone_is_all_zones_of_the_country(self, country: str) -> None:
        person = small.contact(timezone=None, country=country)

        leaves, _ = send_time(
            small.profile(contact=person), small.pack(), Channel.SMS, datetime(2024, 5, 15, 14, tzinfo=UTC)
        )

        for zone in ("America/New_York", "America/Los_Angeles", "Pacific/Honolulu"):
            assert not is_quiet(leaves, NIGHT, ZoneInfo(zone)), zone


HOUR = small.attribute("preferred.hour", FactType.COUNT, **{"class": FactClass.SHADOW, "purposes": (Purpose.TIME,)})


def reads_at(hour: int, **changes: Any) -> Profile:
    return small.profile(facts={"preferred.hour": small.fact("preferred.hour", FactType.COUNT, hour)}, **changes)


class TestUsualHour:
    def test_shadow_may_move_the_time(self) -> None:
        leaves, why = send_time(reads_at(18), small.pack(attributes=(HOUR,)), Channel.EMAIL, at(10))

        assert leaves == at(18)
        assert "usually reads" in why

    def test_only_where_the_pack_lets_it(self) -> None:
        assert send_time(reads_at(18), small.pack(), Channel.EMAIL, at(10)).at == at(10)

    @pytest.mark.parametrize(("ends", "leaves"), [(at(18), at(10)), (at(18, 1), at(18)), (at(12), at(10))])
    def test_only_as_far_as_what_is_said_holds(self, ends: datetime, leaves: datetime) -> None:
        pack = small.pack(attributes=(HOUR,))

        assert send_time(reads_at(18), pack, Channel.EMAIL, at(10), before=ends).at == leaves

    def test_that_lies_in_quiet_hours_waits_for_their_end(self) -> None:
        pack = small.pack(attributes=(HOUR,))

        assert send_time(reads_at(22), pack, Channel.SMS, at(10)).at == at(9, day=16)
        assert send_time(reads_at(22), pack, Channel.SMS, at(10), before=at(8, day=16)).at == at(10)

    def test_is_counted_in_the_brands_zone_where_the_contacts_is_unknown(self) -> None:
        abroad = reads_at(18, contact=small.contact(timezone=None, country="FR"))

        assert send_time(abroad, small.pack(attributes=(HOUR,)), Channel.EMAIL, at(10)).at == at(18)

    @pytest.mark.parametrize("hour", [True, -1, 24, 10])
    def test_that_is_no_hour_or_is_now_moves_nothing(self, hour: int) -> None:
        kind = FactType.FLAG if hour is True else FactType.COUNT
        known = small.profile(facts={"preferred.hour": small.fact("preferred.hour", kind, hour)})

        assert send_time(known, small.pack(attributes=(HOUR,)), Channel.EMAIL, at(10, 20)).at == at(10, 20)
