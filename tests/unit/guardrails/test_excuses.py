"""When a doubtful statement is true: what offers and claims of the same text bear out, at the edges."""

import datetime as dt
from typing import Any

import pytest

from rapport.domain.grounds import Grounds
from rapport.domain.pack import ClaimMode
from rapport.domain.pack.offers import Extension
from rapport.guardrails.assertions import families_of, stems
from tests.unit.guardrails.a_pack import NOW, a_claim, a_pack, an_offer, quotes, some_grounds

DAY, SECOND = 1.0, 1 / 86_400


def ends(days: float, **changes: Any) -> Grounds:
    offer = an_offer("soon", ends_in_days=days, **changes)
    return some_grounds(pack=a_pack(offers=(offer,)), offers=(offer,))


MOVED = (Extension(announced=NOW, ended_before=NOW - dt.timedelta(days=1)),)


class TestUrgency:
    @pytest.mark.parametrize(
        ("days", "urgent"), [(0.5, True), (3 * DAY, True), (3 * DAY + SECOND, False), (4 * DAY, False)]
    )
    def test_is_true_of_an_offer_that_ends_within_three_days(self, days: float, urgent: bool) -> None:
        assert (quotes("urgency", "Hurry: {{offer:soon}}", ends(days)) == []) is urgent

    def test_stands_in_the_offer_s_own_paragraph(self) -> None:
        assert quotes("urgency", "Hurry now.\n{{offer:soon}}", ends(2)) == []
        assert quotes("urgency", "Hurry now.\n\n{{offer:soon}}", ends(2)) == ["Hurry"]
        assert quotes("urgency", "{{offer:soon}}\n\nHurry now.", ends(2)) == ["Hurry"]
        assert quotes("urgency", "Hello.\n\nHurry: {{offer:soon}}\n\nBye.", ends(2)) == []
        assert quotes("urgency", "Hurry: ends {{offer:soon.ends}}", ends(2)) == []

    @pytest.mark.parametrize("word", ["last chance", "final hours"])
    def test_is_not_for_the_last_time_where_the_end_was_moved(self, word: str) -> None:
        assert quotes("urgency", f"Your {word}: {{{{offer:soon}}}}", ends(2)) == []
        assert quotes("urgency", f"Your {word}: {{{{offer:soon}}}}", ends(2, extensions=MOVED)) != []
        assert quotes("urgency", "Hurry: {{offer:soon}}", ends(2, extensions=MOVED)) == []


class TestScarcity:
    @pytest.mark.parametrize("words", ["While stocks last", "Limited stock", "Subject to availability"])
    def test_a_limit_is_true_of_a_stock_limited_offer(self, words: str) -> None:
        assert quotes("scarcity", f"{words}: {{{{offer:soon}}}}", ends(9, stock_limited=True)) == []

    @pytest.mark.parametrize("words", ["Only 3 left", "Almost gone", "Selling fast"])
    def test_how_few_there_are_is_not(self, words: str) -> None:
        assert quotes("scarcity", f"{words}: {{{{offer:soon}}}}", ends(9, stock_limited=True)) != []

    def test_nor_is_any_of_an_offer_that_is_not_limited_or_stands_elsewhere(self) -> None:
        assert quotes("scarcity", "While stocks last: {{offer:soon}}", ends(9)) != []
        assert quotes("scarcity", "While stocks last.\n\n{{offer:soon}}", ends(9, stock_limited=True)) != []


class TestAnnouncing:
    @pytest.mark.parametrize(
        "words",
        ["An offer", "our offer", "This offer", "these offers", "your offer", "The next offer", "a special offer",
                  "a welcome offer", "an exclusive offer", "an introductory offer", "all offers"],
    )  # fmt: skip
    def test_words_that_lead_up_to_an_offer_grant_nothing(self, words: str) -> None:
        assert quotes("offers", f"{words} for you: {{{{offer:soon}}}}", ends(9)) == []


class TestStems:
    def test_are_words_of_four_letters_or_more_cut_to_five(self) -> None:
        assert stems("our glass lanterns burn so long") == {"glass", "lante", "burn", "long"}

    @pytest.mark.parametrize(
        "word",
        (
            "about after again also always another around because been before being both could does doing each even "
            "every from have here into just keep like make many more much never once only other over ours quite really "
            "should some such than that them then there these they this those through very want were what when where "
            "which while will with would your yours gift gifts lovely little something anything everything thing "
            "things time"
        ).split(),
    )
    def test_are_no_words_that_say_nothing(self, word: str) -> None:
        assert stems(f"{word} lantern") == {"lante"}

    @pytest.mark.parametrize("words", ["Free returns", "at no extra cost", "no charge"])
    def test_a_claim_may_be_of_what_is_free(self, words: str) -> None:
        assert "free" in families_of(words)
        assert "free" not in families_of("Returns within 30 days")


class TestCovering:
    def covered(self, body: str, text: str, mode: ClaimMode = ClaimMode.PARAPHRASE) -> bool:
        claim = a_claim("it", text, mode)
        grounds = some_grounds(pack=a_pack(claims=(claim,)), claims=(claim,))
        return quotes("claims", body, grounds, claims=("it",)) == []

    def test_the_found_words_and_one_beside_them_stand_in_the_claim(self) -> None:
        assert self.covered("The finest candles burn here.", "Our finest candles are poured in York.")
        assert not self.covered("The finest vases stand here.", "Our finest candles are poured in York.")
        assert not self.covered("The finest candles burn here.", "Our candles are poured in York.")

    def test_or_the_sentence_shares_two_words(self) -> None:
        assert self.covered("Finest of all: candles poured by hand.", "The finest things: candles poured in York.")

    def test_a_verbatim_claim_covers_only_its_slot(self) -> None:
        assert not self.covered(
            "The finest candles burn here.", "Our finest candles are poured in York.", ClaimMode.VERBATIM
        )
