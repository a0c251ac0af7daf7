"""A message read once, for all checks: its fields with their views, what code filled in, sentences."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, Final, TypeVar

from rapport.domain.contact import Channel
from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, Severity
from rapport.domain.pack import Claim, Offer
from rapport.domain.text import MessageText, SegmentKind, Stage, TextField
from rapport.guardrails import paraphrase, sentences
from rapport.guardrails.assertions import restates
from rapport.guardrails.displays import displays
from rapport.guardrails.excuses import excused
from rapport.guardrails.labels import as_shown, scores
from rapport.guardrails.normalise import SLOT, View, Views, views
from rapport.guardrails.saying import BESIDES, DRAFT, PRESSING, Bar, Saying, bar, foremost, sayings, unpunctuated
from rapport.guardrails.sense import units
from rapport.guardrails.spans import Spans
from rapport.guardrails.wordlist import Lexicon, Match

Read = TypeVar("Read")
_SHORT: Final = 1_000
"""Characters of a passage that is searched as a whole: what is found is kept for whoever asks next."""


class Passage:
    """One field of a message. `written` are the views of what a writer answers for: filled spans show as `SLOT`s."""

    def __init__(self, field: TextField) -> None:
        self.field = field
        self.name = field.name
        self.text = field.text
        self.filled = field.filled
        self._hits: dict[Lexicon | re.Pattern[str], tuple[Hit, ...]] = {}
        self._read: dict[Callable[[Passage], Iterable[Any]], tuple[Any, ...]] = {}

    @cached_property
    def whole(self) -> Views:
        return views(self.text)

    @cached_property
    def written(self) -> Views:
        if not self.filled:
            return self.whole
        masked = list(self.text.replace(SLOT, " "))
        for start, end in self.filled:
            masked[start:end] = SLOT * (end - start)
        return views("".join(masked))

    @cached_property
    def units(self) -> tuple[tuple[tuple[int, int], str], ...]:
        """What is judged as one, in the first bare reading of what was written: where it stands, and what it says."""
        view = self.written.bare[0]
        claims = [s.end for s in self.field.segments if s.kind is SegmentKind.CLAIM]
        found = units(view.text, unpunctuated(self.text, view, claims))
        return tuple((view.original(start, end), view.text[start:end]) for start, end in found)

    def finding(
        self, check: str, severity: Severity, span: tuple[int, int], reason: str, *,
        evidence: str | None = None, fact: str | None = None,
    ) -> Finding:  # fmt: skip
        """A finding at original characters."""
        start, end = span
        return Finding(
            check=check, severity=severity, field=self.name, start=start, end=end, quote=self.text[start:end],
            reason=reason, evidence=evidence, fact=fact,
        )  # fmt: skip

    def hits(self, *patterns: Lexicon | re.Pattern[str]) -> Iterator["Hit"]:
        """Where patterns match what was written, in any bare reading; the same characters count once a pattern."""
        for pattern in patterns:
            if pattern not in self._hits:
                self._hits[pattern] = tuple(self._found(pattern))
            yield from self._hits[pattern]

    def read_by(self, reader: "Callable[[Passage], Iterable[Read]]") -> tuple[Read, ...]:
        """What a reader makes of this passage, whatever else is known of the message: it reads it once."""
        if reader not in self._read:
            self._read[reader] = tuple(reader(self))
        return self._read[reader]

    def holds(self, words: Lexicon, start: int, end: int) -> bool:
        """Whether a word list knows words that these original characters hold or touch."""
        if words in self._hits or len(self.text) <= _SHORT:
            return any(hit.span[0] < end and start < hit.span[1] for hit in self.hits(words))
        return any(words.touches(view.text, *view.viewed(start, end)) for view in self.written.bare)

    def _found(self, pattern: Lexicon | re.Pattern[str]) -> Iterator["Hit"]:
        seen = Spans(len(self.text))
        for view in self.written.bare:
            for match in pattern.finditer(view.text):
                span = view.original(*match.span())
                if span[0] < span[1] and not seen.meet(*span):
                    seen.add(*span)
                    yield Hit(self, view, match, span, pattern)

    def code_filled(self, start: int, end: int) -> bool:
        """Whether code, and not the writer, answers for any of these characters."""
        return any(a < end and start < b for a, b in self.filled)


@dataclass(frozen=True, slots=True)
class Hit:
    """One match of a pattern: where it lies in its view and in the original."""

    passage: Passage
    view: View
    match: Match | re.Match[str]
    span: tuple[int, int]
    lexicon: Lexicon | re.Pattern[str]

    @property
    def kind(self) -> str:
        return self.match.lastgroup or ""

    @property
    def sentence(self) -> str:
        a, b = sentences.around(self.view.text, *self.match.span())
        return self.view.text[a:b]

    def finding(self, check: str, severity: Severity, reason: str, *, evidence: str | None = None) -> Finding:
        return self.passage.finding(check, severity, self.span, reason, evidence=evidence)


def passage(field: TextField) -> Passage:
    """A field as a passage; short ones of late are kept: a draft's come back when another of its fields was repaired,
    those of a template all day."""
    return _kept(field) if len(field.text) <= 4_000 else Passage(field)


_kept = lru_cache(maxsize=256)(Passage)


class Reading:
    """A `MessageText` as checks see it: its passages, and the claims and offers it names against those it may name."""

    def __init__(self, text: MessageText, grounds: Grounds) -> None:
        self.message = text
        self.stage: Stage = text.stage
        self.channel: Channel = text.channel
        self.passages = tuple(map(passage, text.fields))
        self.broken: dict[str, list[Finding]] | None = None
        """What the pack's rules found, by check; None until `rules` has looked."""
        self._grounds = grounds

    @cached_property
    def written(self) -> tuple[Passage, ...]:
        """The passages that a writer wrote: all but the footer, which is code's."""
        return tuple(p for p in self.passages if p.name != "footer")

    @cached_property
    def bar(self) -> Bar:
        """From which doubt on its statements are objected to."""
        drafted = any(
            s.kind is SegmentKind.TEXT and s.ref.startswith("model:") for p in self.written for s in p.field.segments
        )
        return bar(self.stage, drafted=drafted)

    @cached_property
    def doubtful(self) -> tuple[Saying, ...]:
        """What is doubtful even after all that offers and claims bear out."""
        least, pack = self.bar, self._grounds.pack
        said = [*sayings(self.written, pack.asks), *displays(self.written)]
        if self.stage is Stage.FOREIGN:
            said = [*as_shown(said), *scores(self.written, self._sayable)]
        endings: dict[tuple[str, int], list[Saying]] = {}
        for one in said:
            endings.setdefault(one.ending, []).append(one)
        doubtful = [one for one in said if one.over(least) and not restates(one, endings[one.ending], self._sayable)]
        left = (one.without(k for k in one.chances if excused(one, k, self, self._grounds)) for one in doubtful)
        return tuple(foremost(one for one in left if one.over(least)))

    def said(self, kind: str) -> Iterator[Saying]:
        """The doubtful statements of one kind, or of it besides, that are not an open claim in other words."""
        return (one for one in self.doubtful if one.kind == kind or one.also(kind, self.besides(one)))

    def besides(self, said: Saying) -> Bar:
        """From which doubt on a statement is objected to in a second way."""
        return DRAFT if self.bar is DRAFT or said.kind in PRESSING else BESIDES

    def refs(self, kind: SegmentKind) -> tuple[str, ...]:
        """What the message names through slots of one kind, once each."""
        found = (s.ref for p in self.passages for s in p.field.segments if s.kind is kind)
        return tuple(dict.fromkeys(found))

    @cached_property
    def claims(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self.message.claims, *self.refs(SegmentKind.CLAIM))))

    @cached_property
    def open_claims(self) -> tuple[Claim, ...]:
        """The cited claims that this message may cite."""
        allowed = {c.id: c for c in self._grounds.claims}
        return tuple(allowed[c] for c in self.claims if c in allowed)

    @property
    def _sayable(self) -> tuple[Claim, ...]:
        """The claims that a statement may be in other words: those cited; of text written elsewhere, all open ones."""
        return self._grounds.claims if self.stage is Stage.FOREIGN else self.open_claims

    @cached_property
    def paraphrased(self) -> paraphrase.Told:
        """What the text makes of these claims. Where facts are given, a text that cites none is compared with those."""
        cited = self.stage is not Stage.FOREIGN
        if not cited and self._grounds.given is not None:
            return paraphrase.NOTHING
        return paraphrase.told(self.written, self._sayable, self._grounds.pack.brand, cited=cited)

    @cached_property
    def offers(self) -> tuple[str, ...]:
        """Ids of the offers named by slots; `welcome.ends` names `welcome`."""
        known = self._grounds.pack.offer
        return tuple(dict.fromkeys(offer_id(ref, known) for ref in self.refs(SegmentKind.OFFER)))

    @cached_property
    def open_offers(self) -> tuple[Offer, ...]:
        allowed = {o.id: o for o in self._grounds.offers}
        return tuple(allowed[o] for o in self.offers if o in allowed)


def offer_id(ref: str, known: Iterable[str]) -> str:
    """The offer that a slot's name speaks of: `welcome` for `welcome`, `welcome.code` and `welcome.ends`."""
    if ref in known:
        return ref
    stem, _, part = ref.rpartition(".")
    return stem if stem and part in ("code", "ends") else ref
