"""One message for review: as it arrives, with the origin of everything in it, and how it came to be."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import ClassVar, Final, NamedTuple

from rapport.domain.guard import Finding, Severity
from rapport.domain.message import Attempt, Message, Rung, Status
from rapport.domain.pack import Pack
from rapport.domain.review import DEFECT_CODES, DefectCode, Lane, Verdict
from rapport.domain.text import Segment, SegmentKind
from rapport.review import Place
from rapport.reviewing import Shown
from rapport.web.marking import Sentence, sentences
from rapport.web.rendering import Frame

LABELS: Final[Mapping[str, str]] = {
    "subject": "Subject", "preheader": "Preview line", "body": "Text", "button": "Button", "link": "Button leads to",
    "footer": "Footer", "sms": "Text message",
}  # fmt: skip
LANES: Final[Mapping[str, str]] = {
    Lane.RANDOM: "chosen by chance", Lane.RISK: "chosen because it looked risky",
    Lane.GOLD: "a known answer, to check how we review", Lane.PROBATION: "a paused strategy on probation: never sent",
}  # fmt: skip
RUNGS: Final[Mapping[Rung, str]] = {
    Rung.MODEL: "the model's first draft", Rung.REPAIRED: "the model's draft, repaired",
    Rung.TEMPLATE: "the approved template", Rung.SILENCE: "nothing",
}  # fmt: skip
NOTHING: Final[Mapping[str, str]] = MappingProxyType({})
STATUSES: Final[Mapping[Status, str]] = {
    Status.MADE: "not released", Status.HELD: "held back until a verdict", Status.RELEASED: "released, not sent yet",
    Status.SENT: "sent", Status.REVOKED: "revoked", Status.DISCARDED: "discarded",
}  # fmt: skip


class FieldShown(NamedTuple):
    """One field of the message, in numbered sentences."""

    name: str
    label: str
    sentences: Sequence[Sentence]


class Origin(NamedTuple):
    """One fact, claim, offer or link that stands in the message: its value there, and where it comes from."""

    kind: SegmentKind
    ref: str
    value: str
    source: str
    age: timedelta | None
    more: str = ""

    @property
    def id(self) -> str:
        return f"{self.kind.value}-{self.ref}"


class Objection(NamedTuple):
    """What a guard said, of this message or of a draft on the way to it."""

    what: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class ItemPage:
    """A message and, when the reader has claimed it, the form for the verdict."""

    template: ClassVar[str] = "item.html"
    frame: Frame
    message: Message
    place: Place
    status: str
    lane: str
    rung: str
    sender: str
    inbox: Mapping[str, str]
    parts: Sequence[FieldShown]
    origins: Sequence[Origin]
    objections: Sequence[Objection]
    has_mail: bool
    mine: bool
    free: bool
    left: timedelta
    codes: Sequence[DefectCode]
    severities: Sequence[Severity]
    verdict: Verdict | None
    reviewer: str
    titles: Mapping[str, str]
    wrong: str
    given: Mapping[str, str]
    """What the form held when something was wrong with it, so that nothing typed is lost."""
    kept: bool
    """Whether it has just been made an eval case."""


def item_page(
    shown: Shown, frame: Frame, *, reader: str, names: Mapping[str, str], now: datetime, wrong: str = "",
    given: Mapping[str, str] = NOTHING, kept: bool = False,
) -> ItemPage:  # fmt: skip
    """The page of one sample, for one reader. `names` are the reviewers' by id."""
    message, place, pack = shown.message, shown.place, shown.pack
    origins = tuple(_once(_origins(message, pack, now)))
    until = place.claimed_until or now
    who = shown.verdict.reviewer if shown.verdict else place.claimed_by or ""
    return ItemPage(
        frame=frame, message=message, place=place, status=STATUSES[message.status],
        lane=LANES.get(place.lane, place.lane), rung=RUNGS[message.rung], sender=pack.brand.sender.name,
        inbox=_inbox(message), parts=tuple(_parts(message)), origins=origins, objections=tuple(_objections(message)),
        has_mail=bool(message.rendered and message.rendered.text.html), mine=place.claimed_from(reader, now),
        free=place.free(now), left=max(until - now, timedelta(0)), codes=DEFECT_CODES, severities=tuple(Severity),
        verdict=shown.verdict, reviewer=names.get(who, who), titles={o.id: _title(o) for o in origins}, wrong=wrong,
        given=given, kept=kept,
    )  # fmt: skip


