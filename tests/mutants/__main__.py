"""Draw mutants with a seed, try each, print the survivors and the share that was killed."""

import argparse
import json
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.mutants import covering, trial
from tests.mutants.covering import Covering
from tests.mutants.points import Mutant, points
from tests.mutants.report import KILLED, SURVIVED, TIMEOUT, UNCOVERED, Result, lines, share

ROOT = Path(__file__).parents[2]
KEPT = ROOT / ".mutants"
PACKAGE = "rapport/guardrails"
STARTING = 6.0
"""Seconds of processor time that a trial may take before its first test."""


def main() -> None:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped; the same command goes on from here"))
    asked = arguments()
    sources = {
        str(path.relative_to(ROOT)): path.read_bytes()
        for path in sorted((ROOT / PACKAGE).rglob("*.py"))
        if str(path.relative_to(ROOT)).startswith(asked.only)
    }
    mutants = drawn([m for path, source in sources.items() for m in points(path, source)], sources, asked)
    state = covering.state(ROOT)
    KEPT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        trees = [trial.copy_of(ROOT, Path(folder) / str(n)) for n in range(asked.workers)]
        say(f"{len(mutants)} mutants of {PACKAGE}; state {state}; gathering which test runs which line")
        known = covering.gathered(trees[0], KEPT / f"covering-{state}.json")
        results = list(tried(mutants, sources, known, trees, KEPT / f"results-{state}.jsonl", asked.budget))
    print("\n".join(lines(results, sources)))
    if asked.json:
        asked.json.write_text(json.dumps([r.document() for r in results], indent=1), "utf-8")


def arguments() -> argparse.Namespace:
    read = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    read.add_argument("--seed", type=int, default=1)
    read.add_argument("--sample", type=int, default=400, help="how many mutants; 0 for all")
    read.add_argument("--workers", type=int, default=1)
    read.add_argument("--only", default=PACKAGE, help="only files whose path begins so")
    read.add_argument("--budget", type=float, default=12.0, help="seconds of tests that one mutant is worth")
    read.add_argument("--again", type=Path, help="only the mutants that survived in this JSON report")
    read.add_argument("--json", type=Path, help="write all results to this file")
    return read.parse_args()


def drawn(mutants: Sequence[Mutant], sources: dict[str, bytes], asked: argparse.Namespace) -> list[Mutant]:
    """The sample of a seed: the same for the same code. What is no Python any more is passed over."""
    if asked.again:
        alive = [r.mutant for r in map(Result.read, json.loads(asked.again.read_text("utf-8"))) if r.alive]
        same = set(mutants)
        return [m for m in alive if m in same]
    order = random.Random(asked.seed).sample(mutants, len(mutants))
    sound = (m for m in order if compiles(m, sources[m.path]))
    return [m for m, _ in zip(sound, range(asked.sample or len(mutants)), strict=False)]


def compiles(mutant: Mutant, source: bytes) -> bool:
    try:
        compile(mutant.applied(source), mutant.path, "exec", dont_inherit=True)
    except SyntaxError:
        return False
    return True


def tried(
    mutants: Sequence[Mutant],
    sources: dict[str, bytes],
    known: Covering,
    trees: Sequence[Path],
    kept: Path,
    budget: float,
) -> Iterator[Result]:
    """What came of each: as kept of an earlier run over this state of the tree, or tried now."""
    done = {}
    if kept.exists():
        done = {r.mutant: r for r in (Result.read(json.loads(line)) for line in kept.open(encoding="utf-8"))}
    yield from (done[mutant] for mutant in mutants if mutant in done)
    left = [mutant for mutant in mutants if mutant not in done]
    if not left:
        return
    for tree in trees:
        trial.awaited(trial.start(tree, lambda: trial.compiled(covering.TESTS), seconds=120))
    so_far = [done[mutant] for mutant in mutants if mutant in done]
    with kept.open("a", encoding="utf-8") as book:
        for result in _all(left, sources, known, trees, budget):
            book.write(json.dumps(result.document()) + "\n")
            book.flush()
            so_far.append(result)
            place = f"{result.mutant.path.removeprefix(PACKAGE + '/')}:{result.mutant.first}"
            say(f"{len(so_far):>4} of {len(mutants)}  {share(so_far):6.1%}  {result.seconds:5.1f} s  "
                f"{result.outcome:<11} {result.mutant.kind:<10} {place}")  # fmt: skip
            yield result


def _all(
    left: Sequence[Mutant], sources: dict[str, bytes], known: Covering, trees: Sequence[Path], budget: float
) -> Iterator[Result]:
    """Each tree tries one mutant at a time; tests that noticed another change of the same file are run first."""
    free, at_work = list(trees), list[tuple[Mutant, trial.Running, float]]()
    waiting = iter(left)
    sharp: dict[str, Counter[str]] = defaultdict(Counter)
    try:
        while True:
            while free and (mutant := next(waiting, None)) is not None:
                tests = known.within(known.of(mutant.path, mutant.first, mutant.last), budget)
                if tests:
                    first = sharp[mutant.path]
                    tests.sort(key=first.__getitem__, reverse=True)
                    running = _begun(mutant, sources, tests, known.takes(tests), free.pop())
                    at_work.append((mutant, running, time.monotonic()))
                else:
                    yield Result(mutant, UNCOVERED, None, 0, 0.0)
            if not at_work:
                return
            time.sleep(0.02)
            for job in tuple(at_work):
                mutant, running, begun = job
                if (code := trial.ended(running)) is None:
                    continue
                at_work.remove(job)
                free.append(running.tree)
                put(running.tree / mutant.path, sources[mutant.path], ROOT / mutant.path)
                result = _result(mutant, running.tree, code, time.monotonic() - begun)
                sharp[mutant.path][result.by or ""] += 1
                yield result
    finally:
        for _, running, _ in at_work:
            trial.stop(running)


def _begun(mutant: Mutant, sources: dict[str, bytes], tests: list[str], takes: float, tree: Path) -> trial.Running:
    put(tree / mutant.path, mutant.applied(sources[mutant.path]))
    verdict = tree / "verdict.json"
    verdict.unlink(missing_ok=True)
    return trial.start(tree, lambda: trial.trial(tests, verdict), seconds=STARTING + 4 * takes)


def put(path: Path, source: bytes, like: Path | None = None) -> None:
    """Write a file; `like` another, it has that one's time, so that what is compiled of it holds again."""
    path.write_bytes(source)
    if like:
        times = like.stat()
        os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


def _result(mutant: Mutant, tree: Path, code: int, seconds: float) -> Result:
    verdict = tree / "verdict.json"
    if code < 0 or not verdict.exists():
        outcome = TIMEOUT if code < 0 else KILLED
        return Result(mutant, outcome, f"ended with {code}", 0, round(seconds, 2))
    said = json.loads(verdict.read_text("utf-8"))
    return Result(mutant, KILLED if said["failed"] else SURVIVED, said["failed"], said["ran"], round(seconds, 2))


def say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
