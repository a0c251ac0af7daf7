"""The served process: `rapport serve` on a free loopback port, used over a real connection, and ended."""

import contextlib
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
from typing import Final, NamedTuple

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

_CHUNK: Final = b"10000\r\n" + b" " * 0x10000 + b"\r\n"
ODD: Final[Mapping[str, bytes]] = {
    "two lengths": b"Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
    "a length and chunks": b"Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "an unknown transfer encoding": b"Transfer-Encoding: gzip\r\n\r\n",
    "a negative length": b"Content-Length: -1\r\n\r\n{}",
    "a header of 100 kB": b"X-Long: " + b"a" * 100_000 + b"\r\n\r\n",
    "a line feed in a header": b"X-Odd: a\nX-Injected: b\x00\r\nContent-Length: 2\r\n\r\n{}",
    "past the cap, said so": b"Content-Length: 50000000\r\n\r\n",
    "past the cap, chunked": b"Transfer-Encoding: chunked\r\n\r\n" + _CHUNK * 20,
    "a broken chunk": b"Transfer-Encoding: chunked\r\n\r\nzz\r\n",
}


class Served(NamedTuple):
    """A server that runs: its address, and what it says on stderr."""

    process: "subprocess.Popen[bytes]"
    url: str
    said: Path

    def end(self, how: signal.Signals = signal.SIGTERM) -> str:
        """End it; what it said from first to last."""
        self.process.send_signal(how)
        self.process.wait(30)
        return self.said.read_text("utf-8")


Start = Callable[..., Served]


