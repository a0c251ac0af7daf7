"""rules/*.yaml: language rules, in Vale's rule format with four additions."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from rapport.domain.contact import Channel
from rapport.domain.guard import Severity
from rapport.domain.value import Name, Text, Value

Scope = Literal["subject", "preheader", "body", "button", "sms"]


class RuleExamples(Value):
    """Texts that the rule must catch (`bad`) and must leave alone (`good`): they run whenever the pack loads."""

    bad: Annotated[tuple[Text, ...], Field(min_length=1)]
    good: Annotated[tuple[Text, ...], Field(min_length=1)]


class Rule(Value):
    """One language rule.

    Vale's fields: `extends`, `message` (with `%s` for what was found), `level`, `tokens` and `exceptions` (existence),
    `swap` (substitution), `token` with `max` (occurrence), `ignorecase`, `nonword`, `link`. The additions: `scope` is a
    part of a message, `unless_offer` and `channels` are its conditions, `examples` run, `defect` is the code that
    reviewers use. `check` is the public name its findings begin with.
    """

    id: Name
    check: Name
    extends: Literal["existence", "substitution", "occurrence"]
    message: Text
    level: Literal["suggestion", "warning", "error"] = "error"
    severity: Severity
    tokens: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    swap: Mapping[str, str] = {}
    token: str | None = None
    max: Annotated[int, Field(ge=0)] | None = None
    ignorecase: bool = True
    nonword: bool = False
    link: str | None = None
    scope: tuple[Scope, ...] = ("subject", "preheader", "body", "button", "sms")
    channels: tuple[Channel, ...] = ()
    unless_offer: bool = False
    examples: RuleExamples
    defect: Name
    owner: Text
    source: Text
