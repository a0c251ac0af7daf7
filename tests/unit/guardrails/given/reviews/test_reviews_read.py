"""What sentences of reviews are read as: who thinks what of which thing, in which words; what turns it round."""

import pytest

from rapport.guardrails.given.reviews.views import read as opinions
from rapport.guardrails.given.reviews.views import together, turned_round, views


def read(text: str) -> str:
    """Each view of a text as `its words = thing dimension sign`."""
    low = text.lower()
    found = (view for of in views(low).values() for view in of)
    return "; ".join(f"{low[v.start : v.end]} = {v.thing} {v.about} {v.sign:+}" for v in found)


SENTENCES = [
    ("it was n't rude", "n't rude = n't manner +1"),
    ("The staff's friendly.", "staff's friendly = staff manner +1"),
    ("The TV was dirty.", "tv was dirty = tv cleanliness -1"),
    ("We were let down by the ribs.", "let down by the ribs = rib worth -1"),
    ("above than the their my her estimate", ""),
    ("b c d e apologized never", "apologized = apology event +1"),
    ("below quote budget", "below quote = quote than -1"),
    ("called a b c back", ""),
    ("called me right back", "back = call back event +1"),
    ("called us back", "back = call back event +1"),
    ("clean the room", ""),
    ("free from noisy kids", "noisy kids = kid noise +1"),
    ("guests praised the staff.", "praised the staff = staff worth +1; praised the staff = staff there +1"),
    ("has an old pool", "has an old pool = pool there +1; old pool = pool age -1"),
    ("has lamp-x pool", "has lamp-x pool = pool there +1"),
    ("has their pool", "has their pool = pool there +1"),
    ("he phones back", "back = call back event +1"),
    ("how clean the room was", "clean the room = room cleanliness +1"),
    ("I wish", ""),
    ("lamp and towels clean", "towels clean = towel cleanliness +1"),
    ("lamp were liked good ribs", "lamp were liked = lamp worth +1; good ribs = rib worth +1"),
    ("less the than their expected", "less the than their expected = expected than -1"),
    ("never b c d e apologized", "never b c d e apologized = apology event +1"),
    ("never has a pool", "has a pool = pool there +1"),
    ("no 5 lamps", ""),
    ("no charge for the towels", "no charge = charge cost +1"),
    (
        "the brisket had a smoke ring and was tender",
        "had a smoke ring = ring there +1; brisket had a smoke ring and was tender = brisket tenderness +1",
    ),
    ("ring and tender brisket", "tender brisket = brisket tenderness +1"),
    ("the ring was old and was dark", "ring was old = ring age -1; ring was old and was dark = ring light -1"),
    ("the horchata is made here. I loved it.", "loved it = horchata worth +1"),
    ("the horchata is made here. it tastes like it.", ""),
    ("it looks like chalk", ""),
    ("we like chalk", "like chalk = chalk worth +1; like chalk = chalk there +1"),
    ("the flan was better than we expected", "flan was better than we expected = flan worth +1"),
    ("the flan got no complaints", "flan got no complaints = flan worth +1"),
    (
        "service was pleasant but slow",
        "service was pleasant = staff manner +1; service was pleasant but slow = staff pace -1",
    ),
    ("the service was good. The wait was slow", "service was good = staff worth +1; wait was slow = wait pace -1"),
    ("there were too few waiters", ""),
    ("the carbonara could have used salt", "carbonara could have used = carbonara worth -1"),
    ("a failure was traced to a faulty relay", "faulty relay = relay worth -1"),
    (
        "praising the broth, criticizing the noodles",
        "praising the broth = broth worth +1; praising the broth = broth there +1; "
        "criticizing the noodles = noodle worth -1",
    ),
    ("the flan saved the day", "flan saved the day = flan worth +1"),
    ("the flan fell flat", "flan fell flat = flan worth -1"),
    ("no cost", "no cost = price cost +1"),
    ("no fee lamp", "no fee = fee cost +1; no fee lamp = lamp cost +1"),
    ("no of the clean lamp", "clean lamp = lamp cleanliness +1"),
    (
        "no one ever in the old town was rude",
        "ever in the old = ever age -1; ever in the old town was rude = ever manner -1",
    ),
    ("not a b c clean lamp", "clean lamp = lamp cleanliness -1"),
    ("not than a b c d apologized", "apologized = apology event +1"),
    ("nothing more than the estimate", "more than the estimate = estimate than -1"),
    ("over good cake", ""),
    ("over the very average", ""),
    ("overly friendly staff", "friendly staff = staff worth -1"),
    ("perfectly cooked steak", ""),
    ("praised for lamp", ""),
    ("ribs gets liked", "ribs gets liked = rib worth +1"),
    ("ribs were disliked and pool hated", "ribs were disliked = rib worth -1"),
    ("rude, not loud, clean lamp", "clean lamp = lamp cleanliness +1"),
    ("The lamp was less bright.", "lamp was less bright = lamp light -1; less bright = less light -1"),
    ("the long wait was praised", "long wait = wait pace -1; wait was praised = wait worth +1"),
    ("the sauna was overpriced, the pool cheap.", "sauna was overpriced = sauna price -1; pool cheap = pool price +1"),
    ("The soup was too salt here.", "soup was too = soup worth -1"),
    ("the wait could have been praised", ""),
    (
        "There was no apology for slow service.",
        "no apology = apology there -1; no apology = apology event -1; slow service = staff pace -1",
    ),
    ("They never in my life and never again apologized.", "never again apologized = apology event -1"),
    ("they never not apologized", "not apologized = apology event +1"),
    ("They refused to refund us.", "refused to refund = refund event -1"),
    ("They used to be friendly.", ""),
    ("too friendly staff", "friendly staff = staff worth -1"),
    ("too neutral staff", "too neutral staff = staff worth -1"),
    (
        "We complained about the cold soup and the stairs.",
        "complained about the cold soup and the stairs = stair worth -1; cold soup = soup heat -1",
    ),
    ("we could have loved the pool", "have loved the pool = pool there +0"),
    ("we loved lamp notes pool", "loved lamp = lamp worth +1; loved lamp = lamp there +1"),
    (
        "we loved the lamp called big",
        "loved the lamp = lamp worth +1; loved the lamp = lamp there +1; lamp called big = lamp size +1",
    ),
    ("we never liked the staff", ""),
    ("wish for lamps and a pool", "wish for lamps and a pool = pool there -1"),
    ("wish pool", "wish pool = pool there -1"),
    ("wish the a b c d lamp clean", "wish the a b c d lamp = lamp there -1; lamp clean = lamp cleanliness +1"),
    ("with its own pool", "with its own pool = pool there +1; its own pool = pool there +1; own pool = pool there +1"),
    ("without from clean lamp", "clean lamp = lamp cleanliness +1"),
]


