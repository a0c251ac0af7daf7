"""A claim in other words: what may be said differently, and what may not be different."""

from dataclasses import replace

import pytest

from rapport.domain.grounds import Grounds
from rapport.domain.guard import Severity
from rapport.domain.pack import Claim, ClaimMode
from rapport.guardrails import inspect
from tests.unit.guardrails.a_pack import a_claim, a_mail, a_pack, foreign, some_grounds

CLAIMS = (
    a_claim("returns", "You can send anything back within 30 days of its arrival, and we refund what you paid."),
    a_claim("glass", "At least 60% of the glass in our lanterns is recycled."),
    a_claim("burn", "Our candles burn for up to 40 hours, and are poured by hand in Devon."),
    a_claim("mail", "Royal Mail brings every parcel within 2 to 4 working days."),
    a_claim("baskets", "We have made baskets in our workshop since 1987."),
    a_claim("fee", "We never charge a booking fee."),
    a_claim("lamps", "Our lamps use less power than ordinary ones."),
    a_claim("range", "There are more than 2,800 different things in the shop."),
    a_claim("price", "Wrapping a present by hand costs £3.95 in every shop."),
)


def grounds(*claims: Claim) -> Grounds:
    return replace(some_grounds(), pack=a_pack(claims=claims or CLAIMS), claims=claims or CLAIMS)


def changed(body: str, *, cited: bool = True) -> list[tuple[str, str]]:
    """The words that change a claim, and what is said of them."""
    text = a_mail(body, claims=tuple(c.id for c in CLAIMS)) if cited else foreign(body)
    report = inspect(text, grounds())
    return [(f.quote, f.reason) for f in report.findings if f.check == "claims" and f.verdict == "contradicted"]


def outside(body: str, *cited: str) -> list[str]:
    report = inspect(a_mail(body, claims=cited), grounds())
    return [f.quote for f in report.findings if f.check == "outside_slot"]


class TestOtherWords:
    @pytest.mark.parametrize(
        "body",
        [
            "Send anything back within 30 days of arrival and we refund you.",
            "Anything you send back is refunded.",
            "Sixty per cent or more of our lantern glass is recycled.",
            "Poured by hand in Devon, our candles burn for up to forty hours.",
            "Every parcel comes by Royal Mail in 2–4 working days.",
            "Our workshop has made baskets since 1987.",
            "We do not charge a booking fee.",
            "You never pay a booking fee.",
            "Our lamps use less power than ordinary lamps do.",
            "The shop has over 2800 different things.",
            "At Wren & Ivy, our candles are poured by hand.",
        ],
    )
    def test_with_the_same_particulars_are_the_claim(self, body: str) -> None:
        assert changed(body) == []
        assert outside(body, *(c.id for c in CLAIMS)) == []


class TestAChangedParticular:
    @pytest.mark.parametrize(
        ("body", "words", "says"),
        [
            ("Send anything back within 60 days of arrival.", "60 days", "30 days"),
            ("Send anything back within a month of arrival: 6 weeks.", "6 weeks", "30 days"),
            ("At least 80% of our lantern glass is recycled.", "80%", "60%"),
            ("Our candles burn for fifty hours.", "fifty hours", "40 hours"),
            ("Poured by hand in Cornwall, our candles burn slowly.", "Cornwall", "Devon"),
            ("Every parcel is brought by DHL in 2 to 4 working days.", "DHL", "Royal Mail"),
            ("Every parcel is brought by Royal Mail in 4 days.", "in 4 days", "2 to 4 working days"),
            ("Our workshop has made baskets since 1967.", "1967", "1987"),
            ("More than 3,200 different things are in the shop.", "3,200", "2,800"),
            ("Wrapping by hand costs £2.95 in every shop.", "£2.95", "£3.95"),
            ("Wrapping by hand costs $3.95 in every shop.", "$3.95", "£3.95"),
        ],
    )
    def test_is_found_and_the_right_one_named(self, body: str, words: str, says: str) -> None:
        assert (words, f"the claim says {says}") in changed(body)

    def test_is_as_grave_as_an_assertion_without_a_claim_and_names_the_claim(self) -> None:
        report = inspect(a_mail("Send anything back within 60 days of arrival.", claims=("returns",)), grounds())

        (finding,) = (f for f in report.findings if f.verdict == "contradicted")
        assert (finding.check, finding.severity, finding.evidence) == ("claims", Severity.LEGAL, "returns")

    def test_is_the_number_of_another_claim_where_that_is_spoken_of(self) -> None:
        body = "Send anything back within 30 days; every parcel is back with us within 2 to 4 working days."

        assert changed(body) == []


