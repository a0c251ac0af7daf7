"""Every word by which personal data is told, and the limits of what is read out digit by digit."""

import pytest

from tests.unit.guardrails.personal.test_kinds import BANK, BORN, CARD, HOME, MAIL, PAPER, PHONE, PLATE, told
from tests.unit.guardrails.values.test_things import iban


def words(line: str) -> list[str]:
    return line.split("|")


class TestStreets:
    @pytest.mark.parametrize(
        "street",
        words("Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Crescent|Terrace|Boulevard|Blvd"),
    )
    def test_a_house_in_a_street_of_any_kind(self, street: str) -> None:
        assert told(f"We sent it to 12 Acacia {street} today.") == [(f"12 Acacia {street}", HOME)]
        assert told(f"We sent it to £12 Acacia {street} today.") == []

    @pytest.mark.parametrize(
        "street", words("View|Gate|Quay|Wharf|Park|Green|Broadway|Circle|Vale|Mount|Yard|Bank|End")
    )
    def test_a_word_of_other_senses_where_somebody_lives_or_a_town_follows(self, street: str) -> None:
        assert told(f"She lives at 12 Acacia {street} now.") == [(f"12 Acacia {street}", HOME)]
        assert told(f"So 12 Acacia {street}, Leeds it is.")[0] == (f"12 Acacia {street}", HOME)
        assert told(f"So 12 Acacia {street} it is.") == []

    @pytest.mark.parametrize(
        "word",
        words("lives|living|lived|home|address|addressed|deliver|delivery|delivered|sent|send|post|posted|parcel|round"
              "|visit|visited|write|mr|mrs|ms|miss|dr|neighbour|at|to"),
    )  # fmt: skip
    def test_after_every_word_for_living_there(self, word: str) -> None:
        assert told(f"It is {word} then, 12 Acacia Green so.") == [("12 Acacia Green", HOME)]

    @pytest.mark.parametrize("house", words("Cottage|House|Farm|Lodge|Barn|Villa|Manor|Bungalow"))
    def test_a_house_with_a_name(self, house: str) -> None:
        assert told(f"It is in Rose {house}, Mill Lane it is.") == [(f"Rose {house}, Mill Lane", HOME)]

    @pytest.mark.parametrize(
        "text",
        words("Lindenstrasse 5|Lindenstr. 5|Lindenweg 5|Lindenplatz 5|Lindengasse 5|Lindenallee 5|Kerkstraat 5"
              "|Kerklaan 5|Vestergade 5|Kirkevej 5|Storgatan 5|12 rue Lafayette|12 avenue Lafayette|12 boulevard "
              "Lafayette"
              "|12 place Lafayette|12 impasse Lafayette|12 chemin Lafayette|12 quai Lafayette|Via Roma 5|Viale Roma 5"
              "|Piazza Roma 5|Corso Roma 5|Calle Mayor 5|Avenida Mayor 5|Plaza Mayor 5|Paseo Mayor 5|Rua Mayor 5"),
    )  # fmt: skip
    def test_streets_of_other_lands(self, text: str) -> None:
        assert told(f"So {text} it is.") == [(text, HOME)]

    @pytest.mark.parametrize(
        "state",
        "AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV "
        "NY OH OK "
        "OR PA RI SC SD TN TX UT VA VT WA WI WV WY".split(),
    )
    def test_a_zip_code_of_every_state(self, state: str) -> None:
        assert told(f"So Springfield, {state} 62704 it is.") == [(f"Springfield, {state} 62704", HOME)]

    @pytest.mark.parametrize(
        "text",
        words("10 Downing Street|11 Downing Street|221B Baker Street|1600 Pennsylvania Avenue|4 Privet Drive"
              "|32 Windsor Gardens|742 Evergreen Terrace|1313 Mockingbird Lane|7 Eccles Street|50 Berkeley Street"),
    )  # fmt: skip
    def test_a_famous_one_is_nobodys(self, text: str) -> None:
        assert told(f"We sent it to {text} today.") == []