@pytest.mark.parametrize(("text", "as_views"), SENTENCES)
def test_a_sentence_is_read_as_views_of_its_things(text: str, as_views: str) -> None:
    assert read(text) == as_views


SAUNA = {
    "good": "The sauna was good.",
    "bad": "The sauna was bad.",
    "clean": "The sauna was clean.",
    "dirty": "The sauna was dirty.",
    "cheap": "The sauna was cheap.",
    "dear": "The sauna was expensive.",
    "none": "There is no sauna.",
    "wished": "We wish for a sauna.",
    "there": "It has a sauna.",
    "perhaps": "It could have had a sauna.",
}


@pytest.mark.parametrize(
    ("said", "reviews", "objected"),
    [
        ("good", "", False),
        ("good", "good", False),
        ("good", "bad", True),
        ("good", "bad dirty", True),
        ("good", "bad good", False),
        ("good", "dirty", True),
        ("good", "dirty good", False),
        ("good", "dirty clean", False),
        ("good", "dear", False),
        ("clean", "dirty", True),
        ("clean", "bad", True),
        ("clean", "bad good", False),
        ("clean", "bad cheap", False),
        ("clean", "dirty good", True),
        ("clean", "dirty clean", False),
        ("clean", "dear", False),
        ("cheap", "dear", True),
        ("cheap", "bad", False),
        ("cheap", "dirty", False),
        ("there", "none", True),
        ("there", "wished", True),
        ("there", "none wished", True),
        ("there", "none there", False),
        ("there", "none good", False),
        ("there", "good", False),
        ("there", "perhaps", False),
        ("perhaps", "none", False),
        ("none", "there", False),
        ("none", "none", False),
    ],
)
def test_a_view_is_turned_round_where_all_reviews_that_speak_of_it_say_the_contrary(
    said: str, reviews: str, objected: bool
) -> None:
    known = together(views(SAUNA[one].lower()) for one in reviews.split())

    assert any(turned_round(view, known.get(view.thing, ())) for view in opinions(SAUNA[said].lower())) is objected
