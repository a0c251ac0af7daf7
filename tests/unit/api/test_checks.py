"""The list of checks and rules: what each objects to, and what it was found to be worth in which version."""

from datetime import timedelta
from typing import Any

import httpx

from rapport.api.worth import checks_answer
from rapport.domain.guard import CHECKS, Severity
from rapport.domain.pack import Pack, SwitchedOff
from rapport.evals.calibration import Calibration, Fired, Kind, stored
from rapport.packs import rule_sha256
from tests import small_pack
from tests.unit.api.conftest import NOW, World, problem
from tests.unit.guardrails.a_pack import a_rule
from tests.unit.test_compose import a_judge

RULE = a_rule()
KIND = Kind(name="avoided_words", bad=20, good=20, caught=18, located=17, stopped=19, alarms=2, blocked=3, both=2)


def shop(*rules: Any, **brand: Any) -> Pack:
    return small_pack.pack(rules=rules or (RULE,), brand=small_pack.brand(**brand))


def calibrated(**changes: Any) -> Calibration:
    fired = (
        Fired(name="avoided_words", of_kind=20, own=10, other=1, good=0, blocked=0),
        Fired(name="length", of_kind=0, own=0, other=0, good=4, blocked=4),
        Fired(
            name="avoided_words.synergy", rule_sha256=rule_sha256(RULE), of_kind=20, own=8, other=0, good=2, blocked=2
        ),
    )
    given: dict[str, Any] = {
        "brand": "shop", "pack_sha256": "0" * 64, "corpus_sha256": "1" * 64, "part": "measure", "as_of": NOW,
        "bad": 40, "good": 40, "groups": (), "kinds": (KIND,), "fired": fired,
    }  # fmt: skip
    return Calibration.model_validate({**given, **changes})


class TestTheList:
    async def test_is_answered_with_the_numbers_that_are_shipped(self, world: World) -> None:
        async with world.caller() as here:
            answer = await here.get("/v1/checks")

        expected = checks_answer(world.kit.pack("shop"), stored(), NOW)
        assert answer.json() == expected.model_dump(mode="json", exclude_none=True)
        assert [check["name"] for check in answer.json()["checks"]] == [*CHECKS]
        assert answer.json()["calibration"]["this_version"] is False

    async def test_can_be_of_one_check(self, here: httpx.AsyncClient) -> None:
        answer = await here.get("/v1/checks", params={"check": "urgency"})

        assert [check["name"] for check in answer.json()["checks"]] == ["urgency"]

    def test_has_a_packs_judges_at_its_end_and_only_them_when_asked(self) -> None:
        pack = shop(judges=(a_judge(severity=Severity.BRAND),))

        every, one = checks_answer(pack, None, NOW), checks_answer(pack, None, NOW, "judge.pity")

        assert [check.name for check in every.checks] == [*CHECKS, "judge.pity"]
        (judge,) = one.checks
        assert (judge.objects_to, judge.severities) == ("pity for the reader", (Severity.BRAND,))

    async def test_of_a_check_that_there_is_not_is_not_found(self, here: httpx.AsyncClient) -> None:
        problem(await here.get("/v1/checks", params={"check": "spelling"}), 404)

    async def test_is_of_the_keys_brand(self, both: World) -> None:
        async with both.caller(await both.key("studio")) as caller:
            answer = await caller.get("/v1/checks")
            refused = await caller.get("/v1/checks", params={"brand": "shop"})

        assert answer.json()["brand"] == "studio"
        problem(refused, 404)

    def test_says_what_a_check_objects_to_and_how_bad_that_is(self) -> None:
        (tone,) = checks_answer(shop(), None, NOW, "tone").checks

        assert tone.objects_to == "Shouted words, more exclamation marks than the brand allows, a row of emoji."
        assert tone.severities == (Severity.POLISH,)

    def test_has_every_rule_under_its_check_with_its_owner_and_source(self) -> None:
        (check,) = checks_answer(shop(RULE, a_rule("other", check="tone")), None, NOW, "avoided_words").checks

        assert [rule.model_dump(exclude_none=True) for rule in check.rules] == [
            {
                "name": "avoided_words.synergy", "objects_to": "'%s' is not a word we use",
                "severity": Severity.BRAND, "owner": "ana", "source": "voice guide",
            }
        ]  # fmt: skip

    def test_says_until_when_a_rule_is_switched_off_and_not_that_it_was(self) -> None:
        tomorrow = NOW.date() + timedelta(days=1)
        off = SwitchedOff(rule="synergy", reason="under review", until=tomorrow)

        now, then = (checks_answer(shop(off=(off,)), None, NOW + timedelta(days=n), "avoided_words") for n in (0, 1))

        assert now.checks[0].rules[0].off is not None
        assert now.checks[0].rules[0].off.model_dump() == {"until": tomorrow, "reason": "under review"}
        assert then.checks[0].rules[0].off is None


class TestTheNumbers:
    def test_are_of_the_version_that_they_were_counted_with(self) -> None:
        answer = checks_answer(shop(), calibrated(), NOW, "avoided_words")

        (check,) = answer.checks
        assert answer.calibration is not None
        assert answer.calibration.this_version
        assert check.of_its_kind is not None
        assert (check.of_its_kind.caught, check.of_its_kind.alarms) == (18, 2)
        assert check.of_its_kind.shares.model_dump(exclude_none=True)["recall"] == {
            "estimate": 0.9, "low": 0.699, "high": 0.9721,
        }  # fmt: skip
        assert check.fired is not None
        assert (check.fired.own, check.fired.other, check.fired.good) == (10, 1, 0)
        assert check.rules[0].fired is not None
        assert check.rules[0].fired.shares.model_dump(exclude_none=True)["balanced_accuracy"] == {"estimate": 0.675}

    def test_of_a_rule_are_kept_by_another_version_of_the_pack(self) -> None:
        answer = checks_answer(shop(), calibrated(pack_sha256="2" * 64), NOW, "avoided_words")

        assert answer.calibration is not None
        assert not answer.calibration.this_version
        assert answer.checks[0].rules[0].fired is not None

    def test_of_another_version_of_a_rule_are_left_out(self) -> None:
        changed = a_rule(tokens=("synergy",))

        (check,) = checks_answer(shop(changed, a_rule("newer")), calibrated(), NOW, "avoided_words").checks

        assert [rule.fired for rule in check.rules] == [None, None]
        assert check.fired is not None

    def test_of_a_check_without_texts_of_its_kind_are_what_it_fired_on(self) -> None:
        (length,) = checks_answer(shop(), calibrated(), NOW, "length").checks

        assert length.of_its_kind is None
        assert length.fired is not None
        assert length.fired.shares.recall is None
        assert length.fired.shares.false_block is not None

    def test_are_not_there_without_a_calibration(self) -> None:
        answer = checks_answer(shop(), None, NOW)

        told = answer.model_dump(exclude_none=True)
        assert "calibration" not in told
        assert all("fired" not in check and "of_its_kind" not in check for check in told["checks"])
