"""Layers of rules, the brand's vocabulary, and rules that are switched off."""

import datetime as dt
from pathlib import Path

import pytest

from rapport import packs
from rapport.domain.contact import Channel
from rapport.domain.grounds import Grounds
from rapport.domain.guard import GuardReport
from rapport.domain.text import MessageText, Stage, TextField
from rapport.evals import teaching
from rapport.guardrails import inspect, rule_problems
from rapport.guardrails.normalise import Views
from rapport.guardrails.rules.compiled import compile_rule
from rapport.guardrails.rules.ready import Ready
from rapport.guardrails.rules.running import Part, hits
from rapport.packs import layers
from rapport.packs.canonical import rule_sha256, sha256
from tests.unit.packs.folders import TODAY, begin, change, place, problems

LAYERS = layers.shipped()
WRITTEN = {
    "std/compliance-uk-eu@1": "38d0f578a9304eef",
    "std/compliance-us@1": "7649aeb2f8dab296",
    "std/inclusive@1": "fa6fce4c518e6bb7",
    "std/plain-language@1": "43a073fdf8030cc2",
    "std/pressure@1": "7986906772e0f2a8",
    "std/spam@1": "4eb2b75d99dbc2f2",
    "std/surveillance@1": "c65d3a70c2f0cca2",
}
"""What each version of a layer says. Whoever changes a rule gives its layer a new version and writes it down here."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return begin(tmp_path / "pack")


def inspected(folder: Path, body: str, day: dt.date = TODAY) -> GuardReport:
    now = dt.datetime.combine(day, dt.time(9), dt.UTC)
    text = MessageText(channel=Channel.EMAIL, stage=Stage.FOREIGN, fields=(TextField(name="body", text=body),))
    return inspect(text, Grounds(pack=packs.load(folder), now=now, timezone="Europe/London"))


def found(report: GuardReport) -> set[str]:
    return {finding.check for finding in report.findings}


class TestWhatIsShipped:
    def test_every_layer_is_sound_beside_all_others(self) -> None:
        rules = tuple(rule for layer in LAYERS for rule in layer.rules)

        assert {layer.layer for layer in LAYERS} == {
            "std/pressure", "std/surveillance", "std/compliance-us", "std/compliance-uk-eu", "std/plain-language",
            "std/inclusive", "std/spam",
        }  # fmt: skip
        assert len({rule.id for rule in rules}) == len(rules)
        assert rule_problems(rules) == ()

    def test_a_version_says_what_it_said(self) -> None:
        said = {layer.at: sha256({"rules": [rule_sha256(rule) for rule in layer.rules]})[:16] for layer in LAYERS}

        assert said == WRITTEN

    def test_manners_never_stop_a_message(self) -> None:
        gentle = [layer for layer in LAYERS if layer.layer in ("std/inclusive", "std/plain-language")]

        assert not [rule.id for layer in gentle for rule in layer.rules if rule.severity.stops]

    def test_every_rule_says_what_it_stands_on(self) -> None:
        assert not [rule.id for layer in LAYERS for rule in layer.rules if not rule.examples or len(rule.source) < 10]

    def test_harmless_copy_is_left_alone(self) -> None:
        """At most one sentence in a thousand is stopped, one in a hundred noted; of the scraps of shop pages, among
        them names made of pressing words, one in two hundred and one in a hundred."""
        ready = Ready([compile_rule(rule) for layer in LAYERS for rule in layer.rules])
        lines = [line.text for line in teaching.lines("build") if line.kind == "good"]
        whole = [line for line in lines if line.endswith((".", "!", "?"))]
        scraps = [line for line in lines if not line.endswith((".", "!", "?"))]

        assert len(whole) > 7000
        for texts, stopped in ((whole, 1 / 1000), (scraps, 1 / 200)):
            found = [{hit.rule.severity.stops for hit in hits([Part("body", t, Views(t))], ready)} for t in texts]
            assert sum(True in severities for severities in found) <= len(texts) * stopped
            assert sum(False in severities for severities in found) <= len(texts) / 100


class TestExtending:
    def test_a_layer_s_rules_are_the_pack_s(self, folder: Path) -> None:
        change(folder, "brand.yaml", "", "\nextends: [std/pressure@1]\n")

        rules = {rule.id for rule in packs.load(folder).rules}

        assert {rule.id for rule in layers.rules_of(["std/pressure@1"])} <= rules

    def test_the_pack_s_own_rule_replaces_the_layer_s(self, folder: Path) -> None:
        theirs = layers.rules_of(["std/pressure@1"])[0]
        change(folder, "brand.yaml", "", "\nextends: [std/pressure@1]\n")
        own = f"""rules:
  - {{id: {theirs.id}, check: tone, extends: existence, message: ours, severity: polish, tokens: [wibble],
     examples: {{bad: [a wibble], good: [a wobble]}}, defect: tone, owner: ana, source: our guide}}
