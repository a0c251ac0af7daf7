"""Every word that leads up to a value or follows it, and what it makes of the value."""

import pytest

from tests.unit.guardrails.values.said import of, quoted


def words(line: str) -> list[str]:
    return line.split("|")


class TestChanges:
    @pytest.mark.parametrize(
        "verb",
        words(
            "went|gone|rose|risen|fell|fallen|dropped|cut|reduced|increased|raised|up|down|grew|grown|jumped|climbed"
            "|slashed|lowered|move|moves|moved|moving|changes|changed|changing|rises|rising|drops|falls|goes|going|go"
            "|raises|raising|increases|increasing|jump|jumps|climbs|grows|lift|lifts|lifted|bump|bumped|hike|hiked"
            "|revised|adjusted|switched|switching|upgraded|upgrades|doubled|tripled|shot|crept|soared|nudged"
        ),
    )
    def test_from_one_to_another_are_two_values(self, verb: str) -> None:
        assert [v for v, _ in of("money", f"It {verb} from £5 to £10.")] == ["5", "10"]
        assert [v for v, _ in of("percent", f"It {verb} sharply from 5% to 10%.")] == ["5", "10"]

    def test_without_such_a_verb_they_are_one(self) -> None:
        assert [v for v, _ in of("money", "It costs from £5 to £10.")] == ["5..10"]
        assert [v for v, _ in of("money", "It fell. It is from £5 to £10.")] == ["5..10"]
        assert [v for v, _ in of("money", "It fell " + "o" * 38 + " from £5 to £10.")] == ["5", "10"]
        assert [v for v, _ in of("money", "It fell " + "o" * 39 + " from £5 to £10.")] == ["5..10"]


class TestCurrencies:
    @pytest.mark.parametrize(
        ("sign", "code"),
        [
            ("৳", "BDT"), ("₮", "MNT"), ("₲", "PYG"), ("₵", "GHS"), ("₡", "CRC"), ("₸", "KZT"), ("₼", "AZN"),
            ("₾", "GEL"),
            ("₭", "LAK"), ("៛", "KHR"), ("U.S. $", "USD"), ("U.S.$", "USD"), ("J$", "JMD"),
            ("TT$", "TTD"), ("EC$", "XCD"), ("BZ$", "BZD"), ("FJ$", "FJD"), ("N$", "NAD"), ("SFr ", "CHF"),
            ("SFr. ", "CHF"), ("GBP ", "GBP"), ("JMD ", "JMD"),
        ],
    )  # fmt: skip
    def test_rarer_signs(self, sign: str, code: str) -> None:
        assert of("money", f"It is {sign}45 for one.") == [("45", code)]

    @pytest.mark.parametrize(
        ("word", "value", "code"),
        [
            ("dinars", "45", None), ("escudos", "45", None), ("markka", "45", None), ("hryvnia", "45", "UAH"),
            ("dong", "45", "VND"), ("tenge", "45", "KZT"), ("taka", "45", "BDT"), ("leva", "45", "BGN"),
            ("lei", "45", "RON"), ("drachmas", "45", "GRD"), ("pesetas", "45", "ESP"), ("guilders", "45", "NLG"),
            ("schillings", "45", "ATS"), ("deutschmarks", "45", "DEM"), ("cedis", "45", "GHS"), ("rials", "45", "IRR"),
            ("rupiah", "45", "IDR"), ("shillings", "45", "KES"), ("lire", "45", "ITL"), ("złoty", "45", "PLN"),
            ("centavos", "0.45", "MXN"), ("centimes", "0.45", "CHF"), ("kopecks", "0.45", "RUB"),
            ("kopeks", "0.45", "RUB"), ("euro cents", "0.45", "EUR"), ("euro cent", "0.45", "EUR"),
            ("penny", "0.45", "GBP"), ("cent", "0.45", "USD"), ("Aussie dollars", "45", "AUD"),
            ("Singaporean dollars", "45", "SGD"), ("deutsche marks", "45", "DEM"), ("Korean won", "45", "KRW"),
            ("Egyptian pounds", "45", "EGP"), ("new shekels", "45", None), ("Israeli new shekels", "45", "ILS"),
        ],
    )  # fmt: skip
    def test_rarer_words(self, word: str, value: str, code: str | None) -> None:
        expected = [] if word == "new shekels" else [(value, code)]

        assert of("money", f"It is 45 {word} for one.") == expected

    @pytest.mark.parametrize(("word", "least"), [("won", 1_000), ("mark", 100_000), ("marks", 100_000)])
    def test_words_of_another_sense_from_a_size_on(self, word: str, least: int) -> None:
        assert of("money", f"It is {least} {word}.") != []
        assert of("money", f"It is {least - 1} {word}.") == []

    @pytest.mark.parametrize("code", "ALL BAM BOB COP CUP GEL LAK MAD MOP PEN SIT SOS TOP TRY".split())
    def test_a_code_that_is_an_english_word_is_none(self, code: str) -> None:
        assert of("money", f"WE HAVE 45 {code} NOW") == []

    @pytest.mark.parametrize("code", "ISK JMD SAR ILS PHP RON MAD".split()[:6])
    def test_a_rarer_code_is_written_in_capitals(self, code: str) -> None:
        assert of("money", f"We pay {code} 45 now") == [("45", code)]
        assert of("money", f"We pay {code.lower()} 45 now") == []

    def test_a_version_of_a_language_is_no_peso(self) -> None:
        assert of("money", "on PHP 8 now") == []
        assert of("money", "on PHP 20 now") == [("20", "PHP")]


