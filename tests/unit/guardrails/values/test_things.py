"""Quantities, percentages, ratings, codes and addresses: each as it is written, with its limits and its checks."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rapport.guardrails import values
from tests.unit.guardrails.values.said import of, quoted

SIZES = {
    "m": {"mm": ".001", "millimetres": ".001", "cm": ".01", "centimetres": ".01", "m": "1", "metres": "1",
          "meters": "1",
          "km": "1000", "kilometres": "1000", "inches": ".0254", "ft": ".3048", "feet": ".3048", "yards": ".9144",
          "miles": "1609.344", "microns": ".000001", "µm": ".000001", "nautical miles": "1852"},
    "m2": {"m²": "1", "sq m": "1", "sqm": "1", "square metres": "1", "km²": "1000000", "sq ft": ".09290304",
           "square feet": ".09290304", "acres": "4046.8564224", "hectares": "10000", "square miles": "2589988.110336",
           "square yards": ".83612736", "square inch": ".00064516", "cm²": ".0001"},
    "m3": {"m³": "1", "cubic metres": "1", "cubic feet": ".028316846592", "cc": ".000001"},
    "g": {"mg": ".001", "g": "1", "grams": "1", "kg": "1000", "kilos": "1000", "kilograms": "1000", "oz": "28.349523",
          "ounces": "28.349523", "lb": "453.59237", "lbs": "453.59237", "stone": "6350.29318", "tonnes": "1000000",
          "tons": "1000000", "carats": ".2", "mcg": ".000001", "µg": ".000001"},
    "l": {"ml": ".001", "millilitres": ".001", "cl": ".01", "dl": ".1", "l": "1", "litres": "1", "liters": "1",
          "pints": ".56826125", "gallons": "4.54609", "fl oz": ".028413", "quarts": "1.1365225", "cups": ".25",
          "tbsp": ".015", "tablespoons": ".015", "tsp": ".005", "teaspoons": ".005"},
    "B": {"bytes": "1", "KB": "1000", "MB": "1000000", "GB": "1000000000", "TB": "1000000000000", "gigs": "1000000000",
          "GiB": "1073741824", "MiB": "1048576", "KiB": "1024", "PB": "1000000000000000"},
    "bit/s": {"Mbps": "1000000", "kbps": "1000", "Gbps": "1000000000", "megabits per second": "1000000",
              "Mbit/s": "1000000"},
    "W": {"W": "1", "watts": "1", "kW": "1000", "megawatts": "1000000", "hp": "745.699872", "PS": "735.49875"},
    "Wh": {"Wh": "1", "kWh": "1000", "MWh": "1000000"}, "J": {"joules": "1", "kJ": "1000"},
    "Ah": {"mAh": ".001", "Ah": "1"}, "A": {"amps": "1", "milliamps": ".001"}, "ohm": {"ohm": "1"},
    "V": {"V": "1", "volts": "1", "mV": ".001", "kV": "1000"},
    "Hz": {"Hz": "1", "kHz": "1000", "MHz": "1000000", "GHz": "1000000000", "hertz": "1"},
    "px": {"px": "1", "pixels": "1", "MP": "1000000", "megapixels": "1000000"}, "ppi": {"ppi": "1"},
    "dpi": {"dpi": "1"},
    "fps": {"fps": "1", "frames per second": "1"}, "rpm": {"rpm": "1"}, "kcal": {"kcal": "1", "calories": "1"},
    "cd/m2": {"nits": "1"}, "lm": {"lumens": "1"}, "lx": {"lux": "1"}, "dB": {"dB": "1", "decibels": "1"},
    "psi": {"psi": "1"}, "tog": {"tog": "1"}, "gsm": {"gsm": "1"}, "denier": {"denier": "1"}, "bar": {"bar": "1"},
    "°C": {"°C": "1", "degrees Celsius": "1", "degrees C": "1"}, "°F": {"°F": "1", "degrees Fahrenheit": "1"},
    "°": {"degrees": "1"}, "mph": {"mph": "1", "miles per hour": "1"},
    "km/h": {"km/h": "1", "kph": "1", "knots": "1.852", "m/s": "3.6"},
    "Y": {"years old": "1", "year-old": "1"}, "MO": {"months old": "1"}, "N": {"newtons": "1"},
}  # fmt: skip


class TestQuantities:
    @pytest.mark.parametrize(
        ("name", "base", "size"), [(name, base, size) for base, of in SIZES.items() for name, size in of.items()]
    )
    def test_every_unit_is_told_in_the_one_of_its_kind(self, name: str, base: str, size: str) -> None:
        ((value, unit),) = of("quantity", f"It has 8 {name} of it.")

        assert unit == base
        assert abs(float(value) - 8 * float(size)) <= 8e-6 * float(size) + 5e-7
        assert quoted("quantity", f"It has 8 {name} of it.") == [f"8 {name}"]

    @pytest.mark.parametrize(
        ("text", "value", "unit"),
        [
            *(
                ("20 x 30 cm", "0.2 x 0.3", "m"),
                ("20cm x 30cm", "0.2 x 0.3", "m"),
                ("20 x 30 x 40 mm", "0.02 x 0.03 x 0.04", "m"),
            ),
            *(
                ("20 by 30 inches", "0.508 x 0.762", "m"),
                ("1920 x 1080 px", "1920 x 1080", "px"),
                ("2×3 m", "2 x 3", "m"),
            ),
            *(
                ("6 x 4 ft", "1.8288 x 1.2192", "m"),
                ("5ft 10in", "1.778", "m"),
                ("5'10\"", "1.778", "m"),
                ("6' 2\"", "1.8796", "m"),
            ),
            *(
                ("5 feet 10 inches", "1.778", "m"),
                ("2 lb 4 oz", "1020.582832", "g"),
                ("2 lbs and 4 oz", "1020.582832", "g"),
            ),
            *(
                ("5-10 km", "5000..10000", "m"),
                ("5 km to 10 km", "5000..10000", "m"),
                ("between 5 and 10 kg", "5000..10000", "g"),
            ),
            *(("-5 °C", "-5", "°C"), ("minus 5 °C", "-5", "°C"), ("three-mile", "4828.032", "m")),
            *(("1.5kg", "1500", "g"), ("1,500 ml", "1.5", "l"), ('15.6"', "0.39624", "m"), ("two kilos", "2000", "g")),
        ],
    )
    def test_sides_heights_parts_and_ranges(self, text: str, value: str, unit: str) -> None:
        assert of("quantity", f"A {text} one.") == [(value, unit)]

    @pytest.mark.parametrize(
        "text",
        [
            *(
                "a 5G phone",
                "5 in a row",
                "in 5 in",
                "the 5th mile",
                "20M people",
                "10m followers",
                "five in the morning",
                "5 gmail",
            ),
            *('the "best 5" lamps', "two v three", "5 months", "5 m's", "4x4"),
        ],
    )
    def test_what_is_no_quantity(self, text: str) -> None:
        assert of("quantity", text) == []

    @pytest.mark.parametrize(
        ("text", "values"),
        [("10 kg to 5 kg", ["10000", "5000"]), ("5 kg and 10 kg", ["5000", "10000"]), ("5in 10ft", ["0.127", "3.048"])],
    )
    def test_others_stay_several(self, text: str, values: list[str]) -> None:
        assert [v for v, _ in of("quantity", f"It is {text}.")] == values


class TestPercentages:
    @pytest.mark.parametrize(
        ("text", "value"),
        [
            *(
                ("15%", "15"),
                ("15 %", "15"),
                ("15 per cent", "15"),
                ("15 percent", "15"),
                ("15pct", "15"),
                ("ten per cent", "10"),
            ),
            *(("15 percentage points", "15"), ("15-20%", "15..20"), ("15% to 20%", "15..20"), ("15% - 20%", "15..20")),
            *(
                ("15 to 20 per cent", "15..20"),
                ("half price", "50"),
                ("half-price", "50"),
                ("half off", "50"),
                ("half the price", "50"),
            ),
            *(
                ("half the usual price", "50"),
                ("a third off", "33.33"),
                ("a quarter off", "25"),
                ("two thirds less", "66.67"),
            ),
            *(
                ("two thirds of us", "66.67"),
                ("half of our lamps", "50"),
                ("a quarter of them", "25"),
                ("three quarters of people", "75"),
            ),
            *(
                ("nine out of ten cats", "90"),
                ("4 out of 5 people", "80"),
                ("one in three people", "33.33"),
                ("3 in 4 people", "75"),
            ),
            *(
                ("1 in every 10 people", "10"),
                ("7 in 100 people", "7"),
                ("one in two shops", "50"),
                ("-5%", "-5"),
                ("1.5%", "1.5"),
            ),
            *(
                ("half of all orders", "50"),
                ("half of one percent", "0.5"),
                ("a tenth more", "10"),
                ("one fifth cheaper", "20"),
            ),
        ],
    )
    def test_is_read(self, text: str, value: str) -> None:
        assert [v for v, _ in of("percent", f"We saw {text}.")] == [value]

    @pytest.mark.parametrize("text", ["save a third", "cut by a third", "saving up to a third"])
    def test_a_share_after_a_word_of_saving(self, text: str) -> None:
        assert [v for v, _ in of("percent", f"You {text}.")] == ["33.33"]

    @pytest.mark.parametrize(
        "text",
        [
            *(
                "the fifteenth per cent",
                "half of a cake",
                "11 out of 10 cats",
                "0 in 10 people",
                "one in five days",
                "the third off",
            ),
            *("4.5 out of 5 stars", "2 in 3 weeks", "a third party", "half past two", "percentile", "3/4 of a cup"),
        ],
    )
    def test_what_is_none(self, text: str) -> None:
        assert of("percent", text) == []


class TestRatings:
    @pytest.mark.parametrize(
        ("text", "value", "unit"),
        [
            *(
                ("4.5 stars", "4.5", "/5"),
                ("five-star", "5", "/5"),
                ("4 ★", "4", "/5"),
                ("4.5 stars out of 5", "4.5", "/5"),
            ),
            *(
                ("4.5 out of 5", "4.5", "/5"),
                ("4.5/5", "4.5", "/5"),
                ("8 out of 10", "8", "/10"),
                ("8/10", "8", "/10"),
                ("95/100", "95", "/100"),
            ),
            *(
                ("9 out of ten", "9", "/10"),
                ("four out of five stars", "4", "/5"),
                ("90 out of a hundred", "90", "/100"),
                ("★★★★☆", "4", "/5"),
            ),
            *(
                ("★★★★★", "5", "/5"),
                ("rated 4.8", "4.8", "/5"),
                ("rated us 9.1", "9.1", "/10"),
                ("a score of 8", "8", "/10"),
                ("scored 4", "4", "/5"),
            ),
            *(
                ("a rating of 5", "5", "/5"),
                ("10/10", "10", "/10"),
                ("a score: 10", "10", "/10"),
                ("4-5 stars", "4..5", "/5"),
                ("3.0 stars", "3", "/5"),
            ),
        ],
    )
    def test_is_read_with_its_scale(self, text: str, value: str, unit: str) -> None:
        assert of("rating", f"It has {text}.") == [(value, unit)]

    @pytest.mark.parametrize(
        "text", ["7 stars", "6/5", "11 out of 10", "the 5th star", "rated 5 people", "3/10 cups", "rated 90%", "1/5/10"]
    )
    def test_what_is_none(self, text: str) -> None:
        assert of("rating", text) == []


class TestCodes:
    @pytest.mark.parametrize(
        ("text", "value"),
        [
            *(
                ("code SAVE20", "SAVE20"),
                ("Code: spring5", "SPRING5"),
                ("promo code FREESHIP", "FREESHIP"),
                ("voucher HELLO", "HELLO"),
            ),
            *(
                ("use GRAB10 now", "GRAB10"),
                ("enter HELLO5 now", "HELLO5"),
                ("apply 'WELCOME'", "WELCOME"),
                ("PIN 7714", "7714"),
            ),
            *(
                ("order no. 536365", "536365"),
                ("order #536365", "536365"),
                ("ref HB/20871/C", "HB/20871/C"),
                ("booking reference AB12CD", "AB12CD"),
            ),
            *(("invoice number 2023-119", "2023-119"), ("CLIMB20", "CLIMB20"), ("MB-0045512", "MB-0045512")),
            *(
                ("tracking number JD0002", "JD0002"),
                ("SKU 12-AB", "12-AB"),
                ("use TREAT at checkout", "TREAT"),
                ("type SPRING to save", "SPRING"),
            ),
        ],
    )
    def test_is_read(self, text: str, value: str) -> None:
        assert of("code", f"So {text}.") == [(value, None)]

    @pytest.mark.parametrize(
        "text",
        [
            *(
                "code of conduct",
                "use 2026 well",
                "order 20 lamps",
                "your order 2026",
                "COVID-19",
                "WD-40",
                "A303",
                "IPHONE15",
                "HDMI2",
            ),
            *("the code word", "order 3rd", "use 500ml jars", "case 5pm", "PIN 123", "DDR4-3200", "code 12"),
        ],
    )
    def test_what_is_none(self, text: str) -> None:
        assert of("code", text) == []


def luhn(digits: str) -> str:
    """The digits with the check digit that makes them a card's."""
    total = sum(sum(divmod(int(d) * 2, 10)) if n % 2 == 0 else int(d) for n, d in enumerate(reversed(digits)))
    return digits + str(-total % 10)


