"""Scorers: what each reads from an outcome, and what it says nothing of."""

from typing import Any

import pytest

from rapport.domain.guard import CHECKS
from rapport.evals.line import Made
from rapport.evals.scorers import NUMBERS, SCORERS, scores, unmet
from rapport.llm import CarelessTwin
from tests.unit.evals.a_case import PACK, case, made, said

GREETING, FACT, OFFER = (
    "{{contact:greeting}}",
    "We hope the {{fact:last_order.product}} pleases you.",
    "{{offer:welcome}}",
)


async def of(*body: str, **changes: Any) -> Made:
    return await made(case(**{"strategy": "thanks.plain", **changes}), said(*body))


class TestAllOfThem:
    def test_every_number_is_described_once(self) -> None:
        names = [number.name for scorer in SCORERS for number in scorer.NUMBERS]

        assert len(names) == len(set(names)) == len(NUMBERS)
        assert {f"findings.{check}" for check in CHECKS} <= set(names)

    async def test_no_scorer_yields_what_is_not_described(self) -> None:
        outcomes = [
            await of(GREETING, FACT),
            await of("Hurry, only 3 left!"),
            await made(case()),
            await of(arm="holdout"),
        ]

        assert {name for outcome in outcomes for name in scores(outcome)} <= NUMBERS.keys()

    async def test_silence_has_a_rung_and_an_expectation_and_nothing_else(self) -> None:
        assert scores(await of(arm="holdout")) == {
            "as_expected": 0.0, "rung.model": 0.0, "rung.repaired": 0.0, "rung.template": 0.0, "rung.silence": 1.0,
        }  # fmt: skip


class TestFirstPass:
    async def test_is_one_for_a_clean_draft_and_nought_for_one_that_was_stopped(self) -> None:
        assert scores(await of(GREETING, FACT))["first_pass"] == 1.0
        assert scores(await of("Hurry, this ends tonight."))["first_pass"] == 0.0

    async def test_is_nought_where_the_answer_was_none(self) -> None:
        broken = await made(case(strategy="thanks.plain"), {"nothing": "here"})

        assert scores(broken)["first_pass"] == 0.0

    async def test_says_nothing_where_no_model_was_asked(self) -> None:
        assert "first_pass" not in scores(await made(case(strategy="thanks.plain")))


class TestFindings:
    async def test_are_counted_in_all_and_by_check_on_the_first_draft(self) -> None:
        found = scores(await of("It costs £5 and comes on Monday."))

        assert found["findings"] >= 2
        assert found["findings.outside_slot"] >= 2

    async def test_are_nought_for_a_clean_draft(self) -> None:
        assert scores(await of(GREETING, FACT))["findings"] == 0.0


class TestFactUse:
    async def test_is_the_part_of_the_briefs_facts_that_is_said(self) -> None:
        contact = case().contact.model_dump() | {"facts": {"note": "for a friend"}}

        assert scores(await of(GREETING, FACT, contact=contact))["fact_use"] == 0.5
        assert scores(await of(GREETING, "Thank you for your order.", contact=contact))["fact_use"] == 0.0

    async def test_says_nothing_of_a_template(self) -> None:
        assert "fact_use" not in scores(await made(case(strategy="thanks.plain")))

    async def test_wanted_facts_are_held_against_any_message(self) -> None:
        wanted = case(strategy="thanks.plain", expect={"must_say": ["last_order.product"]})

        assert scores(await made(wanted))["wanted_facts"] == 0.0
        assert scores(await made(wanted, said(GREETING, FACT)))["wanted_facts"] == 1.0


class TestOfferUse:
    @pytest.mark.parametrize(("body", "made_it"), [(f"For you: {OFFER}.", 1.0), ("Look in when you like.", 0.0)])
    async def test_is_whether_a_wanted_offer_is_made(self, body: str, made_it: float) -> None:
        done = await of(GREETING, body, strategy="thanks.warm", expect={"must_offer": ["welcome"]})

        assert scores(done)["wanted_offers"] == made_it


class TestExpectations:
    @pytest.mark.parametrize(
        ("body", "expect", "owes"),
        [
            (FACT, {"must_say": ["last_order.product"], "must_not_say": ["note"], "max_words": 9}, []),
            ("Thank you.", {"must_say": ["last_order.product"]}, ["does not say last_order.product"]),
            (FACT, {"must_not_say": ["last_order.product"]}, ["says last_order.product"]),
            ("A blue mug is a fine thing.", {"must_not_say": ["last_order.product"]}, ["says last_order.product"]),
            ("Thank you.", {"must_offer": ["welcome"]}, ["does not make the offer welcome"]),
            ("So THANK  you.", {"must_not_read": ["thank you"]}, ["reads 'thank you'"]),
            ("Thank you for it.", {"max_words": 3}, ["wanted at most 3 words, came 4"]),
            ("Thank you.", {"rung": ["repaired", "template"]}, ["wanted the rung repaired or template, came model"]),
            ("Thank you.", {"strategy": "thanks.warm"}, ["wanted the strategy thanks.warm, came thanks.plain"]),
            ("Thank you.", {"silence": "no_moment"}, ["wanted silence (no_moment), came a message"]),
        ],
    )
    async def test_what_is_owed_is_said(self, body: str, expect: dict[str, Any], owes: list[str]) -> None:
        done = await of(body, expect=expect)

        told = list(unmet(done))

        assert len(told) == len(owes)
        assert all(line.startswith(owed) for line, owed in zip(told, owes, strict=True)), told
        assert scores(done)["as_expected"] == float(not owes)

    async def test_an_expected_silence_is_as_expected(self) -> None:
        assert list(unmet(await of(FACT, arm="holdout", expect={"silence": "holdout"}))) == []

    async def test_silence_for_another_reason_is_not(self) -> None:
        told = list(unmet(await of(FACT, arm="holdout", expect={"silence": "no_moment"})))

        assert len(told) == 1
        assert told[0].startswith("wanted silence (no_moment), came silence (holdout): held out")

    async def test_silence_where_a_message_was_wanted_says_what_kept_the_strategy_from_it(self) -> None:
        told = list(unmet(await of(FACT, contact={"timezone": "Europe/London", "orders": [
            {"id": "1", "at": "2024-05-13T10:00:00Z", "lines": [{"product": "unknown"}]}
        ]})))  # fmt: skip

        assert len(told) == 1
        assert told[0].startswith("wanted a message, came silence (no_strategy): needs last_order.product")


class TestFaults:
    async def test_a_careless_twin_is_held_to_its_own_record(self) -> None:
        from rapport.db import Database
        from rapport.evals.line import make
        from rapport.kit import Kit

        careless = CarelessTwin(3, rate=1.0, second=0.0)
        kit = Kit(Database("sqlite://"), {PACK.id: PACK}, model=careless)
        done = [await make(case(strategy="thanks.plain"), PACK, kit, f"key {n}") for n in range(12)]

        planted = [scores(one)["faults_planted"] for one in done]

        assert all(many >= 1 for many in planted)
        assert all(scores(one).keys() >= {"faults_caught", "left_faulty"} for one in done)

    async def test_nothing_is_said_of_a_model_that_keeps_no_record(self) -> None:
        assert "faults_planted" not in scores(await of(FACT))