class TestSpans:
    @pytest.mark.parametrize(
        "word",
        words(
            "for|in|within|over|about|around|take|takes|took|taking|last|lasts|lasted|just|only|than|after|of|cover"
            "|covers|is|was|nearly|almost|under|least|most|spend|spent|save|saves|saving|every|to|need|needs|have|has"
            "|had|wait|roughly|approximately|get|give|gives|into|with|worth|up|enjoy|stay|add|adds|allow|book|win"
            "|lose|lost|skip|miss|missed|cut|shave|shaved|extend|extended|earn|earned|there's|it's|by|through|during"
            "|inside|beyond|before|until"
        ),
    )
    def test_an_hour_after_a_word_for_how_long(self, word: str) -> None:
        assert of("duration", f"We {word} an hour here") == [("1", "H")]

    @pytest.mark.parametrize(
        "word",
        words("times|once|twice|pound|pounds|dollar|dollars|euro|euros|pence|cents|quid|miles|km|kilometers|kilometres"
              "|metres|meters|people|5"),
    )  # fmt: skip
    def test_an_hour_of_a_rate_is_none(self, word: str) -> None:
        assert of("duration", f"We count {word} an hour here") == []

    def test_nor_after_any_other_word(self) -> None:
        assert of("duration", "We bake an hour here") == []
        assert of("duration", "We bake a full hour here") == [("1", "H")]

    @pytest.mark.parametrize(
        ("text", "value", "unit"),
        [
            ("5 ms", "5", "MS"), ("5 milliseconds", "5", "MS"), ("5 secs", "5", "S"), ("5 mins", "5", "M"),
            ("5 hrs", "5", "H"), ("5 nights", "5", "D"), ("5 mths", "5", "MO"), ("5 wks", "5", "W"), ("5 "
                "weekends", None, None),
            ("5 fortnights", "5", "2W"), ("5 mos", "5", "MO"), ("5 yrs", "5", "Y"), ("5 decades", "5", "10Y"),
            ("5 centuries", "5", "100Y"), ("5h", "5", "H"), ("5d", "5", "D"), ("5y", "5", "Y"), ("5w", "5", "W"),
            ("5 trading days", "5", "D working"), ("5 business days", "5", "D working"), ("5 week days", "5", "D "
                "working"),
            ("5 calendar days", "5", "D"), ("5 full days", "5", "D"), ("5 whole days", "5", "D"),
            ("5 consecutive days", "5", "D"), ("5 straight days", "5", "D"), ("5 long days", "5", "D"),
            ("5 short days", "5", "D"), ("5 school days", "5", "D"), ("5 more days", "5", "D"), ("5 extra "
                "days", "5", "D"),
            ("5 additional days", "5", "D"), ("5 days and a half", "5.5", "D"), ("5 days and a quarter", "5.25", "D"),
            ("5 days and three quarters", "5.75", "D"), ("an hour and three quarters", "1.75", "H"),
            ("1d4h", "1.1667", "D"), ("2d12h", "60", "H"), ("5m30s", "330", "S"), ("1h30m", "90", "M"),
            ("1h30min", "90", "M"), ("2 hours, 30 minutes", "2.5", "H"), ("1 hour 1 second", "3601", "S"),
            ("one year, two months", "14", "MO"), ("2 weeks 3 days", "17", "D"), ("a day and 12 hours", "1.5", "D"),
        ],
    )  # fmt: skip
    def test_every_unit(self, text: str, value: str | None, unit: str | None) -> None:
        expected = {"1d4h": [("28", "H")]}.get(text, [] if value is None else [(value, unit)])

        assert of("duration", f"It takes {text}.") == expected

    @pytest.mark.parametrize("unit", "second minute hour day night week fortnight month year decade".split())
    def test_a_few_of_any(self, unit: str) -> None:
        for many, value in (
            ("a few", "~1"),
            ("several", "~1"),
            ("a couple of", "2"),
            ("couple", "2"),
            ("a good few", "~1"),
        ):
            assert [v for v, _ in of("duration", f"It takes {many} {unit}s.")] == [value], many