NETWORKS = ["4" + "1" * 11, "4" + "2" * 14, "51" + "3" * 13, "55" + "3" * 13, "2221" + "0" * 11, "34" + "5" * 12,
            "37" + "5" * 12,
            "30012345678" + "90", "36123456789" + "01",
            "3528" + "1" * 11, "6011" + "2" * 11, "5018" + "3" * 11]  # fmt: skip


class TestCards:
    @pytest.mark.parametrize("start", NETWORKS)
    def test_of_every_network_with_its_check_digit_alone(self, start: str) -> None:
        right = luhn(start)

        for last in string.digits:
            found = of("card", f"It is {right[:-1]}{last} here.")
            assert found == ([(right, None)] if last == right[-1] else []), last

    def test_in_groups_it_is_the_same(self) -> None:
        assert (
            of("card", "It is 4111 1111 1111 1111 here.")
            == of("card", "It is 4111-1111-1111-1111 here.")
            == [("4111111111111111", None)]
        )

    @pytest.mark.parametrize(
        "start", ["1" + "2" * 14, "7" + "1" * 14, "56" + "1" * 8, "41" + "1" * 11, "31" + "1" * 13, "52" + "1" * 12]
    )
    def test_numbers_of_no_network_are_none(self, start: str) -> None:
        assert of("card", f"It is {luhn(start)} here.") == []

    @pytest.mark.parametrize(
        ("text", "quote"),
        [
            *(
                ("your card ending 4242", "4242"),
                ("the Visa ending in 4242", "4242"),
                ("a card that ends with 4242", "4242"),
            ),
            *(
                ("paid by •••• 4242", "•••• 4242"),
                ("by xxxx-4242", "xxxx-4242"),
                ("by **** **** **** 4242", "**** **** **** 4242"),
            ),
        ],
    )
    def test_its_last_digits(self, text: str, quote: str) -> None:
        assert of("card", f"So {text}.") == [("4242", "ending")]
        assert quoted("card", f"So {text}.") == [quote]

    @pytest.mark.parametrize("text", ["a story ending 1984", "the card 4242", "card ending 42421", "*** 4242"])
    def test_other_four_digits_are_none(self, text: str) -> None:
        assert of("card", text) == []


