"""One YAML text as plain values, with the line on which each of them stands.

YAML 1.2, core schema, without the parts that surprise or that an attacker would use: anchors, aliases, tags, several
documents, keys that come twice, keys that are not plain text, numbers that are not finite. A date stays the text it
is; whoever validates knows what it should be.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from rapport.errors import Problem

Path = tuple[str | int, ...]

DEPTH = 20
"""How deep lists and mappings may lie in one another."""

VALUES = 250_000
"""How many values a file may hold."""

PROBLEMS = 100
"""How many problems are taken down before reading ends: past that it is the file that is wrong."""

_INTEGER = re.compile(r"[-+]?[0-9]{1,18}|0x[0-9a-fA-F]{1,15}|0o[0-7]{1,18}")
_FRACTION = re.compile(r"[-+]?(?:\.[0-9]{1,40}|[0-9]{1,18}(?:\.[0-9]{0,40})?)(?:[eE][-+]?[0-9]{1,2})?")
_TOO_LONG = re.compile(r"[-+]?[0-9]{19,}")
_NOT_FINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
_WORDS = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\x80-\x9f\ud800-\udfff\u2028\u2029\ufeff\ufffe\uffff]")

_SAID_BETTER = (
    ("cannot start any token", "a character that cannot begin a value: put the text in quotes, indent with spaces"),
    ("mapping values are not allowed", "a colon and a space inside plain text: put the text in quotes"),
    ("expected <block end>", "the indentation does not fit the lines above"),
    ("could not find expected ':'", "a key without a colon, or text that should be in quotes"),
    ("unexpected end of stream", "a quote or bracket is opened and never closed"),
    ("expected ',' or", "a comma or a closing bracket is missing"),
    ("special characters are not allowed", "an invisible control character: remove it"),
    ("undefined alias", "an alias (`*name`): write the value out"),
    ("tag", "a tag (`!name`): write the plain value"),
    ("escape", "a backslash in double quotes that escapes nothing: use single quotes"),
)


class Document(NamedTuple):
    """What a file holds: its value, the line of every key and item (by path), and what is wrong with it."""

    value: Any
    lines: Mapping[Path, int]
    problems: tuple[tuple[int, str], ...]

    def line(self, path: Path) -> int:
        """The line of what lies at the path, or of the nearest thing around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def read(text: str, *, repeated: bool = False) -> Document:
    """The text's value and lines. Never raises for what the text holds: `problems` say it, and `value` is None then.

    A key that comes twice is a problem, unless it may be `repeated`: then the last one counts.
    """
    import yaml

    fast: type[Any] | None = getattr(yaml, "CLoader", None)
    if fast is not None and (document := _read(text, fast, repeated)) is not None:
        return document
    document = _read(text, yaml.Loader, repeated)  # its errors say where and what
    return document or Document(None, {}, ((1, _better("")),))


def _read(text: str, loader: type[Any], repeated: bool) -> Document | None:
    """What a parser makes of the text; None where a fast one fails, because it cannot say well why."""
    import yaml

    builder = _Builder(repeated)
    try:
        for event in yaml.parse(text, Loader=loader):
            builder.take(event)
    except _Stop:
        pass
    except (yaml.YAMLError, ValueError, LookupError, AttributeError, TypeError, AssertionError) as error:
        if loader is not yaml.Loader:
            return None
        builder.problems.append(_problem(error, text))
    problems = tuple(dict.fromkeys(builder.problems))
    return Document(None if problems else builder.value, builder.lines, problems)


def _problem(error: Exception, text: str) -> tuple[int, str]:
    """An error of the parser as line and what to mend."""
    said = str(getattr(error, "problem", None) or error)
    opened = "end of stream" in said or "end of document" in said
    marks = [getattr(error, name, None) for name in ("problem_mark", "context_mark")]
    mark = next((mark for mark in (marks[::-1] if opened else marks) if mark), None)
    at = getattr(error, "position", 0)
    return (mark.line if mark else text.count("\n", 0, at if isinstance(at, int) else 0)) + 1, _better(said)


def problems_of(file: str, document: Document) -> Iterator[Problem]:
    for line, what in document.problems:
        yield Problem(f"{file}:{line}", what)