class TestPapers:
    @pytest.mark.parametrize(
        "name",
        words(
            "passport|driving licence|driver's license|drivers license|driving permit|licence number|national insurance"
            "|NI no|NINO|social security|SSN|social insurance|national ID|national identity|identity card|ID card"
            "|identity|personal ID|citizen ID|photo ID|student ID|employee ID|staff ID|patient ID|pupil ID|voter ID"
            "|ID number|NRIC|PPS|PPSN|CPR|DVLA|tax ID|taxpayer ID|tax reference|tax file|tax code|TIN number|UTR|ITIN"
            "|NHS|Medicare|Medicaid|hospital|patient|medical record|health card|health insurance|payroll|pension"
            "|visa number|residence permit|green card|Aadhaar|PESEL|BSN|CPF|NIF|NIE|DNI|CURP|personnummer"
            "|codice fiscale|Steuer-ID|Personalausweis|VAT ID|policy number|IMEI|VIN|chassis"
        ),
    )
    def test_every_paper_by_its_name(self, name: str) -> None:
        assert told(f"Her {name} 1234567 then.") == [(f"{name} 1234567", PAPER)]
        assert told(f"Her {name} 1234 then.") == []

    @pytest.mark.parametrize("label", words(" no.| number| num.| nr.| n°| ref.| #|:| -| is| was| reads|="))
    def test_however_its_number_is_led_up_to(self, label: str) -> None:
        assert told(f"Her passport{label} 1234567 then.") == [(f"passport{label} 1234567", PAPER)]

    @pytest.mark.parametrize("month", "January Feb March Apr. May June July Aug Sept October Nov December".split())
    def test_a_birth_in_every_month(self, month: str) -> None:
        assert told(f"She was born 14 {month} 1986 there.") == [(f"born 14 {month} 1986", BORN)]
        assert told(f"She was born {month} 14th, 1986 there.") == [(f"born {month} 14th, 1986", BORN)]

    @pytest.mark.parametrize(
        "word", words("we|shop|brand|company|firm|business|idea|range|recipe|design|tradition|mill")
    )
    def test_a_shop_may_be_born_too(self, word: str) -> None:
        assert told(f"Our {word} was born on 14 March 1986.") == []
        assert told(f"Our {word} were born on 14 March 1986.") == []


class TestAccounts:
    @pytest.mark.parametrize(
        "name", words("account|acct|acc|a/c|konto|kontonummer|IBAN|routing|ABA|BSB|BLZ|Bankleitzahl|transit|IFSC|CLABE")
    )
    def test_every_account_by_its_name(self, name: str) -> None:
        assert told(f"Use {name} 12345678 then.") == [(f"{name} 12345678", BANK)]
        assert told(f"Use {name} 1234 then.") == []

    @pytest.mark.parametrize(
        "word", words("card|cards|Visa|MasterCard|Master Card|Amex|American Express|Maestro|debit|credit")
    )
    def test_a_card_named_as_one_is_one_although_something_is_ordered(self, word: str) -> None:
        assert told(f"By {word}, order 4111 1111 1111 1111 then.") == [("4111 1111 1111 1111", CARD)]
        assert told("By hand, order 4111 1111 1111 1111 then.") == []


class TestThings:
    @pytest.mark.parametrize(
        "thing",
        words(
            "order|orders|ref|refs|reference|references|code|codes|item|items|sku|skus|isbn|ean|gtin|upc|barcode|batch"
            "|lot|tracking|invoice|invoices|parcel|parcels|style|styles|model|models|part|parts|serial|article|articles"
            "|art|product|products|catalogue|design|shade|shades|patent|job|ticket|voucher|coupon|receipt|consignment"
            "|booking|pattern|colour|size|crate|box|shelf|row|bay|bin|version|transaction|charity|company"
        ),
    )
    def test_the_number_of_a_thing_is_nobodys(self, thing: str) -> None:
        for label in ("", " no.", " number", " id", " is", ": ", " #"):
            assert told(f"So {thing}{label} 020 7946 0958 it is.") == [], label


