"""What the line knows of a contact when it decides."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import NamedTuple

from rapport import decisioning, guardrails, profiles, review
from rapport.db import Session
from rapport.domain.contact import Channel
from rapport.domain.decision import Belief, Health, Situation
from rapport.domain.fact import FactType
from rapport.domain.grounds import Grounds
from rapport.domain.pack import Pack
from rapport.domain.profile import Profile
from rapport.domain.text import MessageText, Stage, TextField
from rapport.guardrails.sentences import sentences
from rapport.profiles import Usable

NAME = "identity.first_name"
_SAYS = 3
"""Words of a sentence that says something: "Jam from St. Ives" is one."""


class Known(NamedTuple):
    """The profile, what of it may be said, and the situation a decision is made from."""

    profile: Profile
    usable: Usable
    situation: Situation


async def look(
    session: Session, brand: str, contact_id: str, pack: Pack, now: datetime, *, seed: int,
    moment: str | None = None, channel: Channel | None = None, strategy: str | None = None,
) -> Known:  # fmt: skip
    """Everything a decision about this contact needs. Raises `NotFound`.

    With `strategy` that one alone is an option, and as if it were healthy.
    """
    profile = await profiles.load(session, brand, contact_id, pack, now)
    beliefs = await decisioning.beliefs(session, brand)
    health = tuple(h for h in await review.decided_health(session, brand) if h.strategy != strategy)
    return known(
        profile, pack, now, seed=seed, beliefs=beliefs, health=health, moment=moment, channel=channel, strategy=strategy
    )


def known(
    profile: Profile, pack: Pack, now: datetime, *, seed: int, beliefs: Mapping[str, Belief] = MappingProxyType({}),
    health: tuple[Health, ...] = (), moment: str | None = None, channel: Channel | None = None,
    strategy: str | None = None,
) -> Known:  # fmt: skip
    """The same of a profile that is at hand, from a store or out of an eval case."""
    against = unsayable(profile, pack, now)
    usable = profiles.usable(profile, pack, against)
    if NAME in against:
        profile = profile.unnamed()
    situation = Situation(
        profile=profiles.decidable(profile, pack), usable=tuple(f.name for f in usable.copy), pack_sha256=pack.sha256,
        now=now, seed=seed, beliefs=beliefs, health=health, moment=moment, channel=channel, strategy=strategy,
    )  # fmt: skip
    return Known(profile, usable, situation)


def unsayable(profile: Profile, pack: Pack, now: datetime) -> dict[str, str]:
    """What speaks against the contact's free text, by fact name, and against the first name.

    Instructions are kept out of prompt and greeting, and so is what the guards would stop in anybody's copy: a note
    that promises money off would otherwise leave in the brand's name, through a slot. A slot stands in a sentence: a
    note of several is kept out as well.
    """
    texts = {f.name: str(f.value) for f in profile.facts.values() if f.type is FactType.TEXT}
    texts |= {NAME: profile.contact.identity.first_name} if profile.contact.identity.first_name else {}
    found = dict.fromkeys(guardrails.injected(texts), "reads like an instruction")
    grounds = Grounds(pack=pack, now=now, timezone=pack.brand.timezone)
    for name in texts.keys() - found:
        if name != NAME and sum(len(texts[name][a:b].split()) >= _SAYS for a, b in sentences(texts[name])) > 1:
            found[name] = "is more than one sentence"
            continue
        field = TextField(name="body", text=texts[name])
        report = guardrails.inspect(MessageText(channel=Channel.EMAIL, stage=Stage.FOREIGN, fields=(field,)), grounds)
        if not report.clean:
            found[name] = f"the guards would stop ({report.stopping[0].check})"
    return found
