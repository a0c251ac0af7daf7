"""The routes of the desk."""

from rapport.web.routes import eval_cases, items, patterns, queue, rates, signing_in, static, team

ROUTES = (
    *static.ROUTES, *signing_in.ROUTES, *queue.ROUTES, *items.ROUTES, *eval_cases.ROUTES, *rates.ROUTES, *team.ROUTES,
    *patterns.ROUTES,
)  # fmt: skip
