"""Everything that can become of something, told one way by a review and the other way by a text."""

import pytest

from rapport.guardrails.given.reviews.befell import Befell
from rapport.guardrails.given.reviews.whose import Whose

OTHER = "the brisket was smoked for hours over oak and the slaw came in a paper cup with a wooden fork."


@pytest.mark.parametrize(
    ("told", "said", "what"),
    [
        ("they charged us for it", "it was on the house", "who paid"),
        ("nobody answered", "the manager replied", "whether somebody answered"),
        ("they replaced it", "it was not replaced", "whether it was replaced"),
        ("they moved us to a booth", "they were stuck with a draft", "whether somebody was moved"),
        ("it came on time", "it came late", "whether it was on time"),
        ("they rushed us", "they were not rushed", "how much time there was"),
        ("we sat together", "they were split up", "whether they sat together"),
        ("they refused", "they accepted", "whether it was accepted"),
        ("they turned us away", "the host let them in", "whether they were let in"),
        ("we came without a reservation", "they had a reservation", "whether there was a booking"),
        ("we will be back", "they will not return", "whether they come back"),
        ("they found our order", "it was lost", "whether it was found"),
        ("it was broken", "it worked well", "whether it worked"),
        ("they apologized", "they denied it", "who owned up"),
        ("nobody told us", "the manager warned them", "whether they were told"),
        ("they remembered us", "they forgot them", "whether it was remembered"),
        ("without being asked", "they had to ask", "whether they had to ask"),
        ("we ate every bite", "it was left uneaten", "whether it was eaten"),
        ("they kept to the quote", "it cost more than the quote", "whether the quote held"),
        ("we walked out", "they stayed for dessert", "whether they stayed"),
        ("we had to come back", "the problem was fixed", "whether it helped"),
        ("it was cancelled", "it went ahead", "whether it took place"),
        ("they let us bring cake", "the staff refused to let it in", "whether it was allowed"),
    ],
)
def test_is_told_otherwise(told: str, said: str, what: str) -> None:
    reviews = {"reviews.0": f"the soccer team of twelve sat by lucia's window and {told}.", "reviews.1": OTHER}

    found = Befell(reviews, Whose(reviews)).otherwise(f"a soccer team of twelve by lucia's window and {said}.")

    assert [one.why for one in found] == [f"a review has it the other way: {what}"]
