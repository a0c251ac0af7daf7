"""What the reviews among given facts tell, and what a sentence says against them or of what none of them tells."""

from collections.abc import Iterator, Sequence, Set

from rapport.guardrails.given import consensus, invented, reviews
from rapport.guardrails.given.absent import Absent
from rapport.guardrails.given.aligned import Aligned
from rapport.guardrails.given.clauses import hedged
from rapport.guardrails.given.opposed import Opposed
from rapport.guardrails.given.redress import Redress
from rapport.guardrails.given.said import Statement
from rapport.guardrails.given.stars import Stars, miscounted
from rapport.guardrails.given.tallied import tallied


class Reviewed:
    """Reviews in small letters, the stars of the record and of its reviews, all words of the record."""

    def __init__(self, told: Sequence[str], stars: Stars, words: Set[str]) -> None:
        self.stars = stars
        self._told = told
        self._words = words
        self._views = reviews.views(told)
        self._aligned, self._opposed, self._redress = Aligned(told), Opposed(told), Redress(told)
        self._absent = Absent(told, self._views)

    def against(self, sentence: str) -> Iterator[Statement]:
        """What a lower-case sentence says against them, and what it makes up."""
        for few in (*miscounted(sentence, self.stars), *tallied(sentence, self.stars)):
            yield Statement(few.start, few.end, "contradicted", few.fact, few.right)
        for all_of in consensus.misjudged(sentence, self.stars.given, self._told):
            yield Statement(all_of.start, all_of.end, "contradicted", "reviews", all_of.right)
        if not self._told:
            return
        turned = reviews.turned_round(sentence, self._views)
        contrary = [view for view in turned if not hedged(sentence, view.start, view.end)]
        for view in contrary:
            why = f"reviews say the contrary of this {view.thing}"
            yield Statement(view.start, view.end, "contradicted", "reviews", why)
        for other in self._aligned.others(sentence):
            yield Statement(other.start, other.end, "contradicted", "reviews", other.why)
        for other in (*self._absent.named(sentence), *self._opposed.words(sentence)):
            if not any(view.start < other.end and other.start < view.end for view in contrary):
                yield Statement(other.start, other.end, "contradicted", "reviews", other.why)
        for other in self._redress.made_up(sentence):
            yield Statement(other.start, other.end, "floating", "reviews", other.why)
        for item in invented.invented(sentence, self._words):
            if not hedged(sentence, *item):
                yield Statement(item.start, item.end, "floating", "", "nothing given tells of this")
