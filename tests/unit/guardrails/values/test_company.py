"""The words that stand beside a value: those that make it one, and those that make it something else."""

import pytest

from tests.unit.guardrails.values.said import of


def each(words: str) -> list[str]:
    return words.split("|")


class TestOrdinals:
    @pytest.mark.parametrize(
        "word",
        each(
            "class|thing|things|aid|name|hand|impressions|of all|nature|to none|thought|thoughts|best|chance"
            "|helping|party|parties"
            "|sense|heaven|lady|world|rate|and foremost|come|served|form|hour|wheel|avenue|street|wind|glance"
            "|sight|look|person"
            "|opinion|skin|home|degree|time lucky"
        ),
    )
    def test_a_saying_with_a_place_in_it_is_none(self, word: str) -> None:
        assert of("ordinal", f"So our second {word} it is.") == []

    @pytest.mark.parametrize(
        "word",
        each(
            "of|off|or|and|to|for|in|on|at|by|the|later|ago|less|more|fewer|cheaper|longer|lower|higher|faster"
            "|chance|please|with"
            "|when|if|it|you|we|is|was|that|than|before|after|from|just|each|every|per|lighter|smaller|bigger|larger"
        ),
    )
    def test_a_part_is_no_place_before_a_word_that_is_no_thing(self, word: str) -> None:
        assert of("ordinal", f"So a fifth {word} so.") == []

    @pytest.mark.parametrize(
        "word",
        each(
            "at|we|you|i|they|he|she|it|us|safety|put|comes|come|came|goes|people|customer|customers|per|split"
            "|when|in the|from day"
        ),
    )
    def test_first_is_no_place_after_a_word_that_does_something(self, word: str) -> None:
        assert of("ordinal", f"So {word} first lamps.") == []


class TestPercentages:
    @pytest.mark.parametrize(
        "word",
        each(
            "off|less|fewer|more|cheaper|lower|higher|lighter|faster|smaller|bigger|larger|longer|shorter"
            "|stronger|slower|greater|quicker"
        ),
    )
    def test_a_share_before_a_word_that_compares(self, word: str) -> None:
        assert of("percent", f"It is a third {word} now.") == [("33.33", "%")]

    @pytest.mark.parametrize("word", each("all|our|the|your|their|these|those|my|us|you|them|lamps"))
    def test_a_part_of_them(self, word: str) -> None:
        assert of("percent", f"It is half of {word} now.") == [("50", "%")]

    @pytest.mark.parametrize(
        "word",
        each(
            "stars|on|by|for|from|in|based|with|across|and|at|to|or|is|was|days|weeks|hours|minutes|months"
            "|years|locations|sizes|colours"
        ),
    )
    def test_so_many_out_of_so_many_of_something_else(self, word: str) -> None:
        assert of("percent", f"It is two in three {word} now.") == []


class TestDurations:
    @pytest.mark.parametrize(
        "word",
        each(
            "for|in|within|over|about|around|take|takes|took|taking|last|lasts|lasted|just|only|than|after|of"
            "|cover|covers|is|was|nearly|almost"
            "|under|least|most|spend|spent|save|saves|saving|every|to|need|needs|have|has|had|wait|roughly"
            "|approximately|get|give|gives"
            "|into|with|worth|up"
        ),
    )
    def test_one_of_them_after_a_word_of_lasting(self, word: str) -> None:
        spans = of("duration", f"So {word} an hour.")

        assert spans == [("1", "H")] or of("date", f"So {word} an hour.") != []

    @pytest.mark.parametrize(
        "word",
        each("times|once|twice|pound|pounds|dollars|euros|pence|cents|quid|miles|km|kilometres|metres|meters|people"),
    )
    def test_a_rate_is_none(self, word: str) -> None:
        assert of("duration", f"So many {word} an hour.") == []

    @pytest.mark.parametrize(
        "word",
        each("working|business|week|calendar|full|whole|consecutive|straight|long|short|school|trading|more|extra"),
    )
    def test_which_ones(self, word: str) -> None:
        working = " working" if word in ("working", "business", "week", "trading") else ""

        assert of("duration", f"So 45 {word} days.") == [("45", f"D{working}")]

    @pytest.mark.parametrize("word", each("full|whole|entire|further|extra|good|solid"))
    def test_a_whole_one(self, word: str) -> None:
        assert of("duration", f"We talked a {word} week.") == [("1", "W")]


