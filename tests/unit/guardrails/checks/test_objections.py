"""Why an address may not be linked, rule by rule; and which addresses may."""

import pytest

from rapport.guardrails.checks.links import objection

HOSTS = ("wren.example", "www.ivy.example")
UNREAD = "an address that cannot be read"
NO_WEB = "an address that is not of the web"
USER = "an address with a user's name in it"
DECEIVES = "a host whose letters may deceive"
ANOTHER = "a host that is not the brand's"
LEADS_ON = "an address that leads on to a host that is not the brand's"
PORT = "a host at an unusual port"


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("https://wren.example", None),
        ("http://wren.example/shop?a=1#b", None),
        ("wren.example", None),
        ("WREN.example.", None),
        ("shop.wren.example", None),
        ("ivy.example", None),
        ("www.ivy.example", None),
        ("a.www.ivy.example", None),
        ("a.ivy.example", ANOTHER),
        ("www.wren.example", None),
        ("wren.example.evil", ANOTHER),
        ("evilwren.example", ANOTHER),
        ("wren", ANOTHER),
        ("https://", ANOTHER),
        ("https://[wren.example", UNREAD),
        ("https://wren.example:port", UNREAD),
        ("https://wren.example:99999", UNREAD),
        ("ftp://wren.example", NO_WEB),
        ("HTTPS://wren.example", None),
        ("javascript://wren.example", NO_WEB),
        ("https://ana@wren.example", USER),
        ("https://@wren.example", USER),
        ("https://ana:pass@wren.example", USER),
        ("https://wren.example\\evil.example", USER),
        ("https://wrén.example", DECEIVES),
        ("https://xn--wrn.wren.example", DECEIVES),
        ("https://wren.xn--example", DECEIVES),
        ("https://axn--wrn.wren.example", None),
        ("https://wren.example:80", None),
        ("https://wren.example:443", None),
        ("https://wren.example:8080", PORT),
        ("https://wren.example:81", PORT),
        ("https://wren.example/?to=https://evil.example", LEADS_ON),
        ("https://wren.example/?to=https://wren.example", None),
        ("https://wren.example/?to=https%3A%2F%2Fevil.example", LEADS_ON),
        ("https://wren.example/?to=https%253A%252F%252Fevil.example", LEADS_ON),
        ("https://wren.example/https://evil.example/", LEADS_ON),
        ("https://wren.example/?to=https://EVIL.example", LEADS_ON),
        ("https://wren.example/?to=https://WREN.example", None),
        ("https://wren.example/?to=//evil", None),
        ("https://wren.example:8080/?to=https://evil.example", LEADS_ON),
    ],
)
def test_each_address(url: str, why: str | None) -> None:
    assert objection(url, HOSTS) == why
