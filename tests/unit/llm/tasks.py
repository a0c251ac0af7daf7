"""Prompts as the generator renders them, from briefs made up here."""

import datetime as dt
import hashlib
from typing import Any

from rapport.domain.brief import Brief, LastHeard
from rapport.domain.contact import Channel
from rapport.domain.fact import CopyFact, FactType
from rapport.domain.pack import Brand, Claim, ClaimMode, Limits, Offer, Strategy
from rapport.generator import SHIPPED
from rapport.llm import Prompt, PromptMessage

WHEN = dt.datetime(2011, 12, 1, tzinfo=dt.UTC)
MOMENTS = {
    "onboarding": "the weeks after a first order",
    "post_purchase": "the weeks after a further order",
    "seasonal": "the weeks before Christmas",
    "win_back": "a long while without an order",
    "unfinished": "something was begun and not finished; never mentioned",
    "renewal": "a contract is about to be renewed",
    "curiosity": "something else altogether",
}
FACTS = {
    "last_order.product": (FactType.PRODUCT, "the main thing in the last order", "red hanging heart t-light holder"),
    "favourite.topic": (FactType.TOPIC, "the shelf that this customer buys from above all", "kitchen and baking"),
    "first_order.date": (FactType.DATE, "day of the first order", "3 March 2011"),
    "recommended.product": (FactType.PRODUCT, "something they have not bought", "set of 6 soldier skittles"),
    "gift_note.text": (FactType.TEXT, "what they told us, in their own words", None),
    "plan.kind": (FactType.CHOICE, "kind of plan", "a yearly plan"),
    "seats.count": (FactType.COUNT, "seats in use", "17"),
}
CLAIMS = (
    ("breakages", "paraphrase", "If something arrives broken, tell us and we send another or refund you."),
    ("returns_30", "verbatim", "You can send anything back within 30 days of its arrival."),
    ("people_answer", "paraphrase", "A person in our own office reads and answers every e-mail."),
    ("gift_wrap", "paraphrase", "We wrap presents by hand on request, with your words on the tag."),
    ("dated", "paraphrase", "Founded in 1987 by two sisters."),
)


def brand(**more: Any) -> Brand:
    return Brand.model_validate(
        {
            "brand": "stall",
            "name": "Larkfield",
            "description": "a stall of presents and useful things.",
            "timezone": "Europe/London",
            "currency": "GBP",
            "channels": ["email", "sms"],
            "voice": {
                "persona": "Warm and plain.",
                "do": ["Be brief."],
                "avoid": [
                    {"term": "perfect", "why": "only the reader can tell", "instead": "right"},
                    {"term": "bargain", "why": "not our word"},
                    {"term": "treat yourself", "why": "not ours to say"},
                ],
            },
            "sender": {
                "name": "Larkfield",
                "email": "hello@larkfield.example",
                "postal_address": "1 Mill Lane",
                "sms_name": "Larkfield",
            },
            "link_hosts": ["larkfield.example"],
            "links": {"shop": "https://larkfield.example/"},
            "unsubscribe": "shop",
            "arms": {"salt": "test"},
            **more,
        }
    )


def claims() -> tuple[Claim, ...]:
    return tuple(
        Claim(
            id=name,
            text=text,
            mode=ClaimMode(mode),
            evidence="on file",
            evidence_sha256="0" * 64,
            owner="Trading",
            approved_by="Compliance",
            approved_at=WHEN,
            expires=WHEN.replace(year=2012),
        )
        for name, mode, text in CLAIMS
    )


OFFER = Offer.model_validate(
    {
        "id": "welcome_back",
        "kind": "percent",
        "value": "10",
        "code": "BACK10",
        "say": "{value} off an order with the code {code}, until {ends}",
        "about": "a percentage off one order",
        "starts": WHEN,
        "ends": WHEN.replace(year=2012),
        "timezone": "Europe/London",
        "disclosure": "Works once.",
        "owner": "Trading",
    }
)