def _better(problem: str) -> str:
    for part, said in _SAID_BETTER:
        if part in problem:
            return f"not readable as YAML: {said}"
    return "not readable as YAML from here on: check indentation, quotes and brackets"


class _Stop(Exception):
    """Nothing more can be learned from this text."""


class _Open(NamedTuple):
    """A list or mapping that is being filled; `key` holds the mapping's key that waits for its value."""

    into: list[Any] | dict[str, Any]
    path: Path
    key: list[str]


class _Builder:
    def __init__(self, repeated: bool) -> None:
        self._repeated = repeated
        self.value: Any = None
        self.lines: dict[Path, int] = {}
        self.problems: list[tuple[int, str]] = []
        self._open: list[_Open] = []
        self._documents = 0
        self._values = 0

    def object(self, line: int, what: str) -> None:
        self.problems.append((line, what))
        if len(self.problems) >= PROBLEMS:
            raise _Stop

    def take(self, event: Any) -> None:
        line = event.start_mark.line + 1 if event.start_mark else 1
        match type(event).__name__:
            case "DocumentStartEvent":
                self._documents += 1
                if self._documents > 1:
                    self.object(line, "a second document: keep one per file, without `---` in between")
                    raise _Stop
            case "AliasEvent":
                self.object(line, "an alias (`*name`): write the value out")
                raise _Stop
            case "ScalarEvent":
                self._plain(event, line)
                self._scalar(event, line)
            case "SequenceStartEvent" | "MappingStartEvent":
                self._plain(event, line)
                self._begin([] if type(event).__name__ == "SequenceStartEvent" else {}, line)
            case "SequenceEndEvent" | "MappingEndEvent":
                self._open.pop()

    def _plain(self, event: Any, line: int) -> None:
        if event.anchor is not None:
            self.object(line, "an anchor (`&name`): write the value out wherever it is needed")
        if event.tag is not None:
            self.object(line, "a tag (`!name`): write the plain value")

    def _begin(self, into: list[Any] | dict[str, Any], line: int) -> None:
        top = self._open[-1] if self._open else None
        if len(self._open) >= DEPTH:
            self.object(line, f"lists and mappings lie more than {DEPTH} deep in one another")
            raise _Stop
        if top and isinstance(top.into, dict) and not top.key:
            self.object(line, "a key must be plain text; text that begins with a slot, {{…}}, needs quotes around it")
            raise _Stop
        path = self._put(into, line)
        self._open.append(_Open(into, path, []))

    def _scalar(self, event: Any, line: int) -> None:
        if _UNPRINTABLE.search(event.value):
            self.object(line, "an invisible control character: remove it")
            raise _Stop
        top = self._open[-1] if self._open else None
        if top and isinstance(top.into, dict) and not top.key:
            path = (*top.path, event.value)
            if event.value in top.into and not self._repeated:
                self.object(line, f"the key comes twice, first on line {self.lines[path]}: keep one")
            self.lines[path] = line
            top.key.append(event.value)
            return
        self._put(event.value if event.style else self._resolve(event.value, line), line)

    def _put(self, value: Any, line: int) -> Path:
        self._values += 1
        if self._values > VALUES:
            self.object(line, f"more than {VALUES:,} values: divide the file or shorten it")
            raise _Stop
        if not self._open:
            self.value = value
            self.lines[()] = line
            return ()
        top = self._open[-1]
        if isinstance(top.into, dict):
            key = top.key.pop()
            top.into[key] = value
            return (*top.path, key)
        top.into.append(value)
        path = (*top.path, len(top.into) - 1)
        self.lines[path] = line
        return path

    def _resolve(self, word: str, line: int) -> Any:
        if word in _WORDS:
            return _WORDS[word]
        if _INTEGER.fullmatch(word):
            return int(word, 0) if word[:2] in ("0x", "0o") else int(word)
        if _FRACTION.fullmatch(word):
            return float(word)
        if _TOO_LONG.fullmatch(word):
            self.object(line, "a number of more than 18 digits: put it in quotes if it is text")
        if _NOT_FINITE.fullmatch(word):
            self.object(line, "a number must be finite")
        return word
