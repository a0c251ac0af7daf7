"""Planted faults are caught and good copy is left alone, on forms that the checks were not built with."""

from dataclasses import replace
from itertools import count

from rapport.evals.planted import Tally, by_prompt
from rapport.kit import Kit
from rapport.llm import CarelessTwin, HonestTwin
from rapport.pipeline import Ask, make_message
from tests.acceptance.people import BRAND, spoken_to
from tests.conftest import OpenShop

DRAFTS = 500


async def _tally(kit: Kit, model: CarelessTwin | HonestTwin) -> Tally:
    """The same draws in every run: what is counted is copy, not luck."""
    numbers = count(1)
    kit = replace(kit, fresh=lambda: f"{next(numbers):032x}")
    messages = [await make_message(Ask(BRAND, contact_id), kit) for contact_id in await spoken_to(kit, DRAFTS)]
    planted = by_prompt(model.planted) if isinstance(model, CarelessTwin) else {}
    tally = Tally()
    for message in messages:
        tally.add(message, planted)
    return tally


async def test_on_the_unseen_half_no_fault_is_missed_and_nothing_faulty_leaves(shop: OpenShop) -> None:
    careless = CarelessTwin(seed=2011, half="measure")
    async with shop(careless) as kit:
        tally = await _tally(kit, careless)

    assert tally.planted.total() >= 400
    assert len(tally.planted) == 12
    assert tally.missed_by_kind == {}
    assert tally.left_faulty == []


async def test_of_honest_drafts_at_most_one_in_fifty_is_stopped(shop: OpenShop) -> None:
    honest = HonestTwin(seed=2011)
    async with shop(honest) as kit:
        tally = await _tally(kit, honest)

    assert tally.first_drafts >= DRAFTS
    assert tally.stopped_first_drafts <= 0.02 * tally.first_drafts
