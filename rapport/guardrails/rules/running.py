"""The pack's language rules, run on the views of a message: only those that can hit are tried."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, Skipped
from rapport.domain.pack import Pack, Rule, SwitchedOff
from rapport.domain.text import Stage
from rapport.guardrails.labels import labelled
from rapport.guardrails.normalise import Views
from rapport.guardrails.passages import Reading
from rapport.guardrails.rules.compiled import compile_rule
from rapport.guardrails.rules.conditions import applies
from rapport.guardrails.rules.ready import Ready, prepared
from rapport.guardrails.saying import PRESSING


def rule_findings(reading: Reading, grounds: Grounds, check: str) -> Iterator[Finding]:
    """The findings of the pack's rules whose public name begins with `check`, named `check.rule_id`."""
    if reading.broken is None:
        found: dict[str, list[Finding]] = {}
        for finding in _broken(reading, grounds):
            found.setdefault(finding.check.partition(".")[0], []).append(finding)
        reading.broken = found  # whole at once: guardrails-ai asks from several threads
    yield from reading.broken.get(check, ())


def off_at(pack: Pack, now: datetime) -> dict[str, SwitchedOff]:
    """What the brand has switched off at this moment, by the rule's id."""
    return {one.rule: one for one in pack.brand.off if now.date() < one.until}


def switched_off(grounds: Grounds) -> tuple[Skipped, ...]:
    """The rules that the brand has switched off at this moment, and why."""
    off = off_at(grounds.pack, grounds.now)
    return tuple(
        Skipped(check=public(rule), reason=f"switched off until {off[rule.id].until}: {off[rule.id].reason}")
        for rule in grounds.pack.rules
        if rule.id in off
    )


def public(rule: Rule) -> str:
    """The name of a rule's findings."""
    return f"{rule.check}.{rule.id}"


def _broken(reading: Reading, grounds: Grounds) -> Iterator[Finding]:
    """What all rules find that have a say in this message."""
    off = {skipped.check for skipped in switched_off(grounds)}
    parts = [Part(passage.name, passage.text, passage.written) for passage in reading.written]
    for hit in hits(parts, prepared(grounds.pack)):
        rule, passage = hit.rule, reading.written[hit.part]
        if rule.check in PRESSING and reading.stage is Stage.FOREIGN and labelled(passage.text, hit.start, hit.end):
            continue
        if public(rule) not in off and applies(rule, reading, grounds):
            yield passage.finding(public(rule), rule.severity, (hit.start, hit.end), hit.message, evidence=rule.defect)


class Part(NamedTuple):
    """A part of a message, by the name that scopes use; `views` may hide what code filled in."""

    name: str
    text: str
    views: Views


class RuleHit(NamedTuple):
    """What a rule objects to: characters `start` to `end` of the part with this number, and its message."""

    part: int
    start: int
    end: int
    rule: Rule
    message: str


def rule_hits(parts: Sequence[tuple[str, str]], rules: Sequence[Rule], accept: Sequence[str] = ()) -> list[RuleHit]:
    """What rules find in named texts, whatever their conditions."""
    ready = Ready([compile_rule(rule) for rule in rules], accept)
    return list(hits([Part(name, text, Views(text)) for name, text in parts], ready))


def hits(parts: Sequence[Part], ready: Ready) -> Iterator[RuleHit]:
    """What rules find, part by part: only those that may hit there are tried."""
    times: Counter[str] = Counter()
    for n, part in enumerate(parts):
        for compiled, places in ready.awake(part.views):
            rule, view = compiled.rule, compiled.read(part.views)
            if part.name not in rule.scope:
                continue
            earlier = [before.views for before in parts[:n] if before.name in rule.scope]
            for hit in compiled.hits(part.views, places, earlier):
                start, end = view.original(hit.start, hit.end)
                if rule.vocab and ready.accepted(part.views, (start, end)):
                    continue
                times[rule.id] += 1
                if rule.limit is None or times[rule.id] <= rule.limit:
                    found = view.text[hit.start : hit.end]
                    said = [part.text[start:end] if word == found else word for word in hit.words]
                    yield RuleHit(n, start, end, rule, message(rule, said))


def message(rule: Rule, words: Sequence[str]) -> str:
    """The rule's message, each `%s` filled with the next of the words, and with the last where there are no more."""
    first, *rest = rule.message.split("%s")
    filled = (words[min(n, len(words) - 1)] for n in range(len(rest)))
    return first + "".join(word + part for word, part in zip(filled, rest, strict=True))
