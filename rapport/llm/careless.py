"""The careless twin: the honest one, with known faults planted at stated rates and every one of them on record."""

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from rapport.domain.text import one_line
from rapport.llm.honest import Copy, Writing, other
from rapport.llm.planting import FIELDS, KINDS, OFFER, PRESSING, Form, Half, Plant, forms, plant, write_in
from rapport.llm.twin import Twin
from rapport.llm.twin_reading import Seen, SeenPassage, answer


@dataclass(frozen=True)
class Planted:
    """One fault in one answer: `quote` stands in it, and does not stand in `unplanted`, the answer without faults.

    `field` is named as a guard names it (subject, preheader, body, button, sms). `purpose` is what was asked for:
    the answer to a repair holds passages, and so does its `unplanted`.
    """

    prompt_sha256: str
    kind: str
    form: str
    field: str
    quote: str
    unplanted: str
    purpose: Literal["write", "repair"] = "write"


class Faulty(NamedTuple):
    """A copy with its faults, and the same copy without."""

    copy: Copy
    clean: Copy
    plants: tuple[Plant, ...]


class CarelessTwin(Twin):
    """Writes as the honest twin of the same seed does, then plants faults.

    A draft gets a fault with probability `rate`, and a second one with probability `second`; `kinds` weighs the kinds
    (default: equally), `half` says which forms are used. Asked to repair, it answers a passage with the clean one with
    probability `mends`; otherwise it leaves a fault that stands there whole, or writes another. `planted` is the side
    record, in order.
    """

    name = "twin/careless"

    def __init__(
        self,
        seed: int = 0,
        *,
        rate: float = 0.6,
        second: float = 0.25,
        mends: float = 0.7,
        half: Half = "all",
        kinds: Mapping[str, float] | None = None,
    ) -> None:
        super().__init__(seed)
        self.rate = rate
        self.second = second
        self.mends = mends
        self.half = half
        self.kinds = dict(kinds or dict.fromkeys(KINDS, 1.0))
        self.planted: list[Planted] = []

    def say(self, seen: Seen) -> str:
        faulty = self._drafted(seen)
        if seen.repair is not None:
            return self._repaired(seen, faulty)
        unplanted = answer(faulty.clean.fields())
        self._record(seen, faulty.plants, unplanted)
        return answer(faulty.copy.fields())

    def _drafted(self, seen: Seen) -> Faulty:
        """The draft of a task with its faults: the same whenever it is asked for, also while repairing it."""
        clean = Writing(seen, self.rng(seen)).copy()
        rng = self.rng(seen, "faults")
        wanted = (rng.random() < self.rate) + (rng.random() < self.rate * self.second)
        copy, plants = clean, list[Plant]()
        for _ in range(20):
            if len(plants) == wanted:
                break
            fault = self._fault(copy, clean, seen, rng, taken=[p.field for p in plants if p.field in FIELDS])
            if fault is None:
                break
            written = write_in(copy, fault, rng)
            if all(_escaped(p.quote) in answer(written.fields()) for p in plants):
                copy = written
                plants.append(fault)
        return Faulty(copy, clean, tuple(plants))

    def _fault(
        self, copy: Copy, clean: Copy, seen: Seen, rng: random.Random, taken: Sequence[str], field: str | None = None
    ) -> Plant | None:
        """A fault that has a place in the copy, not in a field that has one; of a kind by weight, then any form."""
        limits = {"subject": seen.limit("subject", 50), "preheader": seen.limit("preheader", 90)}
        said = answer(clean.fields())
        for _ in range(50):
            kind = rng.choices(list(self.kinds), list(self.kinds.values()))[0]
            offered = forms(kind, self.half)
            fault = plant(copy, rng.choice(offered), limits, seen.never, rng) if offered else None
            wanted = fault and fault.field not in taken and field in (None, fault.field)
            if fault and wanted and _escaped(fault.quote) not in said:
                return fault
        return None

    def _record(self, seen: Seen, plants: Sequence[Plant], unplanted: str) -> None:
        purpose: Literal["write", "repair"] = "repair" if seen.repair is not None else "write"
        self.planted += [
            Planted(seen.sha256, p.form.kind, p.form.text, p.field, p.quote, unplanted, purpose) for p in plants
        ]

    def _repaired(self, seen: Seen, faulty: Faulty) -> str:
        rng = self.rng(seen, f"repair\0{seen.repair}")
        again = Writing(seen, self.rng(seen, f"again\0{seen.repair}")).copy()
        said: dict[str, str] = {}
        clean: dict[str, str] = {}
        plants: list[Plant] = []
        for passage in seen.passages:
            mended = _mended(passage, faulty, again, seen)
            clean[passage.id] = said[passage.id] = mended
            if rng.random() < self.mends:
                continue
            kept = [p for p in faulty.plants if p.field == passage.field and one_line(p.quote) in passage.text]
            if kept and rng.random() < 0.5:
                said[passage.id] = passage.text
                plants += [Plant(p.form, p.field, one_line(p.quote)) for p in kept]
            elif fault := self._fault(faulty.copy, faulty.clean, seen, rng, taken=(), field=passage.field):
                if fault.form.kind in PRESSING and OFFER in mended:
                    continue
                said[passage.id] = fault.quote if fault.field in FIELDS else _joined(mended, fault)
                plants.append(fault)
        self._record(seen, plants, _passages(clean))
        return _passages(said)


def _passages(texts: Mapping[str, str]) -> str:
    return answer({"passages": [{"id": name, "text": text} for name, text in texts.items()]})


def _mended(passage: SeenPassage, faulty: Faulty, again: Copy, seen: Seen) -> str:
    """The passage without its faults; where it had none that we know of, other words."""
    known = [p for p in faulty.plants if p.field == passage.field and _shared(p.quote, passage.text)]
    if not known:
        return other(passage, again, seen)
    if passage.field in FIELDS:
        return str(getattr(faulty.clean, passage.field))
    text = passage.text
    for fault in known:
        text = text.replace(_shared(fault.quote, text), "", 1) if _shared(fault.quote, text) else text
    text = re.sub(r"\s+([.?!])", r"\1", " ".join(text.split()))
    return text if re.search(r"\w", text) else ""


def _shared(quote: str, text: str) -> str:
    """What of a quote stands in the text, which went through a parser: nothing, unless it is most of either."""
    seen = one_line(quote)
    hit = SequenceMatcher(None, seen, text, autojunk=False).find_longest_match()
    return text[hit.b : hit.b + hit.size] if hit.size >= 0.6 * min(len(seen), len(text)) else ""


def _joined(text: str, fault: Plant) -> str:
    if fault.form.place == "within" and text:
        joint = "" if fault.quote.startswith(",") else " "
        return f"{text[:-1]}{joint}{fault.quote}{text[-1:]}"
    return f"{text} {fault.quote}".strip()


def _escaped(quote: str) -> str:
    return answer({"": quote})[6:-2]


def all_forms(half: Half = "all") -> tuple[Form, ...]:
    """The forms of every kind."""
    return tuple(form for kind in KINDS for form in forms(kind, half))
