"""Where code can be changed a little: every point of a module, found in its syntax tree, changed in its text.

Comparisons, `and`/`or`/`not`, arithmetic, numbers off by one, booleans, strings, what is returned, conditions forced,
slices left open, default values left out, `min` for `max` and `any` for `all`, statements and yields removed. Left
alone: docstrings, `__all__`, annotations and aliases of types, decorators, imports, and what an error or a log says.
"""

import ast
import io
import tokenize
from collections.abc import Iterator
from typing import NamedTuple

from tests.mutants.operators import ARITHMETIC, COMPARE, TWINS, at_both_ends, is_number

Span = tuple[int, int]


class Mutant(NamedTuple):
    """Bytes `start` to `end` of a file replaced; `first` to `last` are the lines that run when it matters."""

    path: str
    kind: str
    first: int
    last: int
    start: int
    end: int
    new: str

    def applied(self, source: bytes) -> bytes:
        return source[: self.start] + self.new.encode() + source[self.end :]


MADE_OF_TYPES = {"TypeVar", "NewType", "cast", "NamedTuple", "ParamSpec"}
LOGS = {"log", "logger", "logging", "warnings"}
TEXT = (ast.JoinedStr, ast.List, ast.Tuple, ast.ListComp)


def points(path: str, source: bytes) -> list[Mutant]:
    """All points of a module, in the order of their places."""
    return sorted(_Points(path, source).found, key=lambda m: (m.start, m.end, m.new))


