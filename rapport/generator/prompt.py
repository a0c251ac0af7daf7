"""The prompt of a brief: a prefix that is the same for all contacts of a pack, then the task."""

from typing import NamedTuple

from pydantic import JsonValue

from rapport.domain.brief import Brief
from rapport.domain.contact import Channel
from rapport.domain.pack import Pack
from rapport.generator.prompts import SHIPPED, Prompts
from rapport.generator.realise import realise
from rapport.generator.slots import GREETING, claim_slots, fact_slots, offer_slots
from rapport.llm import Prompt, PromptMessage


class SlotLine(NamedTuple):
    slot: str
    kind: str
    about: str


class DataLine(NamedTuple):
    name: str
    value: str


def prompt(brief: Brief, pack: Pack, prompts: Prompts = SHIPPED) -> Prompt:
    """What the model is asked. Contact data stands between two marks nobody outside can know, one line a value."""
    task = prompts.render(
        "write", brief=brief, slots=_slots(brief), offers=_offers(brief), links=_links(brief), data=data(brief, pack),
        link_slot="{{link:" + brief.strategy.call_to_action.link + "}}",
    )  # fmt: skip
    return Prompt(
        messages=(
            PromptMessage(role="system", content=prompts.system(pack)),
            PromptMessage(role="user", content=task),
        ),
        answer_schema=answer_schema(brief.channel),
        schema_name="draft",
        version=prompts.version("write"),
    )


def _slots(brief: Brief) -> list[SlotLine]:
    about: dict[str, tuple[str, str]] = {GREETING: ("greeting", "the greeting line, a paragraph of its own")}
    if brief.channel is Channel.SMS:
        about = {}
    types = {f"fact:{f.name}": f.type.value for f in brief.facts}
    about |= {slot: (types[slot], words) for slot, words in fact_slots(brief.facts).items()}
    about |= {slot: ("claim", words) for slot, words in claim_slots(brief.claims).items()}
    return [SlotLine("{{" + slot + "}}", *words) for slot, words in about.items()]


def _offers(brief: Brief) -> list[SlotLine]:
    return [SlotLine("{{" + slot + "}}", "offer", words) for slot, words in offer_slots(brief.offers).items()]


def _links(brief: Brief) -> list[SlotLine]:
    about = {f"link:{a.id}": f"the address of the guide {a.title!r}" for a in brief.assets}
    if brief.channel is Channel.SMS:
        about[f"link:{brief.strategy.call_to_action.link}"] = "where the call to action leads"
    return [SlotLine("{{" + slot + "}}", "link", words) for slot, words in about.items()]


def data(brief: Brief, pack: Pack) -> tuple[DataLine, ...]:
    """The values of closed types; free text stays blind. No line can hold the fence or begin a new line."""
    closed = [f for f in brief.facts if f.type.closed]
    return tuple(DataLine(f.name, _fenced(realise(f, pack), brief.fence)) for f in closed)


def _fenced(value: str, fence: str) -> str:
    return " ".join(value.split()).replace(fence, "")


def answer_schema(channel: Channel) -> dict[str, JsonValue]:
    """The JSON schema of an answer, in the strict form providers take: every property required, no others."""
    text: dict[str, JsonValue] = {"type": "string"}
    many: dict[str, JsonValue] = {"type": "array", "items": text}
    properties: dict[str, JsonValue] = {"body": many, "claims": many}
    if channel is Channel.EMAIL:
        properties = {"subject": text, "preheader": text, "body": many, "button": text, "claims": many}
    return {
        "type": "object", "properties": properties, "required": list(properties), "additionalProperties": False,
    }  # fmt: skip
