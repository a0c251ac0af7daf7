"""A judged message made an eval case at the desk: what has to be there before, and what is said where it is not."""

from typing import Any

from rapport import reviewing
from rapport.domain.guard import Severity
from rapport.domain.message import Message
from rapport.domain.review import Answer, Defect
from tests import small_queue
from tests.unit.web.conftest import World, answered, csrf_of

TONE = Defect(code="tone", severity=Severity.BRAND)


async def judged(world: World, message: Message | None = None, **given: Any) -> Message:
    message = message or (await small_queue.made(world.kit, 1))[0]
    reviewer = await world.person("ben")
    await small_queue.take(world.kit, message.message_id, reviewer, world.now)
    await reviewing.judge("shop", small_queue.verdict(message, reviewer=reviewer, **given), world.kit)
    return message


def path(message: Message) -> str:
    return f"/review/items/{message.message_id}"


async def test_a_message_without_a_verdict_is_none_yet(world: World) -> None:
    browser = await world.signed_in()
    (message,) = await small_queue.made(world.kit, 1)

    page = await browser.get(path(message))
    kept = await answered(browser, f"{path(message)}/eval-case", csrf_of("anna"), why="It was rude.")

    assert "Make this an eval case" not in page.text
    assert kept.status_code == 409
    assert "no verdict on this message yet: judge it first" in kept.text


async def test_a_server_without_the_packs_folder_says_so_and_keeps_what_was_typed(world: World) -> None:
    browser = await world.signed_in()
    message = await judged(world)

    page = await browser.get(path(message))
    kept = await answered(browser, f"{path(message)}/eval-case", csrf_of("anna"), why="It was <rude>.")

    assert "Make this an eval case" in page.text
    assert kept.status_code == 422
    assert "rapport evals add" in kept.text
    assert "It was &lt;rude&gt;." in kept.text


async def test_marked_words_are_offered_only_where_there_are_some(world: World) -> None:
    browser = await world.signed_in()

    passed = await judged(world)

    assert "The marked words must not come again" not in (await browser.get(path(passed))).text


async def test_marked_words_can_be_forbidden(world: World) -> None:
    browser = await world.signed_in()

    (message,) = await small_queue.made(world.kit, 1)
    assert message.rendered
    field = message.rendered.text.fields[0]
    words = {"field": field.name, "start": 0, "end": 3, "quote": field.text[:3]}

    marked = await judged(world, message, answer=Answer.DEFECT, defects=(TONE.model_copy(update=words),))

    assert "The marked words must not come again" in (await browser.get(path(marked))).text
