"""Passwords, hashed with argon2id: the only door to argon2."""

import asyncio
from functools import cache
from typing import TYPE_CHECKING, Final

from rapport.errors import Invalid

if TYPE_CHECKING:
    from argon2 import PasswordHasher

SHORTEST: Final = 12
LONGEST: Final = 1_000
AT_ONCE: Final = 2
"""Hashes computed at the same time, at 64 MiB each: guesses cannot use up the memory."""


class Passwords:
    """Hashes and compares passwords away from the event loop, a few at a time."""

    def __init__(self) -> None:
        self._free = asyncio.Semaphore(AT_ONCE)

    async def hashed(self, password: str) -> str:
        """The argon2id hash to keep. Raises `Invalid` for a password of another length than 12 to 1,000."""
        if not SHORTEST <= len(password) <= LONGEST:
            raise Invalid(f"want {SHORTEST} to {LONGEST:,} characters", field="password")
        async with self._free:
            return await asyncio.to_thread(_hasher().hash, password)

    async def match(self, kept: str | None, password: str) -> bool:
        """Whether this is the password of that hash; takes as long where nothing is kept, and then is False."""
        if len(password) > LONGEST:
            return False
        async with self._free:
            return await asyncio.to_thread(_match, kept, password)


def _match(kept: str | None, password: str) -> bool:
    from argon2.exceptions import VerificationError

    try:
        _hasher().verify(kept or _nobodys(), password)
    except VerificationError:
        return False
    return kept is not None


@cache
def _hasher() -> "PasswordHasher":
    from argon2 import PasswordHasher

    return PasswordHasher()


@cache
def _nobodys() -> str:
    """What a name without a password is compared with, so that the answer tells nothing by its time."""
    return _hasher().hash("nobody has this password")
