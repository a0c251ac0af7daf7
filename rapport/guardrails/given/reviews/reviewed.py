"""What the reviews among given facts tell, and what a sentence says against them or of what none of them tells."""

from collections.abc import Iterator, Mapping, Set

from rapport.guardrails.given.hedges import hedged
from rapport.guardrails.given.reviews import consensus, invented
from rapport.guardrails.given.reviews.absent import Absent
from rapport.guardrails.given.reviews.aligned import Aligned
from rapport.guardrails.given.reviews.attributed import misattributed
from rapport.guardrails.given.reviews.befell import Befell
from rapport.guardrails.given.reviews.full_marks import full_marks
from rapport.guardrails.given.reviews.often import Often
from rapport.guardrails.given.reviews.opposed import Opposed
from rapport.guardrails.given.reviews.outermost import misplaced_ends
from rapport.guardrails.given.reviews.outof import OutOf
from rapport.guardrails.given.reviews.redress import Redress
from rapport.guardrails.given.reviews.stars import Stars, miscounted
from rapport.guardrails.given.reviews.tallied import tallied
from rapport.guardrails.given.reviews.things import things_of
from rapport.guardrails.given.reviews.views import View, read, together, turned_round, views
from rapport.guardrails.given.reviews.whose import Whose
from rapport.guardrails.given.said import Statement
from rapport.guardrails.spans import Spans


class Reviewed:
    """Reviews in small letters by their paths, the stars of the record and of its reviews, all words of the record."""

    def __init__(self, by_path: Mapping[str, str], stars: Stars, words: Set[str]) -> None:
        self.by_path, self.stars, self.whose = by_path, stars, Whose(by_path)
        told = self._told = tuple(by_path.values())
        self._words = words
        self._things_of = {path: things_of(text) for path, text in by_path.items()}
        self._views_of = {path: views(text) for path, text in by_path.items()}
        self._views = together(self._views_of.values())
        self._aligned, self._redress = Aligned(told), Redress(told)
        self._befell = Befell(by_path, self.whose)
        self._readers = (
            Absent(told, self._views).named, Opposed(told).words, self._befell.otherwise, Often(told).otherwise,
            OutOf(told).otherwise,
        )  # fmt: skip

    def against(self, sentence: str) -> Iterator[Statement]:
        """What a lower-case sentence says against them, and what it makes up."""
        others = misattributed(sentence, self.stars, self.whose)
        taken = Spans(len(sentence))
        for few in (*tallied(sentence, self.stars), *miscounted(sentence, self.stars), *others):
            if not taken.meet(few.start, few.end):
                taken.add(few.start, few.end)
                yield Statement(few.start, few.end, "contradicted", few.fact, few.right)
        given = self.stars.given
        ends = misplaced_ends(sentence, self.stars, self.whose)
        for all_of in (*consensus.misjudged(sentence, given, self._told), *full_marks(sentence, given), *ends):
            yield Statement(all_of.start, all_of.end, "contradicted", "reviews", all_of.right)
        if not self._told:
            return
        contrary = [view for view in self._turned_round(sentence) if not hedged(sentence, view.start, view.end)]
        for view in contrary:
            why = f"reviews say the contrary of this {view.thing}"
            yield Statement(view.start, view.end, "contradicted", "reviews", why)
        for other in self._aligned.others(sentence):
            yield Statement(other.start, other.end, "contradicted", "reviews", other.why)
        for other in (one for reader in self._readers for one in reader(sentence)):
            if not any(view.start < other.end and other.start < view.end for view in contrary):
                yield Statement(other.start, other.end, "contradicted", "reviews", other.why)
        for other in (*self._redress.made_up(sentence), *self._befell.made_up(sentence)):
            yield Statement(other.start, other.end, "floating", "reviews", other.why)
        for item in invented.invented(sentence, self._words):
            if not hedged(sentence, *item):
                yield Statement(item.start, item.end, "floating", "", "nothing given tells of this")

    def _turned_round(self, sentence: str) -> Iterator[View]:
        """Praise and complaint against the review that is retold, where that speaks of the thing, else against all."""
        for view in read(sentence):
            path = self.whose.at(sentence, view.start, view.end)
            known = self._views_of[path] if path and view.thing in self._things_of[path] else self._views
            if turned_round(view, known.get(view.thing, ())):
                yield view
