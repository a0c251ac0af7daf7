"""Asking judges: one call each, all at once, as many as the message's budget still holds."""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from pydantic import JsonValue

from rapport.domain.pack import Judge
from rapport.guardrails.judges.answers import Opinion, opinion, standing
from rapport.guardrails.judges.shown import Shown
from rapport.llm.base import LanguageModel, Prompt, PromptMessage
from rapport.llm.templates import Templates

PROMPTS: Final = Templates(Path(__file__).parent / "prompts", ("judge", "draft"))
NO_CALL: Final = "no call was left in this message's budget"
_SCHEMA: Final[dict[str, JsonValue]] = {
    "type": "object", "required": ["objections"], "additionalProperties": False,
    "properties": {"objections": {"type": "array", "items": {
        "type": "object", "required": ["quote", "why"], "additionalProperties": False,
        "properties": {"quote": {"type": "string"}, "why": {"type": "string"}},
    }}},
}  # fmt: skip


async def ask(shown: Shown, model: LanguageModel, *, calls: int, before: Sequence[Opinion] = ()) -> tuple[Opinion, ...]:
    """What each judge of the brand says of a draft, in the pack's order; the first `calls` are asked.

    The others abstain, and so does one whose answer is not of the asked form or never came: nothing is raised for what
    a model does. Whoever abstains keeps objecting to what it objected to `before`, as long as those words stand there.
    """
    judges = shown.brand.judges
    heard = await asyncio.gather(*(_asked(judge, shown, model) for judge in judges[: max(0, calls)]))
    opinions = (*heard, *(Opinion(judge, unsaid=NO_CALL) for judge in judges[len(heard) :]))
    return tuple(standing(one, before, shown.text) if one.unsaid else one for one in opinions)


async def _asked(judge: Judge, shown: Shown, model: LanguageModel) -> Opinion:
    asked = prompt(judge, shown)
    done = await model.complete(asked)
    return opinion(judge, shown.text, done.text, done.record("judge", asked))


def prompt(judge: Judge, shown: Shown) -> Prompt:
    """What the model is asked: the question first, the same for all drafts of a pack; then the draft, fenced."""
    fence = shown.fence
    task = PROMPTS.render(
        "draft", channel=shown.text.channel, brief=shown.brief, fence=fence,
        data=[(name, _fenced(value, fence)) for name, value in shown.data],
        lines=[(part, line.replace(fence, "")) for part, line in shown.lines],
    )  # fmt: skip
    system = PROMPTS.render("judge", brand=shown.brand, judge=judge, slot_example="{{fact:some.name}}")
    return Prompt(
        messages=(PromptMessage(role="system", content=system), PromptMessage(role="user", content=task)),
        answer_schema=_SCHEMA,
        schema_name="objections",
        version=PROMPTS.version("draft"),
        max_tokens=600,
    )


def _fenced(value: str, fence: str) -> str:
    return " ".join(value.split()).replace(fence, "")
