"""What sentences say is learned from labelled lines, and read the same way wherever they stand."""

import numpy as np
import pytest

from rapport.evals import teaching
from rapport.guardrails.sense import learned, units
from rapport.guardrails.sense.features import features
from rapport.guardrails.sense.symbols import stemmed, symbols, words
from rapport.guardrails.sense.weights import Weights, stepped
from tests.unit.guardrails.a_pack import a_mail, an_offer, found, some_grounds


def read(text: str) -> list[str]:
    return list(words(text, 0, len(text)))


class TestUnits:
    @pytest.mark.parametrize(
        ("text", "parts"),
        [
            ("one sentence only", ["one sentence only"]),
            ("it is back. so are you all.", ["it is back.", "so are you all.", "it is back. so are you all."]),
            ("we packed it, before it was gone.", ["we packed it, before it was gone.", ", before it was gone."]),
            ("we packed it (before it was gone).", ["we packed it (before it was gone).", " (before it was gone)."]),
            ("first line\nsecond line", ["first line", "second line", "first line\nsecond line"]),
            ("", []),
            (" ... ", []),
        ],
    )
    def test_are_sentences_their_asides_and_short_ones_together(self, text: str, parts: list[str]) -> None:
        assert [text[start:end] for start, end in units(text)] == parts


class TestFeatures:
    def test_of_a_unit_do_not_depend_on_its_neighbours(self) -> None:
        one, other = read("our customers adore it."), read("the kettle is on")

        alone, together = features([one]), features([one, other])

        of_one = together.hashes[together.units == 0]
        assert sorted(alone.hashes) == sorted(of_one)

    def test_know_a_word_by_what_it_has_in_common_with_others(self) -> None:
        assert set(symbols("shoppers")) & set(symbols("customers"))
        assert not set(symbols("shoppers")) & set(symbols("lantern"))

    def test_of_nothing_are_none_that_a_word_would_have(self) -> None:
        assert len(features([[]]).hashes) <= 4


class TestWeights:
    def test_are_of_the_lines_that_are_shipped(self) -> None:
        """After a line was added, removed or labelled anew: `rapport guard teach`."""
        assert learned().corpus_sha256 == teaching.sha256(teaching.lines("build"))

    def test_give_chances_that_sum_to_one(self) -> None:
        chances = learned().chances([read("only two left in stock"), read("with kind wishes")])

        assert chances.sum(axis=1) == pytest.approx([1.0, 1.0])
        assert chances.shape == (2, len(learned().kinds))

    def test_without_any_feature_are_the_bias_alone(self) -> None:
        none = np.zeros(0, dtype=np.uint32)
        steps, scale = stepped(np.zeros((0, 2)))
        blank = Weights(("good", "bad"), none, steps, scale, np.array([1.0, 0.0], np.float32))

        assert blank.chances([["word"]])[0] == pytest.approx([0.7311, 0.2689], abs=1e-4)


class TestTeaching:
    LINES = tuple(
        teaching.Line(kind, f"{start} {thing}.")
        for kind, start in (("good", "With kind wishes and"), ("scarcity", "Nearly gone is"), ("urgency", "Hurry for"))
        for thing in ("the mug", "the lantern", "a candle", "our clock", "the bunting")
    )

    def test_learns_to_tell_kinds_apart_also_with_words_it_never_saw(self) -> None:
        taught = teaching.teach(self.LINES)

        chances = taught.chances([read("nearly gone is the teapot"), read("with kind wishes and the teapot")])
        assert taught.kinds[int(chances[0].argmax())] == "scarcity"
        assert taught.kinds[int(chances[1].argmax())] == "good"

    def test_teaches_the_same_from_the_same_lines(self) -> None:
        one, two = teaching.teach(self.LINES), teaching.teach(self.LINES)

        assert (one.steps == two.steps).all()
        assert one.corpus_sha256 == two.corpus_sha256

    def test_sets_asides_among_harmless_words_as_well(self) -> None:
        lines = [teaching.Line("good", "We hope all is well."), teaching.Line("urgency", ", before it closes")]

        assert list(teaching.within(lines)) == [teaching.Line("urgency", "We hope all is well, before it closes.")]


class TestWhatIsBorneOut:
    def test_a_doubt_of_another_kind_is_left(self) -> None:
        """An offer that ends soon makes hurry true, and says nothing of what other people buy."""
        soon = some_grounds(offers=(an_offer(ends_in_days=1),))
        hurry = a_mail("Hurry, it ends soon: {{offer:welcome}}.")
        both = a_mail("Hurry, our customers all adore it: {{offer:welcome}}.")

        assert found("urgency", hurry, soon) == []
        assert found("social_proof", both, soon)

    def test_the_words_of_a_call_to_action_are_approved(self) -> None:
        ask = some_grounds().pack.asks[0]

        assert found("urgency", a_mail(f"From here you can {ask}."), some_grounds()) == []


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("batteries", "battery"),
        ("carried", "carry"),
        ("lies", "lie"),
        ("tied", "tied"),
        ("loved", "lov"),
        ("lovingly", "lov"),
        ("markedly", "mark"),
        ("stations", "station"),
        ("feelings", "feel"),
        ("singer", "sing"),
        ("biggest", "big"),
        ("stopped", "stop"),
        ("filled", "fill"),
        ("kissed", "kiss"),
        ("running", "run"),
        ("wishes", "wish"),
        ("quickly", "quick"),
        ("candles", "candl"),
        ("candle", "candl"),
        ("rings", "ring"),
        ("ring", "ring"),
        ("the", "the"),
        ("bed", "bed"),
        ("isn't", "isn't"),
        ("shop's", "shop"),
    ],
)
def test_a_word_without_its_common_endings(word: str, stem: str) -> None:
    assert stemmed(word) == stem


def test_words_and_telling_signs_of_a_text() -> None:
    text = "we've £5 lamps, 10%! a… b? \ue000\ue000 x & 1,000.50 don't"
    said = ["we've", "£", "5", "lamps", "10", "%", "!", "a", "…", "b", "?", "\ue000\ue000", "x", "&", "1,000.50",
            "don't"]  # fmt: skip

    assert words(text, 0, len(text)) == said
    assert words(text, 6, 12) == ["£", "5", "lam"]
