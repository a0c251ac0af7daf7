"""From a command's words to what the line is asked."""

from rapport.domain.contact import Channel
from rapport.errors import Invalid
from rapport.kit import Kit
from rapport.pipeline import Ask


def brand_of(kit: Kit, brand: str | None) -> str:
    """The named brand, or the only one there is. Raises `Invalid` where it has to be named."""
    if brand is not None:
        return kit.pack(brand).id
    if len(kit.packs) != 1:
        raise Invalid(f"say which brand: {', '.join(sorted(kit.packs))}", field="--brand")
    return next(iter(kit.packs))


def ask(
    kit: Kit, contact: str, brand: str | None, moment: str | None, channel: str | None, key: str | None = None
) -> Ask:
    if channel is not None and channel not in list(Channel):
        raise Invalid("want email or sms", field="--channel")
    return Ask(brand_of(kit, brand), contact, moment, Channel(channel) if channel else None, key)
