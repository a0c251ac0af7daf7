"""What the pages work with: the kit, the wall clock, and where people reach the desk."""

import ipaddress
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from starlette.requests import Request

from rapport.kit import Kit, now
from rapport.web.passwords import Passwords

PREFIX: Final = "/review"
_FORWARDED: Final = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via")


def fresh_token() -> str:
    return secrets.token_urlsafe(32)


@dataclass(frozen=True, slots=True)
class Desk:
    """The kit and what signing in needs.

    `public_url` is where people reach the desk from elsewhere, over https; without it only this machine is answered.
    `folders` tells where the packs of the brands lie, for what is added to them; it is asked anew each time.
    `wall` is the real time, also where the kit's clock stands still: sign-ins end by it.
    """

    kit: Kit
    public_url: str | None = None
    folders: Callable[[], Mapping[str, Path]] = dict
    wall: Callable[[], datetime] = now
    token: Callable[[], str] = fresh_token
    passwords: Passwords = field(default_factory=Passwords)

    @property
    def secure(self) -> bool:
        return self.public_url is not None

    def origin(self, request: Request) -> str:
        """The origin that this desk's own pages have, as browsers write it."""
        if self.public_url:
            return self.public_url
        return f"http://{request.headers.get('host', '')}"

    def reached_rightly(self, request: Request) -> bool:
        """Whether a request came as it should: under the public address, or from this machine under its own name.

        The name is compared because a web page elsewhere can point a name of its own at an address of ours.
        """
        host = request.headers.get("host", "")
        if self.public_url:
            return host.lower() == urlsplit(self.public_url).netloc
        client = request.client.host if request.client else ""
        proxied = any(name in request.headers for name in _FORWARDED)
        return is_loopback(client) and is_loopback(_name(host)) and not proxied

    def address(self, request: Request) -> str:
        """Where a request comes from: behind https there is a proxy, which adds the address it saw at the end."""
        seen = request.headers.get("x-forwarded-for", "").rpartition(",")[2].strip() if self.public_url else ""
        return seen or (request.client.host if request.client else "")


def of(request: Request) -> Desk:
    """The desk behind a request."""
    found = request.app.state.desk
    if not isinstance(found, Desk):
        raise TypeError("the desk was not opened")
    return found


def is_loopback(host: str) -> bool:
    """Whether an address, or `localhost`, is this machine's own; nothing is looked up."""
    try:
        return host.lower() == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _name(host: str) -> str:
    try:
        return urlsplit("//" + host).hostname or ""
    except ValueError:
        return ""
