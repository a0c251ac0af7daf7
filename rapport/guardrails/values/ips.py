"""IP addresses of both versions, and networks of them: `203.0.113.42`, `2001:db8::1`, `198.51.100.0/24`."""

import ipaddress
import re
from collections.abc import Iterator
from typing import Final

from rapport.guardrails.nearby import alone, right_before
from rapport.guardrails.values.found import Reader, Seen

_IP: Final = re.compile(
    r"(?<![\w.:])(?:\d{1,3}(?:\.\d{1,3}){3}(?![\w]|\.\d)|(?=[0-9a-f]{0,4}:[0-9a-f:]*:|::)[0-9a-f:]{2,39}(?:\d{0,3}"
    r"(?:\.\d{1,3}){3})?(?![\w:]|\.\d))"
    r"(?P<zone>(?<=[0-9a-f])%[a-z]{1,8}\d{0,4})?(?P<net>/\d{1,3}(?![\w/]))?"
)
_VERSION: Final = re.compile(r"\b(?:version|firmware|release|build|v|section|chapter)\.?\s\Z")


def read(seen: Seen) -> Iterator[Reader]:
    for match in _IP.finditer(seen.text):
        said = match.group()
        try:
            value = str(ipaddress.ip_interface(said) if match["net"] else ipaddress.ip_address(said))
        except ValueError:
            continue
        if not any(map(str.isdigit, said)) and not alone(seen.text, *match.span()):
            continue
        if not right_before(_VERSION, seen.text, match.start()):
            yield Reader(*match.span(), value)
