"""The pack's language rules, run on the views of a message: only those that can hit are tried."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from rapport.domain.contact import Channel
from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding
from rapport.domain.pack import Rule
from rapport.guardrails.literals import evened
from rapport.guardrails.normalise import Views
from rapport.guardrails.passages import Reading
from rapport.guardrails.rules.compiled import Compiled, compile_rule
from rapport.guardrails.screen import Places, Screen


def rule_findings(reading: Reading, grounds: Grounds, check: str) -> Iterator[Finding]:
    """The findings of the pack's rules whose public name begins with `check`, named `check.rule_id`."""
    if reading.broken is None:
        found: dict[str, list[Finding]] = {}
        for finding in _broken(reading, ready(grounds.pack.sha256, grounds.pack.rules)):
            found.setdefault(finding.check.partition(".")[0], []).append(finding)
        reading.broken = found  # whole at once: guardrails-ai asks from several threads
    yield from reading.broken.get(check, ())


def _broken(reading: Reading, ready: "Ready") -> Iterator[Finding]:
    """What all rules find, passage by passage: only rules that may hit there are tried."""
    for n, passage in enumerate(reading.written):
        for compiled, places in ready.awake(passage.written):
            rule = compiled.rule
            if passage.name not in rule.scope:
                continue
            earlier = [before.written for before in reading.written[:n] if before.name in rule.scope]
            for hit in compiled.hits(passage.written, places, earlier):
                if applies(rule, reading.channel, named_offer=bool(reading.open_offers)):
                    view = compiled.read(passage.written)
                    start, end = view.original(hit.start, hit.end)
                    found = view.text[hit.start : hit.end]
                    said = [passage.text[start:end] if word == found else word for word in hit.words]
                    yield passage.finding(
                        f"{rule.check}.{rule.id}", rule.severity, (start, end), message(rule, said),
                        evidence=rule.defect,
                    )  # fmt: skip


def applies(rule: Rule, channel: Channel, *, named_offer: bool) -> bool:
    return (not rule.channels or channel in rule.channels) and not (rule.unless_offer and named_offer)


def message(rule: Rule, words: Sequence[str]) -> str:
    """The rule's message, each `%s` filled with the next of the words, and with the last where there are no more."""
    first, *rest = rule.message.split("%s")
    filled = (words[min(n, len(words) - 1)] for n in range(len(rest)))
    return first + "".join(word + part for word, part in zip(filled, rest, strict=True))


class Ready:
    """The rules of one pack, compiled, behind a screen for each of the two texts that rules read."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.rules = rules
        compiled = [compile_rule(rule) for rule in rules]
        self._plain = _Screened([one for one in compiled if not one.as_written])
        self._as_written = _Screened([one for one in compiled if one.as_written])

    def awake(self, views: Views) -> list[tuple[Compiled, Places]]:
        """The rules that may hit in a part of a message, and where; None: anywhere."""
        return self._plain.awake(views.plain.text) + self._as_written.awake(views.original)


class _Screened:
    def __init__(self, compiled: Sequence[Compiled]) -> None:
        self._compiled = compiled
        triggers = [(n, trigger) for n, one in enumerate(compiled) for trigger in one.finder.triggers]
        self._rule_of = [n for n, _ in triggers]
        self._always = dict.fromkeys(n for n, one in enumerate(compiled) if not one.finder.triggers)
        self._screen = Screen([(trigger.pattern, trigger.flags & re.IGNORECASE) for _, trigger in triggers])
        self.awake = lru_cache(maxsize=256)(self._awake)

    def _awake(self, text: str) -> list[tuple[Compiled, Places]]:
        found: dict[int, Places] = dict(self._always)
        for trigger, places in self._screen.places(evened(text)).items():
            n = self._rule_of[trigger]
            found[n] = None if len(self._compiled[n].finder.triggers) > 1 else places
        return [(self._compiled[n], found[n]) for n in sorted(found)]


_READY: dict[str, Ready] = {}


def ready(sha256: str, rules: tuple[Rule, ...]) -> Ready:
    """The rules, compiled once a pack."""
    ready = _READY.get(sha256)
    if ready is None or ready.rules is not rules:
        if len(_READY) >= 32:
            _READY.clear()
        ready = _READY[sha256] = Ready(rules)
    return ready