class TestVehicles:
    @pytest.mark.parametrize(
        "word",
        (
            "reg registered vehicle car cars van driver drive drives driving driveway parked parking motor motorbike "
            "motorcycle lorry ford fiesta vauxhall corsa astra vw golf audi bmw mercedes toyota honda nissan skoda "
            "volvo peugeot renault fiat tesla hyundai"
        ).split(),
    )
    def test_an_old_plate_beside_a_word_for_what_bears_it(self, word: str) -> None:
        assert ("A123 BCD", PLATE) in told(f"Her {word} thing A123 BCD then.")
        assert told("Her desk thing A123 BCD then.") == []


class TestAddresses:
    @pytest.mark.parametrize(
        "end",
        "com org net edu gov info biz io me co uk ie eu us de fr es it nl be ch at se dk no pl pt au nz ca in email "
        "example test invalid".split(),
    )
    def test_spelled_out_with_every_ending(self, end: str) -> None:
        assert told(f"Write to jo at mail dot {end} today.") == [(f"jo at mail dot {end}", MAIL)]

    @pytest.mark.parametrize("word", "the a an each every this that our your one".split())
    def test_not_after_an_article(self, word: str) -> None:
        assert told(f"Look at {word} dot com today.") == []

    @pytest.mark.parametrize("name", "you your yourname name user username someone somebody email".split())
    def test_nobodys(self, name: str) -> None:
        assert told(f"Write to {name}@mail.com today.") == []


class TestReadOut:
    @pytest.mark.parametrize(
        "said",
        words(
            "oh one two three four five six seven eight|zero one two three four five six seven eight"
            "|nought one two three four five six seven eight|naught one two three four five six seven eight"
            "|double one two three four five six seven eight|triple one two three four five six seven"
            "|treble one two three four five six seven|oh twenty thirty forty fifty|oh ten eleven twelve thirteen"
            "|oh fourteen fifteen sixteen seventeen|oh eighteen nineteen sixty seventy"
            "|oh eighty ninety hundred hundred"
            "|oh twenty-one thirty-two forty-three fifty-four|oh one 234567 eight|oh 12 three 45678"
        ),
    )
    def test_nine_digits_are_a_number(self, said: str) -> None:
        assert told(f"So {said} it is.") == [(said, PHONE)]

    @pytest.mark.parametrize(
        "said",
        words(
            "oh one two three four five six seven|double one two three four five six seven|treble one two three four"
            "|oh twenty thirty forty|one two three four five six seven eight nine|oh 12345678"
            "|oh one two three four five six seven eight nine one two three four five six seven"
        ),
    )
    def test_eight_or_seventeen_or_a_count_are_none(self, said: str) -> None:
        assert told(f"So {said} it is.") == []

    def test_a_plus_is_read_out_too(self) -> None:
        assert told("So plus four four seven seven one six nine five it is.") == [
            ("plus four four seven seven one six nine five", PHONE)
        ]


class TestLimits:
    def test_a_paper_has_five_digits_whatever_else_stands_in_the_text(self) -> None:
        assert told("Her passport 1234 and some 123456 beads") == []
        assert told("Her passport 12345 and some 123456 beads") == [("passport 12345", PAPER)]
        assert told("Order no. passport 1234567 then") == []

    def test_an_account_has_fifteen_to_thirty_four_characters(self) -> None:
        for length, quotes in ((14, False), (15, True), (34, True)):
            account = iban("NO", length)
            assert ((account, BANK) in told(f"Pay {account} then")) is quotes, length

    def test_a_spoken_address_is_of_the_words_that_dots_join(self) -> None:
        assert told("Please ask my friend jo at mail dot com today") == [("jo at mail dot com", MAIL)]
        assert told("Please ask jo dot roe at mail dot com today") == [("jo dot roe at mail dot com", MAIL)]

    def test_an_old_plate_stands_near_a_word_for_what_bears_it(self) -> None:
        for before, after, found in ((57, 0, True), (58, 0, False)):
            text = "car" + " " * before + "A123 BCD" + " " * after
            assert (told(text) == [("A123 BCD", PLATE)]) is found, before
        for after, found in ((27, True), (28, False)):
            text = "A123 BCD" + " " * after + "car."
            assert (told(text) == [("A123 BCD", PLATE)]) is found, after
