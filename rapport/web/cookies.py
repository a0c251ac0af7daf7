"""The two cookies: who is signed in, and, before that, which browser asked for the form."""

import hashlib
import hmac
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from rapport.web.desk import Desk

SIGNED_IN: Final = "rapport_desk"
VISIT: Final = "rapport_visit"


def read(request: Request, desk: Desk, which: str) -> str:
    """The cookie's value, or nothing."""
    return request.cookies.get(_name(desk, which), "")


def put(response: Response, desk: Desk, which: str, value: str) -> None:
    """Set a cookie that scripts cannot read and other sites' forms do not send.

    Over https its name begins with `__Host-`: no other host and no plain-http page can set it.
    """
    response.set_cookie(_name(desk, which), value, path="/", secure=desk.secure, httponly=True, samesite="lax")


def drop(response: Response, desk: Desk, which: str) -> None:
    response.delete_cookie(_name(desk, which), path="/", secure=desk.secure, httponly=True, samesite="lax")


def visit_token(visit: str) -> str:
    """What the forms before sign-in carry: made from the visit's cookie, which nobody else knows."""
    return hashlib.sha256(f"form {visit}".encode()).hexdigest()


def same(one: str, other: str) -> bool:
    """Compared in a time that tells nothing; nothing is not the same as nothing."""
    return bool(one) and hmac.compare_digest(one.encode(), other.encode())


def _name(desk: Desk, which: str) -> str:
    return f"__Host-{which}" if desk.secure else which