class TestDeadlines:
    @pytest.mark.parametrize(
        "word",
        words(
            "by|before|on or by|on or before|until|till|til|up until|until and including|no later than|not later than"
            "|not after|by no later than|up to|up to and including|through|thru|prior to|by the|by around|by about"
            "|by the end of business on|by close of business|by the close of play on|by the end of the|by cob on|by cop"
            "|by the close of|by this time|by the week of"
        ),
    )
    def test_a_day_after_a_word_for_a_limit(self, word: str) -> None:
        if word.endswith("end of the"):
            pytest.skip("a date of its own")
        assert quoted("deadline", f"Pay {word} 5 May, please.") == [f"{word} 5 May"]

    @pytest.mark.parametrize(
        "word",
        words(
            "last day is|last day:|deadline|deadline is|deadline:|closing date|closing date is|end date:|expiry date is"
            "|end|ends|ending|close|closes|closing|expire|expires|expiring|lapse|lapses|finish|finishes|run out"
            "|runs out"
            "|stop|stops"
        ),
    )
    def test_a_day_on_which_something_ends(self, word: str) -> None:
        assert quoted("deadline", f"The {word} 5 May, please.") == ["5 May"]
        if word.split()[-1].isalpha() and word.split()[-1] not in ("is", "date", "deadline"):
            assert quoted("deadline", f"It {word} on 5 May, please.") == ["on 5 May"]

    @pytest.mark.parametrize("part", words("morning|afternoon|evening|night|lunchtime|close"))
    def test_a_part_of_the_day_belongs_to_it(self, part: str) -> None:
        assert quoted("deadline", f"Pay by 5 May {part}, please.") == [f"by 5 May {part}"]

    @pytest.mark.parametrize(
        ("unit", "code"),
        [("hour", "H"), ("day", "D"), ("week", "W"), ("fortnight", "2W"), ("month", "MO"), ("year", "Y")],
    )
    def test_within_the_unit(self, unit: str, code: str) -> None:
        assert of("deadline", f"Pay within the {unit}.") == [("1", code)]
        assert of("deadline", f"Pay within this {unit}.") == [("1", code)]
        assert of("deadline", f"Pay within the {unit} of May.") == []

    @pytest.mark.parametrize("text", ["all through 5 May", "on 5 May", "after 5 May", "5 May", "within 5 May"])
    def test_another_day_is_no_limit(self, text: str) -> None:
        assert of("deadline", f"Come {text}.") == []


class TestPercents:
    @pytest.mark.parametrize(
        "more",
        words("off|less|fewer|more|cheaper|lower|higher|lighter|faster|smaller|bigger|larger|longer|shorter|stronger"
              "|slower|greater|quicker"),
    )  # fmt: skip
    def test_a_part_that_compares(self, more: str) -> None:
        assert of("percent", f"It is a third {more}.") == [("33.33", "%")]

    @pytest.mark.parametrize("word", words("save|saves|saving|by|another|an extra|up to"))
    def test_a_part_by_which_something_changes(self, word: str) -> None:
        assert of("percent", f"We {word} a third, always.") == [("33.33", "%")]
        assert of("percent", "We ate a third, always.") == []

    @pytest.mark.parametrize("word", words("first|second|other|better|last|latter|top|bottom"))
    def test_not_half_of_a_game(self, word: str) -> None:
        assert of("percent", f"In the {word} half of our show") == []
        assert of("percent", "In one half of our show") != []

    @pytest.mark.parametrize(
        ("of_all", "of_them"),
        [("ten", 10), ("10", 10), ("five", 5), ("5", 5), ("100", 100), ("a hundred", 100), ("three", 3), ("four", 4),
         ("six", 6), ("eight", 8), ("twenty", 20), ("20", 20), ("8", 8), ("6", 6), ("4", 4), ("3", 3)],
    )  # fmt: skip
    def test_so_many_out_of_so_many(self, of_all: str, of_them: int) -> None:
        share = f"{round(2 / of_them * 100, 2):.2f}".rstrip("0").rstrip(".")

        assert of("percent", f"Two out of {of_all} cats agree.") == [(share, "%")]
        assert of("percent", f"Two in every {of_all} cats agree.") == [(share, "%")]
        assert of("percent", f"Two out of {of_all} stars.") == []

    @pytest.mark.parametrize(
        "after", words("on|by|for|from|in|based|with|across|and|at|to|or|is|was|days|weeks|hours|minutes|months|years"
                       "|locations|sizes|colours|colors"),
    )  # fmt: skip
    def test_not_where_something_else_follows(self, after: str) -> None:
        assert of("percent", f"Two in ten {after} all.") == []


