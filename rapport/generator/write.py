"""The model writes a draft."""

from typing import NamedTuple

from rapport.domain.brief import Brief
from rapport.domain.draft import Draft, ModelCall
from rapport.domain.pack import Pack
from rapport.generator.parse import Malformed, parse_copy
from rapport.generator.prompt import prompt
from rapport.generator.prompts import SHIPPED, Prompts
from rapport.llm import LanguageModel, Prompt


class Written(NamedTuple):
    """What came of asking: a draft or none, the record of the call, and what was asked."""

    draft: Draft | None
    call: ModelCall
    asked: Prompt


async def write(brief: Brief, pack: Pack, model: LanguageModel, prompts: Prompts = SHIPPED) -> Written:
    """One draft for a brief. A failed call or an answer of another form is a record without a draft."""
    asked = prompt(brief, pack, prompts)
    done = await model.complete(asked)
    call = done.record("write", asked)
    if done.text is None:
        return Written(None, call, asked)
    try:
        content = parse_copy(done.text, brief.channel)
    except Malformed as fault:
        return Written(None, malformed(call, fault), asked)
    draft = Draft(channel=brief.channel, content=content, origin=f"model:{done.model}")
    return Written(draft, call, asked)


def malformed(call: ModelCall, fault: Malformed) -> ModelCall:
    return call.model_copy(update={"failure": "malformed", "detail": str(fault)[:200]})
