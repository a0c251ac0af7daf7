"""The decision is a pure function: the strategy or silence, with a reason for every choice."""

from collections import Counter
from datetime import timedelta
from typing import Any

import pytest

from rapport.decisioning import decide
from rapport.domain.contact import Channel, Consent, ProfilingBasis, SendBasis
from rapport.domain.decision import Arm, Belief, Health, Silence, Situation
from rapport.domain.fact import FactClass, FactType, Purpose
from rapport.domain.pack import Pack, Strategy
from rapport.domain.pack.brand import Arms
from rapport.domain.profile import Heard, State
from tests import small_pack as small
from tests.small_pack import NOW


def heard(hours_ago: float, **changes: Any) -> Heard:
    given = {"message_id": "m", "moment": "other", "strategy": None, "trigger": None, "channel": Channel.EMAIL}
    return Heard.model_validate({**given, "at": NOW - timedelta(hours=hours_ago), **changes})


def in_arm(arm: Arm) -> Any:
    shares = dict.fromkeys(("policy", "baseline", "random", "holdout"), 0.0) | {arm.value: 1.0}
    return small.brand(arms=Arms(salt="t", **shares))


def usually_at(hour: int, **changes: Any) -> Situation:
    """The situation of somebody who usually reads at this hour."""
    known = small.profile(**changes)
    usual = small.fact("preferred.hour", FactType.COUNT, hour, fact_class=FactClass.SHADOW)
    return small.situation(profile=known.model_copy(update={"facts": {**known.facts, usual.name: usual}}))


def usual_pack(*strategies: Strategy, **changes: Any) -> Pack:
    """A pack that lets the usual hour move the time."""
    hour = small.attribute("preferred.hour", FactType.COUNT, **{"class": FactClass.SHADOW, "purposes": (Purpose.TIME,)})
    attributes = (*small.pack().attributes, hour)
    return small.pack(strategies=strategies or (small.strategy("thanks"),), attributes=attributes, **changes)


class TestSilence:
    def test_without_any_basis_to_send(self) -> None:
        person = small.contact(consent=Consent(profiling=ProfilingBasis.CONSENT))

        decision = decide(small.situation(profile=small.profile(contact=person)), small.pack())

        assert decision.silence is Silence.NO_CONSENT
        assert {e.what for e in decision.excluded} == {"channel email", "channel sms"}

    def test_when_every_channel_is_suppressed(self) -> None:
        consent = Consent(
            send={Channel.EMAIL: SendBasis.OPT_IN}, profiling=ProfilingBasis.CONSENT,
            suppressed={Channel.EMAIL: "complained", Channel.SMS: "stop"},
        )  # fmt: skip

        decision = decide(small.situation(profile=small.profile(contact=small.contact(consent=consent))), small.pack())

        assert decision.silence is Silence.SUPPRESSED

    @pytest.mark.parametrize(
        ("earlier", "silent"),
        [([23], True), ([25], False), ([30, 60, 90], True), ([30, 60], False), ([30, 60, 169], False)],
    )
    def test_when_a_frequency_cap_is_reached(self, earlier: list[float], silent: bool) -> None:
        known = small.profile(heard=tuple(heard(h) for h in earlier))

        decision = decide(small.situation(profile=known), small.pack())

        assert (decision.silence is Silence.FREQUENCY_CAP) is silent

    def test_in_the_holdout(self) -> None:
        decision = decide(small.situation(), small.pack(brand=in_arm(Arm.HOLDOUT)))

        assert decision.silence is Silence.HOLDOUT

    @pytest.mark.parametrize(("hours", "due"), [(23, False), (24, True), (263, True), (264, False)])
    def test_when_no_step_is_due(self, hours: int, due: bool) -> None:
        bought = NOW - timedelta(hours=hours)
        known = small.profile(happened={"Order Completed": {"first": bought, "last": bought, "times": 1}})

        decision = decide(small.situation(profile=known), small.pack())

        assert (decision.silence is None) is due

    def test_when_the_moment_ended(self) -> None:
        bought = {"first": NOW - timedelta(days=3), "last": NOW - timedelta(days=1), "times": 2}

        decision = decide(small.situation(profile=small.profile(happened={"Order Completed": bought})), small.pack())

        assert decision.silence is Silence.NO_MOMENT
        assert any("ended by 'Order Completed'" in e.reason for e in decision.excluded)

    def test_when_the_step_was_said_already(self) -> None:
        said = heard(48, moment="onboarding", trigger=f"Order Completed {(NOW - timedelta(days=3)).isoformat()}")
        pack = small.pack(moments=(small.moment(cap=5),))

        decision = decide(small.situation(profile=small.profile(heard=(said,))), pack)

        assert decision.silence is Silence.NO_MOMENT

    def test_when_no_strategy_is_eligible_every_one_has_its_reason(self) -> None:
        strategies = (
            small.strategy("a", when=(small.condition(fact="orders.count", at_least=2),)),
            small.strategy("b", requires=("note",)),
            small.strategy("c", channels=(Channel.SMS,)),
            small.strategy("d", offers=("welcome",), needs_offer=True),
            small.strategy("e"),
        )
        person = small.contact(
            consent=Consent(send={Channel.EMAIL: SendBasis.OPT_IN}, profiling=ProfilingBasis.CONSENT)
        )
        pack = small.pack(strategies=strategies, offers=(small.offer(ends=NOW),))
        health = (Health(strategy="e", share=0, reason="one legal defect"),)

        decision = decide(small.situation(profile=small.profile(contact=person), health=health), pack)

        assert decision.silence is Silence.NO_STRATEGY
        assert [e.reason for e in decision.excluded if e.what.startswith("strategy")] == [
            "orders.count is below 2", "needs note, which may not be said of this contact",
            "none of its channels is open", "needs an offer, and none is open to this contact",
            "paused: one legal defect",
        ]  # fmt: skip


