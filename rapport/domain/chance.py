"""Chance that can be replayed: a hash in place of a die."""

import hashlib


def _digest(parts: tuple[str, ...]) -> bytes:
    return hashlib.sha256("\x1f".join(parts).encode()).digest()


def unit(*parts: str) -> float:
    """A number in [0, 1) that the parts alone decide, uniform over different parts.

    >>> unit("salt", "12923") == unit("salt", "12923")
    True
    """
    return int.from_bytes(_digest(parts)[:8]) / 2**64


def seed(*parts: str) -> int:
    """A seed of 53 bits that the parts alone decide: it passes through JSON unharmed."""
    return int.from_bytes(_digest(parts)[:8]) >> 11


def identifier(prefix: str, *parts: str) -> str:
    """An id that the parts alone decide: the same request finds its own result again."""
    return f"{prefix}_{_digest(parts).hex()[:24]}"
