"""Formulas of metric rules: arithmetic over counts, and nothing else."""

import ast
import math
import operator
from collections.abc import Callable, Mapping
from typing import Final

from rapport.guardrails.measures import COUNTS

_SIGNS: Final[Mapping[type[ast.operator], Callable[[float, float], float]]] = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv,
}  # fmt: skip
_COMPARED: Final[Mapping[type[ast.cmpop], Callable[[float, float], bool]]] = {
    ast.Gt: operator.gt, ast.GtE: operator.ge, ast.Lt: operator.lt, ast.LtE: operator.le, ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}  # fmt: skip
_FUNCTIONS: Final[Mapping[str, Callable[[float], float]]] = {
    "sqrt": math.sqrt, "log": math.log, "abs": abs, "ceil": math.ceil, "floor": math.floor,
}  # fmt: skip
ELEMENTS: Final = (*(f"heading.h{n}" for n in range(1, 7)), "list", "blockquote", "pre", "table.header", "table.cell")
"""What there may be of in a document; a message has none of them."""
_KNOWN: Final = frozenset(COUNTS)


def alerts_of(rule: str) -> str:
    """The name under which a formula finds how often another rule has hit in a document: `check["Style.Rule"]`."""
    return f'check["{rule}"]'


Reckoned = Callable[[Mapping[str, float]], float]


def formula(text: str) -> Reckoned:
    """What a formula reckons from counts; ValueError that names what it cannot read."""
    try:
        tree = ast.parse(" ".join(text.split()), mode="eval").body
    except SyntaxError:
        raise ValueError("`formula` is no arithmetic: use + - * / and parentheses") from None
    return _reckoned(tree)


def condition(text: str) -> Callable[[float], bool]:
    """A comparison with a number, like `> 8`; ValueError for anything else."""
    try:
        tree = ast.parse(f"x {text.strip()}", mode="eval").body
    except SyntaxError:
        tree = None
    if not isinstance(tree, ast.Compare) or len(tree.ops) != 1 or type(tree.ops[0]) not in _COMPARED:
        raise ValueError("`condition` has to be a comparison with a number, like `> 8`")
    compare, limit = _COMPARED[type(tree.ops[0])], _reckoned(tree.comparators[0])({})
    return lambda value: compare(value, limit)


def _reckoned(tree: ast.expr) -> Reckoned:
    match tree:
        case ast.Constant(value=int() | float() as number):
            return lambda _: float(number)
        case ast.Name(id=name) if name in _KNOWN:
            return lambda of: of[name]
        case ast.Name() | ast.Attribute() if (element := ast.unparse(tree).replace("_", ".")) in ELEMENTS:
            return lambda of: of.get(element, 0.0)
        case ast.Subscript(value=ast.Name(id="check"), slice=ast.Constant(value=str() as rule)):
            return lambda of: of.get(alerts_of(rule), 0.0)
        case ast.UnaryOp(op=ast.USub(), operand=inner):
            value = _reckoned(inner)
            return lambda of: -value(of)
        case ast.BinOp(left=left, op=sign, right=right) if type(sign) in _SIGNS:
            first, then, apply = _reckoned(left), _reckoned(right), _SIGNS[type(sign)]
            return lambda of: apply(first(of), then(of))
        case ast.Call(func=ast.Attribute(value=ast.Name(id="math"), attr=name), args=[inner]) if name in _FUNCTIONS:
            function, given = _FUNCTIONS[name], _reckoned(inner)
            return lambda of: function(given(of))
    raise ValueError(f"a formula knows numbers, {', '.join(COUNTS)} and math.sqrt, not `{ast.unparse(tree)}`")
