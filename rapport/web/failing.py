"""Every error as a page: the one place where a kind of error becomes a status of the desk."""

from typing import Final
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from rapport.errors import Conflict, Invalid, NotFound, RapportError, Unavailable
from rapport.web.desk import PREFIX
from rapport.web.pages.refused import RefusedPage
from rapport.web.refusals import Refused, SignInFirst
from rapport.web.rendering import Frame, html, to

TITLES: Final = {
    400: "This cannot be read", 403: "Not allowed", 404: "Not here", 405: "Not this way", 408: "Too slow",
    409: "Somebody was faster", 413: "Too much", 415: "Not a form", 422: "Not quite", 500: "Something went wrong",
    503: "Not now",
}  # fmt: skip
_STATUS: Final[tuple[tuple[type[RapportError], int], ...]] = (
    (Invalid, 422), (NotFound, 404), (Conflict, 409), (Unavailable, 503),
)  # fmt: skip


async def known(_request: Request, error: Exception) -> Response:
    """Our four kinds of error."""
    status = next((status for kind, status in _STATUS if isinstance(error, kind)), 500)
    if isinstance(error, RapportError) and status != 500:
        return html(RefusedPage(Frame(TITLES[status]), error.what, error.problems), status)
    return await unforeseen(_request, error)


async def refused(_request: Request, error: Exception) -> Response:
    status = error.status if isinstance(error, Refused) else 500
    what = error.what if isinstance(error, Refused) else ""
    return html(RefusedPage(Frame(TITLES.get(status, "Not like this")), what), status)


async def sign_in_first(_request: Request, error: Exception) -> Response:
    back = error.back.removeprefix(PREFIX) if isinstance(error, SignInFirst) else ""
    return to("/sign-in" + (f"?back={quote(back)}" if back.strip("/") else ""))


async def http(_request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    headers = error.headers if isinstance(error, HTTPException) else None
    said = {404: "There is no such page.", 405: "This address takes forms only, or pages only."}
    page = RefusedPage(Frame(TITLES.get(status, "Not like this")), said.get(status, "This cannot be served."))
    return html(page, status, headers)


async def unforeseen(_request: Request, _error: Exception) -> Response:
    """Nobody foresaw it: the page says so, and the log has where."""
    return html(RefusedPage(Frame(TITLES[500]), "The page could not be made. Nothing was changed; try again."), 500)
