"""Asking only some checks: the others say so in the report."""

from rapport.guardrails import inspect
from tests.unit.guardrails.a_pack import a_pack, foreign, some_grounds

TEXT = "Hurry, last chance! 50% off everything."


def test_what_is_not_asked_for_is_named_as_skipped() -> None:
    report = inspect(foreign(TEXT), some_grounds(), {"urgency"})

    assert {f.check for f in report.findings} == {"urgency"}
    assert report.ran == ("urgency",)
    assert {s.check: s.reason for s in report.skipped}["offers"] == "only other checks were asked for"


def test_validators_of_another_library_are_not_asked_either() -> None:
    pack = a_pack(validators=("ToxicLanguage",))
    report = inspect(foreign(TEXT), some_grounds(pack=pack), ["urgency"])

    assert ("library.ToxicLanguage", "only other checks were asked for") in {
        (s.check, s.reason) for s in report.skipped
    }
