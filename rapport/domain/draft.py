"""A draft: what was written, with slots; and the record of the model calls behind it."""

from typing import Literal

from rapport.domain.contact import Channel
from rapport.domain.pack.templates import Copy
from rapport.domain.value import Value

FailureKind = Literal[
    "timeout", "rate_limited", "quota", "refused", "truncated", "filtered", "empty", "malformed", "too_large",
    "redirected", "rejected", "unreachable", "provider_error",
]  # fmt: skip
"""Why a model call came to nothing."""

Purpose = Literal["write", "repair", "judge"]
"""What a model is asked for."""


class ModelCall(Value):
    """One call of a model: what was asked (by hash), what it cost, and how it ended.

    `failure` is None only for an answer that is complete: finished by itself, well-formed, not empty. `detail` is
    ours, never the provider's text. Cost is in US dollars, None where no price is known.
    """

    purpose: Purpose
    model: str
    prompt_version: str
    prompt_sha256: str
    attempts: int = 1
    failure: FailureKind | None = None
    detail: str = ""
    input_tokens: int = 0
    output_tokens: int = 0
    cost_usd: float | None = None
    latency_ms: float = 0.0


class Draft(Value):
    """What was written for one channel, with slots and never values. `origin` names the writer."""

    channel: Channel
    content: Copy
    origin: str
