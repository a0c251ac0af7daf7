"""A claim in other words: allowed as long as each of its particulars is as it was approved, and none is added.

A sentence of a draft is about a cited claim when it shares two content words with it. Copy written elsewhere cites
nothing; there a sentence counts as an open claim in other words when it has most of its words.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from rapport.domain.pack import Brand, Claim, ClaimMode
from rapport.guardrails.assertions import stems
from rapport.guardrails.given.clauses import clauses
from rapport.guardrails.normalise import SLOT
from rapport.guardrails.particulars import DIRECTIONS, Named, Particular, names_of_claim, of_claim, turned
from rapport.guardrails.particulars import names as names_of
from rapport.guardrails.particulars import particulars as particulars_of
from rapport.guardrails.sentences import sentences

if TYPE_CHECKING:
    from rapport.guardrails.passages import Passage

_CITED: Final = 2
_UNCITED: Final = 3
_MOST: Final = 0.6
"""The part of a claim's content words that a sentence has to have, to be that claim where nothing is cited."""
_HALF: Final = 0.5
"""The part of them from which on a claim bears out a number of its own."""
_DIRECTIONS: Final = stems(" ".join(DIRECTIONS))


class Change(NamedTuple):
    """What a paraphrase does to a claim: at which characters of the passage, to which claim, and why it may not."""

    passage: "Passage"
    span: tuple[int, int]
    claim: str
    why: str


class Told(NamedTuple):
    """What paraphrases come to: their changes and, by passage, the places of particulars that their claims bear out."""

    changes: tuple[Change, ...]
    borne: Mapping[int, Sequence[tuple[int, int]]]

    def bears(self, passage: "Passage", at: int, words: str) -> bool:
        """Whether the words at this place are within a particular that a cited claim has, but for a mark after them."""
        end = at + len(words.rstrip(".,;:!? "))
        return any(start <= at and end <= last for start, last in self.borne.get(id(passage), ()))

    def within(self, passage: "Passage", span: tuple[int, int]) -> bool:
        """Whether such a particular lies within the characters."""
        return any(span[0] <= start and end <= span[1] for start, end in self.borne.get(id(passage), ()))


NOTHING: Final = Told((), {})


def told(passages: Sequence["Passage"], claims: Sequence[Claim], brand: Brand, *, cited: bool) -> Told:
    """What sentences about these claims make of them; the brand's own names add nothing to any.

    A verbatim claim has its slot; it is held to its particulars in copy written elsewhere, which has none.
    """
    may = tuple(c for c in claims if c.mode is ClaimMode.PARAPHRASE or not cited)
    changes, borne = list[Change](), dict[int, list[tuple[int, int]]]()
    if not may:
        return NOTHING
    index = _index(tuple(claim.text for claim in may))
    own = f"{brand.name} {brand.sender.name} {brand.sender.sms_name}".casefold()
    for passage in passages:
        view = passage.written.plain
        for start, end in sentences(view.text):
            shares = _about(view.text[start:end], index, cited=cited)
            if not shares:
                continue
            about = [(may[n], share) for n, share in shares]
            span = view.original(start, end)
            said = _Said(passage, span, view.text[start:end], about, own)
            changes += said.changes(cited=cited)
            if cited:
                borne.setdefault(id(passage), []).extend(said.borne)
    return Told(tuple(changes), borne)


@lru_cache(maxsize=64)
def _index(texts: tuple[str, ...]) -> tuple[dict[str, list[int]], list[int]]:
    """The claims by content word, and how many each has."""
    by_stem: dict[str, list[int]] = {}
    sizes = []
    for n, text in enumerate(texts):
        theirs = stems(text.lower())
        sizes.append(len(theirs))
        for stem in theirs:
            by_stem.setdefault(stem, []).append(n)
    return by_stem, sizes


def _about(
    sentence: str, index: tuple[dict[str, list[int]], list[int]], *, cited: bool
) -> list[tuple[int, float]]:  # fmt: skip
    """The claims that a sentence is about, the nearest first, and what part of their words it has."""
    by_stem, sizes = index
    least, part = (_CITED, 0.0) if cited else (_UNCITED, _MOST)
    known = stems(sentence) & by_stem.keys()
    if len(known) < least:
        return []
    shared = Counter(n for stem in known for n in by_stem[stem])
    found = ((n, many) for n, many in shared.items() if many >= least and many >= part * sizes[n])
    return [(n, many / sizes[n]) for n, many in sorted(found, key=lambda one: (-one[1], one[0]))]


