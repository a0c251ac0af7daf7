"""The ladder of rungs: the model's draft, its repair, the approved template, silence; each inspected twice.

A message may take one call of a model, and one more for each repair that the kit allows. Judges are asked out of the
same calls, about a draft that has passed everything else: what was repaired to the end is not judged, and says so.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from rapport import generator, guardrails
from rapport.domain.brief import Brief
from rapport.domain.chance import identifier
from rapport.domain.contact import Contact
from rapport.domain.decision import Decision
from rapport.domain.draft import Draft, ModelCall
from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, GuardReport
from rapport.domain.message import Attempt, Message, Rendered, Rung, Status
from rapport.domain.pack import Pack
from rapport.domain.text import MessageText
from rapport.guardrails import judges
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


def message_of(decision_id: str, decision: Decision, composed: Composed, status: Status, now: datetime) -> Message:
    """What was composed as the message of its decision, or as the record of why there is none."""
    return Message(
        message_id=identifier("m", decision_id), decision_id=decision_id, brand=decision.brand,
        contact_id=decision.contact_id, channel=decision.channel, decision=decision, rung=composed.rung,
        why=composed.why, status=status, rendered=composed.rendered, report=composed.report,
        attempts=composed.attempts, made_at=now,
    )  # fmt: skip


class Judged(NamedTuple):
    """A draft after both inspections, and the judges: its record, and what is rendered or what speaks against it."""

    text: MessageText
    attempt: Attempt
    objections: tuple[Finding, ...]
    rendered: Rendered | None
    report: GuardReport | None


def prepare(pack: Pack, now: datetime) -> None:
    """Read every approved template once as a guard does: what that takes is made then, and not for the first message.

    A service does it before it opens; nothing else depends on it.
    """
    guardrails.prepare()
    grounds = Grounds(pack=pack, now=now, timezone=pack.brand.timezone)
    for template in pack.templates.values():
        for channel, content in template.channels.items():
            draft = Draft(channel=channel, content=content, origin=f"template:{template.id}")
            guardrails.inspect(generator.text_of(draft), grounds)


async def compose(decision: Decision, grounds: Grounds, contact: Contact, kit: Kit) -> Composed:
    """The best copy that the guards let through. No connection is held while a model thinks."""
    attempts: list[Attempt] = []
    if decision.strategy is None:
        why = "approved copy speaks in this arm"
    elif kit.model is None:
        why = "no model is configured"
    else:
        written = await _written(decision, grounds, contact, kit.model, kit, attempts)
        if written:
            return written
        why = _failure(attempts[-1])
    return _approved(decision, grounds, contact, attempts, why)


async def _written(
    decision: Decision, grounds: Grounds, contact: Contact, model: LanguageModel, kit: Kit, attempts: list[Attempt]
) -> Composed | None:
    """The model's draft or one of its repairs, whichever passes first; every try is added to `attempts`."""
    brief, opinions = generator.brief(decision, grounds), tuple[judges.Opinion, ...]()
    calls, repairs = kit.repairs + 1, 0
    written = await generator.write(brief, grounds.pack, model, kit.prompts)
    asked, rung = written.asked, Rung.MODEL
    while True:
        calls -= 1
        if written.draft is None:
            attempts.append(Attempt(rung=rung, call=written.call))
            return None
        judged = _judged(written.draft, rung, written.call, decision, grounds, contact)
        if judged.rendered and grounds.pack.brand.judges:
            judged, opinions = await _heard(judged, brief, grounds.pack, kit.judge or model, calls, opinions)
        calls -= len(judged.attempt.judged)
        attempts.append(judged.attempt)
        if judged.rendered:
            how = "the model's draft passed" if repairs == 0 else f"the draft passed after {repairs} repairs"
            return Composed(rung, how, tuple(attempts), judged.rendered, judged.report)
        failed = generator.passages(judged.text, judged.objections)
        if calls <= 0 or not failed:
            return None
        open_claims = frozenset(c.id for c in grounds.claims)
        written = await generator.repair(asked, written.draft, failed, open_claims, model, kit.prompts)
        rung, repairs = Rung.REPAIRED, repairs + 1


async def _heard(
    judged: Judged, brief: Brief, pack: Pack, model: LanguageModel, calls: int, before: Sequence[judges.Opinion]
) -> tuple[Judged, tuple[judges.Opinion, ...]]:
    """A draft that passed everything else, after the judges were heard as far as calls are left; and what they said."""
    shown = judges.Shown(pack.brand, judged.text, brief.fence, brief, generator.data(brief, pack))
    opinions = await judges.ask(shown, model, calls=calls, before=before)
    asked = tuple(one.call for one in opinions if one.call)
    draft = judges.told(judged.attempt.report, judged.text, opinions) if judged.attempt.report else None
    attempt = judged.attempt.model_copy(update={"report": draft, "judged": asked})
    if judged.rendered is None or judged.report is None or draft is None or not draft.clean:
        return judged._replace(attempt=attempt, objections=draft.stopping if draft else (), rendered=None), opinions
    report = judges.told(judged.report, judged.rendered.text, opinions)
    return judged._replace(attempt=attempt, report=report), opinions


def _approved(decision: Decision, grounds: Grounds, contact: Contact, attempts: list[Attempt], why: str) -> Composed:
    """The approved template, which may be said again: nothing is compared with what was heard before."""
    draft = generator.approved(decision, grounds.pack)
    if draft is None:
        return Composed.silent(f"{why}; no approved template for this channel", tuple(attempts))
    judged = _judged(draft, Rung.TEMPLATE, None, decision, replace(grounds, heard=None), contact)
    attempts.append(judged.attempt)
    if judged.rendered is None:
        return Composed.silent(f"{why}; the template was stopped: {_reasons(attempts[-1])}", tuple(attempts))
    return Composed(Rung.TEMPLATE, why, tuple(attempts), judged.rendered, judged.report)


def _judged(
    draft: Draft, rung: Rung, call: ModelCall | None, decision: Decision, grounds: Grounds, contact: Contact
) -> Judged:
    """Inspect the draft, and where it is clean the rendered bytes that would be stored."""
    text = generator.text_of(draft)
    report = guardrails.inspect(text, grounds)
    if not report.clean:
        return Judged(text, Attempt(rung=rung, draft=draft, call=call, report=report), report.stopping, None, None)
    rendered = generator.render(draft, decision, grounds, contact)
    last = guardrails.inspect(rendered.text, grounds)
    if not last.clean:
        objections = tuple(_in_draft(finding, text) for finding in last.stopping)
        return Judged(text, Attempt(rung=rung, draft=draft, call=call, report=last), objections, None, None)
    return Judged(text, Attempt(rung=rung, draft=draft, call=call, report=report), (), rendered, last)


def _in_draft(finding: Finding, text: MessageText) -> Finding:
    """A finding in rendered text, as one about the whole of the draft's field: values have moved its characters."""
    field = text.field(finding.field)
    return finding.model_copy(update={"start": 0, "end": len(field.text), "quote": field.text}) if field else finding


def _failure(attempt: Attempt) -> str:
    if attempt.call and attempt.call.failure:
        return f"the model failed: {attempt.call.failure}"
    return f"the draft was stopped: {_reasons(attempt)}"


def _reasons(attempt: Attempt) -> str:
    stopping = attempt.report.stopping if attempt.report else ()
    return ", ".join(dict.fromkeys(f.check for f in stopping)) or "nothing to read"
