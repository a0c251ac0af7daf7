"""What a text says, in short: its values of one kind."""

from rapport.guardrails import values


def of(kind: str, text: str) -> list[tuple[str, str | None]]:
    """The values of this kind, and their units."""
    return [(v.value, v.unit) for v in values.find(text) if v.kind == kind]


def quoted(kind: str, text: str) -> list[str]:
    """The characters that the values of this kind stand in."""
    return [v.quote for v in values.find(text) if v.kind == kind]
