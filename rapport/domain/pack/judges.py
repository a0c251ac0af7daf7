"""Judges: questions about a draft that a model is asked, where no rule and no word list can tell."""

from typing import Annotated

from pydantic import Field, StringConstraints

from rapport.domain.guard import Severity
from rapport.domain.pack.rules import RuleExamples
from rapport.domain.value import Text, Value


class Judge(Value):
    """One question about every draft that has passed the other checks, and how bad an objection is.

    `objects_to` completes "object to": it is what the model is asked and what a finding gives as its reason. `examples`
    are texts that it must object to (`bad`) and must leave alone (`good`): the model is not shown them, so that it can
    be counted on them. A finding is noted, and makes it likelier that a person looks, unless `severity` says more.
    """

    name: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=60)]
    objects_to: Annotated[Text, Field(max_length=600)]
    severity: Severity = Severity.POLISH
    examples: RuleExamples
    owner: Text

    @property
    def check(self) -> str:
        """The public name of its findings."""
        return f"judge.{self.name}"
