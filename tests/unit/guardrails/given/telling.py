"""What grounding objects to in a text, given facts."""

import datetime as dt
from typing import Any, Final

from rapport.guardrails import inspect
from tests.unit.guardrails.a_pack import foreign, some_grounds

NOW: Final = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)


def told(text: str, **given: Any) -> list[tuple[str, str]]:
    """The words that it objects to, each with its reason."""
    report = inspect(foreign(text), some_grounds(given=given, now=NOW))
    return [(f.quote, f.reason) for f in report.findings if f.check == "grounding"]
