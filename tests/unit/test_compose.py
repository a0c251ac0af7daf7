"""The ladder: what happens to a draft is decided in one place."""

import json
import subprocess
import sys
from dataclasses import replace
from typing import Any

from rapport import generator
from rapport.compose import compose
from rapport.db import Database
from rapport.domain.contact import Channel
from rapport.domain.decision import Arm, Decision
from rapport.domain.grounds import Grounds
from rapport.domain.message import Rung
from rapport.domain.pack import Copy, Template
from rapport.domain.profile import Heard
from rapport.generator.prompt import prompt
from rapport.kit import Kit
from rapport.llm import ScriptedTwin
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
