"""IP addresses of both versions."""

import pytest

from tests.unit.guardrails.values.marked import found, marked

LINES = [
    "«ip:192.168.0.1»",
    "«ip:255.255.255.255»",
    "«ip:0.0.0.0»",
    "«ip:127.0.0.1»",
    "«ip:2001:db8::1»",
    "«ip:2001:0db8:85a3:0000:0000:8a2e:0370:7334»",
    "«ip:::1»",
    "«ip:::»",
    "«ip:fe80::1ff:fe23:4567:890a»",
    "«ip:fe80::1%eth0»",
    "«ip:::ffff:192.0.2.128»",
    "«ip:64:ff9b::192.0.2.33»",
    "«ip:2001:DB8::A»",
    "«ip:1::»",
    "«ip:1:2:3:4:5:6:7:8»",
    "«ip:10.0.0.0/8»",
    "«ip:2001:db8::/32»",
    "Ping «ip:8.8.8.8», then «ip:2606:4700:4700::1111».",
    "Login from «ip:203.0.113.7» at «time:10:30».",
]


@pytest.mark.parametrize("line", LINES)
def test_an_ip_address_is_found_whole(line: str) -> None:
    text, expected = marked(line)

    assert found(text) == expected