class TestOrdinals:
    @pytest.mark.parametrize(
        "after",
        words(
            "class|thing|things|aid|name|names|hand|impression|impressions|of all|time lucky|nature|to none|thought"
            "|thoughts|best|chance|chances|helping|helpings|party|parties|sense|heaven|lady|world|rate|and "
            "foremost|come"
            "|served|form|hour|wheel|avenue|street|wind|glance|sight|look|person|opinion|skin|home|degree"
        ),
    )
    def test_of_a_saying_are_none(self, after: str) -> None:
        assert of("ordinal", f"our second {after} here") == []
        assert of("ordinal", "our second tram here") == [("2", None)]

    @pytest.mark.parametrize(
        "before",
        words("at|we|you|i|they|he|she|it|us|safety|put|come|comes|came|goes|people|customer|customers|a|per|split|each"
              "|when|in the|from day|since day"),
    )  # fmt: skip
    def test_as_an_adverb_are_none(self, before: str) -> None:
        assert of("ordinal", f"so {before} first, and then") == []

    def test_at_the_head_of_a_sentence_are_none(self) -> None:
        assert of("ordinal", "First, mix it. Second, bake it.\nThird, eat it.") == []
        assert of("ordinal", "our first, and then") == [("1", None)]


class TestNumbersOfNames:
    @pytest.mark.parametrize(
        "name",
        words(
            "studio|area|boeing|airbus|section|ios|android|windows|wi-fi|wifi|bluetooth|usb|playstation|xbox"
            "|fahrenheit|iphone|ipad|galaxy|pixel|formula|route|catch|channel|macos|firmware|version|isbn|ean|hdmi"
            "|article|highway|mk|type"
        ),
    )
    def test_are_none(self, name: str) -> None:
        assert of("number", f"our {name} 54 here") == []
        assert of("number", "our lamps 54 here") == [("54", None)]


class TestCodes:
    @pytest.mark.parametrize(
        "word",
        words(
            "code|codes|promo code|voucher code|coupon code|discount code|offer code|gift code|access code|voucher"
            "|coupon|promo|promocode|passcode|password"
        ),
    )
    def test_a_word_in_capitals_after_one_for_codes(self, word: str) -> None:
        assert of("code", f"the {word} DRIZZLE here") == [("DRIZZLE", None)]
        assert of("code", f"the {word} is DRIZZLE here") == [("DRIZZLE", None)]
        assert of("code", f"the {word} drizzle here") == []

    @pytest.mark.parametrize(
        "word",
        words(
            "pin|otp|ref|reference|booking|tracking|order|invoice|confirmation|membership|customer|account|pnr|serial"
            "|sku|policy|ticket|case|parcel"
        ),
    )
    def test_a_number_after_a_word_for_one(self, word: str) -> None:
        for label in ("", " no.", " no", " number", " id", " ref", " reference", " code", " is", ":", " #"):
            assert of("code", f"the {word}{label} 77140 here") == [("77140", None)], label
        assert of("code", f"the {word} 771 here") == []
        assert of("code", f"the {word} 2016 here") == []
        assert of("code", f"the {word} DRIZZLE here") == []

    @pytest.mark.parametrize("word", words("use|enter|quote|apply|type|with|add"))
    def test_a_word_that_is_to_be_used(self, word: str) -> None:
        assert of("code", f"{word} DRIZZ20 here") == [("DRIZZ20", None)]
        assert of("code", f'{word} "DRIZZLE" here') == [("DRIZZLE", None)]
        assert of("code", f"{word} DRIZZLE at the till") == [("DRIZZLE", None)]
        assert of("code", f"{word} DRIZZLE here") == []
        assert of("code", f"{word} 77140 here") == []
        assert of("code", f"{word} drizz20 here") == []
        assert of("code", f"{word} DRZ2 here") == []

    @pytest.mark.parametrize("after", words("at |when |in |for £5|for free|to get |to save |to claim |to unlock "))
    def test_for_what_it_is_used(self, after: str) -> None:
        assert of("code", f"use DRIZZLE {after}tea") == [("DRIZZLE", None)]

    @pytest.mark.parametrize(
        "name",
        words(
            "COVID-19|COVID2019|HDMI21|WINDOWS11|MACOS14|IPHONE15|GALAXY24|HTTP20|WIFI6|LPDDR5|GDDR6|PCIE4"
            "|RYZEN7|INTEL13"
            "|BASE64|SARS2003"
        ),
    )
    def test_the_name_of_a_thing_is_none(self, name: str) -> None:
        assert of("code", f"with the {name} here") == []

    @pytest.mark.parametrize("code", words("CLIMB20|ABCD1|ABCD1234|MB-0045512|A1B2C3D4|QX12-34567"))
    def test_capitals_and_digits_alone(self, code: str) -> None:
        assert of("code", f"see {code} here") == [(code, None)]
        assert of("code", f"see {code.lower()} here") == []

    @pytest.mark.parametrize("text", words("ABC20|ABCD12345|A1B2C3D|1234567|12ABCDEF|MB-004"))
    def test_other_letters_and_digits_are_none(self, text: str) -> None:
        if text in ("ABCD12345", "A1B2C3D"):
            assert of("code", f"see {text} here") == [(text, None)]
        else:
            assert of("code", f"see {text} here") == []


