"""The request log: one JSON line for each request, with keys from a fixed list and never a value from outside.

The same middleware gives every request its id and turns what nobody foresaw into a plain 500.
"""

import re
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, TextIO
from uuid import uuid4

import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from structlog.typing import EventDict, WrappedLogger

from rapport.api.errors import problem

ALLOWED: Final = frozenset(
    {"event", "level", "timestamp", "method", "route", "status", "ms", "request_id", "brand", "error", "at"}
)
PRIVATE: Final = ((b"cache-control", b"no-store"), (b"x-content-type-options", b"nosniff"))
"""On every answer: it may tell of a person, and nobody between us and the caller keeps it."""

_ID: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")
_FRAMES: Final = 6

Log = Callable[..., Any]


def _only_allowed(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    return {key: value for key, value in event.items() if key in ALLOWED}


def json_log(stream: TextIO | None = None) -> Log:
    """A log that writes JSON lines to the stream (standard error), with the allowed keys only."""
    made = structlog.wrap_logger(
        structlog.PrintLogger(stream or sys.stderr),
        processors=[
            _only_allowed,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(sort_keys=True),
        ],
    )
    return lambda event, **keys: made.msg(event, **keys)


class Recorded:
    """Gives each request an id (the caller's `X-Request-Id` where it is one), answers with it, and logs the request."""

    def __init__(self, app: ASGIApp, log: Log) -> None:
        self.app = app
        self.log = log

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request_id = _request_id(scope)
        scope.setdefault("state", {})["request_id"] = request_id
        began, status = time.perf_counter(), 0

        async def answer(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                added = (b"x-request-id", request_id.encode()), *PRIVATE
                message["headers"] = [*message.get("headers", []), *added]
            await send(message)

        try:
            await self.app(scope, receive, answer)
        except Exception as error:  # noqa: BLE001 - whatever it is, its text may hold values: only its place is logged
            self.log("unforeseen", request_id=request_id, error=type(error).__name__, at=_place(error))
            if not status:
                failed = problem(request_id, 500, "the request could not be finished; the log has it by request_id")
                await failed(scope, receive, answer)
        finally:
            self.log(
                "request", method=_method(scope), route=getattr(scope.get("route"), "path", "(none)"), status=status,
                ms=round((time.perf_counter() - began) * 1000, 1), request_id=request_id,
                brand=scope["state"].get("brand"),
            )  # fmt: skip


def _method(scope: Scope) -> str:
    known = {"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"}
    return str(scope["method"]) if scope["method"] in known else "(other)"


def _request_id(scope: Scope) -> str:
    for name, value in scope["headers"]:
        given = bytes(value).decode("latin-1") if name == b"x-request-id" else ""
        if _ID.fullmatch(given):
            return given
    return uuid4().hex


def _place(error: BaseException) -> list[str]:
    """Where it went wrong: file, line and function of the last frames; no source lines and no text."""
    frames = traceback.extract_tb(error.__traceback__)[-_FRAMES:]
    return [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
