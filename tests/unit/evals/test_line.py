"""One case through the line: whom it is about, what may be chosen for it, and what comes of it."""

from datetime import timedelta

from rapport.domain.decision import Arm, Silence
from rapport.domain.message import Rung
from rapport.domain.profile import State
from rapport.evals.dataset import profile_of
from tests.small_pack import NOW
from tests.unit.evals.a_case import BOUGHT, PACK, case, made, said

PLAIN = said("{{contact:greeting}}", "We hope the {{fact:last_order.product}} pleases you.")


class TestWhatIsKnown:
    def test_is_derived_from_orders_as_it_is_for_real_contacts(self) -> None:
        profile = profile_of(case(), PACK)

        assert (profile.facts["last_order.product"].value, profile.facts["orders.count"].value) == ("M1", 1)
        assert profile.state is State.NEW
        assert profile.happened["Order Completed"].last == BOUGHT

    def test_told_facts_are_a_day_old_and_from_the_first_trusted_source_unless_told_otherwise(self) -> None:
        one = case(contact={"facts": {"note": "for a friend"}})

        fact = profile_of(one, PACK).facts["note"]

        assert (fact.source, fact.observed_at) == ("shop", NOW - timedelta(days=1))

    def test_with_a_past_everything_is_told(self) -> None:
        past = {"state": "lapsed", "since": NOW - timedelta(days=300)}
        one = case(contact={"facts": {"last_order.product": {"value": "M1", "source": "shop"}}, "past": past})

        profile = profile_of(one, PACK)

        assert profile.state is State.LAPSED
        assert profile.facts.keys() == {"last_order.product"}
        assert profile.happened == {}

    def test_a_return_takes_back_what_was_bought(self) -> None:
        contact = case().contact.model_dump() | {
            "returns": [{"id": "r", "at": NOW - timedelta(days=1), "lines": [{"product": "M1", "price": "8.00"}]}]
        }

        assert "last_order.product" not in profile_of(case(contact=contact), PACK).facts


class TestWhatIsChosen:
    async def test_a_wanted_strategy_is_the_only_one_that_may_be_chosen(self) -> None:
        for wanted in ("thanks.plain", "thanks.warm"):
            done = await made(case(strategy=wanted), PLAIN)

            assert done.message.decision.chances == {wanted: 1.0}

    async def test_a_wanted_strategy_that_is_not_eligible_is_silence_with_its_reason(self) -> None:
        nobody = case(strategy="thanks.plain", contact={"timezone": "Europe/London", "orders": [
            {"id": "1", "at": BOUGHT, "lines": [{"product": "unknown"}]}
        ]})  # fmt: skip

        done = await made(nobody, PLAIN)

        assert done.message.decision.silence is Silence.NO_STRATEGY
        assert "needs last_order.product" in str(done.message.decision.excluded)

    async def test_everybody_is_in_the_cases_arm(self) -> None:
        assert (await made(case(arm=Arm.HOLDOUT), PLAIN)).message.decision.silence is Silence.HOLDOUT
        assert (await made(case(arm=Arm.BASELINE), PLAIN)).message.rung is Rung.TEMPLATE
        assert (await made(case(), PLAIN)).message.decision.arm is Arm.POLICY

    async def test_the_whole_pack_stands_behind_what_is_written(self) -> None:
        done = await made(case(strategy="thanks.plain"), PLAIN)

        assert done.message.decision.pack_sha256 == PACK.sha256
        assert [strategy.id for strategy in done.pack.strategies] == ["thanks.plain", "thanks.warm"]


class TestWhatComesOfIt:
    async def test_the_same_key_gives_the_same_bytes(self) -> None:
        one, two = [await made(case(strategy="thanks.plain"), PLAIN) for _ in range(2)]

        assert one.message == two.message
        assert one.message.rendered is not None
        assert "Hello Nour," in one.message.rendered.text.fields[2].text

    async def test_what_the_brief_offered_is_kept_beside_it(self) -> None:
        done = await made(case(strategy="thanks.plain"), PLAIN)

        assert [fact.name for fact in done.offered] == ["last_order.product"]
