"""`rapport contact import` and `rapport event import`, from files into a store."""

import asyncio
import gzip
import json
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from rapport import profiles
from rapport.cli import contact, event
from rapport.db import Database
from rapport.domain.contact import Channel, Consent, Contact, Identity, SendBasis, Suppression
from rapport.domain.pack import Pack
from rapport.errors import Invalid
from tests.unit.profiles.test_online_retail import REAL

APP = typer.Typer()
APP.add_typer(contact.app, name="contact")
APP.add_typer(event.app, name="event")


@pytest.fixture(autouse=True)
def _settings(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAPPORT_DATABASE_URL", database_url)
    monkeypatch.setenv("RAPPORT_PACKS", str(REAL.parents[1]))


def run(*words: str | Path) -> tuple[int, dict[str, int], str]:
    """The exit code, what stdout says as JSON, and stderr."""
    result = CliRunner().invoke(APP, [str(word) for word in words])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, json.loads(result.stdout or "{}"), result.stderr


@pytest.fixture
def few_lines(tmp_path: Path) -> Path:
    """The first thousand lines of the real file."""
    file = tmp_path / "lines.csv.gz"
    with gzip.open(REAL, "rb") as whole, gzip.open(file, "wb") as part:
        part.writelines(line for _, line in zip(range(1_001), whole, strict=False))
    return file


class TestContactImport:
    def test_good_rows_are_kept_and_the_rest_named(self, tmp_path: Path) -> None:
        file = tmp_path / "people.csv"
        file.write_text("contact_id,first_name,email_basis\nc1,Ann,opt_in\n,Bea,opt_in\nc3,Cleo,perhaps\n")

        code, kept, refused = run("contact", "import", file)

        assert code == 2
        assert kept == {"contacts": 1, "events": 0, "duplicates": 0, "refused": 2}
        assert "people.csv:3: contact_id: is missing" in refused
        assert "people.csv:4: email_basis: want one of opt_in, soft_opt_in, none" in refused
        assert "Cleo" not in refused

    async def test_invoice_lines_with_what_they_lack_made_up(self, few_lines: Path, database: Database) -> None:
        words = ("contact", "import", few_lines, "--generate", "7", "--as-of", "2011-12-10")
        code, kept, _ = await asyncio.to_thread(run, *words)
        again = await asyncio.to_thread(run, *words)

        assert code == 0
        assert kept["refused"] == 0
        assert again == (0, kept | {"events": 0, "duplicates": kept["events"]}, "")
        async with database.read() as session:
            ids = await profiles.contact_ids(session, "gifts")
            people = [await profiles.get_contact(session, "gifts", i) for i in ids]
        assert len(ids) == kept["contacts"]
        assert any(p.consent.basis(Channel.EMAIL) is SendBasis.SOFT_OPT_IN for p in people)
        assert all(p.generated for p in people)

    async def test_made_up_visitors_of_a_brand_with_a_pack_look_at_its_catalogue(
        self, few_lines: Path, database: Database, gifts: Pack
    ) -> None:
        await asyncio.to_thread(run, "contact", "import", few_lines, "--generate", "7", "--as-of", "2011-12-10")

        async with database.read() as session:
            ids = await profiles.contact_ids(session, "gifts")
            now = datetime(2011, 12, 10, tzinfo=UTC)
            people = [p async for p in profiles.load_many(session, "gifts", ids, gifts, now)]
        assert any("viewed.product" in p.facts for p in people)
        assert any("interests.topic" in p.facts for p in people)
        assert all(p.facts["viewed.product"].generated for p in people if "viewed.product" in p.facts)

    def test_made_up_data_needs_a_day(self, few_lines: Path) -> None:
        with pytest.raises(Invalid, match="which day"):
            run("contact", "import", few_lines, "--generate", "7")
        with pytest.raises(Invalid, match="want a date"):
            run("contact", "import", few_lines, "--generate", "7", "--as-of", "soon")

    async def test_invoice_lines_leave_a_known_contact_as_it_is(self, few_lines: Path, database: Database) -> None:
        consent = Consent(send={Channel.EMAIL: SendBasis.OPT_IN}, suppressed={Channel.EMAIL: Suppression.COMPLAINED})
        known = Contact(
            brand="gifts", contact_id="13047", identity=Identity(first_name="Ann"), locale="fr_FR",
            timezone="Europe/Paris", country="FR", consent=consent,
        )  # fmt: skip
        async with database.begin() as session:
            await profiles.put_contact(session, known, [], datetime(2011, 1, 1, tzinfo=UTC))

        await asyncio.to_thread(run, "contact", "import", few_lines, "--generate", "7", "--as-of", "2011-12-10T09:00")

        async with database.read() as session:
            stored = await profiles.get_contact(session, "gifts", "13047")
        assert stored == known.model_copy(update={"country": "GB"})

    @pytest.mark.parametrize("noun", ["contact", "event"])
    def test_a_brand_without_a_pack_is_refused(self, noun: str, few_lines: Path) -> None:
        with pytest.raises(Invalid, match="there are gifts"):
            run(noun, "import", few_lines, "--brand", "nobody")


class TestEventImport:
    def test_the_same_file_twice_counts_once(self, few_lines: Path) -> None:
        first, second = run("event", "import", few_lines), run("event", "import", few_lines)

        assert first[0] == second[0] == 0
        assert second[1] == {"events": 0, "duplicates": first[1]["events"], "refused": 0}

    def test_good_lines_are_kept_and_the_rest_named(self, tmp_path: Path) -> None:
        good = {"contact_id": "c1", "name": "Signed Up", "occurred_at": "2024-06-01T10:00:00Z", "key": "k1"}
        file = tmp_path / "events.jsonl"
        file.write_text("\n".join([json.dumps(good), "{}", *["nonsense"] * 30]))

        code, kept, refused = run("event", "import", file)

        assert (code, kept) == (2, {"events": 1, "duplicates": 0, "refused": 31})
        assert "events.jsonl:2: contact_id: is missing" in refused
        assert "and 11 more: not JSON" in refused

    def test_a_file_of_no_known_kind_asks_for_one(self, few_lines: Path, tmp_path: Path) -> None:
        other = shutil.copy(few_lines, tmp_path / "lines.dat")
        plain = tmp_path / "notes.txt"
        plain.write_text("hello\n")

        assert run("event", "import", other)[0] == 0
        with pytest.raises(Invalid, match="--format"):
            run("event", "import", plain)
