"""What each check says of what was written: where, how bad, and why in one sentence."""

import datetime as dt
from decimal import Decimal

import pytest

from rapport.domain.contact import Channel
from rapport.domain.fact import CopyFact, FactClass, FactType
from rapport.domain.guard import Severity
from rapport.domain.pack import Limits
from rapport.domain.pack.brand import AvoidedWord
from rapport.domain.profile import Heard
from rapport.domain.text import MessageText, Segment, SegmentKind, Stage, TextField
from rapport.guardrails import inspect
from rapport.guardrails.sms import sms_length
from tests.unit.guardrails.a_pack import (
    NOW,
    a_copy_fact,
    a_field,
    a_mail,
    a_pack,
    a_withheld,
    foreign,
    found,
    quotes,
    some_grounds,
)


def said(check: str, text: MessageText, **grounds: object) -> list[tuple[str, str]]:
    """The characters that a check objects to, and why."""
    return [(f.quote, f.reason) for f in found(check, text, some_grounds(**grounds))]


def filled(kind: SegmentKind, ref: str, text: str) -> TextField:
    """A body that begins with what code filled in."""
    rest = " it was."
    segments = (
        Segment(start=0, end=len(text), kind=kind, ref=ref),
        Segment(start=len(text), end=len(text + rest), kind=SegmentKind.TEXT, ref="model:test"),
    )
    return TextField(name="body", text=text + rest, segments=segments)


