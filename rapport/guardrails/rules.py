"""The pack's language rules: compiled as Vale does, run on views, tried on their own examples."""

import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapport.domain.contact import Channel
from rapport.domain.grounds import Grounds
from rapport.domain.guard import CHECKS, Finding
from rapport.domain.pack import Rule
from rapport.guardrails.normalise import View, Views
from rapport.guardrails.passages import Reading
from rapport.guardrails.wordlist import Heads, beginnings

HOSTILE = 4_000
LIMIT_MS = 20.0
"""Processor time that one rule may take on a hostile text of 4,000 characters before it is refused.

A linear pattern takes less than one; where the cost grows with the square it takes a hundred or more, anywhere.
"""


@dataclass(frozen=True, slots=True)
class Compiled:
    """A rule ready to run; `swaps` are the substitution's wrong and right words."""

    rule: Rule
    pattern: re.Pattern[str]
    exceptions: re.Pattern[str] | None
    swaps: tuple[tuple[re.Pattern[str], str], ...] = ()

    def spans(self, view: View) -> Iterator[tuple[int, int, str]]:
        """What the rule objects to in a view, with the words to fill its message."""
        spared = [m.span() for m in self.exceptions.finditer(view.text)] if self.exceptions else []
        found = [m.span() for m in self.pattern.finditer(view.text) if m.end() > m.start()]
        found = [s for s in found if not any(a <= s[0] and s[1] <= b for a, b in spared)]
        if self.rule.extends == "occurrence":
            most = self.rule.max or 0
            if len(found) > most:
                start, end = found[most]
                yield start, end, str(len(found))
            return
        for start, end in found:
            yield start, end, view.text[start:end]

    def instead(self, said: str) -> str | None:
        return next((right for wrong, right in self.swaps if wrong.fullmatch(said)), None)


def compile_rule(rule: Rule) -> Compiled:
    """re.error when a fragment of the rule is not a regular expression; ValueError when it has nothing to look for."""
    tokens = {"existence": rule.tokens, "substitution": tuple(rule.swap), "occurrence": (rule.token or "",)}[
        rule.extends
    ]
    if not any(tokens):
        wanted = {"existence": "tokens", "substitution": "swap", "occurrence": "token"}[rule.extends]
        raise ValueError(f"a rule that extends {rule.extends} needs `{wanted}`")
    for token in tokens:
        re.compile(token)
    body = "|".join(f"(?:{token})" for token in tokens)
    edge = r"\b" if rule.extends != "occurrence" and not rule.nonword else ""
    swaps = tuple((_pattern(wrong, rule), right) for wrong, right in rule.swap.items())
    spared = _pattern("|".join(f"(?:{e})" for e in rule.exceptions), rule) if rule.exceptions else None
    return Compiled(rule, _pattern(f"{edge}(?:{body}){edge}", rule), spared, swaps)


def _pattern(body: str, rule: Rule) -> re.Pattern[str]:
    """The pattern for the view its rule reads.

    The plain view has no capitals: there a pattern in small letters finds the same without IGNORECASE, in a third of
    the time. Where capitals mean something else (`\\x41`, `(?P<name>`), the flag does it.
    """
    if not rule.ignorecase:
        return re.compile(body)
    if _CODED.search(body):
        return re.compile(body, re.IGNORECASE)
    return re.compile(_LETTERS.sub(lambda m: m[1] or m[2].casefold(), body))


_CODED = re.compile(r"\\[xuUN0-9]|\(\?P")
_LETTERS = re.compile(r"(\\.)|([^\W\d_]+)")


def rule_findings(reading: Reading, grounds: Grounds, check: str) -> Iterator[Finding]:
    """The findings of the pack's rules whose public name begins with `check`, named `check.rule_id`."""
    if reading.broken is None:
        reading.broken = {}
        for finding in _broken(reading, _ready(grounds.pack.sha256, grounds.pack.rules)):
            reading.broken.setdefault(finding.check.partition(".")[0], []).append(finding)
    yield from reading.broken.get(check, ())


def _broken(reading: Reading, ready: "_Ready") -> Iterator[Finding]:
    """What all rules find, passage by passage: only rules of which some word begins there are tried."""
    for passage in reading.written:
        for compiled in ready.awake(passage.written.plain.text):
            rule = compiled.rule
            if passage.name not in rule.scope:
                continue
            view = _view(passage.written, rule)
            for start, end, said in compiled.spans(view):
                if applies(rule, reading.channel, named_offer=bool(reading.open_offers)):
                    yield passage.finding(
                        f"{rule.check}.{rule.id}", rule.severity, view.original(start, end), message(compiled, said),
                        evidence=rule.defect,
                    )  # fmt: skip


def applies(rule: Rule, channel: Channel, *, named_offer: bool) -> bool:
    return (not rule.channels or channel in rule.channels) and not (rule.unless_offer and named_offer)


def message(compiled: Compiled, said: str) -> str:
    """The rule's message, Vale's `%s` filled with what is better (substitution) and what was found."""
    words = [w for w in (compiled.instead(said), said) if w is not None]
    text = compiled.rule.message
    for word in words:
        text = text.replace("%s", word, 1)
    return text.replace("%s", said)


