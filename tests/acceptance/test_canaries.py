"""Nothing of the shadow and nobody's identity reaches a prompt; nothing of the shadow reaches a message."""

from dataclasses import replace
from datetime import timedelta

import pytest

from rapport import packs, profiles
from rapport.domain.contact import Identity
from rapport.domain.event import Event
from rapport.domain.fact import Fact, FactClass, FactType, Purpose
from rapport.domain.pack import Pack
from rapport.llm import twin
from rapport.pipeline import Ask, make_message
from tests.acceptance.people import BRAND, spoken_to
from tests.conftest import AS_OF, OpenShop
from tests.small_pack import attribute

MANY = 1_000


async def test_of_1000_contacts_with_unique_values_none_occurs(shop: OpenShop) -> None:
    honest = twin("twin/honest", seed=3)
    async with shop(honest) as kit:
        contacts = await spoken_to(kit, MANY)
        await _mark(kit, contacts)

        messages = [await make_message(Ask(BRAND, contact_id), kit) for contact_id in contacts]

    prompts = "\n".join(prompt.wire.decode() for prompt in honest.prompts)
    spoken = [m for m in messages if m.rendered]
    assert len(honest.prompts) >= MANY * 0.95
    assert len(spoken) >= MANY * 0.95
    assert "zqshadow" not in prompts.lower()
    assert "zqname" not in prompts.lower()
    for message in spoken:
        assert message.rendered is not None
        words = message.rendered.model_dump_json().lower()
        assert "zqshadow" not in words
    assert sum("zqname" in m.rendered.model_dump_json().lower() for m in spoken if m.rendered) > 0


def letters(number: int) -> str:
    """A number in the letters a to j: a canary that still reads like a name."""
    return "".join("abcdefghij"[int(digit)] for digit in str(number))


async def _mark(kit, contacts: list[str]) -> None:  # type: ignore[no-untyped-def]
    """Give every contact a name, an address, looked-at things and a score that nobody else has."""
    pack = kit.pack(BRAND)
    async with kit.database.begin() as session:
        for number, contact_id in enumerate(contacts):
            known = await profiles.get_contact(session, BRAND, contact_id)
            identity = Identity(
                first_name=f"Zqname{letters(number)}", last_name=f"Zqnamed{letters(number)}",
                email=f"zqname{number}@mail.example", phone="+447700900000",
            )  # fmt: skip
            shadow = [
                Fact(
                    name=name, type=FactType.TEXT, value=f"zqshadow{number}{suffix}", fact_class=FactClass.SHADOW,
                    source="web", observed_at=AS_OF - timedelta(hours=5),
                )
                for name, suffix in (("viewed.product", "v"), ("last_search.words", "s"), ("device.place", "p"))
            ]  # fmt: skip
            await profiles.put_contact(session, known.model_copy(update={"identity": identity}), shadow, AS_OF)
            await profiles.add_events(
                session,
                [
                    Event(
                        brand=BRAND, contact_id=contact_id, name="Product Viewed", source="web",
                        key=f"canary{number}", occurred_at=AS_OF - timedelta(hours=40),
                        properties={"product_id": pack.catalogue.products[0].id, "name": f"zqshadow{number}e"},
                    )
                ],
                AS_OF,
            )  # fmt: skip


@pytest.mark.parametrize("declared", [FactClass.SHADOW, FactClass.RELATIONSHIP])
async def test_even_where_every_strategy_asks_for_it_its_class_decides(shop: OpenShop, declared: FactClass) -> None:
    async with shop(twin("twin/honest", seed=3)) as kit:
        contacts = await spoken_to(kit, 120)
        pack = _asking(kit.pack(BRAND), declared)
        async with kit.database.begin() as session:
            for number, contact_id in enumerate(contacts):
                known = await profiles.get_contact(session, BRAND, contact_id)
                place = Fact(
                    name="device.place", type=FactType.TEXT, value=f"Zqshadow{letters(number)}", fact_class=declared,
                    source="web", observed_at=AS_OF - timedelta(hours=5),
                )  # fmt: skip
                await profiles.put_contact(session, known, [place], AS_OF)

        asking = replace(kit, packs={BRAND: pack})
        messages = [await make_message(Ask(BRAND, contact_id), asking) for contact_id in contacts]

    said = sum("zqshadow" in m.rendered.model_dump_json().lower() for m in messages if m.rendered)
    assert (said > 0) is (declared is FactClass.RELATIONSHIP)


def _asking(pack: Pack, declared: FactClass) -> Pack:
    """The pack with one more attribute, which every strategy may say if its class lets it."""
    purposes = (Purpose.COPY,) if declared is FactClass.RELATIONSHIP else (Purpose.TIME,)
    place = attribute("device.place", FactType.TEXT, sources=("web",), purposes=purposes, **{"class": declared})
    strategies = tuple(s.model_copy(update={"facts": (*s.facts, "device.place")}) for s in pack.strategies)
    changed = pack.model_copy(update={"attributes": (*pack.attributes, place), "strategies": strategies})
    return packs.parse_canonical(packs.canonical(changed))
