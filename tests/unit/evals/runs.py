"""Runs to compare: records with as little in them as a test needs."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from rapport.domain.contact import Channel
from rapport.domain.message import Rung
from rapport.evals.record import Result, Run, means

AT = datetime(2026, 3, 1, 9, tzinfo=UTC)


def result(case: str, numbers: Mapping[str, float] | None = None, **changes: Any) -> Result:
    """What a case came to: by default a message of the model, as expected."""
    given: dict[str, Any] = {
        "case": case, "repeat": 0, "case_sha256": "c" * 64, "tags": (), "why": "because", "rung": Rung.MODEL,
        "because": "the model's draft passed", "channel": Channel.EMAIL, "moment": "onboarding", "strategy": "thanks",
        "template": "thanks", "silence": None, "numbers": {"first_pass": 1.0, "as_expected": 1.0, **(numbers or {})},
        "sha256": "a" * 64,
    }  # fmt: skip
    return Result(**{**given, **changes})


def run(*results: Result, name: str = "this", **changes: Any) -> Run:
    given: dict[str, Any] = {
        "run": name, "suite": "shop/onboarding", "about": "a few", "suite_sha256": "b" * 64, "pack_sha256": "d" * 64,
        "prompts": {"write": "write@1", "repair": "repair@1"}, "model": "twin/honest", "seed": 0, "repeats": 1,
        "repairs": 2, "started_at": AT, "seconds": 1.0, "numbers": means(results), "results": results,
    }  # fmt: skip
    return Run(**{**given, **changes})
