"""The rates, and their charts."""

from typing import Final

from starlette.exceptions import HTTPException
from starlette.responses import Response

from rapport import review
from rapport.web import charts, headers
from rapport.web.doors import Here, page
from rapport.web.pages.rates import Counted, counted, rates_page
from rapport.web.rendering import Frame, html

CHARTS: Final = ("weeks", "strategies")


async def rates(here: Here) -> Response:
    """Defect rates over all, by strategy, rung and week, and how each strategy stands."""
    async with here.desk.kit.database.read() as session:
        reviews = await review.reviewed(session, here.who.brand)
    frame, found = Frame("Rates", here.who, "rates"), await _counted(here)
    return html(rates_page(frame, reviews, found, here.pack.brand.review.tolerance))


async def chart(here: Here) -> Response:
    """One of the charts, for light or for dark pages."""
    name, scheme = here.named("chart"), here.named("scheme")
    if name not in CHARTS or scheme not in charts.SCHEMES:
        raise HTTPException(404)
    found = await _counted(here)
    if name == "weeks":
        svg = charts.weeks_svg(tuple(row.week for row in found.weeks), found.centre, scheme)
    else:
        svg = charts.bars_svg(found.bars, here.pack.brand.review.tolerance.allowed, scheme)
    return Response(svg, media_type="image/svg+xml", headers={"content-security-policy": headers.PICTURE})


async def _counted(here: Here) -> Counted:
    brand = here.who.brand
    async with here.desk.kit.database.read() as session:
        reviews = await review.reviewed(session, brand)
        waiting = await review.unanswered(session, brand)
        standings = await review.standings(session, brand)
    return counted(reviews, waiting, standings, [s.id for s in here.pack.strategies])


ROUTES = (page("/rates", rates), page("/charts/{scheme}/{chart}.svg", chart))
