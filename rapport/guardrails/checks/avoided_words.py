"""Avoided words: what the brand does not say, however it is written."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import product, takewhile
from string import ascii_lowercase
from typing import NamedTuple

from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, Severity
from rapport.domain.pack.brand import AvoidedWord
from rapport.guardrails.nearby import right_before
from rapport.guardrails.normalise import View, Views
from rapport.guardrails.passages import Passage, Reading
from rapport.guardrails.personal.line import CODE
from rapport.guardrails.spans import Spans

_AS = {
    "a": "[a@4]", "b": "[b8]", "c": "[c©]", "e": "[e3]", "g": "[g9]", "i": "[il1|!]", "l": "[li1|!]", "o": "[o0]",
    "s": "[s5$]", "t": "[t7+]", "z": "[z2]", "m": "(?:m|rn)", "w": "(?:w|vv)", "d": "(?:d|cl)", "k": r"(?:k|\|<)",
}  # fmt: skip
_DOUBLES = {"m": ("m", "rn"), "w": ("w", "vv"), "d": ("d", "cl"), "k": ("k", "i<")}
_FOLD = str.maketrans(dict(zip("4@8©391l|!05$2", "aabcegiiiiossz", strict=True)) | dict.fromkeys("t7+.*_~·^/\\-()"))
_JOINER = r"[.*_~·+^/\\\-()]{0,2}"
_APART = r"[\s.*_~·+^/\\\-()]{1,3}"
_FREE = r"(?<![a-z0-9])"
_END = r"(?![a-z0-9])"
_STRETCHED = re.compile(r"([a-z])\1\1")
_THRICE = tuple(3 * letter for letter in ascii_lowercase)
_NEXT = re.compile(r"[.!?]\s+[A-Z][a-z]")
_CODE = re.compile(r"[A-Z0-9]+(?:[\-/.][A-Z0-9]+)+")
_ENDS_IN_E = re.compile(r"[A-Za-z]+é(?:e?s?)")
"""Another word, of a language that has it: salé, curée."""
_LETTER_BEFORE = re.compile(r"(?<![\w'’])(?![aAI] )[^\W\d_]\s\Z")
_LETTER_BEHIND = re.compile(r"\s[^\W\d_](?![\w'’])")
"""One more letter that stands alone beside letters set apart: they are part of a longer word, S E C U R E."""
_SUBJECT = re.compile(r"(?:^|[^a-z])(?:i|you|he|she|it|we|they|who|that|there|which|one|\w+body|\w+one)\s$")
_PARTICIPLE = re.compile(
    r"\s(?:\w+ly\s)?(?:been|had|seen|gone|done|made|got|come|left|lost|felt|heard|known|\w{2,}(?:ed|en))\b"
)


def avoided_words(reading: Reading, grounds: Grounds) -> Iterator[Finding]:
    """The brand's avoided terms and their inflections, also disguised; not inside the phrases of `not_in`."""
    terms = grounds.pack.brand.voice.avoid
    if not terms:
        return
    spellings = _spellings(grounds.pack.sha256, terms)
    for passage in reading.written:
        taken = Spans(len(passage.text), _allowed(passage, spellings.spared))
        for view, match in passage.read_by(spellings.read):
            span = view.original(*match.span())
            if taken.meet(*span) or _ENDS_IN_E.fullmatch(passage.text[slice(*span)]):
                continue
            word = terms[int((match.lastgroup or "t0")[1:])]
            if "-" in word.term and _verbal(view.text, match):
                continue
            if match.re is spellings.disguised.pattern and not _disguise(passage, span, match.group(), word.term):
                continue
            taken.add(*span)
            instead = f"; write {word.instead!r}" if word.instead else ""
            why = f"we do not say {word.term!r}: {word.why}{instead}"
            yield passage.finding("avoided_words", Severity.BRAND, span, why, evidence=word.term)


def _verbal(text: str, match: re.Match[str]) -> bool:
    """Whether a hyphenated word stands open because it is a verb: `you must have seen it`."""
    if match.group().rpartition(" ")[2] != "have" or "-" in match.group():
        return False
    after = _PARTICIPLE.match(text, match.end())
    return after is not None or right_before(_SUBJECT, text, match.start()) is not None


def _allowed(passage: Passage, spared: tuple[tuple[str, re.Pattern[str]], ...]) -> list[tuple[int, int]]:
    view = passage.written.plain
    return [
        view.original(*match.span())
        for phrase, pattern in spared
        if phrase in view.text
        for match in pattern.finditer(view.text)
    ]


def _disguise(passage: Passage, span: tuple[int, int], found: str, term: str) -> bool:
    """Whether it is one: no code of a thing, no end of one sentence and beginning of the next, no other word.

    Letters swapped for other plain letters count only in long words or odd case.
    """
    original = passage.text[slice(*span)]
    if _NEXT.search(original) or _a_code(original, passage.text[: span[0]]):
        return False
    if found[1:2].isspace() and (
        right_before(_LETTER_BEFORE, passage.text, span[0]) or _LETTER_BEHIND.match(passage.text, span[1])
    ):
        return False
    letters = re.sub(r"[^a-z]", "", found)
    if _STRETCHED.search(letters) or len(letters) < len(found) or not original.isascii():
        return True
    if len(letters) > len(re.sub(r"[^a-z]", "", term)) and not re.search(r"rn|vv|cl", letters):
        return False
    mixed = not (original.islower() or original.isupper() or original.istitle())
    return mixed or len(term) >= 6


