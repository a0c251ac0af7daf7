"""`rapport serve`: the HTTP endpoint in this process."""

import errno
from typing import TYPE_CHECKING, Annotated

import typer

from rapport.errors import Invalid, Unavailable

if TYPE_CHECKING:
    import socket

    from fastapi import FastAPI

    from rapport.kit import Kit
    from rapport.settings import Settings

GRACE_SECONDS = 20
WHY = {errno.EADDRINUSE: "something else serves there already", errno.EACCES: "this user may not serve there"}


def serve(
    host: Annotated[str | None, typer.Option(help="address to serve on; RAPPORT_HOST when left out")] = None,
    port: Annotated[int | None, typer.Option(help="port; RAPPORT_PORT when left out", min=0, max=65535)] = None,
) -> None:
    """Serve the HTTP endpoint until Ctrl-C. On another address than loopback a key must exist first."""
    import asyncio

    from rapport.wiring import settings

    given = settings()
    at_host, at_port = host or given.host, given.port if port is None else port

    async def go() -> None:
        from rapport.wiring import open_kit

        async with open_kit(given, prepared=True) as kit:
            if given.as_of:
                typer.echo(f"The clock stands still at {given.as_of.isoformat()} (RAPPORT_AS_OF)", err=True)
            await _serve(kit, at_host, at_port, given)

    asyncio.run(go())


async def _serve(kit: "Kit", host: str, port: int, given: "Settings") -> None:
    from contextlib import nullcontext
    from functools import partial

    from rapport import wiring
    from rapport.api import keys
    from rapport.api.auth import is_loopback
    from rapport.serving import create_app
    from rapport.web import people

    loopback = is_loopback(host)
    async with kit.database.read() as session:
        needs_key = await keys.any_at_all(session)
        somebody = any(person.came for person in await people.listed(session))
    if not (loopback or needs_key):
        raise Invalid(
            "anybody could call this address, and there is no API key yet: make one with `rapport key create --brand "
            "BRAND --label NAME`, or serve on 127.0.0.1", field="--host",
        )  # fmt: skip
    listening = _listen(host, port)
    for line in _greeting(kit, listening, needs_key, given.public_url, somebody):
        typer.echo(line, err=True)
    app = create_app(
        lambda: nullcontext(kit), max_body_bytes=given.max_body_bytes, loopback=loopback, public_url=given.public_url,
        folders=partial(wiring.folders, given),
    )  # fmt: skip
    await _until_stopped(app, listening)
    typer.echo("Stopped.", err=True)


def _listen(host: str, port: int) -> "socket.socket":
    """The socket to serve on. Raises `Unavailable` when the address cannot be had; a loopback host is not looked up."""
    import socket

    address = "127.0.0.1" if host.lower() == "localhost" else host
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    try:
        return socket.create_server((address, port), family=family, backlog=2048)
    except OSError as error:
        why = WHY.get(error.errno or 0, "this machine has no such address")
        raise Unavailable(f"port {port} of {host} cannot be had: {why}; choose another with --port") from None


def _greeting(
    kit: "Kit", listening: "socket.socket", needs_key: bool, public_url: str | None, somebody: bool
) -> list[str]:
    host, port = listening.getsockname()[:2]
    url = f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
    return [
        f"Rapport serves on {url}  (routes: {url}/openapi.json; Ctrl-C ends it)",
        *(f"Pack {pack.id}, version {pack.sha256[:12]}" for pack in kit.packs.values()),
        f"Model {kit.model.name}" if kit.model else "No model is configured: approved templates serve",
        "Every call needs an API key" if needs_key
        else "No API key exists: only this machine is answered, without one (`rapport key create` makes one)",
        f"Reviewers sign in at {public_url or url}/review/",
        *(() if somebody else ("Nobody has set a password yet: `rapport review invite NAME --brand "
                               f"{next(iter(kit.packs))} --role lead` prints a link to do so",)),
    ]  # fmt: skip


async def _until_stopped(app: "FastAPI", listening: "socket.socket") -> None:
    """Serve until SIGINT or SIGTERM; requests under way get some seconds to end."""
    import signal

    import uvicorn

    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: None)  # the server sends itself the signal again when it is done
    config = uvicorn.Config(
        app, log_level="warning", access_log=False, ws="none", server_header=False, proxy_headers=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )  # fmt: skip
    await uvicorn.Server(config).serve(sockets=[listening])
