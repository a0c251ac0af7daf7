"""templates/*.yaml: copy that is complete for its channel, and whose slots can always be filled."""

from collections.abc import Iterator

from rapport.domain.contact import Channel
from rapport.domain.pack import Copy, Template
from rapport.errors import Problem
from rapport.packs.checks import slots
from rapport.packs.checks.names import twice, unknown
from rapport.packs.parts import Parts, Placed

_KINDS = "fact, claim, offer, link, contact"


def check(parts: Parts) -> Iterator[Problem]:
    for placed in parts.templates:
        template = placed.value
        if placed.file != f"templates/{template.id}.yaml":
            yield placed.problem("the id of a template is its file's name without .yaml: make them the same", "id")
        if not template.channels:
            yield placed.problem("a template has copy for at least one channel", "channels")
        for channel, copy in template.channels.items():
            here = ("channels", channel.value)
            yield from _complete(channel, copy, placed)
            yield from unknown(parts, "claims", copy.claims, placed, *here, "claims")
            yield from twice(copy.claims, placed, *here, "claims")
            for place, text in slots.fields(copy):
                for found in slots.broken(text):
                    what = f"a broken slot: `{found[:2]}` belongs to {{{{kind:name}}}}; kinds: {_KINDS}"
                    yield placed.problem(what, *here, *place)
        yield from _used_by_strategies(parts, placed)


def _complete(channel: Channel, copy: Copy, placed: Placed[Template]) -> Iterator[Problem]:
    for part in ("subject", "preheader", "button"):
        text = getattr(copy, part)
        if channel is Channel.EMAIL and text is None:
            yield placed.problem(f"an e-mail has a `{part}`: write one", "channels", channel.value)
        if channel is Channel.SMS and text is not None:
            yield placed.problem(f"a text message has no `{part}`: take it out", "channels", channel.value, part)
        if text and "{{link:" in text:
            yield placed.problem("a web address stands in the body only", "channels", channel.value, part)
    if channel is Channel.SMS and len(copy.body) != 1:
        yield placed.problem("a text message has one paragraph", "channels", channel.value, "body", 1)


def _used_by_strategies(parts: Parts, placed: Placed[Template]) -> Iterator[Problem]:
    for user in parts.strategies:
        strategy = user.value
        if strategy.template != placed.value.id:
            continue
        offers = strategy.offers if strategy.needs_offer else ()
        for channel in strategy.channels:
            if channel in placed.value.channels:
                copy, who = placed.value.channels[channel], f"the strategy `{strategy.id}`"
                allowed = slots.Allowed(who, channel, strategy.requires, strategy.claims, offers)
                yield from slots.fillable(parts, copy, allowed, placed, ("channels", channel.value))