def _a_code(found: str, before: str) -> bool:
    """Whether it is the code of a thing: said to be one, or in groups with figures, not all of one sign."""
    if not _CODE.fullmatch(found):
        return False
    grouped = any(map(str.isdigit, found)) and any(len(part) > 1 for part in re.split(r"[\-/.]", found))
    return grouped or CODE.search(before.lower()) is not None


class _Looked(NamedTuple):
    """A pattern whose group `tN` is the N-th term; a text in which it matches holds all strings of one of `holds`."""

    pattern: re.Pattern[str]
    holds: frozenset[tuple[str, ...]]

    def likely(self, text: str) -> bool:
        return any(all(part in text for part in parts) for parts in self.holds)


class _Spellings(NamedTuple):
    """What finds plain forms, what finds disguised ones (in folded texts that hold their letters, and wherever letters
    are stretched), and the phrases of `not_in`."""

    plain: _Looked
    disguised: _Looked
    spared: tuple[tuple[str, re.Pattern[str]], ...]

    def read(self, passage: Passage) -> Iterator[tuple[View, re.Match[str]]]:
        for view in passage.written.bare:
            if self.plain.likely(view.text):
                yield from ((view, match) for match in self.plain.pattern.finditer(view.text))
        for view in passage.written.skeletons:
            folded = _folded(view.text)
            if self.disguised.likely(folded) or any(thrice in folded for thrice in _THRICE):
                yield from ((view, match) for match in self.disguised.pattern.finditer(view.text))


@lru_cache(maxsize=64)
def _folded(text: str) -> str:
    """A text without what may stand between letters, each letter as all its disguises; `t`, which may be a joiner's
    `+`, is left out."""
    return "".join(text.split()).translate(_FOLD)


@lru_cache(maxsize=64)
def _spellings(_sha256: str, terms: tuple[AvoidedWord, ...]) -> _Spellings:
    plain, disguised = [], []
    begins, spelled_so = set[tuple[str, ...]](), set[tuple[str, ...]]()
    for n, word in enumerate(terms):
        words = [w for w in re.split(r"[\s\-]+", _skeleton(word.term)) if w]
        forms = [_inflected(w) if i in (0, len(words) - 1) else {w} for i, w in enumerate(words)]
        spelled = (r"[\s\-]*" if len(words) > 1 else "").join(
            "(?:" + "|".join(re.escape(f) for f in sorted(each)) + ")" for each in forms
        )
        plain.append(f"(?P<t{n}>{spelled})")
        begins.add(tuple(map(_beginning, forms)))
        spelled_so |= {(_folded("".join(c)),) for c in product(*(_DOUBLES.get(c, (c,)) for w in words for c in w))}
        letters = [[_stretched(_AS.get(c, re.escape(c))) for c in w] for w in words]
        joined = r"[\s\-_.]*".join(_JOINER.join(w) for w in letters)
        apart = _APART.join(f"(?:{c}(?:{_APART}{c}){{0,7}})" for w in letters for c in w)
        disguised.append(f"(?P<t{n}>{joined}|{apart})")
    phrases = [phrase.casefold() for word in terms for phrase in word.not_in]
    ends = "(?:'s|s|es|ed|d|ing|ly)?"
    return _Spellings(
        _Looked(re.compile(_FREE + "(?:" + "|".join(plain) + ")" + _END), frozenset(begins)),
        _Looked(re.compile(_FREE + "(?:" + "|".join(disguised) + ")" + ends + _END), frozenset(spelled_so)),
        tuple((p, re.compile(rf"(?<!\w){re.escape(p)}(?!\w)")) for p in phrases),
    )


def _stretched(letter: str) -> str:
    """A letter written up to eight times."""
    return f"(?:{letter}){{1,8}}" if letter[0] != "(" else letter


def _beginning(forms: Iterable[str]) -> str:
    """What all forms of a word begin with."""
    return "".join(c[0] for c in takewhile(lambda c: len(set(c)) == 1, zip(*forms, strict=False)))


def _skeleton(term: str) -> str:
    return Views(term).skeletons[0].text


def _inflected(word: str) -> set[str]:
    """The forms a reader takes for the same word."""
    if not word.isalpha() or len(word) < 3:
        return {word, f"{word}'s"}
    stems: dict[str, tuple[str, ...]] = {word: ("", "s", "es", "ed", "ing", "ly", "er", "est", "'s")}
    if word.endswith("e"):
        stems[word[:-1]] = ("ing", "ed", "er", "est")
    if word.endswith("y") and word[-2] not in "aeiou":
        stems[word[:-1]] = ("ies", "ied", "ier", "iest", "ily", "ious", "iously")
    if word.endswith("self"):
        stems[word[:-1]] = ("ves",)
    if word[-1] not in "aeiouwxy" and word[-2] in "aeiou" and word[-3] not in "aeiou":
        stems[word + word[-1]] = ("ing", "ed", "er", "est")
    if word.endswith(("oil", "earn", "urn", "eam", "eap")):
        stems[word] = (*stems[word], "t")
    if word.endswith(("ell", "ill")):
        stems[word[:-1]] = ("t",)
    return {stem + end for stem, ends in stems.items() for end in ends}
