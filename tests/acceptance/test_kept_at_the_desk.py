"""A reviewer marks a message of the gift shop and keeps it: the pack's folder has one eval case more, and it loads."""

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

from rapport import packs, review, reviewing
from rapport.domain.guard import Severity
from rapport.domain.message import Message
from rapport.domain.pack import ReviewPlan
from rapport.domain.review import Answer, Defect, Verdict
from rapport.kit import Kit
from rapport.llm import HonestTwin
from rapport.pipeline import Ask, make_message
from tests.acceptance.people import BRAND, spoken_to
from tests.conftest import GIFTS, OpenShop
from tests.unit.web.conftest import HERE, World, answered, csrf_of


def all_reviewed(kit: Kit) -> Kit:
    pack = kit.pack(BRAND)
    brand = pack.brand.model_copy(update={"review": ReviewPlan(share=1.0)})
    return replace(kit, packs={BRAND: pack.model_copy(update={"brand": brand})})


async def marked(kit: Kit, reviewer: str) -> tuple[Message, str]:
    """A message whose first five characters a reviewer has marked, and those."""
    (contact_id,) = await spoken_to(kit, 1)
    message = await make_message(Ask(BRAND, contact_id), kit)
    assert message.rendered
    quote = message.rendered.text.field("subject").text[:5]  # type: ignore[union-attr]
    tone = Defect(code="tone", severity=Severity.BRAND, field="subject", start=0, end=5, quote=quote)
    verdict = Verdict(
        message_id=message.message_id, sha256=message.rendered.sha256, reviewer=reviewer, answer=Answer.DEFECT,
        defects=(tone,), at=kit.clock(),
    )  # fmt: skip
    async with kit.database.begin() as session:
        await review.claim_this(session, BRAND, message.message_id, reviewer, kit.clock())
    await reviewing.judge(BRAND, verdict, kit)
    return message, quote


async def test_what_was_marked_is_a_case_of_the_pack(shop: OpenShop, tmp_path: Path) -> None:
    folder = tmp_path / "gifts"
    shutil.copytree(GIFTS, folder, ignore=shutil.ignore_patterns("data"))
    async with shop(HonestTwin(7)) as kit:
        world = World(kit.database, HERE, public=False)
        world.kit, world.folders, world.now = all_reviewed(kit), {BRAND: folder}, kit.clock()
        async with world.app.router.lifespan_context(world.app):
            browser = await world.signed_in(brand=BRAND)
            message, quote = await marked(world.kit, await world.person("ben", brand=BRAND))
            sent: dict[str, Any] = {"why": "It sounded as if we had watched.", "words": "on"}

            path = f"/review/items/{message.message_id}"
            kept = await answered(browser, f"{path}/eval-case", csrf_of("anna"), **sent)
            page = await browser.get(kept.headers["location"])
            again = await answered(browser, f"{path}/eval-case", csrf_of("anna"), **sent)

    (suite,) = (s for s in packs.load_whole(folder).suites if s.id == "from_review")
    (case,) = suite.cases
    assert kept.status_code == 303
    assert "It is an eval case now" in page.text
    assert (case.why, case.expect.must_not_read, case.tags) == (sent["why"], (quote,), ("tone",))
    assert case.origin == f"message {message.message_id}"
    assert again.status_code == 422
