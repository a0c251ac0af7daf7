"""`rapport rule dry-run`: what a rule would do to the messages that the gift shop has made, before it is accepted."""

import asyncio
import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from rapport import profiles, review, reviewing
from rapport.cli import errors
from rapport.cli.app import app
from rapport.domain.contact import Channel
from rapport.domain.guard import Severity
from rapport.domain.message import Message, Rung
from rapport.domain.review import Answer, Defect, Verdict
from rapport.errors import RapportError
from rapport.kit import Kit
from rapport.llm import ScriptedTwin
from rapport.pipeline import Ask, make_message, preview
from tests.acceptance.people import BRAND
from tests.acceptance.test_kept_at_the_desk import all_reviewed
from tests.conftest import AS_OF, GIFTS, OpenShop

WRITTEN = (
    ("We hope that the house is snug, and that your order has found its place.", Answer.PASS),
    ("We have written a page about care, for a snug kitchen.", Answer.PASS),
    ("We hope that your order has found a good place at home.", Answer.PASS),
    ("We hope that the kitchen is snug, and that all is well.", Answer.DEFECT),
    ("Thank you for your order. We are glad that you came to us.", None),
    ("Thank you for your order. We hope that it looks snug at home.", None),
)
"""What a model writes to one customer after the other, oldest first, and what a reviewer says of it."""

RULE = """\
id: snugness
check: tone
extends: existence
message: "'%s' is for us to feel"
severity: brand
tokens: [snug]
examples:
  bad: [A snug lamp.]
  good: [A small lamp.]
defect: tone
owner: Lifecycle
source: the voice guide
"""

Rapport = Callable[..., Result]