class TestAddresses:
    @pytest.mark.parametrize(
        "end",
        (
            "com net org edu gov mil int info biz shop store online site xyz io co app dev ai ly gl gd cc tv "
            "link click "
            "top club vip live world email gift gifts deals sale market shopping blog news page website space "
            "tech pro uk "
            "ie de fr nl eu es pl ru cn jp br au nz ca ch se dk fi be cz pt gr tr za mx example test invalid "
            "local help "
            "center zone win bid loan london scot wales buzz fun art promo icu su gg tk ml ga cf gq mobi name "
            "today life "
            "kr sg hk ph id th vn tw il ae sa ar cl pe hu ro bg hr sk si lt lv ee lu ua kz ng ke gh eg ma travel "
            "museum "
            "jobs coop aero asia cat cloud digital agency studio design events media global group wiki host press nyc "
            "berlin onion"
        ).split(),
    )
    def test_a_bare_domain_of_every_ending(self, end: str) -> None:
        if end != "be":
            assert of("url", f"see wren.{end} now") == [(f"wren.{end}", None)]
        assert of("url", f"see shop.wren.{end} now") == [(f"shop.wren.{end}", None)]

    @pytest.mark.parametrize("end", "in it at be no us me so to do am is my as".split())
    def test_two_sentences_without_a_space_are_none(self, end: str) -> None:
        assert of("url", f"we met.{end} was fun") == []

    @pytest.mark.parametrize("scheme", "http https ftp hxxp hxxps sftp ws wss git ssh irc".split())
    def test_of_every_scheme(self, scheme: str) -> None:
        assert of("url", f"see {scheme}://wren.example/x now") == [(f"{scheme}://wren.example/x", None)]

    @pytest.mark.parametrize("mark", list(".,;:!?)]}*_"))
    def test_without_the_sentence_s_own_marks(self, mark: str) -> None:
        assert of("url", f"see https://wren.example/x{mark} now") == [("https://wren.example/x", None)]

    def test_with_a_bracket_of_its_own(self) -> None:
        assert of("url", "see https://wren.example/x_(y) now") == [("https://wren.example/x_(y)", None)]
        assert of("url", "(see https://wren.example/x_(y)) now") == [("https://wren.example/x_(y)", None)]
        assert of("url", "(see https://wren.example/x) now") == [("https://wren.example/x", None)]


