"""The door for request bodies: JSON of a bounded size, in bounded time, read strictly before anything else sees it."""

import asyncio
from email.message import Message
from typing import Any, Final

from starlette.requests import ClientDisconnect, Request

from rapport.api.errors import Refused
from rapport.errors import Invalid, Problem
from rapport.strict_json import loads

SECONDS: Final = 15.0
"""How long a body may take to arrive."""


class Read(Request):
    """A request whose body has been read and parsed already."""

    def __init__(self, request: Request, raw: bytes, parsed: object) -> None:
        super().__init__(request.scope, request.receive)
        self._raw = raw
        self._parsed = parsed

    async def body(self) -> bytes:
        return self._raw

    async def json(self) -> Any:
        return self._parsed


async def read(request: Request, most: int) -> Read:
    """The request with its body.

    Raises `Refused`: 415 for anything but plain UTF-8 JSON, 413 past `most` bytes (before the rest is read), 408 past
    `SECONDS`, 400 for what is not strict JSON or no object or list, naming the place.
    """
    length = request.headers.get("content-length", "0")
    if length.isascii() and length.isdecimal() and len(length) < 19 and int(length) > most:
        raise _too_large(most)
    try:
        async with asyncio.timeout(SECONDS):
            raw = await _bytes(request, most)
    except TimeoutError:
        raise Refused(408, f"the body did not arrive within {SECONDS:.0f} seconds") from None
    except ClientDisconnect:
        raise Refused(400, "the body broke off") from None
    if not raw:
        return Read(request, raw, None)
    _media(request)
    parsed = _parse(raw)
    if not isinstance(parsed, dict | list):
        raise Refused(400, "want a JSON object", field="body")
    return Read(request, raw, parsed)


async def _bytes(request: Request, most: int) -> bytes:
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > most:
            raise _too_large(most)
        parts.append(part)
    return b"".join(parts)


def _too_large(most: int) -> Refused:
    return Refused(413, f"a body may have {most} bytes: send less at a time", headers={"Connection": "close"})


def _media(request: Request) -> None:
    if request.headers.get("content-encoding", "identity").lower() != "identity":
        raise Refused(415, "send the body without a content encoding", field="header.content-encoding")
    kind = Message()
    kind["content-type"] = request.headers.get("content-type", "")
    if kind.get_content_type() != "application/json" or "json" not in request.headers.get("content-type", "").lower():
        raise Refused(415, "want Content-Type: application/json", field="header.content-type")
    if str(kind.get_param("charset", "utf-8")).lower() not in ("utf-8", "utf8"):
        raise Refused(415, "want JSON in UTF-8", field="header.content-type")


def _parse(raw: bytes) -> object:
    try:
        return loads(raw)
    except Invalid as error:
        where = next((p.where for p in error.problems), "body")
        raise Refused(400, error.what, problems=(Problem(where, error.what),)) from None
