"""What reviewers thought of things: every word of praise against every complaint of its dimension, and whose it is."""

import pytest

from rapport.guardrails.given.reviews.views import View, read, together, turned_round, views

SCALES = {
    "pace": ("fast quick prompt speedy swift punctual short", "slow sluggish late delayed long forever"),
    "cleanliness": ("clean spotless tidy immaculate pristine", "dirty filthy grimy sticky messy unclean stained grubby "
                    "dusty smelly"),
    "heat": ("hot warm", "cold lukewarm chilly freezing"),
    "tenderness": ("juicy moist tender succulent fluffy flaky", "dry tough chewy overcooked rubbery gristly "
                   "undercooked raw stringy"),
    "crispness": ("crisp crispy crunchy", "soggy limp mushy gluey"),
    "freshness": ("fresh", "stale tired wilted rotten spoiled expired"),
    "size": ("large huge big generous spacious roomy ample plentiful massive enormous hefty abundant", "small tiny "
             "cramped skimpy stingy tight narrow meager meagre"),
    "price": ("cheap inexpensive affordable reasonable fair bargain low unbeatable", "expensive pricey overpriced "
              "steep costly high exorbitant"),
    "cost": ("free complimentary gratis", "charged separately"),
    "noise": ("quiet calm peaceful serene", "loud noisy deafening"),
    "manner": ("friendly kind polite attentive welcoming helpful courteous patient gracious caring professional "
               "considerate knowledgeable gentle hospitable respectful", "rude unfriendly inattentive dismissive "
               "condescending curt impatient impolite unhelpful unprofessional disrespectful surly arrogant hostile "
               "careless rough"),
    "ease": ("easy simple smooth breeze painless effortless", "difficult hard complicated headache hassle pain painful "
             "tricky"),
    "strength": ("strong", "weak diluted"),
    "thickness": ("thick", "thin"),
    "brightness": ("bright", "dark dim gloomy"),
    "spice": ("spicy fiery", "mild"),
    "weight": ("light", "heavy"),
    "order of things": ("working", "broken"),
    "age": ("new modern updated renovated", "old outdated dated worn shabby"),
    "crowd": ("empty uncrowded", "crowded packed busy"),
    "comfort": ("comfortable comfy cozy cosy", "uncomfortable"),
    "reliability": ("reliable responsive dependable", "unreliable unresponsive"),
    "skill": ("skilled experienced thorough competent precise", "inexperienced unskilled incompetent sloppy clumsy"),
    "taste": ("tasty delicious flavorful flavourful yummy scrumptious", "bland tasteless watery burnt flavorless "
              "inedible greasy oily salty"),
    "order": ("organized organised orderly", "disorganized disorganised chaotic"),
    "honesty": ("honest trustworthy upfront transparent", "dishonest misleading"),
    "worth": ("good great excellent amazing wonderful best perfect fantastic superb lovely outstanding incredible "
              "awesome exceptional fabulous delightful impressive terrific favorite favourite beautiful divine stellar "
              "addictive memorable flawless brilliant charming nice solid worth top-notch", "bad terrible awful "
              "horrible worst disappointing poor mediocre disgusting unpleasant lousy dreadful nasty gross pathetic "
              "unacceptable so-so meh underwhelming subpar uneven crooked brutal"),
}  # fmt: skip
LIKED = (
    "praise praised praises praising love loved loves loving enjoy enjoyed enjoys appreciate appreciated appreciates "
    "compliment complimented recommend recommended recommends recommending adore adored adores admire admired like "
    "liked likes raved rave raves satisfied impressed delighted happy fan grateful pleased applaud applauded thrilled"
).split()
DISLIKED = (
    "complain complained complains complaining criticize criticized criticizes criticised criticise criticism "
    "complaint complaints dislike disliked dislikes disappointed dissatisfied unhappy hated hate bothered annoyed "
    "frustrated unimpressed displeased upset regretted letdown trouble issue issues problem problems"
).split()


def turned(said: str, *reviewed: str) -> list[View]:
    known = together(views(text.lower()) for text in reviewed)
    return [view for view in read(said) if turned_round(view, known.get(view.thing, ()))]


