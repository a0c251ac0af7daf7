"""Statements by themselves: from which doubt on they are objected to, where they overlap, and where they begin."""

from dataclasses import replace

import pytest

from rapport.domain.guard import Severity
from rapport.domain.text import Segment, SegmentKind, Stage, TextField
from rapport.guardrails.normalise import SLOT, Views
from rapport.guardrails.passages import Passage, offer_id, passage
from rapport.guardrails.saying import BESIDES, DRAFT, FOREIGN, Bar, Saying, bar, foremost, sayings, unpunctuated
from rapport.guardrails.wordlist import lexicon
from tests.unit.guardrails.a_pack import a_field

PLAIN, MARKED = "It is here again", "Hurry, only 3 left of the best lamps in town"


def said(text: str = PLAIN, *, at: int = 0, of: Passage | None = None, **chances: float) -> Saying:
    where = of or Passage(TextField(name="body", text=text))
    return Saying(where, (at, at + len(text)), text.lower(), chances)


class TestDoubt:
    def test_is_that_of_all_kinds_and_the_likeliest_kind_is_its_kind(self) -> None:
        one = said(claims=0.25, urgency=0.5)

        assert (one.doubt, one.kind) == (0.75, "urgency")
        assert one.without(["urgency"]).chances == {"claims": 0.25, "urgency": 0.0}
        assert one.without(["urgency"]).doubt == 0.25
        assert one.ending == ("body", len(PLAIN))

    @pytest.mark.parametrize(
        ("text", "chances", "least", "over"),
        [
            (PLAIN, {"claims": 0.2}, DRAFT, True),
            (PLAIN, {"claims": 0.19}, DRAFT, False),
            (PLAIN, {"claims": 0.1, "offers": 0.1}, DRAFT, True),
            (MARKED, {"claims": 0.05}, DRAFT, True),
            (MARKED, {"claims": 0.04}, DRAFT, False),
            (MARKED, {"offers": 0.1, "claims": 0.05}, DRAFT, False),
            (MARKED, {"date": 0.1}, DRAFT, False),
            (PLAIN, {"claims": 0.8}, FOREIGN, True),
            (PLAIN, {"claims": 0.79}, FOREIGN, False),
            (MARKED, {"claims": 0.5}, FOREIGN, True),
            (MARKED, {"claims": 0.49}, FOREIGN, False),
            (PLAIN, {"urgency": 0.8}, FOREIGN, True),
            (PLAIN, {"urgency": 0.79}, FOREIGN, False),
            (MARKED, {"urgency": 0.6}, FOREIGN, True),
            (MARKED, {"urgency": 0.59}, FOREIGN, False),
            (MARKED, {"urgency": 0.55}, FOREIGN, False),
            (PLAIN, {"urgency": 0.75, "claims": 0.1}, FOREIGN, True),
            (PLAIN, {"urgency": 0.7, "claims": 0.15}, FOREIGN, False),
            (PLAIN, {"urgency": 0.5, "scarcity": 0.3}, FOREIGN, True),
            (PLAIN, {"claims": 0.5, "urgency": 0.4}, FOREIGN, True),
            (PLAIN, {"urgency": 0.4}, Bar(alone=0.4, known=0.1), True),
        ],
    )
    def test_is_enough_alone_or_with_words_of_its_kind(
        self, text: str, chances: dict[str, float], least: Bar, over: bool
    ) -> None:
        assert replace(said(text), chances=chances).over(least) is over

    @pytest.mark.parametrize(
        ("text", "chance", "also"),
        [(PLAIN, 0.3, True), (PLAIN, 0.29, False), (MARKED, 0.15, True), (MARKED, 0.14, False), (MARKED, 0.0, False)],
    )
    def test_of_a_second_kind_is_weighed_by_itself(self, text: str, chance: float, also: bool) -> None:
        assert said(text, claims=0.9, urgency=chance).also("urgency", BESIDES) is also
        assert said(text, claims=0.9).also("scarcity", BESIDES) is False

    def test_weighs_more_in_a_model_s_draft(self) -> None:
        assert bar(Stage.DRAFT, drafted=True) is DRAFT
        assert bar(Stage.RENDERED, drafted=True) is DRAFT
        assert bar(Stage.DRAFT, drafted=False) is FOREIGN
        assert bar(Stage.FOREIGN, drafted=True) is FOREIGN


class TestMarks:
    def test_are_the_words_of_a_list_within_the_statement(self) -> None:
        text = "Hurry up. Hurry now. Hurry on."
        here = Passage(TextField(name="body", text=text))
        urgency = lexicon("urgency")
        one = said("Hurry now.", at=10, of=here, urgency=0.9)

        assert [hit.span for hit in here.hits(urgency)][1][0] == 10
        assert all(hit.span[0] >= 10 and hit.span[1] <= 20 for hit in one.marks(urgency))
        assert len(one.marks(urgency)) == 1

    def test_are_each_a_finding_or_the_whole_is_one(self) -> None:
        marked = said("Hurry, it is here.", urgency=0.9)
        plain = said(PLAIN, urgency=0.9)
        urgency = lexicon("urgency")

        (first,) = marked.findings("urgency", Severity.LEGAL, "why", urgency)
        (whole,) = plain.findings("urgency", Severity.LEGAL, "why", urgency)

        assert (first.quote, first.reason, first.check, first.severity) == ("Hurry", "why", "urgency", Severity.LEGAL)
        assert (whole.quote, whole.evidence) == (PLAIN, "in other words")


