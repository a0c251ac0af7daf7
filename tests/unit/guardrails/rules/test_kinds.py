"""Every kind of rule: what it cannot do without, what it makes of its options, and what it finds in a text."""

from typing import Any

import pytest

from rapport.domain.pack import Rule
from rapport.domain.pack.rules import RuleExamples
from rapport.guardrails import rule_problems
from rapport.guardrails.rules.compiled import compile_rule
from rapport.guardrails.rules.finder import one_of
from rapport.guardrails.rules.running import message, rule_hits
from tests.unit.guardrails.a_pack import a_rule


def of(extends: str, **changes: Any) -> Rule:
    return a_rule("r", **{"extends": extends, "tokens": (), "examples": None, **changes})


def hits(text: str, extends: str, **changes: Any) -> list[tuple[str, str]]:
    """The characters that a rule objects to in a body, and what it says."""
    return [(text[h.start : h.end], h.message) for h in rule_hits([("body", text)], [of(extends, **changes)])]


class TestHowMuchIsSaid:
    @pytest.mark.parametrize(("many", "said"), [(1, 1), (199, 199), (200, 200), (201, 200), (5_000, 200)])
    def test_no_more_than_anybody_reads(self, many: int, said: int) -> None:
        assert len(hits("ab! " * many, "existence", tokens=("ab",))) == said

    def test_every_alert_of_a_style(self) -> None:
        assert len(hits("ab! " * 300, "existence", tokens=("ab",), from_style="house")) == 300


class TestWhatIsMissing:
    @pytest.mark.parametrize(
        ("extends", "fields", "missing"),
        [
            ("existence", {}, "tokens"),
            ("existence", {"tokens": (" ",)}, "tokens"),
            ("existence", {"raw": ("",)}, "tokens"),
            ("substitution", {}, "swap"),
            ("substitution", {"swap": {"": "x"}}, "swap"),
            ("occurrence", {"max": 1}, "token"),
            ("occurrence", {"token": "x"}, "max` or `min"),
            ("repetition", {}, "tokens"),
            ("consistency", {}, "either"),
            ("conditional", {"second": "x"}, "first"),
            ("conditional", {"first": "x"}, "second"),
            ("capitalization", {}, "match"),
            ("metric", {"condition": "> 1"}, "formula"),
            ("metric", {"formula": "words"}, "condition"),
            ("readability", {}, "grade"),
        ],
    )
    def test_is_named(self, extends: str, fields: dict[str, Any], missing: str) -> None:
        with pytest.raises(ValueError, match=f"a rule that extends {extends} needs `{missing}`"):
            compile_rule(of(extends, **fields))

    @pytest.mark.parametrize(
        ("extends", "fields"),
        [
            *(
                ("existence", {"raw": ("x",)}),
                ("substitution", {"swap": {"x": "y", "": "z"}}),
                ("occurrence", {"token": "x", "min": 1}),
            ),
            *(
                ("occurrence", {"token": "x", "max": 0}),
                ("readability", {"grade": 0.0}),
                ("existence", {"tokens": (" ", "x")}),
            ),
        ],
    )
    def test_the_least_is_enough(self, extends: str, fields: dict[str, Any]) -> None:
        assert compile_rule(of(extends, **fields)).rule.extends == extends

    @pytest.mark.parametrize(
        ("extends", "fields", "why"),
        [
            ("capitalization", {"match": "$loud"}, "`match` must be"),
            ("readability", {"grade": 8, "metrics": ("SMOG", "Nobody")}, "not Nobody"),
            ("metric", {"formula": "pages", "condition": "> 1"}, "a formula knows numbers"),
            ("metric", {"formula": "words", "condition": "8"}, "`condition` has to be"),
        ],
    )
    def test_what_cannot_be_read_is_named(self, extends: str, fields: dict[str, Any], why: str) -> None:
        with pytest.raises(ValueError, match=why):
            compile_rule(of(extends, **fields))


