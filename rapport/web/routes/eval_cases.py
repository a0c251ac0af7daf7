"""A message that was judged, kept as an eval case: what went wrong once is tried again in every run."""

import asyncio
from typing import Final

from starlette.responses import Response

from rapport import reviewing
from rapport.domain.review import Verdict
from rapport.errors import Conflict, Invalid
from rapport.evals import save_case
from rapport.web.doors import Here, form
from rapport.web.forms import Form, Line
from rapport.web.rendering import to
from rapport.web.routes.items import item_again

SUITE: Final = "from_review"


class KeepForm(Form):
    """Why the case exists, and whether the words that were marked must not come again."""

    why: Line
    words: Line = ""


async def keep(here: Here, given: KeepForm) -> Response:
    """Add the message to the suite `from_review` in the pack's folder, under a made-up name."""
    kit, brand, message_id = here.desk.kit, here.who.brand, here.named("message_id")
    shown = await reviewing.show(brand, message_id, kit)
    if shown.verdict is None:
        raise Conflict("there is no verdict on this message yet: judge it first")
    folder = (await asyncio.to_thread(here.desk.folders)).get(brand)
    try:
        if folder is None:
            raise Invalid("this server does not know the pack's folder: use `rapport evals add` where it lies")
        async with kit.database.read() as session:
            await save_case(
                session, shown.pack, folder, SUITE, message_id, why=given.why,
                must_not_read=_marked(shown.verdict) if given.words else (), tags=_codes(shown.verdict),
            )  # fmt: skip
    except (Invalid, Conflict) as error:
        return await item_again(here, wrong=error.what, given={"why": given.why, "words": given.words})
    return to(f"/items/{message_id}?kept=yes")


def _marked(verdict: Verdict) -> tuple[str, ...]:
    return tuple(dict.fromkeys(defect.quote for defect in verdict.defects if defect.quote))


def _codes(verdict: Verdict) -> tuple[str, ...]:
    return tuple(dict.fromkeys(defect.code for defect in verdict.defects))


ROUTES = (form("/items/{message_id}/eval-case", KeepForm, keep),)
