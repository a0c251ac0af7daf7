"""How well the guard reads copy it was not taught with: caught by kind, and harmless lines stopped."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from rapport import guardrails
from rapport.domain.contact import Channel
from rapport.domain.grounds import Grounds
from rapport.domain.pack import Pack
from rapport.domain.text import MessageText, SegmentKind, Stage, TextField
from rapport.evals.teaching import Line
from rapport.generator.slots import field_of
from rapport.review.intervals import Interval, wilson


class Measured(NamedTuple):
    """Lines of one kind: how many there are, and how many were stopped."""

    kind: str
    lines: int
    stopped: int

    @property
    def share(self) -> float:
        return self.stopped / self.lines

    @property
    def interval(self) -> Interval:
        """Where the share may lie, at 95 % (Wilson)."""
        return wilson(self.stopped, self.lines)


def measured(lines: Iterable[Line], pack: Pack, *, stage: Stage = Stage.DRAFT) -> Sequence[Measured]:
    """Each line as the only words of a message before a pack's guard: drafted by a model, or written elsewhere."""
    counts: dict[str, list[bool]] = {}
    for line in lines:
        counts.setdefault(line.kind, []).append(stopped(line.text, pack, stage))
    return [Measured(kind, len(found), sum(found)) for kind, found in counts.items()]


def stopped(text: str, pack: Pack, stage: Stage) -> bool:
    """Whether the guard stops these words. Every well-formed slot in them is one that the message may hold."""
    field = field_of("body", text, "model:line") if stage is Stage.DRAFT else TextField(name="body", text=text)
    slots = frozenset(f"{s.kind.value}:{s.ref}" for s in field.segments if s.kind is not SegmentKind.TEXT)
    grounds = Grounds(pack=pack, now=datetime(2011, 12, 10, tzinfo=UTC), timezone=pack.brand.timezone, slots=slots)
    message = MessageText(channel=Channel.EMAIL, stage=stage, fields=(field,))
    return not guardrails.inspect(message, grounds).clean
