"""Who may sign in: for leads."""

from starlette.responses import Response

from rapport.errors import Conflict, Invalid
from rapport.web import people
from rapport.web.desk import PREFIX
from rapport.web.doors import Here, form, page
from rapport.web.forms import Form, Line
from rapport.web.pages.people import PeoplePage
from rapport.web.people import Role
from rapport.web.rendering import Frame, html, to


class Invite(Form):
    name: Line
    role: Role


class SendAway(Form):
    name: Line


async def team(here: Here) -> Response:
    return html(await _page(here))


async def invite(here: Here, given: Invite) -> Response:
    """A link for somebody, shown on this answer and never again."""
    token, desk, who = here.desk.token(), here.desk, here.who
    try:
        async with desk.kit.database.begin() as session:
            invited = await people.invite(
                session, brand=who.brand, name=given.name, role=given.role, token=token, at=desk.wall(),
                who=who.reviewer_id,
            )  # fmt: skip
    except (Invalid, Conflict) as error:
        return html(await _page(here, wrong=f"The name: {error.what}."), 422)
    link = f"{desk.origin(here.request)}{PREFIX}/welcome/{token}"
    return html(await _page(here, link=link, invited=invited.name))


async def disable(here: Here, given: SendAway) -> Response:
    """Somebody is signed out and stays out."""
    desk, who = here.desk, here.who
    if people.plain_name(given.name) == who.name:
        raise Invalid("you cannot send yourself away: ask another lead")
    async with desk.kit.database.begin() as session:
        await people.disable(session, given.name, at=desk.wall(), who=who.reviewer_id, brand=who.brand)
    return to("/people")


async def _page(here: Here, *, link: str = "", invited: str = "", wrong: str = "") -> PeoplePage:
    async with here.desk.kit.database.read() as session:
        known = await people.listed(session, here.who.brand)
    return PeoplePage(Frame("People", here.who, "people"), known, link, invited, wrong)


ROUTES = (
    page("/people", team, leads=True),
    form("/people", Invite, invite, leads=True),
    form("/people/disable", SendAway, disable, leads=True),
)