class TestAnAddedParticular:
    def test_is_a_name_that_the_claim_does_not_have(self) -> None:
        assert changed("Our baskets are made by Anna in our workshop.") == [
            ("Anna", "the claim that it rests on names nobody")
        ]

    def test_is_a_number_outside_a_slot_as_ever(self) -> None:
        assert outside("Our lamps use less power than 12 ordinary ones.", "lamps") == ["12"]


class TestATurnedClaim:
    @pytest.mark.parametrize(
        ("body", "words"),
        [
            ("At most 60% of our lantern glass is recycled.", "60%"),
            ("Our candles burn for more than 40 hours.", "40 hours"),
            ("We charge a booking fee.", "We charge a booking fee."),
            ("Our lamps use more power than ordinary ones.", "Our lamps use more power than ordinary ones."),
            ("We have not made baskets in our workshop since 1987.",
             "We have not made baskets in our workshop since 1987."),
        ],
    )  # fmt: skip
    def test_is_found_where_its_direction_or_its_yes_is_another(self, body: str, words: str) -> None:
        assert [quote for quote, _ in changed(body)] == [words]

    def test_is_none_where_another_clause_says_no(self) -> None:
        assert changed("Do not worry: we never charge a booking fee.") == []


class TestWhatBearsOutANumber:
    def test_is_a_claim_that_is_cited(self) -> None:
        body = "Our workshop has made baskets since 1987."

        assert outside(body, "baskets") == []
        assert outside(body) == ["1987."]
        assert outside(body, "returns") == ["1987."]

    def test_is_not_a_claim_about_something_else(self) -> None:
        assert outside("Our candles are 1987 to the core.", "baskets", "burn") == ["1987"]

    def test_is_not_a_claim_that_is_only_touched_on(self) -> None:
        assert outside("A card by hand takes up to 40 hours.", "burn") == ["40"]

    def test_is_never_a_verbatim_claim(self) -> None:
        claim = a_claim("baskets", CLAIMS[4].text, ClaimMode.VERBATIM)
        text = a_mail("Our workshop has made baskets since 1987.", claims=("baskets",))

        report = inspect(text, grounds(claim))

        assert [f.quote for f in report.findings if f.check == "outside_slot"] == ["1987."]


class TestOneOfSeveralValues:
    """A claim with two amounts, one of which a sentence says as it is."""

    CLAIM = a_claim("post", "Delivery costs £3.95 an order, and nothing at all above £50.")

    def said(self, body: str) -> list[tuple[str, str]]:
        report = inspect(foreign(body), grounds(self.CLAIM))
        return [(f.quote, f.reason) for f in report.findings if f.evidence == "post"]

    def test_is_held_to_the_one_with_the_same_bound(self) -> None:
        body = "Delivery costs £3.95 an order and nothing at all above £40."

        assert self.said(body) == [("£40", "the claim says £50")]
        assert self.said("Delivery costs £2.95 an order, and nothing at all above £40.") == [
            ("£2.95", "the claim says £3.95"), ("£40", "the claim says £50"),
        ]  # fmt: skip

    def test_leaves_what_is_said_of_something_else(self) -> None:
        assert self.said("Delivery costs £3.95 an order at all times above £50, and a card is £2.") == []


class TestCopyWrittenElsewhere:
    def test_may_say_more_exactly_what_a_claim_says_loosely(self) -> None:
        body = "Royal Mail brings every parcel within 3 working days."

        assert changed(body, cited=False) == []
        assert changed(body) == [("3 working days", "the claim says 2 to 4 working days")]

    def test_is_held_to_the_facts_where_they_are_given(self) -> None:
        body = foreign("Royal Mail brings every parcel within 9 working days.")

        report = inspect(body, replace(grounds(), given={"delivery": "9 working days"}))

        assert [f.verdict for f in report.findings] == []

    @pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim.id)
    def test_that_is_an_open_claim_is_left_alone(self, claim: Claim) -> None:
        report = inspect(foreign(claim.text), grounds())

        assert [f.quote for f in report.findings if f.check == "claims"] == []

    @pytest.mark.parametrize("mode", ClaimMode)
    def test_is_held_to_the_particulars_of_the_claim_that_it_says(self, mode: ClaimMode) -> None:
        claim = a_claim("returns", CLAIMS[0].text, mode)
        body = "Send anything back within 60 days of its arrival and we refund what you paid."

        report = inspect(foreign(body), grounds(claim))

        assert [(f.quote, f.reason) for f in report.findings if f.evidence == "returns"] == [
            ("60 days", "the claim says 30 days")
        ]

    @pytest.mark.parametrize(
        "body",
        [
            "Our shop is open 12 hours a day.",
            "The candles you sent back burned for 3 hours.",
            "We met in Leeds in 2003.",
        ],
    )
    def test_that_has_a_few_of_its_words_is_about_something_else(self, body: str) -> None:
        assert changed(body, cited=False) == []
