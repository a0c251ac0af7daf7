"""Who calls: a key's brand, or this machine itself while no key exists."""

import ipaddress
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from fastapi import Request

from rapport.api import keys
from rapport.api.errors import Refused
from rapport.api.service import Service
from rapport.errors import Invalid, NotFound

_CHALLENGE: Final = {"WWW-Authenticate": 'Bearer realm="rapport"'}
_FORWARDED: Final = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via")


class Caller(NamedTuple):
    """Whoever calls. Without `brand`: this machine itself, which may name any."""

    brand: str | None

    def brand_of(self, asked: str | None, service: Service) -> str:
        """The brand a call is for: the key's, the one named, or the only one.

        Raises `NotFound` for any other brand than the key's, whether it exists or not, and `Invalid` where it has to
        be named.
        """
        packs = service.kit.packs
        if self.brand is not None and asked not in (None, self.brand):
            raise NotFound("there is no pack for this brand")
        brand = self.brand or asked or (next(iter(packs)) if len(packs) == 1 else None)
        if brand is None:
            raise Invalid("say which brand", field="brand")
        return service.kit.pack(brand).id


async def admit(request: Request, service: Service) -> Caller:
    """Who calls, before the body is read. Raises `Refused` with 401."""
    given = request.headers.getlist("authorization")
    async with service.kit.database.read() as session:
        if given:
            scheme, _, text = given[0].partition(" ")
            owner = await keys.owner(session, text.strip()) if scheme.lower() == "bearer" and len(given) == 1 else None
            if owner is None:
                raise Refused(401, "this is not a valid key: it is unknown or revoked", headers=_CHALLENGE)
            return Caller(owner.brand)
        if await keys.any_at_all(session):
            raise Refused(401, "send a key: Authorization: Bearer rk_…", headers=_CHALLENGE)
    if not (service.loopback and local(request)):
        raise Refused(
            401, "without a key this server answers its own machine only: `rapport key create` makes one",
            headers=_CHALLENGE,
        )  # fmt: skip
    return Caller(None)


def local(request: Request) -> bool:
    """Whether the call comes from this machine, over its loopback address, under its own name, and not through a proxy.

    The name is compared because a web page elsewhere can point a name of its own at the loopback address.
    """
    server = request.scope.get("server")
    ends = (request.client.host if request.client else "", server[0] if server else "", _host(request))
    return all(is_loopback(end) for end in ends) and not any(name in request.headers for name in _FORWARDED)


def _host(request: Request) -> str:
    try:
        return urlsplit("//" + request.headers.get("host", "")).hostname or ""
    except ValueError:
        return ""


def is_loopback(host: str) -> bool:
    """Whether an address, or `localhost`, is this machine's own; nothing is looked up.

    >>> is_loopback("127.0.0.1"), is_loopback("localhost"), is_loopback("0.0.0.0"), is_loopback("shop.example")
    (True, True, False, False)
    """
    try:
        return host.lower() == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
