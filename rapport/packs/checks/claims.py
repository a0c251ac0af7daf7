"""claims.yaml: evidence as it was approved, scopes that exist, words without slots."""

import hashlib
from collections.abc import Iterator

from rapport.errors import Problem
from rapport.packs.checks.names import unknown
from rapport.packs.parts import Parts


def check(parts: Parts) -> Iterator[Problem]:
    for placed in parts.claims:
        claim = placed.value
        digest = hashlib.sha256(claim.evidence.encode()).hexdigest()
        if digest != claim.evidence_sha256:
            what = f"not the sha256 of `evidence`: when its owner has approved what stands there now, write {digest}"
            yield placed.problem(what, "evidence_sha256")
        for key in ("text", "disclosure"):
            if "{{" in (getattr(claim, key) or "") or "}}" in (getattr(claim, key) or ""):
                yield placed.problem(f"`{key}` holds a slot: a claim says the same to everybody, write it out", key)
        yield from unknown(parts, "strategies", claim.strategies, placed, "strategies")
        yield from unknown(parts, "topics", claim.topics, placed, "topics")
