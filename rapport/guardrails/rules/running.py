"""The pack's language rules, run on the views of a message: only those that can hit are tried."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Final, NamedTuple

from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, Skipped
from rapport.domain.pack import Pack, Rule, SwitchedOff
from rapport.domain.text import Stage
from rapport.guardrails.labels import labelled
from rapport.guardrails.normalise import Views
from rapport.guardrails.passages import Reading
from rapport.guardrails.rules.compiled import compile_rule
from rapport.guardrails.rules.conditions import applies
from rapport.guardrails.rules.kinds.metric import Metric
from rapport.guardrails.rules.kinds.readability import Readability
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


_WHOLE = ("consistency", "conditional")
"""Kinds that look at a message as a whole."""


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


def _named(rule: Rule, part: Part) -> bool:
    return part.name in rule.scope


def block_hits(blocks: Sequence[tuple[str, str]], rules: Sequence[tuple[Rule, Collection[int]]]) -> list[RuleHit]:
    """What rules find in the blocks of a document: as they are read, and as they stand there. Each rule comes with the
    numbers of the blocks that it reads."""
    ready = Ready([compile_rule(rule) for rule, _ in rules])
    numbers = {rule.id: chosen for rule, chosen in rules}
    parts = [Part(str(n), shown, Views(read)) for n, (read, shown) in enumerate(blocks)]
    return list(hits(parts, ready, lambda rule, part: int(part.name) in numbers[rule.id]))


def reckoned(rule: Rule, text: str, elements: Mapping[str, float]) -> str | None:
    """What a rule says of the counts of a text, and of a document with so many of these elements: `metric` and
    `readability`."""
    finder = compile_rule(rule).finder
    if isinstance(finder, Metric | Readability):
        return next((message(rule, hit.words) for hit in finder.over(text, elements)), None)
    return None


def hits(parts: Sequence[Part], ready: Ready, reads: Callable[[Rule, Part], bool] = _named) -> Iterator[RuleHit]:
    """What rules find, part by part: only those that may hit there are tried. `reads` says which rule reads a part."""
    times: Counter[str] = Counter()
    known: Counter[str] = Counter()
    earlier: defaultdict[str, list[str]] = defaultdict(list)
    for n, part in enumerate(parts):
        for compiled, places in ready.awake(part.views):
            rule, view = compiled.rule, compiled.read(part.views)
            if not reads(rule, part):
                continue
            if rule.extends in _WHOLE:
                new = (compiled.read(before.views).text for before in parts[known[rule.id] : n] if reads(rule, before))
                earlier[rule.id] += new
                known[rule.id] = n
            for hit in compiled.hits(part.views, places, earlier[rule.id] if rule.extends in _WHOLE else ()):
                start, end = view.original(hit.start, hit.end)
                if rule.vocab and ready.accepted(part.views, (start, end)):
                    continue
                times[rule.id] += 1
                if rule.limit is None or times[rule.id] <= rule.limit:
                    found = view.text[hit.start : hit.end]
                    said = [part.text[start:end] if word == found else word for word in hit.words]
                    yield RuleHit(n, start, end, rule, UNREAD if hit.unread else message(rule, said))


UNREAD: Final = "not read from here on: words that this rule looks for come too often before it; shorten the text"
"""What a rule says of what it did not look at."""
_VERB: Final = re.compile(r"%(?:\[(\d+)\])?([sdqv])|%%")


def message(rule: Rule, words: Sequence[str]) -> str:
    """The rule's message, each `%s` filled with the next of the words, and with the last where there are no more;
    `%[2]s` is the second of them, `%q` puts one between quotes."""
    said = iter(range(len(rule.message)))

    def filled(verb: re.Match[str]) -> str:
        if verb[0] == "%%":
            return "%"
        n = int(verb[1]) - 1 if verb[1] else next(said)
        word = words[max(0, min(n, len(words) - 1))]
        return f'"{word}"' if verb[2] == "q" else word

    return _VERB.sub(filled, rule.message)
