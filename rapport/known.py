"""What the line knows of a contact when it decides."""

from datetime import datetime
from typing import NamedTuple

from rapport import decisioning, guardrails, profiles
from rapport.db import Session
from rapport.domain.contact import Channel
from rapport.domain.decision import Situation
from rapport.domain.fact import FactType
from rapport.domain.pack import Pack
from rapport.domain.profile import Profile
from rapport.profiles import Usable

NAME = "identity.first_name"


class Known(NamedTuple):
    """The profile, what of it may be said, and the situation a decision is made from."""

    profile: Profile
    usable: Usable
    situation: Situation


async def look(
    session: Session, brand: str, contact_id: str, pack: Pack, now: datetime, *, seed: int,
    moment: str | None = None, channel: Channel | None = None,
) -> Known:  # fmt: skip
    """Everything a decision about this contact needs. Raises `NotFound`."""
    profile = await profiles.load(session, brand, contact_id, pack, now)
    poisoned = injected(profile)
    usable = profiles.usable(profile, pack, injected=poisoned)
    if NAME in poisoned:
        profile = profile.unnamed()
    situation = Situation(
        profile=profiles.decidable(profile, pack), usable=tuple(f.name for f in usable.copy), pack_sha256=pack.sha256,
        now=now, seed=seed, beliefs=await decisioning.beliefs(session, brand), moment=moment, channel=channel,
    )  # fmt: skip
    return Known(profile, usable, situation)


def injected(profile: Profile) -> frozenset[str]:
    """The free text that holds instructions, by fact name, and the first name: kept out of prompt and greeting."""
    texts = {f.name: str(f.value) for f in profile.facts.values() if f.type is FactType.TEXT}
    texts[NAME] = profile.contact.identity.first_name or ""
    return frozenset(guardrails.injected(texts))
