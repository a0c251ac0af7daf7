"""The queue, and taking the next message from it."""

from datetime import datetime, timedelta

from starlette.responses import Response

from rapport import review
from rapport.domain.health import percent
from rapport.domain.pack import ReviewPlan
from rapport.review.sampling import workload
from rapport.web.doors import Empty, Here, form, page
from rapport.web.pages.item import LANES
from rapport.web.pages.queue import LaneShown, QueuePage
from rapport.web.rendering import Frame, html, to


async def queue(here: Here) -> Response:
    """What waits by lane and age, and how long it will take."""
    kit, who = here.desk.kit, here.who
    now = kit.clock()
    async with kit.database.read() as session:
        lanes = await review.waiting(session, who.brand, now)
        mine = await review.held_by(session, who.brand, who.reviewer_id, now)
        done = await review.answers_since(session, who.brand, _midnight(now))
        released = await review.volumes(session, who.brand, now)
    shown = [LaneShown(x.lane, LANES.get(x.lane, x.lane), x.messages, x.claimed, now - x.oldest) for x in lanes]
    waiting, plan = sum(lane.messages for lane in lanes), here.pack.brand.review
    page_shown = QueuePage(
        frame=Frame("Queue", who, "queue"), lanes=shown, waiting=waiting, mine=mine,
        takes=waiting * timedelta(minutes=plan.minutes_each), done=done.get(who.reviewer_id, 0), chosen=_chosen(plan),
        week=workload(plan, released) if released else None,
    )  # fmt: skip
    return html(page_shown)


async def following(here: Here, _given: Empty) -> Response:
    """On to what the reader has claimed already, or to a newly claimed message; to the queue where none is free."""
    return to(await next_path(here))


async def next_path(here: Here) -> str:
    """Where to go on reviewing."""
    kit, who = here.desk.kit, here.who
    async with kit.database.begin() as session:
        at = kit.clock()
        found = await review.held_by(session, who.brand, who.reviewer_id, at)
        found = found or await review.claim(session, who.brand, who.reviewer_id, at)
    return f"/items/{found}" if found else "/"


def _chosen(plan: ReviewPlan) -> str:
    """How many messages come here by chance, in words."""
    return f"{plan.per_week:,} a week" if plan.share is None else percent(plan.share)


def _midnight(at: datetime) -> datetime:
    return at.replace(hour=0, minute=0, second=0, microsecond=0)


ROUTES = (page("/", queue), form("/next", Empty, following))
