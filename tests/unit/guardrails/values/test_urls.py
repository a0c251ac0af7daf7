"""Web addresses."""

import pytest

from tests.unit.guardrails.values.marked import found, marked

LINES = [
    "«url:http://bakery.com/our_loaves»",
    "«url:http://bakery.com/our_loaves/»",
    "«url:https://bakery.example/loaf_(rye)»",
    "«url:https://bakery.example/loaf_(rye)_(small)»",
    "«url:http://www.bakery.com/news/?p=12»",
    "«url:https://www.bakery.com/find/?kind=rye&size=2&fresh»",
    "«url:http://☕bar.ws/7»",
    "«url:http://ines:rye@bakery.com:8080»",
    "«url:http://ines@bakery.com»",
    "«url:http://198.51.100.7/»",
    "«url:http://198.51.100.7:8080/»",
    "«url:http://☞.ws/面»",
    "«url:http://bakery.com/loaf_(rye)#top-1»",
    "«url:http://bakery.com/cup_(☕)_of_tea»",
    "«url:http://b.ke»",
    "«url:ftp://files.bakery/list»",
    "«url:http://bakery.bar/?q=Rye%20and%20spelt»",
    "«url:http://خبز.موقع»",
    "«url:http://面包.商店»",
    "«url:http://~a_!$&'()*+,;=:%40:80@bakery.com»",
    "«url:http://4loaves.net»",
    "«url:http://b.rye-bread.de»",
    "«url:http://203.0.113.254»",
    "«url:https://example.com»",
    "«url:HTTP://EXAMPLE.COM»",
    "«url:www.example.com»",
    "«url:example.com»",
    "«url:example.co.uk/path»",
    "«url:http://localhost:3000/»",
    "«url:http://[2001:db8::1]/»",
    "«url:http://[2001:db8::1]:8080/x»",
    "«url:https://example.com/a,b;c»",
    "«url:example.com:8080»",
    "«url:sub.domain.example.org/a/b.html?x=1#top»",
    "«url:https://t.co/AbC123»",
    "«url:bit.ly/3xYz»",
    "«url:http://xn--nxasmq6b.example»",
    "See «url:https://example.com/x», or («url:www.example.org»).",
    "Visit «url:example.com» soon. Go!",
    "«url:https://example.com/x»—it is fine",
]


@pytest.mark.parametrize("line", LINES)
def test_a_web_address_is_found_whole(line: str) -> None:
    text, expected = marked(line)

    assert found(text) == expected
