"""Who may be written to: nothing but what was told changes it, and every change is on the record."""

import asyncio
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlmodel import select

from rapport import profiles
from rapport.db import Database
from rapport.db.tables import AuditRow, OutboxRow
from rapport.domain.contact import Channel, Consent, Contact, Identity, ProfilingBasis, SendBasis, Suppression
from rapport.errors import NotFound
from rapport.profiles import Person
from rapport.profiles.connectors.generated import generate
from rapport.profiles.connectors.people import person

NOW = datetime(2024, 6, 30, 12, tzinfo=UTC)
BRAND = "lamplight"
EMAIL, SMS = Channel.EMAIL, Channel.SMS
BARE = Contact(brand=BRAND, contact_id="c1")
ANNA = Contact(
    brand=BRAND,
    contact_id="c1",
    identity=Identity(first_name="Anna", email="anna@example.com"),
    locale="de_AT",
    timezone="Europe/Vienna",
    country="AT",
    consent=Consent(
        send={EMAIL: SendBasis.OPT_IN},
        profiling=ProfilingBasis.CONSENT,
        suppressed={SMS: Suppression.STOP},
    ),
)


async def put(database: Database, *people: Person) -> None:
    async with database.begin() as session:
        await profiles.put_contacts(session, people, NOW, who="import")


async def replace(database: Database, contact: Contact, lifted: frozenset[Channel] = frozenset()) -> None:
    async with database.begin() as session:
        await profiles.put_contact(session, contact, [], NOW, who="api", lifted=lifted)


async def stored(database: Database) -> Contact:
    async with database.read() as session:
        return await profiles.get_contact(session, BRAND, "c1")


async def recorded(database: Database) -> list[tuple[str, str, dict[str, Any]]]:
    async with database.read() as session:
        rows = await session.exec(select(AuditRow).order_by(AuditRow.id))  # type: ignore[arg-type]
        return [(row.who, row.what, row.doc) for row in rows]


def row(**cells: Any) -> Person:
    return person({"contact_id": "c1", **cells}, brand=BRAND, at=NOW)


class TestAnImport:
    @pytest.mark.parametrize("bare", [Person(BARE), row()])
    async def test_a_bare_contact_changes_nothing_that_is_stored(self, database: Database, bare: Person) -> None:
        await replace(database, ANNA)

        await put(database, bare)

        assert await stored(database) == ANNA

    async def test_only_what_is_told_changes(self, database: Database) -> None:
        await replace(database, ANNA)

        await put(database, row(last_name="Huber", sms_basis="opt_in", country="Germany"))

        now = await stored(database)
        assert now.identity == Identity(first_name="Anna", last_name="Huber", email="anna@example.com")
        assert now.consent == ANNA.consent.model_copy(update={"send": {EMAIL: SendBasis.OPT_IN, SMS: SendBasis.OPT_IN}})
        assert (now.country, now.locale, now.timezone) == ("DE", "de_AT", "Europe/Vienna")

    async def test_consent_that_is_told_again_lifts_no_suppression(self, database: Database) -> None:
        await replace(database, ANNA)

        await put(database, row(sms_basis="opt_in", profiling="consent", suppressed_sms=""))

        assert (await stored(database)).consent.suppressed == {SMS: Suppression.STOP}

    async def test_none_in_its_column_lifts_it(self, database: Database) -> None:
        await replace(database, ANNA)

        await put(database, row(suppressed_sms="none"))

        assert (await stored(database)).consent == ANNA.consent.model_copy(update={"suppressed": {}})

    async def test_what_is_made_up_fills_gaps_only(self, database: Database) -> None:
        known = Contact(brand=BRAND, contact_id="c1", identity=Identity(last_name="Huber"))
        await replace(database, known)

        for seed in (1, 2):
            await put(database, generate(BARE, seed=seed, as_of=NOW, products=()).person)

        now, made = await stored(database), generate(BARE, seed=2, as_of=NOW, products=()).person.contact
        assert now.identity == known.identity
        assert (now.timezone, now.consent.send) == (made.timezone, made.consent.send)
        assert sorted(now.generated) == ["consent", "timezone"]

    async def test_what_is_told_takes_the_place_of_what_was_made_up(self, database: Database) -> None:
        await put(database, generate(BARE, seed=1, as_of=NOW, products=()).person)

        await put(database, row(first_name="Ann", email_basis="none"))

        now = await stored(database)
        assert now.identity == Identity(first_name="Ann")
        assert now.consent == Consent(send={EMAIL: SendBasis.NONE})
        assert now.generated == ("timezone",)

    async def test_rows_of_one_contact_add_up_in_their_order(self, database: Database) -> None:
        await put(database, row(first_name="Ann", suppressed_email="bounced"), row(email_basis="opt_in"), row())

        now = await stored(database)
        assert now.identity.first_name == "Ann"
        assert now.consent == Consent(send={EMAIL: SendBasis.OPT_IN}, suppressed={EMAIL: Suppression.BOUNCED})


