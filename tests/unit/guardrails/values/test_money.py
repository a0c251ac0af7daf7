"""Money: every way to name a currency, and amounts whole with their pence, sizes, signs and ranges."""

import pytest

from tests.unit.guardrails.values.marked import found, marked
from tests.unit.guardrails.values.said import of, quoted

LINES = [
    "«money:10,000 dollars»",
    "«money:US$ 1.5 million»",
    "«money:twenty-five euros and fifty cents»",
    "«money:$10-$20»",
    "between «money:5 and 10 pounds»",
    "«money:£5k»",
    "«money:1.234,56 €»",
    "«money:EUR 20»",
    "«money:20 quid»",
    "«money:a hundred bucks»",
    "«money:¥1000»",
    "«money:CHF 5'000»",
    "«money:CHF 5’000.50»",
    "«money:₹2 lakh»",
    "«money:5 USD»",
    "«money:$3.5bn»",
    "under «money:$50»",
    "«money:a few thousand dollars»",
    "«money:$ 75 million»",
    "«money:12 billion yen»",
    "«money:6,000 Swedish kronor»",
    "«money:C$1.25 billion»",
    "«money:$2.50»",
    "«money:2 million Canadian dollars»",
    "«money:Rs. 1,00,000»",
    "«money:Rs 50 lakh»",
    "«money:₹1.2 crore»",
    "«money:INR 75,000»",
    "«money:75p»",
    "«money:50 cents»",
    "«money:fifty pence»",
    "«money:3 pounds 50»",
    "«money:£3.50»",
    "«money:one euro»",
    "«money:half a million pounds»",
    "«money:two and a half million dollars»",
    "«money:€1,5 Mio»",
    "«money:500 SEK»",
    "«money:kr 499»",
    "«money:499 kr»",
    "«money:R$ 89,90»",
    "«money:A$45»",
    "«money:NZ$20.50»",
    "«money:HK$1,200»",
    "«money:S$15»",
    "«money:MX$350»",
    "«money:100 Mexican pesos»",
    "«money:50 Turkish lira»",
    "«money:1,000 rubles»",
    "«money:300 rand»",
    "«money:3 000 €»",
    "«money:25 EUR»",
    "«money:€25»",
    "«money:25€»",
    "«money:25 €»",
    "«money:$25.00 USD»",
    "«money:USD $25»",
    "«money:£1m-£2m»",
    "«money:$1-2 million»",
    "«money:£10–15»",
    "«money:100 Kuwaiti dinars»",
    "«money:20 Danish kroner»",
    "«money:30 Czech koruna»",
    "«money:ten Swiss francs»",
    "«money:5 million Indonesian rupiah»",
    "«money:40 Saudi riyals»",
    "«money:8 Israeli shekels»",
    "«money:200 Egyptian pounds»",
    "«money:one hundred and twenty-five thousand dollars»",
    "«money:$5,000.00»",
    "«money:$0.99»",
    "«money:.99 dollars»",
    "«money:$.50»",
    "«money:99¢»",
    "«money:25 cents»",
    "«money:a million dollars»",
    "«money:hundreds of dollars»",
    "«money:thousands of pounds»",
    "«money:several thousand euros»",
    "«money:a couple of hundred pounds»",
    "«money:£2.5k-£3k»",
    "«money:200 thousand dollars»",
    "«money:$200K»",
    "«money:$200 K»",
    "«money:$1.2MM»",
    "«money:10 bitcoins»",
    "«money:0.5 BTC»",
    "«money:£50,000 to £60,000»",
    "«money:PLN 150»",
    "«money:150 zł»",
    "«money:150 PLN»",
    "«money:₩10,000»",
    "«money:10,000 won»",
    "«money:฿500»",
    "«money:500 baht»",
    "«money:₱1,250.75»",
    "«money:₺300»",
    "«money:₪40»",
    "«money:£1 million»",
    "«money:five hundred dollars»",
    "«money:5 hundred dollars»",
    "«money:AED 99»",
    "«money:99 dirhams»",
    "«money:SAR 20.75»",
    "«money:1.5m euros»",
    "«money:$10 million to $12 million»",
    "«money:two dollars»",
    "«money:ten grand»",
    "«money:5 pounds and 20 pence»",
    "«money:$1,299»",
    "«money:1299$»",
    "«money:10$»",
    "«money:US $40»",
    "«money:40 US dollars»",
    "«money:40 U.S. dollars»",
    "«money:40 American dollars»",
    "«money:GBP 1,200.00»",
    "«money:1,200 GBP»",
    "«money:1 dollar»",
    "Tickets cost «money:$45» for adults and «money:$20» for kids.",
    "All under «money:£15», every day.",
    "It used to be «money:€80»; now it is «money:€59.99».",
    "The rent rose from «money:£900» to «money:£1,050» a month.",
    "Raise «money:2.5 million dollars» by spring? We did.",
    "Shipping is «money:US$ 12.50» to Canada, «money:C$ 8» within.",
    "Get it for «money:a tenner», or two for «money:fifteen quid».",
    "Profit fell to «money:70.6 billion yen» («money:$470 million»).",
    "You owe me «money:twenty bucks», remember?",
    "We refunded «money:1,249.00 EUR» to your account.",
    "Prices start at «money:Rs. 2,499» only.",
    "That will be «money:six dollars and seventy-five cents», please.",
    "Win «money:£1,000,000» or one of five iPhone 15 handsets.",
    "A donation of «money:$5», «money:$10» or «money:$25» helps.",
    "«money:£30» off when you spend «money:£150» or more.",
    "Spend «money:$100», save «money:$25», order 3 of the 4050 model.",
    "Budget: «money:$5k–$10k» per quarter.",
    "It costs somewhere between «money:40 and 50 euros».",
    "Anything from «money:£5 to £25».",
    "The iPhone 15 is «money:$799», Windows 11 is «money:$139».",
    "We saw 3,000 people and took «money:£12.4k».",
    "Five-star rooms from «money:¥18,000» a night.",
    "«money:$1.99»/lb, «money:€3»/kg",
    "A «money:$50» gift card, a «money:£20» voucher, a «money:10-dollar» bill.",
    "The fine is «money:500 Swiss francs».",
    "Earn up to «money:$250,000» a year.",
    "The bill came to «money:£0».",
    "Parking costs «money:£2» an hour, twice a day.",
    "Follow @brand on social, 5 @ «money:£3» each.",
    "«money:PHP 1,500» a night",
    "A «money:5 pound» note and a «money:1 pound» coin.",
    "«money:two pounds» each",
    "«money:10,000 won» each",
    "Rates go from «money:£10» to «money:£15».",
    "Rates between «money:£10 and £15».",
    "«money:£2½ million»",
    "«money:$1.5 to 2bn»",
    "«money:5 or 6 dollars»",
    "«money:45-50k USD»",
    "«money:minus £20»",
    "The basics—«money:£30», all told",
]
BEFORE = {
    "£": "GBP", "$": "USD", "€": "EUR", "¥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₫": "VND",
    "₱": "PHP", "₦": "NGN", "฿": "THB", "₪": "ILS", "₴": "UAH", "₿": "BTC", "US$": "USD", "US $": "USD", "A$": "AUD",
    "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "CAD$": "CAD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "R$": "BRL",
    "MX$": "MXN", "NT$": "TWD", "CN¥": "CNY", "Rs": "INR", "Rs. ": "INR", "zł ": "PLN", "kr ": "SEK", "kr. ": "DKK",
    "RMB ": "CNY", "Kč ": "CZK", "AUD$": "AUD", "USD$": "USD",
}  # fmt: skip
CODES = (
    "GBP USD EUR JPY INR AUD CAD CHF SEK NOK DKK PLN NZD CNY HKD SGD ZAR AED SAR BRL MXN KRW THB CZK HUF ILS PHP IDR "
    "MYR RUB UAH TWD NGN KES EGP QAR KWD RON BGN PKR BDT LKR VND BTC"
).split()
WORDS = {
    "pounds": "GBP", "quid": "GBP", "pounds sterling": "GBP", "dollars": "USD", "bucks": "USD", "euros": "EUR",
    "euro": "EUR", "yen": "JPY", "rupees": "INR", "yuan": "CNY", "renminbi": "CNY", "francs": "CHF",
    "krona": "SEK", "kronor": "SEK", "kroner": "NOK", "pesos": "MXN", "rand": "ZAR", "zloty": "PLN", "zlotys": "PLN",
    "dirham": "AED", "dirhams": "AED", "roubles": "RUB", "rubles": "RUB", "shekels": "ILS", "baht": "THB",
    "lira": "TRY", "ringgit": "MYR", "reais": "BRL", "forints": "HUF", "forint": "HUF", "naira": "NGN",
    "bitcoins": "BTC", "riyals": "SAR", "koruna": "CZK", "pound": "GBP", "dollar": "USD", "buck": "USD", "franc": "CHF",
    "rupee": "INR", "peso": "MXN", "bitcoin": "BTC", "ruble": "RUB", "pound sterling": "GBP",
    "US dollars": "USD", "American dollars": "USD", "Canadian dollars": "CAD", "Australian dollars": "AUD",
    "New Zealand dollars": "NZD", "Hong Kong dollars": "HKD", "Singapore dollars": "SGD", "Swiss francs": "CHF",
    "British pounds": "GBP", "Japanese yen": "JPY", "Chinese yuan": "CNY", "Indian rupees": "INR",
    "U.S. dollars": "USD",
    "Swedish kronor": "SEK", "Norwegian kroner": "NOK", "Danish kroner": "DKK", "Mexican pesos": "MXN",
    "Korean won": "KRW",
}  # fmt: skip
SMALL = {
    "p": "GBP", " pence": "GBP", " pennies": "GBP", " cents": "USD", "¢": "USD",
    " eurocents": "EUR", " paise": "INR",
}  # fmt: skip


