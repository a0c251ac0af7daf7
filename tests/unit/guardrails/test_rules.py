"""The pack's rules: found where they stand, refused when they cannot be trusted."""

from typing import Any

import pytest

from rapport.domain.contact import Channel
from rapport.domain.pack import Pack
from rapport.domain.pack.rules import RuleExamples
from rapport.domain.profile import State
from rapport.evals import teaching
from rapport.guardrails import inspect, rule_problems
from rapport.guardrails.normalise import Views
from rapport.guardrails.rules.compiled import compile_rule
from rapport.guardrails.rules.ready import Ready
from tests.unit.guardrails.a_pack import a_mail, a_pack, a_rule, found, some_grounds


def examples(bad: str, good: str = "A quiet evening.") -> RuleExamples:
    return RuleExamples(bad=(bad,), good=(good,))


class TestRunning:
    def test_a_rule_is_named_by_its_check_and_id_and_fills_its_message(self) -> None:
        pack = a_pack(rules=(a_rule(),))

        (finding,) = found("avoided_words", a_mail("Such Synergy."), some_grounds(pack=pack))

        assert finding.check == "avoided_words.synergy"
        assert finding.quote == "Synergy"
        assert finding.reason == "'Synergy' is not a word we use"

    @pytest.mark.parametrize(
        ("conditions", "world", "fires"),
        [
            ({"states": ("lapsed",)}, {"state": State.LAPSED}, True),
            ({"states": ("lapsed",)}, {"state": State.NEW}, False),
            ({"states": ("lapsed",)}, {"state": None}, True),
            ({"unless_fact": ("last_order.product",)}, {}, False),
            ({"unless_fact": ("birthday",)}, {}, True),
            ({"unless_fact": ("stock.low",)}, {"given": {"stock": {"low": True}}}, False),
            ({"unless_fact": ("stock.low",)}, {"given": {"stock": {"low": False}}}, True),
            ({"unless_fact": ("stock.low",)}, {"given": {"stock": 3}}, True),
        ],
    )
    def test_its_conditions(self, conditions: dict[str, Any], world: dict[str, Any], fires: bool) -> None:
        pack = a_pack(rules=(a_rule(**conditions),))

        assert bool(found("avoided_words", a_mail("Such synergy."), some_grounds(pack=pack, **world))) is fires

    def test_tokens_match_whole_words_only(self) -> None:
        pack = a_pack(rules=(a_rule(tokens=("cat",)),))

        assert inspect(a_mail("Concatenate."), some_grounds(pack=pack)).findings == ()

    def test_exceptions_channels_scope_and_offers_are_respected(self) -> None:
        grounds = {
            "exceptions": a_rule(exceptions=("synergy of the seas",)),
            "channels": a_rule(channels=(Channel.SMS,)),
            "scope": a_rule(scope=("subject",)),
            "offer": a_rule(unless_offer=True),
        }
        bodies = {"exceptions": "On the Synergy of the Seas.", "offer": "Synergy: {{offer:welcome}}"}

        for name, rule in grounds.items():
            mail = a_mail(bodies.get(name, "Such synergy."))
            assert found("avoided_words", mail, some_grounds(pack=a_pack(rules=(rule,)))) == [], name

    def test_a_substitution_says_what_to_write(self) -> None:
        rule = a_rule(extends="substitution", tokens=(), swap={"color": "colour"}, message="write %s, not %s")

        (finding,) = found("avoided_words", a_mail("A color."), some_grounds(pack=a_pack(rules=(rule,))))

        assert finding.reason == "write colour, not color"

    def test_an_occurrence_counts(self) -> None:
        rule = a_rule(extends="occurrence", tokens=(), token="!", max=1, message="%s of them")

        assert found("avoided_words", a_mail("One!"), some_grounds(pack=a_pack(rules=(rule,)))) == []
        assert len(found("avoided_words", a_mail("One! Two! Three!"), some_grounds(pack=a_pack(rules=(rule,))))) == 1


class TestLoading:
    def test_a_good_rule_has_no_problems(self) -> None:
        assert rule_problems((a_rule(),)) == ()

    @pytest.mark.parametrize(
        ("rule", "what"),
        [
            (a_rule(tokens=("(",)), "not a regular expression"),
            (a_rule(tokens=()), "needs `tokens`"),
            (a_rule(examples=examples("Nothing of the kind.")), "bad example 1 is not caught"),
            (a_rule(examples=examples("synergy", "more synergy")), "good example 1 is caught"),
            (a_rule(tokens=("(a+)+$",), examples=examples("aa")), "simplify"),
            (a_rule(channels=(Channel.SMS,), scope=("subject",)), "cannot fire"),
            (a_rule(check="nonsense"), "`check` must be one of"),
        ],
    )
    def test_a_rule_that_cannot_be_trusted_is_refused(self, rule: object, what: str) -> None:
        problems = rule_problems((rule,))  # type: ignore[arg-type]

        assert any(what in problem for _, problem in problems)

    def test_a_suggestion_that_another_rule_rejects_is_refused(self) -> None:
        swap = a_rule(
            "swap", extends="substitution", tokens=(), swap={"color": "synergy"}, examples=examples("a color")
        )

        assert ("swap", "what it suggests is rejected by rule synergy: suggest something else") in rule_problems(
            (swap, a_rule())
        )


def test_a_rule_is_left_aside_only_where_it_could_not_hit(gifts: Pack) -> None:
    """Rules of which a text holds no string are not tried: that may never lose a hit."""
    texts = [line.text for line in teaching.lines("measure")]
    ready = Ready([compile_rule(rule) for rule in gifts.rules])

    for text in texts:
        views = Views(text)
        awake = {compiled.rule.id: places for compiled, places in ready.awake(views)}
        for compiled in map(compile_rule, gifts.rules):
            found = list(compiled.hits(views))
            assert found == list(compiled.hits(views, awake.get(compiled.rule.id, []))), (compiled.rule.id, text)
