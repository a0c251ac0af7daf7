"""Counting what the guards do with planted faults: caught or missed by kind, and what left in spite of them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from rapport.domain.message import Attempt, Message, Rung
from rapport.domain.pack import Copy
from rapport.domain.text import MessageText, one_line
from rapport.generator.parse import parse_copy
from rapport.generator.slots import text_of
from rapport.llm.careless import Planted


@dataclass
class Tally:
    """Planted and caught faults by kind, messages by rung, first drafts that were stopped, faults that left."""

    planted: Counter[str] = field(default_factory=Counter)
    caught: Counter[str] = field(default_factory=Counter)
    rungs: Counter[Rung] = field(default_factory=Counter)
    first_drafts: int = 0
    stopped_first_drafts: int = 0
    left_faulty: list[str] = field(default_factory=list)
    missed: list[tuple[str, str]] = field(default_factory=list)
    """Message id and kind of each fault that no finding met."""

    @property
    def missed_by_kind(self) -> Counter[str]:
        return Counter(kind for _, kind in self.missed)

    def add(self, message: Message, planted: Mapping[str, Sequence[Planted]]) -> None:
        """Count one message; `planted` gives the faults by the sha256 of the prompt that was answered."""
        self.rungs[message.rung] += 1
        for attempt in message.attempts:
            if attempt.call is None:
                continue
            faults = planted.get(attempt.call.prompt_sha256, ())
            if attempt.call.purpose == "write":
                self.first_drafts += 1
                self.stopped_first_drafts += attempt.report is None or not attempt.report.clean
            for fault in faults:
                self.planted[fault.kind] += 1
                if _caught(fault, attempt):
                    self.caught[fault.kind] += 1
                else:
                    self.missed.append((message.message_id, fault.kind))
        if _faulty(message, planted):
            self.left_faulty.append(message.message_id)


def _caught(fault: Planted, attempt: Attempt) -> bool:
    """Whether the draft was refused as a whole or a stopping finding meets the planted characters."""
    if attempt.draft is None or attempt.report is None:
        return True
    spans = list(_where(fault, text_of(attempt.draft)))
    return any(
        finding.field == name and finding.start < end and start < finding.end
        for finding in attempt.report.stopping
        for name, start, end in spans
    )


def _where(fault: Planted, text: MessageText) -> Iterable[tuple[str, int, int]]:
    """Where the planted words stand in the draft, cleaned as the parser cleans an answer."""
    quote = one_line(fault.quote)
    for part in text.fields:
        at = part.text.find(quote)
        while quote and at >= 0:
            yield part.name, at, at + len(quote)
            at = part.text.find(quote, at + 1)


def _faulty(message: Message, planted: Mapping[str, Sequence[Planted]]) -> bool:
    """Whether planted words stand in a model's message that left, and it is not the draft without faults."""
    if message.rendered is None or message.rung not in (Rung.MODEL, Rung.REPAIRED) or message.channel is None:
        return False
    calls = [a.call for a in message.attempts if a.call]
    last = next(a.draft for a in reversed(message.attempts) if a.draft)
    standing = [f for c in calls for f in planted.get(c.prompt_sha256, ()) if any(_where(f, text_of(last)))]
    return bool(standing) and _words(last.content) != _unplanted(message, planted)


def _unplanted(message: Message, planted: Mapping[str, Sequence[Planted]]) -> tuple[object, ...] | None:
    """The first draft's words without what was planted in them."""
    first = message.attempts[0]
    faults = planted.get(first.call.prompt_sha256, ()) if first.call else ()
    if faults and message.channel:
        return _words(parse_copy(faults[0].unplanted, message.channel))
    return _words(first.draft.content) if first.draft else None


def _words(content: Copy) -> tuple[object, ...]:
    return content.subject, content.preheader, content.body, content.button


def by_prompt(planted: Iterable[Planted]) -> Mapping[str, Sequence[Planted]]:
    """The faults by the sha256 of the prompt that was answered."""
    found: dict[str, list[Planted]] = {}
    for fault in planted:
        found.setdefault(fault.prompt_sha256, []).append(fault)
    return found
