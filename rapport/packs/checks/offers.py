"""offers.yaml: phrases that code can fill, and conditions that can be tested."""

from collections.abc import Iterator

from rapport.domain.pack import Offer
from rapport.errors import Problem
from rapport.packs.checks import world
from rapport.packs.checks.conditions import fitting
from rapport.packs.parts import Parts, Placed


def check(parts: Parts) -> Iterator[Problem]:
    for placed in parts.offers:
        offer = placed.value
        if "." in offer.id:
            yield placed.problem("the id of an offer holds no dot: `offer.code` and `offer.ends` name its parts", "id")
        yield from world.timezone(offer.timezone, placed, "timezone")
        yield from world.placeholders(offer.say, _placeholders(offer), placed, "say")
        yield from world.placeholders(offer.about, (), placed, "about")
        yield from fitting(parts, offer.eligible, placed, "eligible")
        yield from _extensions(placed)


def _placeholders(offer: Offer) -> set[str]:
    """What the offer has to fill in."""
    return {"ends"} | ({"value"} if offer.value is not None else set()) | ({"code"} if offer.code else set())


def _extensions(placed: Placed[Offer]) -> Iterator[Problem]:
    for index, extension in enumerate(placed.value.extensions):
        if extension.ended_before >= placed.value.ends:
            what = "`ended_before` is the earlier end: it lies before the offer's `ends`"
            yield placed.problem(what, "extensions", index, "ended_before")