class TestNumbers:
    @pytest.mark.parametrize(
        "word",
        each(
            "Top|Over|Save|Buy|Get|Only|Just|The|Our|Your|First|Next|Last|Up|To|Of|For|In|And|With|Under|From"
            "|By|Win|Earn|Spend|Collect|Take"
            "|Choose|Pick|Now|All|Another|Extra|Least|Than|About|These|Those|Any|Some|Past|After|Before|Between"
            "|Around|Nearly|Almost|Room"
            "|Gate|Platform|Terminal|Page|Chapter|Step|Level|Seat|Row|Table|Bay|Stand|Booth|Size|Age|Aged"
            "|Number|Queue|Grab|Enjoy|Send|Share"
            "|Score|Day|Week|Month|Year|No|Or|Plus|More|Most|Exactly|Approximately|Roughly|Is|Are|Was|Were|Has"
            "|Have|Had|My|His|Her|Their|Its"
            "|Set|Find|Meet|Try|Add|Give|Order|Book|See|Read|Learn|Make|Use|Sold|Out|Off|On|At"
        ),
    )
    def test_a_word_with_a_capital_that_is_no_name(self, word: str) -> None:
        assert "number" in {kind for kind in ("number", "code", "date") if of(kind, f"We say {word} 13 lamps.")}

    @pytest.mark.parametrize(
        "word",
        each(
            "studio|area|boeing|airbus|section|ios|android|windows|wifi|wi-fi|bluetooth|usb|playstation|xbox"
            "|fahrenheit|iphone|ipad|galaxy"
            "|pixel|formula|route|catch|channel|macos|firmware|version|isbn|ean|hdmi|article|highway|mk|type"
        ),
    )
    def test_the_number_of_a_name_is_none(self, word: str) -> None:
        assert of("number", f"so our {word} 13 it is") == []

    @pytest.mark.parametrize(
        "saying",
        each(
            "first things first|high five|two and two|two birds|one stone|takes two|two to tango|nine yards"
            "|cloud nine|nine lives|forty winks"
            "|on all fours|two cents|one by one|a million thanks|nine-to-five|to the nines|saves nine"
            "|fifty-fifty|two's company"
            "|three's a crowd|two peas|two shakes|two wrongs|two minds|seven wonders|seven seas|seven deadly"
            "|three musketeers"
            "|three little pigs|three wise|four corners|four walls|five senses|two heads|thanks a million"
            "|zero to hero|six of one"
            "|dozen of the other|two sides of the|one thousand and one nights|two-faced|ten out of ten for"
            "|three cheers|two thumbs up"
            "|two ticks|a thousand times|million miles|million dollar smile|thousand words|one in a million"
            "|two left feet|six feet under"
            "|ten a penny"
        ),
    )
    def test_a_saying_holds_none(self, saying: str) -> None:
        assert of("number", f"So {saying} it is.") == []


class TestMoney:
    @pytest.mark.parametrize(
        "word",
        each(
            "went|gone|rose|risen|fell|fallen|dropped|cut|reduced|increased|raised|up|down|grew|grown|jumped"
            "|climbed|slashed|lowered|moved"
            "|changed|changes|rises|drops|falls|goes"
        ),
    )
    def test_a_change_is_two_amounts(self, word: str) -> None:
        assert [value for value, _ in of("money", f"It {word} from £5 to £10.")] == ["5", "10"]

    @pytest.mark.parametrize(
        "word", each("for|just|only|under|than|cost|costs|save|about|over|to|by|spend|pay|extra|another|is|was|worth")
    )
    def test_one_of_them_after_a_word_of_paying(self, word: str) -> None:
        assert of("money", f"So {word} a pound.") == [("1", "GBP")]

    @pytest.mark.parametrize("word", each("sign|store|shop|cake|bill|of|coin"))
    def test_but_not_as_part_of_another_thing(self, word: str) -> None:
        assert of("money", f"So for a pound {word}.") == []

    @pytest.mark.parametrize("word", each("budget|price|prices|cost|costs|pay|paid|salary|spend|worth|earn|fee"))
    def test_a_bare_size_after_a_word_of_money(self, word: str) -> None:
        assert of("money", f"The {word} of 30k.") == [("30000", None)]

    @pytest.mark.parametrize("word", each("weigh|weighs|weighing|weighed|lose|lost|losing|gained|shed"))
    def test_pounds_of_weight_are_none(self, word: str) -> None:
        assert of("money", f"We {word} 20 pounds.") == []

    @pytest.mark.parametrize("word", each("days|weeks|months|hours|years|people|cm"))
    def test_a_bare_end_that_counts_something_ends_no_range(self, word: str) -> None:
        assert of("money", f"So £5 to 10 {word}.") == [("5", "GBP")]

    @pytest.mark.parametrize("word", each("a|an|per|on|for|at|in|if|or|and|off|by|is|we|you|it"))
    def test_but_before_a_small_word_it_does(self, word: str) -> None:
        assert of("money", f"So £5 to 10 {word} so.") == [("5..10", "GBP")]


