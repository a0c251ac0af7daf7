"""What is said in a message, sentence by sentence: the kind of each statement, and how doubtful it is."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from rapport.domain.guard import Finding, Severity
from rapport.domain.text import Stage
from rapport.guardrails.normalise import SLOT, View
from rapport.guardrails.sense import learned
from rapport.guardrails.sense.symbols import words
from rapport.guardrails.wordlist import Lexicon, lexicon

if TYPE_CHECKING:
    from rapport.guardrails.passages import Hit, Passage

_CAPITAL: Final = re.compile(
    r"(?<=[\w})\]])\s(?=(?:A|An|And|As|At|Below|But|From|Good|Have|Hello|Here|How|If|In|It|Just|May|Our|Perhaps|Please"
    r"|Put|See|Should|Since|Some|Thank|That|The|There|These|This|To|We|What|When|Whenever|With|You|Your)\s[a-z{])"
)
"""A capital in the middle of a line, of a word that sentences begin with, before a word in small letters."""

_OPENING: Final = re.compile(r"\s+[A-Z]")
HARMLESS: Final = "good"
PRESSING: Final = ("urgency", "scarcity", "social_proof", "pressure")
"""The kinds of fault that press the reader."""
LISTS: Final[dict[str, tuple[str, ...]]] = {
    "urgency": ("urgency",), "scarcity": ("scarcity",), "social_proof": ("social_proof",),
    "surveillance": ("surveillance",), "claims": ("assertions", "qualities"), "offers": ("offers",),
    "pressure": ("pressure",),
}  # fmt: skip
"""The word lists that know how each kind of fault is usually put."""


class Bar(NamedTuple):
    """From which doubt on a statement is objected to: by itself, and where a word list of its kind knows its words."""

    alone: float
    known: float


DRAFT: Final = Bar(alone=0.2, known=0.05)
FOREIGN: Final = Bar(alone=0.8, known=0.5)
"""A model's draft, which can be repaired, has to be positively clean; copy that people wrote or approved has to be
positively faulty."""
PRESSED: Final = Bar(alone=0.8, known=0.6)
"""The bar of such copy for what seems to press: the scraps of a page are made of the same words."""
BESIDES: Final = Bar(alone=0.3, known=0.15)
"""From which doubt on copy that people wrote is said to press as well, where it is faulty in another way."""


@dataclass(frozen=True, slots=True)
class Saying:
    """A unit of a passage: where it lies, what it says, and how likely it is of each kind of fault."""

    passage: "Passage"
    span: tuple[int, int]
    text: str
    chances: Mapping[str, float]

    @property
    def ending(self) -> tuple[str, int]:
        """Where it ends: what a sentence and its last clauses have in common."""
        return self.passage.name, self.span[1]

    @property
    def doubt(self) -> float:
        """How likely it is a fault of any kind."""
        if self.chances is _CLEAN:
            return 0.0
        return sum(self.chances.values())

    @property
    def kind(self) -> str:
        return max(self.chances, key=lambda name: self.chances[name])

    def over(self, bar: Bar) -> bool:
        """Whether it is doubtful enough to be objected to.

        What presses in copy that people wrote has to do so itself: doubts of other kinds count half.
        """
        if self.chances is _CLEAN:
            return False
        doubt = self.doubt
        if bar is FOREIGN and self.kind in PRESSING:
            bar, doubt = PRESSED, (doubt + sum(self.chances.get(kind, 0.0) for kind in PRESSING)) / 2
        if doubt < bar.known:
            return False
        return doubt >= bar.alone or self._marked(self.kind)

    def also(self, kind: str, bar: Bar) -> bool:
        """Whether it may well be of this kind too, or may be and a word list of the kind knows its words."""
        chance = self.chances.get(kind, 0.0)
        if chance < bar.known:
            return False
        return chance >= bar.alone or self._marked(kind)

    def _marked(self, kind: str) -> bool:
        """Whether the word lists of a kind know words of it."""
        return any(self.passage.holds(lexicon(name), *self.span) for name in LISTS.get(kind, ()))

    def without(self, kinds: Iterable[str]) -> "Saying":
        """The same, with nothing left of some kinds of doubt."""
        gone = set(kinds)
        return replace(self, chances={name: 0.0 if name in gone else p for name, p in self.chances.items()})

    def marks(self, *lists: Lexicon) -> tuple["Hit", ...]:
        """Its words that the word lists know: they decide nothing, and point at what there is to object to."""
        start, end = self.span
        return tuple(hit for hit in self.passage.hits(*lists) if hit.span[0] < end and start < hit.span[1])

    def findings(self, check: str, severity: Severity, reason: str, *lists: Lexicon) -> Iterator[Finding]:
        """One finding at each hit of these lists; where there is none, one about the whole unit."""
        marks = self.marks(*lists)
        for hit in marks:
            yield hit.finding(check, severity, reason, evidence=hit.kind)
        if not marks:
            yield self.passage.finding(check, severity, self.span, reason, evidence="in other words")


def sayings(passages: Sequence["Passage"], approved: Sequence[str] = ()) -> list[Saying]:
    """All units of these passages, judged at once. `approved` are phrases that were decided elsewhere, as slots are."""
    found = []
    for passage in passages:
        here = [phrase for phrase in approved if phrase in passage.written.bare[0].text]
        found += [(passage, span, text, _masked(text, here)) for span, text in passage.units]
    chances = _judged([masked for _, _, _, masked in found])
    return [
        Saying(passage, span, text, judged) for (passage, span, text, _), judged in zip(found, chances, strict=True)
    ]


_JUDGED: Final[dict[str, Mapping[str, float]]] = {}
"""Units that came lately, for a draft's sentences come back when it is rendered and approved copy all day."""


