"""The whole application: the HTTP endpoint, the reviewer's desk beside it, and what is kept up while they run."""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import RedirectResponse

from rapport import upkeep
from rapport.api import app as api
from rapport.api.log import Log
from rapport.kit import Kit
from rapport.web.app import create_desk
from rapport.web.desk import PREFIX, Desk


def create_app(
    open_kit: Callable[[], AbstractAsyncContextManager[Kit]],
    *,
    max_body_bytes: int = 1_000_000,
    loopback: bool = True,
    public_url: str | None = None,
    folders: Callable[[], Mapping[str, Path]] = dict,
    log: Log | None = None,
    open_desk: Callable[[Kit, str | None, Callable[[], Mapping[str, Path]]], Desk] = Desk,
) -> FastAPI:
    """The app; its lifespan opens the kit for both.

    `public_url` is where people reach the desk from elsewhere, `folders` tells where the packs of the brands lie.
    """
    desk = create_desk()

    @asynccontextmanager
    async def opened() -> AsyncIterator[Kit]:
        async with open_kit() as kit:
            desk.state.desk = open_desk(kit, public_url, folders)
            async with upkeep.kept_up(kit):
                yield kit

    app = api.create_app(opened, max_body_bytes=max_body_bytes, loopback=loopback, log=log)
    for path in ("/", PREFIX):
        app.add_api_route(path, _to_desk, methods=["GET"], include_in_schema=False)
    app.mount(PREFIX, desk)
    return app


async def _to_desk(_request: Request) -> RedirectResponse:
    """People who open the bare address are looking for the desk."""
    return RedirectResponse(f"{PREFIX}/", 303)
