"""The application: routes, errors and the request log around one kit."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from importlib.metadata import version

from fastapi import FastAPI
from fastapi.telemetry import TelemetryConfig

from rapport.api import checks, contacts, documented, errors, events, health, inspect, messages
from rapport.api.log import Log, Recorded, json_log
from rapport.api.service import Service
from rapport.kit import Kit

ABOUT = """One message for one contact, safe to send, with the reason for every choice.

Send `Authorization: Bearer rk_…` (`rapport key create` makes a key, for one brand). Bodies are JSON in UTF-8. Every
error is an RFC 9457 problem that names the fields at fault and never repeats a value. `X-Request-Id` is taken from the
request or made, answered, and logged.
"""

TAGS = (
    {"name": "messages", "description": "Messages made, shown, sent, and what came of them."},
    {"name": "contacts", "description": "People, what is known of them, and what would be decided."},
    {"name": "events", "description": "What happened."},
    {"name": "inspect", "description": "The guard, for copy written anywhere."},
    {"name": "service", "description": "The service itself."},
)

SILENT: TelemetryConfig = {
    "tracing": False, "metrics": False, "logs": False, "operation_spans": False, "auto_configure": False,
}  # fmt: skip
"""The framework's own telemetry records exception texts, which may hold values: all of it is off."""


def create_app(
    open_kit: Callable[[], AbstractAsyncContextManager[Kit]],
    *,
    max_body_bytes: int = 1_000_000,
    loopback: bool = True,
    log: Log | None = None,
) -> FastAPI:
    """The app; its lifespan opens the kit.

    `loopback` says that the server is bound to a loopback address: only then, and while no key exists, does it answer
    calls without a key, those of its own machine.
    """

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with open_kit() as kit:
            app.state.service = Service(kit, max_body_bytes, loopback)
            yield

    app = FastAPI(
        title="Rapport", version=version("rapport"), description=ABOUT, openapi_tags=[*TAGS], lifespan=lifespan,
        docs_url=None, redoc_url=None, redirect_slashes=False, telemetry=SILENT,
    )  # fmt: skip
    for part in (messages, contacts, events, inspect, checks, health):
        app.include_router(part.router)
    errors.install(app)
    app.add_middleware(Recorded, log=log or json_log())
    app.openapi = lambda: documented.document(app)  # type: ignore[method-assign]
    return app
