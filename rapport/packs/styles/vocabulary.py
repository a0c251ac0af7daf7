"""A Vale vocabulary: `accept.txt` and `reject.txt`, an expression a line."""

from collections.abc import Iterable

from rapport.domain.pack import Vocabulary
from rapport.packs.styles.expressions import translated


def vocabulary(accept: Iterable[str], reject: Iterable[str]) -> Vocabulary:
    """The words of these lines. ValueError for one that is no expression."""
    return Vocabulary(accept=tuple(_words(accept)), reject=tuple(_words(reject)))


def exceptions(words: Iterable[str]) -> Iterable[str]:
    """Accepted words as exceptions of a rule, which heeds capitals in a word and not in a phrase."""
    return (word[len(_AS_WRITTEN) : -1] if word.startswith(_AS_WRITTEN) else word for word in words)


_AS_WRITTEN = "(?-i:"


def _words(lines: Iterable[str]) -> Iterable[str]:
    """Capitals count in a vocabulary of Vale's, unless a line begins with `(?i)`."""
    for line in lines:
        yield translated(line) if line.startswith("(?i)") else f"{_AS_WRITTEN}{translated(line)})"
