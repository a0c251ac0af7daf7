"""What a sentence says of the thing marked in it: yes, no or neither, hedged or not, and where its clauses end."""

import pytest

from rapport.guardrails.given.clauses import affirmed, clauses, conditional, hedged, said_until


def read(marked: str) -> str:
    """What is said of what stands between « and », until where, and the clauses of the sentence."""
    before, _, rest = marked.lower().partition("«")
    thing, _, after = rest.partition("»")
    text, start, end = before + thing + after, len(before), len(before + thing)
    said = {True: "yes", False: "no", None: "neither"}[affirmed(text, start, end)]
    also = (", hedged" if hedged(text, start, end) else "") + (", conditional" if conditional(text, start, end) else "")
    return f"{said}{also} [{text[end : said_until(text, end)]}] {' | '.join(clauses(text))}"


READ = [
    ("doesn't take cards and has free «wi-fi»", "yes [] doesn't take cards and has free wi-fi"),
    ("excluding «parking»", "no [] excluding parking"),
    (
        "information on parking and «wi-fi» is missing",
        "no, hedged [ is missing] information on parking and wi-fi is missing",
    ),
    ("instead of «parking»", "no, conditional [] instead of parking"),
    ("it does not mention pets, there is «parking»", "yes [] it does not mention pets | there is parking"),
    ("it does not mention pets; «parking»", "neither [] it does not mention pets |  parking"),
    ("it doesn't really say «parking»", "no, hedged [] it doesn't really say parking"),
    ("it «delivers»", "yes [] it delivers"),
    ("leaves the «parking» open", "neither, hedged [] leaves the parking open"),
    ("no bar, and they have «wi-fi»", "neither, conditional [] no bar | they have wi-fi"),
    ("no information on «parking»", "no, hedged [] no information on parking"),
    ("no reservations and a big new «parking» lot", "yes [] no reservations and a big new parking lot"),
    ("none of the «parking»", "no [] none of the parking"),
    ("not only said «parking»", "neither [] not only said parking"),
    ("not only «parking»", "no [] not only parking"),
    (
        "Nothing is said to take long. «Parking» is available.",
        "no, hedged [ is available] nothing is said to take long. parking is available.",
    ),
    (
        "One reviewer likes it; there is no «outdoor seating».",
        "no, conditional [] one reviewer likes it |  there is no outdoor seating.",
    ),
    ("parking is not there, and so is the «wi-fi»", "no [] parking is not there, and so is the wi-fi"),
    ("parking is there, and so is «wi-fi»", "yes [] parking is there, and so is wi-fi"),
    ("parking is unavailable, so are «pets»", "no [] parking is unavailable |  are pets"),
    ("skips «parking»", "no [] skips parking"),
    (
        "they have a very long and very old and quite big «parking»",
        "neither [] they have a very long and very old and quite big parking",
    ),
    ("they have «parking»", "neither, conditional [] they have parking"),
    (
        "While it doesn't offer «outdoor seating», it has street parking.",
        "no []  |  it doesn't offer outdoor seating | it has street parking.",
    ),
    ("you can't smoke. or «bring» pets", "yes [] you can't smoke. or bring pets"),
    ("«booking» is not possible", "no [ is not possible] booking is not possible"),
    ("«parking» for £5", "neither, conditional [] parking for £5"),
    ("«parking» is left out", "no, hedged [ is left] parking is left out"),
    ("«parking» is off the table", "no [ is off] parking is off the table"),
    ("«parking» is there while pets are unknown", "yes [ is there] parking is there  |  pets are unknown"),
    (
        "«parking» is there, and it all comes to a sum that is, all in all, more",
        "yes [ is there] parking is there | it all comes to a sum that is, all in all, more",
    ),
    (
        "«parking» is there, but it is not mentioned",
        "yes, hedged [ is there] parking is there,  |  it is not mentioned",
    ),
    ("«parking» is unclear", "yes, hedged [ is unclear] parking is unclear"),
    ("«parking» isn't free", "yes [ isn't free] parking isn't free"),
    ("«parking»; extra", "neither [] parking |  extra"),
    (
        "«walk-ins are welcome»|no appointment|without an appointment|walk-in accepted",
        "yes [] walk-ins are welcome|no appointment|without an appointment|walk-in accepted",
    ),
]


@pytest.mark.parametrize(("marked", "said"), READ)
def test_a_sentence_says_yes_or_no_of_a_thing(marked: str, said: str) -> None:
    assert read(marked) == said
