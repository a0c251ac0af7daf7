"""The queue, and taking the next message from it."""

from datetime import datetime, timedelta
from typing import Final

from starlette.responses import Response

from rapport import review
from rapport.web.doors import Empty, Here, form, page
from rapport.web.pages.item import LANES
from rapport.web.pages.queue import LaneShown, QueuePage
from rapport.web.rendering import Frame, html, to

EACH: Final = timedelta(seconds=45)
"""What one review takes, by experience: it says how long the queue will take."""


async def queue(here: Here) -> Response:
    """What waits by lane and age, and how long it will take."""
    kit, who = here.desk.kit, here.who
    now = kit.clock()
    async with kit.database.read() as session:
        lanes = await review.waiting(session, who.brand, now)
        mine = await review.held_by(session, who.brand, who.reviewer_id, now)
        done = await review.answers_since(session, who.brand, _midnight(now))
    shown = [LaneShown(x.lane, LANES.get(x.lane, x.lane), x.count, x.claimed, now - x.oldest) for x in lanes]
    waiting = sum(lane.count for lane in lanes)
    return html(
        QueuePage(
            frame=Frame("Queue", who, "queue"), lanes=shown, waiting=waiting, takes=waiting * EACH, mine=mine,
            done=done.get(who.reviewer_id, 0), share=here.pack.brand.review.share,
        )
    )  # fmt: skip


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


def _midnight(at: datetime) -> datetime:
    return at.replace(hour=0, minute=0, second=0, microsecond=0)


ROUTES = (page("/", queue), form("/next", Empty, following))
