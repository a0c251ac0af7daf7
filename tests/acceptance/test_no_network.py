"""Import, start, demo and offline calls look up no name and open no connection."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

GUARD = """
import sys
tries = []
def watch(event, args):
    if event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.sendto"):
        tries.append((event, str(args[:2])))
        raise OSError("no network here")
    if event == "socket.connect" and not isinstance(args[1], (str, bytes)):
        tries.append((event, str(args[1])))
        raise OSError("no network here")
sys.addaudithook(watch)
def report():
    if tries:
        sys.stderr.write(f"NETWORK {tries}\\n")
        sys.stderr.flush()
        import os
        os._exit(97)
import atexit
atexit.register(report)
"""

CALLS = {
    "import of every module": """
import importlib, pkgutil, rapport
for module in pkgutil.walk_packages(rapport.__path__, "rapport."):
    if "__main__" not in module.name and ".migrations" not in module.name:
        importlib.import_module(module.name)
import rapport.llm.litellm_model
""",
    "opening litellm's door": """
from rapport.llm.litellm_model import _litellm
_litellm()
""",
    "demo": """
from rapport.cli.__main__ import main
sys.argv = ["rapport", "demo", "--contacts", "40", "--drafts", "15", "--store", sys.argv[1] + "/demo.db"]
main()
""",
    "offline eval with its page": """
from rapport.cli.__main__ import main
runs = sys.argv[1]
sys.argv = ["rapport", "evals", "run", "gifts/onboarding", "--model", "twin/honest", "--out", runs]
try:
    import altair
    sys.argv += ["--report", runs + "/run.html"]
except ImportError:
    pass
main()
""",
    "start of the server": """
import asyncio, os
os.environ["RAPPORT_DATABASE_URL"] = "sqlite:///" + sys.argv[1] + "/serve.db"
import rapport.asgi
async def start():
    async with rapport.asgi.app.router.lifespan_context(rapport.asgi.app):
        pass
asyncio.run(start())
""",
}


@pytest.mark.parametrize("what", CALLS)
def test_no_attempt_is_made(what: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", GUARD + CALLS[what], str(tmp_path)],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=300,
        env={**os.environ, "RAPPORT_PACKS": "packs/gifts", "RAPPORT_MODEL": ""},
    )  # fmt: skip

    assert "NETWORK" not in done.stderr, done.stderr[-2000:]
    assert done.returncode == 0, done.stderr[-2000:]


def test_the_watch_would_notice() -> None:
    done = subprocess.run(
        [sys.executable, "-c", GUARD + "import socket\ntry: socket.getaddrinfo('x.example', 80)\nexcept OSError: pass"],
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip

    assert done.returncode == 97
