"""The ladder of rungs: the model's draft, its repair, the approved template, silence; each inspected twice."""

from typing import NamedTuple

from rapport import generator, guardrails
from rapport.domain.contact import Contact
from rapport.domain.decision import Decision
from rapport.domain.draft import Draft
from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, GuardReport
from rapport.domain.message import Attempt, Rendered, Rung
from rapport.kit import Kit
from rapport.llm import LanguageModel


class Composed(NamedTuple):
    """What came through the guards, on which rung and why; without `rendered` nothing did."""

    rung: Rung
    why: str
    attempts: tuple[Attempt, ...]
    rendered: Rendered | None
    report: GuardReport | None

    @classmethod
    def silent(cls, why: str, attempts: tuple[Attempt, ...] = ()) -> "Composed":
        return cls(Rung.SILENCE, why, attempts, None, None)


async def compose(decision: Decision, grounds: Grounds, contact: Contact, kit: Kit) -> Composed:
    """The best copy that the guards let through. No connection is held while a model thinks."""
    attempts: list[Attempt] = []
    if decision.strategy is None:
        why = "approved copy speaks in this arm"
    elif kit.model is None:
        why = "no model is configured"
    else:
        await _written(decision, grounds, kit.model, kit.repairs, attempts)
        why = _failure(attempts[-1])
        if attempts[-1].draft and _clean(attempts[-1]):
            done = _rendered(attempts[-1].draft, attempts[-1].rung, decision, grounds, contact, attempts)
            if done:
                return done
            why = f"the rendered text was stopped: {_reasons(attempts[-1])}"
    approved = generator.approved(decision, grounds.pack)
    if approved is None:
        return Composed.silent(f"{why}; no approved template for this channel", tuple(attempts))
    report = guardrails.inspect(generator.text_of(approved), grounds)
    attempts.append(Attempt(rung=Rung.TEMPLATE, draft=approved, report=report))
    done = _rendered(approved, Rung.TEMPLATE, decision, grounds, contact, attempts, why) if report.clean else None
    return done or Composed.silent(f"{why}; the template was stopped: {_reasons(attempts[-1])}", tuple(attempts))


async def _written(
    decision: Decision, grounds: Grounds, model: LanguageModel, repairs: int, attempts: list[Attempt]
) -> None:
    """The model's draft and its repairs, each with its report, added to `attempts`; the last one counts."""
    brief = generator.brief(decision, grounds)
    written = await generator.write(brief, grounds.pack, model)
    attempts.append(_inspected(written.draft, Rung.MODEL, written, grounds))
    open_claims = frozenset(c.id for c in grounds.claims)
    while written.draft and not _clean(attempts[-1]) and len(attempts) <= repairs:
        written = await generator.repair(written, written.draft, _stopping(attempts[-1]), open_claims, model)
        attempts.append(_inspected(written.draft, Rung.REPAIRED, written, grounds))


def _inspected(draft: Draft | None, rung: Rung, written: generator.Written, grounds: Grounds) -> Attempt:
    report = guardrails.inspect(generator.text_of(draft), grounds) if draft else None
    return Attempt(rung=rung, draft=draft, call=written.call, report=report)


def _rendered(
    draft: Draft, rung: Rung, decision: Decision, grounds: Grounds, contact: Contact, attempts: list[Attempt],
    why: str = "",
) -> Composed | None:  # fmt: skip
    """The draft rendered and inspected once more, on the bytes that will be stored; None where it is stopped there."""
    rendered = generator.render(draft, decision, grounds, contact)
    report = guardrails.inspect(rendered.text, grounds)
    if not report.clean:
        attempts.append(Attempt(rung=rung, draft=draft, report=report))
        return None
    tries = len([a for a in attempts if a.rung is Rung.REPAIRED])
    how = {Rung.MODEL: "the model's draft passed", Rung.REPAIRED: f"the draft passed after {tries} repairs"}
    return Composed(rung, how.get(rung, why), tuple(attempts), rendered, report)


def _clean(attempt: Attempt) -> bool:
    return attempt.report is not None and attempt.report.clean


def _stopping(attempt: Attempt) -> tuple[Finding, ...]:
    return attempt.report.stopping if attempt.report else ()


def _failure(attempt: Attempt) -> str:
    if attempt.call and attempt.call.failure:
        return f"the model failed: {attempt.call.failure}"
    return f"the draft was stopped: {_reasons(attempt)}"


def _reasons(attempt: Attempt) -> str:
    return ", ".join(dict.fromkeys(f.check for f in _stopping(attempt))) or "nothing to read"
