"""A small pack, grounds and messages for tests of checks; each argument changes one thing."""

import datetime as dt
from decimal import Decimal
from typing import Any

from rapport.domain.contact import Channel
from rapport.domain.fact import CopyFact, Fact, FactClass, FactType, Withheld
from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, Severity
from rapport.domain.pack import (
    Asset,
    Baseline,
    Brand,
    CallToAction,
    Catalogue,
    Claim,
    ClaimMode,
    Limits,
    Moment,
    Offer,
    OfferKind,
    Pack,
    Product,
    Rule,
    Segment,
    StartsOn,
    Step,
    Strategy,
    Template,
)  # fmt: skip
from rapport.domain.pack.baseline import Unprofiled
from rapport.domain.pack.brand import Arms, AvoidedWord, Sender, Voice
from rapport.domain.pack.catalogue import Topic
from rapport.domain.pack.conditions import Condition
from rapport.domain.pack.rules import RuleExamples
from rapport.domain.pack.templates import Copy
from rapport.domain.text import MessageText, SegmentKind, Stage, TextField
from rapport.domain.text import Segment as TextSegment
from rapport.guardrails import inspect
from rapport.guardrails.checks.slots import SLOT

NOW = dt.datetime(2011, 12, 10, 9, 0, tzinfo=dt.UTC)

AVOID = (
    AvoidedWord(term="cheap", why="our things are good value", instead="good value"),
    AvoidedWord(term="cure", why="we sell gifts, not medicine"),
    AvoidedWord(term="free", why="offers say it", not_in=("feel free", "free-standing")),
    AvoidedWord(term="limited", why="it presses"),
    AvoidedWord(term="click here", why="say where the link leads"),
)

SLOTS = frozenset(
    {"fact:last_order.product", "fact:last_order.topic", "claim:returns_30", "offer:welcome", "offer:welcome.code",
     "offer:welcome.ends", "offer:few", "link:shop", "contact:greeting"}
)  # fmt: skip


def a_claim(id_: str, text: str, mode: ClaimMode = ClaimMode.PARAPHRASE, **changes: Any) -> Claim:
    return Claim(
        **{
            "id": id_, "text": text, "mode": mode, "evidence": "on file", "evidence_sha256": "0" * 64, "owner": "ana",
            "approved_by": "ben", "approved_at": NOW - dt.timedelta(days=90), "expires": NOW + dt.timedelta(days=90),
            **changes,
        }
    )  # fmt: skip


def an_offer(id_: str = "welcome", *, ends_in_days: float = 21, **changes: Any) -> Offer:
    return Offer(
        **{
            "id": id_, "kind": OfferKind.PERCENT, "value": Decimal(10), "code": "WELCOME10",
            "say": "{value}% off your next order with code {code}", "about": "a percentage off the next order",
            "starts": NOW - dt.timedelta(days=9), "ends": NOW + dt.timedelta(days=ends_in_days),
            "timezone": "Europe/London", "owner": "ana",
            "disclosure": "Ends on the date shown. One use each.", **changes,
        }
    )  # fmt: skip


CLAIMS = (
    a_claim("returns_30", "You can return anything within 30 days, unused.", ClaimMode.VERBATIM),
    a_claim("glass", "Our glass lanterns are made from recycled glass."),
    a_claim("wrap", "Gift wrapping is free with every order.", disclosure="Gift wrap excludes furniture."),
    a_claim("old", "We deliver within two days.", expires=NOW - dt.timedelta(days=1)),
    a_claim("elsewhere", "Our candles burn for forty hours.", strategies=("other",)),
)
OPEN_CLAIMS = tuple(c for c in CLAIMS if c.id in ("returns_30", "glass", "wrap"))


def a_rule(id_: str = "synergy", **changes: Any) -> Rule:
    return Rule(
        **{
            "id": id_, "check": "avoided_words", "extends": "existence", "message": "'%s' is not a word we use",
            "severity": Severity.BRAND, "tokens": ("synerg(?:y|ies)",), "defect": "voice", "owner": "ana",
            "source": "voice guide",
            "examples": RuleExamples(bad=("Such synergy.",), good=("Such a pleasure.",)), **changes,
        }
    )  # fmt: skip


