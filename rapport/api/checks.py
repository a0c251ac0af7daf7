"""The route that lists what is checked: every check and rule of a brand's guard, and what each is worth."""

from typing import Annotated

from fastapi import Query, Request
from pydantic import Field

from rapport.api import documented, doors
from rapport.api.worth import ChecksAnswer, checks_answer
from rapport.domain.guard import CHECKS
from rapport.domain.value import Name
from rapport.errors import NotFound
from rapport.evals.calibration import stored

router = doors.router("inspect")


class Narrowed(doors.Which):
    """What a list is narrowed to."""

    check: Annotated[Name | None, Field(description="only this check, with the rules under its name")] = None


@router.get("/checks", response_model_exclude_none=True, **documented.operation("list_checks"))
def list_checks(request: Request, asked: Annotated[Narrowed, Query()]) -> ChecksAnswer:
    """Every check of the guard and every rule of the pack, layers included: what it objects to, how bad that is, whose
    rule it is and what it rests on, and until when a rule is switched off. Judges are listed where the pack has any.

    `calibration` says with which version of which pack the guard was last counted on the labelled corpus, and
    `this_version` whether that is the one served here. `fired` is on how many texts a check's own findings, or a
    rule's, were made: bad ones about the check (`own`), other bad ones, good ones; a rule that has changed since, or
    that was not there, has none. `of_its_kind` is of the texts about a check, and counts its rules with it. Shares are
    between 0 and 1, with their 95 % intervals; docs/guardrails.md says how to read them. What does not apply is left
    out.
    """
    here = doors.here(request, asked.brand)
    if asked.check not in (None, *CHECKS, *(judge.check for judge in here.pack.brand.judges)):
        raise NotFound("there is no check of this name")
    return checks_answer(here.pack, stored(), here.kit.clock(), asked.check)
