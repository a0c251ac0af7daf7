"""The way into every page and every form: how it was reached, who asks, the form's token, then its fields."""

from collections.abc import Awaitable, Callable
from typing import Any, Final, NamedTuple

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from rapport.domain.pack import Pack
from rapport.web import cookies, sessions
from rapport.web import desk as desks
from rapport.web.desk import PREFIX, Desk
from rapport.web.forms import Form, FormT, fields, parsed
from rapport.web.refusals import Refused, SignInFirst
from rapport.web.sessions import SignedIn

TOKEN: Final = "token"  # noqa: S105 - the name of a form's field


class Visitor(NamedTuple):
    """Somebody who is not signed in yet; `form_token` goes into the forms they get."""

    request: Request
    desk: Desk
    visit: str

    @property
    def form_token(self) -> str:
        return cookies.visit_token(self.visit)


class Here(NamedTuple):
    """Somebody who is signed in, and what they look at."""

    request: Request
    desk: Desk
    who: SignedIn

    @property
    def pack(self) -> Pack:
        """The pack of this person's brand. Raises `NotFound` when it is not served any more."""
        return self.desk.kit.pack(self.who.brand)

    def named(self, name: str) -> str:
        """A part of the path."""
        return str(self.request.path_params[name])


Page = Callable[[Here], Awaitable[Response]]
OpenPage = Callable[[Visitor], Awaitable[Response]]


def page(path: str, answer: Page, *, leads: bool = False) -> Route:
    """A page for people who are signed in: everybody else is sent to sign in and comes back."""

    async def handle(request: Request) -> Response:
        here = await _here(request, leads=leads)
        if here is None:
            raise SignInFirst(request.scope["path"])
        return await answer(here)

    return Route(path, handle, methods=["GET"], name=_name(answer))


def form(
    path: str, fits: type[FormT], answer: Callable[[Here, FormT], Awaitable[Response]], *, leads: bool = False
) -> Route:
    """A form of people who are signed in, sent from one of our own pages with their session's token."""

    async def handle(request: Request) -> Response:
        _from_here(request)
        here = await _here(request, leads=leads)
        if here is None:
            raise Refused(403, "you are not signed in, or no longer: sign in and send it again")
        given = await _with_token(request, here.who.csrf)
        return await answer(here, parsed(fits, given))

    return Route(path, handle, methods=["POST"], name=_name(answer))


def open_page(path: str, answer: OpenPage) -> Route:
    """A page for people who are not signed in yet."""

    async def handle(request: Request) -> Response:
        desk = _reached(request)
        known = cookies.read(request, desk, cookies.VISIT)
        visitor = Visitor(request, desk, known or desk.token())
        response = await answer(visitor)
        if not known:
            cookies.put(response, desk, cookies.VISIT, visitor.visit)
        return response

    return Route(path, handle, methods=["GET"], name=_name(answer))


def open_form(path: str, fits: type[FormT], answer: Callable[[Visitor, FormT], Awaitable[Response]]) -> Route:
    """A form of people who are not signed in yet, sent from a page that this browser was given."""

    async def handle(request: Request) -> Response:
        desk = _reached(request)
        _from_here(request)
        visitor = Visitor(request, desk, cookies.read(request, desk, cookies.VISIT))
        given = await _with_token(request, visitor.form_token if visitor.visit else "")
        return await answer(visitor, parsed(fits, given))

    return Route(path, handle, methods=["POST"], name=_name(answer))


class Empty(Form):
    """A button, and nothing to fill in."""


async def _here(request: Request, *, leads: bool) -> Here | None:
    desk = _reached(request)
    token = cookies.read(request, desk, cookies.SIGNED_IN)
    at = desk.wall()
    async with desk.kit.database.read() as session:
        who = await sessions.whose(session, token, at) if token else None
    if who is None:
        return None
    request.state.brand = who.brand
    if who.seen_at <= at - sessions.TOUCHED:
        async with desk.kit.database.begin() as session:
            await sessions.seen(session, token, at)
    if leads and not who.leads:
        raise Refused(403, "only leads may see this: ask one of them")
    return Here(request, desk, who)


def _reached(request: Request) -> Desk:
    """The desk. Raises `Refused` for a request that came over another address than it should."""
    desk = desks.of(request)
    if not desk.reached_rightly(request):
        raise Refused(
            403, "the desk is not reached this way: it answers its own machine only, or the address that "
            "RAPPORT_PUBLIC_URL names"
        )  # fmt: skip
    return desk


def _from_here(request: Request) -> None:
    """Raises `Refused` for a form that a page of another origin sent, or of which no browser says where from.

    A page that sends no referrer has its own forms sent with origin `null`: then `Sec-Fetch-Site`, which no page can
    set, has to say that they are ours.
    """
    desk, site = desks.of(request), request.headers.get("sec-fetch-site")
    origins = ("null", desk.origin(request)) if site == "same-origin" else (desk.origin(request),)
    if site not in (None, "same-origin") or request.headers.get("origin", "null" if site else "") not in origins:
        raise Refused(403, "this form was sent from another site")


async def _with_token(request: Request, wanted: str) -> dict[str, Any]:
    """The form's fields without its token. Raises `Refused` when the token is not the one that was given."""
    given = await fields(request)
    if not cookies.same(wanted, given.pop(TOKEN, "")):
        raise Refused(403, "this form is out of date: open the page again and send it from there")
    return given


def _name(answer: Callable[..., Any]) -> str:
    return f"{answer.__module__.rpartition('.')[2]}.{answer.__name__}"


__all__ = ["PREFIX", "TOKEN", "Empty", "Here", "Visitor", "form", "open_form", "open_page", "page"]
