"""Repair: the model writes only the failed passages anew; everything else keeps its bytes."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from rapport.domain.contact import Channel
from rapport.domain.draft import Draft
from rapport.domain.guard import Finding
from rapport.domain.pack import Copy
from rapport.domain.text import MessageText
from rapport.generator.parse import Malformed, complete, parse_passages
from rapport.generator.prompts import SHIPPED, Prompts
from rapport.generator.slots import text_of
from rapport.generator.write import Written, malformed
from rapport.llm import LanguageModel, Prompt, PromptMessage

SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n\n")


class Passage(NamedTuple):
    """Characters of a field that have to be written anew, and why."""

    id: str
    field: str
    start: int
    end: int
    text: str
    objections: tuple[str, ...]


def passages(text: MessageText, findings: Sequence[Finding]) -> tuple[Passage, ...]:
    """The failed passages: whole sentences of the body, whole other fields; overlapping ones become one."""
    spans: dict[tuple[str, int, int], list[str]] = {}
    for finding in findings:
        field = text.field(finding.field)
        if field is None:
            continue
        start, end = _sentence(field.text, finding) if field.name in ("body", "sms") else (0, len(field.text))
        reasons: list[str] = []
        for key in [k for k in spans if k[0] == field.name and k[1] < end and start < k[2]]:
            start, end = min(start, key[1]), max(end, key[2])
            reasons += spans.pop(key)
        spans[field.name, start, end] = [*reasons, finding.reason]
    found = []
    for number, ((name, start, end), objections) in enumerate(sorted(spans.items()), 1):
        field = text.field(name)
        words = field.text[start:end] if field else ""
        found.append(Passage(f"p{number}", name, start, end, words, tuple(dict.fromkeys(objections))))
    return tuple(found)


def _sentence(text: str, finding: Finding) -> tuple[int, int]:
    start, end = 0, len(text)
    for hit in SENTENCE_END.finditer(text):
        if hit.end() <= finding.start:
            start = hit.end()
        elif hit.start() >= finding.end:
            return start, hit.start()
    return start, end


async def repair(
    first: Prompt, draft: Draft, failed: Sequence[Passage], open_claims: frozenset[str], model: LanguageModel,
    prompts: Prompts = SHIPPED,
) -> Written:  # fmt: skip
    """The draft with its failed passages rewritten; claims that may not be cited are struck from its list.

    `first` is the prompt that the draft answered: the repair goes on from it.
    """
    text = text_of(draft)
    asked = Prompt(
        messages=(
            *first.messages,
            PromptMessage(role="assistant", content=draft.content.model_dump_json(exclude_none=True)),
            PromptMessage(role="user", content=prompts.render("repair", passages=failed)),
        ),
        answer_schema={
            "type": "object", "required": ["passages"], "additionalProperties": False,
            "properties": {"passages": {"type": "array", "items": {
                "type": "object", "required": ["id", "text"], "additionalProperties": False,
                "properties": {"id": {"type": "string"}, "text": {"type": "string"}},
            }}},
        },
        schema_name="passages",
        version=prompts.version("repair"),
    )  # fmt: skip
    done = await model.complete(asked)
    call = done.record("repair", asked)
    if done.text is None:
        return Written(None, call, first)
    try:
        rewritten = parse_passages(done.text)
        return Written(_spliced(draft, text, rewritten, failed, open_claims), call, first)
    except Malformed as fault:
        return Written(None, malformed(call, fault), first)


def _spliced(
    draft: Draft, text: MessageText, rewritten: dict[str, str], failed: Sequence[Passage], open_claims: frozenset[str]
) -> Draft:
    """The draft with the new passages in place. Raises `Malformed` where one is missing or a field gets empty."""
    fields = {field.name: field.text for field in text.fields}
    for passage in sorted(failed, key=lambda p: -p.start):
        if passage.id not in rewritten:
            raise Malformed(f"passage {passage.id} is missing")
        whole = fields[passage.field]
        fields[passage.field] = whole[: passage.start] + rewritten[passage.id] + whole[passage.end :]
    claims = tuple(c for c in draft.content.claims if c in open_claims)
    parts = fields["sms" if draft.channel is Channel.SMS else "body"].split("\n\n")
    body = tuple(paragraph for part in parts if (paragraph := " ".join(part.split())))
    if draft.channel is Channel.SMS:
        content = Copy.model_construct(body=body, claims=claims)
    else:
        subject, preheader, button = (fields[name].strip() for name in ("subject", "preheader", "button"))
        content = Copy.model_construct(subject=subject, preheader=preheader, body=body, button=button, claims=claims)
    return draft.model_copy(update={"content": complete(content, draft.channel)})
