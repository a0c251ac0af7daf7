"""A calibration for a program: counts, shares with their bounds, and the rules that are named."""

import json
from collections.abc import Iterable
from typing import Any

from rapport.cli.guard_tables import Sheet
from rapport.evals.calibration import Calibration, Fired, Kind
from rapport.evals.calibration.counts import Shares


def as_json(calibration: Calibration, worst: Iterable[Sheet]) -> str:
    """One object; a share is null where it would be one of nothing."""
    counts = calibration.model_dump(mode="json", exclude={"groups", "kinds", "fired"})
    document = {
        **counts,
        "groups": [_kind(kind) for kind in calibration.groups],
        "kinds": [_kind(kind) for kind in calibration.kinds],
        "checks": [_fired(check, calibration) for check in calibration.checks],
        "rules": [_fired(rule, calibration) for rule in calibration.rules],
        "never_fired": [rule.name for rule in calibration.never],
        "mostly_on_good_texts": [fired.name for fired in calibration.mostly_good],
        **{_key(sheet.title): [dict(zip(sheet.columns, row, strict=True)) for row in sheet.rows] for sheet in worst},
    }
    return json.dumps(document, indent=1)


def _kind(kind: Kind) -> dict[str, Any]:
    return {**kind.model_dump(), **_shares(kind.shares)}


def _fired(fired: Fired, calibration: Calibration) -> dict[str, Any]:
    return {**fired.model_dump(exclude_none=True), **_shares(calibration.shares(fired))}


def _shares(shares: Shares) -> dict[str, Any]:
    return {name: share._asdict() if share else None for name, share in shares.items()}


def _key(title: str) -> str:
    return title.casefold().replace(",", "").replace(" ", "_")
