"""Review: what people say of messages, and the unit in which it is counted."""

from enum import StrEnum
from typing import Annotated, Final, NamedTuple

from pydantic import Field, model_validator

from rapport.domain.guard import Severity
from rapport.domain.message import Rung
from rapport.domain.value import Instant, Value

WORST_FIRST: Final = (Severity.LEGAL, Severity.BRAND, Severity.POLISH)


class Lane(StrEnum):
    """How a message came to be looked at.

    `random` counts: every message of a stratum and day has the same probability. `risk` finds: it is drawn by its risk
    score and enters no rate. `gold` is seeded with known answers and measures reviewers. `probation` are drafts of a
    paused strategy, composed for review only.
    """

    RANDOM = "random"
    RISK = "risk"
    GOLD = "gold"
    PROBATION = "probation"


class Answer(StrEnum):
    """What a reviewer says of a message."""

    PASS = "pass"  # noqa: S105
    DEFECT = "defect"
    CANNOT_JUDGE = "cannot_judge"


class Level(StrEnum):
    """How closely a strategy is inspected; paused: nothing of it is released."""

    NORMAL = "normal"
    TIGHTENED = "tightened"
    REDUCED = "reduced"
    PAUSED = "paused"


class DefectCode(NamedTuple):
    """A kind of fault: its name, its key at the desk, how bad it usually is, and what it says in plain words."""

    code: str
    key: str
    severity: Severity
    label: str


DEFECT_CODES: Final = (
    DefectCode("false_claim", "f", Severity.LEGAL, "Says something untrue, or that nothing approved supports"),
    DefectCode("wrong_offer", "o", Severity.LEGAL, "Offer, price, code, date or terms are wrong or not theirs"),
    DefectCode("consent", "a", Severity.LEGAL, "Should not have gone to this person, or not over this channel"),
    DefectCode("social_proof", "q", Severity.LEGAL, "Claims popularity, ratings or praise without proof"),
    DefectCode("misleading", "m", Severity.LEGAL, "Subject or opening promises what the message does not hold"),
    DefectCode("wrong_fact", "w", Severity.BRAND, "Gets a fact about this person or their order wrong"),
    DefectCode("pressure", "u", Severity.BRAND, "Presses, hurries, shames or begs"),
    DefectCode("surveillance", "s", Severity.BRAND, "Shows that the reader is watched"),
    DefectCode("stereotype", "e", Severity.BRAND, "Assumes things of the reader, or would hurt somebody"),
    DefectCode("tone", "t", Severity.BRAND, "Does not sound like us"),
    DefectCode("link", "l", Severity.BRAND, "A link or button is missing, dead or leads elsewhere"),
    DefectCode("leftover", "b", Severity.BRAND, "Blanks, placeholders, or instructions that were left in"),
    DefectCode("language", "g", Severity.POLISH, "Spelling, grammar, or a sentence nobody would say"),
    DefectCode("layout", "v", Severity.POLISH, "Looks broken or is hard to read"),
    DefectCode("other", "x", Severity.BRAND, "Something else: say what in the note"),
)
"""What reviewers can find; the keys `p`, `c` and `?` are left to pass, cannot judge and help."""

_CODES: Final = {d.code: d for d in DEFECT_CODES}


class Defect(Value):
    """A coded fault. `start` to `end` are characters of the field's text; without a field it is the whole message's."""

    code: str
    severity: Severity
    field: str | None = None
    start: Annotated[int, Field(ge=0)] = 0
    end: Annotated[int, Field(ge=0)] = 0
    quote: str = ""
    note: Annotated[str, Field(max_length=4000)] = ""

    @model_validator(mode="after")
    def _known(self) -> "Defect":
        if self.code not in _CODES:
            raise ValueError(f"no such defect code: want one of {', '.join(_CODES)}")
        if self.end < self.start or (self.field is None and self.end > 0):
            raise ValueError("a span lies in a field, and ends where it starts or later")
        if self.code == "other" and not self.note.strip():
            raise ValueError("say in the note what it is")
        return self


class Verdict(Value):
    """A reviewer's answer, bound to the bytes that were looked at; the answer `defect` names its defects."""

    message_id: str
    sha256: str
    reviewer: str
    answer: Answer
    defects: tuple[Defect, ...] = ()
    at: Instant

    @model_validator(mode="after")
    def _whole(self) -> "Verdict":
        if (self.answer is Answer.DEFECT) != bool(self.defects):
            raise ValueError("name the defects of a defective message, and none of any other")
        return self

    @property
    def severity(self) -> Severity | None:
        """The worst of its defects."""
        return next((s for s in WORST_FIRST if any(d.severity is s for d in self.defects)), None)


class Stratum(NamedTuple):
    """What is sampled and weighted alike: one strategy's messages of one rung. Approved copy has no strategy."""

    strategy: str | None
    rung: Rung


class Reviewed(Value):
    """One answered sample, the unit that is counted.

    `severity` is the worst of its defects, `version` what wrote the text, `probability` the one it came into its lane
    with when it was made at `sampled_at`; `at` is when the verdict fell.
    """

    message_id: str
    strategy: str | None
    rung: Rung
    lane: Lane
    probability: Annotated[float, Field(gt=0, le=1)]
    answer: Answer
    severity: Severity | None = None
    version: str
    sampled_at: Instant
    at: Instant

    @model_validator(mode="after")
    def _whole(self) -> "Reviewed":
        if (self.answer is Answer.DEFECT) != (self.severity is not None):
            raise ValueError("a defect has a severity, and nothing else has")
        return self

    @property
    def written(self) -> bool:
        """Whether a model wrote the text; otherwise it is approved copy."""
        return self.rung in (Rung.MODEL, Rung.REPAIRED)

    @property
    def stratum(self) -> Stratum:
        return Stratum(self.strategy, self.rung)

    def defective(self, at_least: Severity) -> bool | None:
        """Whether it has a defect at least this bad; None when nobody could judge."""
        if self.answer is Answer.CANNOT_JUDGE:
            return None
        return self.severity is not None and WORST_FIRST.index(self.severity) <= WORST_FIRST.index(at_least)
