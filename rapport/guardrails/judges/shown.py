"""All that a judge is shown besides its question."""

from dataclasses import dataclass

from rapport.domain.brief import Brief
from rapport.domain.pack import Brand
from rapport.domain.text import MessageText


@dataclass(frozen=True, slots=True)
class Shown:
    """A draft with its slots, and what it was written from.

    A `Brief` cannot hold a shadow or identity value, and a draft has slots where a name would stand: so a judge knows
    no more of a contact than the writer did. `data` are the facts of closed types by name, put into words. `fence` is a
    word that marks where data begins and ends; nobody outside can know it beforehand.
    """

    brand: Brand
    text: MessageText
    fence: str
    brief: Brief | None = None
    data: tuple[tuple[str, str], ...] = ()

    @property
    def lines(self) -> tuple[tuple[str, str], ...]:
        """The draft line by line, each behind the name of its field: no line of it begins a line of the prompt."""
        return tuple((f.name, line) for f in self.text.fields for line in f.text.splitlines() if line.strip())
