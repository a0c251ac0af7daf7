"""What a change of rules would do to messages, and what people said of those messages."""

from datetime import timedelta
from typing import Any

import pytest

from rapport.domain.contact import Channel
from rapport.domain.guard import Severity
from rapport.domain.pack import Pack, Rule, RuleExamples, SwitchedOff, Vocabulary
from rapport.domain.profile import State
from rapport.domain.review import Answer, Defect, Verdict
from rapport.domain.text import MessageText, Segment, SegmentKind, Stage, TextField
from rapport.evals.dry_run import Change, DryRun, Effect, Past, People, Tried, dry_run, meet, trial
from tests import small_pack as small
from tests.small_pack import NOW


def a_rule(name: str = "shouting", **changes: Any) -> Rule:
    given: dict[str, Any] = {
        "id": name, "check": "tone", "extends": "existence", "message": "'%s' shouts", "severity": Severity.BRAND,
        "tokens": ("hurry", "wow"), "examples": RuleExamples(bad=("Hurry.",), good=("Take your time.",)),
        "defect": "tone", "owner": "Lifecycle", "source": "the voice guide",
    }  # fmt: skip
    return Rule.model_validate({**given, **changes})


def with_rules(*rules: Rule, **changes: Any) -> Pack:
    return small.pack(rules=rules, brand=small.brand(**changes))


def said(answer: Answer) -> Verdict:
    defects = (Defect(code="tone", severity=Severity.BRAND),) if answer is Answer.DEFECT else ()
    return Verdict(message_id="m", sha256="0", reviewer="anna", answer=answer, defects=defects, at=NOW)


PASS, DEFECT, UNSURE = (said(answer) for answer in (Answer.PASS, Answer.DEFECT, Answer.CANNOT_JUDGE))


def field(*pieces: tuple[str, SegmentKind, str]) -> TextField:
    """A body of these pieces, each with its origin."""
    segments, text = list[Segment](), ""
    for piece, kind, ref in pieces:
        segments.append(Segment(start=len(text), end=len(text) + len(piece), kind=kind, ref=ref))
        text += piece
    return TextField(name="body", text=text, segments=tuple(segments))


def past(body: str | TextField, verdict: Verdict | None = None, **known: Any) -> Past:
    words = body if isinstance(body, TextField) else field((body, SegmentKind.TEXT, "model:test"))
    text = MessageText(channel=Channel.EMAIL, stage=Stage.RENDERED, fields=(words,))
    return Past(**{"message_id": f"m of {words.text}", "text": text, "made_at": NOW, "verdict": verdict, **known})


def tried(before: Pack, after: Pack, *messages: Past, rules: tuple[str, ...] = ("shouting",)) -> DryRun:
    trying = trial(before, after, rules)
    return dry_run(trying, [meet(trying, message) for message in messages])


def of_one(rule: Rule, *messages: Past, **changes: Any) -> Tried:
    """What this rule would do where there was none."""
    return tried(with_rules(**changes), with_rules(rule, **changes), *messages).rules["shouting"]


class TestANewRule:
    def test_blocks_what_it_finds_and_people_are_counted(self) -> None:
        messages = [
            past("Hurry.", PASS), past("Do hurry.", PASS), past("Hurry, hurry.", DEFECT), past("Wow.", UNSURE),
            past("Oh wow."), past("Take your time.", PASS), past("No rush."),
        ]  # fmt: skip

        done = tried(with_rules(), with_rules(a_rule()), *messages)

        assert (done.messages, done.people) == (7, People(3, 1, 1, 2))
        assert len(done.rules["shouting"].blocked) == 5
        assert [t.verdict for t in done.rules["shouting"].blocked] == [PASS, PASS, DEFECT, UNSURE, None]
        assert done.rules["shouting"].unblocked == done.rules["shouting"].noted == ()

    def test_quotes_the_words_in_question(self) -> None:
        (turned,) = of_one(a_rule(), past("Hurry, or WOW, hurry.")).blocked

        assert [(f.field, f.quote) for f in turned.findings] == [("body", "Hurry"), ("body", "WOW"), ("body", "hurry")]

    def test_of_polish_notes_and_blocks_nothing(self) -> None:
        effect = of_one(a_rule(severity=Severity.POLISH), past("Hurry."), past("No rush."))

        assert [(t.before, t.after) for t in effect.turned] == [(Effect.NONE, Effect.NOTES)]
        assert effect.blocked == ()

    def test_finds_nothing_in_what_code_filled_in(self) -> None:
        by_code = field(
            ("Your ", SegmentKind.TEXT, "model:test"), ("wow mug", SegmentKind.FACT, "last_order.product"),
            (" is on its way.", SegmentKind.TEXT, "model:test"),
        )  # fmt: skip

        assert of_one(a_rule(), past(by_code)).turned == ()

    def test_spares_the_words_that_the_brand_accepts(self) -> None:
        accepting = {"vocab": Vocabulary(accept=("wow mug",))}

        assert len(of_one(a_rule(), past("A wow mug."), past("Wow."), **accepting).blocked) == 1


