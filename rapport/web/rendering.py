"""Pages and their templates: a page is a frozen dataclass, and all that its template may use."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any, ClassVar, Protocol
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse, RedirectResponse

from rapport.domain.health import percent
from rapport.web.desk import PREFIX
from rapport.web.sessions import SignedIn


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around every page: its title, who is signed in, and where in the menu it lies."""

    title: str
    who: SignedIn | None = None
    at: str = ""


class Page(Protocol):
    """A dataclass with the name of its template."""

    template: ClassVar[str]
    __dataclass_fields__: ClassVar[dict[str, Any]]


def html(page: Page, status: int = 200, headers: Mapping[str, str] | None = None) -> HTMLResponse:
    """The page as an answer."""
    given = {field.name: getattr(page, field.name) for field in fields(page)}
    return HTMLResponse(_environment().get_template(page.template).render(given), status, headers)


def to(path: str) -> RedirectResponse:
    """On to another page of the desk, with a GET."""
    return RedirectResponse(PREFIX + path, 303)


@cache
def _environment() -> Environment:
    """Everything is escaped, and a name that a page does not hold is an error."""
    made = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    made.globals |= {"prefix": PREFIX}
    made.filters |= {
        "day": day,
        "clock": clock,
        "span": span,
        "percent": percent,
        "tight": tight,
        "path": lambda s: quote(s, safe=""),
    }
    return made


def tight(words: str) -> str:
    """A figure is not parted from its per cent sign at the end of a line."""
    return words.replace(" %", "\N{NO-BREAK SPACE}%")


def day(at: datetime) -> str:
    """
    >>> from datetime import UTC
    >>> day(datetime(2024, 5, 3, 9, 5, tzinfo=UTC))
    '3 May 2024'
    """
    return f"{at.day} {at:%B %Y}"


def clock(at: datetime) -> str:
    return f"{at:%H:%M} UTC"


def span(length: timedelta) -> str:
    """A length of time as people say it, in its largest unit.

    >>> span(timedelta(minutes=90)), span(timedelta(days=1)), span(timedelta(seconds=5))
    ('90 minutes', '24 hours', 'less than a minute')
    """
    minutes = int(length.total_seconds() // 60)
    if minutes < 1:
        return "less than a minute"
    for size, unit in ((60 * 24, "day"), (60, "hour"), (1, "minute")):
        if minutes >= 2 * size or size == 1:
            count = minutes // size
            return f"{count:,} {unit}" if count == 1 else f"{count:,} {unit}s"
    raise AssertionError("a minute is the smallest unit")
