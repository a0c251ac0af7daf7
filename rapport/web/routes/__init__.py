"""The routes of the desk."""

from rapport.web.routes import items, queue, signing_in, static, team

ROUTES = (*static.ROUTES, *signing_in.ROUTES, *queue.ROUTES, *items.ROUTES, *team.ROUTES)
