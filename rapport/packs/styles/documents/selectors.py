"""Vale's scopes, as a rule names them, asked of the blocks of a document."""

from typing import Final, NamedTuple, get_args

from rapport.packs.styles.documents.block import Block, Kind, Names

_KINDS: Final = frozenset(get_args(Kind)) - {"block"}


class _Term(NamedTuple):
    names: Names
    wanted: bool


class Selector(NamedTuple):
    """One scope: `heading & ~heading.h1`. Blocks of its `kind` that stand in all it names and in nothing it denies."""

    kind: Kind
    terms: tuple[_Term, ...]

    def takes(self, block: Block) -> bool:
        if block.kind != self.kind or (self.kind == "paragraph" and not block.prose and not self.narrow):
            return False
        return all(any(term.names <= scope for scope in block.scopes) is term.wanted for term in self.terms)

    @property
    def narrow(self) -> bool:
        """Whether it asks for more than text: for what stands in something."""
        return any(term.wanted and term.names - {"text"} for term in self.terms)


def selector(scope: str) -> Selector:
    """The scope that these words name. ValueError for what is not supported."""
    kind: Kind = "block"
    terms: list[_Term] = []
    if "doc(" in scope:
        raise ValueError("a scope of Vale's `doc(…)` is not supported")
    for word in scope.split("&"):
        name = word.strip()
        parts = frozenset(name.removeprefix("~").split("."))
        wanted = not name.startswith("~")
        if wanted and (special := parts & _KINDS):
            kind = next(one for one in get_args(Kind) if one in special)
            parts -= special | {"text"}
        if parts:
            terms.append(_Term(parts, wanted))
    return Selector(kind, tuple(terms))