def pairs() -> list[tuple[str, str, str]]:
    return [(about, good, bad) for about, (goods, bads) in SCALES.items() for good in goods.split()[:1]
            for bad in bads.split()] + [
        (about, good, bad) for about, (goods, bads) in SCALES.items() for good in goods.split()
        for bad in bads.split()[:1]]  # fmt: skip


class TestWords:
    @pytest.mark.parametrize(("about", "good", "bad"), pairs())
    def test_praise_and_complaint_of_one_dimension_turn_each_other_round(self, about: str, good: str, bad: str) -> None:
        for said, reviewed in ((good, bad), (bad, good)):
            found = turned(f"the sauna was {said}.", f"The sauna was {reviewed}.")

            assert [view.thing for view in found] == ["sauna"], about
            assert turned(f"the sauna was {said}.", f"The sauna was {said}.") == []

    @pytest.mark.parametrize("about", SCALES)
    def test_a_no_turns_either_round(self, about: str) -> None:
        good, bad = (words.split()[0] for words in SCALES[about])

        assert turned(f"the sauna was not {good}.", f"The sauna was {good}.")
        assert turned(f"the sauna was never {bad}.", f"The sauna was {bad}.")
        assert turned(f"the sauna wasn't {bad}.", f"The sauna was {good}.") == []

    @pytest.mark.parametrize("word", LIKED)
    def test_to_like_a_thing_is_to_praise_it(self, word: str) -> None:
        assert [view.thing for view in turned(f"guests {word} the sauna.", "The sauna was bad.")] == ["sauna"]
        assert turned("the sauna was bad.", f"We {word} the sauna.")
        assert turned(f"guests {word} the sauna.", "The sauna was good.") == []

    @pytest.mark.parametrize("word", DISLIKED)
    def test_to_dislike_it_is_a_complaint(self, word: str) -> None:
        assert [view.thing for view in turned(f"guests {word} the sauna.", "The sauna was good.")] == ["sauna"]
        assert turned("the sauna was good.", f"We {word} the sauna.")
        assert turned(f"guests {word} the sauna.", "The sauna was bad.") == []


class TestWhatIsNotTurnedRound:
    @pytest.mark.parametrize(
        ("said", "reviewed"),
        [
            ("the sauna was good.", "The pool was bad."),
            ("the sauna was cheap.", "The sauna was loud."),
            ("the sauna was large.", "The sauna was bad."),
            ("the sauna should have been clean.", "The sauna was dirty."),
            ("i wish the sauna was clean.", "The sauna was dirty."),
            ("the sauna was overpriced, the pool cheap.", "The pool was cheap."),
            ("a clean pool, but the sauna was there.", "The sauna was dirty."),
        ],
    )
    def test_other_things_other_dimensions_and_wishes(self, said: str, reviewed: str) -> None:
        assert turned(said, reviewed) == []

    def test_where_reviews_disagree(self) -> None:
        assert turned("the sauna was good.", "The sauna was bad.", "The sauna was good.") == []

    def test_qualities_count_as_good_or_bad_as_such(self) -> None:
        assert turned("the sauna was good.", "The sauna was dirty.")
        assert turned("the sauna was spotless.", "The sauna was bad.")
        assert turned("the sauna was spotless.", "The sauna was bad and the towels clean. A good sauna.") == []

    def test_what_went_wrong_implies_complaints_of_staff_and_food(self) -> None:
        assert turned("guests complained of the staff.", "The staff was good.") == []
        assert turned("guests praised the staff.", "The staff was bad.")


class TestSpans:
    @pytest.mark.parametrize(
        ("said", "reviewed", "quote"),
        [
            ("we found the sauna dirty here.", "The sauna was clean.", "sauna dirty"),
            ("it is a dirty sauna, truly.", "The sauna was clean.", "dirty sauna"),
            ("guests praised the tiled sauna here.", "The sauna was bad.", "praised the tiled sauna"),
        ],
    )
    def test_it_stands_from_the_word_to_its_thing(self, said: str, reviewed: str, quote: str) -> None:
        assert [said[view.start : view.end] for view in turned(said, reviewed)] == [quote]


