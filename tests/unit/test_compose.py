"""The ladder: what happens to a draft is decided in one place."""

import json
import subprocess
import sys
from dataclasses import replace
from typing import Any

import pytest

from rapport import generator
from rapport.compose import Composed, compose, message_of
from rapport.db import Database
from rapport.domain.contact import Channel
from rapport.domain.decision import Arm, Decision
from rapport.domain.fact import FactClass, FactType, Withheld
from rapport.domain.grounds import Grounds
from rapport.domain.guard import Severity
from rapport.domain.message import Rung, Status
from rapport.domain.pack import Copy, Judge, RuleExamples, Template
from rapport.domain.profile import Heard
from rapport.generator.prompt import prompt
from rapport.kit import Kit
from rapport.llm import Completion, JudgeTwin, ScriptedTwin, twin
from tests import small_pack as small
from tests.conftest import ROOT
from tests.small_pack import NOW

EMAIL = small.email("{{contact:greeting}}", "Thank you for your order.")
SMS = Copy(body=("Thank you for your order. Have a look: {{link:shop}}",))
PACK = small.pack(
    strategies=(small.strategy("thanks.plain", channels=(Channel.EMAIL, Channel.SMS)),),
    templates={
        "thanks": Template(
            id="thanks", approved_by="Compliance",
            channels={Channel.EMAIL: EMAIL, Channel.SMS: SMS},
        )
    },
)  # fmt: skip


def decided(**changes: Any) -> Decision:
    given = {
        "brand": "shop", "contact_id": "c1", "decided_at": NOW, "pack_sha256": PACK.sha256, "policy": "p", "seed": 1,
        "arm": Arm.POLICY, "moment": "onboarding", "strategy": "thanks.plain", "template": "thanks", "link": "shop",
        "channel": Channel.EMAIL,
    }  # fmt: skip
    return Decision.model_validate({**given, **changes})


def ground(decision: Decision, heard: Heard | None = None) -> Grounds:
    known = small.profile(heard=(heard,) if heard else ())
    return generator.grounds(decision, known, (), (), PACK, NOW)


def kit(*answers: object) -> Kit:
    model = ScriptedTwin([json.dumps(a) for a in answers]) if answers else None
    return Kit(Database("sqlite://"), {"shop": PACK}, model=model, clock=lambda: NOW)


class TestTheTemplate:
    async def test_may_be_said_again(self) -> None:
        decision = decided()
        words = PACK.templates["thanks"].channels[Channel.EMAIL]
        before = Heard(
            message_id="m", moment="onboarding", strategy="thanks.plain", trigger=None, channel=Channel.EMAIL, at=NOW,
            subject=words.subject or "", body="\n\n".join(words.body),
        )  # fmt: skip

        composed = await compose(decision, ground(decision, before), small.contact(), kit())

        assert composed.rung is Rung.TEMPLATE
        assert composed.rendered is not None

    async def test_the_same_words_from_a_model_are_a_repetition(self) -> None:
        decision = decided()
        body = "We hope that you are enjoying the mug as much as we enjoyed wrapping it for you."
        answer = {"subject": "Thank you", "preheader": "A word", "body": [body], "button": "Look", "claims": []}
        before = Heard(
            message_id="m", moment="onboarding", strategy="thanks.plain", trigger=None, channel=Channel.EMAIL, at=NOW,
            subject="Thank you", body=body,
        )  # fmt: skip

        composed = await compose(decision, ground(decision, before), small.contact(), replace(kit(answer), repairs=0))

        assert composed.rung is Rung.TEMPLATE
        assert "repetition" in composed.why


class TestWhatOnlyTheRenderedTextShows:
    async def test_a_text_message_that_gets_too_long_is_repaired(self) -> None:
        decision = decided(channel=Channel.SMS)
        long = "Thank you for your order, and for the time you took to choose. " * 6 + "{{link:shop}}"
        short = {"passages": [{"id": "p1", "text": "Thank you for your order. {{link:shop}}"}]}

        composed = await compose(
            decision, ground(decision), small.contact(), kit({"body": [long], "claims": []}, short)
        )

        assert composed.rung is Rung.REPAIRED
        assert composed.attempts[0].report is not None
        assert [f.check for f in composed.attempts[0].report.stopping] == ["length"]


SAID = {"subject": "Thank you", "preheader": "A word", "button": "Look", "claims": []}
KIND, PITY = {**SAID, "body": ["We hope all is well."]}, {**SAID, "body": ["Poor you, we hope all is well."]}
MENDED = {"passages": [{"id": "p1", "text": "We hope all is well."}]}
UNMENDED = {"passages": [{"id": "p1", "text": "Poor you, we hope that all is well."}]}
OBJECTS = {"objections": [{"quote": "Poor you", "why": "It pities."}]}
NOTHING: dict[str, object] = {"objections": []}


