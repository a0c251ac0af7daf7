"""Markdown as it is written today: CommonMark with tables, footnotes, tasks, bare addresses and front matter."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from rapport.packs.styles.documents import html
from rapport.packs.styles.documents.block import MASK, Letters, written
from rapport.packs.styles.documents.inline import AT, footnote, placed
from rapport.packs.styles.documents.walk import Walker

_FRONT: Final = re.compile(r"\A(---|\+\+\+)[ \t]*\n(.*?\n)?\1[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD: Final = re.compile(r"^([\w-]+):[ \t]*(\S.*?)[ \t]*$", re.MULTILINE)
_TASK: Final = re.compile(r"\[[ xX]\][ \t]")
_ADDRESS: Final = re.compile(r"(?:https?://|www\.)[^\s<>]*[^\s<>.,;:!?\"')\]*_~]")
_MATHS: Final = re.compile(r"^[ \t]*\$\$[ \t]*\n(?:.*\n)*?[ \t]*\$\$[ \t]*$", re.MULTILINE)
_REMARK: Final = re.compile(r"\{/\*(.*?)\*/\}", re.DOTALL)
_BLANK: Final = re.compile(r"[^\n]")


def read(text: str, walker: Walker) -> None:
    """Walk through a Markdown file."""
    if front := _FRONT.match(text):
        if front[1] == "---":
            _fields(front[2] or "", front.start(2), walker)
        text = _BLANK.sub(" ", text[: front.end()]) + text[front.end() :]
    text = _MATHS.sub(lambda m: _BLANK.sub(" ", m[0]), text)
    for remark in _REMARK.finditer(text):  # of MDX
        walker.remark(remark[1], remark.start())
    text = _REMARK.sub(lambda m: _BLANK.sub(" ", m[0]), text)
    lines = _Lines(text)
    item = False
    for token in _parser().parse(text):
        if token.type == "inline":
            _inline(token, lines, walker, item=item)
        elif token.type == "html_block" and token.map:
            html.read(token.content, walker, lines.find(token.content, token.map[0]))
        elif token.type in ("fence", "code_block"):
            walker.open("pre")
            walker.close("pre")
        elif token.nesting > 0:
            walker.open(token.tag)
        elif token.nesting < 0:
            walker.close(token.tag)
        if token.type != "paragraph_open":
            item = token.type == "list_item_open"


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    parser.disable(["text_join", "fragments_join"])
    parser.core.ruler.at("inline", placed)
    parser.inline.ruler.before("link", "footnote_mark", footnote)
    return parser


class _Lines:
    """A text by its lines."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0]
        for line in text.split("\n")[:-1]:
            self._starts.append(self._starts[-1] + len(line) + 1)
        self._done: dict[int, int] = {}

    def find(self, content: str, line: int) -> int:
        """Where what begins in this line stands."""
        start = self._starts[line]
        found = self._text.find(content.split("\n", 1)[0], start)
        return found if found >= 0 else start

    def places(self, content: str, first: int) -> list[int]:
        """Where each character of a paragraph stands: of each of its lines what leads up to it is gone."""
        places: list[int] = []
        for n, said in enumerate(content.split("\n")):
            start = self._starts[min(first + n, len(self._starts) - 1)]
            end = self._text.find("\n", start)
            line = self._text[start : end if end >= 0 else len(self._text)]
            bare = said.lstrip(" ")  # a tab is widened
            here = line.find(bare, self._done.get(start, 0)) if bare else len(line)
            if here < 0:  # a cell with `\|`
                places += self._one_by_one(said, start, line)
            else:
                places += [start + max(0, here - n) for n in range(len(said) - len(bare), 0, -1)]
                places += range(start + here, start + here + len(bare))
                self._done[start] = here + len(bare)
            places.append(start + len(line))
        return places

    def _one_by_one(self, said: str, start: int, line: str) -> Iterator[int]:
        at = self._done.get(start, 0)
        for character in said:
            at = min(max(at, line.find(character, at)), len(line))
            yield start + at
            at += 1
        self._done[start] = at


def _inline(token: Token, lines: _Lines, walker: Walker, *, item: bool) -> None:
    """The text of a paragraph, a heading or a cell."""
    places = lines.places(token.content, token.map[0] if token.map else 0)
    children = token.children or []
    if item and children and (box := _TASK.match(children[0].content)):
        children[0].content = children[0].content[box.end() :]
        children[0].meta[AT] = box.end()
    done, auto = 0, False
    for child in children:
        at = max(done, child.meta.get(AT, 0))
        match child.type:
            case "text":
                at += auto
                done = at + len(child.content)
                _text(child.content, places[at:done], walker, masked=auto)
            case "text_special":
                done = at + len(child.markup)
                start, stop = places[at], places[done - 1] + 1
                said = html.PLAIN.get(child.markup, child.content)
                walker.write(Letters(said, said, [start] * len(said), [stop] * len(said)))
            case "code_inline":
                done = _code(child, token.content, at, places, walker)
            case "softbreak" | "hardbreak":
                done = token.content.find("\n", at) + 1
                walker.write(Letters("\n", "\n", (places[done - 1],), (places[done - 1] + 1,)))
            case "html_inline":
                html.read(child.content, walker, places[at])
                done = at + len(child.content)
            case "image":
                alt = child.content
                begin = at + 2
                walker.aside("attr.alt", Letters(alt, alt, *_spans(places[begin : begin + len(alt)])))
            case "link_open" | "strong_open" | "em_open" | "s_open":
                auto = child.markup == "autolink"
                walker.open(child.tag)
            case "link_close" | "strong_close" | "em_close" | "s_close":
                auto = False
                walker.close(child.tag)


def _code(child: Token, content: str, at: int, places: Sequence[int], walker: Walker) -> int:
    inner = at + len(child.markup)
    end = content.index(child.markup, inner + len(child.content))
    raw = content[inner:end]
    begin = inner + (raw.replace("\n", " ").find(child.content) if child.content else 0)
    walker.open("code")
    walker.write(Letters(child.content, child.content, *_spans(places[begin : begin + len(child.content)])))
    walker.close("code")
    return end + len(child.markup)


def _text(text: str, places: Sequence[int], walker: Walker, *, masked: bool) -> None:
    letters = Letters(text, text, *_spans(places))
    read = MASK * len(text) if masked else _ADDRESS.sub(lambda m: MASK * len(m[0]), text)
    walker.write(letters._replace(text=read))


def _spans(places: Sequence[int]) -> tuple[Sequence[int], Sequence[int]]:
    return places, [place + 1 for place in places]


def _fields(front: str, at: int, walker: Walker) -> None:
    """Texts of the front matter, each by its name."""
    try:
        known = yaml.safe_load(front)
    except (yaml.YAMLError, ValueError):
        return
    for field in _FIELD.finditer(front):
        said = known.get(field[1]) if isinstance(known, dict) else None
        if isinstance(said, str) and (found := field[2].find(said)) >= 0:
            walker.aside(f"frontmatter.{field[1]}", written(said, at + field.start(2) + found))