class TestChoice:
    def test_the_policy_stores_the_propensity_it_drew_with(self) -> None:
        decision = decide(small.situation(), small.pack())

        assert decision.strategy in ("thanks.plain", "thanks.warm")
        assert decision.propensity == decision.chances[decision.strategy] == pytest.approx(0.5)

    def test_it_moves_toward_what_people_respond_to_and_keeps_the_floor(self) -> None:
        beliefs = {"thanks.warm": Belief(successes=60, failures=300)}

        decision = decide(small.situation(beliefs=beliefs), small.pack())

        assert decision.chances["thanks.warm"] > 0.9
        assert decision.chances["thanks.plain"] >= 0.05

    def test_the_random_arm_draws_uniformly_whatever_is_believed(self) -> None:
        beliefs = {"thanks.warm": Belief(successes=60, failures=300)}

        decision = decide(small.situation(beliefs=beliefs), small.pack(brand=in_arm(Arm.RANDOM)))

        assert decision.chances == {"thanks.plain": 0.5, "thanks.warm": 0.5}

    def test_a_throttled_strategy_keeps_that_part_of_its_chance(self) -> None:
        health = (Health(strategy="thanks.warm", share=0.5, reason="above its limit"),)

        decision = decide(small.situation(health=health), small.pack())

        assert decision.chances == pytest.approx({"thanks.plain": 0.75, "thanks.warm": 0.25})

    def test_the_random_arm_minds_a_throttle_too(self) -> None:
        health = (Health(strategy="thanks.warm", share=0.2, reason="above its limit"),)

        decision = decide(small.situation(health=health), small.pack(brand=in_arm(Arm.RANDOM)))

        assert decision.chances == pytest.approx({"thanks.plain": 0.9, "thanks.warm": 0.1})
        assert decision.propensity == decision.chances[decision.strategy or ""]

    @pytest.mark.parametrize("arm", [Arm.RANDOM, Arm.POLICY])
    def test_where_all_are_throttled_their_proportions_stay(self, arm: Arm) -> None:
        health = tuple(Health(strategy=n, share=0.2, reason="above") for n in ("thanks.plain", "thanks.warm"))

        decision = decide(small.situation(health=health), small.pack(brand=in_arm(arm)))

        assert decision.chances == pytest.approx({"thanks.plain": 0.5, "thanks.warm": 0.5})

    def test_the_only_eligible_strategy_keeps_probability_1_under_a_throttle(self) -> None:
        health = (Health(strategy="thanks.plain", share=0.2, reason="above its limit"),)

        decision = decide(small.situation(health=health), small.pack(strategies=(small.strategy("thanks.plain"),)))

        assert (decision.strategy, decision.propensity) == ("thanks.plain", 1.0)

    def test_the_baseline_arm_gets_its_segments_template(self) -> None:
        decision = decide(small.situation(), small.pack(brand=in_arm(Arm.BASELINE)))

        assert (decision.strategy, decision.template, decision.moment) == (None, "thanks", "onboarding")

    def test_without_a_profiling_basis_the_unprofiled_message_speaks(self) -> None:
        person = small.contact(consent=Consent(send={Channel.EMAIL: SendBasis.SOFT_OPT_IN}))

        decision = decide(small.situation(profile=small.profile(contact=person)), small.pack())

        assert (decision.strategy, decision.template, decision.moment) == (None, "thanks", None)

    def test_an_offer_out_of_its_window_or_made_before_is_not_open(self) -> None:
        strategies = (small.strategy("thanks.offer", offers=("welcome",)),)
        made = heard(500, offers=("welcome",))

        fresh = decide(small.situation(), small.pack(strategies=strategies))
        again = decide(small.situation(profile=small.profile(heard=(made,))), small.pack(strategies=strategies))
        over = decide(small.situation(), small.pack(strategies=strategies, offers=(small.offer(ends=NOW),)))

        assert (fresh.offers, again.offers, over.offers) == (("welcome",), (), ())

    def test_an_offer_counts_as_made_by_its_id_and_not_by_words_in_a_body(self) -> None:
        strategies = (small.strategy("thanks.offer", offers=("welcome",)),)
        other = heard(500, offers=("welcome_back",), body="Have {{offer:welcome_back}} or {{offer:welcome}}.")

        decision = decide(small.situation(profile=small.profile(heard=(other,))), small.pack(strategies=strategies))

        assert decision.offers == ("welcome",)

    def test_an_offer_for_text_messages_does_not_go_by_email(self) -> None:
        both = (Channel.EMAIL, Channel.SMS)
        offers = (small.offer(channels=(Channel.SMS,)),)
        may = small.strategy("thanks.may", offers=("welcome",), channels=both)
        needs = small.strategy("thanks.needs", offers=("welcome",), channels=both, needs_offer=True)

        without = decide(small.situation(), small.pack(strategies=(may,), offers=offers))
        within = decide(small.situation(), small.pack(strategies=(needs,), offers=offers))
        neither = decide(small.situation(channel=Channel.EMAIL), small.pack(strategies=(needs,), offers=offers))

        assert (without.channel, without.offers) == (Channel.EMAIL, ())
        assert (within.channel, within.offers) == (Channel.SMS, ("welcome",))
        assert neither.silence is Silence.NO_STRATEGY

    def test_the_higher_priority_speaks_first(self) -> None:
        pack = small.pack(
            moments=(small.moment(), small.moment(id="winback", priority=90, starts_on={"state": [State.NEW]})),
            strategies=(small.strategy("thanks.plain"), small.strategy("come.back", moment="winback")),
        )
        known = small.profile(state_since=NOW - timedelta(days=2))

        assert decide(small.situation(profile=known), pack).moment == "winback"

    def test_the_request_narrows_moment_and_channel(self) -> None:
        nothing = decide(small.situation(moment="winback"), small.pack())
        text = decide(small.situation(channel=Channel.SMS), small.pack())

        assert nothing.silence is Silence.NO_MOMENT
        assert text.silence is Silence.NO_STRATEGY


