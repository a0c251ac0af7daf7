"""Contacts to whom something would be said, for tests that need messages rather than silence."""

from rapport import profiles
from rapport.kit import Kit
from rapport.pipeline import Ask, preview

BRAND = "gifts"


async def spoken_to(kit: Kit, many: int, *, strategy: bool = True) -> list[str]:
    """The first `many` contacts with a strategy (or with any message) now."""
    async with kit.database.read() as session:
        everyone = await profiles.contact_ids(session, BRAND)
    found: list[str] = []
    for contact_id in everyone:
        decision = await preview(Ask(BRAND, contact_id), kit)
        if decision.strategy or (not strategy and decision.silence is None):
            found.append(contact_id)
        if len(found) == many:
            return found
    raise AssertionError(f"only {len(found)} contacts")
