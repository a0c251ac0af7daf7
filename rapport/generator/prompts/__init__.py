"""Prompts are templates with a version, failing on a missing name."""

import hashlib
from functools import cached_property
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError

from rapport.domain.pack import Pack
from rapport.errors import Invalid, NotFound

NAMES: Final = ("system", "write", "repair")


class Prompts:
    """The prompt templates of a folder: `system.jinja`, `write.jinja` and `repair.jinja`.

    `SHIPPED` is what the service uses; another folder is a change of the prompt that can be measured before it ships.
    Raises `NotFound` for a folder without one of them; `Invalid` where one cannot be rendered.
    """

    def __init__(self, folder: Path) -> None:
        missing = [f"{name}.jinja" for name in NAMES if not (folder / f"{name}.jinja").is_file()]
        if missing:
            raise NotFound(f"a folder of prompts holds {', '.join(NAMES)}: {missing[0]} is not there")
        self._folder = folder
        self._systems: dict[str, str] = {}

    @cached_property
    def _environment(self) -> Environment:
        """Templates are ours; contact data reaches them as values only. Nothing is escaped: a prompt is not HTML."""
        return Environment(
            loader=FileSystemLoader(self._folder), undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
            autoescape=False,  # noqa: S701
        )  # fmt: skip

    @cached_property
    def _versions(self) -> dict[str, str]:
        texts = {name: (self._folder / f"{name}.jinja").read_bytes() for name in NAMES}
        return {name: hashlib.sha256(texts["system"] + texts[name]).hexdigest()[:12] for name in NAMES}

    def version(self, name: str) -> str:
        """The template's name and the first twelve digits of the sha256 of the system text and its own."""
        return f"{name}@{self._versions[name]}"

    def render(self, name: str, **values: object) -> str:
        try:
            return self._environment.get_template(f"{name}.jinja").render(**values).strip()
        except TemplateError as error:
            line = f":{error.lineno}" if getattr(error, "lineno", None) else ""  # type: ignore[attr-defined]
            raise Invalid(f"this prompt cannot be rendered: {error.message}", field=f"{name}.jinja{line}") from None

    def system(self, pack: Pack) -> str:
        """The prefix that is the same for all contacts of a pack, made once."""
        if pack.sha256 not in self._systems:
            self._systems[pack.sha256] = self.render(
                "system", brand=pack.brand, claims=pack.claims, slot_example="{{fact:some.name}}"
            )
        return self._systems[pack.sha256]


SHIPPED: Final = Prompts(Path(__file__).parent)
