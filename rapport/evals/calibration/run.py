"""Calibrating: every text of a corpus before the guard, as copy written elsewhere is."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, NamedTuple

from rapport import packs
from rapport.domain.guard import CHECKS, Severity
from rapport.domain.pack import Pack
from rapport.evals.calibration.counting import fired, groups, kinds
from rapport.evals.calibration.counts import Calibration
from rapport.evals.calibration.seen import Hit, Seen
from rapport.evals.corpus import Corpus, Labelled
from rapport.guardrails.rules import off_at, public
from rapport.inspection import inspect_record


class Calibrated(NamedTuple):
    """The counts, and what the guard said of each text."""

    calibration: Calibration
    seen: tuple[Seen, ...]


def calibrate(corpus: Corpus, pack: Pack, now: datetime, done: Callable[[], None] = lambda: None) -> Calibrated:
    """How a pack's guard fares on a corpus at this moment. `done` is called after each text."""
    seen = []
    for line in corpus.lines:
        seen.append(look(line, pack, now))
        done()
    off = off_at(pack, now)
    rules = {public(rule): packs.rule_sha256(rule) for rule in pack.rules if rule.id not in off}
    others = {hit.check for one in seen for hit in one.hits} - rules.keys() - {*CHECKS}
    bad = sum(line.label == "bad" for line in corpus.lines)
    calibration = Calibration(
        brand=pack.id, pack_sha256=pack.sha256, corpus_sha256=corpus.sha256, part=corpus.part, as_of=now,
        bad=bad, good=len(corpus.lines) - bad, groups=tuple(groups(seen)), kinds=tuple(kinds(seen)),
        fired=tuple(fired(seen, (*CHECKS, *sorted(others), *sorted(rules)), rules)),
    )  # fmt: skip
    return Calibrated(calibration, tuple(seen))


def look(line: Labelled, pack: Pack, now: datetime) -> Seen:
    """What the guard says of one text."""
    report = inspect_record(line.record.model_dump(exclude_unset=True), pack, now=now, channel=line.channel)
    return Seen(line, tuple(map(_hit, report["findings"])), tuple(report["withheld"]))


def _hit(finding: dict[str, Any]) -> Hit:
    stops = Severity(finding["severity"]).stops
    return Hit(finding["check"], stops, finding["field"], finding["start"], finding["end"])