def _judged(wanted: Sequence[str]) -> list[Mapping[str, float]]:
    """The chances of each unit, by kind of fault."""
    new = [unit for unit in dict.fromkeys(wanted) if unit not in _JUDGED]
    weights = learned()
    rows = weights.chances([words(unit, 0, len(unit)) for unit in new])
    fresh = {unit: _faults(weights.kinds, row) for unit, row in zip(new, rows.tolist(), strict=True)}
    chances = [fresh[unit] if unit in fresh else _JUDGED[unit] for unit in wanted]
    if len(_JUDGED) >= 4_096:
        _JUDGED.clear()
    _JUDGED.update((unit, judged) for unit, judged in fresh.items() if len(unit) <= 400)
    return chances


def unpunctuated(text: str, view: View, claims: Iterable[int] = ()) -> list[int]:
    """Where in a view a sentence begins by its capital alone: the one before it has no full stop.

    `claims` are the ends of the claims that code fills in: their full stops are their own.
    """
    places = [hit.start() for hit in _CAPITAL.finditer(text)]
    places += [end for end in claims if _OPENING.match(text, end)]
    return places if view.starts is None else [bisect_left(view.starts, at) for at in places]


def _masked(text: str, approved: Sequence[str]) -> str:
    for phrase in approved:
        text = text.replace(phrase, SLOT * len(phrase))
    return text


_NEGLIGIBLE: Final = 0.05
"""A doubt of less than this is none."""
_CLEAN: Final[Mapping[str, float]] = dict.fromkeys((*LISTS, "date"), 0.0)


def _faults(kinds: Sequence[str], row: Sequence[float]) -> Mapping[str, float]:
    if row[kinds.index(HARMLESS)] > 1 - _NEGLIGIBLE:
        return _CLEAN
    return {kind: p for kind, p in zip(kinds, row, strict=True) if kind != HARMLESS}


def bar(stage: Stage, *, drafted: bool) -> Bar:
    """From which doubt on statements of a text are objected to."""
    return DRAFT if drafted and stage is not Stage.FOREIGN else FOREIGN


def foremost(said: Iterable[Saying]) -> Iterator[Saying]:
    """Of units of one kind that overlap, the most doubtful one: a sentence may say two things that it must not."""
    taken: dict[tuple[int, str], list[tuple[int, int]]] = {}
    for one in sorted(said, key=lambda s: (-s.doubt, s.span)):
        spans = taken.setdefault((id(one.passage), one.kind), [])
        if not any(a < one.span[1] and one.span[0] < b for a, b in spans):
            spans.append(one.span)
            yield one
