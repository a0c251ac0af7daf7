"""What befell a strategy, verdict after verdict: its pauses, and how it earned its way back.

A pure fold over verdicts in their order: the same verdicts give the same course, so that it can be replayed.
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import NamedTuple

from rapport.domain.guard import Severity
from rapport.domain.health import percent
from rapport.domain.pack import Tolerance
from rapport.domain.review import Lane, Reviewed
from rapport.review.evidence import THRESHOLD, Restarted, bets


class Pause(NamedTuple):
    """Nothing of the strategy is released.

    `severity` says how many clean probation reviews end it. They have to be of the same hand as the defect was: a run
    of approved copy proves nothing of what a model writes.
    """

    severity: Severity
    written: bool
    why: str
    clean: int = 0

    def needed(self, tolerance: Tolerance) -> int:
        return tolerance.clean_legal if self.severity is Severity.LEGAL else tolerance.clean_brand


class Course(NamedTuple):
    """A strategy's course up to a verdict.

    `items` are the reviews since it began or came back, `written` and `template` the newest message of a model's hand
    and of approved copy, whose versions count now. `begun` is when the last pause began: what was made before it is
    old news. `earned` is how many clean reviews brought the strategy back, 0 when it was never paused. `caused_by` is
    the message whose verdict changed the course last, at `since`.
    """

    items: tuple[Reviewed, ...] = ()
    written: Reviewed | None = None
    template: Reviewed | None = None
    evidence: Restarted = Restarted()
    pause: Pause | None = None
    begun: datetime | None = None
    earned: int = 0
    since: datetime | None = None
    caused_by: str | None = None

    def newest(self, item: Reviewed) -> Reviewed | None:
        """The newest message of the same hand."""
        return self.written if item.written else self.template

    @property
    def counted(self) -> tuple[Reviewed, ...]:
        """The reviews of the versions that write now."""
        return tuple(i for i in self.items if (newest := self.newest(i)) and newest.version == i.version)


def replayed(reviewed: Iterable[Reviewed], tolerance: Tolerance) -> Course:
    """The course of one strategy, from all its reviews in any order."""
    found = Course()
    for item in sorted(reviewed, key=lambda r: (r.at, r.message_id)):
        found = after(found, item, tolerance)
    return found


def after(course: Course, item: Reviewed, tolerance: Tolerance) -> Course:
    """The course after one more verdict.

    Seeded messages do not count, nor what was made before the last pause, nor a version that another has replaced. A
    new version starts afresh: what the old one showed no longer counts, and a clean run begins anew. A pause remains,
    because a change is not yet a proof.
    """
    newest = course.newest(item)
    stale = course.begun is not None and item.sampled_at < course.begun
    replaced = newest is not None and newest.version != item.version and item.sampled_at < newest.sampled_at
    if item.lane is Lane.GOLD or stale or replaced:
        return course
    if newest is None or item.sampled_at >= newest.sampled_at:
        course = course._replace(written=item) if item.written else course._replace(template=item)
        if newest is not None and newest.version != item.version:
            course = _afresh(course, tolerance)
    return _probation(course, item, tolerance) if course.pause else _released(course, item, tolerance)


def _afresh(course: Course, tolerance: Tolerance) -> Course:
    evidence = Restarted()
    for item in course.counted:
        evidence = _weighed(evidence, item, tolerance)
    return course._replace(evidence=evidence, pause=course.pause and course.pause._replace(clean=0))


def _weighed(evidence: Restarted, item: Reviewed, tolerance: Tolerance) -> Restarted:
    """Only the random lane is evidence: what is drawn by its risk is worse than the strategy is."""
    defect = item.defective(Severity.BRAND)
    if item.lane is not Lane.RANDOM or defect is None:
        return evidence
    return evidence.after(defect, week_of(item.at), bets(tolerance.allowed, tolerance.ceiling))


def _released(course: Course, item: Reviewed, tolerance: Tolerance) -> Course:
    """One legal defect of whatever lane pauses; brand defects only once the evidence is past doubt."""
    course = course._replace(items=(*course.items, item), evidence=_weighed(course.evidence, item, tolerance))
    if item.severity is Severity.LEGAL:
        judged = [i for i in course.counted if i.defective(Severity.LEGAL) is not None]
        return _paused(course, item, Severity.LEGAL, f"1 confirmed legal defect among {len(judged)} reviewed")
    if course.evidence.value < THRESHOLD:
        return course
    told = [d for i in course.counted if i.lane is Lane.RANDOM and (d := i.defective(Severity.BRAND)) is not None]
    allowed = percent(tolerance.allowed)
    why = f"{sum(told)} brand defects among {len(told)} reviewed, more than {allowed} gives by chance"
    return _paused(course, item, Severity.BRAND, why)


def _paused(course: Course, item: Reviewed, severity: Severity, why: str) -> Course:
    pause = Pause(severity, item.written, why)
    return course._replace(pause=pause, begun=item.at, since=item.at, caused_by=item.message_id)


def _probation(course: Course, item: Reviewed, tolerance: Tolerance) -> Course:
    """Clean drafts in a row end the pause; a defect begins the row anew, a legal one with the longer row to go."""
    pause, defect = course.pause, item.defective(Severity.BRAND)
    if pause is None or item.lane is not Lane.PROBATION or defect is None:
        return course
    if defect:
        severity = Severity.LEGAL if item.severity is Severity.LEGAL else pause.severity
        return course._replace(pause=pause._replace(severity=severity, written=item.written, clean=0))
    if item.written is not pause.written:
        return course
    pause = pause._replace(clean=pause.clean + 1)
    if pause.clean < pause.needed(tolerance):
        return course._replace(pause=pause)
    return course._replace(
        items=(), evidence=Restarted(), pause=None, earned=pause.clean, since=item.at, caused_by=item.message_id
    )  # fmt: skip


def week_of(at: datetime) -> int:
    """The number of a week that begins on Monday, in UTC."""
    return (at.astimezone(UTC).toordinal() - 1) // 7
