"""E-mail addresses."""

import pytest

from tests.unit.guardrails.values.marked import found, marked

LINES = [
    "«email:ines@bakery.example»",
    "«email:ines.maria@bakery.example»",
    "«email:q@bakery.example»",
    "«email:spring-fair-desk@post.north.bakery.example»",
    "«email:ines.maria+may+fair@bakery.example»",
    "«email:desk/fairs@bakery.example»",
    "«email:north!ines@bakery.example»",
    "«email:ines%bakery.example@relay.example»",
    "«email:ines-@bakery.example»",
    "«email:____@bakery.example»",
    "«email:2026004411@bakery.example»",
    '«email:"ines..maria"@bakery.example»',
    '«email:" "@bakery.example»',
    '«email:"front of house"@bakery.example»',
    "«email:desk@[198.51.100.23]»",
    "«email:desk@[IPv6:2001:db8::23]»",
    "«email:ines@north-bakery.com»",
    "«email:ines@bakery.name»",
    "«email:tickets@bread.museum»",
    "«email:ines@bakery.co.jp»",
    "«email:jürgen@müller.de»",
    "«email:用户@例子.广告»",
    "«email:o'brien@example.ie»",
    "«email:JOHN.SMITH@EXAMPLE.COM»",
    "«email:a@b.co»",
    "«email:summer.fair.news+may@bakery.example»",
    "Write to «email:help@example.com», or «email:sales@example.co.uk».",
    "Mail me (jo@): «email:jo@example.org»; thanks.",
    "Contact: «email:press@example.com».",
    "mailto:«email:team@example.com»",
    "<«email:bob@example.com»>",
    '"«email:ann@example.com»" is my address',
    "«email:bob@bakery.example»—we reply",
    "«email:संपर्क@डाटामेल.भारत»",
]


@pytest.mark.parametrize("line", LINES)
def test_an_e_mail_address_is_found_whole(line: str) -> None:
    text, expected = marked(line)

    assert found(text) == expected
