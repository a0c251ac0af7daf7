"""Which arm a contact belongs to: stable, by a hash of the brand's salt and the contact."""

from rapport.domain.chance import unit
from rapport.domain.decision import Arm
from rapport.domain.pack import Pack


def arm_of(contact_id: str, pack: Pack) -> Arm:
    """The contact's arm; over many contacts each arm has the share that brand.yaml gives it."""
    arms = pack.brand.arms
    place = unit(arms.salt, pack.id, contact_id)
    for arm in (Arm.HOLDOUT, Arm.RANDOM, Arm.BASELINE):
        share = getattr(arms, arm.value)
        if place < share:
            return arm
        place -= share
    return Arm.POLICY
