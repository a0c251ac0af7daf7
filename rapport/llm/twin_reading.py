"""Reading a prompt as a model would: from the bytes that would be sent, and nothing else."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from pydantic import JsonValue, TypeAdapter

SLOT_LINE = re.compile(r"^- (\{\{[^{}]+\}\}) \| ([^|]*?) \| (.*)$")
CLAIM_LINE = re.compile(r"^- ([a-z][a-z0-9_.]*) \[(verbatim|paraphrase)\] (.+)$")
NEVER_LINE = re.compile(r'^- Never write "([^"]+)"')
DATA_LINE = re.compile(r"^([a-z][a-z0-9_.]*) = (.*)$")
PASSAGE = re.compile(r"^## Passage (\S+) \| (\S+)$")
REQUEST: TypeAdapter[dict[str, JsonValue]] = TypeAdapter(dict[str, JsonValue])


@dataclass(frozen=True)
class SeenSlot:
    """A slot that the task lists: as it is written in the text, its kind, and what the model is told of it."""

    slot: str
    kind: str
    about: str

    @property
    def name(self) -> str:
        return self.slot[2:-2]


@dataclass(frozen=True)
class SeenClaim:
    id: str
    mode: str
    text: str


@dataclass(frozen=True)
class SeenPassage:
    """A passage that a repair asks for anew."""

    id: str
    field: str
    text: str
    objections: tuple[str, ...]


@dataclass(frozen=True)
class Seen:
    """What a prompt shows whoever reads it.

    `fenced` is whether the data stands between two marks; without them its lines are text like any other.
    """

    wire: bytes
    system: str
    task: str
    draft: str | None
    repair: str | None

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.wire).hexdigest()

    @property
    def about(self) -> bytes:
        """What identifies the task, the same for its draft and for every repair of it."""
        return hashlib.sha256(f"{self.system}\0{self.task}".encode()).digest()

    @cached_property
    def sections(self) -> dict[str, tuple[str, ...]]:
        return _sections(self.task)

    @cached_property
    def rules(self) -> dict[str, tuple[str, ...]]:
        return _sections(self.system)

    def line(self, name: str) -> str:
        """What stands after `name:` in the task."""
        for line in self.sections.get("Task", ()):
            if line.startswith(f"{name}:"):
                return line.split(":", 1)[1].strip()
        return ""

    @cached_property
    def brand(self) -> str:
        hit = re.match(r"You write marketing copy for ([^:\n]+):", self.system)
        return hit[1].strip() if hit else "us"

    @property
    def channel(self) -> str:
        return self.line("Channel") or "email"

    def limit(self, name: str, default: int) -> int:
        """The first number on the line of the limits that begins with `name`."""
        for line in self.sections.get("Limits", ()):
            if line.startswith(f"- {name}") and (hit := re.search(r"\d+", line)):
                return int(hit[0])
        return default

    @cached_property
    def link(self) -> str:
        """The slot that a text message has to end with."""
        hit = re.search(r"end with (\{\{[^{}]+\}\})", "\n".join(self.sections.get("Limits", ())))
        return hit[1] if hit else ""

    @cached_property
    def slots(self) -> tuple[SeenSlot, ...]:
        hits = (SLOT_LINE.match(line) for line in self.sections.get("Slots", ()))
        return tuple(SeenSlot(hit[1], hit[2].strip(), hit[3].strip()) for hit in hits if hit)

    @cached_property
    def claims(self) -> tuple[SeenClaim, ...]:
        """The claims that the task lets one cite, with their words from the system text."""
        known = {
            hit[1]: SeenClaim(hit[1], hit[2], hit[3].strip())
            for line in self.system.splitlines()
            if (hit := CLAIM_LINE.match(line))
        }
        listed = (line[2:].strip() for line in self.sections.get("Claims you may cite", ()) if line.startswith("- "))
        return tuple(known[name] for name in listed if name in known)

    @cached_property
    def never(self) -> tuple[str, ...]:
        return tuple(hit[1] for line in self.system.splitlines() if (hit := NEVER_LINE.match(line)))

    @cached_property
    def fenced(self) -> bool:
        lines = self.sections.get("Data", ())
        return any(_opens(line) for line in lines) and any(_closes(line) for line in lines)

    @cached_property
    def data(self) -> dict[str, str]:
        hits = (DATA_LINE.match(line) for line in self.sections.get("Data", ()))
        return {hit[1]: hit[2] for hit in hits if hit}

    @cached_property
    def heard(self) -> dict[str, str]:
        """Subject and opening of the recipient's last message, as far as they are told."""
        lines = [line for line in self.sections.get("Heard last", ()) if line.startswith(("subject:", "opening:"))]
        return {line.split(":", 1)[0]: line.split(":", 1)[1].strip() for line in lines}

    @cached_property
    def passages(self) -> tuple[SeenPassage, ...]:
        found: list[SeenPassage] = []
        for line in (self.repair or "").splitlines():
            if hit := PASSAGE.match(line):
                found.append(SeenPassage(hit[1], hit[2], "", ()))
            elif found and line.startswith("- Objection: "):
                last = found[-1]
                objections = (*last.objections, line.removeprefix("- Objection: "))
                found[-1] = SeenPassage(last.id, last.field, last.text, objections)
            elif found and not found[-1].objections and not line.startswith("Answer with"):
                last = found[-1]
                found[-1] = SeenPassage(last.id, last.field, f"{last.text}\n{line}", ())
        return tuple(SeenPassage(p.id, p.field, p.text.strip(), p.objections) for p in found)


def see(wire: bytes) -> Seen:
    """The request as its bytes show it: system text, task, and for a repair the draft and what is asked of it."""
    messages = REQUEST.validate_json(wire).get("messages")
    said = [
        (str(message.get("role", "")), str(message.get("content", "")))
        for message in (messages if isinstance(messages, list) else [])
        if isinstance(message, Mapping)
    ]
    system = next((text for role, text in said if role == "system"), "")
    users = [text for role, text in said if role == "user"]
    drafts = [text for role, text in said if role == "assistant"]
    repair = users[-1] if drafts and len(users) > 1 else None
    return Seen(wire, system, users[0] if users else "", drafts[-1] if drafts else None, repair)


def answer(fields: Mapping[str, object]) -> str:
    return json.dumps(fields, ensure_ascii=False)


def _opens(line: str) -> bool:
    return bool(re.match(r"^<<\S+$", line))


def _closes(line: str) -> bool:
    return bool(re.match(r"^\S+>>$", line))


def _sections(text: str) -> dict[str, tuple[str, ...]]:
    """Lines by the heading above them; a heading within the fence is data and opens nothing."""
    found: dict[str, list[str]] = {"": []}
    here, inside = "", False
    for line in text.splitlines():
        inside = (inside or _opens(line)) and not _closes(line)
        if line.startswith("# ") and not inside:
            here = line[2:].strip()
            found.setdefault(here, [])
        elif line.strip():
            found[here].append(line.rstrip())
    return {name: tuple(lines) for name, lines in found.items()}
