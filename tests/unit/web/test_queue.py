"""The queue's page: what the review plan costs in a week."""

from tests import small_queue
from tests.unit.web.conftest import World


async def test_it_says_what_a_week_at_this_pace_costs(world: World) -> None:
    await small_queue.made(world.kit, 3)
    before = await (await world.signed_in()).get("/review/")

    world.later(days=1)
    after = await (await world.signed_in("ben")).get("/review/")

    assert "At the pace" not in before.text
    assert "At the pace of the last seven days 21 messages a week come here: 0.7 hours of reading." in after.text
