"""A trial: one pytest run over a private copy of the tree, in a fork of a process that has the libraries loaded.

The parent imports libraries only, never `rapport`, so that every trial reads the changed module as if freshly started;
loading the libraries once is what makes a trial cost a second or two instead of seven. A trial may use so much
processor time and no more, so that other work on the machine stops nobody's clock.
"""

import gc
import importlib
import json
import os
import resource
import shutil
import signal
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import pytest

PARTS = ("rapport", "packs", "tests", "docs", "pyproject.toml", "README.md", "CHANGELOG.md")
MEMORY = 6 * 2**30
QUIET = ("-o", "addopts=", "-q", "-x", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:faulthandler",
         "-W", "ignore::pytest.PytestAssertRewriteWarning", "--tb=no")  # fmt: skip


def copy_of(root: Path, to: Path) -> Path:
    """A private copy of the tree at `to`, with the times of the files kept."""
    shutil.rmtree(to, ignore_errors=True)
    to.mkdir(parents=True)
    for part in PARTS:
        source = root / part
        if source.is_dir():
            shutil.copytree(source, to / part, ignore=shutil.ignore_patterns("__pycache__"))
        elif source.exists():
            shutil.copy2(source, to / part)
    return to


def warm(names: Sequence[str]) -> None:
    """Load these libraries, so that forks have them."""
    for name in names:
        with suppress(ImportError, AttributeError, TypeError):
            importlib.import_module(name)
    gc.collect()
    gc.freeze()


def libraries() -> list[str]:
    """What is loaded now and is no part of the project: for `warm` in a later process."""
    own = ("rapport", "tests", "coverage", "conftest", "__main__", "__mp_main__")
    return sorted(name for name in sys.modules if name.partition(".")[0] not in own)


FIRST = 3
"""Files whose tests are run before the other files are so much as collected."""


class Running(NamedTuple):
    """A fork at work in a tree."""

    pid: int
    tree: Path
    until: float


def start(tree: Path, work: Callable[[], None], *, seconds: float) -> Running:
    """Fork; the child goes to the tree and does the work, within this processor time."""
    sys.stdout.flush()
    sys.stderr.flush()
    pid = os.fork()
    if pid == 0:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        _child(tree, work, seconds)
    return Running(pid, tree, time.monotonic() + 6 * seconds + 30)


def _child(tree: Path, work: Callable[[], None], seconds: float) -> None:
    status = 1
    try:
        os.setpgrp()
        resource.setrlimit(resource.RLIMIT_CPU, (int(seconds) + 1, int(seconds) + 6))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        with (tree / "output.txt").open("wb") as output:
            os.dup2(output.fileno(), 1)
            os.dup2(output.fileno(), 2)
        os.chdir(tree)
        root = str(Path(__file__).parents[2])
        sys.path[:] = [str(tree), *(p for p in sys.path if p not in ("", root))]
        for name in [n for n in sys.modules if n.partition(".")[0] in ("rapport", "tests")]:
            del sys.modules[name]
        sys.dont_write_bytecode = True
        work()
        status = 0
    finally:
        with suppress(OSError):
            sys.stdout.flush()
        os._exit(status)


def ended(running: Running) -> int | None:
    """How it ended, None while it runs: 0, 1, or minus the number of the signal that stopped it."""
    pid, status = os.waitpid(running.pid, os.WNOHANG)
    if pid:
        return os.waitstatus_to_exitcode(status)
    if time.monotonic() > running.until:
        stop(running)
        return -signal.SIGKILL
    return None


def stop(running: Running) -> None:
    """Ends it, and what it started."""
    with suppress(ProcessLookupError):
        os.killpg(running.pid, signal.SIGKILL)
    with suppress(ChildProcessError):
        os.waitpid(running.pid, 0)


def awaited(running: Running) -> int:
    """How it ended, once it has; it ends with whoever waits."""
    try:
        while (code := ended(running)) is None:
            time.sleep(0.1)
    except BaseException:
        stop(running)
        raise
    return code


class Chosen:
    """Runs the tests of these names only, in their order, and keeps the first that fails."""

    def __init__(self, names: Mapping[str, int]) -> None:
        self.names = names
        self.failed: str | None = None
        self.ran = 0

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = sorted((i for i in items if i.nodeid in self.names), key=lambda i: self.names[i.nodeid])

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.ran += report.when == "call"
        if report.failed and self.failed is None:
            self.failed = report.nodeid

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed and self.failed is None:
            self.failed = report.nodeid


def trial(tests: Sequence[str], verdict: Path) -> None:
    """Runs these tests until one fails and writes what came of it."""
    steady()
    failed, ran = None, 0
    for turn in turns(tests):
        chosen = Chosen({name: n for n, name in enumerate(turn)})
        files = dict.fromkeys(name.partition("::")[0] for name in turn)
        code = pytest.main([*QUIET, f"--basetemp={verdict.parent / 'basetemp'}", *files], plugins=[chosen])
        failed, ran = chosen.failed or (None if code == 0 else f"pytest ended with {int(code)}"), ran + chosen.ran
        if failed:
            break
    verdict.write_text(json.dumps({"failed": failed, "ran": ran}), "utf-8")


def turns(tests: Sequence[str]) -> list[list[str]]:
    """The tests of the files that come first, then the others: most mutants are killed in the first turn, and to
    collect all files takes longer than to run the tests of a few."""
    first = list(dict.fromkeys(name.partition("::")[0] for name in tests))[:FIRST]
    near = [name for name in tests if name.partition("::")[0] in first]
    rest = [name for name in tests if name.partition("::")[0] not in first]
    return [turn for turn in (near, rest) if turn]


def compiled(tests: Sequence[str], loaded: Path | None = None) -> None:
    """Leaves everything that these tests import as bytecode in the tree, which trials read and do not write.

    The names of the libraries that were loaded for it go to the file `loaded`.
    """
    sys.dont_write_bytecode = False
    pytest.main([*QUIET, "--collect-only", *tests])
    if loaded:
        loaded.write_text(json.dumps(libraries()), "utf-8")


def steady() -> None:
    """Hypothesis tries the same examples each time, and minds no clock."""
    from hypothesis import settings

    settings.register_profile("mutants", derandomize=True, database=None, deadline=None)
    settings.load_profile("mutants")
