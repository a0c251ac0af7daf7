"""Eval suites of a pack: read and checked with it, every error at its line, and no part of its version."""

from pathlib import Path
from typing import NamedTuple

import pytest

from rapport import packs
from rapport.domain.contact import Channel, SendBasis
from rapport.domain.suite import MAILED
from rapport.errors import Invalid
from tests.unit.packs import folders

FILE = "evals/quiet.yaml"
NOBODY = "Nobody who has only just ordered is won back."
SOUND = """\
about: People who have not ordered for a long while.
as_of: 2026-03-02T10:00:00Z
cases:
  - id: plain
    why: The plainest case there is.
    tags: [email]
    strategy: win_back_familiar
    channel: email
    contact:
      first_name: Priya
      country: GB
      timezone: Europe/London
      consent: {send: {email: opt_in}, profiling: consent}
      orders:
        - id: "1"
          at: 2025-05-01T10:00:00Z
          lines:
            - {product: "1001", quantity: 2, price: 12.5}
      facts:
        favourite.topic: {value: kitchen, source: shop}
    expect: {must_say: [last_order.product], must_not_read: [hurry], max_words: 120}

  - id: left_in_peace
    why: Nobody who has only just ordered is won back.
    moment: win_back
    as_of: 2025-05-03T10:00:00Z
    contact:
      orders: [{id: "2", at: 2025-05-01T10:00:00Z, lines: [{product: "1001"}]}]
    expect: {silence: no_moment}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = folders.begin(tmp_path / "pack")
    (made / "evals").mkdir()
    (made / FILE).write_text(SOUND, "utf-8")
    return made


class TestASoundSuite:
    def test_is_loaded_with_its_pack(self, folder: Path) -> None:
        pack, (suite,), _ = packs.load_whole(folder)

        assert (suite.name, len(suite.cases)) == (f"{pack.id}/quiet", 2)
        assert suite.about == "People who have not ordered for a long while."

    def test_gives_its_clock_to_cases_that_have_none(self, folder: Path) -> None:
        (suite,) = packs.load_whole(folder).suites

        assert [case.now.isoformat() for case in suite.cases] == [
            "2026-03-02T10:00:00+00:00",
            "2025-05-03T10:00:00+00:00",
        ]

    def test_is_about_somebody_who_may_be_written_to_unless_it_says_otherwise(self, folder: Path) -> None:
        plain, quiet = packs.load_whole(folder).suites[0].cases

        assert plain.contact.consent.send == {Channel.EMAIL: SendBasis.OPT_IN}
        assert quiet.contact.consent == MAILED

    def test_does_not_change_the_packs_version(self, folder: Path) -> None:
        with_suite = packs.load(folder).sha256
        (folder / FILE).unlink()

        assert packs.load(folder).sha256 == with_suite

    def test_has_a_version_of_its_own_that_layout_does_not_change(self, folder: Path) -> None:
        before = packs.load_whole(folder).suites[0].sha256
        folders.change(folder, FILE, "tags: [email]", "tags:\n      - email  # only this")
        laid_out = packs.load_whole(folder).suites[0].sha256
        folders.change(folder, FILE, "quantity: 2", "quantity: 3")
        changed = packs.load_whole(folder).suites[0].sha256

        assert laid_out == before
        assert changed != before

    def test_two_suites_may_have_a_case_of_the_same_name(self, folder: Path) -> None:
        (folder / "evals" / "again.yaml").write_text(SOUND, "utf-8")

        assert [s.id for s in packs.load_whole(folder).suites] == ["again", "quiet"]

    def test_can_be_checked_before_it_is_written(self, folder: Path) -> None:
        with pytest.raises(Invalid):
            packs.load_whole(folder, {FILE: SOUND.replace("win_back_familiar", "win_back_familar")})

        assert len(packs.load_whole(folder).suites) == 1


class Mistake(NamedTuple):
    """What is changed in the suite, the words on the line that is to blame, and words of the problem."""

    old: str
    new: str
    at: str
    says: str


MISTAKES = {
    "no list": Mistake("cases:\n", "cases: none\nx:\n", "cases: none", "`cases` wants a list"),
    "no clock": Mistake("as_of: 2026-03-02T10:00:00Z\n", "", "id: plain", "this case has no clock"),
    "no about": Mistake("about: People", "abut: People", "abut", "did you mean `about`?"),
    "key": Mistake("    why: The plainest", "    because: The plainest", "because", "unknown key `because`"),
    "no reason": Mistake(f"    why: {NOBODY}\n", "", "id: left_in_peace", "`why` is missing"),
    "twice": Mistake("id: left_in_peace", "id: plain", "id: plain\n    why: Nobody", "stands at evals/quiet.yaml:4"),
    "strategy": Mistake("win_back_familiar", "win_back_familar", "familar", "did you mean `win_back_familiar`?"),
    "moment": Mistake("moment: win_back", "moment: win_bakc", "win_bakc", "did you mean `win_back`?"),
    "both": Mistake("    tags: [email]", "    moment: win_back", "moment: win_back", "leave `moment` out"),
    "channel": Mistake(
        "win_back_familiar\n    channel: email", "win_back_with_offer\n    channel: sms", "channel: sms",
        "does not speak by sms",
    ),
    "country": Mistake("country: GB", "country: Britain", "Britain", "two letters"),
    "zone": Mistake("Europe/London", "Europe/Londn", "Londn", "did you mean `Europe/London`?"),
    "basis": Mistake("email: opt_in", "email: yes", "email: yes", "one of `opt_in`, `soft_opt_in`, `none`"),
    "source": Mistake("      orders:\n", "      orders_from: shoop\n      orders:\n", "shoop", "did you mean `shop`?"),
    "fact": Mistake("favourite.topic", "favorite.topic", "favorite.topic", "did you mean `favourite.topic`?"),
    "value": Mistake("value: kitchen", "value: kitchn", "kitchn", "did you mean `kitchen`?"),
    "quantity": Mistake("quantity: 2", "quantity: 0", "quantity: 0", "at least 1"),
    "must say": Mistake("say: [last_order.product]", "say: [orders.count]", "must_say", "never says `orders.count`"),
    "unknown say": Mistake("say: [last_order.product]", "say: [lst_order.product]", "must_say", "did you mean"),
    "say and not": Mistake(
        "must_not_read: [hurry]", "must_not_say: [last_order.product]", "must_not_say", "can hardly be said"
    ),
    "silence": Mistake("no_moment}", "no_moment, max_words: 9}", "max_words: 9", "in silence there is no `max_words`"),
    "reason": Mistake("silence: no_moment", "silence: nothing", "silence: nothing", "one of `suppressed`"),
    "past": Mistake(
        "      orders: [{", "      past: {state: lapsed, since: 2025-01-01T00:00:00Z}\n      orders: [{", "orders: [{",
        "with `past` nothing is derived",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_reported_at_its_line(name: str, folder: Path) -> None:
    old, new, at, says = MISTAKES[name]
    folders.change(folder, FILE, old, new)

    problems = folders.problems(folder)

    text = (folder / FILE).read_text("utf-8")
    line = text[: text.index(at)].count("\n") + 1
    assert [p for p in problems if p.where == f"{FILE}:{line}" and says in p.what], problems


class TestAllAtOnce:
    def test_mistakes_of_several_cases_and_of_the_pack_are_reported_together(self, folder: Path) -> None:
        for name in ("strategy", "moment", "value"):
            folders.change(folder, FILE, *MISTAKES[name][:2])
        folders.change(folder, "claims.yaml", "mode: verbatim", "mode: spoken")

        files = [p.where.partition(":")[0] for p in folders.problems(folder)]

        assert files == ["claims.yaml", FILE, FILE, FILE]

    def test_what_a_broken_file_of_the_pack_would_have_named_is_not_blamed(self, folder: Path) -> None:
        folders.change(folder, "strategies.yaml", "    moment:", "   moment:")

        assert {p.where.partition(":")[0] for p in folders.problems(folder)} == {"strategies.yaml"}

    @pytest.mark.parametrize("name", ["Quiet.yaml", "2quiet.yaml", "qui-et.yaml"])
    def test_a_suite_is_called_by_its_files_name(self, name: str, folder: Path) -> None:
        (folder / FILE).rename(folder / "evals" / name)

        assert [(p.where, "lower case" in p.what) for p in folders.problems(folder)] == [(f"evals/{name}", True)]

    def test_another_ending_is_not_passed_over(self, folder: Path) -> None:
        (folder / FILE).rename(folder / "evals" / "quiet.yml")

        assert [p.where for p in folders.problems(folder)] == ["evals/quiet.yml"]