class TestAvoidedWords:
    def avoiding(self, term: str, body: str, **changes: object) -> list[str]:
        pack = a_pack(
            avoid=(AvoidedWord(term=term, why="so", **changes),), sha256=f"{abs(hash((term, str(changes)))):064x}"
        )
        return quotes("avoided_words", body, some_grounds(pack=pack))

    @pytest.mark.parametrize(
        ("term", "form"),
        [
            *(
                ("cure", "cured"),
                ("cure", "curing"),
                ("cure", "cures"),
                ("cure", "curest"),
                ("cheap", "cheaper"),
                ("cheap", "cheapest"),
            ),
            *(
                ("cheap", "cheaply"),
                ("fancy", "fancies"),
                ("fancy", "fancied"),
                ("fancy", "fancier"),
                ("fancy", "fanciest"),
                ("easy", "easily"),
            ),
            *(
                ("glory", "glorious"),
                ("glory", "gloriously"),
                ("yourself", "yourselves"),
                ("spam", "spammed"),
                ("spam", "spamming"),
            ),
            *(
                ("big", "bigger"),
                ("big", "biggest"),
                ("spoil", "spoilt"),
                ("learn", "learnt"),
                ("burn", "burnt"),
                ("dream", "dreamt"),
            ),
            *(("spell", "spelt"), ("spill", "spilt"), ("leap", "leapt"), ("box", "boxes"), ("must have", "must-have")),
            *(("click here", "clicking here"), ("play", "playing"), ("a1", "a1")),
        ],
    )
    def test_every_form_of_a_word_is_the_word(self, term: str, form: str) -> None:
        assert self.avoiding(term, f"So {form} it is.") == [form]

    @pytest.mark.parametrize(
        ("term", "other"),
        [
            *(
                ("cure", "secure"),
                ("cure", "manicure"),
                ("play", "plaied"),
                ("big", "bigot"),
                ("cheap", "cheapskate"),
                ("box", "boxxed"),
            ),
            *(("free", "freedom"), ("play", "playyed"), ("seen", "seenned"), ("act", "actted"), ("fix", "fixxing")),
            *(("sell", "sellt"), ("call", "calt"), ("key", "kies")),
        ],
    )
    def test_another_word_is_none(self, term: str, other: str) -> None:
        assert self.avoiding(term, f"So {other} it is.") == []

    @pytest.mark.parametrize(
        "written",
        [
            *(
                "ch3ap",
                "c.h.e.a.p",
                "c h e a p",
                "che@p",
                "CH€AP".replace("€", "3"),
                "сheap",
                "c-h-e-a-p",
                "ch*eap",
                "c/h/e/a/p",
                "che4p",
                "cl-cheap"[3:],
            ),
            *("ch_ea_p", "ｃｈｅａｐ", "chéap", "c\u200bheap", "c&#104;eap", "𝐜heap"),
        ],
    )
    def test_a_disguise_is_seen_through(self, written: str) -> None:
        assert self.avoiding("cheap", f"So {written} it is.") == [written]

    @pytest.mark.parametrize(
        ("term", "written", "hit"),
        [
            *(
                ("limited", "lirnited", True),
                ("limited", "LlMITED", True),
                ("win", "w1n", True),
                ("modern", "modem", False),
                ("burn", "bum", False),
            ),
            *(
                ("guaranteed", "guaranteecl", True),
                ("wow", "vvovv", False),
                ("wowed", "vVowed", True),
                ("deal", "dea1", True),
            ),
        ],
    )
    def test_letters_that_look_like_others_count_in_long_words_or_odd_capitals(
        self, term: str, written: str, hit: bool
    ) -> None:
        assert self.avoiding(term, f"So {written} it is.") == ([written] if hit else [])

    @pytest.mark.parametrize(
        ("letter", "sign"),
        [
            *(
                ("a", "@"),
                ("a", "4"),
                ("b", "8"),
                ("e", "3"),
                ("g", "9"),
                ("i", "1"),
                ("i", "l"),
                ("l", "1"),
                ("l", "i"),
            ),
            *(
                ("o", "0"),
                ("s", "5"),
                ("s", "$"),
                ("t", "7"),
                ("t", "+"),
                ("z", "2"),
                ("m", "rn"),
                ("w", "vv"),
                ("d", "cl"),
            ),
        ],
    )
    def test_every_letter_has_its_look_alikes(self, letter: str, sign: str) -> None:
        term, written = f"prok{letter}ruk", f"prok{sign}ruk"

        assert self.avoiding(term, f"So {written} it is.") == [written]

    @pytest.mark.parametrize("ending", ["s", "es", "ed", "d", "ing", "ly"])
    def test_a_disguised_word_has_its_endings_too(self, ending: str) -> None:
        assert self.avoiding("prokaruk", f"So prok4ruk{ending} it is.") == [f"prok4ruk{ending}"]

    def test_says_what_to_write_instead_and_why(self) -> None:
        ((quote, reason),) = said("avoided_words", a_mail("So cheap."))

        assert (quote, reason) == ("cheap", "we do not say 'cheap': our things are good value; write 'good value'")
        assert said("avoided_words", a_mail("A cure.")) == [
            ("cure", "we do not say 'cure': we sell gifts, not medicine")
        ]
        (finding,) = found("avoided_words", a_mail("So cheap."))
        assert (finding.severity, finding.evidence) == (Severity.BRAND, "cheap")

    def test_a_phrase_that_the_word_may_stand_in_is_spared_and_no_other(self) -> None:
        assert quotes("avoided_words", "Feel free: a free mug, a free-standing lamp.") == ["free"]

    def test_a_word_is_found_once_for_the_same_characters(self) -> None:
        assert quotes("avoided_words", "Cheap, cheap and ch3ap.") == ["Cheap", "cheap", "ch3ap"]

    @pytest.mark.parametrize(
        ("body", "hits"),
        [
            ("A must-have lamp.", ["must-have"]),
            ("A must have for you.", ["must have"]),
            ("You must have seen it.", []),
            ("It must have been lovely.", []),
            ("You must have it.", []),
            ("Somebody must have one.", []),
            ("This must have quickly gone.", []),
            ("Our must have lamp.", ["must have"]),
        ],
    )
    def test_a_term_with_a_hyphen_is_no_verb(self, body: str, hits: list[str]) -> None:
        assert self.avoiding("must-have", body) == hits


