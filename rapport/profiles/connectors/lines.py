"""Files as numbered lines of text: UTF-8 with or without a byte order mark, plain or gzip, read as a stream."""

import csv
import gzip
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final, NamedTuple, cast

from rapport.errors import Invalid, NotFound, Problem

LINE_MAX: Final = 1_000_000
_GZIP, _UTF8_MARK, _UTF16_MARKS = b"\x1f\x8b", b"\xef\xbb\xbf", (b"\xff\xfe", b"\xfe\xff")


class Line(NamedTuple):
    number: int
    text: str


class Row(NamedTuple):
    """One row of a table: where it stands (`file:line`), and its cells by column."""

    where: str
    cells: dict[str, str]


def lines(path: Path) -> Iterator[Line | Problem]:
    """The file's lines, numbered from 1; a line that is not UTF-8 or longer than a million bytes is a problem.

    Raises `NotFound` where there is no such file, `Invalid` where it is in another encoding or broken as a whole.
    """
    with _open(path) as stream:
        number = 0
        try:
            while raw := stream.readline(LINE_MAX):
                number += 1
                if number == 1:
                    if raw.startswith(_UTF16_MARKS):
                        raise Invalid(f"{path.name}: is UTF-16: save it as UTF-8")
                    raw = raw.removeprefix(_UTF8_MARK)
                if len(raw) == LINE_MAX and not raw.endswith(b"\n"):
                    _skip(stream)
                    yield Problem(f"{path.name}:{number}", f"is longer than {LINE_MAX:,} bytes")
                    continue
                try:
                    yield Line(number, raw.decode())
                except UnicodeDecodeError:
                    yield Problem(f"{path.name}:{number}", "is not UTF-8: save the file as UTF-8")
        except (EOFError, OSError, zlib.error) as error:
            raise Invalid(f"{path.name}:{number + 1}: the file breaks off or is damaged here") from error


def rows(path: Path, required: tuple[tuple[str, ...], ...] = ()) -> Iterator[Row | Problem]:
    """The rows of a CSV file with a header. Each group of `required` names columns of which one must be there.

    A row with other than the header's number of cells is a problem; empty lines are not rows. Raises `Invalid` for a
    header that is missing, names a column twice or lacks a required one.
    """
    problems: list[Problem] = []
    numbers = [0]
    reader = csv.reader(_texts(path, problems, numbers), strict=True)
    header: list[str] | None = None
    begins = 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            break
        except csv.Error:
            yield Problem(f"{path.name}:{begins}", "is not a CSV row: check its quotes")
            begins = numbers[0] + 1
            continue
        yield from problems
        problems.clear()
        where, begins = f"{path.name}:{begins}", numbers[0] + 1
        if header is None:
            header = _header(path, cells, required)
        elif not any(cells):
            continue
        elif len(cells) != len(header):
            yield Problem(where, f"has {len(cells)} cells where the header has {len(header)}")
        else:
            yield Row(where, dict(zip(header, cells, strict=True)))
    yield from problems
    if header is None:
        raise Invalid(f"{path.name}: has no header: the first line names the columns, divided by commas")


def _texts(path: Path, problems: list[Problem], numbers: list[int]) -> Iterator[str]:
    """The file's good lines for the CSV reader; the number of the last one read is left in `numbers`."""
    for line in lines(path):
        if isinstance(line, Problem):
            problems.append(line)
        else:
            numbers[0] = line.number
            yield line.text


def _header(path: Path, cells: list[str], required: tuple[tuple[str, ...], ...]) -> list[str]:
    header = [cell.strip() for cell in cells]
    if "" in header or len(set(header)) < len(header):
        raise Invalid(f"{path.name}:1: the first line must name every column once")
    for names in required:
        if not set(names) & set(header):
            raise Invalid(f"{path.name}:1: there is no column {' or '.join(names)} (cells are divided by commas)")
    return header


@contextmanager
def _open(path: Path) -> Iterator[IO[bytes]]:
    try:
        stream = path.open("rb")
    except FileNotFoundError:
        raise NotFound(f"{path.name}: there is no such file") from None
    except OSError:
        raise Invalid(f"{path.name}: cannot be read") from None
    with stream:
        packed = stream.read(2) == _GZIP
        stream.seek(0)
        yield cast("IO[bytes]", gzip.GzipFile(fileobj=stream)) if packed else stream


def _skip(stream: IO[bytes]) -> None:
    while (rest := stream.readline(LINE_MAX)) and not rest.endswith(b"\n"):
        pass