def write_prompt(
    channel: Channel = Channel.EMAIL,
    moment: str = "post_purchase",
    facts: tuple[str, ...] = ("last_order.product", "favourite.topic"),
    *,
    offer: bool = False,
    claim_ids: tuple[str, ...] = ("breakages", "returns_30", "people_answer", "gift_wrap", "dated"),
    data: dict[str, str] | None = None,
    heard: LastHeard | None = None,
    grain: object = 0,
    subject_max: int = 45,
) -> Prompt:
    """A prompt for one brief; `grain` makes it another contact's."""
    cited = tuple(c for c in claims() if c.id in claim_ids)
    brief = Brief(
        strategy=Strategy.model_validate(
            {
                "id": f"{moment}_one",
                "moment": moment,
                "angle": f"Be of use. {MOMENTS[moment]}.",
                "call_to_action": {"ask": "see it on its shelf", "link": "shop"},
                "tone": ["warm"],
                "channels": ["email", "sms"],
                "template": "any",
                "owner": "Trading",
            }
        ),
        channel=channel,
        limits=Limits(subject_max=subject_max, preheader_max=90, body_max_words=150),
        facts=tuple(
            CopyFact(name, FACTS[name][0], FACTS[name][2] or "hidden", FACTS[name][1], "{value}", "shop", WHEN)
            for name in facts
        ),
        claims=cited,
        offers=(OFFER,) if offer else (),
        assets=(),
        heard=heard,
        fence="F" + hashlib.sha256(str(grain).encode()).hexdigest()[:12],
    )
    offers, links = list[Any](), list[Any]()
    slots = [] if channel is Channel.SMS else [_slot("contact:greeting", "greeting", "the greeting line")]
    slots += [_slot(f"fact:{n}", FACTS[n][0].value, f"{FACTS[n][1]}; reads as: ...") for n in facts]
    slots += [_slot(f"claim:{c.id}", "claim", "word for word") for c in cited if c.mode is ClaimMode.VERBATIM]
    if offer:
        offers += [_slot(f"offer:{OFFER.id}", "offer", f"a noun phrase that names the offer: {OFFER.about}")]
        offers += [_slot(f"offer:{OFFER.id}.code", "offer", "the offer's code")]
    if channel is Channel.SMS:
        links += [_slot("link:shop", "link", "where the call to action leads")]
    values = {n: FACTS[n][2] for n in facts if FACTS[n][2]} | (data or {})
    task = SHIPPED.render(
        "write",
        brief=brief,
        slots=slots,
        offers=offers,
        links=links,
        data=[{"name": name, "value": value} for name, value in values.items()],
        link_slot="{{link:shop}}",
    )
    system = SHIPPED.render("system", brand=brand(), claims=claims(), slot_example="{{fact:some.name}}")
    return asking((("system", system), ("user", task)), channel)


def repair_prompt(asked: Prompt, draft: str, *passages: tuple[str, str, str]) -> Prompt:
    """The repair of a draft: passages as id, field and text."""
    objected = [
        {"id": name, "field": field, "text": text, "objections": ["We do not say that.", "Nor this."]}
        for name, field, text in passages
    ]
    said = [(m.role, m.content) for m in asked.messages]
    return asking((*said, ("assistant", draft), ("user", SHIPPED.render("repair", passages=objected))), None)


def asking(said: tuple[tuple[Any, str], ...], channel: Channel | None) -> Prompt:
    fields = {Channel.EMAIL: ["subject", "preheader", "body", "button", "claims"], Channel.SMS: ["body", "claims"]}
    return Prompt(
        messages=tuple(PromptMessage(role=role, content=text) for role, text in said),
        answer_schema={"type": "object", "required": list(fields[channel]) if channel else ["passages"]},
        schema_name="draft" if channel else "passages",
        version="write@test",
    )


def altered(asked: Prompt, change: Any) -> Prompt:
    """The same prompt with another task text."""
    said = tuple((m.role, change(m.content) if m.role == "user" else m.content) for m in asked.messages)
    return asking(said, Channel.EMAIL)


def _slot(name: str, kind: str, about: str) -> dict[str, str]:
    return {"slot": "{{" + name + "}}", "kind": kind, "about": about}
