"""Prompts are templates with a version, failing on a missing name."""

import hashlib
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

HERE = Path(__file__).parent


@cache
def environment() -> Environment:
    """Templates are ours; contact data reaches them as values only. Nothing is escaped: a prompt is not HTML."""
    return Environment(
        loader=FileSystemLoader(HERE), undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        autoescape=False,  # noqa: S701
    )  # fmt: skip


@cache
def version(name: str) -> str:
    """The template's name and the first twelve digits of the sha256 of its text and the system text."""
    words = (HERE / "system.jinja").read_bytes() + (HERE / f"{name}.jinja").read_bytes()
    return f"{name}@{hashlib.sha256(words).hexdigest()[:12]}"


def render(name: str, **values: object) -> str:
    return environment().get_template(f"{name}.jinja").render(**values).strip()
