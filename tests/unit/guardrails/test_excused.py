"""Each kind of statement by itself: which offers, claims and slots of its text bear it out."""

import datetime as dt
from typing import Any

import pytest

from rapport.domain.grounds import Grounds
from rapport.domain.pack.offers import Extension
from rapport.guardrails.excuses import excused
from rapport.guardrails.passages import Reading
from rapport.guardrails.saying import Saying
from tests.unit.guardrails.a_pack import NOW, a_mail, a_pack, an_offer, some_grounds

MOVED = (Extension(announced=NOW, ended_before=NOW - dt.timedelta(days=1)),)
SOON = "{{offer:soon}}"
RETURNS = "{{claim:returns_30}}"


def of(body: str, kind: str, *claims: str, said: str | None = None, grounds: Grounds | None = None) -> bool:
    """Whether a statement of a body is borne out; it is the first paragraph where it is not given."""
    known = grounds or some_grounds()
    reading = Reading(a_mail(body, claims=claims), known)
    passage = next(p for p in reading.passages if p.name == "body")
    words = said or body.partition("\n\n")[0]
    start = body.index(words)
    return excused(Saying(passage, (start, start + len(words)), words.lower(), {kind: 0.9}), kind, reading, known)


def offering(days: float, **changes: Any) -> Grounds:
    offer = an_offer("soon", ends_in_days=days, **changes)
    return some_grounds(pack=a_pack(offers=(offer,)), offers=(offer,))


class TestOffers:
    @pytest.mark.parametrize(
        ("body", "days", "true"),
        [
            (f"Hurry: {SOON}", 3, True),
            (f"Hurry: {SOON}", 3.01, False),
            (f"Hurry.\n\n{SOON}", 2, False),
            (f"Hurry.\n{SOON}", 2, True),
            ("Hurry: ends {{offer:soon.ends}}", 2, True),
            ("Hurry: {{offer:other}}", 2, False),
            (f"Hurry: {RETURNS}", 2, False),
            ("Hurry.", 2, False),
        ],
    )
    def test_one_that_ends_within_three_days_in_its_paragraph_makes_it_urgent(
        self, body: str, days: float, true: bool
    ) -> None:
        assert of(body, "urgency", grounds=offering(days)) is true

    @pytest.mark.parametrize("word", ["last", "final", "never", "once"])
    def test_one_that_was_put_off_is_not_the_last(self, word: str) -> None:
        moved = offering(2, extensions=MOVED)

        assert of(f"Your {word} day: {SOON}", "urgency", grounds=offering(2))
        assert not of(f"Your {word} day: {SOON}", "urgency", grounds=moved)
        assert of(f"Your best day: {SOON}", "urgency", grounds=moved)

    def test_one_of_two_that_was_not_put_off_may_be_the_last(self) -> None:
        moved, firm = an_offer("soon", ends_in_days=2, extensions=MOVED), an_offer("firm", ends_in_days=2)
        both = some_grounds(pack=a_pack(offers=(moved, firm)), offers=(moved, firm))

        assert of(f"Your last day: {SOON} {{{{offer:firm}}}}", "urgency", grounds=both)
        assert not of(f"Your last day: {SOON}", "urgency", grounds=both)

    def test_one_of_two_that_is_limited_is_enough(self) -> None:
        limited, other = an_offer("soon", stock_limited=True), an_offer("other")
        both = some_grounds(pack=a_pack(offers=(limited, other)), offers=(limited, other))

        assert of(f"While stocks last: {SOON} {{{{offer:other}}}}", "scarcity", grounds=both)
        assert not of("While stocks last: {{offer:other}}", "scarcity", grounds=both)

    @pytest.mark.parametrize(
        ("words", "limited", "true"),
        [
            ("While stocks last", True, True),
            ("While stocks last", False, False),
            ("Limited stock", True, True),
            ("Only 3 left", True, False),
            ("Only 3 left, limited stock", True, False),
            ("It is here", True, False),
        ],
    )
    def test_one_of_limited_stock_makes_it_limited_and_no_more(self, words: str, limited: bool, true: bool) -> None:
        assert of(f"{words}: {SOON}", "scarcity", grounds=offering(9, stock_limited=limited)) is true

    @pytest.mark.parametrize(
        ("body", "said", "true"),
        [
            ("Our offer: {{offer:welcome}}", None, True),
            ("Our offer and half price: {{offer:welcome}}", None, False),
            ("Have a look: {{offer:welcome}}", None, True),
            ("Have a look: {{offer:welcome.ends}}", None, True),
            ("Have a look. {{offer:welcome}}", "Have a look.", False),
            ("{{offer:welcome}} Have a look.", "Have a look.", False),
            ("Have a look: {{offer:past}} {{offer:welcome}}", "Have a look: {{offer:past}}", False),
            (f"Have a look: {RETURNS} and {{{{offer:welcome}}}}", f"Have a look: {RETURNS}", False),
        ],
    )
    def test_a_slot_bears_out_what_announces_it_or_holds_it(self, body: str, said: str | None, true: bool) -> None:
        assert of(body, "offers", said=said) is true

    def test_without_any_open_claim_or_offer_nothing_is_borne_out(self) -> None:
        assert not of("Our offer.", "offers")
        assert not of("Our offer: {{offer:past}}", "offers")


class TestClaims:
    @pytest.mark.parametrize(
        ("body", "claims", "true"),
        [
            ("Our glass lanterns are made from recycled glass.", ("glass",), True),
            ("Our lanterns are of recycled glass, we find.", ("glass",), True),
            ("Our lanterns are the best.", ("glass",), False),
            ("Gift wrapping is free.", ("wrap",), True),
            ("Gift wrapping is free.", ("glass",), False),
            ("We wrap it in recycled paper for a child.", ("glass",), False),
            (f"We take it back: {RETURNS}", (), True),
            ("We take it back.", ("returns_30",), False),
            ("Glass lanterns bring evening light and much warmth.", ("glass",), False),
        ],
    )
    def test_a_cited_one_bears_out_what_it_says(self, body: str, claims: tuple[str, ...], true: bool) -> None:
        assert of(body, "claims", *claims) is true

    @pytest.mark.parametrize("kind", ["claims", "social_proof"])
    def test_an_open_offer_alone_bears_out_none(self, kind: str) -> None:
        assert not of("Have a look: {{offer:welcome}}", kind)
        assert not of("Our best: {{offer:welcome}}", kind)

    @pytest.mark.parametrize("kind", ["pressure", "surveillance", "date"])
    def test_of_other_kinds_none_does(self, kind: str) -> None:
        assert not of("Our glass lanterns are made from recycled glass.", kind, "glass")
