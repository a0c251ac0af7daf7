"""The way into every route under /v1: first the key, then the body, then the route."""

from collections.abc import Callable, Coroutine
from typing import Annotated, Any, Final, NamedTuple

from fastapi import APIRouter, Depends, Query, Request, Response, Security
from fastapi.routing import APIRoute
from fastapi.security import HTTPBearer
from pydantic import Field

from rapport.api import bodies, service
from rapport.api.auth import admit
from rapport.api.fields import Input
from rapport.domain.pack import Pack
from rapport.domain.value import Name
from rapport.errors import Invalid
from rapport.kit import Kit

BODIES: Final = frozenset({"POST", "PUT", "PATCH"})

KEY: Final = HTTPBearer(
    auto_error=False, bearerFormat="rk_…", scheme_name="key",
    description="A key from `rapport key create`; it opens one brand. Not needed on the server's own machine while no "
    "key exists.",
)  # fmt: skip


class Door(APIRoute):
    """A route that nobody enters without a key, or with a body that is not strict JSON."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        inner = super().get_route_handler()

        async def handle(request: Request) -> Response:
            here = service.of(request)
            request.state.caller = await admit(request, here)
            if request.method in BODIES:
                request = await bodies.read(request, here.max_body_bytes)
            return await inner(request)

        return handle


def router(tag: str) -> APIRouter:
    """A router whose routes have this door."""
    return APIRouter(prefix="/v1", tags=[tag], route_class=Door, dependencies=[Security(KEY)])


class Which(Input):
    """What every route takes in its query."""

    brand: Annotated[Name | None, Field(description="needed without a key where several packs are served")] = None


class Here(NamedTuple):
    """Where a call is served: the kit, and the brand it is for."""

    kit: Kit
    brand: str

    @property
    def pack(self) -> Pack:
        return self.kit.pack(self.brand)


def here(request: Request, *asked: str | None) -> Here:
    """The kit and the brand of a call that names this brand, or none. Raises `NotFound` and `Invalid`."""
    named = {brand for brand in asked if brand is not None}
    if len(named) > 1:
        raise Invalid("the query and the body name two different brands", field="brand")
    caller, served = request.state.caller, service.of(request)
    request.state.brand = brand = caller.brand_of(next(iter(named), None), served)
    return Here(served.kit, brand)


async def _by_query(request: Request, which: Annotated[Which, Query()]) -> Here:
    return here(request, which.brand)


ByQuery = Annotated[Here, Depends(_by_query)]
"""The kit and the brand, for routes that take the brand from the key or from the query."""
