"""What a pack's judges are worth: each is asked about its own examples, which it is never shown in a prompt."""

from collections.abc import Callable
from typing import NamedTuple

from rapport.domain.chance import identifier
from rapport.domain.contact import Channel
from rapport.domain.pack import Judge, Pack
from rapport.domain.text import MessageText, Segment, SegmentKind, Stage, TextField
from rapport.evals.intervals import Interval, wilson
from rapport.guardrails import judges
from rapport.llm import LanguageModel


class Counted(NamedTuple):
    """A judge on its examples: `caught` of the `bad` ones, `alarms` on the `good` ones; abstentions are neither."""

    judge: Judge
    bad: int
    caught: int
    good: int
    alarms: int
    abstained: int

    @property
    def recall(self) -> Interval | None:
        return wilson(self.caught, self.bad) if self.bad else None

    @property
    def specificity(self) -> Interval | None:
        return wilson(self.good - self.alarms, self.good) if self.good else None

    @property
    def balanced_accuracy(self) -> float | None:
        """The mean of the two: a half for a judge that objects to everything, and for one that never objects."""
        if self.recall is None or self.specificity is None:
            return None
        return (self.recall.estimate + self.specificity.estimate) / 2


async def count(judge: Judge, pack: Pack, model: LanguageModel, done: Callable[[], None] = lambda: None) -> Counted:
    """One call for every example, one after the other; an example counts only where the judge did not abstain."""
    said: list[tuple[bool, judges.Opinion]] = []
    for bad, texts in ((True, judge.examples.bad), (False, judge.examples.good)):
        for text in texts:
            (opinion,) = await judges.ask(_shown(text, judge, pack), model, calls=1)
            said.append((bad, opinion))
            done()
    heard = [(bad, bool(one.findings)) for bad, one in said if one.unsaid is None]
    return Counted(
        judge, bad=sum(bad for bad, _ in heard), caught=sum(bad and found for bad, found in heard),
        good=sum(not bad for bad, _ in heard), alarms=sum(found and not bad for bad, found in heard),
        abstained=len(said) - len(heard),
    )  # fmt: skip


def _shown(text: str, judge: Judge, pack: Pack) -> judges.Shown:
    """An example as the body of an e-mail of which nothing else is known, before this judge alone."""
    whole = Segment(start=0, end=len(text), kind=SegmentKind.TEXT, ref="example")
    body = TextField(name="body", text=text, segments=(whole,))
    alone = pack.brand.model_copy(update={"judges": (judge,)})
    message = MessageText(channel=Channel.EMAIL, stage=Stage.DRAFT, fields=(body,))
    return judges.Shown(alone, message, identifier("DATA", pack.sha256, text).upper())