class TestOptions:
    @pytest.mark.parametrize(
        ("changes", "text", "found"),
        [
            *(
                ({}, "Tea tea", ["Tea", "tea"]),
                ({"ignorecase": False}, "Tea tea", ["tea"]),
                ({"nonword": True}, "steam", ["tea"]),
            ),
            *(
                ({}, "steam tea-pot", ["tea"]),
                ({"tokens": (r"t\wa",)}, "Tea toa", ["Tea", "toa"]),
                ({"tokens": (r"T\x65a",)}, "tea", ["tea"]),
            ),
            *(
                ({"tokens": ("T[A-E]A",)}, "TEA tea", ["TEA", "tea"]),
                ({"tokens": (r"\bTea\b",)}, "TEA", ["TEA"]),
                ({"tokens": ("Té",)}, "TÉ", ["TÉ"]),
            ),
            *(
                ({"tokens": ("^tea",)}, "tea\ntea, tea", ["tea", "tea"]),
                ({"tokens": ("tea$",), "nonword": True}, "tea, tea\ntea", ["tea", "tea"]),
            ),
            *(
                ({"tokens": ("a|b",)}, "a b ab", ["a", "b"]),
                ({"tokens": ("(?P<x>tea)",)}, "Tea", ["Tea"]),
                ({"exceptions": ("iced tea",)}, "Iced tea, tea", ["tea"]),
            ),
        ],
    )
    def test_of_words(self, changes: dict[str, Any], text: str, found: list[str]) -> None:
        assert [quote for quote, _ in hits(text, "existence", **{"tokens": ("tea",), **changes})] == found

    def test_words_of_the_brand_are_spared_unless_the_rule_says_otherwise(self) -> None:
        parts = [("body", "Tea & Co sells tea.")]

        for vocab, starts in ((True, [15]), (False, [0, 15])):
            rule = of("existence", tokens=("tea",), vocab=vocab)
            assert [hit.start for hit in rule_hits(parts, [rule], ("Tea & Co",))] == starts

    def test_a_limit_is_of_the_whole_message(self) -> None:
        rule = of("existence", tokens=("tea",), limit=2)

        found = rule_hits([("subject", "tea"), ("body", "tea tea")], [rule])

        assert [(hit.part, hit.start) for hit in found] == [(0, 0), (1, 0)]

    def test_a_rule_reads_the_parts_of_its_scope(self) -> None:
        rule = of("existence", tokens=("tea",), scope=("subject", "sms"))

        assert [hit.part for hit in rule_hits([("subject", "tea"), ("body", "tea"), ("sms", "tea")], [rule])] == [0, 2]

    @pytest.mark.parametrize(
        ("pattern", "words", "said"),
        [
            *(
                ("no %s", ["a"], "no a"),
                ("%s, not %s", ["a", "b"], "a, not b"),
                ("%s %s %s", ["a", "b"], "a b b"),
                ("none", ["a"], "none"),
                ("%s%s", ["a"], "aa"),
            ),
        ],
    )
    def test_a_message_takes_the_words_in_their_order(self, pattern: str, words: list[str], said: str) -> None:
        assert message(a_rule(message=pattern), words) == said

    @pytest.mark.parametrize(("tokens", "pattern"), [(["a", "b c"], "(?:a)|(?:b c)"), ([], ""), (["a|b"], "(?:a|b)")])
    def test_fragments_are_joined_as_they_are(self, tokens: list[str], pattern: str) -> None:
        assert one_of(tokens) == pattern

    def test_better_words_are_listed_where_a_style_replaces(self) -> None:
        style: dict[str, Any] = {"from_style": "Old", "action": "replace", "message": "%s", "vocab": False}

        assert hits("big", "substitution", swap={"big": "large"}, **style) == [("big", "'large'")]
        assert hits("big", "substitution", swap={"big": "large|vast"}, **style) == [("big", "'large' or 'vast'")]
        assert hits("big", "substitution", swap={"big": "large|vast|wide"}, **style) == [
            ("big", "'large', 'vast', or 'wide'")
        ]
        assert hits("big", "substitution", swap={"big": "large|vast"}, message="%s") == [("big", "large|vast")]

    def test_a_style_spares_a_hit_that_holds_an_exception(self) -> None:
        rule: dict[str, Any] = {"tokens": (r"[\w ]+ tea",), "exceptions": ("green",)}

        assert hits("a green tea", "existence", **rule) != []
        assert hits("a green tea", "existence", from_style="Old", **rule) == []

    @pytest.mark.parametrize(
        ("text", "extends", "changes", "found"),
        [
            ("One two. Three.", "metric", {"formula": "words", "condition": "> 2", "message": "%s"}, [("O", "3.00")]),
            ("One two. Three.", "metric", {"formula": "words", "condition": "> 3", "message": "%s"}, []),
            ("", "metric", {"formula": "1 / words", "condition": "< 3", "message": "%s"}, []),
            ("One two.", "readability", {"grade": -9, "metrics": ("SMOG",), "message": "%s"}, [("O", "3.13")]),
            ("One two.", "readability", {"grade": 3.2, "metrics": ("SMOG",), "message": "%s"}, []),
            ("...", "readability", {"grade": -99, "message": "%s"}, []),
        ],
    )
    def test_numbers_are_told_with_two_places(
        self, text: str, extends: str, changes: dict[str, Any], found: list[tuple[str, str]]
    ) -> None:
        assert hits(text, extends, **changes) == found


