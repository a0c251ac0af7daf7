"""Addresses of machines on a network."""

import ipaddress
import re
from collections.abc import Iterator
from typing import Final

from rapport.guardrails.personal.line import Line, Mark

_DOT: Final = r"(?:\.|\[\.\]|\(\.\)|\sdot\s)"
_IP: Final = re.compile(
    rf"(?<![\w.:/@\-])(?:\d{{1,3}}(?:{_DOT}\d{{1,3}}){{3}}|(?=[0-9a-f]*:[0-9a-f:]*:)[0-9a-f:]{{6,39}})(?![\w:]|\.\d|/\w)"
)
_MAC: Final = re.compile(r"(?<![\w:\-])[0-9a-f]{2}([:\-])[0-9a-f]{2}(?:\1[0-9a-f]{2}){4}(?![\w:\-])")
_ISSUE: Final = re.compile(r"(?:\bv|\bver|\bversion|\bfirmware|\brelease|\bbuild|\bsection|\bclause|\bupdate|§)\.?\s?$")
_CALLED: Final = re.compile(r"\bip\b[^.]{0,20}$")
_HOME: Final = tuple(
    ipaddress.ip_network(net)
    for net in ("0.0.0.0/8", "10.0.0.0/8", "127.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "255.0.0.0/8")
)
"""Networks that every home has: nobody is found by them."""


def devices(line: Line) -> Iterator[Mark]:
    parted = line.text.count(":")
    for match in _IP.finditer(line.text) if line.densest >= 4 or parted >= 2 else ():
        before = line.before(match.start())
        try:
            address = ipaddress.ip_address(re.sub(r"\sdot\s|[\[(]\.[\])]", ".", match.group()))
        except ValueError:
            continue
        at_home = any(address.version == net.version and address in net for net in _HOME)
        if not _ISSUE.search(before) and (not at_home or _CALLED.search(before)):
            yield Mark(*match.span(), "an IP address")
    for match in _MAC.finditer(line.text) if parted >= 5 or line.text.count("-") >= 5 else ():
        yield Mark(*match.span(), "a device's address")
