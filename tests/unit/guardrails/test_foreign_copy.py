"""Links, blanks and avoided words in copy written elsewhere."""

import pytest

from rapport.domain.pack.brand import AvoidedWord
from tests.unit.guardrails.a_pack import a_mail, a_pack, foreign, found, some_grounds

FOREIGN_LINKS = """
See https://wrenandivy.example.evil.com/sale for more.
See https://wrenandivy.example@evil.example/ for more.
See https://wrenandivy.example\\@evil.example/ for more.
See https://wrenandivy.example/go?u=https%3A%2F%2Fevil.example for more.
See https://wrenandivy.example:8443/sale for more.
See http://203.0.113.5/login for more.
See 203.0.113.5/login for more.
See //evil.example/x for more.
See https:/evil.example for more.
See xn--wrenandivy-9ya.example for more.
See evil (dot) com for more.
See bit.ly/x for more.
See whatsapp://send?x for more.
Open java script:alert(1) for more.
Open data:text/html;base64,xx for more.
"""

NO_LINKS = """
See https://wrenandivy.example/kitchen and www.wrenandivy.example.
Soap from St.Ives, e.g.coir ones, from 9 a.m.at the shop.
The drawing is saved as vase.final.v2.zip on our desk.
Come to the party.Fun for all, and tea and cake.Today only.
Polka dot gifts, a dot to dot book, and dash dot dash dot dash.
Shop · Online · Contact
Javascript: the good parts.
"""

BLANKS = """
Hi {{ first_name }}, the kettle is on.
Hi {% if vip %}, the kettle is on.
Hi *|FNAME|*, the kettle is on.
Hi %%first_name%%, the kettle is on.
Hi ${name}, the kettle is on.
Hi [First Name], the kettle is on.
Hi <<name>>, the kettle is on.
Hi [firstname,fallback=there], the kettle is on.
Hi $firstName, the kettle is on.
Hi %s, the kettle is on.
Hi first_name, the kettle is on.
Dear , the kettle is on.
Dear undefined, the kettle is on.
Hello None, the kettle is on.
We posted your order of  , as you asked.
The lid says Invalid Date, in pencil.
It costs £NaN today.
The date is TBD.
"""

NO_BLANKS = """
Hello and <3, dear all.
The tag [see below] is [sic] red.
[Our present finder](https://wrenandivy.example/finder) starts from what it is for.
'Tempus fugit' <<it flies>>, and «Bonjour» says the card.
50 % wool, 50 % cotton: 10%off-50%.
The {red, green} ribbon is second to None, null and void.
The first (left) and the last (right) hook. Really???
________
"""


def lines(block: str) -> list[str]:
    return block.strip().splitlines()


class TestLinks:
    @pytest.mark.parametrize("body", lines(FOREIGN_LINKS))
    def test_that_lead_elsewhere_are_found(self, body: str) -> None:
        assert found("links", foreign(body)) != []

    @pytest.mark.parametrize("body", lines(NO_LINKS))
    def test_to_the_brands_own_hosts_and_words_with_dots_are_fine(self, body: str) -> None:
        assert found("links", foreign(body)) == []

    def test_a_draft_places_slots_even_for_the_brands_own_hosts(self) -> None:
        assert found("links", a_mail("See https://wrenandivy.example/kitchen for more.")) != []


class TestBlanks:
    @pytest.mark.parametrize("body", lines(BLANKS))
    def test_of_any_tool_are_found(self, body: str) -> None:
        assert found("placeholders", foreign(body)) != []

    @pytest.mark.parametrize("body", lines(NO_BLANKS))
    def test_are_not_ordinary_brackets_and_words(self, body: str) -> None:
        assert found("placeholders", foreign(body)) == []

    def test_the_brands_own_greeting_is_none_but_its_name_elsewhere_is(self) -> None:
        greeting = some_grounds().pack.brand.greeting

        assert found("placeholders", foreign(f"{greeting}\n\nThe kettle is on.")) == []
        assert found("placeholders", foreign("The kettle is on, {first_name}.")) != []


class TestHyphenatedAvoidedWords:
    avoid = (AvoidedWord(term="must-have", why="nobody must have a cake stand"),)

    @pytest.mark.parametrize("body", ["The must-have mug.", "This winter's must have mug.", "Our MUST‑HAVES."])
    def test_are_found_open_and_closed(self, body: str) -> None:
        assert found("avoided_words", foreign(body), some_grounds(pack=a_pack(avoid=self.avoid))) != []

    @pytest.mark.parametrize("body", ["You must have a few mugs.", "It must have been a good party."])
    def test_are_left_alone_where_they_are_a_verb(self, body: str) -> None:
        assert found("avoided_words", foreign(body), some_grounds(pack=a_pack(avoid=self.avoid))) == []
