"""How often a rule is tried on text that is made to be slow: no oftener than anybody writes its words."""

import re
from typing import Any

import pytest

from rapport.domain.pack import Rule
from rapport.guardrails.normalise import Views
from rapport.guardrails.rules.compiled import compile_rule
from rapport.guardrails.rules.finder import LookedFor, tried
from rapport.guardrails.rules.ready import Ready
from rapport.guardrails.rules.running import UNREAD, rule_hits
from rapport.packs.layers import shipped
from tests.unit.guardrails.a_pack import a_rule

RULES = [rule for layer in shipped() for rule in layer.rules if rule.examples]
READY = Ready([compile_rule(rule) for rule in RULES])


def found(text: str, **changes: Any) -> list[str]:
    rule = a_rule("r", **{"tokens": ("only \\w+ left",), "examples": None, **changes})
    return [text[hit.start : hit.end] for hit in rule_hits([("body", text)], [rule])]


class TestInOneText:
    @pytest.mark.parametrize("near_misses", [0, 1, 199, 200])
    def test_what_comes_after_near_misses_is_found(self, near_misses: int) -> None:
        assert found("only some are left. " * near_misses + "Only two left.") == ["Only two left"]

    def test_what_comes_after_too_many_is_objected_to_unread(self) -> None:
        text = "only some are left. " * 300

        assert found(text) == ["only"]
        assert found(text, tokens=(), extends="substitution", swap={"only \\w+ left": "few"}) == ["only"]

    def test_such_an_objection_says_that_it_was_not_read(self) -> None:
        rule = a_rule("r", tokens=("only \\w+ left",), examples=None)

        (hit,) = rule_hits([("body", "only some are left. " * 300)], [rule])
        assert hit.message == UNREAD
        (hit,) = rule_hits([("body", "only two left")], [rule])
        assert hit.message != UNREAD

    def test_a_style_reads_all(self) -> None:
        assert found("only some are left. " * 300, from_style="house") == []
        assert found("only some are left. " * 300 + "only two left", from_style="house") == ["only two left"]

    def test_a_long_text_has_more_places(self) -> None:
        assert [tried("a" * size) for size in (0, 399, 400, 20_000)] == [200, 200, 201, 250]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_no_rule_says_more_than_it_is_tried_on_its_own_words(rule: Rule) -> None:
    assert rule.examples
    for text in (rule.examples.bad[0], rule.examples.bad[0][:-2], rule.examples.good[0]):
        views = Views(f"{text} " * (4_000 // len(text)))
        for awake, places in READY.awake(views):
            most = tried(awake.read(views).text)
            said = [hit.start for hit in awake.hits(views, places)]
            assert len(said) <= 200
            assert places is None or all(start in places[: most + 1] for start in said) or rule.extends == "occurrence"


def test_a_pattern_behind_its_own_screen_is_tried_no_oftener_either() -> None:
    pattern, text = re.compile(r"\bgrey\b"), "greyish " * 400 + "grey"

    assert not list(LookedFor(a_rule("r"), pattern).finditer(text))
    assert [match.start() for match in LookedFor(a_rule("r", from_style="house"), pattern).finditer(text)] == [3_200]