class TestSendTime:
    """Everything that is said still holds when the message leaves."""

    night = NOW.replace(hour=21)
    morning = NOW.replace(day=16, hour=8)  # 09:00 in London, when text messages may leave again

    def test_an_offer_that_ends_before_the_message_may_leave_is_not_made(self) -> None:
        strategies = (small.strategy("thanks.offer", offers=("welcome",), channels=(Channel.SMS,)),)

        ended = decide(
            small.situation(now=self.night), small.pack(strategies=strategies, offers=(small.offer(ends=self.morning),))
        )
        open_yet = decide(
            small.situation(now=self.night),
            small.pack(strategies=strategies, offers=(small.offer(ends=self.morning + timedelta(minutes=1)),)),
        )

        assert (ended.send_at, ended.offers) == (self.morning, ())
        assert (open_yet.send_at, open_yet.offers) == (self.morning, ("welcome",))

    def test_an_offer_that_has_not_started_is_not_made_though_it_will_have_when_the_message_leaves(self) -> None:
        strategies = (small.strategy("thanks.offer", offers=("welcome",), channels=(Channel.SMS,)),)
        offers = (small.offer(starts=self.night + timedelta(hours=1)),)

        decision = decide(small.situation(now=self.night), small.pack(strategies=strategies, offers=offers))

        assert decision.offers == ()

    def test_a_strategy_that_needs_an_offer_takes_the_channel_that_leaves_in_time(self) -> None:
        brand = small.brand(channels=(Channel.SMS, Channel.EMAIL))
        strategy = small.strategy(
            "thanks.offer", offers=("welcome",), channels=(Channel.SMS, Channel.EMAIL), needs_offer=True
        )
        pack = small.pack(brand=brand, strategies=(strategy,), offers=(small.offer(ends=self.morning),))

        decision = decide(small.situation(now=self.night), pack)

        assert (decision.channel, decision.send_at, decision.offers) == (Channel.EMAIL, self.night, ("welcome",))

    def test_a_step_that_expires_in_the_quiet_hours_is_not_due(self) -> None:
        bought = self.night - timedelta(days=10, hours=24) + timedelta(hours=2)
        known = small.profile(happened={"Order Completed": {"first": bought, "last": bought, "times": 1}})
        situation = small.situation(profile=known, now=self.night, channel=Channel.SMS)

        decision = decide(situation, small.pack(strategies=(small.strategy("text", channels=(Channel.SMS,)),)))

        assert decision.silence is Silence.NO_MOMENT
        assert "step 0 expires before a message may leave over an open channel" in {e.reason for e in decision.excluded}

    def test_a_strategy_whose_channel_leaves_too_late_says_so(self) -> None:
        bought = self.night - timedelta(days=10, hours=24) + timedelta(hours=2)
        known = small.profile(happened={"Order Completed": {"first": bought, "last": bought, "times": 1}})
        strategies = (small.strategy("mail"), small.strategy("text", channels=(Channel.SMS,)))

        decision = decide(small.situation(profile=known, now=self.night), small.pack(strategies=strategies))

        assert decision.strategy == "mail"
        assert [(e.what, e.reason) for e in decision.excluded] == [
            ("strategy text", "the step expires before a message may leave over its channels")
        ]

    def test_the_usual_hour_moves_a_message_only_while_step_offer_and_claim_hold(self) -> None:
        at_six = NOW.replace(hour=17)  # 18:00 in London
        soon = at_six - timedelta(minutes=1)
        bought = soon - timedelta(days=11)
        happened = {"Order Completed": {"first": bought, "last": bought, "times": 1}}
        plain = small.strategy("thanks")
        offering, claiming = (
            plain.model_copy(update={"offers": ("welcome",)}),
            plain.model_copy(update={"claims": ("returns",)}),
        )

        free = decide(usually_at(18), usual_pack(plain))
        step = decide(usually_at(18, happened=happened), usual_pack(plain))
        offer = decide(usually_at(18), usual_pack(offering, offers=(small.offer(ends=soon),)))
        claim = decide(usually_at(18), usual_pack(claiming, claims=(small.claim(expires=soon),)))

        assert free.send_at == at_six
        assert (step.send_at, offer.send_at, claim.send_at) == (NOW, NOW, NOW)
        assert offer.offers == ("welcome",)

    def test_the_baseline_keeps_quiet_hours_and_knows_no_usual_hour(self) -> None:
        decision = decide(usually_at(18), usual_pack(brand=in_arm(Arm.BASELINE)))

        assert (decision.template, decision.send_at) == ("thanks", NOW)

    def test_without_a_profiling_basis_no_usual_hour_is_used(self) -> None:
        person = small.contact(consent=Consent(send={Channel.EMAIL: SendBasis.OPT_IN}))

        decision = decide(usually_at(18, contact=person), usual_pack())

        assert (decision.template, decision.send_at) == ("thanks", NOW)


