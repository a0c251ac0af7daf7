"""Validators in either direction: ours in the library's Guard, and the library's own beside our checks."""

import importlib.util
from collections.abc import Iterator
from typing import Any

import pytest

pytest.importorskip("guardrails")

from rapport.domain.contact import Channel
from rapport.domain.guard import CHECKS, Finding, Severity
from rapport.domain.text import MessageText, Stage
from rapport.errors import Unavailable
from rapport.guardrails import inspect, library, named
from tests.unit.guardrails.a_pack import a_field, a_mail, a_pack, foreign, some_grounds

PARTS = ("subject", "preheader", "body", "button", "link", "footer")


def a_text(**parts: str) -> MessageText:
    return MessageText(
        channel=Channel.EMAIL, stage=Stage.DRAFT, fields=tuple(a_field(name, text) for name, text in parts.items())
    )


@pytest.fixture(scope="module")
def telling() -> str:
    """A validator of a user's own that objects as the text tells it to."""
    library.validators()
    from guardrails.validators import ErrorSpan, FailResult, PassResult, Validator, register_validator

    spans = {
        "whole": [], "one": [(2, 4)], "two": [(0, 1), (2, 3)], "beyond": [(2, 99)], "behind": [(99, 99)],
        "before": [(-1, 3)], "turned": [(4, 2)], "empty": [(0, 0)],
    }  # fmt: skip

    @register_validator(name="tests/telling", data_type="string")
    class Telling(Validator):  # type: ignore[misc, unused-ignore]
        def _validate(self, value: str, metadata: dict[str, Any]) -> Any:
            assert metadata["rapport"].pack is not None
            word = value.split(" ")[0]
            if word not in spans:
                return PassResult()
            told = [ErrorSpan(start=a, end=b, reason="told to") for a, b in spans[word]]
            return FailResult(error_message=f"it says {word}", error_spans=told or None)

    return "tests/telling"


def found(name: str, text: MessageText) -> list[tuple[str, int, int, str, str]]:
    findings = named.findings((name,), text, some_grounds())
    assert {f.check for f in findings} <= {f"library.{name}"}
    assert {f.severity for f in findings} <= {Severity.BRAND}
    return [(f.field, f.start, f.end, f.quote, f.reason) for f in findings]


class TestOurChecks:
    def test_each_is_a_validator_with_its_name_and_promise(self) -> None:
        made = library.validators()

        assert list(made) == [name for name in CHECKS if name in made]
        assert len(made) == len(CHECKS)
        assert made["outside_slot"].__name__ == "RapportOutsideSlot"
        assert made["outside_slot"].rail_alias == "rapport/outside_slot"
        assert made["outside_slot"].required_metadata_keys == ["rapport"]
        assert made["urgency"].__doc__
        assert library.validators() is made

    @pytest.mark.parametrize("part", PARTS[:-1])
    def test_object_in_every_part_of_a_mail(self, part: str) -> None:
        text, grounds = a_text(**{**dict.fromkeys(PARTS, "A word"), part: "Ask jo@mail.com now"}), some_grounds()

        through = library.Library(grounds.pack).inspect(text, grounds)

        assert through == inspect(text, grounds).findings
        assert part in {f.field for f in through if f.quote == "jo@mail.com"}

    def test_object_in_a_text_message(self) -> None:
        text = MessageText(channel=Channel.SMS, stage=Stage.DRAFT, fields=(a_field("sms", "Hurry, last chance."),))
        grounds = some_grounds()

        through = library.Library(grounds.pack).inspect(text, grounds)

        assert through == inspect(text, grounds).findings
        assert through

    def test_judge_foreign_copy_in_a_guard_of_ones_own_and_name_the_characters(self) -> None:
        from guardrails import Guard

        guard = Guard()
        guard.configure(allow_metrics_collection=False)
        guard.use(library.validators()["surveillance"]())
        text = "Hello. We saw you looking."

        judged = guard.validate(text, metadata={"rapport": some_grounds()})

        (summary,) = judged.validation_summaries
        expected = [f for f in inspect(foreign(text), some_grounds()).findings if f.check.startswith("surveillance")]
        spans = [(s.start, s.end, s.reason) for s in summary.error_spans]
        assert spans == [(f.start, f.end, f"body: {f.check}: {f.reason}") for f in expected]
        assert summary.failure_reason == "; ".join(f.reason for f in expected)

    def test_judge_a_text_as_the_part_that_they_are_made_for(self) -> None:
        from guardrails import Guard

        def passes(**made: Any) -> bool:
            guard = Guard()
            guard.configure(allow_metrics_collection=False)
            guard.use(library.validators()["length"](**made))
            return bool(guard.validate("lamps " * 120, metadata={"rapport": some_grounds()}).validation_passed)

        assert passes()
        assert passes(field="body")
        assert not passes(field="subject")
        assert not passes(field="sms")

    def test_run_once_for_all_parts(self) -> None:
        ran: list[str] = []

        def check(reading: Any, grounds: Any) -> Iterator[Finding]:
            ran.append("it")
            yield library.failure("it", reading.passages[0].field, "so", (0, 1))

        case = library.Case(a_mail("Hello."), some_grounds())

        first, again = case.findings("urgency", check), case.findings("urgency", check)

        assert ran == ["it"]
        assert first is again
        assert [f.reason for f in first if f.check == "library.it"] == ["so"]

    def test_one_that_does_not_apply_is_not_run(self) -> None:
        ran: list[str] = []

        def check(reading: Any, grounds: Any) -> Iterator[Finding]:
            ran.append("it")
            yield from ()

        library.Case(foreign("Hello."), some_grounds()).findings("disclosure", check)
        library.Case(a_mail("Hello."), some_grounds()).findings("disclosure", check)

        assert len(ran) < 2


