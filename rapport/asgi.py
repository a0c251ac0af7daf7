"""The application for a server of your choice: `uvicorn --no-access-log rapport.asgi:app`.

It logs requests itself, without ids of people. `rapport serve` runs the same application and says more on the way up.
"""

from functools import partial

from fastapi import FastAPI

from rapport import wiring
from rapport.api.auth import is_loopback
from rapport.serving import create_app
from rapport.settings import Settings


def application(given: Settings | None = None) -> FastAPI:
    """The app of these settings, or of the environment's. Raises `Invalid` for settings that cannot be used."""
    given = given or wiring.settings()
    return create_app(
        partial(wiring.open_kit, given, prepared=True), max_body_bytes=given.max_body_bytes,
        loopback=is_loopback(given.host), public_url=given.public_url, folders=partial(wiring.folders, given),
    )  # fmt: skip


app = application()