def examples(bad: str, good: str = "A quiet evening.") -> RuleExamples:
    return RuleExamples(bad=(bad,), good=(good,))


class TestProblems:
    def problems(self, *rules: Rule, **options: Any) -> list[tuple[str, str]]:
        return list(rule_problems(rules, **options))

    def test_every_problem_is_told_with_its_rule(self) -> None:
        rules = (
            a_rule("one", examples=RuleExamples(bad=("Synergy.", "None."), good=("Good.", "More synergy."))),
            a_rule("two", tokens=("x?",), nonword=True, examples=examples("x")),
            a_rule("three", scope=(), examples=examples("Synergy.")),
            a_rule("four", tokens=("[",)),
        )

        found = self.problems(*rules)

        assert ("one", "bad example 2 is not caught") in found
        assert ("one", "good example 2 is caught") in found
        assert dict(found)["two"].startswith("the pattern matches nothing at all")
        assert ("three", "`scope` is empty: the rule cannot fire") in found
        assert dict(found)["four"].startswith("a pattern is not a regular expression: ")
        assert {rule for rule, _ in found} == {"one", "two", "three", "four"}

    @pytest.mark.parametrize(
        ("channel", "scope", "fires"),
        [
            *(
                ("email", ("sms",), False),
                ("sms", ("body",), False),
                ("sms", ("sms",), True),
                ("email", ("button",), True),
                ("email", ("subject",), True),
                ("email", ("preheader",), True),
                ("email", ("body",), True),
            ),
            *(("email", ("preheader", "sms"), True), ("sms", ("subject", "preheader", "body", "button"), False)),
        ],
    )
    def test_a_rule_has_to_have_a_part_of_its_channel(self, channel: str, scope: tuple[str, ...], fires: bool) -> None:
        rule = a_rule(channels=(channel,), scope=scope)

        what = "`scope` names no part of a message of its `channels`: the rule cannot fire"
        assert self.problems(rule) == ([] if fires else [("synergy", what)])

    def test_those_trusted_are_not_tried_again_but_their_suggestions_are(self) -> None:
        rule = a_rule(examples=examples("None."))
        swap = a_rule("swap", extends="substitution", tokens=(), swap={"color": "synergy"}, examples=examples("None."))

        assert self.problems(rule, trusted=("synergy",)) == []
        assert self.problems(rule, swap, trusted=("synergy", "swap")) == [
            ("swap", "what it suggests is rejected by rule synergy: suggest something else")
        ]

    def test_a_suggestion_that_the_rule_itself_rejects_is_told_so(self) -> None:
        swap = a_rule(
            "swap",
            extends="substitution",
            tokens=(),
            swap={"colou?r": "hue", "tint": "color"},
            examples=examples("a tint"),
        )

        assert self.problems(swap) == [
            ("swap", "what it suggests is rejected by the rule itself: suggest something else")
        ]

    def test_a_suggestion_of_the_brands_own_words_is_none(self) -> None:
        swap = a_rule("swap", extends="substitution", tokens=(), swap={"tint": "synergy"}, examples=examples("a tint"))

        assert self.problems(swap, a_rule(), accept=("synergy",)) == []

    def test_how_something_is_written_may_be_told_by_a_pattern_that_matches_nothing(self) -> None:
        shouted = RuleExamples(bad=("So it is.",), good=("SO IT IS",))
        rule = a_rule(extends="capitalization", tokens=(), match="^[A-Z ]*$", examples=shouted)

        assert self.problems(rule) == []

    def test_a_rule_of_a_style_needs_no_examples(self) -> None:
        assert self.problems(a_rule(from_style="Old", examples=None)) == []


def test_blanks_alone_are_no_hit_of_a_style() -> None:
    assert [quote for quote, _ in hits("a b", "existence", raw=(r"\s",), nonword=True)] == [" "]
    assert hits("a b", "existence", raw=(r"\s",), nonword=True, from_style="Style") == []
