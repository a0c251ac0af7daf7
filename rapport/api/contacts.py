"""Routes that tell of a contact, and that show what is known of one and what would be decided."""

from typing import Annotated

from fastapi import Path, Query, Request
from pydantic import BaseModel, Field

from rapport import pipeline, profiles
from rapport.api import documented, doors
from rapport.api.fields import Id
from rapport.api.people import ContactTold, person_of
from rapport.api.profile import ProfileAnswer, profile_answer
from rapport.domain.contact import Channel
from rapport.domain.decision import Decision
from rapport.domain.value import Name
from rapport.known import look

router = doors.router("contacts")

ContactId = Annotated[Id, Path(description="your own id of the contact, percent-encoded; without a slash")]


class ContactAnswer(BaseModel):
    """What was kept of a contact."""

    brand: str
    contact_id: str
    traits: Annotated[int, Field(description="how many told attributes were taken")]
    not_listed: Annotated[
        tuple[str, ...], Field(description="told attributes that the pack does not list: kept, and never used")
    ]


class Asked(doors.Which):
    """What a dry run is narrowed to."""

    moment: Annotated[Name | None, Field(description="only this moment of the pack")] = None
    channel: Annotated[Channel | None, Field(description="only this channel")] = None


@router.put("/contacts/{contact_id}", **documented.operation("put_contact"))
async def put_contact(contact_id: ContactId, told: ContactTold, at: doors.ByQuery) -> ContactAnswer:
    """A contact as you know it, in place of what was told before.

    Identity, settings and consent are replaced whole: what is left out is not known any more, and consent that is not
    named is not given. Only a suppression stays: `consent.suppressed` with null for a channel lifts it, and nothing
    else does. Traits are kept by name, and of each the newest observation holds; `source` (`api` when left out) must
    be one that the pack trusts for it, or the trait is never said.
    """
    now = at.kit.clock()
    contact, facts, lifted = person_of(told, at.brand, contact_id, at.pack.brand.locale, now)
    async with at.kit.database.begin() as session:
        await profiles.put_contact(session, contact, facts, now, who=at.kit.who, lifted=lifted)
    unknown = tuple(sorted(f.name for f in facts if f.name not in at.pack.attribute))
    return ContactAnswer(brand=at.brand, contact_id=contact_id, traits=len(facts), not_listed=unknown)


@router.get("/contacts/{contact_id}/profile", **documented.operation("show_profile"))
async def show_profile(contact_id: ContactId, at: doors.ByQuery) -> ProfileAnswer:
    """What is known of a contact: every fact with source, age, class and purposes, which of them may be said, and why
    the others may not. Names and addresses are never answered."""
    async with at.kit.database.read() as session:
        known = await look(session, at.brand, contact_id, at.pack, at.kit.clock(), seed=0)
    return profile_answer(known, at.pack)


@router.get("/contacts/{contact_id}/decision", **documented.operation("preview_decision"))
async def preview_decision(request: Request, contact_id: ContactId, asked: Annotated[Asked, Query()]) -> Decision:
    """What would be decided for this contact now, with the reason for every choice and exclusion. Nothing is stored."""
    at = doors.here(request, asked.brand)
    return await pipeline.preview(pipeline.Ask(at.brand, contact_id, asked.moment, asked.channel), at.kit)