class TestForemost:
    def test_of_those_of_a_kind_that_overlap_is_the_most_doubtful(self) -> None:
        here = Passage(TextField(name="body", text="x" * 40))
        long, short = said("x" * 20, of=here, claims=0.5), said("x" * 5, at=15, of=here, claims=0.6)
        beside, other = said("x" * 5, at=20, of=here, claims=0.4), said("x" * 20, of=here, urgency=0.3)
        elsewhere = said("x" * 20, claims=0.2)

        assert list(foremost([long, short, beside, other, elsewhere])) == [short, beside, other, elsewhere]
        assert list(foremost([long, beside])) == [long, beside]
        assert list(foremost([])) == []

    def test_of_two_alike_is_the_first(self) -> None:
        here = Passage(TextField(name="body", text="x" * 40))
        first, second = said("x" * 20, of=here, claims=0.5), said("x" * 20, at=5, of=here, claims=0.5)

        assert list(foremost([second, first])) == [first]


class TestBeginnings:
    @pytest.mark.parametrize(
        ("text", "places"),
        [
            ("thanks for coming We hope", [17]),
            ("see {{fact:a}} We hope", [14]),
            ("see (it) The lamp", [8]),
            ("see [it] Your lamp", [8]),
            ("see it. We hope", []),
            ("see it We Hope", []),
            ("see it Lamp here", []),
            ("We hope", []),
            ("it This {{fact:a}} With care", [2, 18]),
        ],
    )
    def test_are_capitals_of_words_that_sentences_begin_with(self, text: str, places: list[int]) -> None:
        assert unpunctuated(text, Views(text).plain) == places

    def test_are_places_of_the_view(self) -> None:
        text = "ﬁne\u200b lamps We hope"

        assert unpunctuated(text, Views(text).plain) == [10]

    @pytest.mark.parametrize(("after", "parted"), [("Soft, too.", True), ("and soft, too.", False)])
    def test_come_after_a_claim_that_code_fills_in(self, after: str, parted: bool) -> None:
        text = f"It says. {{{{claim:posted}}}} {after}"
        slot = (9, 25)
        kinds = ((0, 9, SegmentKind.TEXT), (*slot, SegmentKind.CLAIM), (25, len(text), SegmentKind.TEXT))
        segments = tuple(Segment(kind=kind, ref="posted", start=a, end=b) for a, b, kind in kinds)

        here = Passage(TextField(name="body", text=text, segments=segments))

        assert (slot in [span for span, _ in here.units]) is parted

    def test_an_approved_phrase_is_judged_as_a_slot_is(self) -> None:
        text = "It is the best lamp in town."
        here = Passage(TextField(name="body", text=text))
        (bare,), (approved,) = sayings([here]), sayings([here], ["the best lamp in town"])
        (masked,) = sayings([Passage(TextField(name="body", text=f"It is {SLOT * 21}."))])

        assert (bare.text, approved.text) == (text.lower(), text.lower())
        assert approved.doubt == pytest.approx(masked.doubt)
        assert bare.doubt > approved.doubt


class TestPassages:
    def test_short_fields_are_kept_and_long_ones_are_not(self) -> None:
        short, long = (TextField(name="body", text="a" * n) for n in (4_000, 4_001))

        assert passage(short) is passage(short)
        assert passage(long) is not passage(long)

    @pytest.mark.parametrize(
        ("start", "end", "filled"), [(0, 4, False), (4, 5, True), (18, 19, True), (19, 20, False), (0, 20, True)]
    )
    def test_code_answers_for_any_character_of_a_slot(self, start: int, end: int, filled: bool) -> None:
        here = Passage(a_field("body", "Hi, {{claim:glass}} is it"))
        (slot,) = here.filled

        assert slot == (4, 19)
        assert here.code_filled(start, end) is filled

    def test_a_slot_shows_as_one_in_what_was_written_and_not_in_the_whole(self) -> None:
        here = Passage(a_field("body", "Hi {{claim:glass}}"))

        assert here.written.plain.text == "hi " + SLOT * 15
        assert here.whole.plain.text == "hi {{claim:glass}}"

    def test_a_private_character_is_no_slot(self) -> None:
        here = Passage(a_field("body", f"a{SLOT}b {{{{claim:glass}}}}"))

        assert here.written.plain.text == "a b " + SLOT * 15

    @pytest.mark.parametrize(
        ("start", "end", "holds"), [(0, 5, True), (4, 9, True), (5, 9, False), (6, 12, False), (0, 1, True)]
    )
    def test_a_list_knows_words_that_characters_touch(self, start: int, end: int, holds: bool) -> None:
        urgency = lexicon("urgency")
        unread, read = (Passage(TextField(name="body", text="Hurry and see it")) for _ in range(2))
        list(read.hits(urgency))

        assert unread.holds(urgency, start, end) is holds
        assert read.holds(urgency, start, end) is holds

    @pytest.mark.parametrize(
        ("ref", "offer"),
        [
            ("welcome", "welcome"),
            ("welcome.code", "welcome"),
            ("welcome.ends", "welcome"),
            ("welcome.other", "welcome.other"),
            ("a.code", "a.code"),
            (".code", ".code"),
            ("code", "code"),
        ],
    )
    def test_a_slot_of_an_offer_s_part_names_the_offer(self, ref: str, offer: str) -> None:
        assert offer_id(ref, ("welcome", "a.code")) == offer
