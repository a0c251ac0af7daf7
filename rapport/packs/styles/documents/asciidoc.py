"""AsciiDoc: headings, lists, tables, quotations and paragraphs, without listings, comments and macros."""

import re
from typing import Final

from rapport.packs.styles.documents.lines import ADDRESS, Line, passage, through
from rapport.packs.styles.documents.walk import Walker

_VERBATIM: Final = re.compile(r"(?:-{4,}|\.{4,}|\+{4,}|/{4,}|`{3,}\S*)$")
_FRAME: Final = re.compile(r"(?:={4,}|\*{4,}|_{4,}|--)$")
_HEADING: Final = re.compile(r"(={1,6})[ \t]+(?=\S)")
_ITEM: Final = re.compile(r"[ \t]*(?:\*{1,5}|-|\.{1,5}|\d+\.|<[\d.]+>)[ \t]+(?:\[[ x*]\][ \t]+)?(?=\S)")
_TERM: Final = re.compile(r"(\S.*?)::(?:[ \t]+|$)")
_NOTE: Final = re.compile(r"(?:NOTE|TIP|WARNING|CAUTION|IMPORTANT): ")
_APART: Final = re.compile(
    r":!?[\w-]+!?:(?:[ \t]|$)|\[.*\]$|(?:include|ifn?def|ifeval|endif|image|toc|video)::\S*\[|\+$"
)
_TITLE: Final = re.compile(r"\.(?=[^\s.])")
_CELL: Final = re.compile(r"(?<!\\)\|([^|]*)")
_MARKS: Final = re.compile(
    rf"""
      ``(?P<code_2>.+?)`` | `\+?(?P<code>[^`\n]+?)\+?`
    | (?:{ADDRESS}|(?:link|xref|mailto):[^\s\[]*)\[(?P<label>[^\]]*)\]
    | <<[^,>\n]+(?:,[ ]*(?P<label_2>[^>\n]*))?>>
    | (?P<mask>{ADDRESS}|\{{[\w-]+\}}|(?:kbd|btn|menu|stem|pass):[^\s\[]*\[[^\]]*\])
    | (?P<gone>(?:footnote|image|icon|indexterm|anchor):[^\s\[]*\[[^\]]*\]|\[\[[^\]]*\]\]|\(\(\([^)]*\)\)\))
    | (?<![\w*])\*{{1,2}}(?P<strong>[^\s*](?:[^*]*[^\s*])?)\*{{1,2}}(?![\w*])
    | (?<![\w_])_{{1,2}}(?P<em>[^\s_](?:[^_]*[^\s_])?)_{{1,2}}(?![\w_])
    """,
    re.VERBOSE,
)


def read(text: str, walker: Walker) -> None:
    """Walk through an AsciiDoc file."""
    through(text, _Reader(text, walker))


class _Reader:
    def __init__(self, text: str, walker: Walker) -> None:
        self._text, self._walker = text, walker
        self._tag, self._start, self._end = "p", 0, 0
        self._fence: str | None = None
        self._table = False

    def take(self, line: Line) -> None:
        bare = line.text.rstrip()
        if self._fence is not None:
            if bare == self._fence:
                self._fence = None
        elif fence := _VERBATIM.match(bare):
            self.finish()
            self._fence = "```" if bare.startswith("```") else fence[0]
            self._walker.open("pre")
            self._walker.close("pre")
        elif bare.startswith("//"):
            self.finish()
            self._walker.remark(bare[2:], line.at)
        elif bare == "|===":
            self.finish()
            self._table = not self._table
        elif not bare or _FRAME.match(bare) or _APART.match(bare):
            self.finish()
        elif self._table and bare.startswith("|"):
            self.finish()
            for cell in _CELL.finditer(bare):
                self._whole("td", line.at + cell.start(1), line.at + cell.end(1))
        else:
            self._prose(line, bare)

    def _prose(self, line: Line, bare: str) -> None:
        end = line.at + len(bare)
        if heading := _HEADING.match(bare):
            self.finish()
            self._whole(f"h{len(heading[1])}", line.at + heading.end(), end)
        elif title := _TITLE.match(bare):
            self.finish()
            self._whole("p", line.at + title.end(), end)
        elif item := _ITEM.match(bare):
            self._begin("li", line.at + item.end(), end)
        elif term := _TERM.match(bare):
            self.finish()
            self._whole("dt", line.at, line.at + term.end(1))
            self._begin("dd", line.at + term.end(), end)
        elif self._end:
            self._end = end
        else:
            note = _NOTE.match(bare)
            self._begin("p", line.at + (note.end() if note else 0), end)

    def _begin(self, tag: str, start: int, end: int) -> None:
        self.finish()
        self._tag, self._start, self._end = tag, start, end

    def finish(self) -> None:
        """What was gathered is a block."""
        if self._end:
            self._whole(self._tag, self._start, self._end)
        self._end = 0

    def _whole(self, tag: str, start: int, end: int) -> None:
        passage(tag, self._text, start, end, _MARKS, self._walker)
