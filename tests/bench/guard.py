"""What the guard costs: a mail with many facts and offers, drafts, a thousand rules, hostile text, the adapter."""

import json
import re
import statistics
from collections.abc import Iterator
from importlib.util import find_spec
from random import Random

from rapport import guardrails, packs
from rapport.domain.contact import Channel
from rapport.domain.grounds import Grounds
from rapport.domain.pack import Pack, Rule, RuleExamples
from rapport.domain.text import MessageText, SegmentKind, Stage
from rapport.evals import teaching
from rapport.generator.slots import field_of
from rapport.guardrails.normalise import Views
from rapport.guardrails.rules.compiled import compile_rule
from rapport.guardrails.rules.ready import Ready
from rapport.inspection import inspect_record
from rapport.packs.layers import shipped
from tests.bench import AS_OF, ROOT
from tests.bench.table import Table, p95, took, worked
from tests.bench.texts import mails, sentences

FACTS = ROOT / "tests/bench/facts.json"
WARM, READ = 100, 200
HOSTILE = 20_000
WORD = re.compile(r"[a-z]{2,}")
SHAPES = (
    "a", "a ", " ", "only 1", "!", "ab-", "1,", "hurry ", "in ", "free ", "\n", "A", "5pm ", "Monday ", "£5 ", "5-",
    "<", "?!", ".", "1/", "$!", "in 3 days ", "é", "👍",
)  # fmt: skip


def guard(table: Table) -> None:
    pack = packs.load(ROOT / "packs/gifts")
    guardrails.prepare()
    with_facts(table, pack)
    drafts(table, pack)
    many_rules(table)
    hostile(table, pack)
    if find_spec("guardrails"):
        adapter(table, pack)


def with_facts(table: Table, pack: Pack) -> None:
    """Sixty facts in nested groups, twenty open offers, and a mail that speaks of some of them."""
    offers = tuple(offer.model_copy(update={"id": f"{offer.id}{n}"}) for n in range(20) for offer in pack.offers[:1])
    pack, facts = pack.model_copy(update={"offers": offers}), json.loads(FACTS.read_text("utf-8"))
    spent, again = list[float](), list[float]()
    told = " Your table for {n} costs £{n}.50 until {n} March, {n}% off, open until 10pm on Fridays."
    for n, mail in enumerate(mails(WARM + READ)):
        body = f"{str(mail['body'])[:1400]}{told.format(n=n % 28 + 1)}"
        record = {**mail, "body": body, "facts": {**facts, "number": n}}
        with worked(spent):
            inspect_record(record, pack, now=AS_OF)
        with worked(again):
            inspect_record(record, pack, now=AS_OF)
    table.time("inspect a mail of 1,500 characters, 60 facts, 20 offers, median", statistics.median(spent[WARM:]))
    table.time("inspect a mail of 1,500 characters, 60 facts, 20 offers, p95", p95(spent[WARM:]))
    table.time("inspect such a mail that comes back, p95", p95(again[WARM:]))


def drafts(table: Table, pack: Pack) -> None:
    """Drafts of honest sentences with their slots, as a model writes them."""
    for channel, size, what in ((Channel.EMAIL, 600, "a draft of 600 characters"), (Channel.SMS, 160, "a drafted SMS")):
        spent, again = list[float](), list[float]()
        for n, text in enumerate(messages(channel, size)):
            slots = frozenset(
                f"{s.kind.value}:{s.ref}" for f in text.fields for s in f.segments if s.kind is not SegmentKind.TEXT
            )
            grounds = Grounds(pack=pack, now=AS_OF, timezone=pack.brand.timezone, slots=slots)
            with worked(spent):
                guardrails.inspect(text, grounds)
            if n >= WARM:
                with worked(again):
                    guardrails.inspect(text, grounds)
            if n == WARM + READ:
                break
        table.time(f"inspect {what}, median", statistics.median(spent[WARM:]))
        table.time(f"inspect {what} that comes back, median", statistics.median(again))


