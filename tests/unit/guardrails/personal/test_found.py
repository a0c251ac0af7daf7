"""Somebody's data in copy written elsewhere: what leads to a person, and the numbers of things that look like it."""

import pytest

from rapport.domain.guard import Severity
from tests.unit.guardrails.a_pack import foreign, found, some_grounds

SOMEBODYS = """
Ring Jo on 020 7946 0958.
Text O7700 9OO 245 now.
Call 07700-nine-hundred-245.
Ask for seven seven double oh nine hundred three one six.
Reach her at +1 212-555-0142 or not at all.
Write to jane AT mailbox DOT com.
Write to j.doe [at] mail [dot] org about it.
Write to jane_doe(a)mailbox.com about it.
Write to jane.roe@wrenandivy.example about it.
Paid with 4111 1111 1111 1111.
The card's CVV 123 is on file.
Paid from GB82 WEST 1234 5698 7654 32.
Sort code: 20-00-00, account 55779911.
Her NI number is AB 12 34 56 C.
Her SSN is 219-09-9999.
NHS number 943 476 5919.
She travels on passport number 533380006.
She was born on 14 March 1986.
DOB 3/5/79.
She wrote from 2001:db8:85a3::8a2e:370:7334 today.
We sent it to 12 Acacia Avenue, Leeds.
We sent it to Flat 3, 27 Mill Road, Leeds LS6 2AB.
We sent it to 12 rue de la Paix, Paris.
We sent it to 1234 Elm Street, Springfield, IL 62704.
The red Golf, AB12 CDE, is hers.
Chassis 1M8GDM9AXKP042788.
Her number is ٠٧٧٠٠ ٩٠٠ ٢٤٥.
"""

OF_THINGS = """
Write to hello@wrenandivy.example or help@wrenandivy.example.
Find us at 1 High Street, York.
Your order 536365 of 01/12/2011 is on its way.
Order no. 0207 946 0958 is packed.
Style 12-34-56 comes in shade 876.
ISBN 978-0-14-103614-4, and 5 012345 678900 on the back.
Paid with 4111 1111 1111 1112.
The tin says GB00 WEST 1234 5698 7654 32.
The reader runs version 1.2.3.4.
The router is at 192.168.1.1.
A passport holder of 10 x 14 cm.
Swift delivery for all.
See you @ the shop. Bring a friend.
Look at the dot pattern.
Charles Dickens, born 7 February 1812.
We were born on 3 May 1998.
Call 0800 123 4567 free of charge.
One, two, three, four, five, six, seven, eight, nine, ten.
Open 6 November 2011 10:30, and 2011-12-10 09:00.
A mug from 221B Baker Street.
3 Gifts On The Way
4 Street Food recipes, 25 Road Trip games and 12 place settings.
Code AB12 3CD is for plate GM-144.
"""


def lines(block: str) -> list[str]:
    return block.strip().splitlines()


class TestSomebodysData:
    @pytest.mark.parametrize("body", lines(SOMEBODYS))
    def test_is_found_in_copy_written_elsewhere(self, body: str) -> None:
        findings = found("pii", foreign(body))

        assert {f.severity for f in findings} == {Severity.LEGAL}
        assert all(body[f.start : f.end] == f.quote for f in findings)

    @pytest.mark.parametrize("body", lines(OF_THINGS))
    def test_is_not_the_brands_own_nor_the_number_of_a_thing(self, body: str) -> None:
        assert found("pii", foreign(body)) == []

    def test_is_found_once_for_the_same_characters(self) -> None:
        quotes = [f.quote for f in found("pii", foreign("Card 5555 5555 5555 4444, ring 07700 900 245."))]

        assert quotes == ["5555 5555 5555 4444", "07700 900 245"]

    def test_an_address_among_the_given_facts_is_the_business_own_but_a_card_never_is(self) -> None:
        grounds = some_grounds(given={"venue": {"address": "40 Mercer Street"}, "paid": "4111 1111 1111 1111"})

        quotes = [f.quote for f in found("pii", foreign("At 40 Mercer Street, 4111 1111 1111 1111."), grounds)]

        assert quotes == ["4111 1111 1111 1111"]
