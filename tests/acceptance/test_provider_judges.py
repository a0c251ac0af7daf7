"""Judges at the network's edge: whatever the provider does, a judge finds, or abstains on the record."""

from pathlib import Path
from typing import Any

import httpx
import pytest
import respx

from rapport.domain.message import Message, Rung
from rapport.pipeline import Ask, make_message
from tests.acceptance.test_provider_edge import OPENAI, openai_error
from tests.acceptance.test_provider_rungs import DRAFT, ok, shop
from tests.unit.test_compose import a_judge

pytestmark = [
    pytest.mark.filterwarnings("ignore:Item '.*' on TypedDict class .* is using the `ReadOnly` qualifier:UserWarning"),
]


async def made(folder: Path, *answers: httpx.Response) -> tuple[Message, list[bytes]]:
    """The message when the provider answers so, the last answer for ever; and what it was sent."""
    queue, sent = list(answers), list[bytes]()

    def play(request: httpx.Request) -> httpx.Response:
        sent.append(request.content)
        return queue.pop(0) if len(queue) > 1 else queue[0]

    async with shop(folder) as kit:
        pack = kit.packs["shop"]
        brand = pack.brand.model_copy(update={"judges": (a_judge(),)})
        kit.packs["shop"] = pack.model_copy(update={"brand": brand})  # type: ignore[index]
        with respx.mock:
            respx.post(OPENAI).mock(side_effect=play)
            return await make_message(Ask("shop", "c1"), kit), sent


class TestAJudgeBehindLitellm:
    async def test_is_asked_once_and_what_it_quotes_is_found(self, tmp_path: Path) -> None:
        objection = {"objections": [{"quote": "Enjoy it.", "why": "It is an order."}]}

        message, sent = await made(tmp_path, ok(DRAFT), ok(objection))

        assert (message.rung, len(sent)) == (Rung.MODEL, 2)
        assert message.report is not None
        assert [(f.check, f.quote) for f in message.report.findings] == [("judge.pity", "Enjoy it.")]
        assert message.cost_usd > 0

    async def test_is_sent_no_name_of_the_contact(self, tmp_path: Path) -> None:
        _, (_, question) = await made(tmp_path, ok(DRAFT), ok({"objections": []}))

        assert b"pity for the reader" in question
        assert b"Nour" not in question

    @pytest.mark.parametrize(
        ("answer", "why"),
        [
            (httpx.Response(500, json=openai_error(None, "server_error")), "the call failed: provider_error"),
            (ok({"objections": []}, "length"), "the call failed: truncated"),
            (ok({"verdict": "pass"}), "the answer is not of the asked form"),
            (ok({"objections": [{"quote": "Hurry", "why": "x"}]}),
             "1 of 1 passages that it quotes are not in the text"),
        ],
        ids=["a failing provider", "a cut answer", "another form", "a quote of its own"],
    )  # fmt: skip
    async def test_that_gives_no_judgement_abstains(self, answer: Any, why: str, tmp_path: Path) -> None:
        message, _ = await made(tmp_path, ok(DRAFT), answer)

        assert message.rung is Rung.MODEL
        assert message.report is not None
        assert {s.check: s.reason for s in message.report.skipped}["judge.pity"] == why
        assert "judge.pity" not in message.report.ran
