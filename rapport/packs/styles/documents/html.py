"""HTML, whole or a piece of another document: its tags, text and comments, with their places."""

import html
from html.parser import HTMLParser

from rapport.packs.styles.documents.block import Letters, written
from rapport.packs.styles.documents.walk import Walker

PLAIN = {"&rsquo;": "'"}
"""Characters by name that rules read as the simple ones, as in Vale."""


def read(text: str, walker: Walker, at: int = 0) -> None:
    """Walk through a text of HTML that begins at the character `at` of its file."""
    parser = _Parser(text, walker, at)
    parser.feed(text)
    parser.close()


class _Parser(HTMLParser):
    def __init__(self, text: str, walker: Walker, at: int) -> None:
        super().__init__(convert_charrefs=False)
        self._walker, self._at, self._source = walker, at, text
        self._lines = [0]
        for line in text.split("\n")[:-1]:
            self._lines.append(self._lines[-1] + len(line) + 1)

    def _here(self) -> int:
        """Where in its file the parser stands."""
        line, column = self.getpos()
        return self._at + self._lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        source = self.get_starttag_text() or ""
        self._walker.open(tag)
        for name, value in attrs:
            if name == "alt" and value and (found := source.find(value)) >= 0:
                self._walker.aside("attr.alt", written(value, self._here() + found))

    def handle_endtag(self, tag: str) -> None:
        self._walker.close(tag)

    def handle_data(self, data: str) -> None:
        self._walker.write(written(data, self._here()))

    def handle_entityref(self, name: str) -> None:
        self._entity(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._entity(f"&#{name};")

    def handle_comment(self, data: str) -> None:
        self._walker.remark(data, self._here())

    def parse_html_declaration(self, i: int) -> int:
        """A section that is none, `<![x`, is a comment, as in browsers; the parser itself fails at it."""
        return self.parse_bogus_comment(i) if self.rawdata.startswith("<![", i) else super().parse_html_declaration(i)

    def _entity(self, source: str) -> None:
        """A character by its name; the semicolon may be missing."""
        here, said = self._here(), PLAIN.get(source) or html.unescape(source)
        given = self._source[here - self._at :]
        if not given.startswith(source):
            source = source[:-1]
        self._walker.write(Letters(said, said, [here] * len(said), [here + len(source)] * len(said)))
