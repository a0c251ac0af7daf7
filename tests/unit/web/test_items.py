"""Looking at a message and answering it: nothing typed is lost, nothing shown is more than text."""

from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest
from sqlmodel import select

from rapport import generator, review, reviewing
from rapport.db.tables import MessageRow, VerdictRow
from rapport.domain.guard import Finding, Severity
from rapport.domain.message import Message
from rapport.domain.review import Defect
from rapport.web.people import Role
from tests import small_pack as small
from tests import small_queue
from tests.unit.web.conftest import World, answered, csrf_of

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{{7*7}}{% raw %}"
ACTIVE = {"script", "img", "iframe", "object", "embed", "svg", "link", "style", "form", "base", "meta"}


class Nodes(HTMLParser):
    """The elements of a page that could do something, and attributes that could."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, tuple[str, ...]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = tuple(sorted(name for name, _ in attrs))
        if tag in ACTIVE or any(name.startswith("on") for name in names):
            self.found.append((tag, names))

    def handle_data(self, data: str) -> None:
        self.text += data


async def one(world: World, **changes: Any) -> Message:
    """One message of a shop whose pack differs in this."""
    packs = {**world.kit.packs, **small_queue.kit_on(world.database, **changes).packs}
    world.kit = replace(world.kit, packs=packs)
    return (await small_queue.made(world.kit, 1))[0]


async def take(world: World, message: Message, role: Role = Role.REVIEWER) -> None:
    await small_queue.take(world.kit, message.message_id, await world.person(role=role), world.now)


def sha256(message: Message) -> str:
    assert message.rendered is not None
    return message.rendered.sha256


async def verdicts(world: World) -> list[VerdictRow]:
    async with world.database.read() as session:
        return list(await session.exec(select(VerdictRow)))


class TestAnswering:
    async def test_start_shows_a_message_and_pass_leads_to_the_next(self, world: World) -> None:
        first, second = await small_queue.made(world.kit, 2)
        browser = await world.signed_in()

        start = await answered(browser, "/review/next", csrf_of("anna"))
        shown = start.headers["location"].rpartition("/")[2]
        message = next(m for m in (first, second) if m.message_id == shown)
        done = await answered(
            browser, f"/review/items/{shown}/verdict", csrf_of("anna"), sha256=sha256(message), answer="pass"
        )

        other = second if message is first else first
        assert done.headers["location"] == f"/review/items/{other.message_id}"
        assert [(v.message_id, v.answer) for v in await verdicts(world)] == [(shown, "pass")]

    async def test_after_the_last_one_the_queue_says_so(self, world: World) -> None:
        (message,) = await small_queue.made(world.kit, 1)
        browser = await world.signed_in()
        await take(world, message)

        path = f"/review/items/{message.message_id}/verdict"
        done = await answered(browser, path, csrf_of("anna"), sha256=sha256(message), answer="cannot_judge")
        queue = await browser.get(done.headers["location"])

        assert "All read" in queue.text
        assert "You answered 1 today" in queue.text

    async def test_a_defect_keeps_its_words_and_its_note(self, world: World) -> None:
        (message,) = await small_queue.made(world.kit, 1)
        browser = await world.signed_in()
        await take(world, message)
        fields = {
            "sha256": sha256(message), "answer": "defect", "defect.tone": "on", "severity.tone": "polish",
            "where.tone": "subject:0:5", "note.tone": "we never thank", "severity.other": "brand", "where.other": "",
            "note.other": "not ticked",
        }  # fmt: skip

        await answered(browser, f"/review/items/{message.message_id}/verdict", csrf_of("anna"), **fields)

        async with world.database.read() as session:
            given = await review.given(session, "shop", message.message_id)
        assert given is not None
        assert given.defects == (
            Defect(
                code="tone", severity=Severity.POLISH, field="subject", start=0, end=5, quote="Thank",
                note="we never thank",
            ),
        )  # fmt: skip
        page = (await browser.get(f"/review/items/{message.message_id}")).text
        assert "Defective" in page
        assert "we never thank" in page
        assert "By anna" in page

    @pytest.mark.parametrize(
        ("fields", "why"),
        [
            ({"answer": "defect"}, "Tick what is wrong"),
            ({"answer": "pass", "defect.tone": "on"}, "pressed another answer"),
            ({"answer": "defect", "defect.other": "on", "severity.other": "brand"}, "say in the note"),
            ({"answer": "defect", "defect.tone": "on", "where.tone": "subject:0:99999"}, "mark it again"),
            ({"answer": "defect", "defect.tone": "on", "where.tone": "subject:3:3"}, "mark it again"),
            ({"answer": "defect", "defect.tone": "on", "where.tone": "nothing:0:3"}, "mark it again"),
            ({"answer": "defect", "defect.tone": "on", "where.tone": "subject"}, "mark it again"),
            ({"answer": "defect", "defect.tone": "on", "where.tone": "subject:-1:3"}, "mark it again"),
        ],
    )
    async def test_what_is_missing_is_said_and_nothing_typed_is_lost(
        self, world: World, fields: dict[str, str], why: str
    ) -> None:
        (message,) = await small_queue.made(world.kit, 1)
        browser = await world.signed_in()
        await take(world, message)
        sent = {"sha256": sha256(message), "severity.tone": "brand", "note.tone": "typed with care", **fields}

        page = await answered(browser, f"/review/items/{message.message_id}/verdict", csrf_of("anna"), **sent)

        assert page.status_code == 422
        assert why.casefold() in page.text.casefold()
        assert 'value="typed with care"' in page.text
        assert await verdicts(world) == []

    async def test_a_stale_page_is_refused(self, world: World) -> None:
        (message,) = await small_queue.made(world.kit, 1)
        browser = await world.signed_in()
        await take(world, message)
        path = f"/review/items/{message.message_id}/verdict"

        other = await answered(browser, path, csrf_of("anna"), sha256="b" * 64, answer="pass")
        world.later(minutes=20)
        late = await answered(browser, path, csrf_of("anna"), sha256=sha256(message), answer="pass")

        assert (other.status_code, late.status_code) == (409, 409)
        assert "look at it anew" in other.text
        assert await verdicts(world) == []

    async def test_two_reviewers_do_not_answer_the_same_message(self, world: World) -> None:
        (message,) = await small_queue.made(world.kit, 1)
        anna, ben = await world.signed_in(), await world.signed_in("ben")
        await take(world, message)
        path = f"/review/items/{message.message_id}"

        seen = await ben.get(path)
        claimed = await answered(ben, f"{path}/claim", csrf_of("ben"))
        judged = await answered(ben, f"{path}/verdict", csrf_of("ben"), sha256=sha256(message), answer="pass")
        back = await answered(anna, f"{path}/give-back", csrf_of("anna"))
        then = await answered(ben, f"{path}/claim", csrf_of("ben"))

        assert "anna has this one" in seen.text
        assert "/verdict" not in seen.text
        assert [a.status_code for a in (claimed, judged, back, then)] == [409, 409, 303, 303]

    async def test_a_held_message_goes_out_after_a_pass(self, world: World) -> None:
        message = await one(world, strategies=(small.strategy("thanks.plain", hold=True),))
        await take(world, message)

        await reviewing.judge("shop", small_queue.verdict(message, reviewer=await world.person()), world.kit)

        async with world.database.read() as session:
            assert (await generator.find(session, "shop", message.message_id)).status == "released"


class TestWhatIsShown:
    async def test_sources_reasons_and_why_it_was_chosen(self, world: World) -> None:
        (message,) = await small_queue.made(world.kit, 1)
        browser = await world.signed_in()
        await take(world, message)

        page = Nodes((await browser.get(f"/review/items/{message.message_id}")).text).text

        for said in (
            "The Shop", "Thank you", "A word from the shop", "Hello Nour,", "Thank you for your order.",
            "chosen by chance, with probability 100 %", "greeting", "the contact's own record",
            "drawn by Thompson sampling", "thanks.", "approved template", "no model is configured", "20 minutes",
        ):  # fmt: skip
            assert said.casefold() in page.casefold(), said

    async def test_every_character_of_the_message_stands_on_the_page_once(self, world: World) -> None:
        from rapport.web.marking import sentences

        (message,) = await small_queue.made(world.kit, 1)

        assert message.rendered is not None
        for field in message.rendered.text.fields:
            assert "".join(s.text + s.after for s in sentences(field, 1)) == field.text


class TestHostileText:
    async def test_in_every_field_it_is_text(self, world: World) -> None:
        (message,) = await small_queue.made(world.kit, 1)
        browser = await world.signed_in(role=Role.LEAD)
        plain = Nodes((await browser.get(f"/review/items/{message.message_id}")).text)

        await self.poison(world, message)
        await take(world, message, Role.LEAD)
        await reviewing.judge(
            "shop", small_queue.defective(message, reviewer=await world.person(role=Role.LEAD)), world.kit
        )
        await self.poison_verdict(world, message)
        poisoned = Nodes((await browser.get(f"/review/items/{message.message_id}")).text)
        pages = [Nodes((await browser.get(f"/review/{path}")).text) for path in ("", "rates", "people")]

        form = ("form", ("action", "method"))
        assert [n for n in poisoned.found if n != form] == [n for n in plain.found if n != form]
        assert poisoned.text.count("<script>alert(1)</script>") >= 12
        assert all("onerror" not in names for page in (poisoned, *pages) for _, names in page.found)
        assert "49" not in poisoned.text

    async def poison(self, world: World, message: Message) -> None:
        """Every text that the page shows of a message, as hostile as it gets: straight in the store."""
        doc = message.model_dump(mode="json", exclude={"status"})
        for field in doc["rendered"]["text"]["fields"]:
            if field["name"] != "link":
                field["text"], field["segments"] = HOSTILE, []
        body = next(f for f in doc["rendered"]["text"]["fields"] if f["name"] == "body")
        body["segments"] = [
            {"start": 0, "end": len(HOSTILE), "kind": "fact", "ref": HOSTILE, "source": HOSTILE, "observed_at": None}
        ]
        doc["why"] = HOSTILE
        doc["decision"]["reasons"] = [HOSTILE]
        doc["decision"]["excluded"] = [{"what": HOSTILE, "reason": HOSTILE}]
        finding = Finding(
            check=HOSTILE, severity=Severity.POLISH, field="body", start=0, end=1, quote=HOSTILE, reason=HOSTILE
        )
        doc["report"]["findings"] = [finding.model_dump(mode="json")]
        async with world.database.begin() as session:
            row = await session.get(MessageRow, message.message_id)
            assert row is not None
            row.doc = doc
            session.add(row)

    async def poison_verdict(self, world: World, message: Message) -> None:
        async with world.database.begin() as session:
            row = await session.get(VerdictRow, message.message_id)
            assert row is not None
            defect = {**row.doc["defects"][0], "field": "body", "end": 5, "quote": HOSTILE, "note": HOSTILE}
            row.doc = {**row.doc, "defects": [defect]}
            session.add(row)

    async def test_what_is_typed_into_forms_comes_back_as_text(self, world: World) -> None:
        (message,) = await small_queue.made(world.kit, 1)
        browser = await world.signed_in(role=Role.LEAD)
        await take(world, message, Role.LEAD)
        path = f"/review/items/{message.message_id}/verdict"
        fields = {
            "sha256": sha256(message), "answer": "pass", "defect.tone": HOSTILE, "severity.tone": "brand",
            "note.tone": HOSTILE, "where.tone": HOSTILE,
        }  # fmt: skip

        form = await answered(browser, path, csrf_of("anna"), **fields)
        invited = await answered(browser, "/review/people", csrf_of("anna"), name="<b>ben</b>", role="reviewer")
        visitor = world.browser()
        token = (await visitor.get("/review/sign-in")).text.partition('name="token" value="')[2].partition('"')[0]
        failed = await answered(visitor, "/review/sign-in", token, name=HOSTILE, password="x")

        for page in (form, invited, failed):
            assert "<b>" not in page.text
            assert "<script>alert" not in page.text
            assert all("onerror" not in names for _, names in Nodes(page.text).found)
        assert "&lt;b&gt;ben" in invited.text
