"""The brief for the model and the grounds for the checks, both from the same open facts, claims and offers."""

from datetime import datetime

from rapport.domain.brief import Brief, LastHeard
from rapport.domain.chance import identifier
from rapport.domain.decision import Decision
from rapport.domain.fact import CopyFact, FactType, Withheld
from rapport.domain.grounds import Grounds
from rapport.domain.pack import Claim, Pack
from rapport.domain.profile import Profile
from rapport.generator.realise import can_be_said
from rapport.generator.slots import GREETING, claim_slots, fact_slots, offer_slots


def grounds(
    decision: Decision, profile: Profile, facts: tuple[CopyFact, ...], withheld: tuple[Withheld, ...], pack: Pack,
    now: datetime,
) -> Grounds:  # fmt: skip
    """All that a check may know of this message.

    The facts are those of the strategy only, as far as they can be put into words; claims are those it may cite, in
    scope and unexpired when the message is sent; offers those the decision found open.
    """
    claims = tuple(c for c in _claims(decision, pack) if _in_scope(c, decision, max(now, decision.send_at or now)))
    offers = tuple(pack.offer[name] for name in decision.offers)
    strategy = pack.strategy.get(decision.strategy or "")
    named = {*strategy.requires, *strategy.facts} if strategy else set()
    said = tuple(f for f in facts if f.name in named and can_be_said(f, pack))
    links = {decision.link, *(strategy.assets if strategy else ())} - {None}
    slots = {GREETING, *fact_slots(said), *claim_slots(claims), *offer_slots(offers), *(f"link:{n}" for n in links)}
    return Grounds(
        pack=pack, now=now, timezone=profile.contact.timezone or pack.brand.timezone, facts=said, withheld=withheld,
        claims=claims, offers=offers, slots=frozenset(slots), identity=profile.contact.identity.values(),
        heard=profile.last_heard, state=profile.state,
        contact_fields={w.fact.name: str(w.fact.value) for w in withheld if w.fact.type is FactType.TEXT},
    )  # fmt: skip


def _claims(decision: Decision, pack: Pack) -> tuple[Claim, ...]:
    """What the strategy may cite, or what the approved template does where no strategy speaks."""
    strategy = pack.strategy.get(decision.strategy or "")
    if strategy:
        return tuple(pack.claim[name] for name in strategy.claims)
    template = pack.templates.get(decision.template or "")
    copies = template.channels.values() if template else ()
    return tuple(pack.claim[name] for name in sorted({name for copy in copies for name in copy.claims}))


def _in_scope(claim: Claim, decision: Decision, now: datetime) -> bool:
    return (
        claim.open_at(now)
        and (not claim.strategies or decision.strategy in claim.strategies)
        and (not claim.channels or decision.channel in claim.channels)
    )


def brief(decision: Decision, grounds: Grounds) -> Brief:
    """What the model may know of this message: facts that may be said, and nothing else of the contact."""
    pack = grounds.pack
    strategy = pack.strategy[decision.strategy or ""]
    if decision.channel is None:
        raise ValueError("only a decision to speak has a brief")
    heard = grounds.heard
    return Brief(
        strategy=strategy,
        channel=decision.channel,
        limits=pack.brand.limits,
        facts=grounds.facts,
        claims=grounds.claims,
        offers=grounds.offers,
        assets=tuple(pack.catalogue.asset[name] for name in strategy.assets),
        heard=LastHeard(subject=heard.subject, opening=heard.body[:200]) if heard else None,
        fence=identifier("DATA", str(decision.seed), pack.sha256).upper(),
    )
