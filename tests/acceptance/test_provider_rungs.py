"""Whatever the provider does, the message ends on the right rung with the right record."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
import respx

from rapport import profiles
from rapport.db import Database
from rapport.db.migrate import upgrade
from rapport.domain.event import Event
from rapport.domain.fact import FactType
from rapport.domain.message import Message, Rung, Status
from rapport.kit import Kit
from rapport.pipeline import Ask, make_message
from tests import small_pack as small
from tests.acceptance.test_provider_edge import OPENAI, a_model, openai_answer, openai_error
from tests.small_pack import NOW

pytestmark = [
    pytest.mark.filterwarnings("ignore:Item '.*' on TypedDict class .* is using the `ReadOnly` qualifier:UserWarning"),
]

DRAFT: dict[str, Any] = {
    "subject": "Thank you", "preheader": "A word from the shop", "button": "Visit the shop", "claims": [],
    "body": ["{{contact:greeting}}", "Thank you for choosing {{fact:last_order.product}}. Enjoy it."],
}  # fmt: skip
PRESSING = {**DRAFT, "body": [DRAFT["body"][0], DRAFT["body"][1], "Hurry, this offer ends tonight!"]}


def ok(answer: object, finish: str = "stop") -> httpx.Response:
    return httpx.Response(200, json=openai_answer(json.dumps(answer), finish))


@asynccontextmanager
async def shop(folder: Path) -> AsyncIterator[Kit]:
    """A contact who bought a mug three days ago, and a kit whose model is litellm's door."""
    database = Database(f"sqlite:///{folder}/shop.db")
    await upgrade(database)
    pack = small.pack(strategies=(small.strategy("thanks.plain", facts=("last_order.product",)),))
    order = Event(
        brand="shop", contact_id="c1", name="Order Completed", source="shop", key="o1",
        occurred_at=NOW - timedelta(days=3), properties={"order_id": "1", "total": 10.0},
    )  # fmt: skip
    mug = small.fact("last_order.product", FactType.PRODUCT, "M1")
    async with database.begin() as session:
        await profiles.put_contact(session, small.contact(), (mug,), NOW)
        await profiles.add_events(session, [order], NOW)
    try:
        yield Kit(database, {"shop": pack}, model=a_model(), clock=lambda: NOW)
    finally:
        await database.close()


async def made(folder: Path, *answers: httpx.Response | type[Exception]) -> Message:
    """The message when the provider answers so, the last answer for ever."""
    queue = list(answers)

    def play(_request: httpx.Request) -> httpx.Response:
        answer = queue.pop(0) if len(queue) > 1 else queue[0]
        if isinstance(answer, httpx.Response):
            return answer
        raise answer("played")

    async with shop(folder) as kit:
        with respx.mock:
            respx.post(OPENAI).mock(side_effect=play)
            return await make_message(Ask("shop", "c1"), kit)


class TestTheModelSpeaks:
    @pytest.mark.parametrize(
        "before",
        [
            [],
            [httpx.Response(429, json=openai_error(None, "requests"), headers={"retry-after": "2"})],
            [httpx.Response(500, json=openai_error(None, "server_error"))],
        ],
        ids=["at once", "after a 429", "after a 500"],
    )
    async def test_when_an_answer_comes_in_the_end(self, before: list[httpx.Response], tmp_path: Path) -> None:
        message = await made(tmp_path, *before, ok(DRAFT))

        assert (message.rung, message.status) == (Rung.MODEL, Status.RELEASED)
        (attempt,) = message.attempts
        assert attempt.call is not None
        assert (attempt.call.failure, attempt.call.attempts) == (None, len(before) + 1)
        assert message.cost_usd > 0

    async def test_after_a_repair_of_the_failed_sentence_only(self, tmp_path: Path) -> None:
        message = await made(tmp_path, ok(PRESSING), ok({"passages": [{"id": "p1", "text": "Until then."}]}))

        assert message.rung is Rung.REPAIRED
        assert message.rendered is not None
        body = message.rendered.text.field("body")
        assert body is not None
        assert body.text == "Hello Nour,\n\nThank you for choosing your blue mug. Enjoy it.\n\nUntil then."
        assert [a.call.purpose for a in message.attempts if a.call] == ["write", "repair"]


class TestTheTemplateSpeaks:
    @pytest.mark.parametrize(
        ("answer", "failure"),
        [
            (httpx.Response(500, json=openai_error(None, "server_error")), "provider_error"),
            (httpx.Response(429, json=openai_error(None, "requests")), "rate_limited"),
            (httpx.Response(429, json=openai_error("insufficient_quota", "insufficient_quota")), "quota"),
            (httpx.ReadTimeout, "timeout"),
            (httpx.ConnectError, "unreachable"),
            (httpx.Response(200, json={**openai_answer(), "choices": []}), "empty"),
            (httpx.Response(200, json=openai_answer(None)), "empty"),
            (httpx.Response(200, json=openai_answer(None, refusal="I cannot help with that.")), "refused"),
            (ok(DRAFT, "length"), "truncated"),
            (ok(DRAFT, "content_filter"), "filtered"),
            (httpx.Response(200, json=openai_answer('{"subject": "Th')), "malformed"),
            (ok({**DRAFT, "extra": 1}), "malformed"),
            (httpx.Response(307, headers={"location": "https://elsewhere.example/"}), "redirected"),
        ],
        ids=lambda value: value if isinstance(value, str) else "",
    )
    async def test_when_the_model_fails(self, answer: Any, failure: str, tmp_path: Path) -> None:
        message = await made(tmp_path, answer)

        assert (message.rung, message.status) == (Rung.TEMPLATE, Status.RELEASED)
        call = message.attempts[0].call
        assert call is not None
        assert call.failure == failure
        assert message.why == f"the model failed: {failure}"
        assert "sk-canary" not in message.model_dump_json()

    async def test_when_repairs_do_not_mend_it(self, tmp_path: Path) -> None:
        again = ok({"passages": [{"id": "p1", "text": "Hurry, hurry, hurry!"}]})

        message = await made(tmp_path, ok(PRESSING), again)

        assert message.rung is Rung.TEMPLATE
        assert [a.rung for a in message.attempts] == [Rung.MODEL, Rung.REPAIRED, Rung.REPAIRED, Rung.TEMPLATE]
        assert message.why.startswith("the draft was stopped: ")
