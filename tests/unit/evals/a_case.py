"""A case of the small shop, and what the line makes of it when a model says what it is told to say."""

import json
from datetime import timedelta
from typing import Any

from rapport.db import Database
from rapport.domain.fact import FactType
from rapport.domain.pack import Offer, Pack
from rapport.domain.suite import Case
from rapport.evals.line import Made, make
from rapport.kit import Kit
from rapport.llm import ScriptedTwin
from tests import small_pack as small
from tests.small_pack import NOW

OFFER: Offer = small.offer()
PACK: Pack = small.pack(
    attributes=(
        small.attribute("last_order.product", FactType.PRODUCT, derive="last_order.product"),
        small.attribute("orders.count", FactType.COUNT, derive="orders.count"),
        small.attribute("note", FactType.TEXT),
    ),
    strategies=(
        small.strategy("thanks.plain", requires=("last_order.product",), facts=("note",)),
        small.strategy("thanks.warm", offers=("welcome",), needs_offer=True),
    ),
)
BOUGHT = NOW - timedelta(days=2)


def case(**changes: Any) -> Case:
    """Somebody who bought a blue mug two days ago; nothing is asked for."""
    given: dict[str, Any] = {
        "id": "mug", "why": "The plainest case there is.", "as_of": NOW,
        "contact": {
            "first_name": "Nour", "timezone": "Europe/London",
            "orders": [{"id": "1", "at": BOUGHT, "lines": [{"product": "M1", "quantity": 1, "price": "8.00"}]}],
        },
    }  # fmt: skip
    return Case.model_validate({**given, **changes})


def said(*body: str, **changes: Any) -> dict[str, Any]:
    """A model's answer with this body."""
    return {
        "subject": "Thank you",
        "preheader": "A word",
        "body": list(body),
        "button": "Look in",
        "claims": [],
        **changes,
    }


async def made(one: Case, *answers: dict[str, Any], pack: Pack = PACK) -> Made:
    """What the line makes of the case with these answers; without any there is no model."""
    model = ScriptedTwin([json.dumps(answer) for answer in answers]) if answers else None
    return await make(one, pack, Kit(Database("sqlite://"), {pack.id: pack}, model=model, repairs=0), "key")