class TestJudges:
    async def test_are_not_asked_where_the_pack_asks_nothing(self) -> None:
        composed = await judged(kit(PITY))

        assert composed.rung is Rung.MODEL
        assert composed.attempts[0].judged == ()

    async def test_note_what_they_object_to_on_the_draft_and_on_what_is_sent(self) -> None:
        composed = await judged(kit(PITY, OBJECTS), a_judge())

        assert composed.rung is Rung.MODEL
        assert composed.report is not None
        assert composed.attempts[0].report is not None
        for report in (composed.report, composed.attempts[0].report):
            assert [(f.check, f.quote) for f in report.findings] == [("judge.pity", "Poor you")]
            assert "judge.pity" in report.ran

    async def test_are_on_the_record_with_their_calls_and_cost(self) -> None:
        dear = Completion(model="judge", text=json.dumps(NOTHING), cost_usd=0.25)

        composed = await judged(replace(kit(KIND), judge=ScriptedTwin([dear])), a_judge())

        (attempt,) = composed.attempts
        assert [(call.purpose, call.model) for call in attempt.calls] == [
            ("write", "twin/scripted"),
            ("judge", "judge"),
        ]
        decision = decided()
        assert message_of("d", decision, composed, Status.RELEASED, NOW).cost_usd == 0.25

    async def test_that_may_stop_a_message_have_it_repaired(self) -> None:
        composed = await judged(kit(PITY, OBJECTS, MENDED), a_judge(severity=Severity.BRAND))

        assert composed.rung is Rung.REPAIRED
        assert composed.report is not None
        assert {s.check: s.reason for s in composed.report.skipped if s.check == "judge.pity"} == {
            "judge.pity": "no call was left in this message's budget"
        }

    async def test_are_asked_again_about_a_repair_where_calls_are_left(self) -> None:
        given = replace(kit(PITY, OBJECTS, MENDED, NOTHING), repairs=3)

        composed = await judged(given, a_judge(severity=Severity.BRAND))

        assert composed.rung is Rung.REPAIRED
        assert composed.report is not None
        assert "judge.pity" in composed.report.ran

    async def test_do_not_let_through_what_a_repair_has_left_there(self) -> None:
        composed = await judged(kit(PITY, OBJECTS, UNMENDED), a_judge(severity=Severity.BRAND))

        assert composed.rung is Rung.TEMPLATE
        assert composed.why == "the draft was stopped: judge.pity"

    @pytest.mark.parametrize(("repairs", "calls"), [(0, 1), (1, 2), (2, 3), (5, 4)])
    async def test_take_no_more_calls_than_a_message_may_have(self, repairs: int, calls: int) -> None:
        given = replace(kit(KIND, NOTHING, NOTHING, NOTHING), repairs=repairs)

        composed = await judged(given, *(a_judge(name) for name in ("pity", "gush", "scorn")))

        assert composed.rung is Rung.MODEL
        assert sum(len(attempt.calls) for attempt in composed.attempts) == calls

    async def test_are_not_asked_about_a_draft_that_is_stopped_anyway(self) -> None:
        pressing = {**SAID, "body": ["Hurry, only three left today!"]}
        given = replace(kit(pressing), repairs=0, judge=(judge := JudgeTwin()))

        composed = await judged(given, a_judge())

        assert composed.rung is Rung.TEMPLATE
        assert judge.prompts == []

    @pytest.mark.parametrize("name", ["twin/honest", "twin/careless", "twin/obedient"])
    async def test_that_are_no_judges_abstain(self, name: str) -> None:
        composed = await judged(replace(kit(KIND), judge=twin(name)), a_judge())

        assert composed.rung is Rung.MODEL
        assert composed.report is not None
        assert "the answer is not of the asked form" in [s.reason for s in composed.report.skipped]

    async def test_are_never_shown_what_is_withheld(self) -> None:
        secret = small.fact("viewed.product", FactType.TEXT, "a red kettle", fact_class=FactClass.SHADOW)
        told = (Withheld(fact=secret, reason="class shadow"),)
        given = replace(kit(KIND), judge=(judge := JudgeTwin()))

        await judged(given, a_judge(), withheld=told)

        (asked,) = judge.prompts
        assert "kettle" not in asked.wire.decode()
        assert "Nour" not in asked.wire.decode()


def a_judge(name: str = "pity", **changes: Any) -> Judge:
    given: dict[str, Any] = {
        "name": name, "objects_to": "pity for the reader", "owner": "Lifecycle",
        "examples": RuleExamples(bad=("Poor you.",), good=("Thank you.",)),
    }  # fmt: skip
    return Judge.model_validate({**given, **changes})


async def judged(given: Kit, *asked: Judge, withheld: tuple[Withheld, ...] = ()) -> Composed:
    decision = decided()
    pack = PACK.model_copy(update={"brand": PACK.brand.model_copy(update={"judges": asked})})
    grounds = generator.grounds(decision, small.profile(), (), withheld, pack, NOW)
    return await compose(decision, grounds, small.contact(), given)


class TestTheBrief:
    def test_does_not_tell_the_model_what_opened_the_moment(self) -> None:
        decision = decided()

        wire = prompt(generator.brief(decision, ground(decision)), PACK).wire.decode()

        moment = PACK.moment["onboarding"]
        assert "say thank you" in wire
        assert moment.id not in wire
        assert moment.label not in wire
        assert "thanks.plain" not in wire


PREPARED = """
import re
from datetime import UTC, datetime
from rapport import guardrails, packs
from rapport.compose import prepare
from rapport.domain.draft import Draft
from rapport.domain.grounds import Grounds
from rapport.generator import text_of

pack, now = packs.load("packs/gifts"), datetime(2011, 12, 10, tzinfo=UTC)
prepare(pack, now)
compiled, compile = [], re._compiler.compile
re._compiler.compile = lambda *given: compiled.append(given) or compile(*given)
for template in pack.templates.values():
    for channel, content in template.channels.items():
        text = text_of(Draft(channel=channel, content=content, origin=f"template:{template.id}"))
        guardrails.inspect(text, Grounds(pack=pack, now=now, timezone="UTC"))
print(len(compiled))
"""


def test_a_service_has_compiled_what_its_templates_need_before_the_first_message() -> None:
    done = subprocess.run([sys.executable, "-c", PREPARED], cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.stdout.strip() == "0", done.stderr
