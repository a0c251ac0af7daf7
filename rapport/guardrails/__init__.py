"""Guardrails: what is wrong with a text, where and why. Checks judge; what to do about it is decided elsewhere."""

from rapport.guardrails.engine import REGISTRY, SEVERITIES, inspect
from rapport.guardrails.injection import injected
from rapport.guardrails.rules import RuleHit, alerts_of, block_hits, reckoned, rule_hits, rule_problems
from rapport.guardrails.sms import SmsLength, sms_length
from rapport.guardrails.tones import Tone, tone_of
from rapport.guardrails.wordlist import prepare

__all__ = [
    "REGISTRY",
    "SEVERITIES",
    "RuleHit",
    "SmsLength",
    "Tone",
    "alerts_of",
    "block_hits",
    "injected",
    "inspect",
    "prepare",
    "reckoned",
    "rule_hits",
    "rule_problems",
    "sms_length",
    "tone_of",
]  # fmt: skip
