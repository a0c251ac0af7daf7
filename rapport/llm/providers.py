"""Which providers can be kept within bounds, and where their answers say how they ended."""

from collections.abc import Iterator, Mapping

from pydantic import JsonValue

BOUNDED = frozenset(
    """
    ai21 ai21_chat aiml anthropic apertis azure azure_ai baseten cerebras chutes codestral cognition cometapi
    compactifai cortecs custom_openai dashscope databricks datarobot deepinfra deepseek docker_model_runner edenai
    empower fireworks_ai friendliai gemini groq helicone heroku hosted_vllm hyperbolic inception lambda_ai
    litellm_proxy llamafile lm_studio meta_llama minimax mistral modelscope moonshot nebius novita nscale nvidia_nim
    openai openrouter ovhcloud parasail perplexity publicai sambanova scaleway synthetic together_ai
    vercel_ai_gateway wandb xai xinference
    """.split()
)
"""litellm's providers that send by the client they are given: a test redirects each of them and counts what arrives.

The others open a client of their own, which follows redirects and reads without end, or take no answer schema; a
model of theirs is refused before anything is sent. A server of one's own is reached as `openai/…` by its
OpenAI-compatible address.
"""

UNBOUNDED = "this provider cannot be kept within bounds; use its OpenAI-compatible address with openai/ and an api base"

UNASKED = "nothing was sent over our own connection: check the model's name and its key"

ENDED = frozenset({"stop", "STOP", "end_turn", "stop_sequence", "tool_use", "COMPLETE", "eos", "eos_token"})
"""Words by which a provider says that an answer ended by itself.

litellm reports several others as `stop` too, `error` and no word at all among them. `tool_use` is how older Anthropic
models hand over JSON; a tool call proper is told by the message.
"""


def how_it_ended(answer: Mapping[str, JsonValue]) -> str | None:
    """The provider's own word for why an answer ended, by the published formats; None where it says nothing."""
    for holder, key in _places(answer):
        word = holder.get(key) if isinstance(holder, Mapping) else None
        if isinstance(word, str):
            return word
    return None


def _places(answer: Mapping[str, JsonValue]) -> Iterator[tuple[JsonValue | Mapping[str, JsonValue], str]]:
    yield _first(answer.get("choices")), "finish_reason"
    yield _first(answer.get("candidates")), "finishReason"
    for key in ("stop_reason", "stopReason", "done_reason", "finish_reason"):
        yield answer, key


def _first(items: JsonValue) -> JsonValue:
    return items[0] if isinstance(items, list) and items else None
