"""Where records of runs are kept: one JSON file a run in a folder, and names that point to some of them."""

import json
import os
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from pydantic import TypeAdapter

from rapport.errors import Invalid, NotFound
from rapport.evals.record import Run, parse_run

LAST: Final = "last"
BASELINE: Final = "baseline"
_NAME: Final = re.compile(r"[a-z][a-z0-9_-]{0,39}")
_FILE: Final = "names.json"
_NAMES: Final = TypeAdapter(dict[str, dict[str, str]])
"""For each name the run it stands for, by suite; under the empty suite the one that was named last of all."""


class Runs:
    """A folder of runs. A name such as `last` or `baseline` means another run for each suite."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def new_name(self, suite: str, at: datetime) -> str:
        """A name that no run here has: the suite and the time in UTC, with a number where that is taken."""
        plain = f"{suite.replace('/', '.')}.{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
        taken = {path.stem for path in self.folder.glob(f"{plain}*.json")}
        return next(n for n in (plain, *(f"{plain}-{k}" for k in range(2, len(taken) + 3))) if n not in taken)

    def keep(self, run: Run, *names: str) -> Path:
        """Write the run's record and let `last`, and the other names, mean it. Raises `Invalid` for a bad name."""
        for name in names:
            checked(name)
        path = self.folder / f"{run.run}.json"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            _write(path, run.model_dump_json(indent=1) + "\n")
        except OSError:
            raise Invalid(f"the record of the run cannot be written to {self.folder}", field="--out") from None
        for name in (LAST, *names):
            self._point(name, run)
        return path

    def call(self, run: Run, name: str) -> None:
        """Let a name mean this run. Raises `Invalid` for a name that is none, and for `last`."""
        self._point(checked(name), run)

    def find(self, named: str, suite: str | None = None) -> Run:
        """The run of this file, id or name; a name's run of the suite, where one is given.

        Raises `NotFound` with what there is, and `Invalid` for a file that is no record.
        """
        if named.endswith(".json") and Path(named).is_file():
            return self._read(Path(named))
        meant = self._names().get(named, {}).get(suite or "", named)
        path = self.folder / f"{meant}.json"
        if re.fullmatch(r"[\w.-]+", meant) and path.is_file():
            return self._read(path)
        for_suite = f" of {suite}" if suite else ""
        if named == BASELINE:
            what = f"there is no baseline{for_suite} yet: `rapport evals baseline RUN` names one"
        elif named == LAST:
            what = f"there is no run yet in {self.folder}: `rapport evals run` makes one"
        else:
            what = f"there is no run {named!r} in {self.folder}: `rapport evals list` shows them"
        raise NotFound(what)

    def pair(self, this: str, against: str) -> tuple[Run, Run]:
        """Two runs to compare. A name means the run of the other one's suite, as far as there is one."""
        ways = {this: self._vague(this), against: self._vague(against)}
        clear, vague = sorted((this, against), key=ways.__getitem__)
        first = self.find(clear)
        second = first if clear == vague else self.find(vague, first.suite if ways[vague] else None)
        return (first, second) if clear == this else (second, first)

    def _vague(self, named: str) -> int:
        """0 for a file or an id, 1 for the last run, 2 for a name that waits for a suite to mean something."""
        return 1 if named == LAST else 2 if named == BASELINE or named in self._names() else 0

    def listed(self) -> Iterator[tuple[Run, tuple[str, ...]]]:
        """Every run in the folder that can be read, newest first, with its names."""
        names = self._names()
        found = [self._read(path) for path in self.folder.glob("*.json") if path.name != _FILE]
        for run in sorted(found, key=lambda r: (r.started_at, r.run), reverse=True):
            yield run, tuple(sorted(name for name, runs in names.items() if runs.get(run.suite) == run.run))

    def _names(self) -> dict[str, dict[str, str]]:
        path = self.folder / _FILE
        if not path.is_file():
            return {}
        try:
            return _NAMES.validate_json(path.read_text("utf-8"), strict=True)
        except (OSError, ValueError):
            raise Invalid("this is no list of names of runs: remove the file", field=str(path)) from None

    def _point(self, name: str, run: Run) -> None:
        names = self._names()
        names[name] = names.get(name, {}) | {run.suite: run.run, "": run.run}
        _write(self.folder / _FILE, json.dumps(names, indent=1) + "\n")

    def _read(self, path: Path) -> Run:
        try:
            return parse_run(path.read_text("utf-8"), str(path))
        except (OSError, UnicodeDecodeError):
            raise Invalid("this file cannot be read", field=str(path)) from None


def checked(name: str) -> str:
    """A name that may be given to a run. Raises `Invalid` for any other."""
    if not _NAME.fullmatch(name) or name == LAST:
        raise Invalid("want a name of lower case letters, digits, _ and -, other than last", field="--as")
    return name


def _write(path: Path, text: str) -> None:
    """The whole file or none of it."""
    part = path.with_name(f".{path.name}.{os.getpid()}")
    part.write_text(text, "utf-8")
    part.replace(path)
