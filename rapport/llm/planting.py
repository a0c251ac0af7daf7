"""Known faults as data: their surface forms, and how one is written into a copy."""

import hashlib
import random
import re
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Literal

from rapport.llm.evasions import evaded
from rapport.llm.honest import Copy

KINDS = (
    "invented_discount", "invented_price", "wrong_date", "uncited_claim", "social_proof", "surveillance",
    "banned_word", "false_urgency", "false_scarcity", "broken_slot", "long_subject", "foreign_link",
)  # fmt: skip
Half = Literal["build", "measure", "all"]
FIELDS = ("subject", "preheader", "button")
PRESSING = ("false_urgency", "false_scarcity")
"""Kinds that an offer in the same paragraph may make true: they are planted where none stands."""
OFFER = "{{offer:"
TAILS = (", and then some", ", as one does", ", if we may say so", ", among other things", ", to name but a few")


@dataclass(frozen=True)
class Form:
    """One way to write a fault, and the place it belongs to."""

    kind: str
    place: str
    text: str

    @property
    def half(self) -> Half:
        """`build` may be read by whoever builds the checks; `measure` only counts. By the parity of a hash."""
        return "build" if hashlib.sha256(self.text.strip().encode()).digest()[-1] % 2 == 0 else "measure"


@dataclass(frozen=True)
class Plant:
    """A fault as it stands in a copy: `quote` are its characters in `field`, as they were written."""

    form: Form
    field: str
    quote: str


@cache
def forms(kind: str, half: Half = "all") -> tuple[Form, ...]:
    """The forms of a kind, from `forms/<kind>.txt`: one a line, `place | words`."""
    lines = (Path(__file__).parent / "forms" / f"{kind}.txt").read_text(encoding="utf-8").splitlines()
    read = (line.partition(" | ") for line in lines if line.strip() and not line.startswith("#"))
    found = (Form(kind, place.strip(), text) for place, _, text in read)
    return tuple(form for form in found if half in ("all", form.half))


def plant(copy: Copy, form: Form, limits: dict[str, int], never: tuple[str, ...], rng: random.Random) -> Plant | None:
    """How a form would stand in this copy; None where it has no place there."""
    if copy.sms and (form.place in FIELDS or (form.kind in PRESSING and OFFER in copy.body[0])):
        return None
    words = form.text
    if "{word}" in words:
        if not never:
            return None
        words = words.replace("{word}", evaded(rng.choice(never), rng))
    if form.kind == "long_subject":
        while len(words) <= limits["subject"]:
            words += rng.choice(TAILS)
    elif form.place in limits and len(words) > limits[form.place]:
        return None
    field = form.place if form.place in FIELDS else "sms" if copy.sms else "body"
    return Plant(form, field, words.strip())


def write_in(copy: Copy, planted: Plant, rng: random.Random) -> Copy:
    """The copy with the fault in it: in place of a short field, or in the body where its form belongs."""
    match planted.field:
        case "subject":
            return replace(copy, subject=planted.quote)
        case "preheader":
            return replace(copy, preheader=planted.quote)
        case "button":
            return replace(copy, button=planted.quote)
    return replace(copy, body=_into(copy.body, planted, copy.sms, rng))


def _into(body: tuple[str, ...], planted: Plant, sms: bool, rng: random.Random) -> tuple[str, ...]:
    if sms:
        return (_before_the_end(body[0], planted),)
    parts = list(body)
    written = [n for n, part in enumerate(parts) if not re.fullmatch(r"\{\{contact:[a-z_.]+\}\}", part)] or [0]
    if planted.form.kind in PRESSING:
        written = [n for n in written if OFFER not in parts[n]]
        if not written:
            return (*parts, planted.quote)
    match planted.form.place:
        case "start":
            parts[written[0]] = f"{planted.quote} {parts[written[0]]}"
        case "end":
            parts[written[-1]] = f"{parts[written[-1]]} {planted.quote}"
        case "para":
            parts.insert(rng.choice(written[1:] or written) + rng.randint(0, 1), planted.quote)
        case "within":
            at = rng.choice(written)
            parts[at] = _within(parts[at], planted, rng)
        case _:
            at = rng.choice(written)
            parts[at] = _between(parts[at], planted.quote, rng)
    return tuple(parts)


def _within(text: str, planted: Plant, rng: random.Random) -> str:
    """The words before the full stop of one of the sentences."""
    stops = [hit.start() for hit in re.finditer(r"(?<=[a-z}])[.?](?=\s|$)", text)]
    joint = "" if planted.quote.startswith(",") else " "
    if not stops:
        return f"{text}{joint}{planted.quote}"
    at = rng.choice(stops)
    return f"{text[:at]}{joint}{planted.quote}{text[at:]}"


def _between(text: str, sentence: str, rng: random.Random) -> str:
    gaps = [hit.start() for hit in re.finditer(r"(?<=[.?!])\s", text)] or [len(text)]
    at = rng.choice(gaps)
    return f"{text[:at]} {sentence}{text[at:]}"


def _before_the_end(text: str, planted: Plant) -> str:
    """A text message keeps its link at the end."""
    stops = [hit.end() for hit in re.finditer(r"[.?!](?=\s)", text)]
    if not stops:
        return f"{planted.quote} {text}"
    if planted.form.place == "within":
        joint = "" if planted.quote.startswith(",") else " "
        return f"{text[: stops[-1] - 1]}{joint}{planted.quote}{text[stops[-1] - 1 :]}"
    return f"{text[: stops[-1]]} {planted.quote}{text[stops[-1] :]}"
