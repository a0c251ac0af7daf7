"""What a language model is to the line: text in, one completion out, every failure a value."""

import hashlib
import json
from functools import cached_property
from typing import Literal, Protocol

from pydantic import JsonValue

from rapport.domain.draft import FailureKind, ModelCall, Purpose
from rapport.domain.value import Value


class PromptMessage(Value):
    role: Literal["system", "user", "assistant"]
    content: str


class Prompt(Value):
    """All that a model is told: messages, and the JSON schema its answer has to follow.

    `version` names the template the prompt was rendered from.
    """

    messages: tuple[PromptMessage, ...]
    answer_schema: dict[str, JsonValue]
    schema_name: str
    version: str
    max_tokens: int = 1200

    def request(self) -> dict[str, JsonValue]:
        """What goes to a provider, apart from the model's name: the OpenAI chat format, which litellm takes."""
        return {
            "messages": [{"role": m.role, "content": m.content} for m in self.messages],
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": self.schema_name, "strict": True, "schema": self.answer_schema},
            },
            "max_tokens": self.max_tokens,
        }

    @cached_property
    def wire(self) -> bytes:
        """The request's bytes. A twin gets exactly these."""
        return json.dumps(self.request(), ensure_ascii=False, sort_keys=True).encode()

    @cached_property
    def sha256(self) -> str:
        return hashlib.sha256(self.wire).hexdigest()


class Completion(Value):
    """What came of a call. `text` is None exactly when `failure` says why; a cut or filtered text is a failure.

    `detail` is our own sentence, never the provider's. Latency in milliseconds of wall clock over all attempts.
    """

    model: str
    text: str | None = None
    failure: FailureKind | None = None
    detail: str = ""
    attempts: int = 1
    input_tokens: int = 0
    output_tokens: int = 0
    cost_usd: float | None = None
    latency_ms: float = 0.0

    def record(self, purpose: Purpose, asked: Prompt) -> ModelCall:
        """The call as it is kept beside a draft: without the answer's text, and with what was asked."""
        return ModelCall.model_validate(
            self.model_dump(exclude={"text"})
            | {"purpose": purpose, "prompt_version": asked.version, "prompt_sha256": asked.sha256}
        )


class LanguageModel(Protocol):
    """Anything that answers a prompt.

    It never raises for what a provider does: that is a `Completion` with `failure`.
    """

    @property
    def name(self) -> str: ...

    async def complete(self, prompt: Prompt) -> Completion: ...
