"""What the routes work with: the kit and the limits, opened once for the process."""

from dataclasses import dataclass

from fastapi import Request

from rapport.kit import Kit


@dataclass(frozen=True, slots=True)
class Service:
    """The kit, the largest body in bytes, and whether the server is bound to a loopback address."""

    kit: Kit
    max_body_bytes: int
    loopback: bool


def of(request: Request) -> Service:
    """The service behind a request."""
    found = request.app.state.service
    if not isinstance(found, Service):
        raise TypeError("the app was not started: its lifespan opens the kit")
    return found