def _inbox(message: Message) -> dict[str, str]:
    fields = message.rendered.text.fields if message.rendered else ()
    return {field.name: field.text for field in fields if field.name in ("subject", "preheader", "sms")}


def _parts(message: Message) -> Iterator[FieldShown]:
    first = 1
    for field in message.rendered.text.fields if message.rendered else ():
        cut = tuple(sentences(field, first))
        first += len(cut)
        yield FieldShown(field.name, LABELS.get(field.name, field.name), cut)


def _origins(message: Message, pack: Pack, now: datetime) -> Iterator[Origin]:
    """What code put into the message, in the order of the text; then claims that were said in other words."""
    text = message.rendered.text if message.rendered else None
    if text is None:
        return
    placed = set()
    for field in text.fields:
        for segment in field.segments:
            if segment.kind not in (SegmentKind.TEXT, SegmentKind.BRAND):
                placed.add((segment.kind, segment.ref))
                yield _origin(segment, field.text[segment.start : segment.end], pack, now)
    for name in text.claims:
        if (SegmentKind.CLAIM, name) not in placed and name in pack.claim:
            loose = Segment(start=0, end=0, kind=SegmentKind.CLAIM, ref=name)
            yield _origin(loose, "in other words: " + pack.claim[name].text, pack, now)


def _origin(segment: Segment, value: str, pack: Pack, now: datetime) -> Origin:
    ref = segment.ref
    match segment.kind:
        case SegmentKind.CLAIM if ref in pack.claim:
            claim = pack.claim[ref]
            source = f"approved by {claim.approved_by}; owner {claim.owner}; evidence: {claim.evidence}"
            more = f"in force until {claim.expires:%-d %B %Y}"
            return Origin(segment.kind, ref, value, source, now - claim.approved_at, more)
        case SegmentKind.OFFER if ref.partition(".")[0] in pack.offer:
            offer = pack.offer[ref.partition(".")[0]]
            code = f"code {offer.code}; " if offer.code else ""
            more = f"{code}open from {offer.starts:%-d %B %Y} until {offer.ends:%-d %B %Y}"
            return Origin(segment.kind, ref, value, f"registered offer of {offer.owner}", None, more)
        case SegmentKind.LINK:
            return Origin(segment.kind, ref, value, "the brand's own link", None)
        case SegmentKind.CONTACT:
            return Origin(segment.kind, ref, value, "the contact's own record", None)
    age = now - segment.observed_at if segment.observed_at else None
    return Origin(segment.kind, ref, value, segment.source or "", age)


def _once(origins: Iterator[Origin]) -> Iterator[Origin]:
    """Each source once, with every value that it put in."""
    by_id: dict[str, list[Origin]] = defaultdict(list)
    for origin in origins:
        by_id[origin.id].append(origin)
    for same in by_id.values():
        yield same[0]._replace(value=" … ".join(dict.fromkeys(origin.value for origin in same)))


def _title(origin: Origin) -> str:
    """What one reads when pointing at the marked words."""
    return f"{origin.kind.value} {origin.ref}" + (f", from {origin.source}" if origin.source else "")


def _objections(message: Message) -> Iterator[Objection]:
    for finding in message.report.findings if message.report else ():
        yield Objection("this message", finding)
    for number, attempt in enumerate(message.attempts, 1):
        yield from (Objection(_draft(number, attempt), f) for f in _stopping(attempt))


def _draft(number: int, attempt: Attempt) -> str:
    return f"draft {number} ({RUNGS[attempt.rung]})"


def _stopping(attempt: Attempt) -> Sequence[Finding]:
    return attempt.report.stopping if attempt.report else ()