LENGTHS = {
    15: "NO", 16: "BE", 18: "DK FI FO GL NL", 19: "MK SI", 20: "AT BA EE KZ LT LU XK", 21: "CH HR LI LV",
    22: "BG BH CR DE GB GE IE ME RS VA", 23: "AE GI IL IQ", 24: "AD CZ ES MD PK RO SA SE SK TN VG", 25: "PT",
    26: "IS TR", 27: "FR GR IT MC MR SM", 28: "AL AZ BY CY DO GT HU LB PL", 29: "BR EG PS QA UA", 30: "JO KW MU",
    31: "MT SC", 32: "LC",
}  # fmt: skip


def iban(country: str, length: int) -> str:
    """An account number of a country, with its right check digits (ISO 13616)."""
    rest = ("0123456789" * 4)[: length - 4]
    number = int("".join(str(int(c, 36)) for c in f"{rest}{country}00"))
    return f"{country}{98 - number % 97:02}{rest}"


class TestIbans:
    @pytest.mark.parametrize(("country", "length"), [(c, n) for n, of in LENGTHS.items() for c in of.split()])
    def test_of_every_country_at_its_length_alone(self, country: str, length: int) -> None:
        account = iban(country, length)
        spaced = " ".join(account[n : n + 4] for n in range(0, length, 4))

        assert of("iban", f"Pay to {account} today.") == [(account, None)]
        assert of("iban", f"Pay to {spaced} now.") == [(account, None)]
        assert quoted("iban", f"Pay to {spaced} now.") == [spaced]
        assert of("iban", f"Pay to {iban(country, length + 1)} today.") == []
        assert of("iban", f"Pay to {iban(country, length - 1)} today.") == []

    @settings(max_examples=60, deadline=None)
    @given(at=st.integers(4, 21), digit=st.sampled_from(string.digits))
    def test_one_wrong_digit_makes_it_none(self, at: int, digit: str) -> None:
        account = iban("GB", 22)
        wrong = account[:at] + digit + account[at + 1 :]

        assert of("iban", f"Pay to {wrong} today.") == ([(account, None)] if wrong == account else [])