@pytest.fixture(scope="session")
def hazel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small pack of its own brand, as `rapport pack init` writes it."""
    folder = tmp_path_factory.mktemp("packs") / "hazel"
    done = command(os.environ, "pack", "init", "hazel", "--at", str(folder))
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def environment(tmp_path: Path, hazel: Path) -> Mapping[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("RAPPORT_")}
    return {
        **kept, "RAPPORT_DATABASE_URL": f"sqlite:///{tmp_path}/rapport.db", "RAPPORT_AS_OF": "2011-12-10T10:00:00Z",
        "RAPPORT_PACKS": str(hazel),
    }  # fmt: skip


@pytest.fixture
def start(environment: Mapping[str, str], tmp_path: Path) -> Iterator[Start]:
    """Starts a server on a free port."""
    started: list[subprocess.Popen[bytes]] = []

    def go(*arguments: str) -> Served:
        said = tmp_path / f"said-{len(started)}"
        with said.open("wb") as stderr:
            process = subprocess.Popen(
                [sys.executable, "-c", WATCHED, "serve", "--port", "0", *arguments],
                env=environment, cwd=ROOT, stderr=stderr,
            )  # fmt: skip
        started.append(process)
        deadline = time.monotonic() + 60
        while not (address := re.search(r"serves on http://[\d.]+:(\d+) ", said.read_text("utf-8"))):
            assert process.poll() is None, said.read_text("utf-8")
            assert time.monotonic() < deadline
            time.sleep(0.05)
        url = f"http://127.0.0.1:{address[1]}"
        _wait(url)
        return Served(process, url, said)

    yield go
    for process in started:
        process.kill()
        process.wait()


def _wait(url: str) -> None:
    """Until it answers; it listens before it serves, so that a call only waits."""
    httpx.get(f"{url}/healthz", timeout=30).raise_for_status()


def _raw(port: int, head: bytes, rest: bytes) -> int:
    """The status that these bytes are answered with."""
    with socket.create_connection(("127.0.0.1", port), timeout=20) as connection:
        with contextlib.suppress(OSError):  # the server may answer and close before it has read everything
            connection.sendall(head + rest)
        answer = connection.recv(4096)
    return int(answer.split(b" ")[1])


def command(environment: Mapping[str, str], *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "rapport.cli", *arguments],
        env=environment, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip


class TestAServedProcess:
    @pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT])
    def test_serves_and_ends_cleanly_without_any_look_up(self, start: Start, end: signal.Signals) -> None:
        server = start()
        person = {"consent": {"send": {"email": "opt_in"}, "profiling": "consent"}, "identity": {"first_name": "Maud"}}

        with httpx.Client(base_url=server.url) as here:
            assert here.put("/v1/contacts/w-1", json=person).status_code == 200
            message = here.post("/v1/messages", json={"contact_id": "w-1"}, headers={"Idempotency-Key": "k"}).json()
            again = here.post("/v1/messages", json={"contact_id": "w-1"}, headers={"Idempotency-Key": "k"}).json()
            assert here.get(f"/v1/messages/{message['message_id']}").status_code == 200
            inspected = here.post(
                "/v1/inspect", json={"subject": "Hello", "body": "Use code SAVE50 for 50% off."}
            ).json()
        stderr = server.end(end)

        assert server.process.returncode == 0, stderr
        assert message == again
        assert inspected["clean"] is False
        lines = [json.loads(line) for line in stderr.splitlines() if line.startswith("{")]
        assert [(x["method"], x["route"], x["status"]) for x in lines if x["route"] != "/healthz"] == [
            ("PUT", "/v1/contacts/{contact_id}", 200), ("POST", "/v1/messages", 200), ("POST", "/v1/messages", 200),
            ("GET", "/v1/messages/{message_id}", 200), ("POST", "/v1/inspect", 200),
        ]  # fmt: skip
        assert re.search(r"Pack hazel, version [0-9a-f]{12}", stderr)
        assert "No model is configured: approved templates serve" in stderr
        assert "No API key exists: only this machine is answered" in stderr
        assert "Maud" not in stderr
        assert "Traceback" not in stderr

    def test_answers_odd_requests_with_4xx_and_goes_on(self, start: Start) -> None:
        server = start()
        port = int(server.url.rpartition(":")[2])
        head = b"POST /v1/events HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"

        statuses = {name: _raw(port, head, rest) for name, rest in ODD.items()}

        assert all(400 <= status < 500 for status in statuses.values()), statuses
        assert statuses["past the cap, chunked"] == 413
        assert statuses["past the cap, said so"] == 413
        assert httpx.get(f"{server.url}/healthz").status_code == 200
        assert "Traceback" not in server.end()

    def test_needs_a_key_from_the_first_key_on(self, start: Start, environment: Mapping[str, str]) -> None:
        url = start().url
        assert httpx.put(f"{url}/v1/contacts/w-1", json={}).status_code == 200

        made = command(environment, "key", "create", "--brand", "hazel", "--label", "night batch")

        key = made.stdout.strip()
        assert re.fullmatch(r"rk_[\w-]{43}", key), made.stderr
        assert httpx.put(f"{url}/v1/contacts/w-1", json={}).status_code == 401
        bearer = {"Authorization": f"Bearer {key}"}
        assert httpx.put(f"{url}/v1/contacts/w-1", json={}, headers=bearer).status_code == 200
        listed = json.loads(command(environment, "key", "list", "--json").stdout)
        assert (listed["brand"], listed["label"], listed["revoked_at"]) == ("hazel", "night batch", None)
        assert key not in json.dumps(listed)
        assert command(environment, "key", "revoke", listed["key_id"]).returncode == 0
        assert httpx.put(f"{url}/v1/contacts/w-1", json={}, headers=bearer).status_code == 401
        assert command(environment, "key", "revoke", listed["key_id"]).returncode == 4

    def test_binds_elsewhere_only_with_a_key(self, start: Start, environment: Mapping[str, str]) -> None:
        refused = command(environment, "serve", "--host", "0.0.0.0", "--port", "0")
        assert refused.returncode == 2
        assert "rapport key create" in " ".join(refused.stderr.split())

        command(environment, "key", "create", "--brand", "hazel", "--label", "night batch")
        server = start("--host", "0.0.0.0")

        assert httpx.put(f"{server.url}/v1/contacts/w-1", json={}).status_code == 401
        assert httpx.get(f"{server.url}/healthz").status_code == 200

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
