"""Each kind of personal data: what is found of it, where, and called what; with its limits and its check digits."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rapport.guardrails.normalise import Views
from rapport.guardrails.personal import personal
from tests.unit.guardrails.values.test_things import iban, luhn

CARD, CODE, BANK = "a card number", "a card's security code", "a bank account"
PAPER, BORN = "the number of somebody's papers", "a date of birth"
PLATE, VIN, IP, MAC = "a vehicle's plate", "a vehicle's number", "an IP address", "a device's address"
HOME, POSTCODE, PHONE, MAIL = "a postal address", "a postcode", "a phone number", "an e-mail address"


def told(text: str) -> list[tuple[str, str]]:
    """What the text tells of a person: the characters, and what they are."""
    plain = Views(text).plain
    return [(text[slice(*plain.original(m.start, m.end))], m.what) for m in personal(plain, text)]


class TestReach:
    @pytest.mark.parametrize(
        ("text", "quote"),
        [
            ("Write to jo@mail.com today.", "jo@mail.com"),
            ("Write to jo.r+x@mail.co.uk today.", "jo.r+x@mail.co.uk"),
            ("Write to jo @ mail.com today.", "jo @ mail.com"),
            ("Write to jo(at)mail.com today.", "jo(at)mail.com"),
            ("Write to jo [at] mail [dot] com.", "jo [at] mail [dot] com"),
            ("Write to jo {at} mail {dot} com.", "jo {at} mail {dot} com"),
            ("Write to jo <at> mail.com today.", "jo <at> mail.com"),
            ("Write to jo at mail dot com today.", "jo at mail dot com"),
            ("Write to jo dot roe at mail dot co dot uk.", "jo dot roe at mail dot co dot uk"),
            ("Write to jo(a)mail.com today.", "jo(a)mail.com"),
        ],
    )
    def test_an_e_mail_address_however_it_is_spelled(self, text: str, quote: str) -> None:
        assert told(text) == [(quote, MAIL)]

    @pytest.mark.parametrize(
        "text",
        [
            "Look at the dot on com.",
            "See you at our dot com.",
            "you@yourmail.com",
            "name@mail.com",
            "2 @ 5 each",
            "Meet at noon. Dot com.",
        ],
    )
    def test_no_address_is_none(self, text: str) -> None:
        assert told(text) == []

    @pytest.mark.parametrize(
        ("text", "quote"),
        [
            ("It is 020 7946 0958.", "020 7946 0958"),
            ("It is (020) 7946 0958.", "(020) 7946 0958"),
            ("It is 07700 900245.", "07700 900245"),
            ("It is 07700900245.", "07700900245"),
            ("It is +44 7700 900245.", "+44 7700 900245"),
            ("It is 0044 7700 900245.", "0044 7700 900245"),
            ("It is 01 42 68 53 00.", "01 42 68 53 00"),
            ("It is 212-555-0142.", "212-555-0142"),
            ("It is (212) 555-0142.", "(212) 555-0142"),
            ("It is 1-212-555-0142.", "1-212-555-0142"),
            ("Ring 7700900 please.", "7700900"),
            ("My mobile: 770 090 0245.", "770 090 0245"),
            ("Her tel. is 55 50 142.", "55 50 142"),
            ("WhatsApp +4477009002 now.", "+4477009002"),
            ("oh seven seven oh oh nine oh oh two four five", "oh seven seven oh oh nine oh oh two four five"),
            ("oh one six three two, nine six zero, one two", "oh one six three two, nine six zero, one two"),
        ],
    )
    def test_a_phone_number_however_it_is_written(self, text: str, quote: str) -> None:
        assert told(text) == [(quote, PHONE)]

    @pytest.mark.parametrize(
        "text",
        [
            "Call 0800 123 4567.",
            "It is 020 12345.",
            "Call 0345 123 4567.",
            "Call 0845 123 4567.",
            "Call 0871 123 4567.",
            "Call 0901 123 4567.",
            "Call 1-800-555-0142.",
            "Call +44 800 123 4567.",
            "Order 02079460958 is packed.",
            "Ref: 020 7946 0958",
            "It costs £0207946095.",
            "We sold 07 of 08 and 09.",
            "ring 12345",
            "one two three four five six seven eight nine ten",
            "0123456789012",
            "seven seven nine hundred three one six",
        ],
    )
    def test_a_firms_line_or_a_things_number_is_none(self, text: str) -> None:
        assert told(text) == []


class TestAccounts:
    @pytest.mark.parametrize(
        "start",
        [
            *("4" + "1" * 14, "4" + "2" * 17, "51" + "3" * 13, "55" + "3" * 13, "2221" + "0" * 11, "2720" + "9" * 11),
            *("34" + "5" * 12, "37" + "5" * 12, "300" + "1" * 10, "36" + "2" * 11, "38" + "2" * 11, "3528" + "1" * 11),
            *("6011" + "2" * 11, "65" + "3" * 13, "50" + "1" * 13, "58" + "1" * 13, "63" + "1" * 13, "67" + "1" * 13),
        ],
    )
    def test_a_card_of_every_scheme_with_its_check_digit_alone(self, start: str) -> None:
        right = luhn(start)

        for last in "0123456789":
            wanted = [(right, CARD)] if last == right[-1] else []
            assert [t for t in told(f"Paid by {right[:-1]}{last} then.") if t[1] == CARD] == wanted

    def test_each_of_two_cards_in_a_row(self) -> None:
        two = told("By 4111 1111 1111 1111 3782 822463 10005 then.")

        assert two == [("4111 1111 1111 1111", CARD), ("3782 822463 10005", CARD)]

    def test_a_card_once_though_its_end_would_be_one_too(self) -> None:
        assert told("By 4003 3782 8224 6310 005 then.") == [("4003 3782 8224 6310 005", CARD)]

    @pytest.mark.parametrize(
        ("text", "quote"),
        [
            ("By 4111 1111 1111 1111 then.", "4111 1111 1111 1111"),
            ("By 4111-1111-1111-1111 then.", "4111-1111-1111-1111"),
            ("By 4111.1111.1111.1111 then.", "4111.1111.1111.1111"),
            ("By 3782 822463 10005 then.", "3782 822463 10005"),
            ("On 12 4111 1111 1111 1111 then.", "4111 1111 1111 1111"),
            ("Visa, ref 4111 1111 1111 1111.", "4111 1111 1111 1111"),
            ("By 4111 1111 1111 1111 123 then.", "4111 1111 1111 1111"),
        ],
    )
    def test_a_card_in_groups(self, text: str, quote: str) -> None:
        assert told(text) == [(quote, CARD)]

    @pytest.mark.parametrize(
        "text",
        [
            "Order 4111 1111 1111 1111 came.",
            "It is 0000 0000 0000 0000.",
            "£4111111111111111",
            "A 1234 5678 1234 5670 tin.",
        ],
    )
    def test_what_is_no_card(self, text: str) -> None:
        assert CARD not in {what for _, what in told(text)}

    @pytest.mark.parametrize("said", ["CVV 123", "CVC: 123", "cvv2 is 1234", "CV2 123", "card security code: 123"])
    def test_its_security_code(self, said: str) -> None:
        assert told(f"The {said} then.") == [(said, CODE)]

    @pytest.mark.parametrize("text", ["CVV 12", "the CVV is on the back", "CVV 12345"])
    def test_no_code_is_none(self, text: str) -> None:
        assert told(text) == []

    @pytest.mark.parametrize(("country", "length"), [("NO", 15), ("GB", 22), ("DE", 22), ("MT", 31), ("LC", 32)])
    def test_an_account_anywhere_with_its_check_digits_alone(self, country: str, length: int) -> None:
        account = iban(country, length)
        grouped = ".".join(account[n : n + 4] for n in range(0, length, 4))

        assert told(f"Pay {account} then.") == [(account, BANK)]
        assert told(f"Pay {grouped} and wait.") == [(grouped, BANK)]
        assert told(f"Pay {account[:-1]}{(int(account[-1]) + 1) % 10} then.") == []

    @pytest.mark.parametrize(
        ("text", "quotes"),
        [
            ("Sort code 20-00-00 then", ["Sort code 20-00-00"]),
            ("sort-code: 200000 then", ["sort-code: 200000"]),
            ("Account number 55779911 then", ["Account number 55779911"]),
            ("a/c no. 55779911 then", ["a/c no. 55779911"]),
            ("account ending 557799 then", ["account ending 557799"]),
            ("Routing number 021000021 then", ["Routing number 021000021"]),
            ("BSB 062-000 then", ["BSB 062-000"]),
            ("BLZ 37040044 then", ["BLZ 37040044"]),
            ("SWIFT: DEUTDEFF then", ["SWIFT: DEUTDEFF"]),
            ("BIC DEUTDEFF500 then", ["BIC DEUTDEFF500"]),
            ("20-00-00 55779911 then", ["20-00-00 55779911"]),
            ("20-00-00, account 55779911 then", ["20-00-00, account 55779911"]),
        ],
    )
    def test_an_account_by_its_name(self, text: str, quotes: list[str]) -> None:
        assert told(text) == [(quote, BANK) for quote in quotes]

    @pytest.mark.parametrize(
        "text", ["swift delivery always", "Swift dispatches", "account 12", "20-00-00", "open an account"]
    )
    def test_what_is_no_account(self, text: str) -> None:
        assert told(text) == []


class TestPapers:
    @pytest.mark.parametrize(
        "said",
        [
            *(
                "passport number 533380006",
                "passport no. 533380006",
                "driving licence MORGA657054SM",
                "NI number AB 12 34 56 C",
            ),
            *(
                "national insurance number AB123456C",
                "social security number 219099999",
                "SSN: 219-09-9999",
                "NHS number 943 476 5919",
            ),
            *(
                "tax reference 12345 67890",
                "UTR 1234567890",
                "national ID 12345678",
                "student ID 1234567",
                "patient number 123456",
            ),
            *(
                "staff ID: 55512",
                "visa number 1234567",
                "hospital number 123456",
                "Medicare number 2123 45670 1",
                "VIN 12345678",
            ),
        ],
    )
    def test_a_number_after_the_name_of_the_paper(self, said: str) -> None:
        assert told(f"Her {said}, then.") == [(said, PAPER)]

    @pytest.mark.parametrize(
        "number",
        [
            *("AB 12 34 56 C", "AB123456C", "219-09-9999", "MORGA657054SM9IJ", "RSSMRA85T10A562S", "756.9217.0769.85"),
            *("111.444.777-35", "1 85 05 78 006 084 91", "811228-9874", "19811228-9874"),
        ],
    )
    def test_a_number_that_tells_by_itself(self, number: str) -> None:
        assert told(f"It is {number} then.") == [(number, PAPER)]

    @pytest.mark.parametrize(
        "number",
        [
            *("GB 12 34 56 C", "AB 12 34 56 E", "666-09-9999", "219-00-9999", "219-09-0000", "919-09-9999"),
            *("111.444.777-34", "111.444.777-45", "185057800608492", "811228-9875", "811328-9874", "811232-9874"),
        ],
    )
    def test_one_digit_off_it_is_none(self, number: str) -> None:
        assert told(f"It is {number} then.") == []

    @pytest.mark.parametrize(
        "text", ["passport number 1234", "Order AB 12 34 56 C", "Style 219-09-9999", "a passport holder 10 x 14"]
    )
    def test_the_number_of_a_thing_is_none(self, text: str) -> None:
        assert told(text) == []

    @pytest.mark.parametrize(
        "said",
        [
            *(
                "born on 14 March 1986",
                "born 14/03/1986",
                "born: 1986-03-14",
                "DOB 3/5/79",
                "D.O.B. 14.3.86",
                "b. 14 March 1986",
            ),
            *("date of birth: 14th of March, 1986", "birthday is March 14, 1986", "born in Leeds, on 14 March 1986"),
        ],
    )
    def test_a_date_of_birth(self, said: str) -> None:
        assert told(f"She, {said}, then.") == [(said, BORN)]

    @pytest.mark.parametrize(
        "text",
        [
            "The shop was born on 3 May 1998.",
            "We were born on 3 May 1998.",
            "Born 7 February 1812.",
            "Her birthday is 3 May.",
            "born on Friday",
        ],
    )
    def test_an_old_or_other_day_is_none(self, text: str) -> None:
        assert told(text) == []


class TestVehiclesAndDevices:
    @pytest.mark.parametrize(
        ("text", "plate"),
        [
            ("AB12 CDE is hers", "AB12 CDE"),
            ("her car AB12CDE", "AB12CDE"),
            ("her car A123 BCD", "A123 BCD"),
            ("her car ABC 123D", "ABC 123D"),
            ("registration number AB12 CDE", "AB12 CDE"),
            ("licence plate is HH AB 123", "HH AB 123"),
        ],
    )
    def test_a_plate(self, text: str, plate: str) -> None:
        assert told(f"So {text} then.") == [(plate, PLATE)]

    @pytest.mark.parametrize(
        "text", ["ab12 cde", "her desk A123 BCD", "Code AB12 CDE", "AB12CDE", "her car QB12 CDE", "car design AB1 2CD"]
    )
    def test_what_is_no_plate(self, text: str) -> None:
        assert told(text) == []

    @settings(max_examples=120, deadline=None)
    @given(body=st.text("ABCDEFGHJKLMNPRSTUVWXYZ0123456789", min_size=17, max_size=17))
    def test_a_vehicles_number_by_its_check_digit_alone(self, body: str) -> None:
        body = "1M" + body[2:]
        weights = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
        worth = dict(zip("ABCDEFGHJKLMNPRSTUVWXYZ", "12345678123457923456789", strict=True))
        total = sum(w * int(worth.get(c, c)) for w, c in zip(weights, body, strict=True))

        for digit in "0123456789X":
            number = body[:8] + digit + body[9:]
            found = [t for t in told(f"It is {number} then.") if t[1] == VIN]
            assert found == ([(number, VIN)] if digit == "0123456789X"[total % 11] else [])

    @pytest.mark.parametrize(
        ("text", "quote"),
        [
            ("from 203.0.113.42 today", "203.0.113.42"),
            ("from 203[.]0[.]113[.]42 today", "203[.]0[.]113[.]42"),
            ("from 203 dot 0 dot 113 dot 42 today", "203 dot 0 dot 113 dot 42"),
            ("from 2001:db8:85a3::8a2e:370:7334 today", "2001:db8:85a3::8a2e:370:7334"),
            ("her IP is 192.168.1.1 today", "192.168.1.1"),
        ],
    )
    def test_an_ip_address(self, text: str, quote: str) -> None:
        assert told(text) == [(quote, IP)]

    @pytest.mark.parametrize(
        "text",
        [
            *(
                "at 192.168.1.1 now",
                "at 10.0.0.1 now",
                "at 127.0.0.1 now",
                "at 172.16.0.1 now",
                "at 0.0.0.0 now",
                "at 255.255.255.255 now",
            ),
            *("version 203.0.113.42", "section 1.2.3.4", "300.0.113.42", "v203.0.113.42", "12:30:45"),
        ],
    )
    def test_one_of_every_home_or_a_version_is_none(self, text: str) -> None:
        assert told(text) == []

    @pytest.mark.parametrize("address", ["00:1B:44:11:3A:B7", "00-1b-44-11-3a-b7"])
    def test_a_devices_address(self, address: str) -> None:
        assert told(f"It is {address} now.") == [(address, MAC)]

    @pytest.mark.parametrize("text", ["00:1B-44:11-3A:B7", "00:1B:44:11:3A", "00:1B:44:11:3A:B7:99"])
    def test_other_pairs_are_none(self, text: str) -> None:
        assert told(f"It is {text} now.") == []


class TestPlaces:
    @pytest.mark.parametrize(
        ("text", "quote"),
        [
            ("at 12 Acacia Avenue today", "12 Acacia Avenue"),
            ("at 12a Mill Road today", "12a Mill Road"),
            ("at 12-14 Long Lane today", "12-14 Long Lane"),
            ("at 7 Old Mill Crescent today", "7 Old Mill Crescent"),
            ("at Flat 12 Elm St. today", "Flat 12 Elm St."),
            ("She lives at 5 Rose Close now", "5 Rose Close"),
            ("It is 5 Rose Close, Leeds", "5 Rose Close"),
            ("Rose Cottage, Mill Lane is it", "Rose Cottage, Mill Lane"),
            ("to Lindenweg 5 today", "Lindenweg 5"),
            ("to Kerkstraat 12 today", "Kerkstraat 12"),
            ("at 12 rue de la Paix today", "12 rue de la Paix"),
            ("in Via Roma 12 today", "Via Roma 12"),
            ("in Calle Mayor, 5 today", "Calle Mayor, 5"),
            ("PO Box 123 it is", "PO Box 123"),
            ("P.O. Box 12345 it is", "P.O. Box 12345"),
            ("Springfield, IL 62704 it is", "Springfield, IL 62704"),
            ("Portland, OR 97201-1234 it is", "Portland, OR 97201-1234"),
        ],
    )
    def test_a_postal_address(self, text: str, quote: str) -> None:
        assert told(text) == [(quote, HOME)]

    @pytest.mark.parametrize(
        "code", ["LS6 2AB", "SW1A 1AA", "M1 1AE", "CR2 6XH", "DN55 1PT", "W1A 0AX", "EC1A 1BB", "GIR 0AA"]
    )
    def test_a_postcode_after_a_place(self, code: str) -> None:
        assert told(f"She lives in Leeds {code} now.") == [(code, POSTCODE)]
        assert told(f"Postcode: {code}, thanks.") == [(code, POSTCODE)]

    @pytest.mark.parametrize(
        "text",
        [
            *(
                "221B Baker Street",
                "10 Downing Street",
                "5 steps to a rose close to you",
                "12 place settings",
                "7 days of rest, 5 green",
            ),
            *("4 Street Food recipes", "£12 Acacia Avenue", "12 acacia avenue", "Leeds ls6 2ab", "Take 5 Rose Gardens"),
            *("Model LS6 2AB", "a box 123 long", "Lamp, XX 62704", "3 Gift Court", "via Rome in 12 days"),
        ],
    )
    def test_what_is_no_address(self, text: str) -> None:
        assert told(text) == []