class TestAChangedRule:
    def test_that_is_loosened_blocks_fewer(self) -> None:
        was, would_be = with_rules(a_rule()), with_rules(a_rule(tokens=("hurry",)))

        effect = tried(was, would_be, past("Wow.", DEFECT), past("Hurry.", PASS), past("Wow, hurry.")).rules["shouting"]

        assert [(t.message_id, t.verdict, t.findings[0].quote) for t in effect.unblocked] == [
            ("m of Wow.", DEFECT, "Wow")
        ]
        assert effect.blocked == ()
        assert effect.still_blocked == 2

    def test_that_becomes_graver_blocks_what_it_noted(self) -> None:
        was, would_be = with_rules(a_rule(severity=Severity.POLISH)), with_rules(a_rule())

        effect = tried(was, would_be, past("Hurry.")).rules["shouting"]

        assert len(effect.blocked) == len(effect.unnoted) == 1
        assert effect.unblocked == effect.noted == ()

    def test_that_becomes_milder_notes_what_it_blocked_and_shows_for_what(self) -> None:
        was, would_be = with_rules(a_rule()), with_rules(a_rule(severity=Severity.POLISH, tokens=("wow",)))

        effect = tried(was, would_be, past("Hurry, wow."), past("Hurry.")).rules["shouting"]

        assert (len(effect.unblocked), len(effect.noted)) == (2, 1)
        assert [f.quote for f in effect.unblocked[0].findings] == ["Hurry", "wow"]

    def test_is_found_under_another_check_too(self) -> None:
        was, would_be = with_rules(a_rule()), with_rules(a_rule(check="pressure"))

        effect = tried(was, would_be, past("Hurry.")).rules["shouting"]

        assert (effect.turned, effect.still_blocked) == ((), 1)


class TestTheWorldOfAMessage:
    @pytest.mark.parametrize(
        ("conditions", "known", "blocks"),
        [
            ({"states": ("lapsed",)}, {"state": State.LAPSED}, True),
            ({"states": ("lapsed",)}, {"state": State.NEW}, False),
            ({"states": ("lapsed",)}, {}, True),
            ({"unless_fact": ("orders.count",)}, {"facts": frozenset({"orders.count"})}, False),
            ({"unless_fact": ("orders",)}, {"facts": frozenset({"orders", "orders.count"})}, False),
            ({"unless_fact": ("orders.count",)}, {"facts": frozenset({"orders"})}, True),
            ({"unless_fact": ("orders.count",)}, {}, True),
            ({"channels": ("sms",)}, {}, False),
            ({"scope": ("subject",)}, {}, False),
        ],
    )
    def test_decides_whether_a_rule_with_conditions_applies(
        self, conditions: dict[str, Any], known: dict[str, Any], blocks: bool
    ) -> None:
        assert bool(of_one(a_rule(**conditions), past("Hurry.", **known)).blocked) is blocks

    def test_an_offer_that_was_open_excuses_although_the_pack_has_it_no_more(self) -> None:
        named = field(
            ("Hurry, it is ", SegmentKind.TEXT, "model:test"), ("10% off", SegmentKind.OFFER, "spring"),
            (" today.", SegmentKind.TEXT, "model:test"),
        )  # fmt: skip
        rule, was_open = a_rule(unless_offer=True), small.offer(id="spring")

        assert of_one(rule, past(named, offers=(was_open,))).blocked == ()
        assert len(of_one(rule, past(named)).blocked) == 1

    def test_a_rule_that_is_switched_off_is_tried_as_if_it_ran(self) -> None:
        off = (SwitchedOff(rule="shouting", reason="a sale", until=(NOW + timedelta(days=9)).date()),)

        assert len(of_one(a_rule(), past("Hurry."), off=off).blocked) == 1


class TestSeveralRules:
    BEFORE = with_rules(a_rule("one", tokens=("hurry",)), a_rule("two", tokens=("wow",)), a_rule("other"))
    AFTER = with_rules(
        a_rule("one", tokens=("hurry", "rush")), a_rule("two", tokens=("wow",)), a_rule("other"),
        a_rule("three", tokens=("rush", "quick"), severity=Severity.POLISH),
    )  # fmt: skip
    IDS = ("one", "two", "three")

    def test_say_how_each_stands_to_the_pack(self) -> None:
        trying = trial(self.BEFORE, self.AFTER, self.IDS)

        assert trying.changes == {"one": Change.CHANGED, "two": Change.SAME, "three": Change.NEW}
        assert [rule.id for rule in trying.before.rules] == ["one"]
        assert [rule.id for rule in trying.after.rules] == ["one", "three"]

    def test_count_a_message_once_together_and_by_the_strictest(self) -> None:
        done = tried(self.BEFORE, self.AFTER, past("Rush."), past("Quick."), past("Hurry, wow."), rules=self.IDS)

        assert [*done.rules] == ["one", "three"]
        assert (len(done.rules["one"].blocked), len(done.rules["three"].noted)) == (1, 2)
        assert (len(done.together.blocked), len(done.together.noted), done.together.still_blocked) == (1, 1, 1)


def test_of_no_messages_nothing_is_said() -> None:
    done = tried(with_rules(), with_rules(a_rule()))

    assert (done.messages, done.first, done.last) == (0, None, None)
    assert done.people == People(0, 0, 0, 0)
    assert done.together == Tried((), 0, 0)


def test_the_run_says_when_its_messages_were_made() -> None:
    days = [NOW - timedelta(days=3), NOW, NOW - timedelta(days=8)]

    done = tried(with_rules(), with_rules(a_rule()), *(past("Hurry.", made_at=day) for day in days))

    assert (done.first, done.last) == (days[2], days[1])
