"""What an opinion is of: the things that a clause names, and which of them a word of it speaks of."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from rapport.guardrails.given.record import stem
from rapport.guardrails.given.reviews.opinions import FUNCTION, GENERIC, NEGATORS, OPINIONS, REACTIONS, SAME
from rapport.guardrails.given.reviews.wording import Word, clauses

_ENDS: Final = frozenset(
    "for not rather than that who which when after where if so since find finds found think thinks thought call calls "
    "called say says said note "
    "notes noted consider considers considered describing calling citing noting mentioning saying finding".split()
)
"""What comes after these is not what is praised."""
_VERBS: Final = frozenset(
    "is are was were been got gets had has have came comes come arrived tasted tastes felt feels looked looks"
    " costs cost "
    "runs ran seems made saved".split()
)
_DEFINITE: Final = frozenset("the their its his her".split())
_THINGS: Final = frozenset("family jelly lily belly fly assembly supply reply butterfly anomaly bully".split())
"""What ends like an adverb and is none."""
_BEFORE, _AFTER = 6, 3


def next_to(clause: Sequence[Word], n: int) -> list[Word]:
    """The last of the words right after a place, articles left out: what they name."""
    words: list[Word] = []
    for word in clause[n + 1 : n + 5]:
        if word.text in ("a", "an", "the", "its", "own", "any", "their"):
            continue
        if word.text in FUNCTION or word.text in NEGATORS or not word.text[0].isalpha():
            break
        words.append(word)
    return things(words)[-1:]


def liked(words: Sequence[Word]) -> list[Word]:
    """The things that a reaction is to; one that has an opinion of its own ("a long wait") is left to that."""
    end = next((n for n, word in enumerate(words) if word.text in _ENDS or word.text in REACTIONS), len(words))
    return [
        thing
        for thing in things(words[:end])
        if not any(word.text in OPINIONS and 0 <= thing.start - word.end < 12 for word in words[:end])
    ]


def bound(clause: Sequence[Word], n: int) -> list[Word]:
    """The things that an opinion is of: what follows it at once, else what stands before it in its clause."""
    after = []
    told = clause[n + 1 : n + 1 + _AFTER]
    if n and clause[n - 1].text == "how" and told and told[0].text in _DEFINITE:
        told = told[1:]
    if clause[n].text == "worth" and told and told[0].text in ("the", "every", "a"):
        told = told[1:]
    if clause[n].text.startswith("could ") or (clause[n].text.endswith("ly") and told and told[0].text.endswith("ed")):
        told = []  # "perfectly cooked" is of what was cooked, "could use salt" of what lacks it
    for word in told:
        if word.text in FUNCTION or not word.text[0].isalpha():
            break
        after.append(word)
    if praised := [word for word in after if word.text not in OPINIONS and named(word) not in GENERIC]:
        return praised
    before: list[Word] = []
    for word in reversed(clause[max(0, n - _BEFORE) : n]):
        if word.text == "and" and before and not things(before):
            return subject(clause[:n])
        if word.text == "," and before and not things(before):
            return _set_off(clause, clause.index(word))
        if word.text == "," or (word.text == "and" and before):
            break
        before.append(word)
    return things(before[::-1])


def _set_off(clause: Sequence[Word], comma: int) -> list[Word]:
    """What stands before a comma that cuts words from what they are of.

    "The clerk, Ann, was kind"; "tea, which was hot"; "the cocktail was sweet, the best part of it".
    """
    before = clause[:comma]
    if about := subject(before):
        return about
    start = next((n + 1 for n in range(len(before) - 1, -1, -1) if before[n].text == ","), 0)
    return things(before[max(start, comma - _AFTER) :])


def subject(clause: Sequence[Word]) -> list[Word]:
    """What a clause is about, of which its second verb tells too: "the brisket had a smoke ring and was tender"."""
    verb = next((n for n, word in enumerate(clause) if word.text in _VERBS or (n and word.text.endswith("ed"))), 0)
    return things(clause[max(0, verb - _AFTER) : verb])


def things(words: Sequence[Word]) -> list[Word]:
    """The words that name something."""
    return [
        word
        for word in words
        if len(word.text) > 1
        and word.text not in FUNCTION
        and word.text not in OPINIONS
        and word.text not in REACTIONS
        and word.text not in NEGATORS
        and named(word) not in GENERIC
        and not (word.text.endswith("ly") and word.text not in _THINGS)
    ]


def named(word: Word) -> str:
    """The thing that a word names, in one form for all that mean the same."""
    return _named(word.text)


@lru_cache(maxsize=4096)
def _named(text: str) -> str:
    bare = stem(text.removesuffix("'s"))
    return SAME.get(bare, bare)


def things_of(text: str) -> frozenset[str]:
    """Everything that a lower-case text names."""
    return frozenset(named(word) for clause in clauses(text) for word in things(clause))