class TestAmountsInText:
    @pytest.mark.parametrize("line", LINES)
    def test_an_amount_is_found_whole(self, line: str) -> None:
        text, expected = marked(line)

        assert found(text) == expected


class TestCurrencies:
    @pytest.mark.parametrize(("sign", "currency"), BEFORE.items())
    def test_a_sign_before_the_amount(self, sign: str, currency: str) -> None:
        assert of("money", f"It is {sign}45 for one.") == [("45", currency)]
        assert quoted("money", f"It is {sign}45 for one.") == [f"{sign}45"]

    @pytest.mark.parametrize("code", CODES)
    def test_a_code_on_either_side(self, code: str) -> None:
        assert of("money", f"It is {code} 45 for one.") == [("45", code)]
        assert of("money", f"It is 45 {code} for one.") == [("45", code)]

    @pytest.mark.parametrize("code", CODES[:13])
    def test_a_well_known_code_right_before_it(self, code: str) -> None:
        assert of("money", f"It is {code}45 for one.") == [("45", code)]

    @pytest.mark.parametrize(("word", "currency"), WORDS.items())
    def test_a_word_after_the_amount(self, word: str, currency: str) -> None:
        assert of("money", f"It is 45 {word} for one.") == [("45", currency)]
        assert quoted("money", f"It is forty-five {word} for one.") == [f"forty-five {word}"]

    @pytest.mark.parametrize(("word", "currency"), SMALL.items())
    def test_a_hundredth_after_the_amount(self, word: str, currency: str) -> None:
        assert of("money", f"It is 45{word} for one.") == [("0.45", currency)]

    @pytest.mark.parametrize("sign", ["€", "£", "$", "¥", "₹", "₽", "₺", "₫", "₪", " zł", " Kč", " kr"])
    def test_a_sign_after_the_amount(self, sign: str) -> None:
        assert [value for value, _ in of("money", f"It is 45{sign} for one.")] == ["45"]

    @pytest.mark.parametrize(
        "text",
        [
            *("Pour 45 euro cakes.", "45 pounding hearts", "45 wonder women", "a 480p film", "a 720p film", "1080p"),
            *("lost 20 pounds of fat", "weighs 20 pounds", "a 45pt font", "a dollar store", "the pound sign"),
        ],
    )
    def test_what_is_no_money(self, text: str) -> None:
        assert of("money", text) == []