"""
        (folder / "rules" / "own.yaml").write_text(own, "utf-8")

        rule = {rule.id: rule for rule in packs.load(folder).rules}[theirs.id]

        assert rule.message == "ours"

    @pytest.mark.parametrize(
        ("name", "says"),
        [("std/pressure@99", "here it is `std/pressure@1`"), ("std/nothing@1", "known are `std/compliance-uk-eu@1`")],
    )
    def test_a_layer_that_is_not_shipped_is_refused(self, folder: Path, name: str, says: str) -> None:
        change(folder, "brand.yaml", "", f"\nextends:\n  - {name}\n")

        (problem,) = problems(folder)

        assert problem.where == place(folder, "brand.yaml", name)
        assert says in problem.what

    def test_a_pack_without_layers_keeps_the_version_it_had(self, folder: Path) -> None:
        before = packs.load(folder).sha256
        change(folder, "brand.yaml", "", "\nextends: []\n")

        assert packs.load(folder).sha256 == before


class TestVocabulary:
    RULE = """rules:
  - {id: padding, check: tone, extends: existence, message: "'%s' pads", severity: brand, tokens: [super, simply],
     examples: {bad: [simply so], good: [so]}, defect: tone, owner: ana, source: our guide}
"""

    def test_accepted_words_are_exempt_in_every_rule(self, folder: Path) -> None:
        (folder / "rules" / "own.yaml").write_text(self.RULE, "utf-8")
        text = "The SUPER Saver card is super."
        assert [f.start for f in inspected(folder, text).findings if f.check == "tone.padding"] == [4, 24]

        change(folder, "brand.yaml", "", "\nvocab: {accept: [Super Saver]}\n")

        assert [f.start for f in inspected(folder, text).findings if f.check == "tone.padding"] == [24]

    def test_rejected_words_are_found(self, folder: Path) -> None:
        change(folder, "brand.yaml", "", "\nvocab: {reject: ['synerg(?:y|ies)', c-suite]}\n")

        report = inspected(folder, "Our C-suite sees Synergies.")

        assert [f.quote for f in report.findings if f.check == "avoided_words.vocab.reject"] == ["C-suite", "Synergies"]

    def test_a_word_that_is_no_expression_is_refused_with_its_line(self, folder: Path) -> None:
        change(folder, "brand.yaml", "", "\nvocab:\n  accept:\n    - '*sale'\n")

        (problem,) = problems(folder)

        assert problem.where == place(folder, "brand.yaml", "*sale")
        assert "write a backslash before" in problem.what


class TestSwitchingOff:
    OFF = "\noff:\n  - {rule: padding, reason: the summer campaign says so, until: 2026-06-01}\n"

    def test_a_rule_is_silent_until_the_day_and_the_report_says_so(self, folder: Path) -> None:
        (folder / "rules" / "own.yaml").write_text(TestVocabulary.RULE, "utf-8")
        change(folder, "brand.yaml", "", self.OFF)

        before = inspected(folder, "Simply good.", dt.date(2026, 5, 31))
        after = inspected(folder, "Simply good.", dt.date(2026, 6, 1))

        assert "tone.padding" not in found(before)
        assert [s.reason for s in before.skipped if s.check == "tone.padding"] == [
            "switched off until 2026-06-01: the summer campaign says so"
        ]
        assert "tone.padding" in found(after)
        assert "tone.padding" not in {s.check for s in after.skipped}

    def test_a_rule_that_is_not_there_cannot_be_switched_off(self, folder: Path) -> None:
        change(folder, "brand.yaml", "", self.OFF)

        (problem,) = problems(folder)

        assert problem.where == place(folder, "brand.yaml", "rule: padding")
        assert "there is no rule `padding` to switch off" in problem.what
