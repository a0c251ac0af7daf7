"""The guard's corpus: labelled texts that nobody built the guard with, in twins, one of them bad and one good.

`suites/guard/build` may be read when the guard is improved; `suites/guard/measure` is only ever counted.
"""

import hashlib
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from importlib import resources
from importlib.resources.abc import Traversable
from itertools import groupby
from pathlib import Path
from typing import Any, Final, Literal, NamedTuple

from pydantic import Field, ValidationError, model_validator

from rapport.domain.contact import Channel
from rapport.domain.guard import CHECKS
from rapport.domain.value import Text, Value
from rapport.errors import Invalid, Problem
from rapport.inspection import Record
from rapport.strict_json import loads

Part = Literal["build", "measure"]
PARTS: Final[tuple[Part, ...]] = ("build", "measure")
AS_OF: Final = datetime(2011, 12, 10, 9, tzinfo=UTC)
"""The moment at which the texts are judged: which claims and offers are open."""
LONG: Final = "long"
"""The tag of texts as long as a whole mail; they stand in a file of their own."""

_RECORD: Final = ("id", "subject", "body", "facts", "contact_fields")


class Expected(Value):
    """Words that are at fault: in `subject` or `body`, or in the contact field of this name."""

    field: Text
    quote: str = Field(min_length=1)
    fact: Text | None = None


class Labelled(Value):
    """One text with its label. `record` is what `rapport.inspection` takes; `kind` the check that it is about."""

    id: Text
    pair: Text
    kind: Text
    label: Literal["bad", "good"]
    channel: Channel
    record: Record
    expect: tuple[Expected, ...] = ()
    reason: Text
    tags: tuple[Text, ...] = ()

    def text(self, field: str) -> str | None:
        """A field of the message, or of the contact."""
        written = {"subject": self.record.subject, "body": self.record.body}
        return written[field] if written.get(field) is not None else self.record.contact_fields.get(field)

    @model_validator(mode="after")
    def _sound(self) -> "Labelled":
        if self.kind not in CHECKS:
            raise ValueError("`kind` is not the name of a check")
        if bool(self.expect) != (self.label == "bad"):
            raise ValueError("`expect` quotes what is wrong with a bad text; a good one has none")
        if any((self.text(one.field) or "").count(one.quote) != 1 for one in self.expect):
            raise ValueError("a `quote` has to stand exactly once in its field")
        return self


class Corpus(NamedTuple):
    """One part's texts; `sha256` is of its files."""

    part: Part
    lines: tuple[Labelled, ...]
    sha256: str


def part_of(pair: str) -> Part:
    """Where a pair belongs: chance decides, the same chance for ever, and twins stay together.

    >>> part_of("claims-001"), part_of("claims-002")
    ('measure', 'build')
    """
    return "measure" if hashlib.sha256(pair.encode()).hexdigest()[0] >= "8" else "build"


def shipped(part: Part) -> Corpus:
    """The part that comes with Rapport. Raises `Invalid` that names file and line."""
    return read(resources.files("rapport.evals") / "suites" / "guard" / part, part)


def read(folder: Traversable, part: Part) -> Corpus:
    """All files of a folder, by name. Raises `Invalid` that names file and line, and never repeats a text."""
    files = sorted((f for f in folder.iterdir() if f.name.endswith(".jsonl")), key=lambda f: f.name)
    texts = [(file.name, file.read_text("utf-8")) for file in files]
    lines, problems = [], []
    for name, text in texts:
        for number, line in enumerate(_lines(text), 1):
            try:
                lines.append(labelled(loads(line)))
            except Invalid as error:
                what = "; ".join(map(str, error.problems)) or error.what
                problems.append(Problem(f"{part}/{name}:{number}", what))
    problems = problems or [*_at_odds(lines, part)]
    if problems:
        raise Invalid("this corpus has problems", problems=tuple(problems))
    version = hashlib.sha256("\n".join(name + "\n" + text for name, text in texts).encode()).hexdigest()
    return Corpus(part, tuple(lines), version)


def labelled(raw: Any) -> Labelled:
    """A line's value. Raises `Invalid` that names the fields."""
    if not isinstance(raw, dict):
        raise Invalid("want a JSON object")
    given = {key: value for key, value in raw.items() if key not in _RECORD or key == "id"}
    record = {key: raw[key] for key in _RECORD if key in raw}
    try:
        return Labelled.model_validate({**given, "record": record})
    except ValidationError as error:
        faults = error.errors(include_input=False, include_url=False)
        problems = tuple(Problem(".".join(map(str, fault["loc"])), fault["msg"]) for fault in faults)
        raise Invalid("this is not a labelled text", problems=problems) from None


def _at_odds(lines: Sequence[Labelled], part: Part) -> Iterator[Problem]:
    """Ids that stand twice, pairs that are not one bad and one good text of a kind, pairs of the other part."""
    for id_, same in groupby(sorted(line.id for line in lines)):
        if len(list(same)) > 1:
            yield Problem(id_, "this id stands twice")
    for pair, twins in groupby(sorted(lines, key=lambda line: line.pair), key=lambda line: line.pair):
        told = sorted((line.label, line.kind) for line in twins)
        if [label for label, _ in told] != ["bad", "good"] or len({kind for _, kind in told}) > 1:
            yield Problem(pair, "want one bad and one good text of the same kind")
        if part_of(pair) != part:
            yield Problem(pair, f"this pair belongs to {part_of(pair)}")


def split(file: Path, to: Path) -> None:
    """Deal a file's lines out to the files of the same name in `to/build` and `to/measure`, which are written anew."""
    lines = _lines(file.read_text("utf-8"))
    for part in PARTS:
        kept = [line for line in lines if part_of(loads(line)["pair"]) == part]
        (to / part).mkdir(parents=True, exist_ok=True)
        (to / part / file.name).write_text("".join(line + "\n" for line in kept), "utf-8")


def _lines(text: str) -> list[str]:
    """Lines end with a line feed and with nothing else: a text may hold what Unicode calls the end of a line."""
    return text.removesuffix("\n").split("\n") if text else []
