"""E-mail addresses."""

import re
from collections.abc import Iterator

from rapport.guardrails.normalise import View
from rapport.guardrails.values.found import Reader

_EMAIL = re.compile(
    r"(?<![\w.+\-@])[\w!#$%&'*+/=?^`{|}~\-]{1,64}(?:\.[\w!#$%&'*+/=?^`{|}~\-]{1,64}){0,8}@"
    r"(?:[a-z0-9](?:[a-z0-9\-]{0,61}[a-z0-9])?\.){1,8}[a-z][a-z0-9\-]{0,61}[a-z0-9](?![\w@\-])"
)


def read(view: View) -> Iterator[Reader]:
    for match in _EMAIL.finditer(view.text):
        start = match.start() + (1 if match.group()[0] in "'`{" else 0)
        yield Reader(start, match.end(), view.text[start : match.end()])
