"""The prompts of the generator."""

from pathlib import Path
from typing import Final

from rapport.domain.pack import Pack
from rapport.llm.templates import Templates

NAMES: Final = ("system", "write", "repair")


class Prompts(Templates):
    """The prompt templates of a folder: `system.jinja`, `write.jinja` and `repair.jinja`.

    `SHIPPED` is what the service uses; another folder is a change of the prompt that can be measured before it ships.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, NAMES)
        self._systems: dict[str, str] = {}

    def system(self, pack: Pack) -> str:
        """The prefix that is the same for all contacts of a pack, made once."""
        if pack.sha256 not in self._systems:
            self._systems[pack.sha256] = self.render(
                "system", brand=pack.brand, claims=pack.claims, slot_example="{{fact:some.name}}"
            )
        return self._systems[pack.sha256]


SHIPPED: Final = Prompts(Path(__file__).parent)