def a_pack(**changes: Any) -> Pack:
    brand = Brand(
        brand="wren", name="Wren & Ivy", description="A shop for small presents.", timezone="Europe/London",
        currency="GBP", channels=(Channel.EMAIL, Channel.SMS),
        voice=Voice(persona="A kind shopkeeper.", do=("Be warm.",), avoid=changes.pop("avoid", AVOID)),
        limits=changes.pop("limits", Limits()),
        sender=Sender(name="Wren & Ivy", email="hello@wrenandivy.example", postal_address="1 High Street, York",
                      sms_name="Wren"),
        link_hosts=("wrenandivy.example",),
        links={"shop": "https://wrenandivy.example/shop", "stop": "https://wrenandivy.example/stop"},
        unsubscribe="stop", arms=Arms(salt="salt"), validators=changes.pop("validators", ()),
    )  # fmt: skip
    copy = Copy(subject="Hello", preheader="A note from us", body=("Have a look.",), button="See the shop")
    fields: dict[str, Any] = {
        "sha256": "ab" * 32,
        "brand": brand,
        "claims": CLAIMS,
        "offers": (
            an_offer(),
            an_offer("soon", ends_in_days=2),
            an_offer("few", stock_limited=True),
            an_offer("past", ends_in_days=-1),
        ),
        "attributes": (),
        "catalogue": Catalogue(
            topics=(Topic(id="lanterns", name="lanterns and lights"),),
            products=(Product(id="P1", name="white metal lantern", topic="lanterns"),
                      Product(id="P2", name="spotty bunting", topic="lanterns")),
            assets=(Asset(id="guide", title="A guide", url="https://wrenandivy.example/guide"),),
        ),
        "moments": (
            Moment(id="welcome", label="first order", starts_on=StartsOn(event=("Order Completed",)),
                   steps=(Step(after_hours=1, expires_hours=48),), priority=5),
        ),
        "strategies": (
            Strategy(id="thanks", moment="welcome", angle="Say thank you.", template="plain", owner="ana",
                     call_to_action=CallToAction(ask="look at the shop", link="shop"), channels=(Channel.EMAIL,)),
        ),
        "baseline": Baseline(
            segments=(Segment(id="all", why="everyone", template="plain", link="shop",
                              when=(Condition(event="Order Completed", known=True),)),),
            default=Unprofiled(why="no basis", template="plain", link="shop"),
        ),
        "rules": (),
        "templates": {"plain": Template(id="plain", approved_by="ben", channels={Channel.EMAIL: copy})},
        **changes,
    }  # fmt: skip
    return Pack(**fields)


def some_grounds(**changes: Any) -> Grounds:
    pack: Pack = changes.pop("pack", None) or a_pack()
    offers = changes.pop("offers", tuple(o for o in pack.offers if o.id in ("welcome", "few")))
    return Grounds(
        **{
            "pack": pack, "now": NOW, "timezone": "Europe/London", "claims": OPEN_CLAIMS, "offers": offers,
            "slots": SLOTS | {f"offer:{o.id}" for o in offers}, "facts": (a_copy_fact(),), **changes,
        }
    )  # fmt: skip


def a_copy_fact(name: str = "last_order.product", value: Any = "P1", type_: FactType = FactType.PRODUCT) -> CopyFact:
    return CopyFact(
        name=name, type=type_, value=value, label="what was bought last", say="your {value}", source="orders",
        observed_at=NOW,
    )  # fmt: skip


def a_withheld(name: str, value: str, class_: FactClass = FactClass.SHADOW) -> Withheld:
    fact = Fact(name=name, type=FactType.TEXT, value=value, fact_class=class_, source="web", observed_at=NOW)
    return Withheld(fact=fact, reason="class shadow")


def a_field(name: str, text: str, *, slots: bool = True) -> TextField:
    """A field of a draft: well-formed slots are segments of their kind."""
    segments, at = [], 0
    for match in SLOT.finditer(text) if slots else ():
        if match.start() > at:
            segments.append(TextSegment(start=at, end=match.start(), kind=SegmentKind.TEXT, ref="model:test"))
        kind, _, ref = match.group().strip("{}").partition(":")
        segments.append(TextSegment(start=match.start(), end=match.end(), kind=SegmentKind(kind), ref=ref))
        at = match.end()
    if text and (at < len(text) or not segments) and slots:
        segments.append(TextSegment(start=at, end=len(text), kind=SegmentKind.TEXT, ref="model:test"))
    return TextField(name=name, text=text, segments=tuple(segments))


def a_mail(body: str, *, subject: str = "A note for you", claims: tuple[str, ...] = (), **fields: str) -> MessageText:
    words = {"subject": subject, "preheader": "From our small shop", "body": body, "button": "See the shop", **fields}
    return MessageText(
        channel=Channel.EMAIL, stage=Stage.DRAFT, claims=claims,
        fields=tuple(a_field(name, text) for name, text in words.items()),
    )  # fmt: skip


def foreign(body: str, subject: str = "A note for you") -> MessageText:
    fields = (a_field("subject", subject, slots=False), a_field("body", body, slots=False))
    return MessageText(channel=Channel.EMAIL, stage=Stage.FOREIGN, fields=fields)


def found(check: str, text: MessageText, grounds: Grounds | None = None) -> list[Finding]:
    """The findings of one check and of the rules under its name."""
    report = inspect(text, grounds or some_grounds())
    return [f for f in report.findings if f.check == check or f.check.startswith(f"{check}.")]


def quotes(check: str, body: str, grounds: Grounds | None = None, **mail: Any) -> list[str]:
    return [f.quote for f in found(check, a_mail(body, **mail), grounds)]
