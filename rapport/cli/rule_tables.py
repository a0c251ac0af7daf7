"""A dry run of rules as people like to read it on a terminal, and as JSON."""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from rich import box
from rich.console import Console
from rich.padding import Padding
from rich.table import Table

from rapport.domain.review import Answer, Verdict
from rapport.evals.dry_run import Change, DryRun, Trial, Tried, Turned, people
from rapport.packs import Proposal

SAID = {
    Change.NEW: "new: the pack has no rule of this id",
    Change.CHANGED: "changed: compared with the pack's rule of this id",
}
EXISTING = "as it stands: compared with not having it"


def remarks(proposal: Proposal, today: date) -> Iterator[str]:
    """What has to be known of rules that are switched off."""
    for off in proposal.after.brand.off:
        if off.rule in proposal.rules and today < off.until:
            yield f"{off.rule} is switched off until {off.until}: it is tried as if it ran"


def paint(run: DryRun, tried: Trial, brand: str, show: int, to: Console, *, existing: bool) -> None:
    """For each rule a sentence, a table and examples; then all together. Rules that do not differ are named."""
    if same := [name for name, change in tried.changes.items() if change is Change.SAME]:
        to.out(f"the same as in the pack: {', '.join(same)}")
    if not run.rules:
        to.out("nothing to compare: a rule's id compares having it with not having it")
    elif not run.messages:
        to.out(f"no stored messages of {brand} yet: `rapport message write CONTACT` makes one")
    else:
        for name, effect in run.rules.items():
            to.out(f"{name}: {sentence(effect, run.messages)}")
            to.print(f"  [dim]{EXISTING if existing else SAID[tried.changes[name]]}[/]")
            _paint(effect, show, to)
        if len(run.rules) > 1:
            to.out(f"together: {sentence(run.together, run.messages)}")
            _paint(run.together, 0, to)
        to.print(f"[dim]{_looked_at(run)}[/]")


def sentence(effect: Tried, messages: int) -> str:
    """What would become of messages, in one sentence."""
    many = f"{messages:,} messages" if messages != 1 else "1 message"
    if not effect.turned:
        return f"of the last {many} none would be treated otherwise"
    changes = [f"{len(effect.blocked):,} more{_passed(effect.blocked)}"] if effect.blocked else []
    changes += [f"{len(effect.unblocked):,} fewer{_defective(effect.unblocked)}"] if effect.unblocked else []
    noted = [f"{len(effect.noted):,} more noted"] if effect.noted else []
    noted += [f"{len(effect.unnoted):,} fewer noted"] if effect.unnoted else []
    return f"of the last {many} it would block {'; '.join([*(changes or ['none more']), *noted])}"


def _passed(turned: Sequence[Turned]) -> str:
    return _share(turned, people(t.verdict for t in turned).passed, "people passed")


def _defective(turned: Sequence[Turned]) -> str:
    return _share(turned, people(t.verdict for t in turned).defective, "people found defective")


def _share(turned: Sequence[Turned], many: int, did: str) -> str:
    if not any(t.verdict for t in turned):
        return ", none of which people have looked at"
    return f", {f'{many:,}' if many else 'none'} of which {did}"


def _kinds(effect: Tried) -> dict[str, tuple[Turned, ...]]:
    """The messages by what would happen to them. First those that speak against the rule."""
    blocked, unblocked = effect.blocked, effect.unblocked
    return {
        "would be blocked": _first(blocked, Answer.PASS), "no longer blocked": _first(unblocked, Answer.DEFECT),
        "would be noted": effect.noted, "no longer noted": effect.unnoted,
    }  # fmt: skip


def _first(turned: Sequence[Turned], answer: Answer) -> tuple[Turned, ...]:
    return tuple(sorted(turned, key=lambda t: t.verdict is None or t.verdict.answer is not answer))


def _paint(effect: Tried, show: int, to: Console) -> None:
    kinds = {kind: turned for kind, turned in _kinds(effect).items() if turned}
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, padding=(0, 2, 0, 0))
    for column in ("", "messages", "passed", "defective", "not judged", "not looked at"):
        table.add_column(column, justify="right" if column else "left")
    for kind, turned in kinds.items():
        table.add_row(kind, f"{len(turned):,}", *(f"{n:,}" for n in people(t.verdict for t in turned)))
    for kind, many in (("blocked either way", effect.still_blocked), ("noted either way", effect.still_noted)):
        if many:
            table.add_row(kind, f"{many:,}")
    if table.row_count:
        to.print(Padding(table, (1, 0, 0, 2)))
    for kind, turned in kinds.items() if show else ():
        to.print(f"\n  [bold]{kind}[/]")
        for one in turned[:show]:
            to.out(f"    {one.message_id}  {said(one.verdict)}")
            for finding in one.findings:
                to.out(f"      {finding.field}: {finding.quote[:200]!r}")
    to.print()


def said(verdict: Verdict | None) -> str:
    """What people said of a message."""
    if verdict is None:
        return "not looked at"
    if verdict.answer is Answer.DEFECT:
        return "defective: " + ", ".join(f"{defect.code} ({defect.severity.value})" for defect in verdict.defects)
    return "passed" if verdict.answer is Answer.PASS else "not judged"


def _looked_at(run: DryRun) -> str:
    seen = run.people
    told = f"{seen.passed:,} passed, {seen.defective:,} defective, {seen.not_judged:,} not judged"
    return f"Made {run.first:%Y-%m-%d} to {run.last:%Y-%m-%d}; people have looked at {seen.looked_at:,}: {told}."


def as_json(run: DryRun, tried: Trial, brand: str, show: int, *, existing: bool) -> str:
    """The counts and examples for a program."""
    changes = {name: "existing" if existing else change.value for name, change in tried.changes.items()}
    rules = [
        {"rule": name, "change": change, **(_counts(run.rules[name], show) if name in run.rules else {})}
        for name, change in changes.items()
    ]
    told = {
        "brand": brand, "messages": run.messages, "first": run.first and run.first.isoformat(),
        "last": run.last and run.last.isoformat(), "people": run.people._asdict(), "rules": rules,
        "together": _counts(run.together, 0),
    }  # fmt: skip
    return json.dumps(told, ensure_ascii=False, indent=1)


def _counts(effect: Tried, show: int) -> dict[str, Any]:
    kinds = {kind.replace(" ", "_"): turned for kind, turned in _kinds(effect).items()}
    return {
        **{kind: {"messages": len(t), **people(o.verdict for o in t)._asdict()} for kind, t in kinds.items()},
        "blocked_either_way": effect.still_blocked, "noted_either_way": effect.still_noted,
        "examples": [_example(one) for turned in kinds.values() for one in turned[:show]],
    }  # fmt: skip


def _example(one: Turned) -> dict[str, Any]:
    verdict = one.verdict
    return {
        "message_id": one.message_id, "before": one.before, "after": one.after,
        "answer": verdict and verdict.answer, "defects": [d.code for d in verdict.defects] if verdict else [],
        "findings": [f.model_dump(mode="json", include={"field", "start", "end", "quote"}) for f in one.findings],
    }  # fmt: skip
