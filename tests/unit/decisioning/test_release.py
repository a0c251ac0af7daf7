"""A decision is looked at again when its message is about to be released."""

from datetime import timedelta
from typing import Any

import pytest

from rapport.decisioning import decide, still_allowed
from rapport.domain.contact import Channel, Consent, ProfilingBasis, SendBasis, Suppression
from rapport.domain.decision import Arm, Decision
from rapport.domain.pack import Pack
from rapport.domain.pack.brand import Arms
from rapport.domain.profile import Heard, Profile
from tests import small_pack as small
from tests.small_pack import NOW

EMAIL = {Channel.EMAIL: SendBasis.OPT_IN}
FREE = small.brand(frequency=())
BASELINE = small.brand(arms=Arms(policy=0, baseline=1, random=0, holdout=0, salt="t"))
OFFERING = small.pack(brand=FREE, strategies=(small.strategy("thanks", offers=("welcome",)),))
MANY = small.pack(brand=FREE, moments=(small.moment(cap=9),))


def heard(decision: Decision, **changes: Any) -> Heard:
    given = {
        "message_id": "other", "moment": decision.moment, "strategy": decision.strategy, "trigger": decision.trigger,
        "step": decision.step, "channel": Channel.EMAIL, "at": NOW,
    }  # fmt: skip
    return Heard.model_validate({**given, **changes})


def consenting(**changes: Any) -> Profile:
    given = {"send": EMAIL, "profiling": ProfilingBasis.CONSENT}
    return small.profile(contact=small.contact(consent=Consent.model_validate({**given, **changes})))


def decided(pack: Pack, **changes: Any) -> Decision:
    decision = decide(small.situation(**changes), pack)
    assert decision.silence is None
    return decision


class TestStillAllowed:
    @pytest.mark.parametrize("pack", [small.pack(), OFFERING, small.pack(brand=BASELINE)])
    def test_while_nothing_has_changed(self, pack: Pack) -> None:
        assert still_allowed(decided(pack), small.profile(), pack, NOW + timedelta(minutes=5)) is None

    @pytest.mark.parametrize(
        ("now_known", "reason"),
        [
            (consenting(send={}), "there is no basis to send over email"),
            (consenting(suppressed={Channel.EMAIL: Suppression.COMPLAINED}), "email is suppressed: complained"),
            (consenting(profiling=ProfilingBasis.NONE), "there is no profiling basis any more"),
        ],
    )
    def test_not_after_the_contact_objected(self, now_known: Profile, reason: str) -> None:
        assert still_allowed(decided(small.pack()), now_known, small.pack(), NOW) == reason

    def test_what_happens_to_another_channel_does_not_matter(self) -> None:
        known = consenting(suppressed={Channel.SMS: Suppression.STOP})

        assert still_allowed(decided(small.pack()), known, small.pack(), NOW) is None

    def test_not_when_a_frequency_cap_was_reached_meanwhile(self) -> None:
        decision = decided(small.pack())
        known = small.profile(heard=(heard(decision, moment="other"),))

        assert still_allowed(decision, known, small.pack(), NOW) == (
            "another message was released meanwhile: 1 of at most 1 messages in the last 24 hours"
        )

    def test_not_when_the_same_step_was_heard_meanwhile(self) -> None:
        decision = decided(MANY)

        reason = still_allowed(decision, small.profile(heard=(heard(decision),)), MANY, NOW)

        assert reason == "step 0 of onboarding was heard meanwhile"

    def test_not_when_the_moments_own_cap_was_reached_meanwhile(self) -> None:
        decision = decided(OFFERING)
        known = small.profile(heard=(heard(decision, trigger="another", step=3),))

        assert still_allowed(decision, known, OFFERING, NOW) == "onboarding: 1 of at most 1 in 365 days"

    def test_not_when_its_step_has_expired(self) -> None:
        decision = decided(MANY)

        reason = still_allowed(decision, small.profile(), MANY, NOW + timedelta(days=9))

        assert reason == "onboarding: no step is due now"

    def test_not_when_a_later_step_is_due_by_now(self) -> None:
        steps = ({"after_hours": 24, "expires_hours": 60}, {"after_hours": 72, "expires_hours": 999})
        pack = small.pack(moments=(small.moment(steps=steps),))
        decision = decided(pack)

        reason = still_allowed(decision, small.profile(), pack, NOW + timedelta(days=1))

        assert (decision.step, reason) == (0, "step 0 of onboarding is no longer the one that is due")

    def test_not_when_a_decided_offer_was_made_meanwhile_or_has_ended(self) -> None:
        pack = small.pack(
            brand=FREE, strategies=(small.strategy("thanks", offers=("welcome",)),),
            offers=(small.offer(ends=NOW + timedelta(hours=1)),),
        )  # fmt: skip
        decision = decided(pack)
        made = small.profile(heard=(heard(decision, moment="other", offers=("welcome",)),))

        assert still_allowed(decision, made, pack, NOW) == "offer welcome: made 1 times already"
        assert still_allowed(decision, small.profile(), pack, NOW + timedelta(hours=1)) == (
            "offer welcome: outside its window"
        )

    def test_not_when_it_would_leave_in_the_quiet_hours_by_now(self) -> None:
        pack = small.pack(strategies=(small.strategy("thanks", channels=(Channel.SMS,)),))
        decision = decided(pack)

        assert still_allowed(decision, small.profile(), pack, NOW + timedelta(hours=8)) is None
        assert still_allowed(decision, small.profile(), pack, NOW + timedelta(hours=9)) == (
            "it would leave in the quiet hours"
        )

    def test_a_message_that_waits_for_the_morning_may_be_released_at_night(self) -> None:
        night = NOW.replace(hour=21)
        pack = small.pack(strategies=(small.strategy("thanks", channels=(Channel.SMS,)),))

        decision = decided(pack, now=night)

        assert decision.send_at == NOW.replace(day=16, hour=8)
        assert still_allowed(decision, small.profile(), pack, night + timedelta(minutes=1)) is None

    def test_not_when_the_contact_has_moved_to_where_it_would_be_night(self) -> None:
        pack = small.pack(strategies=(small.strategy("thanks", channels=(Channel.SMS,)),))
        moved = small.profile(contact=small.contact(timezone="America/Los_Angeles"))

        assert still_allowed(decided(pack), moved, pack, NOW) == "it would leave in the quiet hours"

    def test_the_default_message_not_twice_within_its_days(self) -> None:
        pack = small.pack(brand=FREE)
        known = consenting(profiling=ProfilingBasis.NONE)
        decision = decided(pack, profile=known)
        again = known.model_copy(update={"heard": (heard(decision),)})

        assert still_allowed(decision, known, pack, NOW) is None
        assert still_allowed(decision, again, pack, NOW) == "heard the unprofiled message within 28 days"

    def test_a_decision_to_be_silent_releases_nothing(self) -> None:
        brand = small.brand(arms=Arms(policy=0, baseline=0, random=0, holdout=1, salt="t"))
        decision = decide(small.situation(), small.pack(brand=brand))

        assert decision.arm is Arm.HOLDOUT
        assert "silent" in (still_allowed(decision, small.profile(), small.pack(brand=brand), NOW) or "")
