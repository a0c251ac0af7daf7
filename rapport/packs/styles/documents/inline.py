"""Where the text within a Markdown paragraph stands: the parser's own reading of it, with the place of each piece."""

from typing import Literal

from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

AT = "at"
"""What a token's `meta` calls its place in the text of its paragraph."""


class Placed(StateInline):
    """Reads a paragraph as the parser does, and notes where each token begins."""

    _since = 0

    def append_pending(self, text: str) -> None:
        if not self.pending:
            self._since = self.pos
        super().append_pending(text)

    def pushPending(self) -> Token:  # noqa: N802
        token = super().pushPending()
        token.meta[AT] = self._since
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        token.meta[AT] = self.pos
        return token


def placed(state: StateCore) -> None:
    """A rule for the parser, in the place of its own `inline`."""
    for token in state.tokens:
        if token.type == "inline":
            inner = Placed(token.content, state.md, state.env, [])
            state.md.inline.tokenize(inner)
            for rule in state.md.inline.ruler2.getRules(""):
                rule(inner)
            token.children = inner.tokens


def footnote(state: StateInline, silent: bool) -> bool:
    """A rule for the parser: the mark of a footnote, `[^1]`, is no text; nor is the colon before the note itself."""
    if not state.src.startswith("[^", state.pos):
        return False
    end = state.src.find("]", state.pos)
    name = state.src[state.pos + 2 : end]
    if end < 0 or not name or any(c.isspace() or c in "[^" for c in name):
        return False
    if not silent:
        state.push("footnote_mark", "", 0)
    state.pos = end + 1
    if state.pos == len(name) + 3 and state.src.startswith(": ", state.pos):
        state.pos += 2
    return True