@pytest.fixture
def rapport(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Rapport:
    """The command on the shop's store, in a folder with a proposed rule."""
    monkeypatch.setenv("RAPPORT_DATABASE_URL", f"sqlite:///{tmp_path / 'shop.db'}")
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.chdir(tmp_path)
    propose(RULE)
    return lambda *words: CliRunner().invoke(app, ["rule", "dry-run", "--pack", str(GIFTS), *map(str, words)])


def propose(text: str, name: str = "snugness.yaml") -> None:
    Path(name).write_text(text, "utf-8")


async def written(shop: OpenShop) -> list[Message]:
    """Messages of the shop a minute apart, some of them looked at; after them one silence."""
    minutes, messages = count(), list[Message]()
    async with shop(ScriptedTwin([answer(body) for body, _ in WRITTEN])) as opened:
        kit = replace(all_reviewed(opened), clock=lambda: AS_OF + timedelta(minutes=next(minutes)))
        for contact_id, (_, said) in zip(await by_mail(opened, len(WRITTEN)), WRITTEN, strict=True):
            messages.append(await make_message(Ask(BRAND, contact_id), kit))
            if said:
                await judge(messages[-1], said, opened)
        assert (await make_message(Ask(BRAND, messages[-1].contact_id), kit)).rung is Rung.SILENCE
    assert {message.rung for message in messages} == {Rung.MODEL}
    return messages


async def by_mail(kit: Kit, many: int) -> list[str]:
    """Contacts to whom a strategy would write an e-mail now."""
    async with kit.database.read() as session:
        everyone, found = await profiles.contact_ids(session, BRAND), list[str]()
    for contact_id in everyone:
        decision = await preview(Ask(BRAND, contact_id), kit)
        if decision.strategy and decision.channel is Channel.EMAIL:
            found.append(contact_id)
        if len(found) == many:
            break
    return found


def answer(body: str) -> dict[str, object]:
    said = {"subject": "A word from the shop", "preheader": "For when you have a moment", "button": "Have a look"}
    return {**said, "body": [body], "claims": []}


async def judge(message: Message, said: Answer, kit: Kit) -> None:
    assert message.rendered
    defects = (Defect(code="tone", severity=Severity.POLISH),) if said is Answer.DEFECT else ()
    verdict = Verdict(
        message_id=message.message_id, sha256=message.rendered.sha256, reviewer="anna", answer=said, defects=defects,
        at=AS_OF,
    )  # fmt: skip
    async with kit.database.begin() as session:
        await review.claim_this(session, BRAND, message.message_id, "anna", AS_OF)
    await reviewing.judge(BRAND, verdict, kit)


class TestAProposedRule:
    def test_is_told_with_what_people_said_of_the_messages(self, shop: OpenShop, rapport: Rapport) -> None:
        messages = asyncio.run(written(shop))

        done = rapport("snugness.yaml", "--show", 2)

        assert done.exit_code == 0, done.output
        lines = [line.rstrip() for line in done.stdout.splitlines()]
        assert lines[0] == "snugness: of the last 6 messages it would block 4 more, 2 of which people passed"
        assert lines[1] == "  new: the pack has no rule of this id"
        assert lines[4:] == [
            "  ─────────────────────────────────────────────────────────────────────────────",
            "  would be blocked          4        2           1            0               1",
            "",
            "  would be blocked",
            f"    {messages[1].message_id}  passed",
            "      body: 'snug'",
            f"    {messages[0].message_id}  passed",
            "      body: 'snug'",
            "",
            "Made 2011-12-10 to 2011-12-10; people have looked at 4: 3 passed, 1 defective, 0 not judged.",
        ]

    def test_is_told_to_programs_as_json(self, shop: OpenShop, rapport: Rapport) -> None:
        messages = asyncio.run(written(shop))

        told = json.loads(rapport("snugness.yaml", "--show", 1, "--json").stdout)

        (snugness,) = told["rules"]
        counted = {"passed": 2, "defective": 1, "not_judged": 0, "not_looked_at": 1}
        assert (told["brand"], told["messages"]) == (BRAND, 6)
        assert snugness["would_be_blocked"] == told["together"]["would_be_blocked"] == {"messages": 4, **counted}
        assert snugness["examples"] == [
            {
                "message_id": messages[1].message_id, "before": "none", "after": "blocks", "answer": "pass",
                "defects": [], "findings": [{"field": "body", "start": 41, "end": 45, "quote": "snug"}],
            }
        ]  # fmt: skip

    def test_looks_at_the_newest_messages_only(self, shop: OpenShop, rapport: Rapport) -> None:
        asyncio.run(written(shop))

        done = rapport("snugness.yaml", "--last", 1)

        told = "snugness: of the last 1 message it would block 1 more, none of which people have looked at"
        assert done.stdout.splitlines()[0] == told

    def test_of_a_pack_that_has_it_is_compared_with_what_is_there(
        self, shop: OpenShop, rapport: Rapport, tmp_path: Path
    ) -> None:
        asyncio.run(written(shop))
        pack = with_rule(tmp_path / "gifts", RULE.replace("[snug]", "[snug, glad]"))
        propose(RULE.replace("[snug]", "[snug kitchen]").replace("A snug lamp", "A snug kitchen"))

        done = rapport("snugness.yaml", "--pack", pack)

        lines = [line.strip() for line in done.stdout.splitlines()]
        told = "snugness: of the last 6 messages it would block 4 fewer, 1 of which people found defective"
        assert lines[:2] == [told, "changed: compared with the pack's rule of this id"]
        assert ["blocked", "either", "way", "1"] in [line.split() for line in lines]
        assert lines[lines.index("no longer blocked") + 1].endswith("defective: tone (polish)")

    def test_that_is_in_the_pack_already_leaves_nothing_to_compare(self, rapport: Rapport) -> None:
        done = rapport(GIFTS / "rules" / "leftovers.yaml")

        assert done.exit_code == 0, done.output
        assert done.stdout.startswith("the same as in the pack: scaffolding")
        assert not Path("shop.db").exists()


class TestARuleOfThePack:
    def test_is_compared_with_not_having_it(self, shop: OpenShop, rapport: Rapport, tmp_path: Path) -> None:
        asyncio.run(written(shop))
        pack = with_rule(tmp_path / "gifts", RULE.replace("brand", "polish"))

        done = rapport("snugness", "--pack", pack, "--show", 0)

        lines = [line.strip() for line in done.stdout.splitlines()]
        assert lines[0] == "snugness: of the last 6 messages it would block none more; 4 more noted"
        assert lines[1] == "as it stands: compared with not having it"

    def test_that_is_switched_off_is_tried_and_said_to_be_off(
        self, shop: OpenShop, rapport: Rapport, tmp_path: Path
    ) -> None:
        asyncio.run(written(shop))
        pack = with_rule(tmp_path / "gifts", RULE)
        off = "off: [{rule: snugness, reason: it is winter, until: 2999-01-01}]\n"
        (pack / "brand.yaml").write_text((pack / "brand.yaml").read_text("utf-8") + off, "utf-8")

        done = rapport("snugness", "--pack", pack)

        assert "note: snugness is switched off until 2999-01-01: it is tried as if it ran" in done.stderr
        assert "it would block 4 more" in done.stdout

    def test_that_nobody_knows_is_not_found(self, rapport: Rapport) -> None:
        done = rapport("shoutin")

        assert code(done) == 3
        assert "did you mean `shouting`?" in str(done.exception)


class TestWhatIsRefused:
    @pytest.mark.parametrize(
        ("old", "new", "says"),
        [
            ("[snug]", "[warm]", "snugness.yaml:1: the rule `snugness`: bad example 1 is not caught"),
            ("[snug]", "[snug, order]", "rules/spelling.yaml:40: the rule `plain_words`: what it suggests is rejected"),
            ("severity: brand", "severity: grave", "snugness.yaml:5: `severity` wants one of `legal`, `brand`"),
            (RULE, "rules: [", "snugness.yaml:1: not readable as YAML"),
        ],
    )
    def test_names_file_and_line_and_reads_no_message(self, old: str, new: str, says: str, rapport: Rapport) -> None:
        propose(RULE.replace(old, new))

        done = rapport("snugness.yaml")

        assert code(done) == 2
        assert says in str(done.exception)
        assert done.stdout == ""
        assert not Path("shop.db").exists()

    @pytest.mark.parametrize(
        ("words", "exit_code"),
        [(("no.yaml",), 2), ((".",), 3), (("snugness.yaml", "--last", 0), 2), (("x" * 5000,), 3)],
    )
    def test_what_is_not_there_or_makes_no_sense(
        self, words: tuple[str | int, ...], exit_code: int, rapport: Rapport
    ) -> None:
        done = rapport(*words)

        assert code(done) == exit_code
        assert done.stdout == ""


@pytest.mark.parametrize("brand", [BRAND, "elsewhere"])
def test_without_messages_it_says_how_to_make_one(brand: str, rapport: Rapport) -> None:
    done = rapport("snugness.yaml", "--brand", brand)

    assert done.exit_code == 0, done.output
    assert done.stdout == f"no stored messages of {brand} yet: `rapport message write CONTACT` makes one\n"


def with_rule(folder: Path, rule: str) -> Path:
    """The shop's pack with one more rule."""
    shutil.copytree(GIFTS, folder, ignore=shutil.ignore_patterns("data"))
    listed = "rules:\n  - " + rule.replace("\n", "\n    ").rstrip() + "\n"
    (folder / "rules" / "snugness.yaml").write_text(listed, "utf-8")
    return folder


def code(done: Result) -> int:
    """The exit code that the command ends with."""
    return errors.code(done.exception) if isinstance(done.exception, RapportError) else done.exit_code
