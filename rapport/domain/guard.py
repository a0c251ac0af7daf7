"""What a guard says of a message: findings with spans, and which checks ran."""

from enum import StrEnum
from typing import Final, Literal, get_args

from rapport.domain.value import Value

CheckName = Literal[
    "slots", "outside_slot", "claims", "offers", "urgency", "scarcity", "social_proof", "pressure", "avoided_words",
    "surveillance", "shadow", "placeholders", "length", "disclosure", "links", "repetition", "grounding", "values",
    "pii", "injection", "tone",
]  # fmt: skip
CHECKS: Final[tuple[CheckName, ...]] = get_args(CheckName)
"""The public, stable names of checks. A rule's findings are named `check.rule_id`."""


class Severity(StrEnum):
    """How bad a finding is: `legal` and `brand` stop a message, `polish` is only noted."""

    LEGAL = "legal"
    BRAND = "brand"
    POLISH = "polish"

    @property
    def stops(self) -> bool:
        return self is not Severity.POLISH


class Finding(Value):
    """One hit of a check: the characters `start` to `end` of the field's original text, and why.

    `fact` names the fact spoken about and `verdict` how the text stands to it.
    """

    check: str
    severity: Severity
    field: str
    start: int
    end: int
    quote: str
    reason: str
    evidence: str | None = None
    fact: str | None = None
    verdict: Literal["contradicted", "floating", "withheld"] | None = None


class Skipped(Value):
    """A check that did not run, and why."""

    check: str
    reason: str


class GuardReport(Value):
    """What was found in the text whose canonical form has `text_sha256`, by which checks."""

    text_sha256: str
    pack_sha256: str
    findings: tuple[Finding, ...]
    ran: tuple[str, ...]
    skipped: tuple[Skipped, ...] = ()

    @property
    def clean(self) -> bool:
        """No finding that stops a message."""
        return not any(f.severity.stops for f in self.findings)

    @property
    def stopping(self) -> tuple[Finding, ...]:
        return tuple(f for f in self.findings if f.severity.stops)