class TestLength:
    def test_a_long_subject_is_pointed_at_from_where_it_is_too_long(self) -> None:
        pack = a_pack(limits=Limits(subject_max=10, preheader_max=20))
        text = foreign("Hello there.", subject="0123456789abc")

        assert said("length", text, pack=pack) == [("abc", "the subject has 13 characters where 10 are allowed")]
        assert said("length", foreign("Hello there.", subject="0123456789"), pack=pack) == []

    def test_a_preheader_has_its_own_limit(self) -> None:
        pack = a_pack(limits=Limits(subject_max=10, preheader_max=20))

        found_ = said("length", a_mail("Hello.", subject="A note", preheader="0123456789" * 2 + "c"), pack=pack)

        assert found_ == [("c", "the preheader has 21 characters where 20 are allowed")]

    def test_slots_of_a_draft_are_not_counted(self) -> None:
        pack = a_pack(limits=Limits(subject_max=10))
        slot = "{{fact:last_order.product}}"

        assert said("length", a_mail("Hello.", subject=f"0123{slot}456789"), pack=pack) == []
        assert [why for _, why in said("length", a_mail("Hello.", subject=f"0123{slot}456789a"), pack=pack)] == [
            "the subject has 11 characters where 10 are allowed"
        ]

    def test_a_long_body_is_pointed_at_from_its_first_word_too_many(self) -> None:
        pack = a_pack(limits=Limits(body_max_words=20))
        twenty = " ".join(["word"] * 20)

        assert said("length", a_mail(f"{twenty}."), pack=pack) == []
        assert said("length", a_mail(f"{twenty} four five."), pack=pack) == [
            ("four five.", "the body has 22 words where 20 are allowed")
        ]

    @pytest.mark.parametrize(("text", "many"), [("", 2), ("  ", 2), ("x", 0)])
    def test_an_empty_subject_or_body_is_found(self, text: str, many: int) -> None:
        reasons = [why for _, why in said("length", a_mail(text, subject=text))]

        assert reasons == ["the subject is empty", "the body is empty"][:many]

    @pytest.mark.parametrize(
        ("text", "encoding", "units", "segments"),
        [
            *(
                ("a" * 160, "GSM-7", 160, 1),
                ("a" * 161, "GSM-7", 161, 2),
                ("a" * 306, "GSM-7", 306, 2),
                ("a" * 307, "GSM-7", 307, 3),
            ),
            *(
                ("€" * 80, "GSM-7", 160, 1),
                ("€" * 81, "GSM-7", 162, 2),
                ("ж" * 70, "UCS-2", 70, 1),
                ("ж" * 71, "UCS-2", 71, 2),
            ),
            *(
                ("ж" * 134, "UCS-2", 134, 2),
                ("ж" * 135, "UCS-2", 135, 3),
                ("😀" * 35, "UCS-2", 70, 1),
                ("😀" * 36, "UCS-2", 72, 2),
            ),
            *(
                ("😀" * 66, "UCS-2", 132, 2),
                ("😀" * 67, "UCS-2", 134, 3),
                ("", "GSM-7", 0, 1),
                ("a" * 152 + "€" * 5, "GSM-7", 162, 2),
            ),
            *(
                ("a" * 152 + "€" * 77, "GSM-7", 306, 3),
                ("é£ñ", "GSM-7", 3, 1),
                ("[~]", "GSM-7", 6, 1),
                ("ç", "UCS-2", 1, 1),
            ),
        ],
    )
    def test_a_text_message_is_counted_as_networks_do(
        self, text: str, encoding: str, units: int, segments: int
    ) -> None:
        assert sms_length(text) == (encoding, units, segments)

    def test_its_finding_says_how_many(self) -> None:
        text = MessageText(channel=Channel.SMS, stage=Stage.RENDERED, fields=(a_field("sms", "a" * 161),))
        pack = a_pack(limits=Limits(sms_max_segments=1))

        assert [why for _, why in said("length", text, pack=pack)] == ["2 SMS segments (GSM-7) where 1 are allowed"]


