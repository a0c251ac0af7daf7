"""Rules that may join a pack: read as the pack's own are, refused where the pack would not load with them."""

from pathlib import Path

import pytest

from rapport import packs
from rapport.errors import Invalid, NotFound
from tests.unit.packs import folders

RULE = """\
id: shouting
check: tone
extends: existence
message: "'%s' shouts"
severity: brand
tokens: [wow]
examples:
  bad: [Oh wow.]
  good: [A quiet evening.]
defect: tone
owner: Lifecycle
source: the voice guide
"""
LISTED = "rules:\n  - " + RULE.replace("\n", "\n    ").rstrip() + "\n"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return folders.begin(tmp_path / "pack")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "proposed.yaml"


def refused(pack: Path, file: Path, text: str) -> list[str]:
    """What is said of this text, without the folder that the file lies in."""
    file.write_text(text, "utf-8")
    with pytest.raises(Invalid) as error:
        packs.propose(pack, file)
    return [str(problem).replace(f"{file.parent}/", "") for problem in error.value.problems]


class TestJoining:
    @pytest.mark.parametrize("text", [RULE, LISTED, "# a remark\n\n" + RULE], ids=["one", "a list", "with a remark"])
    def test_a_new_rule_is_added_and_all_else_stays(self, text: str, pack: Path, file: Path) -> None:
        file.write_text(text, "utf-8")

        before, after, rules = packs.propose(pack, file)

        assert rules == ("shouting",)
        assert before == packs.load(pack)
        assert [rule.id for rule in after.rules] == ["no_filler", "no_hurry", "shouting"]
        assert after.model_copy(update={"rules": before.rules, "sha256": before.sha256}) == before
        assert after.sha256 != before.sha256

    def test_a_rule_takes_the_place_of_the_one_with_its_id(self, pack: Path, file: Path) -> None:
        file.write_text(RULE.replace("shouting", "no_hurry"), "utf-8")

        before, after, _ = packs.propose(pack, file)

        assert [rule.id for rule in after.rules] == [rule.id for rule in before.rules]
        assert {rule.id: rule.tokens for rule in after.rules}["no_hurry"] == ("wow",)

    def test_a_file_of_the_pack_itself_proposes_what_is_there(self, pack: Path) -> None:
        before, after, rules = packs.propose(pack, pack / "rules" / "house.yaml")

        assert before == after
        assert rules == ("no_hurry", "no_filler")

    def test_what_it_joins_is_the_pack_as_it_would_load_with_the_rule_in_it(self, pack: Path, file: Path) -> None:
        file.write_text(LISTED, "utf-8")
        proposed = packs.propose(pack, file).after

        (pack / "rules" / "voice.yaml").write_text(LISTED, "utf-8")

        assert packs.load(pack) == proposed


class TestRefusing:
    @pytest.mark.parametrize(
        ("old", "new", "says"),
        [
            ("tokens: [wow]", "tokens: [bravo]", "proposed.yaml:1: the rule `shouting`: bad example 1 is not caught"),
            ("A quiet evening", "A wow", "proposed.yaml:1: the rule `shouting`: good example 1 is caught"),
            ("severity: brand", "severity: bad", "proposed.yaml:5: `severity` wants one of `legal`, `brand`, `polish`"),
            ("check: tone", "check: tune", "proposed.yaml:2: there is no check `tune`: did you mean `tone`?"),
            ("source:", "sauce:", "proposed.yaml:12: unknown key `sauce`: did you mean `source`?"),
            ("extends: existence", "extends: spelling", "proposed.yaml:3: Vale's `spelling` is not supported"),
            ("[wow]", "['wow(']", "proposed.yaml:1: the rule `shouting`: a pattern is not a regular expression"),
            ("[wow]", "['(a+)+b', wow]", "proposed.yaml:1: the rule `shouting`: the pattern takes"),
            ("owner:", "scope: []\nowner:", "proposed.yaml:1: the rule `shouting`: `scope` is empty"),
            ("message:", "message: |\nmessage:", "proposed.yaml:5: the key comes twice, first on line 4: keep one"),
        ],
    )
    def test_a_rule_that_would_not_load(self, old: str, new: str, says: str, pack: Path, file: Path) -> None:
        assert any(told.startswith(says) for told in refused(pack, file, RULE.replace(old, new)))

    def test_a_rule_without_examples(self, pack: Path, file: Path) -> None:
        text = RULE[: RULE.index("examples")] + RULE[RULE.index("defect") :]

        assert refused(pack, file, text)[0].startswith("proposed.yaml:1: `examples` is missing")

    def test_a_rule_that_rejects_what_another_suggests_is_told_at_the_other(self, pack: Path, file: Path) -> None:
        swap = RULE.replace("shouting", "spelling").replace("existence", "substitution")
        swap = swap.replace("tokens: [wow]", "swap: {wau: wow}").replace("Oh wow", "Oh wau")
        (pack / "rules" / "spelling.yaml").write_text("rules:\n  - " + swap.replace("\n", "\n    ").rstrip(), "utf-8")

        (told,) = refused(pack, file, RULE)

        assert told.startswith("rules/spelling.yaml:2: the rule `spelling`: what it suggests is rejected by rule sh")

    @pytest.mark.parametrize(
        ("text", "says"),
        [
            ("", "proposed.yaml:1: want one rule, its keys with a colon, or a list of them under `rules`"),
            ("- wow\n", "proposed.yaml:1: want one rule, its keys with a colon, or a list of them under `rules`"),
            ("rules: []\n", "proposed.yaml:1: there is no rule in it"),
            ("rules: wow\n", "proposed.yaml:1: `rules` wants a list (`[]` for none)"),
            ("rules:\n  - wow\n", "proposed.yaml:2: want"),
            ("rules: [\n", "proposed.yaml:2: not readable as YAML"),
            (LISTED + LISTED.removeprefix("rules:\n"), "proposed.yaml:14: the id `shouting` stands at"),
            (LISTED + "rule: 1\n", "proposed.yaml:14: unknown key `rule`: did you mean `rules`?"),
        ],
    )
    def test_a_file_that_holds_something_else(self, text: str, says: str, pack: Path, file: Path) -> None:
        told = refused(pack, file, text)

        assert any(one.startswith(says) for one in told), told

    def test_what_is_no_file_or_no_text(self, pack: Path, file: Path) -> None:
        file.write_bytes(b"id: caf\xe9\n")

        for path, says in ((pack, "not a file"), (file, "line 1 is not UTF-8"), (pack / "no.yaml", "cannot be read")):
            with pytest.raises(Invalid) as error:
                packs.propose(pack, path)
            assert says in str(error.value)

    def test_a_pack_with_errors_is_not_compared_with(self, pack: Path, file: Path) -> None:
        file.write_text(RULE, "utf-8")
        folders.change(pack, "brand.yaml", "Europe/London", "Europe/Londn")

        with pytest.raises(Invalid, match="Europe/Londn"):
            packs.propose(pack, file)


class TestARuleOfThePack:
    def test_is_compared_with_not_having_it(self, pack: Path) -> None:
        before, after, rules = packs.existing(pack, "no_hurry")

        assert rules == ("no_hurry",)
        assert after == packs.load(pack)
        assert [rule.id for rule in before.rules] == ["no_filler"]
        assert before.sha256 != after.sha256

    def test_that_is_not_there_is_named_with_the_nearest(self, pack: Path) -> None:
        with pytest.raises(NotFound, match="did you mean `no_hurry`"):
            packs.existing(pack, "no_hury")
