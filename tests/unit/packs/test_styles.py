"""Vale styles are read as they are: rule files, configuration, vocabularies; what does not run is named."""

from pathlib import Path

import pytest

from rapport import packs
from rapport.errors import Invalid
from rapport.guardrails import inspect
from rapport.packs import styles
from rapport.packs.styles.expressions import translated
from rapport.packs.styles.scopes import parts_of
from tests.unit.guardrails.a_pack import foreign, some_grounds
from tests.unit.packs.folders import begin, problems

FILES = {
    "styles/House/Weasels.yml": (
        "extends: existence\nmessage: \"'%s' says nothing\"\nlevel: error\ntokens: [very, quite]\n"
    ),
    "styles/House/Mail.yml": (
        "extends: substitution\nmessage: \"Use '%s', not '%s'\"\nignorecase: true\naction: {name: replace}\n"
        "swap: {'e-mails?': 'mail|message', log-in: log in}\n"
    ),
    "styles/House/Breath.yml": (
        "extends: occurrence\nmessage: a long sentence\nscope: sentence\nlevel: suggestion\nmax: 6\n"
        "token: '\\b\\w+\\b'\n"
    ),
    "styles/House/Raw.yml": (
        "extends: existence\nmessage: \"'%s' has no unit\"\nnonword: true\nraw: ['\\d{2,}', '(?!\\d| ?(?:cm|g)\\b)']\n"
    ),
    "styles/House/Words.yml": "extends: spelling\nmessage: really '%s'?\n",
    "styles/House/Lists.yml": "extends: existence\nmessage: m\nscope: list\ntokens: [x]\n",
    "styles/Other/Only.yml": "extends: existence\nmessage: other\ntokens: [other]\n",
    "styles/config/vocabularies/Shop/accept.txt": "# ours\nQuite Good Tea\nWidgetPro\n",
    "styles/config/vocabularies/Shop/reject.txt": "(?i)gizmo\n",
}
INI = "StylesPath = styles\nMinAlertLevel = suggestion\nVocab = Shop\n\n[*.{md,txt}]\nBasedOnStyles = House\n"


def a_folder(root: Path, ini: str | None = INI, **files: str) -> Path:
    for name, text in {**FILES, **files}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    if ini is not None:
        (root / ".vale.ini").write_text(ini, "utf-8")
    return root


def found(root: Path, text: str) -> list[tuple[int, int, int, str, str]]:
    return [(a.line, a.start, a.end, a.rule, a.message) for a in styles.alerts(text, styles.read(root))]


class TestRules:
    def test_alerts_stand_where_vale_places_them(self, tmp_path: Path) -> None:
        root = a_folder(tmp_path)

        assert found(root, "Very plain,\nvery good.\nAn E-mail of 12 sheets.") == [
            (2, 1, 4, "House.Weasels", "'very' says nothing"),
            (3, 4, 9, "House.Mail", "Use 'mail' or 'message', not 'E-mail'"),
            (3, 14, 15, "House.Raw", "'12' has no unit"),
        ]

    def test_a_scope_of_sentences_counts_sentence_by_sentence(self, tmp_path: Path) -> None:
        text = "One two three. One two three\nfour five six seven. One."

        assert [a[:2] for a in found(a_folder(tmp_path), text)] == [(1, 16)]

    def test_what_does_not_run_is_named(self, tmp_path: Path) -> None:
        assert [str(problem) for problem in styles.read(a_folder(tmp_path)).left_out] == [
            "styles/House/Lists.yml: nothing in a message is `list`",
            "styles/House/Words.yml: Vale's `spelling` is not supported",
        ]

    def test_a_slow_pattern_is_left_out(self, tmp_path: Path) -> None:
        slow = "extends: existence\nmessage: m\nnonword: true\ntokens: ['(?:a+)+$']\n"

        (*_, problem) = styles.read(a_folder(tmp_path, **{"styles/House/Zz.yml": slow})).left_out

        assert problem.where == "styles/House/Zz.yml"
        assert "hostile characters" in problem.what


