"""What is measured is what is served: a case offline, the same contact on the line, and back from a stored message."""

import asyncio
import re
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from typer.testing import CliRunner

from rapport import generator, packs, profiles
from rapport.cli.app import app
from rapport.db import Database
from rapport.db.migrate import upgrade
from rapport.domain.contact import Identity
from rapport.domain.fact import Fact, FactClass, FactType
from rapport.domain.message import Message
from rapport.errors import Invalid, NotFound
from rapport.evals import Saved, save_case
from rapport.evals.dataset import contact_of, events_of, profile_of
from rapport.evals.line import asked_moment, make, narrowed
from rapport.kit import Kit
from rapport.known import look
from rapport.llm import HonestTwin
from rapport.pipeline import Ask, make_message
from tests.acceptance.people import BRAND, spoken_to
from tests.conftest import AS_OF, GIFTS, OpenShop

SECRET = "for my niece Clothilde Vandersteen of 14 Larkspur Row"


async def test_a_case_offline_and_its_contact_in_a_store_get_the_same_bytes() -> None:
    pack, suites, _ = packs.load_whole(GIFTS)
    (suite,) = (suite for suite in suites if suite.id == "onboarding")
    database = Database("sqlite://")
    await upgrade(database)
    kit = Kit(database, {pack.id: pack}, model=HonestTwin(4))
    told_of = [case for case in suite.cases if not case.contact.heard]

    try:
        for case in told_of:
            profile, events = profile_of(case, pack), tuple(events_of(case, pack.id))
            told = [fact for name, fact in profile.facts.items() if name in case.contact.facts]
            async with database.begin() as session:
                await profiles.put_contact(session, contact_of(case, pack.id), told, case.now)
                await profiles.add_events(session, events, case.now)
            served = replace(kit, packs={pack.id: narrowed(pack, case)}, clock=lambda now=case.now: now)  # type: ignore[misc]
            ask = Ask(pack.id, case.id, asked_moment(case, pack), case.channel, key=case.id)

            on_the_line = await make_message(ask, served)
            offline = (await make(case, pack, kit, key=case.id)).message

            assert offline.decision == on_the_line.decision, case.id
            assert offline.rendered == on_the_line.rendered, case.id
            assert (offline.rung, offline.why) == (on_the_line.rung, on_the_line.why), case.id
    finally:
        await database.close()

    assert len(told_of) >= 37


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The gift shop's pack, to add to."""
    shutil.copytree(GIFTS, tmp_path / "gifts", ignore=shutil.ignore_patterns("data"))
    return tmp_path / "gifts"


async def written(kit: Kit, contact_id: str) -> Message:
    """A message for somebody with a name and a note that nobody else has."""
    async with kit.database.begin() as session:
        known = await profiles.get_contact(session, BRAND, contact_id)
        identity = Identity(first_name="Clothilde", last_name="Vandersteen", email="clo@vandersteen.example")
        note = Fact(
            name="gift_note.text", type=FactType.TEXT, value=SECRET, fact_class=FactClass.RELATIONSHIP, source="survey",
            observed_at=AS_OF,
        )  # fmt: skip
        await profiles.put_contact(session, known.model_copy(update={"identity": identity}), [note], AS_OF)
    return await make_message(Ask(BRAND, contact_id), kit)


class Kept(NamedTuple):
    """A stored message, the facts that its brief held, and the case that was made of it."""

    message: Message
    offered: set[str]
    saved: Saved
    kit: Kit


async def kept(shop: OpenShop, folder: Path, **changes: Any) -> Kept:
    async with shop(HonestTwin(7)) as kit:
        (contact_id,) = await spoken_to(kit, 1)
        message, pack = await written(kit, contact_id), kit.pack(BRAND)
        given = {"why": "It sounded as if we had watched.", "must_not_read": ("basket",), **changes}
        async with kit.database.read() as session:
            looked = await look(session, BRAND, contact_id, pack, AS_OF, seed=0)
            saved = await save_case(session, pack, folder, "review", message.message_id, **given)
        grounds = generator.grounds(message.decision, looked.profile, *looked.usable, pack, AS_OF)
        return Kept(message, {fact.name for fact in grounds.facts}, saved, kit)


class TestAStoredMessageMadeACase:
    async def test_loads_and_is_decided_and_written_again(self, shop: OpenShop, folder: Path) -> None:
        message, offered, saved, kit = await kept(shop, folder)

        pack, suites, _ = packs.load_whole(folder)
        again = await make(next(s for s in suites if s.id == "review").cases[0], pack, kit, key="again")

        assert saved.case.expect.must_not_read == ("basket",)
        assert again.message.decision.strategy == message.decision.strategy
        assert again.message.channel == message.channel
        assert again.message.rendered is not None
        assert {fact.name for fact in again.offered} == offered

    async def test_carries_nobodys_name_address_or_words(self, shop: OpenShop, folder: Path) -> None:
        message, _, saved, _ = await kept(shop, folder)

        text = saved.file.read_text("utf-8")

        assert not re.search(r"clothilde|vandersteen|larkspur|niece", text, re.IGNORECASE)
        assert message.contact_id not in text.replace(saved.case.origin or "", "")
        assert saved.case.contact.first_name
        assert message.message_id in text

    async def test_carries_what_was_written_only_where_that_is_asked_for(self, shop: OpenShop, folder: Path) -> None:
        saved = (await kept(shop, folder, texts=True)).saved

        text = saved.file.read_text("utf-8")

        assert "Larkspur Row" in text
        assert "clo@vandersteen.example" not in text

    def test_is_one_command(
        self, shop: OpenShop, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        message = asyncio.run(kept(shop, folder)).message
        monkeypatch.setenv("RAPPORT_DATABASE_URL", f"sqlite:///{tmp_path / 'shop.db'}")
        monkeypatch.setenv("RAPPORT_PACKS", str(folder))

        words = [
            "evals",
            "add",
            message.message_id,
            "gifts/rude",
            "--why",
            "It was rude.",
            "--must-not-read",
            "well, well",
        ]
        done = CliRunner().invoke(app, words)

        assert done.exit_code == 0, done.output
        assert done.stdout.startswith(str(folder / "evals" / "rude.yaml"))
        assert next(s for s in packs.load_whole(folder).suites if s.id == "rude").cases[0].why == "It was rude."

    async def test_needs_a_reason_and_a_message(self, shop: OpenShop, folder: Path) -> None:
        with pytest.raises(Invalid, match="say why this case exists"):
            await kept(shop, folder, why="  ")
        async with shop() as kit, kit.database.read() as session:
            with pytest.raises(NotFound):
                await save_case(session, kit.pack(BRAND), folder, "review", "m_nobody", why="It was rude.")

        assert not (folder / "evals" / "review.yaml").exists()
