"""A small pack and small people, built from the domain's own values, for tests that want nothing else around."""

import hashlib
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from rapport.domain.contact import Channel, Consent, Contact, Identity, ProfilingBasis, SendBasis
from rapport.domain.decision import Situation
from rapport.domain.fact import Fact, FactClass, FactType, FactValue, Purpose
from rapport.domain.pack import (
    Attribute,
    Baseline,
    Brand,
    CallToAction,
    Catalogue,
    Claim,
    ClaimMode,
    Condition,
    Copy,
    Moment,
    Offer,
    OfferKind,
    Pack,
    Product,
    QuietHours,
    Segment,
    StartsOn,
    Step,
    Strategy,
    Template,
)
from rapport.domain.pack.baseline import Unprofiled
from rapport.domain.pack.brand import Arms, Sender, Voice
from rapport.domain.pack.catalogue import Topic
from rapport.domain.profile import Happened, Profile, State

NOW = datetime(2024, 5, 15, 10, tzinfo=UTC)
EVIDENCE = "Returns policy, section 2"


def brand(**changes: Any) -> Brand:
    given: dict[str, Any] = {
        "brand": "shop", "name": "The Shop", "description": "a shop that sells mugs", "timezone": "Europe/London",
        "currency": "GBP", "channels": (Channel.EMAIL, Channel.SMS),
        "voice": Voice(persona="A friendly shopkeeper.", do=("be plain",)),
        "sender": Sender(
            name="The Shop", email="hello@shop.example", postal_address="1 High Street, Ely", sms_name="TheShop"
        ),
        "link_hosts": ("shop.example",),
        "links": {"shop": "https://shop.example/", "unsubscribe": "https://shop.example/unsubscribe"},
        "unsubscribe": "unsubscribe", "arms": Arms(policy=1.0, baseline=0, random=0, holdout=0, salt="test"),
        "quiet_hours": {Channel.SMS: QuietHours(start=time(20), end=time(9))},
    }  # fmt: skip
    return Brand.model_validate({**given, **changes})


def strategy(name: str, **changes: Any) -> Strategy:
    given: dict[str, Any] = {
        "id": name, "moment": "onboarding", "angle": "say thank you", "owner": "Lifecycle",
        "call_to_action": CallToAction(ask="look at the shop", link="shop"), "channels": (Channel.EMAIL,),
        "template": "thanks",
    }  # fmt: skip
    return Strategy.model_validate({**given, **changes})


def moment(**changes: Any) -> Moment:
    given: dict[str, Any] = {
        "id": "onboarding", "label": "after the first order", "priority": 50,
        "starts_on": StartsOn(event=("Order Completed",), first=True),
        "steps": (Step(after_hours=24, expires_hours=240),), "ends_on": ("Order Completed",),
    }  # fmt: skip
    return Moment.model_validate({**given, **changes})


def offer(**changes: Any) -> Offer:
    given: dict[str, Any] = {
        "id": "welcome", "kind": OfferKind.PERCENT, "value": Decimal(10), "code": "WELCOME10",
        "say": "{value} off with code {code} until {ends}", "about": "a percentage off the next order",
        "starts": NOW - timedelta(days=10), "ends": NOW + timedelta(days=10), "timezone": "Europe/London",
        "disclosure": "One code an order.", "owner": "Trading",
    }  # fmt: skip
    return Offer.model_validate({**given, **changes})


def claim(**changes: Any) -> Claim:
    given: dict[str, Any] = {
        "id": "returns", "text": "You can return anything within 30 days.", "mode": ClaimMode.VERBATIM,
        "evidence": EVIDENCE, "evidence_sha256": hashlib.sha256(EVIDENCE.encode()).hexdigest(), "owner": "Service",
        "approved_by": "Compliance", "approved_at": NOW - timedelta(days=30), "expires": NOW + timedelta(days=300),
    }  # fmt: skip
    return Claim.model_validate({**given, **changes})


