"""The desk served on this machine, and a real browser in front of it."""

import asyncio
import socket
import threading
from collections.abc import Iterator
from contextlib import nullcontext
from io import StringIO
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, sync_playwright

from rapport.api.log import json_log
from rapport.db import Database
from rapport.db.migrate import upgrade
from rapport.kit import Kit, now
from rapport.serving import create_app
from rapport.web import people
from rapport.web.desk import fresh_token
from rapport.web.people import Role
from tests import small_queue

CHROMIUM = Path("/usr/bin/chromium")
QUIET = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
MESSAGES = 14


class Served:
    """A desk with messages in its queue, served in a thread of its own. `link` invites a lead."""

    def __init__(self, folder: Path) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self.link = ""
        self._folder = folder
        self._server: uvicorn.Server | None = None
        self._ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()), daemon=True)

    def start(self) -> None:
        self._thread.start()
        assert self._ready.wait(60)

    def stop(self) -> None:
        assert self._server is not None
        self._server.should_exit = True
        self._thread.join(20)
        self._socket.close()

    async def _serve(self) -> None:
        database = Database(f"sqlite:///{self._folder}/desk.db")
        await upgrade(database)
        kit = small_queue.kit_on(database)
        await small_queue.made(kit, MESSAGES)
        self.link = f"{self.url}/review/welcome/{await self._invited(kit)}"
        app = create_app(lambda: nullcontext(kit), log=json_log(StringIO()))
        self._server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False, lifespan="on"))
        self._ready.set()
        await self._server.serve(sockets=[self._socket])
        await database.close()

    @staticmethod
    async def _invited(kit: Kit) -> str:
        token = fresh_token()
        async with kit.database.begin() as session:
            await people.invite(session, brand="shop", name="Anna", role=Role.LEAD, token=token, at=now(), who="test")
        return token


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    desk = Served(tmp_path)
    desk.start()
    yield desk
    desk.stop()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        pytest.fail("these tests look at the pages with a real browser: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Browser, served: Served) -> Iterator[Page]:
    """A page that complains about every script error and every refused load, and asks nobody but the desk."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    complaints: list[str] = []
    elsewhere: list[str] = []
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    opened.on("request", lambda asked: elsewhere.append(asked.url) if not asked.url.startswith(served.url) else None)
    yield opened
    context.close()
    assert complaints == []
    assert elsewhere == []