class TestWithoutAProfilingBasis:
    person = small.contact(consent=Consent(send={Channel.EMAIL: SendBasis.OPT_IN}))

    def test_an_asked_moment_is_answered_with_silence_and_why(self) -> None:
        known = small.profile(contact=self.person)

        decision = decide(small.situation(profile=known, moment="onboarding"), small.pack())

        assert (decision.silence, decision.template) == (Silence.NO_MOMENT, None)
        assert decision.reasons == ("moments need a profiling basis, and this contact has given none",)

    @pytest.mark.parametrize(("days", "silent"), [(27.9, True), (28.1, False)])
    def test_the_default_message_comes_once_in_its_days(self, days: float, silent: bool) -> None:
        known = small.profile(contact=self.person, heard=(heard(24 * days, moment=None),))

        decision = decide(small.situation(profile=known), small.pack())

        assert (decision.silence is Silence.FREQUENCY_CAP) is silent


class TestArms:
    def test_over_many_contacts_each_arm_has_its_share(self) -> None:
        brand = small.brand(arms=Arms(policy=0.7, baseline=0.2, random=0.05, holdout=0.05, salt="x"))
        pack = small.pack(brand=brand)
        situation = small.situation()

        arms = Counter(
            decide(situation.model_copy(update={"profile": small.profile(contact=small.contact(f"c{i}"))}), pack).arm
            for i in range(4_000)
        )

        shares = {arm: arms[arm] / 4_000 for arm in Arm}
        assert shares == pytest.approx(
            {Arm.POLICY: 0.7, Arm.BASELINE: 0.2, Arm.RANDOM: 0.05, Arm.HOLDOUT: 0.05}, abs=0.03
        )


class TestReplay:
    def test_the_same_situation_gives_the_same_decision(self) -> None:
        situation = small.situation(seed=99)

        assert decide(situation, small.pack()) == decide(
            type(situation).model_validate_json(situation.model_dump_json()), small.pack()
        )
