"""What a change of rules would do to messages that are stored, beside what people said of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple

from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding
from rapport.domain.pack import Offer, Pack
from rapport.domain.profile import State
from rapport.domain.review import Answer, Verdict
from rapport.domain.text import MessageText
from rapport.guardrails.passages import Reading
from rapport.guardrails.rules import rule_findings
from rapport.guardrails.rules.running import public


@dataclass(frozen=True, slots=True)
class Past:
    """A stored message: its text, what was known when it was made, and what people said of it.

    `facts` are the names of those that could be said in it; `state` is None where nobody knows it any more.
    """

    message_id: str
    text: MessageText
    made_at: datetime
    verdict: Verdict | None = None
    offers: tuple[Offer, ...] = ()
    facts: frozenset[str] = frozenset()
    state: State | None = None


class Change(StrEnum):
    """How a rule stands to the pack without the change."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


class Trial(NamedTuple):
    """A pack without a change of rules and with it: each holds the rules that differ, and none is switched off.

    `changes` has all rules in question, those that do not differ among them.
    """

    before: Pack
    after: Pack
    changes: Mapping[str, Change]


def trial(before: Pack, after: Pack, rules: Sequence[str]) -> Trial:
    """The trial of the rules with these ids."""
    was, would_be = ({rule.id: rule for rule in pack.rules} for pack in (before, after))
    changes = {
        name: Change.NEW if name not in was else Change.SAME if was[name] == would_be[name] else Change.CHANGED
        for name in rules
    }
    differ = [name for name, change in changes.items() if change is not Change.SAME]
    return Trial(_only(before, differ), _only(after, differ), changes)


def _only(pack: Pack, ids: Sequence[str]) -> Pack:
    rules = tuple(rule for rule in pack.rules if rule.id in ids)
    return pack.model_copy(update={"rules": rules, "brand": pack.brand.model_copy(update={"off": ()})})


class Met(NamedTuple):
    """A stored message, and what each rule finds in it without the change and with it."""

    message_id: str
    made_at: datetime
    verdict: Verdict | None
    before: Mapping[str, tuple[Finding, ...]]
    after: Mapping[str, tuple[Finding, ...]]


def meet(tried: Trial, past: Past) -> Met:
    """The rules on one message, read at its own time. No other rule and no check is asked."""
    before, after = _found(tried.before, past), _found(tried.after, past)
    return Met(past.message_id, past.made_at, past.verdict, before, after)


def _found(pack: Pack, past: Past) -> dict[str, tuple[Finding, ...]]:
    grounds = Grounds(
        pack=pack, now=past.made_at, timezone=pack.brand.timezone, offers=past.offers, given=_given(past.facts),
        state=past.state,
    )  # fmt: skip
    reading, found = Reading(past.text, grounds), dict[str, tuple[Finding, ...]]()
    for rule in pack.rules:
        named = (finding for finding in rule_findings(reading, grounds, rule.check) if finding.check == public(rule))
        if findings := tuple(dict.fromkeys(named)):
            found[rule.id] = findings
    return found


def _given(facts: Iterable[str]) -> dict[str, Any]:
    """Facts of which the names are left, in the form in which they come with a text from elsewhere."""
    given: dict[str, Any] = {}
    for name in sorted(facts, reverse=True):  # `orders.count` before `orders`, which is known by it
        inner, (*path, last) = given, name.split(".")
        for part in path:
            inner = inner.setdefault(part, {})
        inner.setdefault(last, True)
    return given


class People(NamedTuple):
    """How many of some messages people passed, found defective, could not judge, and have not looked at."""

    passed: int
    defective: int
    not_judged: int
    not_looked_at: int

    @property
    def looked_at(self) -> int:
        return self.passed + self.defective + self.not_judged


def people(verdicts: Iterable[Verdict | None]) -> People:
    answers = [verdict.answer if verdict else None for verdict in verdicts]
    return People(*(answers.count(one) for one in (Answer.PASS, Answer.DEFECT, Answer.CANNOT_JUDGE, None)))


class Effect(StrEnum):
    """What rules do to a message."""

    NONE = "none"
    NOTES = "notes"
    BLOCKS = "blocks"


class Turned(NamedTuple):
    """A message to which the rules would do something else; `findings` are those of the stricter side."""

    message_id: str
    verdict: Verdict | None
    before: Effect
    after: Effect
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Tried:
    """What the change of one rule, or of several together, would do to messages."""

    turned: tuple[Turned, ...]
    still_blocked: int
    still_noted: int

    @property
    def blocked(self) -> tuple[Turned, ...]:
        return tuple(t for t in self.turned if t.after is Effect.BLOCKS)

    @property
    def unblocked(self) -> tuple[Turned, ...]:
        return tuple(t for t in self.turned if t.before is Effect.BLOCKS)

    @property
    def noted(self) -> tuple[Turned, ...]:
        return tuple(t for t in self.turned if t.after is Effect.NOTES)

    @property
    def unnoted(self) -> tuple[Turned, ...]:
        return tuple(t for t in self.turned if t.before is Effect.NOTES)


@dataclass(frozen=True, slots=True)
class DryRun:
    """What a change of rules would do to the newest messages: each rule's, and of all together.

    The oldest and the newest of the messages were made at `first` and `last`.
    """

    messages: int
    people: People
    rules: Mapping[str, Tried]
    together: Tried
    first: datetime | None
    last: datetime | None


def dry_run(tried: Trial, met: Sequence[Met]) -> DryRun:
    """The sum over messages. Together, a message counts once, by the strictest that any of the rules would do."""
    ids = [name for name, change in tried.changes.items() if change is not Change.SAME]
    times = [one.made_at for one in met]
    return DryRun(
        messages=len(met), people=people(one.verdict for one in met), rules={name: _tried(met, [name]) for name in ids},
        together=_tried(met, ids), first=min(times, default=None), last=max(times, default=None),
    )  # fmt: skip


def _tried(met: Iterable[Met], rules: Sequence[str]) -> Tried:
    turned, still = list[Turned](), list[Effect]()
    for one in met:
        before, after = (tuple(f for name in rules for f in side.get(name, ())) for side in (one.before, one.after))
        was, would_be = _effect(before), _effect(after)
        if was is would_be:
            still.append(was)
        else:
            stricter = before if was is Effect.BLOCKS or not after else after
            turned.append(Turned(one.message_id, one.verdict, was, would_be, stricter))
    return Tried(tuple(turned), still.count(Effect.BLOCKS), still.count(Effect.NOTES))


def _effect(findings: Sequence[Finding]) -> Effect:
    """One finding that stops is enough to block a message."""
    if any(finding.severity.stops for finding in findings):
        return Effect.BLOCKS
    return Effect.NOTES if findings else Effect.NONE
