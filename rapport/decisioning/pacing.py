"""How often a contact may hear from the brand."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from rapport.domain.pack import Moment, Pack
from rapport.domain.profile import Heard, Profile


def reached_cap(heard: Sequence[Heard], pack: Pack, now: datetime) -> str | None:
    """The frequency cap that is reached, in words; None while another message may follow."""
    for cap in pack.brand.frequency:
        count = sum(h.at > now - timedelta(hours=cap.hours) for h in heard)
        if count >= cap.max:
            return f"{count} of at most {cap.max} messages in the last {cap.hours} hours"
    return None


def reached_moment_cap(profile: Profile, moment: Moment, now: datetime) -> str | None:
    """The moment's own cap, in words, when it is reached."""
    since = now - timedelta(days=moment.cap_days)
    heard = sum(h.at > since and h.moment == moment.id for h in profile.heard)
    return f"{heard} of at most {moment.cap} in {moment.cap_days} days" if heard >= moment.cap else None


def reached_default_cap(profile: Profile, pack: Pack, now: datetime) -> str | None:
    """That the unprofiled message was heard too short a while ago, in words."""
    days = pack.baseline.default.every_days
    said = any(h.at > now - timedelta(days=days) and h.moment is None for h in profile.heard)
    return f"heard the unprofiled message within {days} days" if said else None