class TestAddresses:
    @pytest.mark.parametrize(
        ("text", "address"),
        [
            *(
                ("https://a.example/x", "https://a.example/x"),
                ("www.a.example", "www.a.example"),
                ("a.com/sale", "a.com/sale"),
                ("a.co.uk", "a.co.uk"),
            ),
            *(
                ("http://a.example:8080/x?y=1#z", "http://a.example:8080/x?y=1#z"),
                ("shop.a.com:81", "shop.a.com:81"),
                ("ftp://a.example", "ftp://a.example"),
            ),
            *(
                ("(https://a.example/x)", "https://a.example/x"),
                ("https://a.example/x_(y)", "https://a.example/x_(y)"),
                ("a.gifts", "a.gifts"),
            ),
            *(
                ("https://a.example/x).", "https://a.example/x"),
                ("*www.a.example*", "www.a.example"),
                ("https://a.example/(x))", "https://a.example/(x)"),
            ),
        ],
    )
    def test_without_the_marks_of_the_sentence(self, text: str, address: str) -> None:
        assert of("url", f"See {text}, then") == [(address, None)]

    @pytest.mark.parametrize(
        "text", ["today.Shop now", "plug it.in", "as is.no more", "e.g. this", "v1.2", "end.Then", "me@a.com"]
    )
    def test_two_sentences_are_no_address(self, text: str) -> None:
        assert of("url", text) == []

    @pytest.mark.parametrize("text", ["SHOP.COM", "Wren.com", "a.IN/x", "plug.in/x"])
    def test_capitals_and_paths_are(self, text: str) -> None:
        assert quoted("url", f"See {text} now") == [text]

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            *(
                ("10.0.0.1", "10.0.0.1"),
                ("255.255.255.255", "255.255.255.255"),
                ("10.0.0.0/8", "10.0.0.0/8"),
                ("2001:db8::1", "2001:db8::1"),
            ),
            *(("::1", "::1"), ("2001:0db8:0:0:0:0:0:1", "2001:db8::1"), ("fe80::/10", "fe80::/10")),
        ],
    )
    def test_an_ip_in_its_shortest_form(self, text: str, value: str) -> None:
        assert of("ip", f"from {text} today") == [(value, None)]

    @pytest.mark.parametrize(
        "text", ["256.1.1.1", "version 1.2.3.4", "1.2.3", "1.2.3.4.5", "10.0.0.0/33", "12:30", "firmware 1.0.0.1"]
    )
    def test_what_is_no_ip(self, text: str) -> None:
        assert of("ip", text) == []

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            *(
                ("call +44 20 7946 0958", "+442079460958"),
                ("call 0044 20 7946 0958", "+442079460958"),
                ("call (020) 7946 0958", "+442079460958"),
            ),
            *(
                ("call 07700 900123", "+447700900123"),
                ("call 212-555-0199", "+12125550199"),
                ("call (212) 555-0199", "+12125550199"),
            ),
            *(("call 1-212-555-0199", "+12125550199"), ("text STOP to 70084", "70084"), ("ring 555-0199", "5550199")),
            *(("call +1 (212) 555-0199", "+12125550199"), ("text 70084", "70084"), ("SMS us on 700845", "700845")),
        ],
    )
    def test_a_phone_number(self, text: str, value: str) -> None:
        assert of("phone", f"Please {text} now.") == [(value, None)]

    @pytest.mark.parametrize(
        "text",
        [
            "0900-1700 hrs",
            "on 09.12.2011",
            "01/2026",
            "1,000,000 of them",
            "03-04-2026",
            "12345 lamps",
            "555-0199 lamps",
        ],
    )
    def test_what_is_no_phone_number(self, text: str) -> None:
        assert of("phone", text) == []

    @pytest.mark.parametrize("text", ["a.b@c.co.uk", "a+b@c.example", "A_B@c-d.com"])
    def test_an_email_address(self, text: str) -> None:
        assert quoted("email", f"Write to {text}, please.") == [text]

    @pytest.mark.parametrize("text", ["a@b", "@home", "2 @ £5", "a@-b.com"])
    def test_what_is_no_email_address(self, text: str) -> None:
        assert of("email", text) == []


