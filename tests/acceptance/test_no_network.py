"""Import, start, demo and offline calls look up no name and open no connection."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

GUARD = """
import os, sys
def refused(event, what):
    sys.stderr.write(f"NETWORK {event} {what}\\n")
    sys.stderr.flush()
    raise OSError("no network here")
def watch(event, args):
    if event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.sendto"):
        refused(event, args[:2])
    if event == "socket.connect" and not isinstance(args[1], (str, bytes)):
        refused(event, args[1])
sys.addaudithook(watch)
"""
"""The `sitecustomize` of the process that is watched and, through the environment, of all that it starts."""

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
    done = watched(CALLS[what], tmp_path)

    assert "NETWORK" not in done.stderr, done.stderr[-2000:]
    assert done.returncode == 0, done.stderr[-2000:]


TRY = "import socket\ntry: socket.getaddrinfo('x.example', 80)\nexcept OSError: pass\n"


@pytest.mark.parametrize("where", ["here", "in a process of its own"])
def test_the_watch_would_notice(where: str, tmp_path: Path) -> None:
    apart = f"import subprocess, sys\nsubprocess.run([sys.executable, '-c', {TRY!r}])"

    done = watched(TRY if where == "here" else apart, tmp_path)

    assert "NETWORK socket.getaddrinfo" in done.stderr


def watched(call: str, folder: Path) -> subprocess.CompletedProcess[str]:
    (folder / "sitecustomize.py").write_text(GUARD)
    environment = {"PYTHONPATH": str(folder), "RAPPORT_PACKS": "packs/gifts", "RAPPORT_MODEL": ""}
    return subprocess.run(
        [sys.executable, "-c", f"import sys\n{call}", str(folder)],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=300, env={**os.environ, **environment},
    )  # fmt: skip