class TestTone:
    def test_capitals_marks_and_emoji_are_noted_and_never_stop(self) -> None:
        pack = a_pack(limits=Limits(exclamations_max=1))
        report = inspect(a_mail("So LOUD, USA! Yes! No！ 🎁🎄🎁"), some_grounds(pack=pack))
        tone = [f for f in report.findings if f.check == "tone"]

        assert [(f.quote, f.reason) for f in tone] == [
            ("LOUD", "a word in capitals"),
            ("!", "more exclamation marks than we use"),
            ("！", "more exclamation marks than we use"),
            ("🎄", "more than one emoji"),
        ]
        assert {f.severity for f in tone} == {Severity.POLISH}
        assert not any(f.check == "tone" for f in report.stopping)

    def test_marks_are_counted_over_the_whole_message(self) -> None:
        pack = a_pack(limits=Limits(exclamations_max=1))

        assert [f.field for f in found("tone", a_mail("Yes!", subject="So!"), some_grounds(pack=pack))] == ["body"]


class TestRepetition:
    def heard(self, subject: str, body: str) -> Heard:
        return Heard(
            message_id="m",
            moment=None, strategy=None, trigger=None, channel=Channel.EMAIL, at=NOW, subject=subject, body=body
        )  # fmt: skip

    def test_the_same_subject_again(self) -> None:
        heard = self.heard("A  note for YOU!", "")

        assert said("repetition", a_mail("Hello."), heard=heard) == [
            ("A note for you", "the same subject as the message before")
        ]
        assert said("repetition", a_mail("Hello.", subject="A note for me"), heard=heard) == []

    @pytest.mark.parametrize(("words", "same"), [("one two three four five six seven eight",
    1), ("one two three four five six seven x y", 1), ("one two three four five six x y", 0),
                                                 ("one two three four x y z w", 0)])  # fmt: skip
    def test_nearly_the_same_body_again(self, words: str, same: int) -> None:
        heard = self.heard("", "one two three four five six seven")

        reasons = [why for _, why in said("repetition", a_mail(words), heard=heard)]

        assert reasons == ["nearly the same words as the message before"] * same

    def test_a_preheader_that_says_the_subject_again(self) -> None:
        assert said("repetition", a_mail("Hello.", subject="A note", preheader="a NOTE.")) == [
            ("a NOTE.", "the preheader repeats the subject")
        ]
        assert said("repetition", a_mail("Hello.", subject="A note", preheader="A note more")) == []
        assert said("repetition", a_mail("Hello.", subject="!", preheader="?")) == []


class TestShadow:
    @pytest.mark.parametrize(
        ("value", "type_", "body"),
        [
            (dt.date(2011, 12, 9), FactType.DATE, "It came on 9 December, so there."),
            (dt.date(2011, 12, 9), FactType.DATE, "It came on December 9, so there."),
            (dt.date(2011, 12, 9), FactType.DATE, "It came on 09/12/2011, so there."),
            (dt.date(2011, 12, 9), FactType.DATE, "It came on 2011-12-09, so there."),
            (12500, FactType.COUNT, "Some 12,500 of them."),
            (12500, FactType.COUNT, "Some 12500 of them."),
            (Decimal("12.75"), FactType.COUNT, "Some 12.75 of them."),
            ("spotty bunting", FactType.TEXT, "Some SPOTTY bunting for you."),
            ("lanterns", FactType.TEXT, "Some lanterns and lights for you."),
        ],
    )
    def test_a_value_is_found_however_it_is_written(self, value: object, type_: FactType, body: str) -> None:
        withheld = a_withheld("seen", "x").model_copy()
        fact = withheld.fact.model_copy(update={"value": value, "type": type_})

        hits = said("shadow", a_mail(body), withheld=(withheld.model_copy(update={"fact": fact}),))

        assert {why for _, why in hits} == {"a value of seen, which may not be said"}

    @pytest.mark.parametrize(
        ("value", "body"),
        [("abc", "An abc."), ("abcd", "An abcde."), ("kitchen", "A kitchen."), (True, "True."), (123, "All 123.")],
    )
    def test_short_common_or_longer_words_are_none(self, value: object, body: str) -> None:
        withheld = a_withheld("seen", "x")
        fact = withheld.fact.model_copy(update={"value": value})

        assert said("shadow", a_mail(body), withheld=(withheld.model_copy(update={"fact": fact}),)) == []

    def test_four_letters_are_enough(self) -> None:
        assert [q for q, _ in said("shadow", a_mail("An abcd."), withheld=(a_withheld("seen", "abcd"),))] == ["abcd"]

    def test_what_a_relationship_tells_is_no_shadow(self) -> None:
        withheld = a_withheld("seen", "spotty bunting", FactClass.RELATIONSHIP)

        assert said("shadow", a_mail("Some spotty bunting."), withheld=(withheld,)) == []


