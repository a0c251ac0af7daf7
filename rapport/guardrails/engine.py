"""Every check in one place, and the one function that runs them."""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Final

from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, GuardReport, Severity, Skipped
from rapport.domain.text import MessageText, Stage, canonical_sha256
from rapport.guardrails.checks.avoided_words import avoided_words
from rapport.guardrails.checks.claims import claims
from rapport.guardrails.checks.disclosure import disclosure
from rapport.guardrails.checks.grounding import grounding
from rapport.guardrails.checks.injection import injection
from rapport.guardrails.checks.length import length
from rapport.guardrails.checks.links import links
from rapport.guardrails.checks.offers import offers
from rapport.guardrails.checks.outside_slot import outside_slot
from rapport.guardrails.checks.pii import pii
from rapport.guardrails.checks.placeholders import placeholders
from rapport.guardrails.checks.pressure import pressure
from rapport.guardrails.checks.repetition import repetition
from rapport.guardrails.checks.scarcity import scarcity
from rapport.guardrails.checks.shadow import shadow
from rapport.guardrails.checks.slots import slots
from rapport.guardrails.checks.social_proof import social_proof
from rapport.guardrails.checks.surveillance import surveillance
from rapport.guardrails.checks.tone import tone
from rapport.guardrails.checks.urgency import urgency
from rapport.guardrails.checks.values import values
from rapport.guardrails.passages import Reading
from rapport.guardrails.rules import rule_findings, switched_off

Check = Callable[[Reading, Grounds], Iterator[Finding]]

REGISTRY: tuple[tuple[str, Check], ...] = (
    ("slots", slots),
    ("outside_slot", outside_slot),
    ("claims", claims),
    ("offers", offers),
    ("urgency", urgency),
    ("scarcity", scarcity),
    ("social_proof", social_proof),
    ("pressure", pressure),
    ("avoided_words", avoided_words),
    ("surveillance", surveillance),
    ("shadow", shadow),
    ("placeholders", placeholders),
    ("length", length),
    ("disclosure", disclosure),
    ("links", links),
    ("repetition", repetition),
    ("grounding", grounding),
    ("values", values),
    ("pii", pii),
    ("injection", injection),
    ("tone", tone),
)


SEVERITIES: Mapping[str, tuple[Severity, ...]] = {
    **dict.fromkeys(("claims", "offers", "urgency", "scarcity", "social_proof"), (Severity.LEGAL,)),
    **dict.fromkeys(("shadow", "disclosure", "values", "pii"), (Severity.LEGAL,)),
    **dict.fromkeys(("slots", "outside_slot", "avoided_words", "surveillance", "placeholders"), (Severity.BRAND,)),
    **dict.fromkeys(("length", "links", "repetition", "grounding"), (Severity.BRAND,)),
    **dict.fromkeys(("pressure", "injection"), (Severity.LEGAL, Severity.BRAND)),
    "tone": (Severity.POLISH,),
}
"""How bad a check's own findings may be; a rule under its name has a severity of its own."""


_UNASKED: Final = "only other checks were asked for"


def not_run(check: str, text: MessageText, grounds: Grounds) -> str | None:
    """Why a check has nothing to say of a text; None when it runs."""
    match check, text.stage:
        case (("slots" | "outside_slot" | "values"), Stage.FOREIGN):
            return "text written elsewhere has no slots"
        case (("disclosure" | "values"), Stage.DRAFT):
            return "slots are filled and disclosures added when the draft is rendered"
        case "repetition", Stage.RENDERED:
            return "the draft was compared, before values made two messages differ"
        case "grounding", Stage.DRAFT | Stage.RENDERED:
            return "facts stand in slots, which code fills"
        case "grounding", Stage.FOREIGN if grounds.given is None:
            return "no facts were given to compare with"
        case "shadow", _ if not grounds.withheld:
            return "no fact is withheld"
    return None


def unasked(text: MessageText, grounds: Grounds) -> Iterator[Skipped]:
    """The pack's judges: what they say of a draft is told later, by whoever asks them (`rapport.guardrails.judges`)."""
    why = "judges are asked about a model's draft that has passed every other check"
    if text.stage is Stage.FOREIGN:
        why = "judges are asked about a model's drafts, not about copy written elsewhere"
    return (Skipped(check=judge.check, reason=why) for judge in grounds.pack.brand.judges)


def found_by(check: str, run: Check, reading: Reading, grounds: Grounds) -> Iterator[Finding]:
    """A check's own findings and those of the pack's rules under its name."""
    yield from run(reading, grounds)
    yield from rule_findings(reading, grounds, check)


def inspect(text: MessageText, grounds: Grounds, only: Collection[str] | None = None) -> GuardReport:
    """Run every check on a text. Findings come in reading order; the text is never changed, whatever it holds.

    A pack that names guardrails-ai validators has them run too; one that is not there is a finding, never a pass.
    Where `only` some checks are asked for, those run with the rules under their names, and nothing else does.
    """
    reading = Reading(text, grounds)
    findings: set[Finding] = set()
    ran, skipped = [], []
    for check, run in REGISTRY:
        if only is not None and check not in only:
            skipped.append(Skipped(check=check, reason=_UNASKED))
        elif why := not_run(check, text, grounds):
            skipped.append(Skipped(check=check, reason=why))
            findings.update(rule_findings(reading, grounds, check))
        else:
            ran.append(check)
            findings.update(found_by(check, run, reading, grounds))
    names = grounds.pack.brand.validators
    if names and only is not None:
        skipped += [Skipped(check=f"library.{name}", reason=_UNASKED) for name in names]
    elif names:
        from rapport.guardrails import named

        absent = named.missing(names)
        findings.update(named.findings(names, text, grounds))
        ran += [f"library.{name}" for name in names if name not in absent]
        skipped += [Skipped(check=f"library.{name}", reason="not installed") for name in absent]
    return GuardReport(
        text_sha256=canonical_sha256(text),
        pack_sha256=grounds.pack.sha256,
        findings=in_order(findings, text),
        ran=tuple(ran),
        skipped=(*skipped, *switched_off(grounds), *grounds.pack.left_out, *unasked(text, grounds)),
    )


def in_order(findings: set[Finding], text: MessageText) -> tuple[Finding, ...]:
    """Findings by field, as the message has them, and by where they begin."""
    place = {field.name: n for n, field in enumerate(text.fields)}
    return tuple(sorted(findings, key=lambda f: (place[f.field], f.start, f.end, f.check, f.reason)))