class TestAContactPutWhole:
    async def test_keeps_a_suppression_it_says_nothing_of(self, database: Database) -> None:
        await replace(database, ANNA)

        await replace(database, BARE.model_copy(update={"consent": Consent(suppressed={EMAIL: Suppression.MANUAL})}))

        both = {SMS: Suppression.STOP, EMAIL: Suppression.MANUAL}
        assert (await stored(database)) == BARE.model_copy(update={"consent": Consent(suppressed=both)})

    async def test_loses_one_that_is_lifted_by_name(self, database: Database) -> None:
        await replace(database, ANNA)

        await replace(database, BARE, lifted=frozenset({SMS}))

        assert await stored(database) == BARE


class TestTheRecord:
    async def test_every_change_of_consent_and_suppression_is_on_it_without_a_personal_value(
        self, database: Database
    ) -> None:
        await replace(database, ANNA)
        await replace(database, ANNA)
        await put(database, row(email_basis="soft_opt_in", profiling="none", suppressed_sms="none"))

        assert await recorded(database) == [
            ("api", "contact.consent", {"channel": "email", "basis": "opt_in", "before": "none"}),
            ("api", "contact.suppressed", {"channel": "sms", "reason": "stop", "basis": "none"}),
            ("api", "contact.profiling", {"basis": "consent", "before": "none"}),
            ("import", "contact.consent", {"channel": "email", "basis": "soft_opt_in", "before": "opt_in"}),
            ("import", "contact.unsuppressed", {"channel": "sms", "reason": "stop", "basis": "none"}),
            ("import", "contact.profiling", {"basis": "none", "before": "consent"}),
        ]

    async def test_a_name_or_an_event_leaves_no_record(self, database: Database) -> None:
        await put(database, row(first_name="Ann", timezone="Europe/Paris"))

        assert await recorded(database) == []


class TestSuppressing:
    async def suppress(self, database: Database, reason: Suppression = Suppression.UNSUBSCRIBED) -> bool:
        async with database.begin() as session:
            return await profiles.suppress(session, BRAND, "c1", EMAIL, reason, at=NOW, who="webhook")

    async def test_takes_a_channel_away_with_record_and_notice(self, database: Database) -> None:
        await replace(database, ANNA.model_copy(update={"consent": Consent(send={EMAIL: SendBasis.OPT_IN})}))

        assert await self.suppress(database)

        assert (await stored(database)).consent.suppressed == {EMAIL: Suppression.UNSUBSCRIBED}
        told = {"channel": "email", "reason": "unsubscribed", "basis": "opt_in"}
        assert (await recorded(database))[-1] == ("webhook", "contact.suppressed", told)
        async with database.read() as session:
            notices = (await session.exec(select(OutboxRow))).all()
        assert [(n.topic, n.subject, n.doc) for n in notices] == [("contact.suppressed", "c1", told)]

    async def test_again_changes_nothing_and_keeps_the_first_reason(self, database: Database) -> None:
        await replace(database, BARE)

        assert [await self.suppress(database), await self.suppress(database, Suppression.COMPLAINED)] == [True, False]

        assert (await stored(database)).consent.suppressed == {EMAIL: Suppression.UNSUBSCRIBED}
        assert len(await recorded(database)) == 1

    async def test_at_the_same_time_is_told_once(self, database: Database) -> None:
        await replace(database, BARE)

        changed = await asyncio.gather(*(self.suppress(database) for _ in range(8)))

        assert sorted(changed) == [False] * 7 + [True]
        assert len(await recorded(database)) == 1

    async def test_survives_an_import_at_the_same_time(self, database: Database) -> None:
        await replace(database, ANNA)

        await asyncio.gather(
            self.suppress(database),
            put(database, row(last_name="Huber")),
            replace(database, BARE),
            put(database, row()),
        )

        assert (await stored(database)).consent.suppressed == {SMS: Suppression.STOP, EMAIL: Suppression.UNSUBSCRIBED}

    async def test_of_nobody_is_not_found(self, database: Database) -> None:
        with pytest.raises(NotFound):
            await self.suppress(database)