class TestNumbers:
    @pytest.mark.parametrize(
        ("text", "value"),
        [
            *(
                ("1,200", "1200"),
                ("1.5", "1.5"),
                (".5", "0.5"),
                ("3,50,000", "350000"),
                ("10 000 000", "10000000"),
                ("2½", "2.5"),
            ),
            *(
                ("2 1/2", "2.5"),
                ("1/2", "0.5"),
                ("3 million", "3000000"),
                ("2.5k", "2500"),
                ("4bn", "4000000000"),
                ("2 hundred", "200"),
            ),
            *(
                ("5 dozen", "60"),
                ("1.234.567", "1234567"),
                ("¾", "0.75"),
                ("5-10", "5..10"),
                ("5 to 10", "5..10"),
                ("5 or 6", "5..6"),
            ),
            *(
                ("-3", "-3"),
                ("minus 3", "-3"),
                ("negative 3", "-3"),
                ("between 5 and 10", "5..10"),
                ("3tn", "3000000000000"),
                ("12½", "12.5"),
            ),
        ],
    )
    def test_in_figures(self, text: str, value: str) -> None:
        assert [v for v, _ in of("number", f"We saw {text} of them.")] == [value]

    @pytest.mark.parametrize(
        "text",
        [
            *(
                "Studio 54",
                "area 51",
                "iPhone 15",
                "our Apollo 13 night",
                "a 4K film",
                "a day or two",
                "1-2-3",
                "12/7/3/1",
                "windows 11",
            ),
            *("5th", "a5", "5a", "version 3", "Route 66", "9/8 of it", "8K"),
        ],
    )
    def test_what_belongs_to_a_name_is_none(self, text: str) -> None:
        assert of("number", text) == []

    def test_a_word_that_only_begins_a_sentence_is_no_name(self) -> None:
        assert [v for v, _ in of("number", "Choose 13 lamps. Take 5 of them.")] == ["13", "5"]

    def test_a_number_in_a_saying_is_none(self) -> None:
        assert values.find("Put two and two together, on cloud nine, one in a million, a million thanks.") == ()
