"""Sentences beside ten claims: what they change of which, and the values that a claim bears out; cited, and not."""

import pytest

from rapport.domain.pack import ClaimMode
from rapport.guardrails.paraphrase import Told, told
from rapport.guardrails.passages import Passage
from tests.unit.guardrails.a_pack import a_claim, a_field, a_pack

CLAIMS = (
    a_claim("returns", "Send anything back within 30 days of arrival."),
    a_claim("glass", "At least 60% of our lantern glass is recycled."),
    a_claim("candles", "Our candles burn for 40 hours."),
    a_claim("hands", "Poured by hand in Devon, our candles burn slowly."),
    a_claim("mail", "Every parcel is brought by Royal Mail in 2 to 4 working days."),
    a_claim("old", "Our workshop has made baskets since 1987."),
    a_claim("wrap", "Wrapping by hand costs £3.95 in every shop."),
    a_claim("less", "Our lamps use less power than ordinary bulbs."),
    a_claim("free", "Delivery is never free on big sofas."),
    a_claim("verb", "Gift cards are valid for 12 months after purchase.", ClaimMode.VERBATIM),
)


def read(text: str) -> str:
    """The changes of a text that cites all claims, then those of one that cites none."""
    passage = Passage(a_field("body", text))
    shown = []
    for cited in (True, False):
        found = told((passage,), CLAIMS, a_pack().brand, cited=cited)
        changes = "; ".join(f"{text[c.span[0] : c.span[1]]} ({c.claim}: {c.why})" for c in found.changes)
        borne = "/".join(text[a:b] for a, b in found.borne.get(id(passage), ()))
        shown.append(changes + (f" + {borne}" if borne else ""))
    return " # ".join(shown)


READ = [
    ("2 to 4 working days", " # "),
    (
        "Anything sent back within 60 days, candles burn 40 hours.",
        "60 days (returns: the claim says 30 days) + 40 hours # 60 days (returns: the claim says 30 days)",
    ),
    ("Baskets . Made since 1967.", "1967 (old: the claim says 1987); 1967 (old: the claim says 1987) # "),
    ("Baskets made in workshop, 5 kinds", " # "),
    ("Candles burn 30 days.", "30 days (candles: the claim says 40 hours) # "),
    ("Candles of {{fact:last_order.product}} burn in Kent slowly.", "Kent (hands: the claim says Devon) # "),
    (
        "Every parcel is brought by Royal Mail in 2 working days.",
        "2 working days (mail: the claim says 2 to 4 working days) # ",
    ),
    (
        "Every parcel is brought by Royal Mail within 4 working days.",
        "4 working days (mail: the claim says 2 to 4 working days) # ",
    ),
    ("Every parcel is brought by the Royal Mail of Kent.", " # "),
    ("Gift cards are valid for a year after purchase.", " # "),
    ("Our candles from Wren burn for 40 hours.", " + 40 hours # "),
    (
        "Our workshop has made baskets since 1987 in Kent.",
        "Kent (old: the claim that it rests on names nobody) + 1987/1987 # ",
    ),
    (
        "Send anything back within 30 days; every parcel is back with us within 2 to 4 working days.",
        " + 30 days/2 to 4 working days # ",
    ),
    (
        "Under 60% of our lantern glass is recycled.",
        "60% (glass: the claim says At least 60%) # 60% (glass: the claim says At least 60%)",
    ),
]


@pytest.mark.parametrize(("text", "said"), READ)
def test_a_claim_keeps_its_particulars_in_other_words(text: str, said: str) -> None:
    assert read(text) == said


class TestWhatClaimsBearOut:
    """Of a passage, the characters from 5 to 10 and from 20 to 22 are particulars that its claims have."""

    HERE = Passage(a_field("body", "x" * 30))
    ELSEWHERE = Passage(a_field("body", "y" * 30))
    TOLD = Told((), {id(HERE): [(5, 10), (20, 22)]})

    @pytest.mark.parametrize(
        ("at", "words", "borne"),
        [
            (5, "12345", True),
            (5, "1234", True),
            (6, "2345", True),
            (5, "123456", False),
            (4, "12345", False),
            (5, "12345. ", True),
            (5, "12345!?,;: ", True),
            (5, "12345X", False),
            (20, "12", True),
            (12, "12", False),
        ],
    )
    def test_words_within_one_of_them_are_borne_out_but_for_marks_after_them(
        self, at: int, words: str, borne: bool
    ) -> None:
        assert self.TOLD.bears(self.HERE, at, words) is borne
        assert self.TOLD.bears(self.ELSEWHERE, at, words) is False

    @pytest.mark.parametrize(
        ("span", "within"),
        [((5, 10), True), ((4, 11), True), ((6, 10), False), ((5, 9), False), ((20, 22), True), ((11, 19), False)],
    )
    def test_characters_may_hold_one_of_them(self, span: tuple[int, int], within: bool) -> None:
        assert self.TOLD.within(self.HERE, span) is within
        assert self.TOLD.within(self.ELSEWHERE, span) is False
