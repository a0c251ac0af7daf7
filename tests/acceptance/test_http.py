"""The served process: `rapport serve` on a free loopback port, used over a real connection, and ended."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final

import httpx
import pytest

ROOT: Final = Path(__file__).parents[2]

WATCHED: Final = """
import os, sys
def watch(event, arguments):
    if event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.connect"):
        os.write(2, f"network: {event}\\n".encode())
        os._exit(77)
sys.addaudithook(watch)
from rapport.cli.__main__ import main
sys.argv[0] = "rapport"
main()
"""
"""The command line under a hook that ends the process at the first name look-up or outgoing connection."""

HEALTH: Final = """
import asyncio, sys, httpx
from rapport.asgi import app
async def go():
    async with app.router.lifespan_context(app):
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as caller:
            answer = await caller.get("/healthz")
    print(answer.status_code, sorted({"litellm", "guardrails", "tenacity", "openai", "aiohttp"} & set(sys.modules)))
asyncio.run(go())
"""

Start = Callable[..., tuple["subprocess.Popen[str]", str]]


@pytest.fixture
def environment(tmp_path: Path) -> Mapping[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("RAPPORT_")}
    return {
        **kept, "RAPPORT_DATABASE_URL": f"sqlite:///{tmp_path}/rapport.db", "RAPPORT_AS_OF": "2011-12-10T10:00:00Z",
        "RAPPORT_PACKS": str(ROOT / "packs" / "gifts"),
    }  # fmt: skip


@pytest.fixture
def start(environment: Mapping[str, str]) -> Iterator[Start]:
    """Starts the server; gives the process and its address."""
    started: list[subprocess.Popen[str]] = []

    def go(*arguments: str) -> tuple["subprocess.Popen[str]", str]:
        process = subprocess.Popen(
            [sys.executable, "-c", WATCHED, "serve", "--port", "0", *arguments],
            env=environment, cwd=ROOT, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        started.append(process)
        assert process.stderr is not None
        greeting = process.stderr.readline()
        address = re.search(r"http://\S+", greeting)
        assert address, greeting + process.stderr.read()
        url = address.group().replace("0.0.0.0", "127.0.0.1")
        _wait(url)
        return process, url

    yield go
    for process in started:
        process.kill()
        process.communicate()


def _wait(url: str) -> None:
    deadline = time.monotonic() + 30
    while True:
        try:
            httpx.get(f"{url}/healthz").raise_for_status()
        except httpx.TransportError:
            assert time.monotonic() < deadline
            time.sleep(0.05)
        else:
            return


def command(environment: Mapping[str, str], *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "rapport.cli", *arguments],
        env=environment, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip


class TestAServedProcess:
    @pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT])
    def test_serves_and_ends_cleanly_without_any_look_up(self, start: Start, end: signal.Signals) -> None:
        process, url = start()
        person = {"consent": {"send": {"email": "opt_in"}, "profiling": "consent"}, "identity": {"first_name": "Maud"}}

        with httpx.Client(base_url=url) as here:
            assert here.put("/v1/contacts/w-1", json=person).status_code == 200
            message = here.post("/v1/messages", json={"contact_id": "w-1"}, headers={"Idempotency-Key": "k"}).json()
            again = here.post("/v1/messages", json={"contact_id": "w-1"}, headers={"Idempotency-Key": "k"}).json()
            assert here.get(f"/v1/messages/{message['message_id']}").status_code == 200
            inspected = here.post(
                "/v1/inspect", json={"subject": "Hello", "body": "Use code SAVE50 for 50% off."}
            ).json()
        process.send_signal(end)
        _, stderr = process.communicate(timeout=30)

        assert process.returncode == 0, stderr
        assert message == again
        assert inspected["clean"] is False
        lines = [json.loads(line) for line in stderr.splitlines() if line.startswith("{")]
        assert [(x["method"], x["route"], x["status"]) for x in lines if x["route"] != "/healthz"] == [
            ("PUT", "/v1/contacts/{contact_id}", 200), ("POST", "/v1/messages", 200), ("POST", "/v1/messages", 200),
            ("GET", "/v1/messages/{message_id}", 200), ("POST", "/v1/inspect", 200),
        ]  # fmt: skip
        assert "Maud" not in stderr
        assert "Traceback" not in stderr

    def test_says_what_it_serves(self, start: Start) -> None:
        process, _ = start()
        process.terminate()
        _, stderr = process.communicate(timeout=30)

        assert re.search(r"Pack gifts, version [0-9a-f]{12}", stderr)
        assert "No model is configured: approved templates serve" in stderr
        assert "No API key exists: only this machine is answered" in stderr

    def test_needs_a_key_from_the_first_key_on(self, start: Start, environment: Mapping[str, str]) -> None:
        _, url = start()
        assert httpx.put(f"{url}/v1/contacts/w-1", json={}).status_code == 200

        made = command(environment, "key", "create", "--brand", "gifts", "--label", "night batch")

        key = made.stdout.strip()
        assert re.fullmatch(r"rk_[\w-]{43}", key), made.stderr
        assert httpx.put(f"{url}/v1/contacts/w-1", json={}).status_code == 401
        bearer = {"Authorization": f"Bearer {key}"}
        assert httpx.put(f"{url}/v1/contacts/w-1", json={}, headers=bearer).status_code == 200
        listed = json.loads(command(environment, "key", "list", "--json").stdout)
        assert (listed["brand"], listed["label"], listed["revoked_at"]) == ("gifts", "night batch", None)
        assert key not in json.dumps(listed)
        assert command(environment, "key", "revoke", listed["key_id"]).returncode == 0
        assert httpx.put(f"{url}/v1/contacts/w-1", json={}, headers=bearer).status_code == 401
        assert command(environment, "key", "revoke", listed["key_id"]).returncode == 4

    def test_binds_elsewhere_only_with_a_key(self, start: Start, environment: Mapping[str, str]) -> None:
        refused = command(environment, "serve", "--host", "0.0.0.0", "--port", "0")
        assert refused.returncode == 2
        assert "rapport key create" in " ".join(refused.stderr.split())

        command(environment, "key", "create", "--brand", "gifts", "--label", "night batch")
        process, url = start("--host", "0.0.0.0")

        assert httpx.put(f"{url}/v1/contacts/w-1", json={}).status_code == 401
        assert httpx.get(f"{url}/healthz").status_code == 200
        process.terminate()

    def test_says_so_when_the_port_is_taken(self, environment: Mapping[str, str]) -> None:
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
            refused = command(environment, "serve", "--port", str(port))

        assert refused.returncode == 5
        assert f"port {port}" in refused.stderr
        assert "Traceback" not in refused.stderr

    @pytest.mark.parametrize(
        ("name", "value"),
        [("RAPPORT_PACKS", "no/such/pack"), ("RAPPORT_PORT", "eighty"), ("RAPPORT_DATABASE_URL", "x:/")],
    )
    def test_does_not_start_with_what_it_cannot_use(
        self, environment: Mapping[str, str], name: str, value: str
    ) -> None:
        refused = command({**environment, name: value}, "serve", "--port", "0")

        assert refused.returncode in (2, 3, 5), refused.stderr
        assert "Traceback" not in refused.stderr


class TestHealth:
    def test_is_served_without_the_vendors(self, environment: Mapping[str, str]) -> None:
        done = subprocess.run(
            [sys.executable, "-c", HEALTH], env=environment, cwd=ROOT, capture_output=True, text=True, check=False
        )

        assert done.stdout.strip() == "200 []", done.stderr


class TestTheWorkedExamples:
    async def test_happen_as_they_are_told(self, tmp_path: Path) -> None:
        from tests.docs import examples

        async with examples.shop(tmp_path) as caller:
            played = examples.shortened(await examples.story(caller))
        told = json.loads(examples.FILE.read_text("utf-8"))

        assert {name: part.get("request") for name, part in played.items()} == {
            name: part.get("request") for name, part in told.items()
        }
        assert {name: set(part["answer"]) for name, part in played.items()} == {
            name: set(part["answer"]) for name, part in told.items()
        }
