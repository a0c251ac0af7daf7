"""What small mistakes are made of: one operator for another, one word for its twin, a string changed at both ends."""

import ast

COMPARE = {
    ast.Lt: ("<", "<="), ast.LtE: ("<=", "<"), ast.Gt: (">", ">="), ast.GtE: (">=", ">"),
    ast.Eq: ("==", "!="), ast.NotEq: ("!=", "=="), ast.Is: ("is", "is not"), ast.IsNot: ("is", "is"),
    ast.In: ("in", "not in"), ast.NotIn: ("not", "in"),
}  # fmt: skip
ARITHMETIC = {
    ast.Add: ("+", "-"), ast.Sub: ("-", "+"), ast.Mult: ("*", "/"), ast.Div: ("/", "*"), ast.FloorDiv: ("//", "*"),
    ast.Mod: ("%", "*"), ast.Pow: ("**", "*"), ast.BitAnd: ("&", "|"), ast.BitOr: ("|", "&"),
}  # fmt: skip
TWINS = {"min": "max", "max": "min", "any": "all", "all": "any"}


def at_both_ends(literal: str) -> str:
    """A literal with letters before its first word and after its last one, in the same quotes."""
    prefix = literal[: len(literal) - len(literal.lstrip("bBrRuUfF"))]
    rest = literal[len(prefix) :]
    quote = rest[:3] if rest[:3] in ('"' * 3, "'" * 3) else rest[0]
    inner = rest[len(quote) : len(rest) - len(quote)]
    word = inner.strip() or inner
    before, _, after = inner.partition(word) if word else ("", "", "")
    return f"{prefix}{quote}{before}XX{word}{'XX' if word else ''}{after}{quote}"


def is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
