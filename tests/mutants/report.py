"""What came of the mutants: counted, the survivors with their places and differences, and all of it as JSON."""

import difflib
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from tests.mutants.points import Mutant

KILLED, TIMEOUT, SURVIVED, UNCOVERED = "killed", "timeout", "survived", "not covered"


class Result(NamedTuple):
    """What came of one mutant; `by` is the test that noticed it, `ran` how many tests were run."""

    mutant: Mutant
    outcome: str
    by: str | None
    ran: int
    seconds: float

    @property
    def alive(self) -> bool:
        return self.outcome in (SURVIVED, UNCOVERED)

    def document(self) -> dict[str, Any]:
        return {**self._asdict(), "mutant": self.mutant._asdict()}

    @classmethod
    def read(cls, document: dict[str, Any]) -> "Result":
        return cls(**{**document, "mutant": Mutant(**document["mutant"])})


def share(results: Sequence[Result]) -> float:
    """The part of the mutants that the tests noticed."""
    return sum(not r.alive for r in results) / len(results) if results else 0.0


def lines(results: Sequence[Result], sources: dict[str, bytes]) -> Iterator[str]:
    """The report for people: the survivors one by one, then the counts."""
    for result in sorted((r for r in results if r.alive), key=lambda r: r.mutant):
        mutant = result.mutant
        yield from ("", f"{mutant.path}:{_line(mutant, sources)}: {result.outcome} ({mutant.kind})")
        yield from difference(mutant, sources[mutant.path])
    yield ""
    folders: dict[str, list[Result]] = {}
    for result in results:
        folders.setdefault("/".join(result.mutant.path.split("/")[:3]), []).append(result)
    for folder, of in sorted(folders.items()):
        yield f"{folder:<44} {sum(not r.alive for r in of):>4} of {len(of):>4}"
    counts = Counter(result.outcome for result in results)
    yield ""
    yield ", ".join(f"{counts[name]} {name}" for name in (KILLED, TIMEOUT, SURVIVED, UNCOVERED))
    yield f"{share(results):.1%} of {len(results)} mutants killed"


def difference(mutant: Mutant, source: bytes) -> Iterator[str]:
    """The changed lines, before and after."""
    before, after = (text.decode().splitlines() for text in (source, mutant.applied(source)))
    for line in difflib.unified_diff(before, after, n=0, lineterm=""):
        if line[:1] in "+-" and line[:3] not in ("+++", "---"):
            yield f"    {line[:180]}"


def _line(mutant: Mutant, sources: dict[str, bytes]) -> int:
    return sources[mutant.path][: mutant.start].count(b"\n") + 1