class TestAmounts:
    @pytest.mark.parametrize(
        ("text", "value", "quote"),
        [
            *(
                ("for £3.5k now", "3500", "£3.5k"),
                ("for £3m now", "3000000", "£3m"),
                ("for £3mn now", "3000000", "£3mn"),
            ),
            *(
                ("for £3bn now", "3000000000", "£3bn"),
                ("for £3b now", "3000000000", "£3b"),
                ("a £3tn debt", "3" + 12 * "0", "£3tn"),
            ),
            *(("for £3 million now", "3000000", "£3 million"), ("£2 thousand", "2000", "£2 thousand")),
            *(
                ("for £3mm now", "3000000", "£3mm"),
                ("for £3mil now", "3000000", "£3mil"),
                ("for £3t now", "3" + 12 * "0", "£3t"),
            ),
            *(("£1,200.50 each", "1200.5", "£1,200.50"), ("£0.99 each", "0.99", "£0.99"), ("£ 12 each", "12", "£ 12")),
            *(("£20pp all in", "20", "£20"), ("£900pcm rent", "900", "£900"), ("£12 per head", "12", "£12")),
            *(("it is -£5 so", "-5", "-£5"), ("it is £-5 so", "-5", "£-5"), ("a -5 pounds fee", "-5", "-5 pounds")),
            *(("in all 5 pounds and 20 pence.", "5.2", "5 pounds and 20 pence"), ("£5 and 20p.", "5.2", "£5 and 20p")),
            *(("five pounds fifty.", "5.5", "five pounds fifty"), ("5 pounds 20.", "5.2", "5 pounds 20")),
            *(
                ("five pounds, 20 pence.", "5.2", "five pounds, 20 pence"),
                ("2 dollars and five cents.", "2.05", "2 dollars and five cents"),
            ),
            *(
                ("two grand.", "2000", "two grand"),
                ("5 grand for it", "5000", "5 grand"),
                ("three fivers", "15", "three fivers"),
            ),
            *(("four tenners", "40", "four tenners"), ("five tenners", "50", "five tenners")),
            *(("for a pound", "1", "a pound"), ("just a quid", "1", "a quid"), ("costs a dollar", "1", "a dollar")),
            *(("a couple of pounds", "2", "a couple of pounds"), ("couple of quid", "2", "couple of quid")),
            *(
                ("a couple of tenners", "20", None),
                ("€1.500 a month", "1500", "€1.500"),
                ("$1.500 a litre", "1.5", "$1.500"),
            ),
            *(
                ("USD 45.20 in all", "45.2", "USD 45.20"),
                ("$45 USD in all", "45", "$45 USD"),
                ("€ 1 250 a month", "1250", "€ 1 250"),
            ),
        ],
    )
    def test_is_read_whole(self, text: str, value: str, quote: str | None) -> None:
        assert [v for v, _ in of("money", text)] == [value]
        assert quote is None or quoted("money", text) == [quote]

    @pytest.mark.parametrize(
        ("text", "values"),
        [
            ("five pounds for 20 cups", ["5"]),
            ("five pounds 20 cups", ["5"]),
            ("five pounds 2 each", ["5"]),
            ("£5 100 cups", ["5"]),
            ("£5 and £6", ["5", "6"]),
            ("£5, £6", ["5", "6"]),
            ("£5 or 6 cups", ["5"]),
            ("£5abc", []),
        ],
    )
    def test_takes_in_no_more_than_belongs_to_it(self, text: str, values: list[str]) -> None:
        assert [v for v, _ in of("money", text)] == values

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("a budget of 30k", "30000"),
            ("The price is 30k.", "30000"),
            ("we pay 30k.", "30000"),
            ("my salary: 30k", "30000"),
        ],
    )
    def test_a_bare_size_is_money_after_a_word_for_it(self, text: str, value: str) -> None:
        assert of("money", text) == [(value, None)]
        assert of("money", text.replace("30k", "30,000")) == []

    @pytest.mark.parametrize("text", ["a 30k run", "30k of them at a good price"])
    def test_but_not_elsewhere(self, text: str) -> None:
        assert of("money", text) == []


