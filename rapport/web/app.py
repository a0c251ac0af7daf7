"""The desk as an application of its own, to be mounted at `/review`."""

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware

from rapport.errors import RapportError
from rapport.web import failing
from rapport.web.headers import Headers
from rapport.web.refusals import Refused, SignInFirst
from rapport.web.routes import ROUTES


def create_desk() -> Starlette:
    """The desk; `state.desk` has to be set before the first request."""
    return Starlette(
        routes=[*ROUTES],
        middleware=[Middleware(Headers)],
        exception_handlers={
            RapportError: failing.known, Refused: failing.refused, SignInFirst: failing.sign_in_first,
            HTTPException: failing.http, Exception: failing.unforeseen,
        },
    )  # fmt: skip
