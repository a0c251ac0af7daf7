"""What a sentence says of the thing marked in it: yes, no or neither, hedged or not, and where its clauses end."""

import pytest

from rapport.guardrails.given.clauses import affirmed, clauses, said_until
from rapport.guardrails.given.conditional import conditional
from rapport.guardrails.given.hedges import hedged


def read(marked: str) -> str:
    """What is said of what stands between « and », until where, and the clauses of the sentence."""
    before, _, rest = marked.lower().partition("«")
    thing, _, after = rest.partition("»")
    text, start, end = before + thing + after, len(before), len(before + thing)
    said = {True: "yes", False: "no", None: "neither"}[affirmed(text, start, end)]
    also = (", hedged" if hedged(text, start, end) else "") + (", conditional" if conditional(text, start, end) else "")
    return f"{said}{also} [{text[end : said_until(text, end)]}] {' | '.join(clauses(text))}"


READ = [
    ("can «parking» is not determined", "yes, hedged [ is not determined] can parking is not determined"),
    ("instead of «parking» must be there", "no, conditional [ must be] instead of parking must be there"),
    ("it does not mention pets, but there is «parking»", "yes [] it does not mention pets,  |  there is parking"),
    (
        "it does not mention «parking» and wi-fi are not here",
        "no, hedged [] it does not mention parking and wi-fi are not here",
    ),
    ("it does not one two three four five «deliver»", "yes [] it does not one two three four five deliver"),
    ("it does not one two three four «deliver»", "no [] it does not one two three four deliver"),
    ("It does not serve dogs and has free «Wi-Fi».", "yes [] it does not serve dogs and has free wi-fi."),
    (
        "it excludes «parking» is one of the things it does not have",
        "no [ is one] it excludes parking is one of the things it does not have",
    ),
    ("it serves gnocchi, free «wi-fi» or parking (x)", "yes [] it serves gnocchi, free wi-fi or parking  | x | "),
    ("leaves the «parking» open", "neither, hedged [] leaves the parking open"),
    ("missing is «parking»", "no [] missing is parking"),
    ("no bar and a «parking» is not uncommon", "yes [ is not uncommon] no bar and a parking is not uncommon"),
    ("no bar that «parking» is left at home", "no [ is left] no bar that parking is left at home"),
    ("no bar that «parking» isn't here", "no [ isn't here] no bar that parking isn't here"),
    ("no bar that «parking» will be there", "yes [ will be] no bar that parking will be there"),
    ("no bar, «parking» is nowhere", "no [ is nowhere] no bar | parking is nowhere"),
    ("no bar; «parking» costs extra", "neither, conditional [ costs extra] no bar |  parking costs extra"),
    ("no bar; «parking» is unlisted", "yes, hedged [ is unlisted] no bar |  parking is unlisted"),
    ("no one has «parking» is not listed", "no, hedged [ is not listed] no one has parking is not listed"),
    ("no «walk-ins are welcome»", "yes [] no walk-ins are welcome"),
    (
        "no, hedged [ is missing] information on parking and «wi-fi» is missing",
        "yes, hedged [ is missing] no, hedged [ is missing] information on parking and wi-fi is missing",
    ),
    ("no, hedged [] it doesn't really say «parking»", "no, hedged [] no, hedged [] it doesn't really say parking"),
    ("none of the «parking»", "no [] none of the parking"),
    ("not only said «parking»", "neither [] not only said parking"),
    ("not reservations and a «parking» lot", "no [] not reservations and a parking lot"),
    ("nothing on «parking» is a thing they lack", "no [ is a] nothing on parking is a thing they lack"),
    ("parking is unavailable, so are «pets»", "no [] parking is unavailable |  are pets"),
    ("skips «parking» does not include hours", "no, hedged [ does not include] skips parking does not include hours"),
    ("so is «parking»", "yes [] so is parking"),
    (
        "they have a very long and very old and quite big «parking»",
        "yes [] they have a very long and very old and quite big parking",
    ),
    ("they have «parking» can be let down", "yes [ can be] they have parking can be let down"),
    ("they have «parking» is not uncommon", "yes [ is not uncommon] they have parking is not uncommon"),
    ("they have «parking» is off-limits", "yes [ is off-limits] they have parking is off-limits"),
    (
        "they have «parking», but it is not known",
        "yes, hedged [] they have parking,  |  it is not known",
    ),
    ("whether it has «parking» surprising", "yes, hedged [] whether it has parking surprising"),
    ("without «parking» surprising", "no [] without parking surprising"),
    ("you can't smoke but or «bring» pets", "no [] you can't smoke  |  or bring pets"),
    ("«book» is not possible", "no [ is not possible] book is not possible"),
    (
        "«dogs» is covered, = included yes dog; no more. = ? no ",
        "yes [ is covered] dogs is covered, = included yes dog |  no more. = ? no ",
    ),
    ("«parking» for £5", "neither, conditional [] parking for £5"),
    (
        "«parking» is there, and it all comes to a sum that is, all in all, more",
        "yes [ is there] parking is there | it all comes to a sum that is, all in all, more",
    ),
    ("«parking» is there, but wi-fi is not mentioned", "yes [ is there] parking is there,  |  wi-fi is not mentioned"),
    ("«parking» isn't cheaper", "yes [ isn't cheaper] parking isn't cheaper"),
]


@pytest.mark.parametrize(("marked", "said"), READ)
def test_a_sentence_says_yes_or_no_of_a_thing(marked: str, said: str) -> None:
    assert read(marked) == said