class TestRanges:
    @pytest.mark.parametrize(
        ("text", "value"),
        [
            *(
                ("£5-£10", "5..10"),
                ("£5 - £10", "5..10"),
                ("£5 to £10", "5..10"),
                ("£5 to 10", "5..10"),
                ("£5-10", "5..10"),
            ),
            *(
                ("between £5 and £10", "5..10"),
                ("5-10 pounds", "5..10"),
                ("five to ten pounds", "5..10"),
                ("£5 to up to £10", "5..10"),
            ),
            *(("£2-3m", "2000000..3000000"), ("£2m-£3m", "2000000..3000000"), ("£2 to £3 million", "2000000..3000000")),
            *(
                ("£900k to £1m", "900000..1000000"),
                ("$5 to $7mio", "5000000..7000000"),
                ("€2 to €3mrd", "2000000000..3000000000"),
                ("50p-£1", "0.5..1"),
                ("£500-2k", "500..2000"),
                ("£10-15k", "10000..15000"),
            ),
        ],
    )
    def test_two_ends_are_one_value(self, text: str, value: str) -> None:
        assert [v for v, _ in of("money", f"It is {text}, all in.")] == [value]

    @pytest.mark.parametrize(
        ("text", "values"),
        [
            *(
                ("£5 and £10", ["5", "10"]),
                ("£10 to £5", ["10", "5"]),
                ("£5 to £5", ["5", "5"]),
                ("£5 to $10", ["5", "10"]),
            ),
            *(("went from £5 to £10", ["5", "10"]), ("fell from £5 to £10", ["5", "10"]), ("£5 to 10 people", ["5"])),
            *(
                ("£5 to 10 days", ["5"]),
                ("£5 to 10%", ["5"]),
                ("£5. To £10", ["5", "10"]),
                ("rose sharply from £5 to £10", ["5", "10"]),
            ),
        ],
    )
    def test_other_two_amounts_stay_two(self, text: str, values: list[str]) -> None:
        assert [v for v, _ in of("money", f"It {text}")] == values
