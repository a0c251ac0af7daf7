"""The honest twin: plausible copy for the brief, with slots and without faults."""

import random
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from rapport.llm.twin import Twin
from rapport.llm.twin_reading import Seen, SeenClaim, SeenPassage, SeenSlot, answer

DETERMINERS = ("the ", "your ", "a ", "an ", "our ", "some ", "this ")
SLOT = re.compile(r"\{\{[^{}]*\}\}")
SOFTER = (
    (" on request", " if you ask"),
    (" whichever you prefer", " as you prefer"),
    (" so that ", " so "),
    (" with your words ", " with words of yours "),
    (" carry no ", " show no "),
    (" can go to ", " may travel to "),
    (" runs ", " goes "),
    ("reads and answers", "reads, and answers,"),
    (" take ordinary ", " take plain "),
)
"""Harmless ways to put a claim in other words."""


@cache
def frames() -> Mapping[str, Any]:
    with (Path(__file__).parent / "frames.toml").open("rb") as file:
        return tomllib.load(file)


@dataclass(frozen=True)
class Copy:
    """What is to be written, before it is JSON. A text message has one paragraph and no other field."""

    body: tuple[str, ...]
    claims: tuple[str, ...]
    subject: str = ""
    preheader: str = ""
    button: str = ""
    sms: bool = False

    def fields(self) -> dict[str, object]:
        if self.sms:
            return {"body": list(self.body), "claims": list(self.claims)}
        return {
            "subject": self.subject,
            "preheader": self.preheader,
            "body": list(self.body),
            "button": self.button,
            "claims": list(self.claims),
        }


class HonestTwin(Twin):
    """Writes warm, plain copy from the slots, claims and data it is shown; never a number, a date or a promise.

    Repairs with another sentence of the same kind, or with nothing.
    """

    name = "twin/honest"

    def say(self, seen: Seen) -> str:
        if seen.repair is None:
            return answer(Writing(seen, self.rng(seen)).copy().fields())
        again = Writing(seen, self.rng(seen, seen.repair)).copy()
        return answer({"passages": [{"id": p.id, "text": other(p, again, seen)} for p in seen.passages]})


def other(passage: SeenPassage, again: Copy, seen: Seen) -> str:
    """Other words for a passage, taken from another copy for the same task; nothing, where a sentence may go."""
    if passage.field in ("subject", "preheader", "button"):
        return str(getattr(again, passage.field))
    if again.sms:
        return again.body[0] if seen.link in passage.text else ""
    sentences = re.split(r"(?<=[.!?])\s+", passage.text)
    return "\n\n".join(p for p in again.body if not p.startswith("{{contact:")) if len(sentences) > 4 else ""


