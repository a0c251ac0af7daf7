"""rules/*.yaml: language rules, in Vale's rule format with four additions."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Final, Literal, get_args

from pydantic import BeforeValidator, Field, StringConstraints

from rapport.domain.contact import Channel
from rapport.domain.guard import Severity
from rapport.domain.profile import State
from rapport.domain.value import Name, Text, Value

Scope = Literal["subject", "preheader", "body", "button", "sms"]
Unit = Literal["part", "paragraph", "sentence"]


Extends = Literal[
    "existence", "substitution", "occurrence", "repetition", "consistency", "conditional", "capitalization",
    "metric", "readability",
]  # fmt: skip
UNSUPPORTED: Final = ("spelling", "sequence", "script")
"""Extension points that Vale has and we have not."""


def _supported(extends: object) -> object:
    if extends in UNSUPPORTED:
        raise ValueError(f"Vale's `{extends}` is not supported: {', '.join(get_args(Extends))} are")
    return extends


RuleId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][\w-]*(\.[\w-]+)*$", max_length=100)]
"""A rule's name: a pack's are names like any other; those of a Vale style keep its own (`Google.FirstPerson`)."""


class RuleExamples(Value):
    """Texts that the rule must catch (`bad`) and must leave alone (`good`): they run whenever the pack loads."""

    bad: Annotated[tuple[Text, ...], Field(min_length=1)]
    good: Annotated[tuple[Text, ...], Field(min_length=1)]


class Vocabulary(Value):
    """Words of the brand: `accept` is exempt in every rule, `reject` is a rule of its own.

    Each is a regular expression for whole words, as in Vale; capitals make no difference.
    """

    accept: tuple[Text, ...] = ()
    reject: tuple[Text, ...] = ()


class SwitchedOff(Value):
    """A rule that is not to be run before the day `until`, and why."""

    rule: RuleId
    reason: Text
    until: date


class Rule(Value):
    """One language rule.

    Vale's fields: `extends`, `message` (with `%s` for what was found), `level`, `exceptions`, `tokens` (existence and
    repetition), `raw` and `append` (existence), `swap`, `capitalize` and `action` (substitution), `token` with `max` or
    `min` (occurrence), `max` and `alpha` (repetition), `either` (consistency), `first` and `second` (conditional),
    `match`, `style`, `threshold`, `indicators` and `prefix` (capitalization), `formula` and `condition` (metric),
    `metrics` and `grade` (readability), `ignorecase`, `nonword`, `vocab`, `limit`, `link`. The additions: `scope` is a
    part of a message; its conditions are `channels`, `states` (of the contact), `unless_offer` (an open offer is named)
    and `unless_fact` (one of these facts is known and may be said); `examples` run; `defect` is the code that reviewers
    use. `check` is the public name its findings begin with.

    `unit` is what is read at a time: a part as a whole, its paragraphs or its sentences. A rule `from_style`, the name
    of a Vale style, has no examples and reads as Vale does: the text as it is written, and an exception within a hit
    spares it; its `selectors` are its scopes as the style has them, for files.
    """

    id: RuleId
    check: Name
    extends: Annotated[Extends, BeforeValidator(_supported)]
    message: Text
    level: Literal["suggestion", "warning", "error"] = "error"
    severity: Severity
    tokens: tuple[str, ...] = ()
    raw: tuple[str, ...] = ()
    append: bool = False
    exceptions: tuple[str, ...] = ()
    swap: Mapping[str, str] = {}
    capitalize: bool = False
    action: Literal["replace", "suggest", "remove", "edit", "convert"] | None = None
    token: str | None = None
    max: Annotated[int, Field(ge=0)] | None = None
    min: Annotated[int, Field(ge=1)] | None = None
    alpha: bool = False
    either: Mapping[str, str] = {}
    first: str | None = None
    second: str | None = None
    match: str | None = None
    style: Literal["AP", "Chicago"] = "AP"
    threshold: Annotated[float, Field(gt=0, lt=1)] = 0.8
    indicators: tuple[str, ...] = ()
    prefix: str | None = None
    formula: str | None = None
    condition: str | None = None
    metrics: tuple[str, ...] = ()
    grade: float | None = None
    ignorecase: bool = True
    nonword: bool = False
    vocab: bool = True
    limit: Annotated[int, Field(ge=1)] | None = None
    link: str | None = None
    scope: tuple[Scope, ...] = ("subject", "preheader", "body", "button", "sms")
    unit: Unit = "part"
    from_style: Text | None = None
    selectors: tuple[str, ...] = ()
    channels: tuple[Channel, ...] = ()
    states: tuple[State, ...] = ()
    unless_offer: bool = False
    unless_fact: tuple[Name, ...] = ()
    examples: RuleExamples | None = None
    defect: Name
    owner: Text
    source: Text
