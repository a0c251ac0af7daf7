"""What opens a moment, which step is due, and that one opening stays one."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from rapport.decisioning.moments import Due, due_step
from rapport.decisioning.timing import Leaving
from rapport.domain.contact import Channel
from rapport.domain.pack import Moment
from rapport.domain.profile import Heard, Profile, State
from tests import small_pack as small
from tests.small_pack import NOW

ORDER = "Order Completed"


def happened(first: datetime, last: datetime | None = None) -> Mapping[str, Any]:
    return {ORDER: {"first": first, "last": last or first, "times": 1 if last is None else 2}}


def due(moment: Moment, profile: Profile, now: datetime = NOW, leaves: timedelta = timedelta()) -> Due | str:
    return due_step(moment, profile, small.pack(moments=(moment,)), now, {Channel.EMAIL: Leaving(now + leaves, "")})


def said(found: Due, profile: Profile, now: datetime) -> Profile:
    """The same profile after the due step was said."""
    heard = Heard(
        message_id=f"m{found.step}", moment=found.moment.id, strategy=None, trigger=found.trigger.key,
        step=found.step, channel=Channel.EMAIL, at=now,
    )  # fmt: skip
    return profile.model_copy(update={"heard": (heard, *profile.heard)})


class TestSteps:
    @pytest.mark.parametrize(
        ("hours", "step"), [(23.9, None), (24, 0), (71.9, 0), (72, None), (100, 1), (109.9, 1), (110, None)]
    )
    def test_a_step_is_due_after_its_hours_and_for_as_long_as_it_lasts(self, hours: float, step: int | None) -> None:
        steps = ({"after_hours": 24, "expires_hours": 48}, {"after_hours": 100, "expires_hours": 10})
        found = due(small.moment(steps=steps), small.profile(happened=happened(NOW - timedelta(hours=hours))))

        assert (found.step if isinstance(found, Due) else None) == step

    def test_a_step_that_expires_before_the_message_leaves_gives_way_to_the_next(self) -> None:
        steps = ({"after_hours": 0, "expires_hours": 50}, {"after_hours": 40, "expires_hours": 100})
        known = small.profile(happened=happened(NOW - timedelta(hours=48)))

        at_once, later = (
            due(small.moment(steps=steps), known),
            due(small.moment(steps=steps), known, leaves=timedelta(hours=2)),
        )

        assert isinstance(at_once, Due)
        assert isinstance(later, Due)
        assert (at_once.step, later.step) == (0, 1)


class TestEvents:
    def test_what_lies_ahead_never_opens_a_moment(self) -> None:
        ahead = small.profile(happened=happened(NOW + timedelta(days=1)))

        assert due(small.moment(starts_on={"event": [ORDER]}), ahead) == "nothing has opened it"

    def test_what_lies_ahead_neither_hides_nor_ends_what_was(self) -> None:
        moment = small.moment(starts_on={"event": [ORDER, "Signed Up"]}, ends_on=("Signed Up",))
        ahead = NOW + timedelta(days=1)
        known = small.profile(
            happened={**happened(NOW - timedelta(days=3)), "Signed Up": {"first": ahead, "last": ahead, "times": 1}}
        )

        found = due(moment, known)

        assert isinstance(found, Due)
        assert found.trigger.at == NOW - timedelta(days=3)

    def test_the_key_is_the_same_in_whatever_zone_the_time_was_told(self) -> None:
        at = NOW - timedelta(days=3)
        told = [
            due(small.moment(), small.profile(happened=happened(at.astimezone(z))))
            for z in (UTC, ZoneInfo("Asia/Tokyo"))
        ]

        assert {f.trigger.key for f in told if isinstance(f, Due)} == {"Order Completed 2024-05-12T10:00:00+00:00"}


class TestStates:
    moment = small.moment(
        id="winback", starts_on={"state": ["dormant", "lapsed"]}, ends_on=(), cap=9,
        steps=({"after_hours": 0, "expires_hours": 9000}, {"after_hours": 2000, "expires_hours": 9000}),
    )  # fmt: skip

    def test_one_silence_that_passes_from_dormant_to_lapsed_stays_one_opening(self) -> None:
        dormant = small.profile(state=State.DORMANT, state_since=NOW - timedelta(days=10))
        first = due(self.moment, dormant)
        assert isinstance(first, Due)
        later = NOW + timedelta(days=80)
        lapsed = said(first, dormant, NOW).model_copy(update={"state": State.LAPSED})

        second = due(self.moment, lapsed, later)

        assert isinstance(second, Due)
        assert second.trigger.key == first.trigger.key
        assert (first.step, second.step) == (0, 1)

    def test_nor_does_it_start_again_where_each_state_has_its_own_beginning(self) -> None:
        silence = {State.DORMANT: NOW - timedelta(days=10)}
        dormant = small.profile(state=State.DORMANT, state_since=NOW - timedelta(days=10), silence=silence)
        later = NOW + timedelta(days=80)
        lapsed = dormant.model_copy(
            update={"state": State.LAPSED, "state_since": later, "silence": {**silence, State.LAPSED: later}}
        )

        first, second = due(self.moment, dormant), due(self.moment, lapsed, later)

        assert isinstance(first, Due)
        assert isinstance(second, Due)
        assert first.trigger == second.trigger

    def test_another_silence_is_another_opening(self) -> None:
        keys = {
            found.trigger.key
            for days in (10, 20)
            if isinstance(
                found := due(self.moment, small.profile(state=State.LAPSED, state_since=NOW - timedelta(days=days))),
                Due,
            )
        }

        assert len(keys) == 2

    def test_a_state_that_begins_later_opens_nothing(self) -> None:
        known = small.profile(state=State.DORMANT, state_since=NOW + timedelta(hours=1))

        assert due(self.moment, known) == "nothing has opened it"


class TestCalendar:
    moment = small.moment(
        starts_on={"opens": date(2024, 5, 1), "closes": date(2024, 5, 15)}, ends_on=(),
        steps=({"after_hours": 0, "expires_hours": 9000},),
    )  # fmt: skip

    @pytest.mark.parametrize(
        ("day", "hour", "open_then"),
        [(30, 23, True), (1, 0, True), (15, 22, True), (15, 23, False)],
    )
    def test_a_window_runs_over_whole_days_where_the_brand_is(self, day: int, hour: int, open_then: bool) -> None:
        now = datetime(2024, 4 if day == 30 else 5, day, hour, tzinfo=UTC)  # London is an hour ahead

        assert isinstance(due(self.moment, small.profile(as_of=now), now), Due) is open_then

    def test_a_window_without_an_end_is_open(self) -> None:
        forever = self.moment.starts_on.model_copy(update={"closes": date.max})

        assert isinstance(due(self.moment.model_copy(update={"starts_on": forever}), small.profile()), Due)

    def test_a_message_that_leaves_after_the_window_is_not_due(self) -> None:
        now = datetime(2024, 5, 15, 20, tzinfo=UTC)

        found = due(self.moment, small.profile(), now, leaves=timedelta(hours=3))

        assert found == "step 0 expires before a message may leave over an open channel"
