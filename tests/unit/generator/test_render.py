"""Code fills every slot, and every character has its origin."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from rapport import generator
from rapport.domain.contact import Channel, Identity
from rapport.domain.decision import Arm, Decision
from rapport.domain.draft import Draft
from rapport.domain.fact import CopyFact, FactType, FactValue
from rapport.domain.grounds import Grounds
from rapport.domain.message import Rendered
from rapport.domain.pack import Copy
from rapport.domain.text import SegmentKind, TextField
from tests import small_pack as small
from tests.small_pack import NOW


def said(name: str, kind: FactType, value: FactValue, say: str = "{value}") -> CopyFact:
    return CopyFact(name, kind, value, name, say, "shop", NOW)


def decision(**changes: object) -> Decision:
    given = {
        "brand": "shop", "contact_id": "c1", "decided_at": NOW, "pack_sha256": "0" * 64, "policy": "p", "seed": 1,
        "arm": Arm.POLICY, "moment": "onboarding", "strategy": "thanks.plain", "template": "thanks", "link": "shop",
        "offers": ("welcome",), "channel": Channel.EMAIL,
    }  # fmt: skip
    return Decision.model_validate({**given, **changes})


def ground(*facts: CopyFact, **changes: object) -> Grounds:
    pack = small.pack(
        strategies=(
            small.strategy(
                "thanks.plain", claims=("returns",), offers=("welcome",), facts=tuple(f.name for f in facts)
            ),
        )
    )
    return generator.grounds(decision(**changes), small.profile(), facts, (), pack, NOW)


def words(rendered: Rendered, name: str = "body") -> TextField:
    field = rendered.text.field(name)
    assert field is not None
    return field


def render(
    *body: str, facts: tuple[CopyFact, ...] = (), identity: Identity | None = None, locale: str = "en_GB"
) -> Rendered:
    draft = Draft(channel=Channel.EMAIL, content=small.email(*body), origin="model:test")
    person = small.contact(identity=identity or Identity(first_name="Nour"), locale=locale)
    return generator.render(draft, decision(), ground(*facts), person)


class TestFilling:
    @pytest.mark.parametrize(
        ("fact", "text"),
        [
            (said("a", FactType.PRODUCT, "M1", "your {value}"), "your blue mug"),
            (said("a", FactType.TOPIC, "kitchen"), "kitchen"),
            (said("a", FactType.AMOUNT, Decimal("1234.5")), "£1,234.50"),
            (said("a", FactType.AMOUNT, Decimal(30)), "£30"),
            (said("a", FactType.COUNT, 1200), "1,200"),
            (said("a", FactType.DATE, date(2024, 5, 12)), "12 May 2024"),
            (said("a", FactType.TEXT, "for {{offer:welcome}}\n<b>mum</b>"), "for ((offer:welcome)) ‹b›mum‹/b›"),
        ],
    )
    def test_a_fact_reads_as_its_type_wants(self, fact: CopyFact, text: str) -> None:
        rendered = render("Here: {{fact:a}}.", facts=(fact,))

        assert words(rendered).text == f"Here: {text}."

    @pytest.mark.parametrize(
        ("locale", "text"),
        [("en_US", "£1,234.50 May 12, 2024"), ("en_GB", "£1,234.50 12 May 2024"), ("de_DE", "£1,234.50 12 May 2024")],
    )
    def test_dates_and_money_follow_the_contacts_locale_within_the_copys_language(self, locale: str, text: str) -> None:
        facts = (said("a", FactType.AMOUNT, Decimal("1234.5")), said("b", FactType.DATE, date(2024, 5, 12)))

        assert words(render("{{fact:a}} {{fact:b}}", facts=facts, locale=locale)).text == text

    @pytest.mark.parametrize(
        "fact", [said("a", FactType.PRODUCT, "gone"), said("a", FactType.AMOUNT, Decimal("1E+999"))]
    )
    def test_a_value_that_no_words_exist_for_is_not_said(self, fact: CopyFact) -> None:
        assert not ground(fact).facts

    def test_offers_claims_links_and_the_greeting(self) -> None:
        rendered = render("{{contact:greeting}}", "{{claim:returns}} {{offer:welcome}} {{link:shop}}")

        assert words(rendered).text == (
            "Hello Nour,\n\nYou can return anything within 30 days. "
            "10% off with code WELCOME10 until 25 May https://shop.example/"
        )

    def test_a_nameless_contact_is_greeted_without_a_name(self) -> None:
        assert words(render("{{contact:greeting}}", identity=Identity(last_name="x"))).text == "Hello,"

    @pytest.mark.parametrize("name", ["Siobhán", "Mary-Jane", "J. R.", "Ní Bhriain", "O’Neill", "Søren", "李小龍"])
    def test_names_are_greeted(self, name: str) -> None:
        assert words(render("{{contact:greeting}}", identity=Identity(first_name=name))).text == f"Hello {name},"

    @pytest.mark.parametrize(
        "name", ["50% off", "www.spam.example", "a" * 41, "one two three four five", "...", "x\ny: z"]
    )
    def test_what_is_no_name_is_not(self, name: str) -> None:
        assert words(render("{{contact:greeting}}", identity=Identity(first_name=name))).text == "Hello,"

    def test_a_name_cannot_become_a_slot_or_markup(self) -> None:
        rendered = render("{{contact:greeting}}", identity=Identity(first_name="{{offer:welcome}}<img src=x>"))

        assert "{{" not in words(rendered).text
        assert "<img" not in (rendered.text.html or "")

    def test_a_slot_nobody_can_fill_stays_and_is_the_writers(self) -> None:
        rendered = render("Here: {{fact:unknown}}.")

        body = words(rendered)
        assert body.text == "Here: {{fact:unknown}}."
        assert not body.filled

    def test_the_button_leads_where_the_decision_says(self) -> None:
        rendered = render("Hello there.")

        assert words(rendered, "link").text == "https://shop.example/"
        assert 'href="https://shop.example/"' in (rendered.text.html or "")

    def test_the_footer_holds_disclosures_address_and_the_way_out(self) -> None:
        footer = words(render("{{offer:welcome.code}}"), "footer").text

        assert footer == (
            "One code an order.\n\nThe Shop, 1 High Street, Ely\n\nUnsubscribe: https://shop.example/unsubscribe"
        )


class TestProvenance:
    def test_every_character_has_one_segment(self) -> None:
        rendered = render("Hi {{contact:greeting}} and {{claim:returns}}!", "More {{offer:welcome}}")

        for field in rendered.text.fields:
            assert "".join(field.text[s.start : s.end] for s in field.segments) == field.text

    def test_a_fact_keeps_source_and_age(self) -> None:
        fact = said("a", FactType.COUNT, 3)

        segment = next(
            s for s in words(render("{{fact:a}} mugs", facts=(fact,))).segments if s.kind is SegmentKind.FACT
        )

        assert (segment.ref, segment.source, segment.observed_at) == ("a", "shop", NOW)

    def test_the_hash_changes_with_any_byte(self) -> None:
        assert render("One").sha256 != render("One.").sha256


class TestSms:
    def test_it_names_the_sender_and_the_way_out(self) -> None:
        draft = Draft(
            channel=Channel.SMS, content=Copy(body=("Thank you. {{link:shop}}",), claims=()), origin="template:thanks"
        )

        rendered = generator.render(draft, decision(channel="sms"), ground(channel="sms"), small.contact())

        assert words(rendered, "sms").text == ("TheShop: Thank you. https://shop.example/ Reply STOP to opt out")
        assert rendered.text.html is None


class TestGrounds:
    def test_only_the_strategys_facts_are_said(self) -> None:
        facts = (said("a", FactType.COUNT, 3), said("b", FactType.COUNT, 4))
        pack = small.pack(strategies=(small.strategy("thanks.plain", facts=("a",)),))

        grounds = generator.grounds(decision(offers=()), small.profile(), facts, (), pack, NOW)

        assert [f.name for f in grounds.facts] == ["a"]
        assert grounds.slots == {"contact:greeting", "fact:a", "link:shop"}

    def test_an_expired_claim_has_no_slot(self) -> None:
        old = small.claim(approved_at=datetime(2020, 1, 1, tzinfo=UTC), expires=NOW)
        pack = small.pack(claims=(old,), strategies=(small.strategy("thanks.plain", claims=("returns",)),))

        grounds = generator.grounds(decision(offers=()), small.profile(), (), (), pack, NOW)

        assert grounds.claims == ()
        assert "claim:returns" not in grounds.slots
