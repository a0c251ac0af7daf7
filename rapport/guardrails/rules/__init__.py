"""Rules as data: compiled, checked before they are trusted, run on the views of a message."""

from rapport.guardrails.rules.formulas import alerts_of
from rapport.guardrails.rules.problems import rule_problems
from rapport.guardrails.rules.running import (
    RuleHit,
    block_hits,
    off_at,
    public,
    reckoned,
    rule_findings,
    rule_hits,
    switched_off,
)  # fmt: skip

__all__ = [
    "RuleHit", "alerts_of", "block_hits", "off_at", "public", "reckoned", "rule_findings",
    "rule_hits", "rule_problems", "switched_off",
]  # fmt: skip
