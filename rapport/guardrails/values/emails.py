"""E-mail addresses."""

import re
from collections.abc import Iterator
from typing import Final

from rapport.guardrails.values.found import Reader, Seen

_EMAIL: Final = re.compile(
    r"(?<![\w.+\-@])[\w!#$%&'*+/=?^`{|}~\-]{1,64}(?:\.[\w!#$%&'*+/=?^`{|}~\-]{1,64}){0,8}@"
    r"(?:[a-z0-9](?:[a-z0-9\-]{0,61}[a-z0-9])?\.){1,8}[a-z][a-z0-9\-]{0,61}[a-z0-9](?![\w@\-])"
)


def read(seen: Seen) -> Iterator[Reader]:
    for match in _EMAIL.finditer(seen.text):
        start = match.start() + (1 if match.group()[0] in "'`{" else 0)
        yield Reader(start, match.end(), seen.text[start : match.end()])
