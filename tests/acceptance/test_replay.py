"""A thousand stored decisions, made again in another process without a database, are the same."""

import os
import subprocess
import sys
from pathlib import Path

from rapport import decisioning, profiles
from rapport.domain.decision import Belief
from rapport.pipeline import Ask, make_message
from tests.acceptance.people import BRAND
from tests.conftest import GIFTS, ROOT, OpenShop

MANY = 1_000


async def test_a_thousand_decisions_replayed_elsewhere(shop: OpenShop, tmp_path: Path) -> None:
    async with shop() as kit:
        async with kit.database.read() as session:
            everyone = await profiles.contact_ids(session, BRAND)
        for contact_id in everyone[:MANY]:
            await make_message(Ask(BRAND, contact_id), kit)
        async with kit.database.read() as session:
            stored = await decisioning.latest(session, BRAND, MANY)
    file = tmp_path / "decisions.jsonl"
    file.write_text("".join(recorded.model_dump_json() + "\n" for recorded in stored), "utf-8")

    done = subprocess.run(
        [sys.executable, "-m", "rapport.cli", "decision", "replay", str(file), "--pack", str(GIFTS)],
        cwd=tmp_path, capture_output=True, text=True, check=False, timeout=300,
        env={"PYTHONHASHSEED": "4711", "PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
    )  # fmt: skip

    assert done.stdout == f"{MANY} of {MANY} decisions are the same\n", done.stderr
    assert sum(len(recorded.decision.chances) > 1 for recorded in stored) > 100


async def test_a_changed_belief_is_told(shop: OpenShop, gifts, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    async with shop() as kit:
        async with kit.database.read() as session:
            everyone = await profiles.contact_ids(session, BRAND)
        for contact_id in everyone[:40]:
            await make_message(Ask(BRAND, contact_id), kit)
        async with kit.database.read() as session:
            stored = await decisioning.latest(session, BRAND, 40)
    drawn = next(r for r in stored if len(r.decision.chances) > 1)
    learned = {name: Belief(successes=50, failures=1) for name in list(drawn.decision.chances)[:1]}
    other = drawn.model_copy(update={"situation": drawn.situation.model_copy(update={"beliefs": learned})})
    file = tmp_path / "decisions.jsonl"
    file.write_text(drawn.model_dump_json() + "\n" + other.model_dump_json() + "\n", "utf-8")

    from rapport.decisioning.replay import replay_all

    told = replay_all(file, gifts)

    assert (told.same, [d.where for d in told.differences]) == (1, ["decisions.jsonl:2"])
