"""Names that are words too, what is the brand's own, and why an address may not be linked."""

from typing import Any

import pytest

from rapport.domain.grounds import Grounds
from rapport.guardrails.checks.links import objection
from tests.unit.guardrails.a_pack import a_mail, foreign, found, some_grounds

HOSTS = ("wrenandivy.example", "www.wren.example")
WORDS = (
    "will may mark grace joy hope faith rose lily daisy ivy holly ruby pearl amber summer autumn april june rob "
    "art bill "
    "jack miles max sky dawn eve iris hazel olive poppy rich sunny young king long good best white green brown "
    "black gift "
    "love bell baker cook wood wells day noel carol christmas winter frost snow"
).split()


def of(*names: str, **changes: Any) -> Grounds:
    return some_grounds(identity=names, **changes)


def quoted(text: str, grounds: Grounds) -> list[str]:
    return [f.quote for f in found("pii", a_mail(text), grounds)]


class TestNames:
    @pytest.mark.parametrize("word", WORDS)
    def test_that_are_words_too_count_where_somebody_is_addressed(self, word: str) -> None:
        name = word.title()

        assert quoted(f"We {word} it.", of(name)) == []
        assert quoted(f"A {name} it is.", of(name)) == []
        assert quoted(f"Hello {name}, it is here.", of(name)) == [name]

    @pytest.mark.parametrize(
        "greeting", ["Hi", "hello", "Dear", "hey", "for", "Thanks", "thank", "Thanks,", "thank you,"]
    )
    @pytest.mark.parametrize("stop", [",", ".", "!"])
    def test_after_every_greeting(self, greeting: str, stop: str) -> None:
        assert quoted(f"{greeting} Rose{stop} So", of("Rose")) == ["Rose"]

    @pytest.mark.parametrize(
        "text", ["Rose, come.", "Come, Rose.", "Come, Rose, now", "Come, Rose!", "Come.\nRose, so"]
    )
    def test_set_off_by_commas(self, text: str) -> None:
        assert quoted(text, of("Rose")) == ["Rose"]

    @pytest.mark.parametrize("text", ["Come Rose.", "Come, Rose now", "For a Rose, so"])
    def test_not_elsewhere(self, text: str) -> None:
        assert quoted(text, of("Rose")) == []

    def test_of_other_kinds_count_anywhere(self) -> None:
        assert quoted("So Priyanka it is.", of("Priyanka")) == ["Priyanka"]
        assert quoted("So PRIYANKA  Rao it is.", of(" Priyanka Rao ")) == ["PRIYANKA  Rao"]
        assert quoted("So Priyankas it is.", of("Priyanka")) == []

    def test_short_ones_only_as_they_are_written(self) -> None:
        assert quoted("So Anna it is.", of("Anna")) == ["Anna"]
        assert quoted("So anna it is.", of("Anna")) == []
        assert quoted("So clara it is.", of("Clara")) == ["clara"]
        assert quoted("So a b it is.", of("b")) == []
        assert quoted("So Bo it is.", of("Bo")) == ["Bo"]


class TestTheBrandsOwn:
    def test_addresses_and_numbers_may_be_told(self) -> None:
        grounds = some_grounds()

        assert quoted("Write to hello@wrenandivy.example now.", grounds) == []
        assert quoted("Write to shop@wrenandivy.example now.", grounds) == []
        assert quoted("Write to jo.roe@wrenandivy.example now.", grounds) == ["jo.roe@wrenandivy.example"]
        assert quoted("Write to hello@other.example now.", grounds) == ["hello@other.example"]
        assert quoted("See us at 1 High Street, York now.", grounds) == []
        assert quoted("See us at 2 High Street, York now.", grounds) == ["2 High Street"]

    def test_so_may_what_was_given_of_a_business(self) -> None:
        given = {"phone": "020 7946 0958", "at": "5 Rose Close", "card": "4111 1111 1111 1111"}
        text = "Call 020 7946 0958, lives at 5 Rose Close, paid by 4111 1111 1111 1111 then, or 020 7946 0959."

        assert [f.quote for f in found("pii", foreign(text), some_grounds(given=given))] == [
            "4111 1111 1111 1111", "020 7946 0959",
        ]  # fmt: skip

    @pytest.mark.parametrize(
        "said",
        ["jo@mail.example", "020 7946 0958", "5 Rose Close", "LS6 2AB", "AB12 CDE"],
    )
    def test_of_these_kinds(self, said: str) -> None:
        text = f"She lives in Leeds, at {said} then."

        assert [f.quote for f in found("pii", foreign(text), some_grounds())] == [said]
        assert found("pii", foreign(text), some_grounds(given={"told": said})) == []


class TestLinks:
    @pytest.mark.parametrize(
        "url",
        [
            "https://wrenandivy.example", "http://wrenandivy.example/x?y=1#z", "wrenandivy.example/x",
            "https://shop.wrenandivy.example", "https://WrenAndIvy.example.", "https://wrenandivy.example:443",
            "http://wrenandivy.example:80", "https://wren.example", "https://www.wren.example",
            "https://wrenandivy.example/go?to=https://wrenandivy.example/x", "https://wrenandivy.example/a/b=c",
        ],
    )  # fmt: skip
    def test_to_the_brands_hosts_are_fine(self, url: str) -> None:
        assert objection(url, HOSTS) is None

    @pytest.mark.parametrize(
        ("url", "why"),
        [
            ("https://[1", "an address that cannot be read"), ("https://wrenandivy.example:x", "an address that "
                "cannot be read"),
            ("ftp://wrenandivy.example", "an address that is not of the web"),
            ("https://jo@wrenandivy.example", "an address with a user's name in it"),
            ("https://a:b@wrenandivy.example", "an address with a user's name in it"),
            ("https://other.example\\@wrenandivy.example", "an address with a user's name in it"),
            ("https://wrenandivу.example", "a host whose letters may deceive"),
            ("https://xn--wren.example", "a host whose letters may deceive"),
            ("https://a.xn--wren.example", "a host whose letters may deceive"),
            ("https://other.example", "a host that is not the brand's"),
            ("https://evilwrenandivy.example", "a host that is not the brand's"),
            ("https://wrenandivy.example.evil.example", "a host that is not the brand's"),
            ("https://wrenandivy.example:8080", "a host at an unusual port"),
            ("https://wrenandivy.example/go?to=https://evil.example",
             "an address that leads on to a host that is not the brand's"),
            ("https://wrenandivy.example/x///evil.example",
             "an address that leads on to a host that is not the brand's"),
            ("https://wrenandivy.example/go?to=%2568ttps%253A%252F%252Fevil.example",
             "an address that leads on to a host that is not the brand's"),
            ("https://wrenandivy.example/go?to=www.evil.example",
             "an address that leads on to a host that is not the brand's"),
            ("https://wrenandivy.example/#https://evil.example",
             "an address that leads on to a host that is not the brand's"),
            ("https://wrenandivy.example/#=//evil.example", "an address that leads on to a host that is not the "
                "brand's"),
        ],
    )  # fmt: skip
    def test_to_anywhere_else_are_not(self, url: str, why: str) -> None:
        assert objection(url, HOSTS) == why
