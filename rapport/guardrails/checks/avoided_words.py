"""Avoided words: what the brand does not say, however it is written."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import product, takewhile
from typing import NamedTuple

from rapport.domain.grounds import Grounds
from rapport.domain.guard import Finding, Severity
from rapport.domain.pack.brand import AvoidedWord
from rapport.guardrails.normalise import Views
from rapport.guardrails.passages import Passage, Reading

_AS = {
    "a": "[a@4]", "b": "[b8]", "e": "[e3]", "g": "[g9]", "i": "[il1|!]", "l": "[li1|!]", "o": "[o0]", "s": "[s5$]",
    "t": "[t7+]", "z": "[z2]", "m": "(?:m|rn)", "w": "(?:w|vv)", "d": "(?:d|cl)",
}  # fmt: skip
_DOUBLES = {"m": ("m", "rn"), "w": ("w", "vv"), "d": ("d", "cl")}
_FOLD = str.maketrans(dict(zip("4@8391l|!05$2", "aabegiiiiossz", strict=True)) | dict.fromkeys("t7+.*_~·^/\\-"))
_JOINER = r"[.*_~·+^/\\\-]{0,2}"
_APART = r"[\s.*_~·+^/\\\-]{1,3}"
_FREE = r"(?<![a-z0-9])"
_END = r"(?![a-z0-9])"
_SUBJECT = re.compile(r"(?:^|[^a-z])(?:i|you|he|she|it|we|they|who|that|there|which|one|\w+body|\w+one)\s$")
_PARTICIPLE = re.compile(
    r"\s(?:\w+ly\s)?(?:been|had|seen|gone|done|made|got|come|left|lost|felt|heard|known|\w{2,}(?:ed|en))\b"
)


def avoided_words(reading: Reading, grounds: Grounds) -> Iterator[Finding]:
    """The brand's avoided terms and their inflections, also disguised; not inside the phrases of `not_in`."""
    terms = grounds.pack.brand.voice.avoid
    if not terms:
        return
    plain, disguised, spared = _patterns(grounds.pack.sha256, terms)
    for passage in reading.written:
        taken = _allowed(passage, spared)
        for views, (pattern, holds) in ((passage.written.bare, plain), (passage.written.skeletons, disguised)):
            for view in views:
                folded = _folded(view.text)
                for match in pattern.finditer(view.text) if any(sign in folded for sign in holds) else ():
                    span = view.original(*match.span())
                    if any(a < span[1] and span[0] < b for a, b in taken):
                        continue
                    word = terms[int((match.lastgroup or "t0")[1:])]
                    if "-" in word.term and _verbal(view.text, match):
                        continue
                    if pattern is disguised.pattern and not _really(
                        match.group(), word.term, passage.text[slice(*span)]
                    ):
                        continue
                    taken.append(span)
                    instead = f"; write {word.instead!r}" if word.instead else ""
                    yield passage.finding(
                        "avoided_words", Severity.BRAND, span, f"we do not say {word.term!r}: {word.why}{instead}",
                        evidence=word.term,
                    )  # fmt: skip


def _verbal(text: str, match: re.Match[str]) -> bool:
    """Whether a hyphenated word stands open because it is a verb: `you must have seen it`."""
    if match.group().rpartition(" ")[2] != "have" or "-" in match.group():
        return False
    after = _PARTICIPLE.match(text, match.end())
    return after is not None or _SUBJECT.search(text, max(0, match.start() - 20), match.start()) is not None


def _allowed(passage: Passage, spared: tuple[tuple[str, re.Pattern[str]], ...]) -> list[tuple[int, int]]:
    view = passage.written.plain
    return [
        view.original(*match.span())
        for phrase, pattern in spared
        if phrase in view.text
        for match in pattern.finditer(view.text)
    ]


def _really(found: str, term: str, original: str) -> bool:
    """Whether a disguise is one: letters swapped for other plain letters count only in long words or odd case."""
    letters = re.sub(r"[^a-z]", "", found)
    if len(letters) < len(found) or not original.isascii():
        return True
    mixed = not (original.islower() or original.isupper() or original.istitle())
    return mixed or len(term) >= 6


class _Looked(NamedTuple):
    """A pattern whose group `tN` is the N-th term; a folded text in which it matches holds one of these strings."""

    pattern: re.Pattern[str]
    holds: frozenset[str]


def _folded(text: str) -> str:
    """A text without what may stand between letters, each letter as all its disguises; `t`, which may be a joiner's
    `+`, is left out."""
    return "".join(text.split()).translate(_FOLD)


@lru_cache(maxsize=64)
def _patterns(
    _sha256: str, terms: tuple[AvoidedWord, ...]
) -> tuple[_Looked, _Looked, tuple[tuple[str, re.Pattern[str]], ...]]:
    """What finds plain forms, and what finds disguised ones; then the phrases of `not_in`."""
    plain, disguised = [], []
    begins, spelled_so = set[str](), set[str]()
    for n, word in enumerate(terms):
        words = [w for w in re.split(r"[\s\-]+", _skeleton(word.term)) if w]
        forms = [_inflected(w) if i in (0, len(words) - 1) else {w} for i, w in enumerate(words)]
        spelled = (r"[\s\-]*" if len(words) > 1 else "").join(
            "(?:" + "|".join(re.escape(f) for f in sorted(each)) + ")" for each in forms
        )
        plain.append(f"(?P<t{n}>{spelled})")
        begins.add(_folded(_beginning(forms[0])))
        spelled_so |= {_folded("".join(c)) for c in product(*(_DOUBLES.get(c, (c,)) for w in words for c in w))}
        letters = [[_AS.get(c, re.escape(c)) for c in w] for w in words]
        joined = r"[\s\-_.]*".join(_JOINER.join(w) for w in letters)
        apart = _APART.join(c for w in letters for c in w)
        disguised.append(f"(?P<t{n}>{joined}|{apart})")
    phrases = [phrase.casefold() for word in terms for phrase in word.not_in]
    ends = "(?:'s|s|es|ed|d|ing|ly)?"
    return (
        _Looked(re.compile(_FREE + "(?:" + "|".join(plain) + ")" + _END), frozenset(begins)),
        _Looked(re.compile(_FREE + "(?:" + "|".join(disguised) + ")" + ends + _END), frozenset(spelled_so)),
        tuple((p, re.compile(rf"(?<!\w){re.escape(p)}(?!\w)")) for p in phrases),
    )


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