class TestEvents:
    @pytest.mark.parametrize(
        ("said", "reviewed"),
        [
            ("they apologized at once.", "They never apologized."),
            ("they said sorry.", "Nobody apologised."),
            ("they refunded us.", "They refused to refund us."),
            ("they reimbursed everybody.", "They never refunded us."),
            ("they compensated everybody.", "They never refunded us."),
            ("they replaced the lamp.", "They would not replace it. They never replaced it."),
            ("they redid the nails.", "They never replaced it."),
            ("they remade the drink.", "They never replaced it."),
            ("they fixed it.", "They never corrected it."),
            ("they resolved it.", "They never fixed it."),
            ("they greeted us.", "We were not greeted."),
            ("they called back.", "They never called back."),
            ("they phoned us back.", "They never called back."),
        ],
    )
    def test_what_was_done_or_not(self, said: str, reviewed: str) -> None:
        assert turned(said, reviewed)
        assert turned(said, said) == []

    def test_a_no_belongs_to_it(self) -> None:
        said = "they never once apologized."

        assert [said[view.start : view.end] for view in turned(said, "They apologized.")] == ["never once apologized"]


class TestWhatIsThere:
    @pytest.mark.parametrize(
        "said",
        [
            "it has a sauna.", "they offer a sauna.", "a room with a sauna.", "it features its own sauna.",
            "it boasts a sauna.", "it provides a sauna.", "it includes a sauna.", "guests praise the sauna.",
            "there's a sauna.", "it is equipped with a sauna.",
        ],
    )  # fmt: skip
    def test_a_thing_that_reviews_miss_is_not(self, said: str) -> None:
        assert {view.about for view in turned(said, "There is no sauna.")} == {"there"}
        assert {view.about for view in turned(said, "We wish for a sauna.")} == {"there"}
        assert turned(said, "There is no pool.") == []

    def test_what_is_said_to_be_missing_is_never_held_against_a_text(self) -> None:
        assert turned("there is no sauna.", "It has a sauna.") == []


class TestMoreAndLess:
    @pytest.mark.parametrize("more", "more over above beyond higher longer exceeded".split())
    @pytest.mark.parametrize("less", ["less", "under"])
    def test_one_side_of_an_estimate_is_not_the_other(self, more: str, less: str) -> None:
        assert [view.thing for view in turned(f"it came in {more} the estimate.", f"It was {less} the estimate.")] == [
            "estimate"
        ]
        assert turned(f"it came in {more} the estimate.", "It was more than the estimate.") == []

    @pytest.mark.parametrize("less", "less under below within lower cheaper fewer shorter".split())
    @pytest.mark.parametrize("thing", "estimate quote budget online expected average quoted elsewhere".split())
    def test_of_anything_that_prices_are_measured_by(self, less: str, thing: str) -> None:
        assert turned(f"it was {less} than {thing}.", f"It was more than {thing}.")


class TestTooMuch:
    def test_of_anything_is_a_complaint(self) -> None:
        assert turned("the soup was too big.", "The soup was good.")
        assert turned("the soup was overly generous.", "The soup was good.")
        assert turned("the soup was too small.", "The soup was small.") == []

    def test_over_makes_a_word_say_neither(self) -> None:
        assert turned("the soup was over good.", "The soup was bad.") == []


class TestWhoseItIs:
    def test_of_the_three_words_right_behind_it(self) -> None:
        assert "sauna" in {view.thing for view in turned("a dirty tiled roman sauna.", "The sauna was clean.")}
        assert turned("a dirty tiled roman marble sauna.", "The sauna was clean.") == []

    def test_else_of_the_six_before_it(self) -> None:
        assert turned("the sauna that we saw there was dirty.", "The sauna was clean.")
        assert turned("the sauna that we all saw up there was dirty.", "The sauna was clean.") == []

    def test_of_no_word_beyond_a_comma(self) -> None:
        assert turned("the sauna, they say, was dirty.", "The sauna was clean.") == []
