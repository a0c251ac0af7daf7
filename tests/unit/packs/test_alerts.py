"""Alerts in files: what a configuration, a vocabulary and the comments of a file make of them."""

from pathlib import Path
from typing import ClassVar

import pytest

from rapport.errors import Invalid
from rapport.packs import styles

TOK = "extends: existence\nmessage: \"'%s'\"\nnonword: true\ntokens: [tok]\n"
WORD = "extends: existence\nmessage: \"'%s'\"\ntokens: [word, other words]\n"
INI = "StylesPath = styles\n\n[*.md]\nBasedOnStyles = House\n"


def found(root: Path, text: str, name: str = "note.md", ini: str = INI, **files: str) -> list[tuple[int, int, str]]:
    for file, said in {"styles/House/Tok.yml": TOK, "styles/House/Word.yml": WORD, **files}.items():
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_text(said, "utf-8")
    (root / ".vale.ini").write_text(ini, "utf-8")
    return [(a.line, a.start, a.rule) for a in styles.alerts(text, styles.read(root), name=name)]


class TestComments:
    def test_switch_everything_from_where_they_stand(self, tmp_path: Path) -> None:
        text = "tok <!-- vale off --> tok\n\ntok\n\n<!-- vale on -->\n\ntok"

        assert found(tmp_path, text) == [(1, 1, "House.Tok"), (7, 1, "House.Tok")]

    def test_switch_one_rule_or_a_style(self, tmp_path: Path) -> None:
        text = "<!-- vale House.Tok = NO -->\n\ntok word\n\n<!-- vale House = NO -->\n\nword"

        assert found(tmp_path, text) == [(3, 5, "House.Word")]

    def test_switch_a_rule_for_some_words(self, tmp_path: Path) -> None:
        text = '<!-- vale House.Word["other words"] = NO -->\n\nother words, word'

        assert found(tmp_path, text) == [(3, 14, "House.Word")]

    def test_leave_only_some_styles_on(self, tmp_path: Path) -> None:
        assert found(tmp_path, "tok\n\n<!-- vale styles = Other, Third -->\n\ntok") == [(1, 1, "House.Tok")]

    def test_of_mdx_are_comments_too(self, tmp_path: Path) -> None:
        assert found(tmp_path, "{/* vale off */}\n\ntok\n\n{/* vale on */}\n\ntok {/* tok */}", "note.mdx", (
            INI + "[*.mdx]\nBasedOnStyles = House\n"
        )) == [(7, 1, "House.Tok")]  # fmt: skip


class TestConfiguration:
    def test_the_last_section_that_speaks_of_a_file_is_right(self, tmp_path: Path) -> None:
        ini = INI + "[docs/*.md]\nHouse.Tok = NO\n\n[docs/old/*]\nBasedOnStyles = Other\n"

        assert found(tmp_path, "tok word", "a.md", ini) == [(1, 1, "House.Tok"), (1, 5, "House.Word")]
        assert found(tmp_path, "tok word", "docs/a.md", ini) == [(1, 5, "House.Word")]
        assert found(tmp_path, "tok word", "docs/old/a.md", ini) == []
        assert found(tmp_path, "tok word", "a.txt", ini) == []

    def test_a_section_of_all_files_stands_back_behind_others(self, tmp_path: Path) -> None:
        ini = "StylesPath = styles\n[*.md]\nHouse.Tok = NO\n[*]\nBasedOnStyles = House\nHouse.Tok = YES\n"

        assert found(tmp_path, "tok word", ini=ini) == [(1, 5, "House.Word")]

    def test_so_do_its_styles(self, tmp_path: Path) -> None:
        ini = "StylesPath = styles\n[*.md]\nBasedOnStyles = House\n[*]\nBasedOnStyles = Other\n"

        assert found(tmp_path, "tok", ini=ini) == [(1, 1, "House.Tok")]

    def test_what_it_ignores_is_no_prose(self, tmp_path: Path) -> None:
        ini = INI + "TokenIgnores = (\\[\\[[^\\]]+\\]\\]), \\bx{2\\,}tok\nBlockIgnores = (?s)(:::.*?:::)\n"
        text = "[[tok]] tok\n\nxxtok xtok\n\n::: note\ntok\n\ntok\n:::\n\ntok"

        assert [line for line, *_ in found(tmp_path, text, ini=ini)] == [1, 3, 11]

    def test_an_ending_may_stand_for_another(self, tmp_path: Path) -> None:
        ini = "StylesPath = styles\n[formats]\nqmd = md\n[*.qmd]\nBasedOnStyles = House\n"

        assert found(tmp_path, "tok `tok`", "a.qmd", ini) == [(1, 1, "House.Tok")]

    def test_styles_may_lie_elsewhere_where_that_is_allowed(self, tmp_path: Path) -> None:
        (tmp_path / "docs").mkdir()
        (tmp_path / "House").mkdir()
        (tmp_path / "House" / "Tok.yml").write_text(TOK, "utf-8")
        (tmp_path / "docs" / ".vale.ini").write_text(INI.replace("= styles", "= .."), "utf-8")

        assert [rule.id for rule in styles.read(tmp_path / "docs", anywhere=True).rules] == ["House.Tok"]
        with pytest.raises(Invalid, match="leads out of the folder"):
            styles.read(tmp_path / "docs")