class _Ready:
    """The rules of one pack, compiled, by the heads that their words begin with."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.rules = rules
        self._compiled = [compile_rule(rule) for rule in rules]
        self._heads = Heads[set[int]](set)
        self._anywhere: set[int] = set()
        self.awake = lru_cache(maxsize=256)(self._awake)
        for n, rule in enumerate(rules):
            heads = heads_of(rule)
            if heads is None:
                self._anywhere.add(n)
            for head in heads or ():
                self._heads.under(head).add(n)

    def _awake(self, text: str) -> list[Compiled]:
        """The rules of which some word may begin in the text, in the pack's order: no other rule can hit."""
        found = self._anywhere.union(*(rules for _, rules in self._heads.begun(text)))
        return [self._compiled[n] for n in sorted(found)]


def heads_of(rule: Rule) -> frozenset[str] | None:
    """What a hit of the rule can begin with; None where that may be anything."""
    if rule.extends == "occurrence" or rule.nonword or not rule.ignorecase:
        return None
    found = [beginnings(token.casefold()) for token in (*rule.tokens, *rule.swap)]
    return None if None in found else frozenset[str]().union(*(heads for heads in found if heads))


_READY: dict[str, _Ready] = {}


def _ready(sha256: str, rules: tuple[Rule, ...]) -> _Ready:
    """The rules, compiled once a pack."""
    ready = _READY.get(sha256)
    if ready is None or ready.rules is not rules:
        if len(_READY) >= 32:
            _READY.clear()
        ready = _READY[sha256] = _Ready(rules)
    return ready


def _view(views: Views, rule: Rule) -> View:
    """Case matters only to rules that say so; those read the original letters."""
    return views.plain if rule.ignorecase else View(views.original)


def rule_problems(rules: Sequence[Rule]) -> tuple[tuple[str, str], ...]:
    """What is wrong with rules, as (rule id, what to mend), all at once; empty when every rule can be trusted."""
    problems: list[tuple[str, str]] = []
    ready: list[Compiled] = []
    for rule in rules:
        if rule.check not in CHECKS:
            problems.append((rule.id, f"`check` must be one of {', '.join(CHECKS)}"))
        try:
            ready.append(compile_rule(rule))
        except re.error as error:
            problems.append((rule.id, f"a pattern is not a regular expression: {error.msg}"))
        except ValueError as error:
            problems.append((rule.id, str(error)))
    for compiled in ready:
        problems += [(compiled.rule.id, what) for what in _faults(compiled)]
        problems += [(compiled.rule.id, what) for what in _swaps_that_break(compiled, ready)]
    return tuple(problems)


def _faults(compiled: Compiled) -> Iterator[str]:
    if slow := _slow(compiled):
        yield slow
        return
    rule = compiled.rule
    if compiled.pattern.match(""):
        yield "the pattern matches nothing at all: it would fire everywhere or nowhere"
    for n, bad in enumerate(rule.examples.bad, 1):
        if not _fires(compiled, bad):
            yield f"bad example {n} is not caught"
    for n, good in enumerate(rule.examples.good, 1):
        if _fires(compiled, good):
            yield f"good example {n} is caught"
    if not rule.scope:
        yield "`scope` is empty: the rule cannot fire"
    elif rule.channels and not any(set(rule.scope) & _PARTS[channel] for channel in rule.channels):
        yield "`scope` names no part of a message of its `channels`: the rule cannot fire"


_PARTS = {
    Channel.EMAIL: frozenset({"subject", "preheader", "body", "button"}),
    Channel.SMS: frozenset({"sms"}),
}


def _fires(compiled: Compiled, text: str) -> bool:
    return any(True for _ in compiled.spans(_view(Views(text), compiled.rule)))


def _swaps_that_break(compiled: Compiled, ready: Sequence[Compiled]) -> Iterator[str]:
    for right in compiled.rule.swap.values():
        for other in ready:
            if other.rule.extends != "occurrence" and _fires(other, right):
                whose = "the rule itself" if other is compiled else f"rule {other.rule.id}"
                yield f"what it suggests is rejected by {whose}: suggest something else"


_HOSTILE = tuple(
    (piece * (HOSTILE // len(piece)))[:HOSTILE] + end
    for piece, end in (("a", "!"), ("a ", "!"), (" ", "x"), ("only 1", "!"), ("!", "x"), ("ab-", "\n"), ("1,", "x"))
)


def _slow(compiled: Compiled) -> str | None:
    """Growing hostile texts, so that a pattern of exponential cost is found out before it takes long."""
    own = [w * (HOSTILE // max(1, len(w))) for w in compiled.rule.examples.bad[:2]]
    for text in (*_HOSTILE, *own):
        for size in (24, 200, HOSTILE):
            hostile, allowed = text[:size] + text[-1], LIMIT_MS * max(size / HOSTILE, 0.25)
            if _milliseconds(compiled.pattern, hostile) <= allowed:
                continue
            again = min(_milliseconds(compiled.pattern, hostile) for _ in range(3))
            if again > allowed:
                took = f"{again:.0f} ms on {size} hostile characters (limit {allowed:.0f})"
                return f"the pattern takes {took}: simplify it"
    return None


def _milliseconds(pattern: re.Pattern[str], text: str) -> float:
    """Of this thread's processor time: what else the machine does is not the pattern's fault."""
    begin = time.thread_time()
    for _ in pattern.finditer(text):
        pass
    return (time.thread_time() - begin) * 1000
