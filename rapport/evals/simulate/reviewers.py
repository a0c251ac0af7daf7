"""Simulated reviewers: they claim from the queue and answer as people do, who miss some defects and imagine others."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from rapport import review, reviewing
from rapport.domain.chance import unit
from rapport.domain.guard import Severity
from rapport.domain.message import Message
from rapport.domain.review import Answer, Defect, Verdict
from rapport.evals.simulate.plan import Plan
from rapport.kit import Kit


async def work_through(brand: str, plan: Plan, kit: Kit, defective: Callable[[Message], bool]) -> int:
    """The day's reviews, one a minute, until the queue is empty or the day is over; how many verdicts fell."""
    for number in range(plan.reviews):
        at = kit.clock() + timedelta(minutes=number)
        reviewer = f"reviewer-{number % plan.reviewers + 1}"
        async with kit.database.begin() as session:
            message_id = await review.claim(session, brand, reviewer, at)
        if message_id is None:
            return number
        shown = await reviewing.show(brand, message_id, kit)
        sees = _sees(shown.message, plan, reviewer, defective(shown.message))
        verdict = Verdict(
            message_id=message_id, sha256=shown.place.sha256, reviewer=reviewer, at=at,
            answer=Answer.DEFECT if sees else Answer.PASS,
            defects=(Defect(code="tone", severity=Severity.BRAND),) if sees else (),
        )  # fmt: skip
        await reviewing.judge(brand, verdict, replace(kit, clock=lambda at=at: at))  # type: ignore[misc]
    return plan.reviews


def _sees(message: Message, plan: Plan, reviewer: str, defective: bool) -> bool:
    """Whether this reviewer sees a defect. What is imagined is a matter of taste, never of law."""
    place = unit("sees", str(plan.seed), reviewer, message.message_id)
    return place < plan.sensitivity if defective else place >= plan.specificity