class TestPii:
    @pytest.mark.parametrize(
        ("name", "body", "hits"),
        [
            ("Rose", "A rose.", []),
            ("Rose", "Hi Rose, hello.", ["Rose"]),
            ("Rose", "Thanks, Rose.", ["Rose"]),
            ("Rose", "Rose, hello.", ["Rose"]),
            ("Rose", "So it is, Rose!", ["Rose"]),
            ("Bo", "Bo is here.", ["Bo"]),
            ("B", "B is here.", []),
            ("Anna", "an ANNA, an Anna", ["Anna"]),
            ("Annas", "an ANNAS", ["ANNAS"]),
            ("Anna Lee", "Dear anna   lee!", ["anna   lee"]),
            ("Anna", "Annabel", []),
        ],
    )
    def test_the_contacts_own_name(self, name: str, body: str, hits: list[str]) -> None:
        found_ = said("pii", a_mail(body), identity=(name,))

        assert [q for q, _ in found_] == hits
        assert {why for _, why in found_} <= {"the contact's own name or address"}

    @pytest.mark.parametrize(
        ("body", "hits"),
        [
            ("Write to hello@wrenandivy.example.", []),
            ("Write to help@wrenandivy.example.", []),
            ("Write to jo.roe@wrenandivy.example.", ["jo.roe@wrenandivy.example"]),
            ("Write to hello@other.example.", ["hello@other.example"]),
            ("We are at 1 High Street, York.", []),
            ("We are at 11 High Street, York.", ["11 High Street"]),
        ],
    )
    def test_the_brands_own_address_is_its_to_tell(self, body: str, hits: list[str]) -> None:
        assert [q for q, _ in said("pii", foreign(body))] == hits

    @pytest.mark.parametrize(
        ("address", "own"), [("help@shop.example", True), ("help@post.example", True), ("help@other.example", False)]
    )
    def test_an_address_for_everybody_at_its_shop_or_its_post_is_the_brands(self, address: str, own: bool) -> None:
        pack = a_pack()
        sender = pack.brand.sender.model_copy(update={"email": "hello@post.example"})
        brand = pack.brand.model_copy(update={"sender": sender, "link_hosts": ("www.shop.example",)})

        hits = said("pii", foreign(f"Write to {address} now."), pack=pack.model_copy(update={"brand": brand}))

        assert [q for q, _ in hits] == ([] if own else [address])

    def test_says_what_it_is(self) -> None:
        assert said("pii", foreign("Ring 07700 900245.")) == [("07700 900245", "a phone number in the text")]

    def test_a_phone_number_among_the_given_facts_may_be_told_but_papers_may_not(self) -> None:
        given = {"tel": "07700 900245", "ni": "AB 12 34 56 C"}

        assert [q for q, _ in said("pii", foreign("Ring 07700 900245, NI AB 12 34 56 C."), given=given)] == [
            "NI AB 12 34 56 C"
        ]


