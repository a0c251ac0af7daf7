"""The stylesheet and the keys: files of ours, by name, and no others."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

FILES: Final[Mapping[str, str]] = {
    "desk.css": "text/css; charset=utf-8",
    "desk.js": "text/javascript; charset=utf-8",
    "icon.svg": "image/svg+xml",
}


@cache
def _read(name: str) -> bytes:
    return (Path(__file__).parents[1] / "static" / name).read_bytes()


async def static(request: Request) -> Response:
    """One of the files; they say nothing of anybody."""
    name = request.path_params["name"]
    if name not in FILES:
        raise HTTPException(404)
    return Response(_read(name), media_type=FILES[name])


ROUTES = (Route("/static/{name}", static, methods=["GET"], name="static"),)
