"""What is answered of checks and rules: what they object to, and what they were found to be worth."""

import inspect
from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from rapport.domain.guard import Severity
from rapport.domain.pack import Pack, Rule, SwitchedOff
from rapport.domain.value import Instant
from rapport.evals.calibration import Calibration, Fired, Kind
from rapport.evals.calibration.counts import Shares
from rapport.evals.intervals import Interval
from rapport.guardrails import REGISTRY, SEVERITIES
from rapport.guardrails.rules import off_at, public
from rapport.packs import rule_sha256


class Share(BaseModel):
    """A share between 0 and 1, and the bounds of its 95 % interval, where it has one."""

    estimate: float
    low: float | None = None
    high: float | None = None


class SharesAnswer(BaseModel):
    """Shares that are worked out of counts; one of nothing is left out."""

    precision: Share | None = None
    recall: Share | None = None
    specificity: Share | None = None
    balanced_accuracy: Annotated[Share | None, Field(description="the mean of recall and specificity")] = None
    false_block: Annotated[Share | None, Field(description="of good texts, those that are stopped")] = None


class TextsAnswer(BaseModel):
    """The corpus's texts about one check. What a rule under its name finds counts as the check's."""

    bad: int
    good: int
    caught: Annotated[int, Field(description="bad texts that the check stops")]
    located: Annotated[int, Field(description="bad texts in which it points at words that are at fault")]
    stopped: Annotated[int, Field(description="bad texts that any check stops")]
    alarms: Annotated[int, Field(description="good texts that the check stops")]
    blocked: Annotated[int, Field(description="good texts that any check stops, of which `false_block` is the share")]
    shares: SharesAnswer


class FiredAnswer(BaseModel):
    """On how many texts of the whole corpus a check's own findings, or a rule's, were made."""

    own: Annotated[int, Field(description="bad texts about the check")]
    other: Annotated[int, Field(description="other bad texts")]
    good: int
    blocked: Annotated[int, Field(description="good texts that it stops")]
    shares: SharesAnswer


class OffAnswer(BaseModel):
    """Switched off by the brand, and why; on the day `until` it runs again."""

    until: date
    reason: str


class RuleAnswer(BaseModel):
    """A rule of the pack or of a layer that it builds on, by the name of its findings."""

    name: str
    objects_to: Annotated[str, Field(description="its message; `%s` stands for the words found")]
    severity: Severity
    owner: str
    source: str
    off: OffAnswer | None = None
    fired: FiredAnswer | None = None


class CheckAnswer(BaseModel):
    """A check with the rules under its name."""

    name: str
    objects_to: str
    severities: Annotated[tuple[Severity, ...], Field(description="what its own findings may be")]
    of_its_kind: Annotated[TextsAnswer | None, Field(description="where the corpus has texts about it")] = None
    fired: FiredAnswer | None = None
    rules: tuple[RuleAnswer, ...]


class CalibrationAnswer(BaseModel):
    """What the numbers are of."""

    brand: str
    pack_sha256: str
    this_version: Annotated[bool, Field(description="whether this is the pack that is served here")]
    corpus_sha256: str
    part: Literal["build", "measure"]
    as_of: Instant
    bad: int
    good: int


class ChecksAnswer(BaseModel):
    """What a brand's guard checks."""

    brand: str
    pack_sha256: str
    calibration: CalibrationAnswer | None = None
    checks: tuple[CheckAnswer, ...]


def checks_answer(pack: Pack, calibration: Calibration | None, now: datetime, only: str | None = None) -> ChecksAnswer:
    """All checks in the order in which they run, or `only` this one; without a calibration nothing has a worth.

    The pack's judges come last: nothing in the corpus is about their questions.
    """
    off = off_at(pack, now)
    judges = (
        CheckAnswer(name=judge.check, objects_to=judge.objects_to, severities=(judge.severity,), rules=())
        for judge in pack.brand.judges
        if only in (None, judge.check)
    )
    return ChecksAnswer(
        brand=pack.id,
        pack_sha256=pack.sha256,
        calibration=_calibration(calibration, pack) if calibration else None,
        checks=(
            *(
                CheckAnswer(
                    name=name,
                    objects_to=(inspect.getdoc(check) or "").splitlines()[0],
                    severities=SEVERITIES[name],
                    of_its_kind=_texts(calibration.kind.get(name)) if calibration else None,
                    fired=_fired(calibration.firing.get(name), calibration) if calibration else None,
                    rules=tuple(_rule(rule, off, calibration) for rule in pack.rules if rule.check == name),
                )
                for name, check in REGISTRY
                if only in (None, name)
            ),
            *judges,
        ),
    )


def _rule(rule: Rule, off: Mapping[str, SwitchedOff], calibration: Calibration | None) -> RuleAnswer:
    fired = calibration.firing.get(public(rule)) if calibration else None
    same = fired is not None and fired.rule_sha256 == rule_sha256(rule)
    why = off.get(rule.id)
    return RuleAnswer(
        name=public(rule), objects_to=rule.message, severity=rule.severity, owner=rule.owner, source=rule.source,
        off=OffAnswer(until=why.until, reason=why.reason) if why else None,
        fired=_fired(fired, calibration) if calibration and same else None,
    )  # fmt: skip


def _calibration(of: Calibration, pack: Pack) -> CalibrationAnswer:
    return CalibrationAnswer(
        brand=of.brand, pack_sha256=of.pack_sha256, this_version=of.pack_sha256 == pack.sha256,
        corpus_sha256=of.corpus_sha256, part=of.part, as_of=of.as_of, bad=of.bad, good=of.good,
    )  # fmt: skip


def _texts(kind: Kind | None) -> TextsAnswer | None:
    return TextsAnswer.model_validate({**kind.model_dump(), "shares": _shares(kind.shares)}) if kind else None


def _fired(fired: Fired | None, calibration: Calibration) -> FiredAnswer | None:
    if fired is None:
        return None
    return FiredAnswer.model_validate({**fired.model_dump(), "shares": _shares(calibration.shares(fired))})


def _shares(shares: Shares) -> SharesAnswer:
    return SharesAnswer(**{name: _share(share) for name, share in shares.items()})


def _share(share: Interval | None) -> Share | None:
    """To four digits."""
    if share is None:
        return None
    low, high = (None if bound is None else round(bound, 4) for bound in share[1:])
    return Share(estimate=round(share.estimate, 4), low=low, high=high)