class TestConfiguration:
    def test_a_rule_is_switched_off_or_given_another_level(self, tmp_path: Path) -> None:
        root = a_folder(tmp_path, INI + "House.Weasels = NO\nHouse.Mail = error\nOther.Only = YES\n")

        rules = {rule.id: rule.level for rule in styles.read(root).for_messages}

        assert rules == {
            "House.Breath": "suggestion", "House.Mail": "error", "House.Raw": "warning", "Other.Only": "warning"
        }  # fmt: skip

    def test_the_least_level_leaves_the_others_out(self, tmp_path: Path) -> None:
        root = a_folder(tmp_path, INI.replace("suggestion", "error"))

        assert [rule.id for rule in styles.read(root).for_messages] == ["House.Weasels"]

    def test_sections_of_other_formats_say_nothing_of_messages(self, tmp_path: Path) -> None:
        root = a_folder(tmp_path, INI + "\n[*.rst]\nBasedOnStyles = Other\n")

        assert {rule.from_style for rule in styles.read(root).for_messages} == {"House"}

    def test_without_a_configuration_every_style_is_on(self, tmp_path: Path) -> None:
        assert {rule.from_style for rule in styles.read(a_folder(tmp_path, None)).for_messages} == {"House", "Other"}

    @pytest.mark.parametrize(
        ("ini", "says"),
        [
            ("StylesPath = styles\nMinAlertLevel = loud\n", "MinAlertLevel must be one of"),
            ("StylesPath = nowhere\n", "there is no folder `nowhere`"),
            ("StylesPath = ../..\n", "leads out of the folder"),
            ("[*.md\nBasedOnStyles = House\n", "line 1 is neither a section nor a setting"),
        ],
    )
    def test_what_cannot_be_read_is_said(self, tmp_path: Path, ini: str, says: str) -> None:
        with pytest.raises(Invalid, match=says):
            styles.read(a_folder(tmp_path, ini))


class TestVocabulary:
    def test_accepted_words_are_exempt_with_their_capitals_and_rejected_ones_a_finding(self, tmp_path: Path) -> None:
        vocab = styles.read(a_folder(tmp_path)).vocab

        assert vocab.accept == ("(?-i:Quite Good Tea)", "(?-i:WidgetPro)")
        assert vocab.reject == ("(?i:gizmo)",)

    def test_vales_own_style_makes_rules_of_them(self, tmp_path: Path) -> None:
        root = a_folder(tmp_path, INI.replace("= House", "= Vale"))

        assert found(root, "A widgetpro is is no Gizmo.") == [
            (1, 3, 11, "Vale.Terms", "Use 'WidgetPro' instead of 'widgetpro'."),
            (1, 13, 17, "Vale.Repetition", "'is' is repeated!"),
            (1, 22, 26, "Vale.Avoid", "Avoid using 'Gizmo'."),
        ]


