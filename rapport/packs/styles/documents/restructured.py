"""reStructuredText: headings, lists and paragraphs, without directives, literal blocks and comments."""

import re
from typing import Final

from rapport.packs.styles.documents.lines import ADDRESS, Line, passage, through
from rapport.packs.styles.documents.walk import Walker

_RULE: Final = re.compile(r"([=\-`:'\"~^_*+#<>.])\1{2,}$")
_ITEM: Final = re.compile(r"[ \t]*(?:[-*+•]|\(?(?:\d+|#|[a-zA-Z])[.)])[ \t]+(?=\S)")
_FIELD: Final = re.compile(r":[\w -]+:(?:[ \t]|$)")
_NOTE: Final = re.compile(
    r"\.\.[ \t]+(?:note|tip|hint|warning|caution|danger|important|attention|error|seealso)::[ \t]*"
)
_MARKS: Final = re.compile(
    rf"""
      ``(?P<code>.+?)``
    | (?P<mask>:[\w:+.-]+:`[^`]+`|`[^`]+`:[\w:-]+:|\|[^|\s][^|\n]*\||{ADDRESS})
    | `(?P<label>[^`<]+?)\s*<[^>`]*>`__? | `(?P<label_2>[^`]+)`__?
    | (?P<gone>\[[\w#*]+\]_)
    | `(?P<em_2>[^`]+)`
    | (?<![\w*])\*\*(?P<strong>[^\s*](?:[^*]*[^\s*])?)\*\*(?![\w*])
    | (?<![\w*])\*(?P<em>[^\s*](?:[^*]*[^\s*])?)\*(?![\w*])
    """,
    re.VERBOSE | re.DOTALL,
)


def read(text: str, walker: Walker) -> None:
    """Walk through a file of reStructuredText."""
    through(text, _Reader(text, walker))


class _Reader:
    def __init__(self, text: str, walker: Walker) -> None:
        self._text, self._walker = text, walker
        self._gathered: list[Line] = []
        self._tag, self._skip = "p", 0
        self._apart: int | None = None
        self._levels: list[str] = []

    def take(self, line: Line) -> None:
        bare = line.text.strip()
        indent = len(line.text) - len(line.text.lstrip())
        if self._apart is not None:
            if not bare or indent > self._apart:
                return
            self._apart = None
        if not bare:
            self.finish()
        elif bare.startswith("..") and (bare == ".." or bare[2] in " \t"):
            self.finish()
            if note := _NOTE.match(line.text, indent):
                self._gathered = (
                    [Line(line.text[note.end() :], line.at + note.end())] if line.text[note.end() :] else []
                )
            else:
                self._walker.remark(bare[2:], line.at)
                self._apart = indent
        elif _RULE.match(line.text.rstrip()):
            self._underlined(bare[0])
        elif _FIELD.match(bare):
            self.finish()
        elif item := _ITEM.match(line.text):
            self.finish()
            self._tag, self._skip = "li", item.end()
            self._gathered.append(line)
        else:
            self._gathered.append(line)

    def _underlined(self, sign: str) -> None:
        """A line of signs: what was gathered is a heading; where nothing was, one may follow, or a table."""
        if len(self._gathered) == 1 and self._tag == "p":
            if sign not in self._levels:
                self._levels.append(sign)
            self._tag = f"h{min(6, self._levels.index(sign) + 1)}"
        self.finish()

    def finish(self) -> None:
        """What was gathered is a block; two colons at its end begin a literal one."""
        if self._gathered:
            first, last = self._gathered[0], self._gathered[-1]
            end = first.at + len(self._text[first.at : last.end].rstrip())
            if self._text.endswith("::", 0, end):
                self._apart = len(first.text) - len(first.text.lstrip())
                end -= 1
            start = first.at + max(self._skip, len(first.text) - len(first.text.lstrip()))
            passage(self._tag, self._text, start, end, _MARKS, self._walker)
        self._gathered, self._tag, self._skip = [], "p", 0