class _Said:
    """One sentence, beside the claims that it is about; the first is the one it is held to."""

    def __init__(
        self, passage: "Passage", span: tuple[int, int], lower: str, about: Sequence[tuple[Claim, float]], own: str
    ) -> None:  # fmt: skip
        self._passage, self._start, self._lower = passage, span[0], lower
        self._text = passage.written.original[span[0] : span[1]]
        self._claim = about[0][0]
        self._known = " ".join((own, *(claim.text.casefold() for claim, _ in about)))
        self._theirs = [(claim.text, particular) for claim, _ in about for particular in of_claim(claim.text)]
        self._bearing = {claim.text for claim, share in about if share >= _HALF}

    @cached_property
    def _values(self) -> tuple[Particular, ...]:
        return particulars_of(self._text)

    @property
    def borne(self) -> Iterator[tuple[int, int]]:
        """Where a value stands that a claim has, of whose words the sentence has half, and not turned round."""
        bearing = [other for text, other in self._theirs if text in self._bearing]
        for value in self._values if bearing else ():
            if any(_same(value, other) and not _against(value, other) for other in bearing):
                yield self._span(value)

    def changes(self, *, cited: bool) -> list[Change]:
        """Values and names that differ, or values on the other side of their bound; else a sentence turned round."""
        found = [*self._values_changed(cited=cited), *self._names_changed(cited=cited)]
        return found or list(self._turned())

    def _values_changed(self, *, cited: bool) -> Iterator[Change]:
        """Values that are on the wrong side of their bound, or stand where the claim has another."""
        rivals = of_claim(self._claim.text)
        left_out = [other for other in rivals if not any(_same(value, other) for value in self._values)]
        for value in self._values if self._theirs else ():
            same = [(text, other) for text, other in self._theirs if _same(value, other)]
            if same:
                if all(_against(value, other) for _, other in same):
                    text, other = same[0]
                    yield self._change(value, f"the claim says {other.bound_in(text)}")
                continue
            right = [other for other in left_out if other.kind == value.kind and _of_one_thing(value, other)]
            alike = [other for other in right if other.bound == value.bound]
            if sum(other.kind == value.kind for other in rivals) > len(right):
                right = alike  # the sentence says one of them as it is: this may be another thing's
            if right and (cited or not any(_spans(other, value) for other in right)):
                yield self._change(value, f"the claim says {(alike or right)[0].quote}")

    def _names_changed(self, *, cited: bool) -> Iterator[Change]:
        """A name that no claim here has: instead of the claim's own, or added to a claim that is cited."""
        wanted = [name.quote for name in names_of_claim(self._claim.text) if not self._a_value(name, self._claim.text)]
        left_out = [name for name in wanted if name.casefold() not in self._lower]
        for name in names_of(self._text):
            if not name.led or SLOT in name.quote or name.quote.casefold() in self._known:
                continue
            if any(v.start < name.end and name.start < v.end for v in self._values):
                continue
            if wanted and left_out == wanted:
                yield self._change(name, f"the claim says {wanted[0]}")
            elif cited and not wanted:
                yield self._change(name, "the claim that it rests on names nobody")

    @staticmethod
    def _a_value(name: Named, text: str) -> bool:
        return any(v.start < name.end and name.start < v.end for v in of_claim(text))

    def _turned(self) -> Iterator[Change]:
        """All of the claim's words, and yes where it says no, or more where it says less."""
        claim = self._claim.text.lower()
        theirs = stems(claim) - _DIRECTIONS
        if len(theirs) < 2 or not theirs <= stems(self._lower):
            return
        for clause in clauses(self._lower):
            if theirs <= stems(clause) and turned(claim, clause, theirs):
                whole = (self._start + len(self._text) - len(self._text.lstrip()), self._start + len(self._text))
                yield Change(self._passage, whole, self._claim.id, f"the claim says: {self._claim.text}")
                return

    def _change(self, at: Particular | Named, why: str) -> Change:
        return Change(self._passage, self._span(at), self._claim.id, why)

    def _span(self, at: Particular | Named) -> tuple[int, int]:
        return self._start + at.start, self._start + at.end


def _same(one: Particular, other: Particular) -> bool:
    alike = one.kind == other.kind and one.unit == other.unit and one.told == other.told
    return alike and one.numbers == other.numbers and _of_one_thing(one, other)


def _spans(wide: Particular, narrow: Particular) -> bool:
    """Whether a value lies within a range of its unit: it says more than the range, and nothing against it."""
    if len(wide.numbers) != 2 or not narrow.numbers or (wide.unit, wide.told) != (narrow.unit, narrow.told):
        return False
    return wide.numbers[0] <= min(narrow.numbers) and max(narrow.numbers) <= wide.numbers[1]


def _of_one_thing(one: Particular, other: Particular) -> bool:
    """Whether two bare numbers may count the same; other values always may."""
    return not one.counts or not other.counts or bool(one.counts & other.counts)


def _against(one: Particular, other: Particular) -> bool:
    """Whether one is a least and the other a most."""
    return one.bound is not None and other.bound is not None and one.bound != other.bound
