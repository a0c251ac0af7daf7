"""Accepted means stored: killed at any moment, nothing acknowledged is lost and nothing is there twice."""

import random
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

from rapport import profiles
from tests.acceptance.people import BRAND
from tests.conftest import GIFTS, ROOT, OpenShop

MESSAGES, KILLS = 500, 20


async def test_killed_twenty_times_during_five_hundred_messages(shop: OpenShop, stocked: Path, tmp_path: Path) -> None:
    async with shop() as kit, kit.database.read() as session:
        everyone = (await profiles.contact_ids(session, BRAND))[:MESSAGES]
    store, contacts = tmp_path / "killed.db", tmp_path / "contacts.txt"
    shutil.copy(stocked, store)
    contacts.write_text("\n".join(everyone))
    chance, acknowledged = random.Random(20), dict[str, str]()

    for kill in range(KILLS + 1):
        known = len(acknowledged)
        until = known + chance.randint(3, 24) if kill < KILLS else None
        _work(store, contacts, acknowledged, until)

    with sqlite3.connect(store) as database:
        kept = dict(database.execute("SELECT contact_id, message_id FROM message").fetchall())
        rows = database.execute("SELECT count(*), count(DISTINCT decision_id) FROM message").fetchone()
        notices = database.execute("SELECT count(*), count(DISTINCT subject) FROM outbox").fetchone()
        whole = database.execute("PRAGMA integrity_check").fetchone()
    assert acknowledged == kept
    assert rows == (MESSAGES, MESSAGES)
    assert notices == (MESSAGES, MESSAGES)
    assert whole == ("ok",)


def _work(store: Path, contacts: Path, acknowledged: dict[str, str], until: int | None) -> None:
    """Run the worker until so many contacts are acknowledged, then kill it; to its end without a number."""
    command = [sys.executable, "-m", "tests.acceptance.worker", str(store), str(GIFTS), str(contacts)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as worker:
        assert worker.stdout is not None
        for line in worker.stdout:
            contact_id, message_id, _ = line.split()
            assert acknowledged.setdefault(contact_id, message_id) == message_id
            if until is not None and len(acknowledged) >= until:
                worker.kill()
                break
    assert until is not None or worker.returncode == 0
