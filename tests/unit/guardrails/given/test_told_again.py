"""What a telling text said yes or no to, and a text that says the contrary in the same words."""

import pytest

from rapport.guardrails.given.assents import clauses
from rapport.guardrails.given.record import leaves
from rapport.guardrails.given.retold import Retold

YES = {
    "included": "is included|included|is part of the price|comes with it|is covered|is thrown in|is in the price"
    "|is in the package|is in the deal",
    "allowed": "is allowed|is permitted|is welcome",
    "agreed": "was agreed|was agreed on|was accepted|was approved|was signed off|was opted for|was interested in",
    "needed": "is needed|is required|is mandatory|is compulsory|is necessary",
    "available": "is available|is offered|is supported|is provided|is possible",
}
NO = {
    "included": "is excluded|is not part of it|costs extra|is extra|comes separately|is charged separately"
    "|is on top of it",
    "allowed": "is forbidden|is prohibited|is banned|is not welcome",
    "agreed": "was declined|was refused|was rejected|was turned down|was passed on",
    "needed": "is optional|is unnecessary",
    "available": "is unavailable|is impossible",
}  # fmt: skip
PAD = " That is what we heard from them on the phone at the time."


def turned(said: str, *told: str) -> list[tuple[str, str]]:
    retold = Retold(leaves({f"note{n}": text + PAD for n, text in enumerate(told)}))
    return [(said[one.start : one.end].strip(), other.shown) for one, other in retold.turned(said)]


def each(table: dict[str, str]) -> list[tuple[str, str]]:
    return [(name, words) for name, line in table.items() for words in line.split("|")]


class TestWords:
    @pytest.mark.parametrize(("about", "yes"), each(YES))
    def test_a_yes_is_turned_round_by_a_no(self, about: str, yes: str) -> None:
        no = NO[about].split("|")[0]

        assert turned(f"Gravel cladding {no}.", f"Gravel cladding {yes}.")
        assert turned(f"Gravel cladding {yes}.", f"Gravel cladding {no}.")
        assert turned(f"Gravel cladding {yes}.", f"Gravel cladding {yes}.") == []

    @pytest.mark.parametrize(("about", "no"), each(NO))
    def test_a_no_is_turned_round_by_a_yes(self, about: str, no: str) -> None:
        yes = YES[about].split("|")[0]

        assert turned(f"Gravel cladding {yes}.", f"Gravel cladding {no}.")
        assert turned(f"Gravel cladding {no}.", f"Gravel cladding {yes}.")
        assert turned(f"Gravel cladding {no}.", f"Gravel cladding {no}.") == []

    def test_what_is_denied_in_words_that_deny_is_denied_once(self) -> None:
        assert turned("They said no to gravel cladding.", "They said yes to gravel cladding.")
        assert turned("They said no to gravel cladding.", "They declined gravel cladding.") == []

    @pytest.mark.parametrize("no", ["isn't included", "is not included", "wasn't included"])
    def test_a_plain_no_does_too(self, no: str) -> None:
        assert turned(f"Gravel cladding {no}.", "Gravel cladding is included.")
        assert turned(f"Gravel cladding {no}.", "Gravel cladding is excluded.") == []

    @pytest.mark.parametrize(
        "yes",
        [
            "agreed to", "accepts", "approved", "signed off", "said yes to", "went for", "opted for", "chose", "wants",
            "is keen on", "took",
        ],
    )  # fmt: skip
    @pytest.mark.parametrize("no", ["declined", "refused", "rejects", "turned down", "passed on"])
    def test_what_somebody_agreed_to(self, yes: str, no: str) -> None:
        assert turned(f"Morgan {yes} gravel cladding.", f"Morgan {no} gravel cladding.")