class Writing:
    """One copy in the making."""

    def __init__(self, seen: Seen, rng: random.Random) -> None:
        self._seen = seen
        self._rng = rng
        self._cited: list[str] = []
        self._used: set[str] = set()
        self._group = _first_hit(frames()["moments"], seen.line("Angle"), "other")
        self._ask = seen.line("Call to action").rstrip(".!") or "take a look"
        self._ask = self._ask[:1].lower() + self._ask[1:]

    def copy(self) -> Copy:
        if self._seen.channel == "sms":
            return Copy(body=(self._sms(),), claims=tuple(self._cited), sms=True)
        return Copy(
            subject=self._short("subject", self._seen.limit("subject", 50), self._seen.heard.get("subject", "")),
            preheader=self._short("preheader", self._seen.limit("preheader", 90), ""),
            body=self._body(),
            button=self._button(),
            claims=tuple(self._cited),
        )

    def _body(self) -> tuple[str, ...]:
        greeting = [s.slot for s in self._seen.slots if s.name.startswith("contact:")]
        opener = self._one(frames()["opener"][self._group], unlike=self._seen.heard.get("opening", ""))
        first = [opener, *self._facts()]
        second = [*self._claims(self._rng.choice((1, 1, 2))), *self._offer(), *self._guide()]
        last = [self._one(frames()["ask"]["sentence"], ask=self._ask)]
        if self._rng.random() < 0.6:
            last.append(self._one(frames()["closer"]["sentence"]))
        paragraphs = [*greeting, *(" ".join(filter(None, part)) for part in (first, second, last))]
        kept = tuple(p for p in paragraphs if p)
        while _words(kept) > self._seen.limit("body", 150) and len(kept) > 2:
            kept = (*kept[:-2], kept[-1])
        return kept

    def _facts(self) -> list[str]:
        usable = [s for s in self._seen.slots if s.name.startswith("fact:") and self._put(s)]
        usable.sort(key=lambda s: _FACT_ORDER.get(s.kind, 9))
        said = []
        for slot in usable[: self._rng.choice((1, 1, 2))]:
            by_cue = frames()["fact"].get(slot.kind) or frames()["fact"]["choice"]
            cue = _first_hit(frames()["cues"], f"{slot.name} {slot.about}", "other")
            said.append(self._one(by_cue.get(cue) or by_cue["other"], fact=self._put(slot), thing=self._thing(slot)))
        return said

    def _put(self, slot: SeenSlot) -> str:
        """What stands for a fact: its slot, when its value is fenced data or hidden. Unfenced data is copied."""
        value = self._seen.data.get(slot.name.removeprefix("fact:"))
        if self._seen.fenced or slot.kind == "text":
            return slot.slot if value is not None or slot.kind == "text" else ""
        return value or ""

    def _thing(self, slot: SeenSlot) -> str:
        """The fact as a noun phrase: with an article, unless it brings its own."""
        put = self._put(slot)
        value = self._seen.data.get(slot.name.removeprefix("fact:"), "").lower()
        reads = slot.about.rpartition("reads as:")[2].strip().lower()
        return put if value.startswith(DETERMINERS) or reads.startswith(DETERMINERS) else f"the {put}"

    def _claims(self, most: int) -> list[str]:
        slots = {s.name.removeprefix("claim:"): s.slot for s in self._seen.slots if s.name.startswith("claim:")}
        usable = [c for c in self._seen.claims if (c.id in slots) or (c.mode == "paraphrase" and _plain(c.text))]
        usable = [c for c in usable if not self._avoided(c.text)]
        said = []
        for claim in self._rng.sample(usable, min(most, len(usable))):
            self._cited.append(claim.id)
            said.append(self._claim(claim, slots.get(claim.id)))
        return said

    def _claim(self, claim: SeenClaim, slot: str | None) -> str:
        if slot:
            return self._one(frames()["claim"]["verbatim"], slot=slot)
        words = claim.text.rstrip(".")
        for old, new in SOFTER:
            if self._rng.random() < 0.5:
                words = words.replace(old, new)
        within = words if _named(words, self._seen.brand) else _lower(words)
        return self._one(frames()["claim"]["paraphrase"], claim=within + ".", Claim=words + ".")

    def _offer(self) -> list[str]:
        whole = [s.slot for s in self._seen.slots if s.name.startswith("offer:") and "." not in s.name]
        return [self._one(frames()["offer"]["sentence"], offer=self._rng.choice(whole))] if whole else []

    def _guide(self) -> list[str]:
        links = [s.slot for s in self._seen.slots if s.name.startswith("link:")]
        if not links or self._rng.random() < 0.6:
            return []
        return [self._one(frames()["guide"]["sentence"], link=self._rng.choice(links))]

    def _sms(self) -> str:
        words = frames()["sms"]
        parts = [self._one(words["opener"])]
        offers = [s.slot for s in self._seen.slots if s.name.startswith("offer:") and "." not in s.name]
        facts = [s for s in self._seen.slots if s.kind in ("product", "topic") and self._put(s)]
        if offers:
            parts = [self._one(words["offer"], offer=self._rng.choice(offers))]
        elif facts:
            slot = self._rng.choice(facts)
            named = words["fact"] if slot.kind == "product" else words["topic"][:2]
            parts.append(self._one(named, fact=self._put(slot), thing=self._thing(slot)))
        else:
            short = [c for c in self._seen.claims if c.mode == "paraphrase" and _plain(c.text) and len(c.text) <= 75]
            if short:
                claim = self._rng.choice(short)
                self._cited.append(claim.id)
                parts.append(claim.text)
        parts.append(self._one(words["ask"], ask=self._ask, link=self._seen.link))
        return " ".join(parts)

    def _short(self, field: str, most: int, unlike: str) -> str:
        return self._one(frames()[field][self._group], unlike=unlike, most=most)

    def _button(self) -> str:
        words = self._ask.split()
        if 2 <= len(words) <= 5 and _plain(self._ask) and self._rng.random() < 0.5 and not self._avoided(self._ask):
            return self._ask[:1].upper() + self._ask[1:]
        by_verb = frames()["button"]
        return self._one(by_verb.get(words[0], by_verb["other"]))

    def _one(self, choice: Sequence[str], *, unlike: str = "", most: int = 1000, **values: str) -> str:
        """One of the frames, filled: none that the brand avoids, that was heard last or used, none too long."""
        filled = {f: f.format(brand=self._seen.brand, **values) for f in choice if f not in self._used} or {"": ""}
        fit = [f for f, text in filled.items() if len(text) <= most and text[:25] != unlike[:25]]
        fit = [f for f in fit if not self._avoided(SLOT.sub("", filled[f]))]
        chosen = self._rng.choice(fit or sorted(filled, key=len)[:1])
        self._used.add(chosen)
        return filled[chosen]

    def _avoided(self, text: str) -> bool:
        folded = f" {' '.join(re.findall(r'[a-z-]+', text.lower()))} "
        return any(f" {term.lower()} " in folded for term in self._seen.never)


_FACT_ORDER = {"product": 0, "text": 1, "topic": 2}


def _first_hit(words: Mapping[str, Iterable[str]], text: str, otherwise: str) -> str:
    folded = text.lower()
    return next((group for group, cues in words.items() if any(cue in folded for cue in cues)), otherwise)


def _plain(text: str) -> bool:
    return not re.search(r"[\d£$€%@/]", text)


def _named(text: str, brand: str) -> bool:
    """Whether a text begins with a name or an abbreviation, which keeps its capital."""
    first = text.split()[0]
    return text.startswith(brand) or (len(first) > 1 and first.isupper())


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _words(paragraphs: Iterable[str]) -> int:
    """Words as they may be once slots are filled: a slot counts for eight."""
    return sum(len(SLOT.sub("a b c d e f g h", p).split()) for p in paragraphs)
