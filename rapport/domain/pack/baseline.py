"""baseline.yaml: the best segmented campaign, which personalization has to beat."""

from typing import Annotated

from pydantic import Field

from rapport.domain.pack.conditions import Condition
from rapport.domain.value import Name, Text, Value


class Segment(Value):
    """A group of contacts and the approved template a good marketer would send them, with the reason why.

    `moments` narrows when; `offers` and `link` are what the template may use.
    """

    id: Name
    why: Text
    when: tuple[Condition, ...]
    template: Name
    link: Name
    offers: tuple[Name, ...] = ()


class Unprofiled(Value):
    """The message for contacts without a profiling basis: the same for all of them, at most once in `every_days`."""

    why: Text
    template: Name
    link: Name
    offers: tuple[Name, ...] = ()
    every_days: Annotated[int, Field(ge=1)] = 28


class Baseline(Value):
    """The first segment whose conditions hold speaks; `default` is for contacts without a profiling basis."""

    segments: Annotated[tuple[Segment, ...], Field(min_length=1)]
    default: Unprofiled
