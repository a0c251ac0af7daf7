"""guardrails-ai through its door: the same findings as the engine, and nothing that passes unseen."""

import random
import socket
from collections.abc import Iterator
from typing import Any

import pytest

pytest.importorskip("guardrails")

from rapport.domain.contact import Channel
from rapport.domain.text import MessageText, Stage
from rapport.guardrails import inspect, library
from rapport.guardrails.named import missing
from tests.unit.guardrails.a_pack import a_field, a_mail, a_pack, a_rule, foreign, some_grounds
from tests.unit.guardrails.test_checks import BAD, GOOD, lines

MESSAGES = 1_000
BODIES = lines(GOOD) + [body for block in BAD.values() for body in lines(block)]


def messages(seed: int) -> Iterator[MessageText]:
    rng = random.Random(seed)
    for n in range(MESSAGES):
        body = "\n\n".join(rng.sample(BODIES, rng.randint(1, 3)))
        if n % 5 == 0:
            yield MessageText(channel=Channel.SMS, stage=Stage.DRAFT, fields=(a_field("sms", body),))
        elif n % 7 == 0:
            yield foreign(body)
        else:
            yield a_mail(body, subject=rng.choice(BODIES)[:60], claims=rng.choice([(), ("glass",), ("old",)]))


@pytest.fixture(scope="module")
def named() -> str:
    """A validator of the user's own, registered as any installed one would be."""
    library.validators()
    from guardrails.validators import ErrorSpan, FailResult, PassResult, Validator, register_validator

    @register_validator(name="tests/no-marmalade", data_type="string")
    class NoMarmalade(Validator):  # type: ignore[misc, unused-ignore]
        def _validate(self, value: str, metadata: dict[str, Any]) -> Any:
            if value == "break":
                raise RuntimeError("broken")
            at = value.find("marmalade")
            spans = [ErrorSpan(start=at, end=at + 9, reason="marmalade")]
            return PassResult() if at < 0 else FailResult(error_message="no marmalade", error_spans=spans)

    return "tests/no-marmalade"


class TestOurChecksAsValidators:
    def test_find_what_the_engine_finds(self) -> None:
        pack = a_pack(rules=(a_rule(tokens=("lanterns?",)),))
        grounds = some_grounds(pack=pack)
        through = library.Library(pack)

        for text in messages(seed=4):
            assert through.inspect(text, grounds) == inspect(text, grounds).findings

    def test_serve_in_a_guard_of_ones_own(self) -> None:
        from guardrails import Guard

        guard = Guard()
        guard.configure(allow_metrics_collection=False)
        guard.use(library.validators()["surveillance"](on_fail="noop"))

        judged = guard.validate("We saw you looking.", metadata={"rapport": some_grounds()})
        passed = guard.validate("Good evening.", metadata={"rapport": some_grounds()})

        assert not judged.validation_passed
        assert passed.validation_passed

    def test_ask_no_name_service(self, monkeypatch: pytest.MonkeyPatch) -> None:
        asked: list[object] = []

        def look_up(*args: object, **_: object) -> list[object]:
            asked.append(args)
            return []

        monkeypatch.setattr(socket, "getaddrinfo", look_up)

        library.Library(a_pack()).inspect(a_mail("Hurry."), some_grounds())

        assert asked == []


class TestAPacksOwnValidators:
    def test_their_failures_are_findings_of_the_main_path(self, named: str) -> None:
        grounds = some_grounds(pack=a_pack(validators=(named,)))

        report = inspect(a_mail("Toast with marmalade."), grounds)

        (finding,) = report.findings
        assert (finding.check, finding.quote, finding.field) == (f"library.{named}", "marmalade", "body")
        assert f"library.{named}" in report.ran
        assert inspect(a_mail("Toast."), grounds).clean

    async def test_they_run_inside_an_event_loop(self, named: str) -> None:
        grounds = some_grounds(pack=a_pack(validators=(named,)))

        assert not inspect(a_mail("Toast with marmalade."), grounds).clean

    def test_one_that_breaks_stops_the_message(self, named: str) -> None:
        grounds = some_grounds(pack=a_pack(validators=(named,)))

        (finding,) = [f for f in inspect(a_mail("break"), grounds).findings if f.check.startswith("library.")]

        assert "broke" in finding.reason

    def test_one_that_is_not_installed_stops_the_message_and_is_named(self) -> None:
        grounds = some_grounds(pack=a_pack(validators=("nobody/nothing",)))

        report = inspect(a_mail("Toast."), grounds)

        assert not report.clean
        assert [s.check for s in report.skipped if s.check.startswith("library")] == ["library.nobody/nothing"]
        assert missing(("nobody/nothing",)) == ("nobody/nothing",)
