"""Reading an answer: the text of one that is positively complete, or the reason why it is not."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple, NoReturn

from pydantic import JsonValue, TypeAdapter

from rapport.domain.draft import FailureKind
from rapport.llm.base import Completion, Prompt
from rapport.llm.bounded_http import Stop
from rapport.llm.providers import ENDED, how_it_ended

RAW: TypeAdapter[dict[str, JsonValue]] = TypeAdapter(dict[str, JsonValue])


class Usage(NamedTuple):
    input_tokens: int
    output_tokens: int


class Tried(NamedTuple):
    """What one attempt came to.

    `again`: the same attempt may work after `wait` seconds. `next_model`: no answer came at all, so that another
    model may be asked.
    """

    text: str | None = None
    failure: FailureKind | None = None
    detail: str = ""
    again: bool = False
    wait: float | None = None
    next_model: bool = False
    tokens: Usage = Usage(0, 0)
    cost: float | None = None


@dataclass(slots=True)
class Run:
    """How far one call has come; kept aside so that a deadline can still tell. `before` are the failed models."""

    model: str
    until: float
    attempts: int = 0
    before: list[str] = field(default_factory=list)

    def completion(self, tried: Tried, latency_ms: float) -> Completion:
        return Completion(
            model=self.model,
            text=tried.text,
            failure=tried.failure,
            detail="; ".join([*self.before, tried.detail] if tried.failure else self.before),
            attempts=max(self.attempts, 1),
            input_tokens=tried.tokens.input_tokens,
            output_tokens=tried.tokens.output_tokens,
            cost_usd=tried.cost,
            latency_ms=latency_ms,
        )


def stopped(stop: Stop, wait: float | None = None) -> Tried:
    """What an attempt comes to whose exchange was stopped. An answer that came and was too much still came."""
    came = stop.failure in ("too_large", "malformed")
    return Tried(failure=stop.failure, detail=stop.detail, again=stop.again, wait=wait, next_model=not came)


def read(prompt: Prompt, body: bytes, response: Any) -> Tried:
    """litellm's reading of an answer, checked against the provider's own words for how it ended."""
    try:
        raw = RAW.validate_json(body)
    except ValueError:
        return Tried(failure="malformed", detail="the answer is not in the provider's format")
    told = {name: getattr(response.usage, name, None) for name in ("prompt_tokens", "completion_tokens")}
    tokens = usage(told, asked=len(prompt.wire), answered=len(body), max_tokens=prompt.max_tokens)
    verdict = judge(_answer(response, how_it_ended(raw) in ENDED))
    return Tried(verdict.text, verdict.failure, verdict.detail, tokens=tokens)


def _answer(response: Any, ended: bool) -> "Answer | None":
    if not response.choices:
        return None
    choice = response.choices[0]
    content = choice.message.content
    return Answer(
        content=content if isinstance(content, str) else None,
        finish=choice.finish_reason,
        ended=ended,
        refusal=(choice.message.provider_specific_fields or {}).get("refusal"),
        tool_calls=bool(choice.message.tool_calls),
    )


class Answer(NamedTuple):
    """One answer as litellm reads it, and the provider's own word for how it ended."""

    content: str | None
    finish: str | None
    ended: bool
    refusal: str | None
    tool_calls: bool


class Verdict(NamedTuple):
    text: str | None
    failure: FailureKind | None = None
    detail: str = ""


def judge(answer: Answer | None) -> Verdict:
    """The answer's text, where it ended by itself, says something and is a JSON object. A refusal is told first."""
    if answer is None:
        return Verdict(None, "empty", "the answer holds no choice")
    if answer.refusal:
        return Verdict(None, "refused", "the model refused to write this")
    match answer.finish:
        case "content_filter":
            return Verdict(None, "filtered", "the provider's content filter stopped the answer")
        case "length":
            return Verdict(None, "truncated", "the answer was cut at its length limit")
        case "tool_calls" | "function_call":
            return Verdict(None, "malformed", "the model called a tool instead of answering; tools are never run")
    if answer.tool_calls:
        return Verdict(None, "malformed", "the model called a tool instead of answering; tools are never run")
    if answer.finish != "stop" or not answer.ended:
        return Verdict(None, "truncated", "the answer does not say that it ended by itself")
    if not (answer.content or "").strip():
        return Verdict(None, "empty", "the answer has no content")
    return _json_object(answer.content or "")


def _json_object(text: str) -> Verdict:
    try:
        text.encode()
        whole = json.loads(text, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        return Verdict(None, "malformed", "the answer is not JSON")
    if not isinstance(whole, dict):
        return Verdict(None, "malformed", "the answer is JSON, but not an object")
    return Verdict(text)


def _no_constant(_name: str) -> NoReturn:
    raise ValueError


MOST_TOKENS = 10_000_000


def usage(reported: Mapping[str, object], *, asked: int, answered: int, max_tokens: int) -> Usage:
    """Tokens as reported; where a count is missing, zero, negative or absurd, its upper bound.

    A token is at least one byte: `asked` bytes are at most that many tokens in, and tokens out are at most `answered`
    bytes and at most `max_tokens`. So a cost is never counted too low.
    """
    return Usage(
        _count(reported.get("prompt_tokens"), asked),
        _count(reported.get("completion_tokens"), min(answered, max_tokens)),
    )


def _count(reported: object, at_most: int) -> int:
    told = isinstance(reported, int) and not isinstance(reported, bool) and 0 < reported <= MOST_TOKENS
    return reported if told and isinstance(reported, int) else at_most
