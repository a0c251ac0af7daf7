"""What went wrong, what it means and where to go on."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rapport.errors import Problem
from rapport.web.rendering import Frame


@dataclass(frozen=True, slots=True)
class RefusedPage:
    """An answer that is not what was asked for."""

    template: ClassVar[str] = "refused.html"
    frame: Frame
    what: str
    problems: Sequence[Problem] = ()
