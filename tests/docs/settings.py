"""docs/settings.md, from the settings themselves."""

from pathlib import Path
from typing import Any

from pydantic_core import PydanticUndefined

from rapport.settings import Settings


def page() -> str:
    rows = [
        f"| `RAPPORT_{name.upper()}` | {_default(field.default)} | {_cell(field.description or '')} |"
        for name, field in Settings.model_fields.items()
    ]
    return "\n".join(
        [
            "# Settings",
            "",
            "All from the environment; nothing needs to be set. Lists are divided by commas.",
            "",
            "| variable | default | what it sets |",
            "|---|---|---|",
            *rows,
        ]
    )


def _default(value: Any) -> str:
    match value:
        case None | ():
            return "none"
        case tuple():
            return f"`{','.join(str(v) for v in value)}`"
        case Path() | str() | int() | float():
            return f"`{value}`"
    return "needed" if value is PydanticUndefined else f"`{value}`"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
