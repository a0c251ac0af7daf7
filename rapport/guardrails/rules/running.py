"""The pack's language rules, run on the views of a message: only those that can hit are tried."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, Skipped
from rapport.domain.pack import Pack, Rule, SwitchedOff
from rapport.guardrails.passages import Reading
from rapport.guardrails.rules.conditions import applies
from rapport.guardrails.rules.ready import prepared


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
    """What all rules find, passage by passage: only rules that may hit there are tried."""
    ready, off = prepared(grounds.pack), {skipped.check for skipped in switched_off(grounds)}
    for n, passage in enumerate(reading.written):
        for compiled, places in ready.awake(passage.written):
            rule = compiled.rule
            if passage.name not in rule.scope or public(rule) in off:
                continue
            earlier = [before.written for before in reading.written[:n] if before.name in rule.scope]
            for hit in compiled.hits(passage.written, places, earlier):
                if applies(rule, reading, grounds):
                    view = compiled.read(passage.written)
                    start, end = view.original(hit.start, hit.end)
                    if ready.accepted(passage.written, (start, end)):
                        continue
                    found = view.text[hit.start : hit.end]
                    said = [passage.text[start:end] if word == found else word for word in hit.words]
                    yield passage.finding(
                        public(rule), rule.severity, (start, end), message(rule, said), evidence=rule.defect
                    )


def message(rule: Rule, words: Sequence[str]) -> str:
    """The rule's message, each `%s` filled with the next of the words, and with the last where there are no more."""
    first, *rest = rule.message.split("%s")
    filled = (words[min(n, len(words) - 1)] for n in range(len(rest)))
    return first + "".join(word + part for word, part in zip(filled, rest, strict=True))
