"""Every error as RFC 9457 problem details: the one place where a kind of error becomes an HTTP status.

A problem names fields and says what to do. It never repeats a value: not from a body, a query, a path or a header.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from sqlalchemy.exc import IntegrityError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.exceptions import HTTPException

from rapport.errors import Conflict, Invalid, NotFound, Problem, RapportError, Unavailable

MEDIA_TYPE: Final = "application/problem+json"

TITLES: Final[Mapping[int, str]] = {
    400: "Malformed request", 401: "A valid API key is needed", 404: "Not found", 405: "Method not allowed",
    408: "The body came too slowly", 409: "Conflict", 413: "The body is too large", 415: "Unsupported media type",
    422: "Invalid content", 500: "Something went wrong here", 503: "Not available now",
}  # fmt: skip

KINDS: Final[Mapping[int, str]] = {
    400: "malformed", 401: "unauthorised", 404: "not-found", 405: "method-not-allowed", 408: "too-slow",
    409: "conflict", 413: "too-large", 415: "unsupported-media-type", 422: "invalid", 500: "unforeseen",
    503: "unavailable",
}  # fmt: skip

_SAID: Final[Mapping[str, str]] = {
    "missing": "is missing",
    "extra_forbidden": "is not known here",
    "string_type": "want text",
    "string_too_short": "want at least {min_length} characters",
    "string_too_long": "want at most {max_length} characters",
    "string_pattern_mismatch": "want text of the form {pattern}",
    "bool_type": "want true or false",
    "bool_parsing": "want true or false",
    "int_type": "want a whole number",
    "int_parsing": "want a whole number",
    "int_from_float": "want a whole number",
    "float_type": "want a number",
    "float_parsing": "want a number",
    "finite_number": "want a finite number",
    "enum": "want {expected}",
    "literal_error": "want {expected}",
    "dict_type": "want an object",
    "model_type": "want an object",
    "model_attributes_type": "want an object",
    "list_type": "want a list",
    "tuple_type": "want a list",
    "too_long": "want at most {max_length}",
    "too_short": "want at least {min_length}",
    "greater_than": "want more than {gt}",
    "greater_than_equal": "want at least {ge}",
    "less_than": "want less than {lt}",
    "less_than_equal": "want at most {le}",
}

_PART: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,59}(\[\d{1,6}\])*|\d{1,6}|\[\d{1,6}\]")


class Refused(HTTPException):
    """A refusal that only HTTP knows: no key, a body that is too large, slow or malformed, another media type."""

    def __init__(
        self, status: int, what: str, *, field: str = "", problems: tuple[Problem, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:  # fmt: skip
        super().__init__(status, what, dict(headers or {}))
        self.problems = problems or ((Problem(field, what),) if field else ())


def problem(
    request_id: str, status: int, detail: str, problems: Iterable[Problem] = (),
    headers: Mapping[str, str] | None = None,
) -> JSONResponse:  # fmt: skip
    """One problem as an answer."""
    return JSONResponse(
        {
            "type": f"urn:rapport:problem:{KINDS.get(status, 'http')}",
            "title": TITLES.get(status, "The request cannot be served"),
            "status": status,
            "detail": detail,
            "errors": [{"field": shown(p.where), "what": p.what} for p in problems],
            "request_id": request_id,
        },
        status,
        headers,
        MEDIA_TYPE,
    )


def shown(field: str) -> str:
    """The field's path without what cannot be a field's name: keys come from outside, too.

    >>> shown("traits.favourite_topic"), shown("traits.anna@example com"), shown("events[3].contact_id")
    ('traits.favourite_topic', 'traits.*', 'events[3].contact_id')
    """
    return ".".join(part if _PART.fullmatch(part) else "*" for part in field.split(".")) if field else ""


def problems_of(faults: Sequence[Mapping[str, Any]], within: str = "") -> tuple[Problem, ...]:
    """Pydantic's faults as problems in our words, without the input."""
    return tuple(dict.fromkeys(Problem(_where(fault["loc"], within), _what(fault)) for fault in faults))


def _where(loc: Sequence[str | int], within: str) -> str:
    parts = [p for p in loc if not (isinstance(p, str) and p.startswith("["))]  # pydantic's own marks, no fields
    if parts and parts[0] == "body":
        parts = parts[1:]
    path = ""
    for part in [within, *parts] if within else parts:
        path += f"[{part}]" if isinstance(part, int) else f".{part}" if path else part
    return path or "body"


def _what(fault: Mapping[str, Any]) -> str:
    if fault["type"] == "value_error":
        return str(fault["msg"]).removeprefix("Value error, ")
    said = _SAID.get(fault["type"])
    return said.format(**fault.get("ctx", {})) if said else "is not acceptable here"


def install(app: FastAPI) -> None:
    """Answer every error of this package, of validation, of routing and of the store with a problem."""
    app.add_exception_handler(RapportError, _ours)
    app.add_exception_handler(RequestValidationError, _validation)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(IntegrityError, _at_once)
    for kind in (OperationalError, InterfaceError, PoolTimeout):
        app.add_exception_handler(kind, _store)


def request_id(request: Request) -> str:
    return str(request.scope.get("state", {}).get("request_id", ""))


async def _ours(request: Request, error: Exception) -> JSONResponse:
    headers: dict[str, str] = {}
    match error:
        case Invalid():
            status = 422
        case NotFound():
            status = 404
        case Conflict():
            status = 409
        case Unavailable():
            status, headers = 503, {"Retry-After": str(max(1, round(error.retry_after)))}
        case _:
            return problem(request_id(request), 500, "the request could not be finished")
    named = [p.where for p in error.problems if p.where]
    plain = error.what if not any(name in error.what for name in named) else "`errors` says what to mend, by field"
    return problem(request_id(request), status, plain, error.problems, headers)


async def _validation(request: Request, error: Exception) -> JSONResponse:
    problems = problems_of(error.errors()) if isinstance(error, RequestValidationError) else ()
    return problem(request_id(request), 422, "`errors` says what to mend, by field", problems)


async def _http(request: Request, error: Exception) -> JSONResponse:
    if isinstance(error, Refused):
        return problem(request_id(request), error.status_code, error.detail, error.problems, error.headers)
    status = error.status_code if isinstance(error, HTTPException) else 500
    headers = error.headers if isinstance(error, HTTPException) else None
    said = {404: "there is no such route", 405: "this route does not know the method; `Allow` lists those it knows"}
    return problem(request_id(request), status, said.get(status, TITLES.get(status, "refused")), (), headers)


async def _at_once(request: Request, _error: Exception) -> JSONResponse:
    """Two calls stored the same thing at the same moment: one of them was first, and the other finds it."""
    return problem(request_id(request), 409, "another call was just storing the same; send this one again")


async def _store(request: Request, _error: Exception) -> JSONResponse:
    return problem(request_id(request), 503, "the store does not answer now; try again", (), {"Retry-After": "5"})
