"""Signing in and out, and the one-time link in which somebody sets a password."""

import re
from typing import Final

from starlette.responses import Response

from rapport.db import audit
from rapport.errors import Invalid
from rapport.web import cookies, guessing, people, sessions
from rapport.web.doors import Empty, Here, Visitor, form, open_form, open_page
from rapport.web.forms import Form, Line
from rapport.web.pages.people import SignInPage, WelcomePage
from rapport.web.people import Reviewer
from rapport.web.rendering import Frame, html, to

_BACK: Final = re.compile(r"/[A-Za-z0-9_/-]{0,100}")
WRONG: Final = "Name or password is wrong."
LOCKED: Final = "Too many tries. Wait fifteen minutes, then try again."


class SignIn(Form):
    name: Line
    password: Line
    back: Line = ""


class SetPassword(Form):
    password: Line
    again: Line


async def sign_in_page(visitor: Visitor) -> Response:
    back = visitor.request.query_params.get("back", "")
    return html(SignInPage(Frame("Sign in"), visitor.form_token, back=_own(back)))


async def sign_in(visitor: Visitor, given: SignIn) -> Response:
    """A new session in this browser, or the form again; an unknown name takes as long as a wrong password."""
    desk, at = visitor.desk, visitor.desk.wall()
    try:
        name = people.plain_name(given.name)
    except Invalid:
        name = ""
    page = SignInPage(Frame("Sign in"), visitor.form_token, name=given.name[:60], back=_own(given.back), wrong=WRONG)
    if len(given.password) > 1_000:
        return html(page, 400)
    tries = await guessing.attempt(desk.kit.database, name, desk.address(visitor.request), at)
    if tries is None:
        return html(SignInPage(page.frame, page.token, wrong=LOCKED), 429, {"Retry-After": "900"})
    async with desk.kit.database.read() as session:
        row = await people.named(session, name)
    right = await desk.passwords.match(row.password if row else None, given.password)
    if not right or row is None or row.disabled_at:
        return html(page, 403)
    token, csrf = desk.token(), desk.token()
    async with desk.kit.database.begin() as session:
        await guessing.forgive(session, name, tries)
        before = cookies.read(visitor.request, desk, cookies.SIGNED_IN)
        if before:
            await sessions.end(session, before, at)
        await sessions.start(session, row.reviewer_id, token=token, csrf=csrf, at=at)
        audit.note(
            session, brand=row.brand, at=at, who=row.reviewer_id, what="reviewer.signed_in", subject=row.reviewer_id
        )
    response = to(_own(given.back) or "/")
    cookies.put(response, desk, cookies.SIGNED_IN, token)
    cookies.drop(response, desk, cookies.VISIT)
    return response


async def sign_out(here: Here, _given: Empty) -> Response:
    """The session ends on the server, whatever the browser keeps."""
    async with here.desk.kit.database.begin() as session:
        await sessions.end(session, cookies.read(here.request, here.desk, cookies.SIGNED_IN), here.desk.wall())
    response = to("/sign-in")
    cookies.drop(response, here.desk, cookies.SIGNED_IN)
    return response


async def welcome_page(visitor: Visitor) -> Response:
    invite = str(visitor.request.path_params["invite"])
    found = await _invited(visitor, invite)
    if found is None:
        return html(_no_such_link(visitor), 404)
    return html(WelcomePage(Frame("Welcome"), visitor.form_token, invite, found.name))


async def welcome(visitor: Visitor, given: SetPassword) -> Response:
    """The password is set and the link used up; then one signs in with it."""
    invite = str(visitor.request.path_params["invite"])
    found = await _invited(visitor, invite)
    if found is None:
        return html(_no_such_link(visitor), 404)
    again = WelcomePage(Frame("Welcome"), visitor.form_token, invite, found.name)
    if given.password != given.again:
        return html(_wrong(again, "The two passwords are not the same."), 422)
    if given.password.casefold() == found.name:
        return html(_wrong(again, "The password is your name."), 422)
    try:
        hashed = await visitor.desk.passwords.hashed(given.password)
    except Invalid as error:
        return html(_wrong(again, f"The password: {error.what}."), 422)
    async with visitor.desk.kit.database.begin() as session:
        await people.accept(session, invite, hashed, visitor.desk.wall())
    done = "Your password is set. Sign in with it now."
    return html(SignInPage(Frame("Sign in"), visitor.form_token, name=found.name, welcome=done))


async def _invited(visitor: Visitor, invite: str) -> Reviewer | None:
    async with visitor.desk.kit.database.read() as session:
        return await people.invited(session, invite, visitor.desk.wall())


def _no_such_link(visitor: Visitor) -> SignInPage:
    gone = "This link does not work, or no longer: ask for a new one."
    return SignInPage(Frame("Sign in"), visitor.form_token, wrong=gone)


def _wrong(page: WelcomePage, what: str) -> WelcomePage:
    return WelcomePage(page.frame, page.token, page.invite, page.name, what)


def _own(back: str) -> str:
    """Where to go after signing in: a page of ours, or nowhere in particular."""
    return back if _BACK.fullmatch(back) and not back.startswith("//") else ""


ROUTES = (
    open_page("/sign-in", sign_in_page),
    open_form("/sign-in", SignIn, sign_in),
    form("/sign-out", Empty, sign_out),
    open_page("/welcome/{invite}", welcome_page),
    open_form("/welcome/{invite}", SetPassword, welcome),
)
