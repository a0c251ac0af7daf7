"""Which strategies may be chosen: declared, few, and each exclusion with its reason."""

import datetime as dt
from typing import NamedTuple
from zoneinfo import ZoneInfo

from rapport.decisioning.conditions import unmet
from rapport.decisioning.moments import Due, Exits
from rapport.domain.contact import Channel
from rapport.domain.decision import Exclusion, Situation
from rapport.domain.pack import Offer, Pack, Strategy
from rapport.domain.profile import Profile


class Option(NamedTuple):
    """A strategy that may be chosen, the channel it would go over, and the offers it could make there."""

    strategy: Strategy
    channel: Channel
    offers: tuple[Offer, ...]


class Eligible(NamedTuple):
    options: tuple[Option, ...]
    excluded: tuple[Exclusion, ...]


def eligible(due: Due, situation: Situation, pack: Pack, open_channels: Exits) -> Eligible:
    """The strategies of a due moment that may be chosen for this contact, and why the others may not."""
    options: list[Option] = []
    excluded: list[Exclusion] = []
    for strategy in sorted((s for s in pack.strategies if s.moment == due.moment.id), key=lambda s: s.id):
        found = _option(strategy, due, situation, pack, open_channels)
        if isinstance(found, Option):
            options.append(found)
        else:
            excluded.append(Exclusion(what=f"strategy {strategy.id}", reason=found))
    return Eligible(tuple(options), tuple(excluded))


def _option(strategy: Strategy, due: Due, situation: Situation, pack: Pack, open_channels: Exits) -> Option | str:
    if situation.strategy not in (None, strategy.id):
        return f"the request asks for {situation.strategy}"
    paused = next((h for h in situation.health if h.strategy == strategy.id and h.share <= 0), None)
    if paused:
        return f"paused: {paused.reason}"
    if not set(strategy.channels) & open_channels.keys():
        return "none of its channels is open"
    channels = [channel for channel in due.exits if channel in strategy.channels]
    if not channels:
        return "the step expires before a message may leave over its channels"
    reason = unmet(strategy.when, situation.profile, ZoneInfo(pack.brand.timezone))
    if reason:
        return reason
    missing = [name for name in strategy.requires if name not in situation.usable]
    if missing:
        return f"needs {missing[0]}, which may not be said of this contact"
    for channel in channels:
        at = due.exits[channel].at
        offers = open_offers(strategy.offers, situation.profile, pack, channel, situation.now, at=at)
        if offers or not strategy.needs_offer:
            return Option(strategy, channel, offers)
    return "needs an offer, and none is open to this contact"


def open_offers(
    names: tuple[str, ...], profile: Profile, pack: Pack, channel: Channel, now: dt.datetime, *, at: dt.datetime
) -> tuple[Offer, ...]:
    """Those of the named offers that may be made over this channel now and are still open when it leaves `at`."""
    offers = map(pack.offer.__getitem__, names)
    return tuple(offer for offer in offers if closed(offer, profile, pack, channel, now, at=at) is None)


def closed(
    offer: Offer, profile: Profile, pack: Pack, channel: Channel, now: dt.datetime, *, at: dt.datetime
) -> str | None:
    """Why an offer may not be made to a contact in a message that leaves `at`; None when it may."""
    if not offer.open_at(now):
        return "outside its window"
    if not offer.open_at(at):
        return "ends before the message may leave"
    if offer.channels and channel not in offer.channels:
        return f"not made over {channel.value}"
    made = sum(offer.id in h.offers for h in profile.heard)
    if made >= offer.cap_per_contact:
        return f"made {made} times already"
    return unmet(offer.eligible, profile, ZoneInfo(pack.brand.timezone))
