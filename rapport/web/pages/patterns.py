"""Every part of the pages once, with made-up content: to look at after a change."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from types import MappingProxyType
from typing import ClassVar, Final

from rapport.domain.guard import Finding, Severity
from rapport.domain.health import StrategyHealth
from rapport.domain.review import DEFECT_CODES, DefectCode, Lane, Level
from rapport.domain.text import Segment, SegmentKind, TextField
from rapport.web.marking import Sentence, sentences
from rapport.web.pages.item import Objection, Origin
from rapport.web.rendering import Frame

_PARTS: Final = (
    (SegmentKind.CONTACT, "greeting", "Hello Grace,"), (SegmentKind.TEXT, "model", " your "),
    (SegmentKind.FACT, "last_order.product", "blue mug"), (SegmentKind.TEXT, "model", " is on its way. "),
    (SegmentKind.CLAIM, "returns", "You can return anything within 30 days."), (SegmentKind.TEXT, "model", " Take "),
    (SegmentKind.OFFER, "welcome.say", "10% off with code WELCOME10"), (SegmentKind.TEXT, "model", " at "),
    (SegmentKind.LINK, "shop", "https://shop.example/"), (SegmentKind.TEXT, "model", "."),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PatternsPage:
    """Every part once."""

    template: ClassVar[str] = "patterns.html"
    frame: Frame
    sentences: Sequence[Sentence]
    titles: MappingProxyType[str, str]
    origins: Sequence[Origin]
    objections: Sequence[Objection]
    standings: Sequence[StrategyHealth]
    lanes: Sequence[Lane]
    severities: Sequence[Severity]
    code: DefectCode


def patterns_page(frame: Frame) -> PatternsPage:
    origins = tuple(
        Origin(kind, ref, text, "where it comes from", timedelta(days=3)) for kind, ref, text in _PARTS
        if kind is not SegmentKind.TEXT
    )  # fmt: skip
    return PatternsPage(
        frame=frame, sentences=tuple(sentences(_field(), 1)),
        titles=MappingProxyType({o.id: f"{o.kind.value} {o.ref}, from {o.source}" for o in origins}),
        origins=origins, objections=tuple(map(_objection, Severity)), standings=tuple(map(_standing, Level)),
        lanes=tuple(Lane), severities=tuple(Severity), code=DEFECT_CODES[0],
    )  # fmt: skip


def _field() -> TextField:
    segments, start = [], 0
    for kind, ref, text in _PARTS:
        segments.append(Segment(start=start, end=start + len(text), kind=kind, ref=ref))
        start += len(text)
    return TextField(name="body", text="".join(text for _, _, text in _PARTS), segments=tuple(segments))


def _objection(severity: Severity) -> Objection:
    finding = Finding(
        check="urgency", severity=severity, field="body", start=0, end=5, quote="hurry", reason="no offer ends soon"
    )
    return Objection("draft 1", finding)


def _standing(level: Level) -> StrategyHealth:
    share = {Level.PAUSED: 0.0, Level.TIGHTENED: 0.5}.get(level, 1.0)
    return StrategyHealth(strategy="thanks", level=level, share=share, why="1 defect among 20 reviewed", upper=0.1)
