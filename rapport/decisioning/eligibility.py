"""Which strategies and offers may be used for a contact: declared, few, and each exclusion with its reason."""

import datetime as dt
from typing import NamedTuple

from rapport.decisioning.conditions import unmet
from rapport.domain.contact import Channel
from rapport.domain.decision import Exclusion, Situation
from rapport.domain.pack import Offer, Pack, Strategy
from rapport.domain.profile import Profile


class Eligible(NamedTuple):
    strategies: tuple[Strategy, ...]
    excluded: tuple[Exclusion, ...]


def eligible(moment_id: str, situation: Situation, pack: Pack, channels: tuple[Channel, ...]) -> Eligible:
    """The strategies of a moment that may be chosen for this contact, and why the others may not."""
    chosen: list[Strategy] = []
    excluded: list[Exclusion] = []
    for strategy in sorted((s for s in pack.strategies if s.moment == moment_id), key=lambda s: s.id):
        reason = _excluded(strategy, situation, pack, channels)
        if reason is None:
            chosen.append(strategy)
        else:
            excluded.append(Exclusion(what=f"strategy {strategy.id}", reason=reason))
    return Eligible(tuple(chosen), tuple(excluded))


def _excluded(strategy: Strategy, situation: Situation, pack: Pack, channels: tuple[Channel, ...]) -> str | None:
    paused = next((h for h in situation.health if h.strategy == strategy.id and h.share == 0), None)
    if paused:
        return f"paused: {paused.reason}"
    if not set(strategy.channels) & set(channels):
        return "none of its channels is open"
    reason = unmet(strategy.when, situation.profile)
    if reason:
        return reason
    missing = [name for name in strategy.requires if name not in situation.usable]
    if missing:
        return f"needs {missing[0]}, which may not be said of this contact"
    if strategy.needs_offer and not open_offers(strategy.offers, situation.profile, pack, situation.now):
        return "needs an offer, and none is open to this contact"
    return None


def open_offers(names: tuple[str, ...], profile: Profile, pack: Pack, now: dt.datetime) -> tuple[Offer, ...]:
    """Those of the named offers that are inside their window and open to this contact."""
    return tuple(offer for offer in map(pack.offer.__getitem__, names) if closed(offer, profile, now) is None)


def closed(offer: Offer, profile: Profile, now: dt.datetime) -> str | None:
    """Why an offer may not be made to a contact; None when it may."""
    if not offer.open_at(now):
        return "outside its window"
    made = sum("{{offer:" + offer.id in h.body for h in profile.heard)
    if made >= offer.cap_per_contact:
        return f"made {made} times already"
    return unmet(offer.eligible, profile)
