"""Plain text: each of its paragraphs is a block."""

from rapport.guardrails.sentences import PARAGRAPH
from rapport.packs.styles.documents.block import written
from rapport.packs.styles.documents.walk import Walker


def read(text: str, walker: Walker) -> None:
    """Walk through a text without markup."""
    for part in PARAGRAPH.finditer(text):
        walker.open("p")
        walker.write(written(part[0], part.start()))
        walker.close("p")
