"""The pack's language rules, run on the views of a message: only those that can hit are tried."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from rapport.domain.contact import Channel
from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding
from rapport.domain.pack import Rule
from rapport.guardrails.heads import Heads, beginnings
from rapport.guardrails.passages import Reading
from rapport.guardrails.rules.compiled import Compiled, compile_rule


def rule_findings(reading: Reading, grounds: Grounds, check: str) -> Iterator[Finding]:
    """The findings of the pack's rules whose public name begins with `check`, named `check.rule_id`."""
    if reading.broken is None:
        reading.broken = {}
        for finding in _broken(reading, ready(grounds.pack.sha256, grounds.pack.rules)):
            reading.broken.setdefault(finding.check.partition(".")[0], []).append(finding)
    yield from reading.broken.get(check, ())


def _broken(reading: Reading, ready: "Ready") -> Iterator[Finding]:
    """What all rules find, passage by passage: only rules of which some word begins there are tried."""
    for n, passage in enumerate(reading.written):
        for compiled, places in ready.awake(passage.written.plain.text):
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
    """The rules of one pack, compiled, by the heads that their words begin with."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.rules = rules
        self._compiled = [compile_rule(rule) for rule in rules]
        self._heads = Heads[set[int]](set)
        self._anywhere: list[int] = []
        self.awake = lru_cache(maxsize=256)(self._awake)
        for n, rule in enumerate(rules):
            heads = heads_of(rule)
            if heads is None:
                self._anywhere.append(n)
            for head in heads or ():
                self._heads.under(head).add(n)

    def _awake(self, text: str) -> list[tuple[Compiled, list[int] | None]]:
        """The rules that may hit in a plain view, and where: at words that begin as theirs do; None: anywhere."""
        found: dict[int, list[int] | None] = dict.fromkeys(self._anywhere)
        for at, rules in self._heads.begun(text):
            for n in rules:
                places = found.setdefault(n, [])
                if places is not None and (not places or places[-1] != at):
                    places.append(at)
        return [(self._compiled[n], places) for n, places in found.items()]


def heads_of(rule: Rule) -> frozenset[str] | None:
    """What a hit of the rule can begin with; None where that may be anything."""
    if rule.extends not in ("existence", "substitution") or rule.nonword or not rule.ignorecase:
        return None
    found = [beginnings(token.casefold()) for token in (*rule.tokens, *rule.swap)]
    return None if None in found else frozenset[str]().union(*(heads for heads in found if heads))


_READY: dict[str, Ready] = {}


def ready(sha256: str, rules: tuple[Rule, ...]) -> Ready:
    """The rules, compiled once a pack."""
    ready = _READY.get(sha256)
    if ready is None or ready.rules is not rules:
        if len(_READY) >= 32:
            _READY.clear()
        ready = _READY[sha256] = Ready(rules)
    return ready
