"""The words by which a sentence says no, yes, perhaps, or what somebody else said."""

import pytest

from rapport.guardrails.given.clauses import affirmed
from rapport.guardrails.given.conditional import conditional
from rapport.guardrails.given.hedges import hedged
from tests.unit.guardrails.given.telling import told


def each(words: str) -> list[str]:
    return words.split("|")


def says(before: str, after: str = "") -> bool | None:
    text = f"{before}tea{after}"
    return affirmed(text, len(before), len(before) + 3)


@pytest.mark.parametrize(
    "word",
    each(
        "no|not|never|without|lacks|lacked|lacking|lack|neither|nor|none of the|cannot serve|unable to serve"
        "|rather than|free of"
        "|free from|prohibits|forbids|bans|declines|declining|refuses|refusing|doesn't offer"
    ),
)
def test_words_that_say_no(word: str) -> None:
    assert says(f"here it is, {word} ") is False


@pytest.mark.parametrize(
    "word",
    each(
        "offers|offering|provides|providing|has|having|features|featuring|accepts|accepting|serves|serving"
        "|allows|allowing|takes|taking|includes"
        "|including|boasts|boast|permits|welcomes|with|enjoys|enjoy|there's|supports|plus|is|are|was|were"
        "|can have|may have|choose"
    ),
)
def test_words_that_say_yes(word: str) -> None:
    assert says(f"no cake; it {word} ") is True


@pytest.mark.parametrize(
    "stop",
    each(
        ";|:|(|)| - |—| but| however| although| though| while| whereas| yet| except| instead| otherwise|, it"
        "|, and they|, you|, guests|, parking"
    ),
)
def test_where_a_clause_ends_a_no_ends(stop: str) -> None:
    assert says(f"it has no cake{stop} with ") is not False
    assert says("it has no cake and ") is False


@pytest.mark.parametrize(
    "word",
    each(
        "not|never|no longer|unavailable|unwelcome|absent|missing|prohibited|banned|forbidden|lacking|excluded"
        "|declined|off limits|off-limits|out of the question|left out|also not"
    ),
)
def test_what_is_said_of_it_may_say_no(word: str) -> None:
    assert says("", f" is {word} here") is False
    assert says("", " is served here") is True


@pytest.mark.parametrize(
    "verb", each("is|are|was|were|can|could|may|might|must|will|would|does|do|has|have|need|needs")
)
def test_every_verb_of_its_own_decides(verb: str) -> None:
    assert says("", f" {verb} be") is True
    assert says("", f" {verb} not be") is False


@pytest.mark.parametrize(
    "word",
    each(
        "mention it|mentioned|specify|specified|indicate|state it|stated|stating|say|says|said|information"
        "|detail|details|known|clear|clue|data|listed"
        "|list it|confirm it|confirmed|addressed|document it|recorded|disclosed|given|provided in it|tell"
    ),
)
def test_a_no_and_a_word_of_telling_is_a_hedge(word: str) -> None:
    assert hedged(f"there is no {word} of tea", 0, 0)
    assert not hedged("there is no tea", 0, 0)


@pytest.mark.parametrize(
    "words",
    each(
        "unknown|unclear|unspecified|unstated|unlisted|unmentioned|whether|may or may not|silent|left open"
        "|left blank|leaves it open|leaves the tea out"
        "|no word|no clue|unconfirmed|call ahead|phone ahead|elsewhere"
    ),
)
def test_so_are_these(words: str) -> None:
    assert hedged(f"tea, {words} it is", 0, 0)


@pytest.mark.parametrize(
    "word",
    each(
        "later|add|added|adds|adding|extra|another|option|options|separately|cost|costs|upgrade|additional"
        "|additionally|if|instead|more|would|could|ask"
        "|asked|want|wanted|need|needs|interested|like|likes|liked|lukewarm|£5"
    ),
)
def test_words_of_what_might_be(word: str) -> None:
    assert conditional(f"so {word} tea", len(f"so {word} "), len(f"so {word} tea"))
    assert conditional(f"tea, {word} so", 0, 3)


@pytest.mark.parametrize(
    "who",
    each(
        "a review|reviews|a reviewer|reviewers|reviewed by us|one customer|a guest|another patron|some visitors"
        "|several diners|two clients|three patients"
        "|both members|many regulars|the first owner|the second couple|the third family|the fourth parent"
        "|the last mother|the latest father|the other person"
        "|the most man|one happy woman|one party|somebody who|someone said|somebody was|someone had"
        "|an old and happy guest"
    ),
)
def test_what_somebody_is_told_to_have_said_is_theirs(who: str) -> None:
    assert told(f"Here {who} told of the tea with takeout.", RestaurantsTakeOut=False) == []
    assert told("Here we told of the tea with takeout.", RestaurantsTakeOut=False) != []
