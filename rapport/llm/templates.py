"""Prompts are templates with a version, failing on a missing name."""

import hashlib
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError

from rapport.errors import Invalid, NotFound


class Templates:
    """The prompt templates of a folder, `<name>.jinja` for each of `names`; the first is the system text of all others.

    Raises `NotFound` for a folder without one of them; `Invalid` where one cannot be rendered.
    """

    def __init__(self, folder: Path, names: Sequence[str]) -> None:
        missing = [f"{name}.jinja" for name in names if not (folder / f"{name}.jinja").is_file()]
        if missing:
            raise NotFound(f"a folder of prompts holds {', '.join(names)}: {missing[0]} is not there")
        self._folder = folder
        self._names = tuple(names)

    @cached_property
    def _environment(self) -> Environment:
        """Templates are ours; contact data reaches them as values only. Nothing is escaped: a prompt is not HTML."""
        return Environment(
            loader=FileSystemLoader(self._folder), undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
            autoescape=False,  # noqa: S701
        )  # fmt: skip

    @cached_property
    def _versions(self) -> dict[str, str]:
        texts = {name: (self._folder / f"{name}.jinja").read_bytes() for name in self._names}
        system = texts[self._names[0]]
        return {name: hashlib.sha256(system + texts[name]).hexdigest()[:12] for name in self._names}

    def version(self, name: str) -> str:
        """The template's name and the first twelve digits of the sha256 of the system text and its own."""
        return f"{name}@{self._versions[name]}"

    def render(self, name: str, **values: object) -> str:
        try:
            return self._environment.get_template(f"{name}.jinja").render(**values).strip()
        except TemplateError as error:
            line = f":{error.lineno}" if getattr(error, "lineno", None) else ""  # type: ignore[attr-defined]
            raise Invalid(f"this prompt cannot be rendered: {error.message}", field=f"{name}.jinja{line}") from None
