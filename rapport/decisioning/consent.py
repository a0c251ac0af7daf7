"""Over which channels a contact may be written to."""

from typing import NamedTuple

from rapport.domain.contact import Channel, SendBasis
from rapport.domain.decision import Exclusion, Silence
from rapport.domain.pack import Pack
from rapport.domain.profile import Profile


class Allowed(NamedTuple):
    """The channels that are open, in the brand's order; why the others are not; and the silence where none is."""

    channels: tuple[Channel, ...]
    excluded: tuple[Exclusion, ...]
    silence: Silence | None


def allowed(profile: Profile, pack: Pack, wanted: Channel | None) -> Allowed:
    """Consent first: a suppressed channel or one without a basis is never used, whatever else speaks for it."""
    consent = profile.contact.consent
    channels: list[Channel] = []
    excluded: list[Exclusion] = []
    for channel in pack.brand.channels:
        if channel in consent.suppressed:
            reason = f"suppressed: {consent.suppressed[channel]}"
        elif consent.basis(channel) is SendBasis.NONE:
            reason = "no basis to send"
        elif wanted is not None and channel is not wanted:
            reason = f"the request asks for {wanted.value}"
        else:
            channels.append(channel)
            continue
        excluded.append(Exclusion(what=f"channel {channel.value}", reason=reason))
    silence = None
    if not channels:
        all_suppressed = all(channel in consent.suppressed for channel in pack.brand.channels)
        silence = Silence.SUPPRESSED if all_suppressed else Silence.NO_CONSENT
    return Allowed(tuple(channels), tuple(excluded), silence)