class TestOffersAndProof:
    @pytest.mark.parametrize(
        ("slot", "why"),
        [
            ("past", "an offer outside its window"),
            ("soon", "an offer that is not for this contact"),
            ("nothing", "an offer that the pack does not hold"),
        ],
    )
    def test_an_offer_that_may_not_be_made(self, slot: str, why: str) -> None:
        assert (f"{{{{offer:{slot}}}}}", why) in said("offers", a_mail(f"Here: {{{{offer:{slot}}}}}"))

    @pytest.mark.parametrize(
        ("body", "quote", "what"),
        [
            ("Now a 20% discount on it.", None, "grants or hints at a discount"),
            ("You save money on it.", None, "promises a saving"),
            ("Postage is free.", "is free", "says that something costs nothing"),
        ],
    )
    def test_an_incentive_in_ones_own_words(self, body: str, quote: str | None, what: str) -> None:
        hits = said("offers", a_mail(body))

        assert f"{what} outside an offer slot" in {why for _, why in hits}
        assert quote is None or quote in {q for q, _ in hits}

    @pytest.mark.parametrize(
        ("body", "quote", "what"),
        [
            ("“A lovely lamp, I adore it.” – Sarah", "“A lovely lamp, I adore it.” – Sarah", "a quotation"),
            ("“A lovely lamp, I adore it”, says Jo", "“A lovely lamp, I adore it”, says", "a quotation"),
            ("“What a really lovely lamp!”", "“What a really lovely lamp!”", "a quotation"),
            ("It has ★★★★ now.", "★★★★", "a star rating"),
        ],
    )
    def test_a_quotation_or_stars(self, body: str, quote: str, what: str) -> None:
        assert (quote, f"{what} without a recorded testimonial") in said("social_proof", a_mail(body))

    def test_a_short_quotation_is_none(self) -> None:
        assert said("social_proof", a_mail("The “blue” lamp.")) == []


class TestParticulars:
    @pytest.mark.parametrize(
        ("body", "quote", "what"),
        [
            ("Only £4.99 each.", "£4.99", "an amount of money"),
            ("Some 250 of them.", "250", "a number"),
            ("About 20% of it.", "20%", "a percentage or share"),
            ("Ready at 5pm.", "5pm", "a time or span of time"),
            ("Ready in May.", "in May", "a date or day"),
            ("Ready by Fri.", "by Fri", "a date or day"),
            ("Use code TREAT now.", "TREAT", "a code"),
            ("Take SPRING-TREAT now.", "SPRING-TREAT", "what looks like a code"),
            ("See www.a.example now.", None, "a web address"),
        ],
    )
    def test_outside_a_slot(self, body: str, quote: str | None, what: str) -> None:
        hits = said("outside_slot", a_mail(body))

        assert f"{what} outside a slot" in {why for _, why in hits}
        assert quote is None or quote in {q for q, _ in hits}

    @pytest.mark.parametrize("body", ["You may, in May you know.", "Our USA range.", "Use AB now.", "Use Treat now."])
    def test_words_that_only_look_like_one(self, body: str) -> None:
        assert said("outside_slot", a_mail(body)) == []

    def test_of_the_same_characters_it_speaks_once(self) -> None:
        assert len(said("outside_slot", a_mail("Only £4.99 each."))) == 1


