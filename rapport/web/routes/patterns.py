"""Every part of the pages once."""

from starlette.responses import Response

from rapport.web.doors import Here, page
from rapport.web.pages.patterns import patterns_page
from rapport.web.rendering import Frame, html


async def patterns(here: Here) -> Response:
    return html(patterns_page(Frame("Patterns", here.who)))


ROUTES = (page("/patterns", patterns),)
