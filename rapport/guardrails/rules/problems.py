"""What is wrong with rules: they are tried on their own examples, on one another's suggestions and on hostile text."""

import re
import time
from collections.abc import Collection, Iterator, Sequence
from itertools import product

from rapport.domain.contact import Channel
from rapport.domain.guard import CHECKS
from rapport.domain.pack import Rule
from rapport.guardrails.normalise import Views
from rapport.guardrails.rules.compiled import Compiled, compile_rule
from rapport.guardrails.rules.ready import Ready
from rapport.guardrails.sentences import LONGEST

HOSTILE = 4_000
LIMIT_MS = 20.0
"""Processor time that one rule may take on a hostile text of 4,000 characters before it is refused.

A linear pattern takes less than one; where the cost grows with the square it takes a hundred or more, anywhere.
"""


def rule_problems(
    rules: Sequence[Rule], *, accept: Sequence[str] = (), trusted: Collection[str] = (), patience: float = 1
) -> tuple[tuple[str, str], ...]:
    """What is wrong with rules, as (rule id, what to mend), all at once; empty when every rule can be trusted.

    Those `trusted`, by id, were tried before: only what they suggest is looked at again. `accept` is the vocabulary
    that no rule objects to. With more `patience` than 1 a pattern may take that many times as long.
    """
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
        if compiled.rule.id not in trusted:
            problems += [(compiled.rule.id, what) for what in _faults(compiled, patience)]
    return (*problems, *_swaps_that_break(ready, accept))


def _faults(compiled: Compiled, patience: float) -> Iterator[str]:
    if slow := _slow(compiled, patience):
        yield slow
        return
    rule = compiled.rule
    if rule.from_style:
        return
    if any(pattern.match("") for pattern in compiled.finder.patterns) and rule.extends != "capitalization":
        yield "the pattern matches nothing at all: it would fire everywhere or nowhere"
    for n, bad in enumerate(_bad(rule), 1):
        if not _fires(compiled, bad):
            yield f"bad example {n} is not caught"
    for n, good in enumerate(rule.examples.good if rule.examples else (), 1):
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


def _bad(rule: Rule) -> Sequence[str]:
    return rule.examples.bad if rule.examples else ()


def _fires(compiled: Compiled, text: str) -> bool:
    return any(True for _ in compiled.hits(Views(text)))


def _swaps_that_break(ready: Sequence[Compiled], accept: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Suggestions that a rule would object to in turn: nobody could follow both."""
    words = Ready([one for one in ready if one.rule.extends in ("existence", "substitution")], accept)
    own = [one.rule for one in ready if not one.rule.from_style]
    for rule, right in ((each, right) for each in own for right in each.swap.values()):
        views = Views(right)
        for other, places in words.awake(views):
            hits = (other.read(views).original(hit.start, hit.end) for hit in other.hits(views, places))
            if not all(words.accepted(views, span) for span in hits):
                whose = "the rule itself" if other.rule is rule else f"rule {other.rule.id}"
                yield rule.id, f"what it suggests is rejected by {whose}: suggest something else"


_HOSTILE = tuple(
    (piece * (HOSTILE // len(piece)))[:HOSTILE] + end
    for piece, end in (("a", "!"), ("a ", "!"), (" ", "x"), ("only 1", "!"), ("!", "x"), ("ab-", "\n"), ("1,", "x"))
)


def _may_be_slow(pattern: str) -> bool:
    """Without repeats, and with few choices, a pattern takes the same time everywhere."""
    return any(repeat in pattern for repeat in "*+{") or pattern.count("?") > CHOICES


CHOICES = 30


def _slow(compiled: Compiled, patience: float) -> str | None:
    """Growing hostile texts, so that a pattern of exponential cost is found out before it takes long."""
    own = [w * (HOSTILE // max(1, len(w))) for w in _bad(compiled.rule)[:2]]
    patterns = [pattern for pattern in compiled.finder.patterns if _may_be_slow(pattern.pattern)]
    longest = HOSTILE if compiled.rule.unit == "part" else LONGEST
    for pattern, text in product(patterns, (*_HOSTILE, *own)):
        for size in (24, 200, longest):
            hostile, allowed = text[:size] + text[-1], patience * LIMIT_MS * max(size / HOSTILE, 0.25)
            if _milliseconds(pattern, hostile) <= allowed:
                continue
            again = min(_milliseconds(pattern, hostile) for _ in range(3))
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