def attribute(name: str, kind: FactType, **changes: Any) -> Attribute:
    given: dict[str, Any] = {
        "name": name, "label": name.replace(".", " "), "type": kind, "class": FactClass.RELATIONSHIP,
        "purposes": (Purpose.DECIDE, Purpose.COPY), "sources": ("shop",), "ttl_days": 400,
    }  # fmt: skip
    return Attribute.model_validate({**given, **changes})


def email(*body: str, subject: str = "Thank you", claims: tuple[str, ...] = ()) -> Copy:
    return Copy(subject=subject, preheader="A word from the shop", body=body, button="Visit the shop", claims=claims)


def pack(**changes: Any) -> Pack:
    given: dict[str, Any] = {
        "sha256": "0" * 64, "brand": brand(), "claims": (claim(),), "offers": (offer(),),
        "attributes": (
            attribute("last_order.product", FactType.PRODUCT, say="your {value}"),
            attribute("orders.count", FactType.COUNT),
            attribute("last_order.date", FactType.DATE),
            attribute("note", FactType.TEXT),
        ),
        "catalogue": Catalogue(
            topics=(Topic(id="kitchen", name="kitchen"),),
            products=(Product(id="M1", name="blue mug", topic="kitchen"),),
        ),
        "moments": (moment(),), "strategies": (strategy("thanks.plain"), strategy("thanks.warm")),
        "baseline": Baseline(
            segments=(Segment(id="all", why="everybody", when=(), template="thanks", link="shop"),),
            default=Unprofiled(why="the same for all", template="thanks", link="shop"),
        ),
        "rules": (),
        "templates": {
            "thanks": Template(
                id="thanks", approved_by="Compliance",
                channels={Channel.EMAIL: email("{{contact:greeting}}", "Thank you for your order.")},
            )
        },
    }  # fmt: skip
    return Pack.model_validate({**given, **changes})


def contact(contact_id: str = "c1", **changes: Any) -> Contact:
    given: dict[str, Any] = {
        "brand": "shop", "contact_id": contact_id, "identity": Identity(first_name="Nour"),
        "timezone": "Europe/London",
        "consent": Consent(
            send={Channel.EMAIL: SendBasis.OPT_IN, Channel.SMS: SendBasis.OPT_IN}, profiling=ProfilingBasis.CONSENT
        ),
    }  # fmt: skip
    return Contact.model_validate({**given, **changes})


def fact(name: str, kind: FactType, value: FactValue, **changes: Any) -> Fact:
    given: dict[str, Any] = {
        "name": name, "type": kind, "value": value, "fact_class": FactClass.RELATIONSHIP, "source": "shop",
        "observed_at": NOW - timedelta(days=3),
    }  # fmt: skip
    return Fact.model_validate({**given, **changes})


def profile(**changes: Any) -> Profile:
    bought = NOW - timedelta(days=3)
    facts = (
        fact("last_order.product", FactType.PRODUCT, "M1"),
        fact("orders.count", FactType.COUNT, 1),
        fact("last_order.date", FactType.DATE, date(2024, 5, 12)),
    )
    given: dict[str, Any] = {
        "contact": contact(), "as_of": NOW, "state": State.NEW, "state_since": bought,
        "facts": {f.name: f for f in facts},
        "happened": {"Order Completed": Happened(first=bought, last=bought, times=1)},
    }  # fmt: skip
    return Profile.model_validate({**given, **changes})


def situation(**changes: Any) -> Situation:
    known = changes.pop("profile", None) or profile()
    given: dict[str, Any] = {
        "profile": known.without_identity(), "usable": ("last_order.product", "orders.count", "last_order.date"),
        "pack_sha256": "0" * 64, "now": NOW, "seed": 1,
    }  # fmt: skip
    return Situation.model_validate({**given, **changes})


def condition(**tests: Any) -> Condition:
    return Condition.model_validate(tests)
