"""A stored message made an eval case: what it was decided and written from, without whose it was."""

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final, NamedTuple

from rapport import decisioning, generator, profiles
from rapport.db import Session
from rapport.decisioning import Recorded
from rapport.domain.chance import unit
from rapport.domain.fact import Fact, FactType
from rapport.domain.message import Message
from rapport.domain.pack import Pack
from rapport.domain.profile import Happened, Heard, Profile
from rapport.domain.suite import Case, CaseContact, Expected, Past, ToldFact
from rapport.domain.text import one_line
from rapport.errors import Invalid, NotFound
from rapport.evals.writing import append
from rapport.known import known

NAMES: Final = ("Amelia", "George", "Freya", "Omar", "Priya", "Jack", "Siobhán", "Łukasz", "Mei", "Kofi", "Zoë", "Adam")
NOTE: Final = "something small for a neighbour"
"""What stands for free text that stays where it is: the case still has a note, and nobody's."""


class Saved(NamedTuple):
    """A case and the file it was added to."""

    case: Case
    file: Path


async def save_case(
    session: Session, pack: Pack, folder: Path, suite: str, message_id: str, *, why: str, texts: bool = False,
    must_not_read: Sequence[str] = (), tags: Sequence[str] = (),
) -> Saved:  # fmt: skip
    """Add the case of a stored message to a suite in the pack's folder.

    `why` is the note of whoever saves it, `must_not_read` words that must not come again. Name and address stay behind,
    and so does free text that the contact wrote, unless `texts` asks for it. Raises `NotFound` for an unknown message,
    `Invalid` where the pack would not load with the case, `Conflict` where the file is being changed by somebody else.
    """
    message = await generator.find(session, pack.id, message_id)
    recorded = await decisioning.found(session, pack.id, message.decision_id)
    if recorded is None:
        raise NotFound("there is no such message")
    at = recorded.decision.decided_at
    profile = await profiles.load(session, pack.id, message.contact_id, pack, at)
    if not why.strip():
        raise Invalid("say why this case exists: what went wrong, or what must never happen", field="why")
    case = case_of(message, recorded, profile, pack, why=why, texts=texts, must_not_read=must_not_read, tags=tags)
    return Saved(case, await asyncio.to_thread(append, folder, suite, case))


def case_of(
    message: Message, recorded: Recorded, profile: Profile, pack: Pack, *, why: str, texts: bool = False,
    must_not_read: Sequence[str] = (), tags: Sequence[str] = (),
) -> Case:  # fmt: skip
    """The case of a message, from its decision's situation and the profile as it can be looked up for that time.

    The situation says what was known; the profile adds the facts that only copy may use, which no decision keeps.
    """
    decision, then = recorded.decision, recorded.situation.profile
    facts = dict(_facts(recorded, profile, pack, texts))
    return Case(
        id=f"{decision.strategy or decision.template or decision.silence}.{message.message_id[-8:]}",
        why=one_line(why), origin=f"message {message.message_id}", tags=tuple(tags), as_of=_utc(decision.decided_at),
        strategy=decision.strategy, moment=None if decision.strategy else recorded.situation.moment,
        channel=decision.channel or recorded.situation.channel, arm=decision.arm,
        contact=CaseContact(
            first_name=_made_up(message.message_id) if _greeted(profile, pack) else None,
            locale=then.contact.locale, timezone=then.contact.timezone, country=then.contact.country,
            consent=then.contact.consent, facts=facts, heard=tuple(_heard(then.heard)),
            past=Past(
                state=then.state, since=_utc(then.state_since),
                silence={state: _utc(at) for state, at in then.silence.items()},
                happened={
                    name: Happened(first=_utc(h.first), last=_utc(h.last), times=h.times)
                    for name, h in then.happened.items()
                },
            ),
        ),
        expect=Expected(silence=decision.silence, must_not_read=tuple(must_not_read)),
    )  # fmt: skip


def _facts(recorded: Recorded, profile: Profile, pack: Pack, texts: bool) -> Iterator[tuple[str, ToldFact]]:
    """The facts that decided, and those that copy could use."""
    decided: Mapping[str, Fact] = recorded.situation.profile.facts
    for name in sorted({*decided, *recorded.situation.usable} & pack.attribute.keys()):
        fact = decided.get(name)
        if fact is None or fact.type is FactType.TEXT:
            fact = profile.facts.get(name, fact)
        if fact is None:
            continue
        value = fact.value
        if fact.type is FactType.TEXT:
            value = one_line(str(value)) if texts else NOTE
        yield name, ToldFact(
            value=value.isoformat() if isinstance(value, date) else value, source=fact.source,
            observed_at=_utc(fact.observed_at), confidence=fact.confidence,
        )  # fmt: skip


def _greeted(profile: Profile, pack: Pack) -> bool:
    """Whether the message could greet by a name: there was one, and nothing spoke against it."""
    looked = known(profile, pack, profile.as_of, seed=0)
    return bool(looked.profile.contact.identity.first_name)


def _made_up(message_id: str) -> str:
    return NAMES[int(unit("name", message_id) * len(NAMES))]


def _heard(heard: Sequence[Heard]) -> Iterator[Heard]:
    """What was heard before, under other ids. Texts are as they were drafted, with slots in place of values."""
    for number, one in enumerate(heard, 1):
        yield one.model_copy(update={"message_id": f"heard_{number}", "at": _utc(one.at)})


def _utc(at: datetime) -> datetime:
    return at.astimezone(UTC)