class TestInAPack:
    def test_the_styles_of_a_pack_s_folder_are_its_rules(self, tmp_path: Path) -> None:
        folder = begin(tmp_path / "pack")
        a_folder(folder)

        whole = packs.load_whole(folder)

        assert {"House.Weasels", "House.Mail", "vocab.reject"} <= {rule.id for rule in whole.pack.rules}
        assert whole.pack.brand.vocab.accept == ("(?-i:Quite Good Tea)", "(?-i:WidgetPro)")
        assert len(whole.left_out) == 2

    def test_rules_that_do_not_run_are_on_every_report_by_the_names_of_their_findings(self, tmp_path: Path) -> None:
        folder = begin(tmp_path / "pack")
        a_folder(folder)

        report = inspect(foreign("A note."), some_grounds(pack=packs.load(folder)))

        assert [(s.check, s.reason) for s in report.skipped if s.check.startswith("tone.")] == [
            ("tone.House.Lists", "nothing in a message is `list`"),
            ("tone.House.Words", "Vale's `spelling` is not supported"),
        ]

    def test_so_are_those_of_styles_beside_the_pack(self, tmp_path: Path) -> None:
        pack, _ = packs.with_styles(packs.load(begin(tmp_path / "pack")), a_folder(tmp_path / "beside"))

        report = inspect(foreign("A note."), some_grounds(pack=pack))

        assert "tone.House.Words" in [skipped.check for skipped in report.skipped]

    def test_and_vales_own_spelling_where_it_is_on(self, tmp_path: Path) -> None:
        skipped = styles.read(a_folder(tmp_path, INI.replace("= House", "= Vale"))).skipped
        off = styles.read(a_folder(tmp_path, INI.replace("= House", "= Vale") + "Vale.Spelling = NO\n")).skipped

        assert ([one.check for one in skipped], off) == (["tone.Vale.Spelling"], ())

    @pytest.mark.parametrize("kind", ["spelling", "sequence", "script"])
    def test_are_named_whatever_extension_point_it_is_that_we_have_not(self, kind: str, tmp_path: Path) -> None:
        rule = f"extends: {kind}\nmessage: m\n"

        (*_, skipped) = styles.read(a_folder(tmp_path, **{"styles/House/Zz.yml": rule})).skipped

        assert (skipped.check, skipped.reason) == ("tone.House.Zz", f"Vale's `{kind}` is not supported")

    def test_and_are_no_part_of_its_version(self, tmp_path: Path) -> None:
        folder = begin(tmp_path / "pack")
        a_folder(folder)
        before = packs.load(folder)
        (folder / "styles" / "House" / "Words.yml").unlink()

        after = packs.load(folder)

        assert (before.sha256, len(before.left_out), len(after.left_out)) == (after.sha256, 2, 1)

    def test_a_configuration_that_cannot_be_read_is_a_problem_of_the_pack(self, tmp_path: Path) -> None:
        folder = begin(tmp_path / "pack")
        a_folder(folder, "StylesPath = nowhere\n")

        (problem,) = problems(folder)

        assert problem.where == "styles"
        assert "there is no folder `nowhere`" in problem.what


@pytest.mark.parametrize(
    ("given", "made"),
    [
        (r"(?i)a|b", r"(?i:a)|(?i:b)"),
        (r"x(?:(?i)a|b)c", r"x(?:(?i:a)|(?i:b))c"),
        (r"(?<!a |the )b", r"(?<!a )(?<!the )b"),
        (r"(?<=a|bc)d", r"(?:(?<=a)|(?<=bc))d"),
        (r"(?<word>a)\z", r"(a)\Z"),
        (r"[[:digit:]-]", r"[0-9-]"),
        (r"[^\[\]]", r"[^\[\]]"),
        (r"\Qa+b\E+", r"a\+b+"),
    ],
)
def test_expressions_of_vales_engine(given: str, made: str) -> None:
    assert translated(given) == made


@pytest.mark.parametrize("given", [r"(", r"[[:nope:]]", r"\p{Nope}", r"(?<=a*)b"])
def test_what_cannot_be_told_is_refused(given: str) -> None:
    with pytest.raises(ValueError, match="a pattern"):
        translated(given)


@pytest.mark.parametrize(
    ("scopes", "parts", "unit"),
    [
        (("text",), ("subject", "preheader", "body", "sms", "button"), "part"),
        (("heading",), ("subject", "preheader"), "part"),
        (("~heading",), ("body", "sms", "button"), "part"),
        (("heading & ~heading.h1",), ("preheader",), "part"),
        (("sentence",), ("subject", "preheader", "body", "sms", "button"), "sentence"),
        (("paragraph", "heading.md"), ("subject", "preheader", "body", "sms"), "part"),
        (("list",), (), "part"),
    ],
)
def test_scopes(scopes: tuple[str, ...], parts: tuple[str, ...], unit: str) -> None:
    assert parts_of(scopes) == (parts, unit)
