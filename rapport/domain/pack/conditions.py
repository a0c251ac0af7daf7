"""Declared conditions: all the logic a pack may hold."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Annotated

from pydantic import Field, StrictBool, StrictInt, StrictStr, model_validator

from rapport.domain.profile import State
from rapport.domain.value import Name, Value

Scalar = StrictBool | StrictInt | StrictStr | Decimal


class Condition(Value):
    """One condition on a contact: exactly one subject (`fact`, `state` or `event`) and at least one test.

    - `fact` with `is`, `is_not`, `at_least`, `at_most`, `any_of`, `known`, `within_days`, `older_than_days`
      (the last two on a date);
    - `state` with a list of states;
    - `event` with `known`, `within_days` or `older_than_days`.

    An unknown fact fulfils no test but `known: false`.
    """

    fact: Name | None = None
    state: tuple[State, ...] | None = None
    event: str | None = None
    is_: Annotated[Scalar | None, Field(alias="is")] = None
    is_not: Scalar | None = None
    at_least: Decimal | None = None
    at_most: Decimal | None = None
    any_of: Sequence[Scalar] | None = None
    known: StrictBool | None = None
    within_days: Annotated[int, Field(ge=0)] | None = None
    older_than_days: Annotated[int, Field(ge=0)] | None = None

    @model_validator(mode="after")
    def _one_subject_and_a_test(self) -> "Condition":
        subjects = [s for s in (self.fact, self.state, self.event) if s is not None]
        if len(subjects) != 1:
            raise ValueError("name exactly one of `fact`, `state` or `event`")
        ages = {"known", "within_days", "older_than_days"}
        values = {"is_", "is_not", "at_least", "at_most", "any_of"}
        used = {name for name in ages | values if getattr(self, name) is not None}
        allowed = ages | values if self.fact else ages if self.event else set()
        if used - allowed:
            raise ValueError(f"{min(used - allowed).strip('_')!r} cannot test this subject")
        if not self.state and not used:
            raise ValueError("say what is wanted, for example `known: true`, `is: true` or `at_least: 2`")
        return self
