"""The circle, day after day: people arrive, are written to, answer; reviewers judge; drafts earn a pause back."""

import tempfile
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

from rapport import intake, review, rewards
from rapport.db import Database
from rapport.db.migrate import upgrade
from rapport.domain.message import Status
from rapport.domain.pack import Pack
from rapport.errors import Invalid
from rapport.evals.simulate import counting, people, reviewers
from rapport.evals.simulate.blemishes import BlemishedTwin
from rapport.evals.simulate.counting import Happened
from rapport.evals.simulate.plan import BEGINS, Plan, prepared
from rapport.evals.simulate.record import Simulated, Week
from rapport.kit import Kit
from rapport.llm import CarelessTwin
from rapport.pipeline import Ask, make_message
from rapport.probation import compose_for_probation


@dataclass
class Clock:
    """A clock that is moved by hand."""

    at: datetime = BEGINS

    def __call__(self) -> datetime:
        return self.at


async def simulate(pack: Pack, plan: Plan, *, done: Callable[[], None] = lambda: None) -> Simulated:
    """Run a circle on a store of its own, which is thrown away. `done` is called after each week.

    The same pack and plan give the same record. Raises `Invalid` for a pack without the strategies that the plan
    states a taste for.
    """
    if missing := sorted(plan.answers.keys() - pack.strategy.keys()):
        raise Invalid(f"the circle needs the strategies of the gifts pack, and here is no {missing[0]}", field="--pack")
    pack, clock = prepared(pack, plan), Clock()
    angles = {" ".join(s.angle.split()): s.id for s in pack.strategies}
    twin = BlemishedTwin(
        CarelessTwin(plan.seed, rate=plan.careless),
        lambda angle: plan.rate(angles[angle], counting.week_of(clock())),
        seed=plan.seed,
    )
    async with _kit(pack, clock, twin, plan) as kit:
        weeks: list[Week] = []
        for number in range(1, plan.weeks + 1):
            sent = [h for day in range(7) for h in await _day(pack, plan, (number - 1) * 7 + day, clock, twin, kit)]
            async with kit.database.read() as session:
                weeks.append(await counting.counted(session, pack.id, plan, number, sent))
            done()
        async with kit.database.read() as session:
            run = Simulated(
                seed=plan.seed, contacts=plan.contacts, pack_sha256=pack.sha256, best=plan.best, weeks=tuple(weeks),
                changes=await counting.changes(session, pack.id), decided_while_paused=0,
            )  # fmt: skip
            paused = await counting.decided_while_paused(session, pack.id, run)
    return run.model_copy(update={"decided_while_paused": paused})


@asynccontextmanager
async def _kit(pack: Pack, clock: Clock, twin: BlemishedTwin, plan: Plan) -> AsyncIterator[Kit]:
    numbers = count()
    with tempfile.TemporaryDirectory(prefix="rapport-circle-") as folder:
        database = Database(f"sqlite:///{Path(folder) / 'circle.db'}")
        try:
            await upgrade(database)
            fresh = lambda: f"circle-{plan.seed}-{next(numbers)}"  # noqa: E731
            yield Kit(database, {pack.id: pack}, model=twin, clock=clock, fresh=fresh, who="circle")
        finally:
            await database.close()


async def _day(pack: Pack, plan: Plan, day: int, clock: Clock, twin: BlemishedTwin, kit: Kit) -> Sequence[Happened]:
    """One day; what was sent on it. The next day's mail sees whatever this day's reviewers found."""
    morning = BEGINS + timedelta(days=day)
    clock.at = morning + timedelta(hours=9)
    found = people.newcomers(pack, plan, day, clock())
    await people.arrive(found, kit)
    await _probation(pack, plan, kit)
    clock.at = morning + timedelta(hours=10)
    sent = [h for one in found if (h := await _written(pack, plan, one.person.contact.contact_id, twin, kit))]
    clock.at = morning + timedelta(hours=13)
    await reviewers.work_through(pack.id, plan, kit, twin.defective)
    clock.at = morning + timedelta(hours=22)
    await rewards.close(pack.id, kit)
    return sent


async def _probation(pack: Pack, plan: Plan, kit: Kit) -> None:
    async with kit.database.read() as session:
        paused = [h.strategy for h in await review.decided_health(session, pack.id) if h.share <= 0]
    for strategy in paused:
        await compose_for_probation(pack.id, strategy, plan.drafts, kit)


async def _written(pack: Pack, plan: Plan, contact_id: str, twin: BlemishedTwin, kit: Kit) -> Happened | None:
    """A message to one contact, sent and answered; None where there was none."""
    message = await make_message(Ask(pack.id, contact_id), kit)
    if message.status is not Status.RELEASED:
        return None
    now = kit.clock()
    await intake.sent(pack.id, message.message_id, now, kit)
    later = now + timedelta(hours=2)
    outcomes = people.answers(message, plan, later)
    if outcomes:
        await intake.outcomes(pack.id, message.message_id, outcomes, replace(kit, clock=lambda: later))
    return Happened(message, twin.defective(message), any(o.kind == "clicked" for o in outcomes))
