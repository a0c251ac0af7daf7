"""Documents as Vale reads them: blocks of prose with their places, by the form of a file."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Final, NamedTuple

from rapport.guardrails.sentences import PARAGRAPH, sentences
from rapport.packs.styles.documents.block import FILL, Block, Kind, joined, written
from rapport.packs.styles.documents.selectors import Selector, selector
from rapport.packs.styles.documents.switches import Switches
from rapport.packs.styles.documents.walk import MASKED, SKIPPED, Walker
from rapport.packs.styles.expressions import translated

__all__ = ["Block", "Document", "Selector", "blocks", "form_of", "read", "selector"]

_FORMS: Final = {
    "md": "md", "mdown": "md", "markdown": "md", "markdn": "md", "mdx": "md", "html": "html", "htm": "html",
    "xhtml": "html", "adoc": "adoc", "asciidoc": "adoc", "asc": "adoc", "rst": "rst", "rest": "rst",
}  # fmt: skip


class Document(NamedTuple):
    """The blocks of a file, what its comments say, and how many there are of each of its elements; and the file as
    it stands."""

    form: str
    raw: str
    blocks: list[Block]
    switches: Switches
    counts: dict[str, int]


def form_of(suffix: str) -> str:
    """How a file with this ending, without its dot, is read: as `md`, `html`, or, under its own name, as plain text."""
    return _FORMS.get(suffix.lower(), suffix.lower() or "txt")


def read(
    text: str,
    form: str,
    *,
    ignored: Sequence[str] = (),
    masked: Sequence[str] | None = None,
    skipped: Sequence[str] | None = None,
) -> Document:
    """A text of this form. `ignored` are expressions for what is no prose; `masked` and `skipped` tags, where other
    ones than Vale's. ValueError for an expression that is none."""
    walker = Walker(form, MASKED if masked is None else masked, SKIPPED if skipped is None else skipped)
    given = text
    for expression in ignored if form in _FORMS else ():
        text = re.sub(translated(expression), lambda m: re.sub(r"[^\n]", FILL, m[0]), text, flags=re.MULTILINE)
    _reader(form)(text, walker)
    walker.finish()
    return Document(form, given, walker.blocks, Switches(walker.remarks), walker.counts)


def _reader(form: str) -> Callable[[str, Walker], None]:
    """What reads this form; the parser of Markdown is opened when a file needs it."""
    match form:
        case "md":
            from rapport.packs.styles.documents.markdown import read as reader
        case "html":
            from rapport.packs.styles.documents.html import read as reader
        case "adoc":
            from rapport.packs.styles.documents.asciidoc import read as reader
        case "rst":
            from rapport.packs.styles.documents.restructured import read as reader
        case _:
            from rapport.packs.styles.documents.plain import read as reader
    return reader


def blocks(document: Document, kinds: Collection[str]) -> list[Block]:
    """The blocks of a document, with those of other kinds that rules ask for: paragraphs, sentences, the whole."""
    found: list[Block] = []
    for block in document.blocks:
        found.append(block)
        if block.kind == "block":
            text = block.letters.text
            if "paragraph" in kinds:
                found += (_part(block, "paragraph", part.span()) for part in PARAGRAPH.finditer(text))
            if "sentence" in kinds:
                spans = sentences(text, as_written=True)
                found += (_part(block, "sentence", span) for span in spans if text[slice(*span)].strip())
    return [*found, *_whole(document, kinds)]


def _whole(document: Document, kinds: Collection[str]) -> Iterator[Block]:
    scope = (frozenset({document.form}),)
    if "summary" in kinds and document.form in _FORMS:  # as Vale, which measures no plain text
        prose = [block.letters for block in document.blocks if block.kind == "block" and block.summed]
        yield Block("summary", scope, joined(prose, "\n\n"))
    if "raw" in kinds and document.raw.strip():
        yield Block("raw", scope, written(document.raw))


def _part(block: Block, kind: Kind, span: tuple[int, int]) -> Block:
    return block._replace(kind=kind, letters=block.letters.part(*span).trimmed())
