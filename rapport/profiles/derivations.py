"""What can be derived from events: type and class of each derivation, by the name it has in `attributes.yaml`.

The arithmetic lives in `rapport.profiles.deriving`; this list is what a pack is checked against.
"""

from collections.abc import Mapping
from typing import Final, NamedTuple

from rapport.domain.fact import FactClass, FactType


class Derivation(NamedTuple):
    """What a derivation yields, and the class of its strictest input."""

    type: FactType
    fact_class: FactClass


def _relationship(kind: FactType) -> Derivation:
    return Derivation(kind, FactClass.RELATIONSHIP)


def _shadow(kind: FactType) -> Derivation:
    return Derivation(kind, FactClass.SHADOW)


DERIVATIONS: Final[Mapping[str, Derivation]] = {
    "first_order.date": _relationship(FactType.DATE),
    "last_order.date": _relationship(FactType.DATE),
    "last_order.product": _relationship(FactType.PRODUCT),
    "last_order.topic": _relationship(FactType.TOPIC),
    "last_order.total": _relationship(FactType.AMOUNT),
    "last_order.items": _relationship(FactType.COUNT),
    "orders.count": _relationship(FactType.COUNT),
    "spend.total": _relationship(FactType.AMOUNT),
    "spend.average": _relationship(FactType.AMOUNT),
    "favourite.topic": _relationship(FactType.TOPIC),
    "favourite.product": _relationship(FactType.PRODUCT),
    "last_refund.date": _relationship(FactType.DATE),
    "refunds.count": _relationship(FactType.COUNT),
    "december_order.product": _relationship(FactType.PRODUCT),
    "buyer.kind": _relationship(FactType.CHOICE),
    "recommended.product": _relationship(FactType.PRODUCT),
    "usual_gap.days": _relationship(FactType.COUNT),
    "days_since_order.count": _relationship(FactType.COUNT),
    "viewed.product": _shadow(FactType.PRODUCT),
    "viewed.topic": _shadow(FactType.TOPIC),
    "cart.product": _shadow(FactType.PRODUCT),
    "cart.left_at": _shadow(FactType.DATE),
    "email_clicks.count": _shadow(FactType.COUNT),
    "preferred.hour": _shadow(FactType.COUNT),
    "churn.risk": _shadow(FactType.CHOICE),
}

CHOICES: Final[Mapping[str, tuple[str, ...]]] = {
    "buyer.kind": ("personal", "wholesale"),
    "churn.risk": ("low", "medium", "high"),
}
"""The ids that a derivation of type `choice` may yield: an attribute has to give words to each."""