class _Points(ast.NodeVisitor):
    def __init__(self, path: str, source: bytes) -> None:
        self.path, self.source = path, source
        self.found: list[Mutant] = []
        lines = source.splitlines(keepends=True)
        self.begin = [0]
        for line in lines:
            self.begin.append(self.begin[-1] + len(line))
        self.tokens = [
            (self._at(token.start, lines), self._at(token.end, lines), token)
            for token in tokenize.tokenize(io.BytesIO(source).readline)
            if token.type in (tokenize.OP, tokenize.NAME, tokenize.STRING)
        ]
        self.ran: Span = (1, 1)
        self.visit(ast.parse(source))

    def _at(self, place: tuple[int, int], lines: list[bytes]) -> int:
        row, column = place
        return self.begin[row - 1] + len(lines[row - 1].decode()[:column].encode())

    def span(self, node: ast.AST) -> Span:
        assert isinstance(node, ast.expr | ast.stmt)
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        return self.begin[node.lineno - 1] + node.col_offset, self.begin[node.end_lineno - 1] + node.end_col_offset

    def add(self, kind: str, span: Span, new: str) -> None:
        if self.source[slice(*span)] != new.encode():
            self.found.append(Mutant(self.path, kind, *self.ran, *span, new))

    def between(self, left: ast.AST, right: ast.AST, name: str) -> Span:
        """Where the operator of this name stands between two operands."""
        low, high = self.span(left)[1], self.span(right)[0]
        return next((a, b) for a, b, token in self.tokens if low <= a and b <= high and token.string == name)

    # Which lines run: those of the simple statement, or of the head of a compound one.

    def visit(self, node: ast.AST) -> None:
        before = self.ran
        if isinstance(node, ast.stmt):
            body = getattr(node, "body", None)
            last = max(node.lineno, body[0].lineno - 1) if body else node.end_lineno
            self.ran = (node.lineno, last or node.lineno)
        for part in self.inner(node):
            self.visit(part)
        self.ran = before

    def inner(self, node: ast.AST) -> Iterator[ast.AST]:
        """Changes this node, and yields the parts to go on with."""
        if isinstance(node, ast.Raise | ast.Break | ast.Continue):
            self.add("statement", self.span(node), "pass")
        if isinstance(node, ast.Raise | ast.Import | ast.ImportFrom):
            return iter(())
        method = getattr(self, f"visit_{type(node).__name__}", None)
        return iter(method(node) if method else ast.iter_child_nodes(node))

    # Statements

    def visit_ClassDef(self, node: ast.ClassDef) -> list[ast.stmt]:
        return node.body

    def visit_FunctionDef(self, node: ast.FunctionDef) -> list[ast.AST]:
        return [node.args, *node.body]

    def visit_arguments(self, node: ast.arguments) -> list[ast.AST]:
        defaults = [default for default in (*node.defaults, *node.kw_defaults) if default is not None]
        for default in defaults:
            if not isinstance(default, ast.Constant):
                self.add("default", self.span(default), "None")
        return list(defaults)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> list[ast.AST]:
        alias = ast.unparse(node.annotation).endswith("TypeAlias")
        return [] if alias or node.value is None else [node.value]

    def visit_Assign(self, node: ast.Assign) -> list[ast.AST]:
        return [] if ast.unparse(node.targets[0]) == "__all__" else list(ast.iter_child_nodes(node))

    def visit_AugAssign(self, node: ast.AugAssign) -> list[ast.AST]:
        self.add("statement", self.span(node), "pass")
        if (pair := ARITHMETIC.get(type(node.op))) and not isinstance(node.value, TEXT):
            self.add("arithmetic", self.between(node.target, node.value, f"{pair[0]}="), f"{pair[1]}=")
        return [node.target, node.value]

    def visit_Expr(self, node: ast.Expr) -> list[ast.AST]:
        value = node.value
        if isinstance(value, ast.Constant):
            return []  # a docstring, or the dots of a promise
        if isinstance(value, ast.Call):
            if ast.unparse(value.func).split(".")[0] in LOGS:
                return []
            self.add("statement", self.span(node), "pass")
        if isinstance(value, ast.Yield | ast.YieldFrom):
            self.add("yield", self.span(node), "yield from ()")
        return [value]

    def visit_Return(self, node: ast.Return) -> list[ast.AST]:
        if node.value is None or (isinstance(node.value, ast.Constant) and node.value.value is None):
            return []
        self.add("return", self.span(node.value), "None")
        return [node.value]

    def visit_If(self, node: ast.If) -> Iterator[ast.AST]:
        self.force(node.test)
        return ast.iter_child_nodes(node)

    def visit_While(self, node: ast.While) -> Iterator[ast.AST]:
        self.add("condition", self.span(node.test), "False")
        return ast.iter_child_nodes(node)

    def force(self, test: ast.expr) -> None:
        if not any(isinstance(part, ast.NamedExpr) for part in ast.walk(test)):
            self.add("condition", self.span(test), "True")
        self.add("condition", self.span(test), "False")

    # Expressions

    def visit_IfExp(self, node: ast.IfExp) -> Iterator[ast.AST]:
        self.force(node.test)
        return ast.iter_child_nodes(node)

    def visit_comprehension(self, node: ast.comprehension) -> list[ast.AST]:
        for test in node.ifs:
            self.force(test)
        return [node.iter, *node.ifs]

    def visit_Lambda(self, node: ast.Lambda) -> list[ast.AST]:
        self.add("return", self.span(node.body), "None")
        return [node.args, node.body]

    def visit_Compare(self, node: ast.Compare) -> list[ast.AST]:
        operands = [node.left, *node.comparators]
        for left, op, right in zip(operands, node.ops, operands[1:], strict=False):
            first, new = COMPARE[type(op)]
            start, end = self.between(left, right, first)
            if isinstance(op, ast.IsNot | ast.NotIn):
                end = self.between(left, right, "not" if isinstance(op, ast.IsNot) else "in")[1]
            self.add("comparison", (start, end), new)
        return list(operands)

    def visit_BoolOp(self, node: ast.BoolOp) -> list[ast.expr]:
        old, new = ("and", "or") if isinstance(node.op, ast.And) else ("or", "and")
        for left, right in zip(node.values, node.values[1:], strict=False):
            self.add("boolean", self.between(left, right, old), new)
        return node.values

    def visit_UnaryOp(self, node: ast.UnaryOp) -> list[ast.AST]:
        start, _ = self.span(node)
        if isinstance(node.op, ast.Not):
            self.add("boolean", (start, start + len("not")), "")
        if isinstance(node.op, ast.USub):
            self.add("arithmetic", (start, start + 1), "")
        return [node.operand]

    def visit_BinOp(self, node: ast.BinOp) -> list[ast.AST]:
        sides = (node.left, node.right)
        words = any(isinstance(s, TEXT) or (isinstance(s, ast.Constant) and not is_number(s.value)) for s in sides)
        if (pair := ARITHMETIC.get(type(node.op))) and not words:
            self.add("arithmetic", self.between(*sides, pair[0]), pair[1])
        return list(sides)

    def visit_Slice(self, node: ast.Slice) -> list[ast.AST]:
        ends = [end for end in (node.lower, node.upper) if end is not None]
        for end in ends:
            self.add("slice", self.span(end), "")
        return [*ends]

    def visit_Subscript(self, node: ast.Subscript) -> list[ast.AST]:
        return [] if ast.unparse(node.value).endswith("Literal") else [node.value, node.slice]

    def visit_Call(self, node: ast.Call) -> list[ast.AST]:
        name = ast.unparse(node.func)
        if name in TWINS:
            self.add("twin", self.span(node.func), TWINS[name])
        arguments = node.args[1:] if name.rsplit(".", maxsplit=1)[-1] in MADE_OF_TYPES else node.args
        return [node.func, *arguments, *node.keywords]

    def visit_Constant(self, node: ast.Constant) -> list[ast.AST]:
        value, span = node.value, self.span(node)
        if isinstance(value, bool):
            self.add("boolean", span, str(not value))
        elif is_number(value):
            self.add("number", span, f"({value!r} + 1)")
            self.add("number", span, f"({value!r} - 1)")
        elif isinstance(value, str | bytes):
            self.texts(span)
        return []

    def visit_JoinedStr(self, node: ast.JoinedStr) -> list[ast.AST]:
        self.texts(self.span(node))
        return []  # the places of what stands within are not to be trusted before Python 3.12

    def texts(self, span: Span) -> None:
        """Each literal changed at both ends: before its first and after its last word."""
        for start, end, token in self.tokens:
            if token.type == tokenize.STRING and span[0] <= start and end <= span[1]:
                self.add("string", (start, end), at_both_ends(token.string))