class TestWhatIsLeftAlone:
    @pytest.mark.parametrize(
        "said",
        [
            "Is gravel cladding excluded?", "Gravel cladding would be excluded.", "Gravel cladding may be excluded.",
            "Gravel cladding might be excluded.", "If gravel cladding is excluded.",
            "Perhaps gravel cladding is excluded.", "Maybe gravel cladding is excluded.",
            "Gravel cladding is excluded for now.", "Gravel cladding is excluded at first.",
            "Whether gravel cladding is excluded.", "Gravel cladding should be excluded.",
            "Gravel cladding could be excluded.", "Unless gravel cladding is excluded.",
            "Until gravel cladding is excluded.", "Once gravel cladding is excluded.",
            "Gravel cladding is excluded instead.", "Only gravel cladding is excluded.",
            "Just gravel cladding is excluded.", "They asked for gravel cladding excluded.",
            "We wonder is gravel cladding excluded.", "I hope gravel cladding is excluded.",
            "Some gravel cladding is excluded.", "Gravel cladding is currently excluded.",
            "Gravel cladding is partly excluded.", "Gravel cladding is excluded at the moment.",
            "Not sure gravel cladding is excluded.",
        ],
    )  # fmt: skip
    def test_questions_conditions_and_what_is_not_certain(self, said: str) -> None:
        assert turned(said, "Gravel cladding is included.") == []

    def test_what_shares_not_all_its_words(self) -> None:
        assert turned("Slate cladding is excluded.", "Gravel cladding is included.") == []
        assert turned("Gravel is excluded.", "Gravel cladding is included.")
        assert turned("Gravel cladding is optional.", "Gravel cladding is included.") == []

    def test_a_word_of_a_long_clause(self) -> None:
        long = "Gravel cladding along terraced gardens and houses is included."

        assert turned("Gravel is excluded.", long) == []
        assert turned("Gravel cladding along terraced gardens is excluded.", long)

    def test_where_the_record_says_both(self) -> None:
        assert turned("Gravel is excluded.", "Gravel is included.", "Gravel is excluded.") == []

    def test_reviews_are_opinions(self) -> None:
        record = leaves({"review": "Gravel cladding is included." + PAD})

        assert list(Retold(record).turned("Gravel cladding is excluded.")) == []

    def test_a_short_fact_tells_nothing(self) -> None:
        assert list(Retold(leaves({"note": "Gravel cladding is included."})).turned("Gravel is excluded.")) == []
        assert list(Retold(leaves({"a": 5})).turned("Gravel is excluded.")) == []

    def test_without_a_known_verb_three_words_must_agree(self) -> None:
        assert turned("Morgan does not paint gables.", "Morgan does paint gables.")
        assert turned("Morgan does not paint.", "Morgan does paint.") == []


class TestClauses:
    def test_are_told_with_their_places(self) -> None:
        text = "Gravel cladding is included, but slate cladding costs extra."

        found = list(clauses(text, "note"))

        assert [(one.said, one.yes, one.path) for one in found] == [
            ("included", True, "note"), ("included", False, "note"),
        ]  # fmt: skip
        assert [text[one.start : one.end] for one in found] == [
            "Gravel cladding is included,", " slate cladding costs extra.",
        ]  # fmt: skip
        assert [one.shown for one in found] == ["Gravel cladding is included,", "slate cladding costs extra."]

    @pytest.mark.parametrize("stop", [";", ":", ",", " -", " –", " but", " so", " while", " because", " though"])
    def test_end_where_something_else_begins(self, stop: str) -> None:
        assert len(list(clauses(f"Gravel cladding is included{stop} slate cladding is excluded."))) == 2

    def test_of_eight_characters_or_less_say_nothing(self) -> None:
        assert list(clauses("Gravel.")) == []
        assert len(list(clauses("Ash wood."))) == 1
        assert list(clauses("Ash woo.")) == []

    def test_are_shown_in_120_characters_at_most(self) -> None:
        (one,) = clauses("Gravel " * 30 + "is included.")

        assert len(one.shown) == 120