class TestSizes:
    @pytest.mark.parametrize(
        ("word", "size"),
        [("hundred", 100), ("dozen", 12), ("thousand", 10**3), ("million", 10**6), ("billion", 10**9),
         ("trillion", 10**12), ("lakh", 10**5), ("crore", 10**7)],
    )  # fmt: skip
    def test_of_numbers_in_words_and_in_figures(self, word: str, size: int) -> None:
        kind = "money" if word in ("lakh", "crore") else "number"

        for text, times in ((f"some two {word} lamps", 2), (f"some 3 {word} lamps", 3), (f"some 3 {word}s lamps", 3)):
            assert [v for v, _ in of(kind, text)] == [str(times * size)], text

    @pytest.mark.parametrize(("sign", "size"), [("k", 10**3), ("bn", 10**9), ("tn", 10**12), ("mn", 10**6)])
    def test_by_their_signs(self, sign: str, size: int) -> None:
        assert [v for v, _ in of("number", f"some 3{sign} lamps")] == [str(3 * size)]

    @pytest.mark.parametrize(
        ("word", "size"),
        [("hundred", 100), ("k", 10**3), ("thousand", 10**3), ("m", 10**6), ("mm", 10**6), ("mn", 10**6),
         ("mil", 10**6),
         ("million", 10**6), ("b", 10**9), ("bn", 10**9), ("billion", 10**9), ("t", 10**12), ("tn", 10**12),
         ("mill", 10**6), ("mio", 10**6), ("mln", 10**6), ("mrd", 10**9), ("mld", 10**9)],
    )  # fmt: skip
    def test_of_money(self, word: str, size: int) -> None:
        space = " " if len(word) > 4 else ""

        assert [v for v, _ in of("money", f"for £3{space}{word} now")] == [str(3 * size)]

    @pytest.mark.parametrize(
        ("word", "size"), [("hundred", 100), ("thousand", 10**3), ("million", 10**6), ("billion", 10**9)]
    )
    def test_of_money_loosely(self, word: str, size: int) -> None:
        for many in ("a few", "few", "a couple", "a couple of", "several", "some"):
            assert [v for v, _ in of("money", f"for {many} {word} pounds now")] == [f"~{size}"], many
        assert [v for v, _ in of("money", f"for {word}s of pounds now")] == [f"~{size}"]


class TestLimitsOfDeadlines:
    def test_whatever_day_it_ends_on(self) -> None:
        assert of("deadline", "It ends in 3 days.") == [("+3d", "relative")]
        assert of("deadline", "It ends in May.") == [("--05", None)]
        assert of("deadline", "It ends tomorrow.") == [("+1d", "relative")]

    def test_a_range_of_days_told_in_two_ways_is_told_from_now(self) -> None:
        assert of("date_range", "Open today until Friday.") == [("+0d..friday", "relative")]
        assert of("date_range", "Open from Monday to Friday.") == [("monday..friday", "weekday")]
        assert of("date_range", "Open from 3 May to 5 May.") == [("--05-03..--05-05", None)]


class TestSayings:
    @pytest.mark.parametrize(
        "saying",
        words(
            "first things first|high five|high-five|two and two|two birds|one stone|takes two|two to tango"
            "|nine yards|cloud nine|nine lives|forty winks|five o'clock shadow|on all fours|two cents|one by one"
            "|one to one|one-on-one|a million thanks|nine to five|to the nines|saves nine|fifty-fifty"
            "|two's company|three's a crowd|two peas|two shakes|two wrongs|two minds|seven wonders|seven seas"
            "|seven deadly|three musketeers|three little pigs|three wise|four corners|four walls|five senses"
            "|two heads|thanks a million|zero to hero|six of one|dozen of the other|two sides of the"
            "|one thousand and one nights|two-faced|ten out of ten for|three cheers|two thumbs up|two ticks"
            "|a thousand times|million miles|million dollar question|thousand words|one in a million"
            "|two left feet|six feet under|ten a penny"
        ),
    )
    def test_hold_no_numbers(self, saying: str) -> None:
        assert of("number", f"so {saying} here") == []
        assert of("quantity", f"so {saying} here") == of("money", f"so {saying} here") == []


class TestPence:
    @pytest.mark.parametrize(
        ("text", "value"),
        [("five pounds 20th", "5"), ("five pounds 20", "5.2"), ("five pounds half", "5"), ("3m pounds", "3000000"),
         ("3mn euros", "3000000"), ("3mio euros", "3000000"), ("a few pounds", "~1"), ("several euros", "~1")],
    )  # fmt: skip
    def test_are_part_of_the_amount(self, text: str, value: str) -> None:
        assert [v for v, _ in of("money", f"it is {text}.")] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [("in 2019/20", "2019..2020"), ("in 2014-15", "2014..2015"), ("from 1999 to 2004", "1999..2004"),
     ("between 1999 and 2004", "1999..2004"), ("in 1999/00", "1999..2000")],
)  # fmt: skip
def test_seasons_and_years(text: str, value: str) -> None:
    assert [v for v, _ in of("date_range", text) if v[:4].isdigit()][:1] == [value]
