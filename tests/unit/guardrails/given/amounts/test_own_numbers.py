"""Numbers that are a writer's own, told by the words they stand among."""

from collections.abc import Callable

import pytest

from rapport.guardrails.given.amounts import free


def asked(question: Callable[[str, int, int], bool], marked: str) -> bool:
    """What a question answers of the characters between « and »."""
    before, _, rest = marked.partition("«")
    said, _, after = rest.partition("»")
    return question(before + said + after, len(before), len(before + said))


def words(line: str) -> list[str]:
    return line.split("|")


class TestProposed:
    @pytest.mark.parametrize(
        "said",
        words(
            "let's meet on {}|let us meet on {}|shall we say {}|how about {}|what about {}|are you free on {}"
            "|are you around on {}|are you available on {}|i'm free on {}|i am also free on {}|i'll be in on {}"
            "|i'm still around {}|i'm out until {}|i'm away on {}|i'll call {}|i will ring {}|i can phone {}"
            "|i'll check on {}|i'll follow up on {}|i'll be there {}|i'll get back to you {}|i'll reach out {}"
            "|i'll come back {}|i'll try {}|i'll send it {}|i'll pop in {}|i'll also come {}|could you do {}"
            "|can we do {}|can i come {}|would you like {}|would it be {}|would a {} work|would one on {} do"
            "|would next {} do|would that be {}|do you do {}|does that {} work|does it {}|does a {} suit"
            "|available {}|happy to do {}|lunch on {}|coffee on {}|dinner on {}|call me on {}|reach me on {}"
            "|ring me on {}|ring us on {}|give me until {}|give us until {}|free on {}|free at {}|free from {}"
            "|drop by on {}|catch up on {}"
        ),
    )
    def test_what_is_asked_or_offered(self, said: str) -> None:
        assert asked(free.proposed, said.format("«friday»") + ".")

    def test_a_question(self) -> None:
        assert asked(free.proposed, "is it «friday» then?")
        assert asked(free.proposed, "is it «friday» then? ")

    @pytest.mark.parametrize("said", ["the sale ends «friday».", "is it? it ends «friday».", "we met «friday»"])
    def test_what_is_told_is_not(self, said: str) -> None:
        assert not asked(free.proposed, said)


class TestBinding:
    @pytest.mark.parametrize(
        "said",
        words(
            "the term is|terms of|the contract is|sign for|commit to|agreed for|a lease of|bound for|tied in for"
            "|a minimum of|locked for|the deal is|it runs|it lasts|cover for|a warranty of|guaranteed for"
            "|subscribe for|financed over|the plan is|a period of|renewed for|valid for"
        ),
    )
    def test_what_says_for_how_long_somebody_is_bound(self, said: str) -> None:
        assert asked(free.binds, f"{said} «24 months» and a shirt.")

    def test_nothing_but_the_span_does_too(self) -> None:
        assert asked(free.binds, "«24 months».")
        assert not asked(free.binds, "a shirt of «24 months».")
        assert not asked(free.binds, "the term is long, a shirt of «24 months».")


class TestMeetings:
    @pytest.mark.parametrize(
        "about",
        words(
            "a call of|calls of|a chat of|chats of|a demo of|a meeting of|a conversation of|a walk-through of"
            "|a walkthrough of|a catch-up of|coffee for|a session of|a talk of|we speak for|we spoke for|a slot of"
            "|a ring for|a phone for|a zoom of|a read of|a reply in|a drive of|away by"
        ),
    )
    def test_a_short_while_beside_a_word_for_a_talk(self, about: str) -> None:
        assert asked(free.meeting, f"{about} «15 minutes».")
        assert asked(free.meeting, f"{about} «an hour».")

    @pytest.mark.parametrize("span", words("15 min|15 minutes|30 seconds|an hour|one hour|two hours|1-hour|a working "
                                           "day|one business day|24 hours"))  # fmt: skip
    def test_of_every_short_while(self, span: str) -> None:
        assert asked(free.meeting, f"a call, «{span}».")
        assert asked(free.meeting, f"«{span}» of your time to talk.")

    def test_not_of_a_long_one_or_far_from_it(self) -> None:
        assert not asked(free.meeting, "a call of «15 months».")
        assert not asked(free.meeting, "it bakes for «15 minutes».")
        assert asked(free.meeting, "call" + " " * 36 + "«15 minutes»")
        assert not asked(free.meeting, "call" + " " * 37 + "«15 minutes»")
        assert asked(free.meeting, "«15 minutes»" + " " * 36 + "call")
        assert not asked(free.meeting, "«15 minutes»" + " " * 37 + "call")


