"""JSON as people read it: what fits on a line stands on one."""

import json
from typing import Any

WIDTH = 132


def pretty(value: Any, indent: int = 0, used: int = 0) -> str:
    """The value as JSON with lines of about `WIDTH` characters at most."""
    flat = json.dumps(value, ensure_ascii=False)
    if indent + used + len(flat) <= WIDTH or not isinstance(value, dict | list) or not value:
        return flat
    inner = " " * (indent + 2)
    if isinstance(value, dict):
        lines = [f"{inner}{json.dumps(key)}: {pretty(item, indent + 2, len(key) + 4)}" for key, item in value.items()]
        return "{\n" + ",\n".join(lines) + "\n" + " " * indent + "}"
    if all(isinstance(item, str | int | float) for item in value):
        return (
            "[\n" + _filled([json.dumps(item, ensure_ascii=False) for item in value], inner) + "\n" + " " * indent + "]"
        )
    return "[\n" + ",\n".join(inner + pretty(item, indent + 2) for item in value) + "\n" + " " * indent + "]"


def _filled(words: list[str], inner: str) -> str:
    lines, line = [], inner + words[0]
    for word in words[1:]:
        if len(line) + len(word) + 2 > WIDTH:
            lines.append(line + ",")
            line = inner + word
        else:
            line += f", {word}"
    return "\n".join([*lines, line])
