"""The kit: the bag of concrete parts that entry points hand to the line."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from uuid import uuid4

from rapport.db import Database
from rapport.domain.pack import Pack
from rapport.errors import NotFound
from rapport.generator import SHIPPED, Prompts
from rapport.llm import LanguageModel
from rapport.review.sampling import Volumes


def now() -> datetime:
    return datetime.now(UTC)


def fresh_id() -> str:
    return uuid4().hex


@dataclass(frozen=True, slots=True)
class Kit:
    """Database, packs by brand, model (None: the template rung serves), clock, repairs of a draft at most, prompts.

    `judge` is the model that a pack's judges are (None: the one that writes).

    `volumes` remembers for a day what each brand released in the week before it, `remembered` which versions of packs
    are known to be in the store.
    """

    database: Database
    packs: Mapping[str, Pack]
    model: LanguageModel | None = None
    clock: Callable[[], datetime] = now
    fresh: Callable[[], str] = fresh_id
    repairs: int = 2
    prompts: Prompts = SHIPPED
    judge: LanguageModel | None = None
    who: str = field(default="rapport")
    volumes: dict[str, tuple[date, Volumes]] = field(default_factory=dict)
    remembered: set[str] = field(default_factory=set)

    def pack(self, brand: str) -> Pack:
        """The brand's pack. Raises `NotFound`."""
        if brand not in self.packs:
            raise NotFound("there is no pack for this brand")
        return self.packs[brand]