class TestChance:
    @pytest.mark.parametrize(
        "what",
        words(
            "chance|sure|certain|confident|convinced|behind it|likely|likelihood|odds|probability|committed|honest"
            "|agree|happy|satisfied|transparent|positive|on board|of the time|of people|of customers|of teams"
            "|of companies|of our clients"
        ),
    )
    def test_how_sure_somebody_is_or_how_many_of_all(self, what: str) -> None:
        text = f"80% {what}"

        assert free.chance(text, 0, 3)

    def test_not_a_share_of_a_thing(self) -> None:
        assert not free.chance("80% off", 0, 3)
        assert not free.chance("80% wool, sure", 0, 3)

    def test_not_how_long_a_thing_is_up(self) -> None:
        text = "the line is available 98.9 percent of the time"

        assert not free.chance(text, text.index("98"), text.index(" of"))


class TestAnother:
    @pytest.mark.parametrize(
        "words_",
        words(
            "my old phone|older phones|previously|the previous one|last year|last time|formerly|the former one|a rival"
            "|rivals|a competitor|competitors|the predecessor|other phones|other models|other brands|unlike these"
            "|compared with it|typically|most phones|most people|most customers|most teams|most laptops|aside"
            "|imagine it|a year ago|years ago|used to be|left|remaining|usually|like yours|on average"
        ),
    )
    def test_what_speaks_of_another_thing(self, words_: str) -> None:
        assert asked(free.of_another, f"it had «500» hours, {words_}.")
        assert not asked(free.of_another, f"so {words_}. it has «500» hours.")


class TestPassing:
    @pytest.mark.parametrize(
        "after",
        words("ago|later|earlier|old|from now|of experience|in business|in the trade|before|after|straight"),
    )
    def test_what_stands_behind_a_span_that_passed(self, after: str) -> None:
        assert asked(free.passing, f"it was «five years» {after}.")
        assert not asked(free.passing, "it was «five years» long.")

    @pytest.mark.parametrize(
        "before",
        words(
            "the past|the last|the next|the first|another|in|in the|after|every|once a|once an|for over|nearly|almost"
            "|each|after the ("
        ),
    )
    def test_what_stands_before_one(self, before: str) -> None:
        assert asked(free.passing, f"{before} «year».") or asked(free.passing, f"{before}«year».")
        assert not asked(free.passing, f"{before} big «year».")

    def test_it_may_begin_the_text(self) -> None:
        assert asked(free.passing, "in «five years».")


class TestJoined:
    @pytest.mark.parametrize(
        "marked",
        words(
            "24/«7»|24:«7»|#«7»|a+«7»|5-«7»|twenty «7»|thirty «7»|sixteen «7»|ten «7»|eleven «7»|twelve «7»|forty «7»"
            "|dollar «7»|pound «7»|euro «7»|«7»/5|«7»:5|«7»+5|«7»-5|«7» out of ten|«7» of 10|«7» of five|«7» of 5"
            "|«7» / 8|«7» out of 8|«7» o'clock|«7»o'clock|«7»x faster|step «7»|question «7»|point «7»|item «7»"
            "|option «7»|page «7»|slide «7»|chapter «7»|version «7»|room «7»|floor «7»|no. «7»|number «7»|step («7»)"
        ),
    )
    def test_a_sign_of_its_own(self, marked: str) -> None:
        assert asked(free.joined, marked)

    @pytest.mark.parametrize(
        "marked",
        words(
            "we have «7» seats|a «7» mile walk|«7»x 5|steps: «7» now|«7» of them|a - «7»|seats, «7» or 8|room for «7»"
        ),
    )
    def test_a_count_is_none(self, marked: str) -> None:
        assert not asked(free.joined, marked)