class TestFilledIn:
    def rendered(self, fact: CopyFact, text: str) -> list[tuple[str, str]]:
        body = filled(SegmentKind.FACT, "last_order.product", text)
        message = MessageText(channel=Channel.EMAIL, stage=Stage.RENDERED, fields=(body,))
        return said("values", message, facts=(fact,))

    @pytest.mark.parametrize(
        ("value", "type_", "text", "right"),
        [
            *(
                (12, FactType.COUNT, "12", True),
                (12, FactType.COUNT, "twelve", True),
                (12, FactType.COUNT, "13", False),
            ),
            *(
                (Decimal("12.60"), FactType.COUNT, "12.6", True),
                (Decimal(13), FactType.COUNT, "12.6", True),
                (Decimal(12), FactType.COUNT, "12.6", False),
            ),
            *(
                (12, FactType.COUNT, "£12", True),
                (12, FactType.COUNT, "a dozen or so", True),
                (12, FactType.COUNT, "no number", True),
            ),
            *(
                (dt.date(2011, 12, 9), FactType.DATE, "9 December 2011", True),
                (dt.date(2011, 12, 9), FactType.DATE, "9 December", True),
            ),
            *(
                (dt.date(2011, 12, 9), FactType.DATE, "December 2011", True),
                (dt.date(2011, 12, 9), FactType.DATE, "in December", True),
            ),
            *(
                (dt.date(2011, 12, 9), FactType.DATE, "8 December 2011", False),
                (dt.date(2011, 12, 9), FactType.DATE, "9 November", False),
            ),
            *(
                (dt.date(2011, 12, 9), FactType.DATE, "last week", True),
                ("12", FactType.TEXT, "13", True),
                (True, FactType.FLAG, "13", True),
            ),
        ],
    )
    def test_what_code_filled_in_says_what_the_fact_says(
        self, value: object, type_: FactType, text: str, right: bool
    ) -> None:
        hits = self.rendered(a_copy_fact(value=value, type_=type_), text)

        assert hits == ([] if right else [(text, "filled in with another value than the fact's")])

    def test_a_fact_that_may_not_be_said_is_found(self) -> None:
        assert self.rendered(a_copy_fact(name="other"), "a lamp") == [
            ("a lamp", "filled in from a fact that this message may not say")
        ]


class TestLinks:
    @pytest.mark.parametrize(
        ("address", "why"),
        [
            ("https://evil.example/x", "a host that is not the brand's"),
            ("https://wrenandivy.example.evil.example", "a host that is not the brand's"),
            ("https://notwrenandivy.example", "a host that is not the brand's"),
            ("ftp://wrenandivy.example/x", "an address that is not of the web"),
            ("https://me@wrenandivy.example/x", "an address with a user's name in it"),
            ("https://xn--wren-abc.example", "a host whose letters may deceive"),
            ("https://shop.xn--wren-abc.example", "a host whose letters may deceive"),
            (
                "https://wrenandivy.example/x?to=https://evil.example",
                "an address that leads on to a host that is not the brand's",
            ),
            (
                "https://wrenandivy.example/x?to=https%3A%2F%2Fevil.example",
                "an address that leads on to a host that is not the brand's",
            ),
            ("https://wrenandivy.example:8080/x", "a host at an unusual port"),
            ("https://wrenandivy.example:port/x", "an address that cannot be read"),
        ],
    )
    def test_an_address_that_may_not_be_linked(self, address: str, why: str) -> None:
        assert why in [reason for _, reason in said("links", foreign(f"See {address} now"))]

    @pytest.mark.parametrize(
        "address",
        [
            *(
                "https://wrenandivy.example/x",
                "https://shop.wrenandivy.example",
                "http://wrenandivy.example:80",
                "https://wrenandivy.example:443/x",
            ),
            *(
                "wrenandivy.example",
                "https://wrenandivy.example/x?to=https://wrenandivy.example/y",
                "https://WRENANDIVY.example./x",
            ),
        ],
    )
    def test_the_brands_own_may_in_text_written_elsewhere_alone(self, address: str) -> None:
        assert said("links", foreign(f"See {address} now")) == []
        assert "an address that the writer wrote; place a link slot" in [
            w for _, w in said("links", a_mail(f"See {address} now"))
        ]

    @pytest.mark.parametrize(
        ("text", "quote"),
        [
            ("See javascript:alert now", "javascript:"),
            ("See java script:alert now", "java script:"),
            ("See data:text/html now", "data:"),
            ("See file:/etc now", "file:"),
            ("See about:blank now", "about:"),
        ],
    )
    def test_a_scheme_that_is_never_linked(self, text: str, quote: str) -> None:
        assert (quote, "an address with a scheme that is never linked") in said("links", foreign(text))

    @pytest.mark.parametrize("text", ["about: us", "The data: five.", "a file: it", "JavaScript: the book"])
    def test_a_colon_is_no_scheme(self, text: str) -> None:
        assert said("links", foreign(f"See {text} now")) == []

    @pytest.mark.parametrize(
        "markup", ["[our shop](x)", "![a lamp](x.png)", '<a href="x">', "<img src=x>", "<b>", "<!-- x -->"]
    )
    def test_markup_is_no_copy(self, markup: str) -> None:
        assert (markup, "markup in the text") in said("links", a_mail(f"See {markup} now"))
        assert "markup in the text" not in [w for _, w in said("links", foreign(f"See {markup} now"))]

    @pytest.mark.parametrize(
        "text", ["evil . example", "evil dot com", "www . evil . example", "evil[.]com", "evil。com", "u/evil_shop"]
    )
    def test_an_address_pulled_apart(self, text: str) -> None:
        assert "an address pulled apart; place a link slot" in [
            w for _, w in said("links", a_mail(f"Go to {text} now"))
        ]

    @pytest.mark.parametrize(
        "end",
        ["garden", "events", "wedding", "finance", "bargains", "review", "training", "bingo", "style", "cafe", "cash"],
    )
    def test_a_host_may_end_in_a_word(self, end: str) -> None:
        assert (f"rose.{end}", "a host that is not the brand's") in said("links", foreign(f"See rose.{end} now"))

    @pytest.mark.parametrize(
        "text",
        ["a polka dot company", "from dot to dot", "tea · cake", "for tea.Then", "some cake.Cafe", "9 a.m.at", "w/out"],
    )
    def test_what_only_looks_like_one(self, text: str) -> None:
        assert said("links", foreign(f"See {text} now")) == []


