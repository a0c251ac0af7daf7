"""Rules as data: compiled, checked before they are trusted, run on the views of a message."""

from rapport.guardrails.rules.problems import rule_problems
from rapport.guardrails.rules.running import RuleHit, off_at, public, rule_findings, rule_hits, switched_off

__all__ = ["RuleHit", "off_at", "public", "rule_findings", "rule_hits", "rule_problems", "switched_off"]
