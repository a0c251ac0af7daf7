"""baseline.yaml: segments that can be told apart, and copy that fits everybody in them."""

from collections.abc import Iterator

from rapport.domain.pack import Baseline
from rapport.errors import Problem
from rapport.packs.checks import slots
from rapport.packs.checks.conditions import fitting
from rapport.packs.checks.names import absent, unknown, unknown_link
from rapport.packs.parts import Parts, Placed
from rapport.packs.wording import shorten


def check(parts: Parts) -> Iterator[Problem]:
    if parts.baseline is None:
        return
    placed, seen = parts.baseline, set[str]()
    for index, segment in enumerate(placed.value.segments):
        here = ("segments", index)
        if segment.id in seen:
            yield placed.problem(f"the id `{shorten(segment.id)}` comes twice: choose another", *here, "id")
        seen.add(segment.id)
        yield from fitting(parts, segment.when, placed, (*here, "when"))
        yield from _copy(parts, placed, f"the segment `{segment.id}`", here)
    yield from _copy(parts, placed, "the default message", ("default",))
    offers = {p.value.id: p.value for p in parts.offers}
    for index, name in enumerate(placed.value.default.offers):
        if name in offers and offers[name].eligible:
            what = f"the offer `{name}` has conditions, and of these contacts nothing may be used: take it out"
            yield placed.problem(what, "default", "offers", index)


def _copy(parts: Parts, placed: Placed[Baseline], user: str, here: tuple[str | int, ...]) -> Iterator[Problem]:
    """The template of one segment, or of the default: it knows no facts and is bound to no strategy."""
    part = placed.value.default if here == ("default",) else placed.value.segments[int(here[1])]
    yield from unknown_link(parts, part.link, placed, *here, "link")
    yield from unknown(parts, "offers", part.offers, placed, *here, "offers")
    if not parts.has("templates", part.template):
        yield placed.problem(absent(parts, "templates", part.template), *here, "template")
    claims = {p.value.id for p in parts.claims if not p.value.strategies}
    for template in parts.templates:
        if template.value.id == part.template:
            for channel, copy in template.value.channels.items():
                allowed = slots.Allowed(user, channel, (), claims, part.offers)
                yield from slots.fillable(parts, copy, allowed, template, ("channels", channel.value))