class TestWhatRuns:
    @pytest.mark.parametrize(
        ("text", "skipped"),
        [
            (
                a_mail("Hello."),
                {
                    "disclosure": "slots are filled and disclosures added when the draft is rendered",
                    "values": "slots are filled and disclosures added when the draft is rendered",
                    "grounding": "facts stand in slots, which code fills",
                    "shadow": "no fact is withheld",
                },
            ),
            (
                foreign("Hello."),
                {
                    "slots": "text written elsewhere has no slots",
                    "outside_slot": "text written elsewhere has no slots",
                    "values": "text written elsewhere has no slots",
                    "grounding": "no facts were given to compare with",
                    "shadow": "no fact is withheld",
                },
            ),
            (
                a_mail("Hello.").model_copy(update={"stage": Stage.RENDERED}),
                {
                    "repetition": "the draft was compared, before values made two messages differ",
                    "grounding": "facts stand in slots, which code fills",
                    "shadow": "no fact is withheld",
                },
            ),
        ],
    )
    def test_what_does_not_is_told_with_its_reason(self, text: MessageText, skipped: dict[str, str]) -> None:
        report = inspect(text, some_grounds())

        assert {one.check: one.reason for one in report.skipped} == skipped
        assert not set(report.ran) & skipped.keys()
        assert len(report.ran) + len(report.skipped) == 21

    def test_grounding_and_shadow_run_where_there_is_something_to_compare(self) -> None:
        report = inspect(foreign("Hello."), some_grounds(given={"a": 1}, withheld=(a_withheld("b", "cdef"),)))

        assert {"grounding", "shadow"} <= set(report.ran)

    def test_findings_come_in_the_order_of_reading(self) -> None:
        report = inspect(a_mail("So cheap, a cure. TODO: more.", subject="A cheap TODO"), some_grounds())

        places = [(f.field, f.start) for f in report.findings]
        assert places == sorted(places, key=lambda p: (("subject", "body").index(p[0]), p[1]))
        assert {field for field, _ in places} == {"subject", "body"}


class TestDisclosure:
    def test_says_whose_is_missing(self) -> None:
        body = filled(SegmentKind.OFFER, "welcome", "10% off")
        text = MessageText(channel=Channel.EMAIL, stage=Stage.RENDERED, fields=(body,))

        assert said("disclosure", text) == [("", "welcome needs its disclosure")]
