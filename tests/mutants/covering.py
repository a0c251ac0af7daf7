"""Which tests run which lines, gathered once for a state of the tree and kept."""

import hashlib
import json
import os
import re
import sys
import time
from collections.abc import Generator, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest
from coverage import Coverage

from tests.mutants import trial

TESTS = (
    "tests/unit/guardrails", "tests/unit/packs", "tests/unit/domain/test_message.py",
    "tests/unit/evals/test_calibration.py", "tests/unit/evals/test_corpus.py", "tests/unit/test_compose.py",
    "tests/integration/guardrails_library",
)  # fmt: skip
BY_THE_CLOCK = (
    "test_a_text_twice_as_long_takes_at_most_about_twice_as_long",
    "test_a_slow_pattern_is_left_out",
    "test_a_rule_that_cannot_be_trusted_is_refused[rule4",
    "the pattern takes",
)
"""Tests that measure time are left out: on a busy machine they could fail of themselves, and count a kill."""
ALLOWED_SECONDS = 1800.0
STARTING = 0.02
"""Seconds that any test takes to set up, about: a test of no work at all is not endlessly good value."""


class Covering(NamedTuple):
    """Tests with the seconds they take; by file and line, the numbers of the tests that run it."""

    tests: list[str]
    seconds: list[float]
    lines: dict[str, dict[int, list[int]]]
    importers: dict[str, list[str]]
    """By file, the files of the guard that name its module in an import, and"""
    users: dict[str, list[str]]
    """the files of tests that do."""

    def of(self, path: str, first: int, last: int) -> list[str]:
        """The tests to try: those that run one of the lines, those that run anything of the file, those that run what
        imports it; for a function that keeps its answers runs in the first test that asks, and a table in none.

        Among them those first that run most of what few others run, for their time: they are about it, and the time is
        not spent on thousands that only pass by. What runs as the module is imported may also be looked at by any test
        whose file imports it; a test whose case is the module's name is about it before all.
        """
        lines = self.lines.get(path, {})
        near = {n for line in range(first, last + 1) for n in lines.get(line, ())}
        near = near or {n for n, name in enumerate(self.tests) if name.partition("::")[0] in self.users.get(path, ())}
        own = self._ran(path)
        ran = dict(own)
        for importer in self.importers.get(path, ()):
            for n, much in self._ran(importer).items():
                ran[n] = ran.get(n, 0.0) + much
        module = path.removesuffix(".py").replace("/", ".").removeprefix("rapport.guardrails.")
        about = {n for n, name in enumerate(self.tests) if name.endswith(f"[{module}]")}
        value = {n: ran.get(n, 0.0) / (self.seconds[n] + STARTING) for n in {*near, *ran, *about}}
        order = sorted(value, key=lambda n: (n not in about, n not in near, n not in own, -value[n]))
        return [self.tests[n] for n in order]

    def _ran(self, path: str) -> dict[int, float]:
        """How much of a file each test runs: a line counts for as much as it has few tests that run it."""
        found: dict[int, float] = {}
        for tests in self.lines.get(path, {}).values():
            for n in tests:
                found[n] = found.get(n, 0.0) + 1 / len(tests)
        return found

    def within(self, tests: list[str], seconds: float) -> list[str]:
        """As many of them as take no longer than this together; the first in any case."""
        of = dict(zip(self.tests, self.seconds, strict=True))
        chosen: list[str] = []
        for name in tests:
            if chosen and of[name] > seconds:
                continue
            chosen.append(name)
            seconds -= of[name]
        return chosen

    def takes(self, tests: list[str]) -> float:
        of = dict(zip(self.tests, self.seconds, strict=True))
        return sum(of[name] for name in tests)


def state(root: Path) -> str:
    """The state of the tree in twelve characters: another for other code, tests or packs."""
    digest = hashlib.sha256()
    for part in ("rapport", "packs", "tests"):
        for path in sorted((root / part).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts and "mutants" not in path.parts[-2:]:
                digest.update(str(path.relative_to(root)).encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:12]


def gathered(tree: Path, kept: Path) -> Covering:
    """From the file it is kept in, or by running all tests once in this copy of the tree, in a fork as trials are.

    A test that fails in such a fork is left out, and named: it would count kills that are none. RuntimeError where the
    tests do not run at all. Leaves the libraries loaded.
    """
    loaded = kept.with_name(f"{kept.stem}-libraries.json")
    for file, work in ((loaded, lambda: trial.compiled(TESTS, loaded)), (kept, lambda: _gather(tree, kept))):
        if not file.exists():
            running = trial.start(tree, work, seconds=ALLOWED_SECONDS)
            if trial.awaited(running) or not file.exists():
                said = (tree / "output.txt").read_text("utf-8", errors="replace")
                raise RuntimeError(f"the tests do not run:\n{said[-2000:]}")
        if file is loaded:
            trial.warm(json.loads(loaded.read_text("utf-8")))
    raw = json.loads(kept.read_text("utf-8"))
    for name in raw["failed"]:
        print(f"left out, as it fails in a fork: {name}", file=sys.stderr)
    lines = {path: {int(line): tests for line, tests in of.items()} for path, of in raw["lines"].items()}
    files = list(dict.fromkeys(name.partition("::")[0] for name in raw["tests"]))
    importers, users = (_importers(tree, list(lines), among) for among in (list(lines), files))
    return Covering(raw["tests"], raw["seconds"], lines, importers, users)


def _importers(tree: Path, paths: list[str], among: list[str]) -> dict[str, list[str]]:
    """By file, those among some that name its module in an import."""
    texts = {path: (tree / path).read_text("utf-8") for path in among}
    names = {path: path.removesuffix(".py").removesuffix("/__init__").replace("/", ".") for path in paths}
    modules = {path: re.escape(name) for path, name in names.items()}
    return {
        path: [other for other, text in texts.items() if re.search(rf"^\s*from {module} import", text, re.MULTILINE)]
        for path, module in modules.items()
    }


class _Times:
    """Tells coverage which test runs, and keeps how long it took."""

    def __init__(self, coverage: Coverage) -> None:
        self.coverage = coverage
        self.seconds: dict[str, float] = {}
        self.failed: list[str] = []

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = [i for i in items if not any(name in i.nodeid for name in BY_THE_CLOCK)]

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, None, None]:
        self.coverage.switch_context(item.nodeid)
        begun = time.process_time()
        yield
        self.seconds[item.nodeid] = round(time.process_time() - begun, 4)
        self.coverage.switch_context("")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.failed.append(report.nodeid)


def _gather(tree: Path, kept: Path) -> None:
    trial.steady()
    coverage = Coverage(data_file=None, source=[str(tree / "rapport" / "guardrails")], config_file=False)
    times = _Times(coverage)
    coverage.start()
    pytest.main([*(one for one in trial.QUIET if one != "-x"), *TESTS], plugins=[times])
    coverage.stop()
    tests = [name for name in times.seconds if name not in times.failed]
    number = {name: n for n, name in enumerate(tests)}
    data = coverage.get_data()
    lines: dict[str, Mapping[int, list[int]]] = {}
    for file in data.measured_files():
        lines[os.path.relpath(file, tree)] = {
            line: sorted(number[name] for name in names if name in number)
            for line, names in data.contexts_by_lineno(file).items()
        }
    seconds = [times.seconds[name] for name in tests]
    raw = {"tests": tests, "seconds": seconds, "lines": lines, "failed": sorted(set(times.failed))}
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.with_suffix(".part").write_text(json.dumps(raw), "utf-8")
    kept.with_suffix(".part").rename(kept)