def messages(channel: Channel, size: int) -> list[MessageText]:
    said, made = sentences(slots=True), []
    for _ in range(WARM + READ + 1):
        body = ""
        while len(body) < size - 40:
            body += next(said) + " "
        fields = {"subject": next(said)[:60], "body": body} if channel is Channel.EMAIL else {"sms": body}
        drafted = tuple(field_of(name, text, "model:bench") for name, text in fields.items())
        made.append(MessageText(channel=channel, stage=Stage.DRAFT, fields=drafted))
    return made


def many_rules(table: Table) -> None:
    """A thousand rules, of words and of swaps, tried as a pack's are when it is loaded."""
    chance = Random(1)
    words = sorted({w for line in teaching.lines("build") for w in line.text.lower().split() if w.isalpha()})
    rules = [_rule(n, [f"{' '.join(chance.sample(words, 2))} w{n}" for _ in range(2)]) for n in range(1_000)]
    spent: list[float] = []
    with took(spent):
        problems = guardrails.rule_problems(rules)
    if problems:
        raise SystemExit(f"the bench's own rules are refused: {problems[0]}")
    table.time("load a thousand rules", spent[0])


def _rule(n: int, said: list[str]) -> Rule:
    shape = {"extends": "substitution", "swap": dict.fromkeys(said, f"better{n}")} if n % 4 == 0 else {
        "extends": "existence", "tokens": [said[0], f"{said[1]}s?"]
    }  # fmt: skip
    return Rule.model_validate({
        "id": f"r{n}", "check": "tone", "message": "%s", "severity": "polish", "defect": "wording", "owner": "bench",
        "source": "made for measuring", "examples": RuleExamples(bad=(said[0],), good=("nothing of it",)), **shape,
    })  # fmt: skip


def hostile(table: Table, pack: Pack) -> None:
    """The slowest of all shipped rules on any of the hostile shapes and on what it is meant for, again and again, best
    of three."""
    rules = {rule.id: rule for layer in shipped() for rule in layer.rules} | {rule.id: rule for rule in pack.rules}
    ready, slowest = Ready([compile_rule(rule) for rule in rules.values()]), 0.0
    for shape in (*SHAPES, *(shape for rule in rules.values() for shape in own(rule))):
        views = Views((shape * HOSTILE)[:HOSTILE])
        for rule, places in ready.awake(views):
            spent: list[float] = []
            for _ in range(3):
                with worked(spent):
                    list(rule.hits(views, places))
            slowest = max(slowest, min(spent))
    table.time(f"the slowest of {len(rules)} shipped rules on 20 kB of hostile text", slowest)
    spent = []
    for shape in SHAPES:
        with worked(spent):
            inspect_record({"id": 1, "body": (shape * HOSTILE)[:HOSTILE], "facts": {"a": 5}}, pack, now=AS_OF)
    table.time("inspect 20 kB of hostile text, the slowest shape", max(spent))


def own(rule: Rule) -> Iterator[str]:
    """Shapes made for one rule: its first bad and good example, the bad one cut short, and its words one after the
    other."""
    if rule.examples:
        bad, good = rule.examples.bad[0], rule.examples.good[0]
        yield from (f"{bad} ", f"{good} ", f"{bad[:-2]} ")
        yield from {f"{word} " for token in (*rule.tokens, *rule.swap)[:3] for word in WORD.findall(token)[:1]}


def adapter(table: Table, pack: Pack) -> None:
    """What guardrails-ai adds to a draft's inspection."""
    from rapport.guardrails.library import Library

    library, added = Library(pack), []
    for text in messages(Channel.EMAIL, 600)[: WARM + READ // 2]:
        grounds, spent = Grounds(pack=pack, now=AS_OF, timezone=pack.brand.timezone), list[float]()
        guardrails.inspect(text, grounds)  # both find it read
        with worked(spent):
            guardrails.inspect(text, grounds)
        with worked(spent):
            library.inspect(text, grounds)
        added.append(spent[1] - spent[0])
    table.time("guardrails-ai adds to a draft's inspection, median", statistics.median(added[WARM:]))
