"""Every approved template of the shipped pack passes the guards, as a draft and as rendered."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

import pytest

from rapport import generator, guardrails, packs
from rapport.domain.contact import Contact, Identity
from rapport.domain.decision import Arm, Decision
from rapport.domain.draft import Draft
from rapport.domain.fact import CopyFact, FactType, FactValue
from rapport.domain.pack import Pack, Segment
from rapport.domain.pack.baseline import Unprofiled
from rapport.domain.profile import Profile, State
from tests.conftest import AS_OF, GIFTS

PACK = packs.load(GIFTS)


def value(name: str, pack: Pack) -> FactValue:
    attribute = pack.attribute[name]
    match attribute.type:
        case FactType.PRODUCT:
            return max(pack.catalogue.products, key=lambda p: len(p.name)).id
        case FactType.TOPIC:
            return max(pack.catalogue.topics, key=lambda t: len(t.name)).id
        case FactType.AMOUNT:
            return Decimal("1234.50")
        case FactType.COUNT:
            return 12
        case FactType.DATE:
            return dt.date(2011, 11, 30)
        case FactType.CHOICE:
            return next(iter(attribute.choices))
        case FactType.FLAG:
            return True
        case FactType.TEXT:
            return "for my grandmother"


def copy_fact(name: str, pack: Pack) -> CopyFact:
    attribute = pack.attribute[name]
    return CopyFact(name, attribute.type, value(name, pack), attribute.label, attribute.say, "shop", AS_OF)


def decisions() -> Iterator[Decision]:
    """One decision for every template and channel that can come to speak."""
    start = Decision(
        brand=PACK.id, contact_id="c", decided_at=AS_OF, pack_sha256=PACK.sha256, policy="p", seed=1, arm=Arm.POLICY
    )
    for strategy in PACK.strategies:
        offers = tuple(o for o in strategy.offers if PACK.offer[o].open_at(AS_OF))
        for channel in strategy.channels:
            yield start.model_copy(
                update={
                    "strategy": strategy.id, "template": strategy.template, "link": strategy.call_to_action.link,
                    "channel": channel, "moment": strategy.moment, "offers": offers,
                }
            )  # fmt: skip
    sources: tuple[Segment | Unprofiled, ...] = (*PACK.baseline.segments, PACK.baseline.default)
    for source in sources:
        for channel in PACK.templates[source.template].channels:
            spoken = {"template": source.template, "link": source.link, "channel": channel, "offers": source.offers}
            yield start.model_copy(update=spoken)


@pytest.mark.parametrize("decision", list(decisions()), ids=lambda d: f"{d.template}-{d.channel}")
def test_it_passes(decision: Decision) -> None:
    strategy = PACK.strategy.get(decision.strategy or "")
    facts = tuple(copy_fact(name, PACK) for name in (strategy.requires if strategy else ()))
    person = Contact(brand=PACK.id, contact_id="c", identity=Identity(first_name="Anastasia"))
    known = Profile(contact=person, as_of=AS_OF, state=State.NEW, state_since=AS_OF)
    grounds = generator.grounds(decision, known, facts, (), PACK, AS_OF)
    draft = generator.approved(decision, PACK)
    assert isinstance(draft, Draft)

    drafted = guardrails.inspect(generator.text_of(draft), grounds)
    rendered = guardrails.inspect(generator.render(draft, decision, grounds, person).text, grounds)

    assert drafted.stopping == ()
    assert rendered.stopping == ()