class TestVocabulary:
    WORDS: ClassVar = {"styles/config/vocabularies/Shop/accept.txt": "Word\n(?i)Log4j\nAcme Go\n"}
    ON = INI.replace("styles\n", "styles\nVocab = Shop\n", 1)

    def test_a_hit_that_holds_an_accepted_word_is_spared(self, tmp_path: Path) -> None:
        either = {"styles/House/Word.yml": WORD.replace("[word", "['[Ww]ord', 'log4j x'")}

        assert found(tmp_path, "Word word log4j x", ini=self.ON, **self.WORDS, **either) == [(1, 6, "House.Word")]

    def test_so_is_one_within_an_accepted_phrase(self, tmp_path: Path) -> None:
        inner = {"styles/House/Word.yml": WORD.replace("[word", "[go")}

        assert found(tmp_path, "an acme go, go", ini=self.ON, **self.WORDS, **inner) == [(1, 13, "House.Word")]

    def test_its_words_are_terms_the_longest_first(self, tmp_path: Path) -> None:
        ini = self.ON.replace("= House", "= Vale")
        words = {"styles/config/vocabularies/Shop/accept.txt": "Acme\nAcme Go\n"}

        assert found(tmp_path, "acme go and ACME and Acme go", ini=ini, **words) == [
            (1, 1, "Vale.Terms"), (1, 13, "Vale.Terms"), (1, 22, "Vale.Terms"),
        ]  # fmt: skip


class TestPlaces:
    def test_lines_that_end_in_two_characters_count_as_others(self, tmp_path: Path) -> None:
        assert found(tmp_path, "one\r\n\r\n- two tok\r\n") == [(3, 7, "House.Tok")]

    def test_a_rule_has_one_alert_at_a_place(self, tmp_path: Path) -> None:
        both = {"styles/House/Tok.yml": TOK + "scope: [text, sentence, paragraph]\n"}

        assert found(tmp_path, "A tok.", **both) == [(1, 3, "House.Tok")]

    def test_a_formula_counts_other_alerts(self, tmp_path: Path) -> None:
        sum_ = "extends: metric\nmessage: '%s'\nformula: check[\"House.Tok\"] + list\ncondition: '> 2'\n"

        assert found(tmp_path, "tok tok\n\n- x", **{"styles/House/Sum.yml": sum_})[0] == (1, 1, "House.Sum")

    def test_a_slow_pattern_runs_on_files_and_is_named_as_left_out_of_messages(self, tmp_path: Path) -> None:
        squared = "|".join(f"[a-z ]*[{mark}]{{3}}" for mark in "!?#%&+=~")
        slow = {"styles/House/Tok.yml": TOK.replace("[tok]", f"['{squared}']")}

        assert found(tmp_path, "tok!!!", **slow) == [(1, 1, "House.Tok")]
        read = styles.read(tmp_path)
        assert (read.never, [rule.id for rule in read.for_messages]) == ((), ["House.Word"])
        assert "hostile characters" in read.left_out[0].what
