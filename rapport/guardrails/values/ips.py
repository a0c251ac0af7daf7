"""IP addresses of both versions."""

import ipaddress
import re
from collections.abc import Iterator

from rapport.guardrails.normalise import View
from rapport.guardrails.values.found import Reader

_IP = re.compile(r"(?<![\w.:])(?:\d{1,3}(?:\.\d{1,3}){3}|(?=[0-9a-f:]*:[0-9a-f:]*:)[0-9a-f:]{2,39})(?![\w:]|\.\d)")


def read(view: View) -> Iterator[Reader]:
    for match in _IP.finditer(view.text):
        try:
            address = ipaddress.ip_address(match.group())
        except ValueError:
            continue
        yield Reader(*match.span(), str(address))