class TestDates:
    @pytest.mark.parametrize(
        "word",
        each(
            "in|since|during|by|until|till|year|early|late|mid|circa|established|founded|this|our|the|new"
            "|before|after|from|to|of|for|through|and"
        ),
    )
    def test_a_year_after_a_word_that_goes_with_years(self, word: str) -> None:
        assert of("date", f"So {word} 2016, it is.") == [("2016", None)]

    @pytest.mark.parametrize(
        "word", each("%|shops| mah| km| people| kg| w| kcal| ml| dollars| nm| rpm| mm| lumen| staff")
    )
    def test_what_is_counted_is_no_year(self, word: str) -> None:
        gap = "" if word[0] in "% " else " "

        assert of("date", f"So in 2016{gap}{word} it is.") == []

    @pytest.mark.parametrize(
        "word",
        each(
            "in|by|until|till|from|to|through|throughout|since|of|during|before|after|for|every|each|and|or"
            "|between|ends|begins|starts|starting"
            "|beginning|around|is|was"
        ),
    )
    def test_may_is_a_month_after_a_word_of_time(self, word: str) -> None:
        assert of("date", f"So {word} May, it is.") == [("--05", None)]

    @pytest.mark.parametrize("word", each("best|feeling|driver|vibes|mood|blues"))
    def test_a_day_in_a_saying_is_none(self, word: str) -> None:
        assert of("date", f"That Friday {word} it is.") == []

    @pytest.mark.parametrize("word", each("by|on|until|till|this|next|before|from|every|last|to|and|through|ends"))
    def test_a_short_day_after_a_word_of_time(self, word: str) -> None:
        assert [value.split()[-1] for value, _ in of("date", f"So {word} Sat, it is.")] == ["saturday"]

    @pytest.mark.parametrize(
        "word",
        each(
            "built|made|ready|done|finished|complete|completed|learn|fluent|delivered|arrives|shipped"
            "|dispatched|reply|replies|respond|ran|up|down"
            "|twice|once|set up|results|first|only|best|worst|biggest"
        ),
    )
    def test_in_so_many_days_says_how_long_after_a_word_of_doing(self, word: str) -> None:
        assert of("date", f"So {word} in 3 days.") == []


class TestDeadlines:
    @pytest.mark.parametrize(
        "word",
        each(
            "you|your|claim|must|please|pay|use|cancel|activate|register|redeem|order|book|renew|confirm|return"
            "|reply|respond|send|answer|contact"
        ),
    )
    def test_what_the_reader_has_to_do_is_one(self, word: str) -> None:
        assert of("deadline", f"{word.title()} the answer back within 3 days.") == [("3", "D")]

    @pytest.mark.parametrize(
        "words",
        each(
            "by|before|until|up until|till|til|until and including|no later than|not later than"
            "|by no later than|up to|up to and including|prior to"
            "|on or before|last day is|last day:|deadline|deadline is|deadline:|closing date is|end date:"
            "|expiry date:|ends|end|ending|closes|close"
            "|closing|expire|expires|expiring|lapses|finish|finishes|runs out|runs until|stop|stops|ends on"
            "|closes on|expires at|by the|before the|ends around"
        ),
    )
    def test_words_that_say_by_when(self, words: str) -> None:
        assert [value for value, _ in of("deadline", f"So it {words} 5 May.")] == ["--05-05"]


class TestTimes:
    @pytest.mark.parametrize(
        "zone",
        each(
            "GMT|UTC|BST|CEST|CET|EEST|EET|WET|EST|EDT|CST|CDT|MST|PST|PDT|ET|PT|IST|JST|SGT|HKT|AEST|AEDT|AWST"
            "|NZST|NZDT|MSK"
        ),
    )
    def test_a_zone_belongs_to_its_time(self, zone: str) -> None:
        assert of("time", f"Come at 5pm {zone}.") == [("17:00", zone)]

    @pytest.mark.parametrize("word", each("at|by|from|until|till|before|after|to|and"))
    def test_hours_of_four_figures_after_a_word_of_time(self, word: str) -> None:
        assert of("time", f"So {word} 1700 hours.") == [("17:00", None)]

    @pytest.mark.parametrize("word", each("of|people|hours|minutes|days|per|items|or"))
    def test_past_a_number_of_things_is_none(self, word: str) -> None:
        assert of("time", f"So half past 9 {word} it.") == []

    @pytest.mark.parametrize("gap", each("-| - | to | until | through | till | til | to around | until about |–"))
    def test_what_joins_two_times(self, gap: str) -> None:
        assert of("time_range", f"Open 9am{gap}5pm.") == [("09:00..17:00", None)]

    @pytest.mark.parametrize(
        "lead",
        each(
            "open|opens|hours|opening|daily|weekdays|weekends|days|Mondays|Sunday|mon|tue|wed|thu|fri|sat|sun|open from"
        ),
    )
    def test_bare_hours_after_a_word_of_opening(self, lead: str) -> None:
        assert of("time_range", f"So {lead} 9-5.") == [("09:00..17:00", None)]

    @pytest.mark.parametrize("word", each("days|weeks|months|years|hours|minutes|people|per|percent|x|jan|may|dec"))
    def test_bare_hours_of_something_else_are_none(self, word: str) -> None:
        assert of("time_range", f"So daily 9-5 {word}.") == []