class TestAGuard:
    def test_of_an_unknown_part_is_refused(self) -> None:
        with pytest.raises(ValueError, match="no field 'headline'"):
            library.guard_of(lambda _path: [], ("headline",))

    def test_sends_nothing_home(self) -> None:
        guard = library.guard_of(lambda _path: [], ("body",))

        assert guard._allow_metrics_collection is False
        assert library.opened().settings.disable_tracing is True

    def test_knows_every_part_that_a_message_has(self) -> None:
        assert sorted(library.FIELDS) == sorted({*library.PATHS[Channel.EMAIL], *library.PATHS[Channel.SMS]})

    def test_missing_altogether_says_what_to_install(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)

        with pytest.raises(Unavailable, match="guardrails-ai is not installed"):
            library.opened.__wrapped__()
        assert named.missing(("a/b", "c/d")) == ("a/b", "c/d")
        assert named.missing(()) == ()

    def test_is_installed_here(self) -> None:
        assert library.installed() is True


class TestAPacksOwn:
    @pytest.mark.parametrize(
        ("word", "spans"),
        [
            ("whole", [(0, 12)]), ("one", [(2, 4)]), ("two", [(0, 1), (2, 3)]), ("beyond", [(2, 13)]),
            ("before", [(0, 13)]), ("turned", [(0, 13)]), ("behind", [(11, 13)]), ("empty", [(0, 0)]),
        ],
    )  # fmt: skip
    def test_objects_to_the_characters_it_names_or_to_all(
        self, telling: str, word: str, spans: list[tuple[int, int]]
    ) -> None:
        body = f"{word} of it"
        ends = [(a if word != "behind" else len(body), min(b, len(body))) for a, b in spans]
        if word in ("whole", "before", "turned"):
            ends = [(0, len(body))]

        assert found(telling, a_mail(body)) == [("body", a, b, body[a:b], f"it says {word}") for a, b in ends]

    def test_objects_in_every_part(self, telling: str) -> None:
        text = a_text(**dict.fromkeys(PARTS, "one of it"))

        assert sorted(part for part, *_ in found(telling, text)) == sorted(PARTS)

    def test_objects_in_a_text_message(self, telling: str) -> None:
        text = MessageText(channel=Channel.SMS, stage=Stage.DRAFT, fields=(a_field("sms", "one of it"),))

        assert found(telling, text) == [("sms", 2, 4, "e ", "it says one")]

    def test_is_left_alone_where_it_passes(self, telling: str) -> None:
        assert found(telling, a_mail("All is well.")) == []

    def test_that_breaks_is_a_finding_of_the_whole_first_part(self) -> None:
        library.validators()
        from guardrails.validators import Validator, register_validator

        @register_validator(name="tests/breaking", data_type="string")
        class Breaking(Validator):  # type: ignore[misc, unused-ignore]
            def _validate(self, value: str, metadata: dict[str, Any]) -> Any:
                raise KeyError(value)

        assert found("tests/breaking", a_mail("Hello.")) == [
            ("subject", 0, 14, "A note for you", "a validator broke (KeyError)")
        ]

    def test_that_is_not_there_is_a_finding_beside_those_that_are(self, telling: str) -> None:
        findings = named.findings((telling, "nobody/nothing"), a_mail("one of it"), some_grounds())

        assert [(f.check, f.field, f.quote, f.reason) for f in findings] == [
            ("library.nobody/nothing", "subject", "A note for you", "the validator is not installed"),
            ("library.tests/telling", "body", "e ", "it says one"),
        ]
        assert named.missing((telling, "nobody/nothing")) == ("nobody/nothing",)
        assert [f.check for f in named.findings(("nobody/nothing",), a_mail("Hello."), some_grounds())] == [
            "library.nobody/nothing"
        ]

    def test_run_beside_our_checks_and_are_on_the_record(self, telling: str) -> None:
        grounds = some_grounds(pack=a_pack(validators=(telling, "nobody/nothing")))

        report = inspect(a_mail("Hello."), grounds)

        assert f"library.{telling}" in report.ran
        assert "library.nobody/nothing" not in report.ran
        assert [(s.check, s.reason) for s in report.skipped if s.check.startswith("library")] == [
            ("library.nobody/nothing", "not installed")
        ]
