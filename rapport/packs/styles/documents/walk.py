"""From tags and text, in their order, to the blocks that rules read: what every format of documents comes down to."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from rapport.packs.styles.documents.block import FILL, MASK, Block, Kind, Letters, Names, joined

_INLINE: Final = frozenset(
    "a abbr b bdi bdo big br button cite code data del dfn em font i img input ins kbd label mark q s samp small span "
    "strike strong sub sup time tt u var wbr".split()
)
_SCOPES: Final = {
    "li": "list", "blockquote": "blockquote", "th": "table.header", "td": "table.cell", "caption": "table.caption",
    "figcaption": "figure.caption", "dt": "list", "dd": "list", "title": "title",
    **{f"h{n}": f"heading.h{n}" for n in range(1, 7)},
}  # fmt: skip
_SPANS: Final[dict[str, Kind]] = {
    "a": "link", "code": "code", "tt": "code", "strong": "strong", "b": "strong", "em": "emphasis", "i": "emphasis",
}  # fmt: skip
_VOID: Final = frozenset("area base br col embed hr img input link meta source track wbr".split())
MASKED: Final = ("tt", "code", "kbd")
"""Tags within a line whose text is no prose, where a configuration names no others (`IgnoredScopes`)."""
SKIPPED: Final = ("script", "style", "pre", "figure", "noscript", "iframe")
"""Tags whose text no rule reads, where a configuration names no others (`SkippedScopes`)."""


class Remark(NamedTuple):
    """A comment of a document, and where it stands: it may switch rules."""

    text: str
    at: int


class Walker:
    """Takes a document's tags and text in their order, and makes `blocks`, `remarks` and `counts` of them."""

    def __init__(self, form: str, masked: Sequence[str] = MASKED, skipped: Sequence[str] = SKIPPED) -> None:
        self.blocks: list[Block] = []
        self.remarks: list[Remark] = []
        self.counts: dict[str, int] = {}
        self._form, self._masked, self._skipped = form, frozenset(masked), frozenset(skipped)
        self._open: list[str] = []
        self._text: list[Letters] = []
        self._spans: list[tuple[str, int]] = []

    def open(self, tag: str) -> None:
        """A tag begins."""
        if tag not in _INLINE:
            self._flush()
            name = _SCOPES.get(tag, tag)
            self.counts[name] = self.counts.get(name, 0) + 1
        if tag in _SPANS:
            self._spans.append((tag, len(self._text)))
        if tag not in _VOID:
            self._open.append(tag)

    def close(self, tag: str) -> None:
        """A tag ends, and with it what was left open within."""
        if tag not in self._open:
            return
        if tag not in _INLINE:
            self._flush()
        while (left := self._open.pop()) != tag:
            pass
        del left
        if self._spans and self._spans[-1][0] == tag:
            _, begin = self._spans.pop()
            inner = joined(self._text[begin:])
            if _SPANS[tag] == "code":
                inner = inner._replace(text=inner.shown)
                inner = inner.part(1, len(inner.text) - 1) if self._masked & {tag} else inner
            if inner.text.strip() and not self._unread:
                self.blocks.append(Block(_SPANS[tag], self._names(_SPANS[tag]), inner))

    def write(self, letters: Letters) -> None:
        """Text. Code is masked, between grave accents."""
        if self._masked.intersection(self._open) and letters.text:
            letters = letters._replace(text=MASK * len(letters.text))
            letters = joined((_mark(letters.starts[0] - 1), letters, _mark(letters.ends[-1])))
        if FILL in letters.text:
            letters = letters._replace(text=letters.text.replace(FILL, MASK), shown=letters.shown.replace(FILL, MASK))
        self._text.append(letters)

    def aside(self, scope: str, letters: Letters) -> None:
        """Text that stands outside of the flow: what an image says instead, a field of the front matter."""
        if letters.text.strip() and not self._unread:
            self.blocks.append(Block("block", (self._name(f"text.{scope}"),), letters))

    def remark(self, text: str, at: int) -> None:
        self.remarks.append(Remark(text, at))

    def finish(self) -> None:
        """The document ends."""
        self._flush()
        self._open.clear()

    @property
    def _unread(self) -> bool:
        return not self._skipped.isdisjoint(self._open)

    def _flush(self) -> None:
        letters = joined(self._text).trimmed()
        self._text, self._spans = [], []
        if letters.text and not self._unread:
            self.blocks.append(Block("block", self._names("text"), letters))

    def _names(self, kind: str) -> tuple[Names, ...]:
        """What the text stands in, each with the form of the document."""
        outer = [f"text.{_SCOPES[tag]}" for tag in self._open if tag in _SCOPES]
        return tuple(self._name(scope) for scope in (*outer, *(() if kind == "text" and outer else (kind,))))

    def _name(self, scope: str) -> Names:
        return frozenset((*scope.split("."), self._form))


def _mark(at: int) -> Letters:
    return Letters("`", "`", (at,), (at + 1,))
