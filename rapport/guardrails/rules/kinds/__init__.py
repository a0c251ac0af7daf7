"""Vale's extension points, one a file."""

from collections.abc import Callable, Mapping
from typing import Final

from rapport.domain.pack import Rule
from rapport.guardrails.rules.finder import Finder
from rapport.guardrails.rules.kinds.capitalization import Capitalization
from rapport.guardrails.rules.kinds.conditional import Conditional
from rapport.guardrails.rules.kinds.consistency import Consistency
from rapport.guardrails.rules.kinds.existence import Existence
from rapport.guardrails.rules.kinds.metric import Metric
from rapport.guardrails.rules.kinds.occurrence import Occurrence
from rapport.guardrails.rules.kinds.readability import Readability
from rapport.guardrails.rules.kinds.repetition import Repetition
from rapport.guardrails.rules.kinds.substitution import Substitution

KINDS: Final[Mapping[str, Callable[[Rule], Finder]]] = {
    "existence": Existence, "substitution": Substitution, "occurrence": Occurrence, "repetition": Repetition,
    "consistency": Consistency, "conditional": Conditional, "capitalization": Capitalization,
    "metric": Metric, "readability": Readability,
}  # fmt: skip
"""By `extends`. Making one raises re.error for a fragment that is no expression, ValueError for what is missing."""

__all__ = ["KINDS"]
