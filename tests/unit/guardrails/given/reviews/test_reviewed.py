"""A description of a business that has reviews: its stars, what reviews agree on, and what they tell."""

from decimal import Decimal
from typing import Any

import pytest

from rapport.guardrails.given.record import leaves
from rapport.guardrails.given.reviews.stars import stars
from tests.unit.guardrails.given.telling import told

REVIEWS = [
    {
        "review_stars": 5.0,
        "review_date": "2021-03-03 10:00:00",
        "review_text": "Carnitas were tender and creamy, the beans a bit mild. Karaoke on Tuesdays is fun.",
    },
    {
        "review_stars": 2.0,
        "review_date": "2020-03-03 10:00:00",
        "review_text": "Waited an hour for a burrito that was cold. Two tables for all, twelve dollars for a bowl.",
    },
    {
        "review_stars": 4.0,
        "review_date": "2019-05-03 10:00:00",
        "review_text": "Solid spot near campus. Prices are fair. Happy hour until seven, chips in 40 minutes.",
    },
]
HOURS = {
    **dict.fromkeys(("Monday", "Tuesday", "Wednesday", "Thursday"), "11:0-21:0"),
    "Friday": "11:0-22:0",
    "Saturday": "10:0-22:0",
}
PLACE: dict[str, Any] = {
    "name": "El Faro",
    "hours": HOURS,
    "business_stars": 4.0,
    "attributes": {
        "BusinessParking": {"street": True, "lot": False},
        "RestaurantsReservations": False,
        "OutdoorSeating": True,
        "WiFi": "no",
        "GoodForKids": True,
        "DogsAllowed": False,
        "Alcohol": "u'beer_and_wine'",
    },
    "review_info": REVIEWS,
}


def quotes(text: str, **other: Any) -> list[str]:
    return [quote for quote, _ in told(text, **{**PLACE, **other})]


class TestStars:
    @pytest.mark.parametrize(
        "text",
        [
            "It has 4 stars.",
            "It is rated 4 out of 5 stars.",
            "With an overall rating of 4.0 stars, it is popular.",
            "One reviewer gave it 5 stars.",
            "A 2-star review mentions a cold burrito.",
            "Reviews range from two to five stars.",
            "Another customer took off a star.",
            "The average of the three reviews is 3.7 stars.",
            "Two reviewers gave it 4 or 5 stars.",
            "The five-star one recalls the carnitas.",
            "It gets five-star service.",
            "The overall rating is 4, one star below perfect.",
            "There are three reviews of five, two and four stars.",
            "Reviewers gave it two, four and five stars.",
            "Two reviewers gave it five or four.",
            "One gave it two.",
            "No review reaches 3 stars.",
            "The three reviews consist of one with 5 stars, one with 4 and one with 2.",
            "There is one 5-star review.",
            "One out of three reviewers gave it five.",
            "One gave it two more chances.",
            "Ratings of one, two and three friends differ.",
        ],
    )
    def test_those_of_the_record_are_left_alone(self, text: str) -> None:
        assert quotes(text) == []

    @pytest.mark.parametrize(
        ("text", "quote"),
        [
            ("It has 4.5 stars.", "4.5 stars"),
            ("A five-star business in Goleta.", "five-star"),
            ("Its average is three and a half stars.", "three and a half stars"),
            ("With an overall rating of 3.5 stars based on reviews, it is popular.", "3.5 stars"),
            ("One reviewer gave it 3 stars.", "3 stars"),
            ("A one-star review mentions a cold burrito.", "one-star"),
            ("Reviews range from three to five stars.", "three to five stars"),
            ("All reviewers gave 5 stars.", "5 stars"),
            ("Two of the three reviewers gave five stars.", "five stars"),
            ("The reviews give three or four stars each.", "three or four stars"),
        ],
    )
    def test_others_are_contradicted(self, text: str, quote: str) -> None:
        assert quotes(text) == [quote]

    def test_numbers_that_are_none_are_not_read(self) -> None:
        assert stars(leaves({"stars": True, "rating": float("nan"), "business_stars": 4.5})).own == Decimal("4.5")


class TestWhatReviewsAgreeOn:
    @pytest.mark.parametrize(
        "text",
        [
            "Customer reviews are mixed.",
            "Reviews are mostly positive.",
            "It has garnered glowing reviews.",
            "Not all reviewers are happy.",
            "Customers are happy with the carnitas.",
            "All three reviewers praise the burrito or the carnitas or the happy hour.",
            "Some reviews are negative.",
        ],
    )
    def test_what_the_stars_bear_out_is_left_alone(self, text: str) -> None:
        assert quotes(text) == []

    @pytest.mark.parametrize(
        "text",
        [
            "Reviews are overwhelmingly positive",
            "Reviews are mostly negative",
            "All three reviewers praise the parking",
            "All the reviewers complain",
        ],
    )
    def test_what_they_do_not_is_contradicted(self, text: str) -> None:
        assert quotes(f"{text}.") == [text]

    def test_mixed_are_only_reviews_that_differ(self) -> None:
        same = [{**one, "review_stars": 5.0} for one in REVIEWS]

        assert quotes("Reviews are mixed.", review_info=same) == ["Reviews are mixed"]
        assert quotes("Every customer is satisfied.", review_info=same) == []


class TestValues:
    @pytest.mark.parametrize(
        "text",
        [
            "A guest waited sixty minutes for a burrito.",
            "A guest waited almost an hour.",
            "A bowl costs $12.",
            "The chips took nearly 40 minutes.",
            "On Friday it stays open two hours later.",
            "A review from 2019 calls it solid.",
            "It could take half an hour.",
        ],
    )
    def test_what_reviews_tell_is_left_alone(self, text: str) -> None:
        assert quotes(text) == []

    @pytest.mark.parametrize(
        ("text", "quote"),
        [
            ("A guest waited three hours for a burrito.", "three hours"),
            ("A bowl costs nine dollars.", "nine dollars"),
            ("There are six tables.", "six"),
            ("A review from 2017 calls it solid.", "2017"),
            ("The family has cooked for over thirty years.", "thirty years"),
        ],
    )
    def test_what_nobody_tells_is_made_up(self, text: str, quote: str) -> None:
        assert quotes(text) == [quote]

    def test_a_mail_about_a_record_without_reviews_has_numbers_of_its_own(self) -> None:
        assert told("A guest waited two hours for the call.", name="El Faro", tables=2) == []


class TestWhatIsSaidOfTheSame:
    @pytest.mark.parametrize(
        "text",
        [
            "Karaoke takes place on Tuesdays.",
            "Happy hour lasts until seven.",
            "Brunch is on Sundays.",
            "It is closed on Sundays.",
            "You feel free to sit where you like, with gluten free dishes.",
        ],
    )
    def test_as_reviews_tell_it(self, text: str) -> None:
        assert quotes(text) == []

    @pytest.mark.parametrize(
        ("text", "quote"),
        [
            ("Karaoke takes place on Thursdays.", "Thursdays"),
            ("Happy hour lasts until eight.", "until eight"),
            ("There are free chips.", "free"),
            ("The chips come at no cost.", "at no cost"),
        ],
    )
    def test_otherwise(self, text: str, quote: str) -> None:
        assert quotes(text) == [quote]

    def test_free_is_what_some_review_tells_of(self) -> None:
        treated = [
            {**REVIEWS[0], "review_text": "They gave us chips on the house, and the carnitas were tender as ever."}
        ]

        assert quotes("There are free chips.", review_info=treated) == []


class TestListedStars:
    @pytest.mark.parametrize(
        ("text", "quote"),
        [
            ("There are three reviews of five, four and four stars.", "five, four and four"),
            ("The reviews award five, five, and four stars.", "five, five, and four"),
            ("Its ratings are 5, 4 and 3 respectively.", "5, 4 and 3"),
            ("All three reviewers gave it five.", "gave it five"),
            ("One customer gave it one.", "gave it one"),
            ("There are two 5-star reviews.", "two 5-star reviews"),
            ("Two out of three reviewers gave it five.", "gave it five"),
            ("The three reviews consist of two with 5 stars and one with 4.", "5 stars"),
        ],
    )
    def test_are_those_of_the_reviews(self, text: str, quote: str) -> None:
        assert quotes(text) == [quote]

    def test_of_fewer_than_all_are_left_alone(self) -> None:
        assert quotes("Two reviews, of five and two stars, tell of carnitas.") == []


class TestTallies:
    """The subject has 4 stars; its reviews give 5, 2 and 4."""

    @pytest.mark.parametrize(
        "text",
        [
            "There are two positive reviews.", "One negative review tells of a wait.",
            "A single unhappy customer waited.",
            "Only one review gives five stars.", "Only one of the three reviewers gave it two stars.",
            "None of the reviews gives fewer than 2 stars.", "No reviewer went below two stars.", "It is highly rated.",
            "It does not have a perfect rating.", "The reviews have no low ratings but one.", "It has a strong rating.",
            "A reviewer says that the score is low.", "Two of three customers were happy.",
        ],
    )  # fmt: skip
    def test_that_the_stars_bear_out(self, text: str) -> None:
        assert quotes(text) == []

    @pytest.mark.parametrize(
        ("text", "quote"),
        [
            ("There are three positive reviews.", "three positive reviews"),
            ("Two negative reviews tell of a wait.", "Two negative reviews"),
            ("Both dissatisfied customers waited.", "Both dissatisfied customers"),
            ("Only two of the three reviews give two stars.", "Only two of the three reviews give two stars"),
            ("Only one review gives three stars.", "Only one review gives three stars"),
            ("None of the reviews gives fewer than three stars.", "None of the reviews gives fewer than three stars"),
            ("No reviewer went below 4 stars.", "No reviewer went below 4 stars"),
            ("It has a perfect rating.", "perfect rating"),
            ("It has a low overall score.", "low overall score"),
            ("The spot is poorly rated.", "poorly rated"),
        ],
    )
    def test_that_the_stars_speak_against(self, text: str, quote: str) -> None:
        assert quote in quotes(text)

    @pytest.mark.parametrize(
        ("text", "own", "wrong"),
        [("It is highly rated.", 2.0, 1), ("It is highly rated.", 2.5, 0), ("It is badly rated.", 3.5, 0),
         ("It is badly rated.", 4.0, 1), ("It has a perfect score.", 5.0, 0), ("It has a perfect score.", 4.5, 1)],
    )  # fmt: skip
    def test_from_which_stars_on_a_rating_is_high_or_low(self, text: str, own: float, wrong: int) -> None:
        assert len(quotes(text, business_stars=own)) == wrong

    def test_three_stars_count_as_either(self) -> None:
        given = [{**REVIEWS[0], "review_stars": 3.0}, {**REVIEWS[1], "review_stars": 3.0}]

        assert quotes("There are two positive reviews.", review_info=given) == []
        assert quotes("There are two negative reviews.", review_info=given) == []
        assert quotes("There are three negative reviews.", review_info=given) == ["three negative reviews"]


class TestWhatIsSaidBeforeAReviewerSpeaks:
    def test_is_said_outright(self) -> None:
        assert quotes("The bar has Wi-Fi, but according to one customer it is slow.") == ["Wi-Fi"]

    def test_what_comes_after_is_the_reviewer_s(self) -> None:
        assert quotes("According to one customer, it is near campus, but has Wi-Fi.") == []


class TestWhatNobodyKnows:
    def test_is_not_held_against_reviews(self) -> None:
        assert quotes("The carnitas were tough.") == ["carnitas were tough"]
        assert quotes("It is not known whether the carnitas were tough.") == []


class TestDoubleNegation:
    @pytest.mark.parametrize(
        "text", ["It does not lack for seats outdoors.", "The place does not lack street parking and outdoor seating."]
    )
    def test_says_yes(self, text: str) -> None:
        assert quotes(text) == []

    @pytest.mark.parametrize("text", ["It lacks outdoor seating.", "The place is lacking outdoor seating."])
    def test_one_alone_says_no(self, text: str) -> None:
        assert len(quotes(text)) == 1


class TestOtherWordsForAttributes:
    @pytest.mark.parametrize(
        ("text", "attributes"),
        [
            ("Seating is available outdoors.", {"OutdoorSeating": False}),
            ("All tables are inside.", {"OutdoorSeating": True}),
            ("There is no place to park bicycles.", {"BikeParking": True}),
            ("It is less suitable for groups.", {"RestaurantsGoodForGroups": True}),
            ("The loft is described as touristy and divey.", {"Ambience": {"touristy": False, "casual": True}}),
        ],
    )
    def test_are_held_against_the_record(self, text: str, attributes: dict[str, Any]) -> None:
        assert len(quotes(text, attributes=attributes)) == 1

    @pytest.mark.parametrize(
        ("text", "attributes"),
        [
            ("Seating is available outdoors.", {"OutdoorSeating": True}),
            ("All tables are inside and outside.", {"OutdoorSeating": True}),
            ("It is less suitable for groups, and drivers rely on street parking.",
             {"RestaurantsGoodForGroups": False, "BusinessParking": {"street": True}}),
            ("The casual setting is not meant for groups.",
             {"RestaurantsGoodForGroups": False, "Ambience": {"casual": True}}),
            ("Information regarding reservations or music is unavailable.",
             {"RestaurantsReservations": None, "Music": None}),
            ("This guest also mentions parking validation.", {"BusinessParking": {"validated": False, "lot": True}}),
        ],
    )  # fmt: skip
    def test_that_agree_are_left_alone(self, text: str, attributes: dict[str, Any]) -> None:
        assert quotes(text, attributes=attributes) == []


class TestMusic:
    @pytest.mark.parametrize(
        "text", ["No music is played.", "A jazz playlist runs.", "Live harp music is on.", "Soft music fills the room."]
    )
    def test_of_which_nothing_is_known_is_made_up(self, text: str) -> None:
        assert len(quotes(text, attributes={"Music": None})) == 1

    def test_may_be_said_to_be_unknown(self) -> None:
        assert quotes("There is no information on whether music is played.", attributes={"Music": None}) == []


class TestOpinions:
    @pytest.mark.parametrize(
        "text",
        [
            "A review found the burrito cold.",
            "Prices were called fair.",
            "The carnitas were free of toughness, and not at all tough.",
            "Nobody apologized for a cold burrito.",
            "Another was less impressed, describing the carnitas as tender.",
        ],
    )
    def test_as_reviews_have_them(self, text: str) -> None:
        assert quotes(text) == []

    @pytest.mark.parametrize(
        ("text", "quote"),
        [
            ("Another noted how tough the carnitas were.", "tough the carnitas"),
            ("The carnitas were found tough and dry.", "carnitas were found tough"),
        ],
    )
    def test_the_contrary(self, text: str, quote: str) -> None:
        assert quote in quotes(text)


class TestAttributes:
    @pytest.mark.parametrize(
        "text",
        [
            "It does not accept reservations and has outdoor seating.",
            "It doesn't take reservations but is suitable for children.",
            "Wi-Fi is missing, and so are dogs.",
            "You can't pay by app, bring dogs, or reserve a table.",
            "It has no Wi-Fi and a patio.",
            "There's no need for a reservation.",
            "Nothing is said to take long. Parking is available.",
            "It does not have a parking lot, but there is street parking.",
            "Beer and wine are served.",
            "It's neither fancy nor quiet, just a place for children.",
            "Guests love it; outdoor seating is there.",
        ],
    )
    def test_what_holds_is_left_alone(self, text: str) -> None:
        assert quotes(text) == []

    @pytest.mark.parametrize(
        ("text", "quote"),
        [
            ("It does not serve dogs and has free Wi-Fi.", "free Wi-Fi"),
            ("Children are welcome, and so are dogs.", "dogs"),
            ("There is no parking available.", "no parking"),
            ("It does not offer parking.", "does not offer parking"),
            ("Guests may reserve ahead.", "reserve ahead"),
            ("It serves beer, wine and cocktails.", "wine and cocktails"),
            ("One reviewer likes it; there is no outdoor seating.", "outdoor seating"),
        ],
    )
    def test_what_does_not_is_contradicted(self, text: str, quote: str) -> None:
        assert quotes(text) == [quote]

    def test_parking_of_no_kind_is_none(self) -> None:
        none = {"attributes": {"BusinessParking": {"street": False, "lot": False}}}

        assert quotes("Parking is not available.", **none) == []
        assert quotes("There is ample parking.", **none) == ["parking"]


class TestHours:
    @pytest.mark.parametrize(
        "text",
        [
            "It is open from eleven to nine from Monday to Thursday.",
            "Hours are 11:00 to 9:00 from Monday to Thursday.",
            "It closes at nine except on Fridays and Saturdays, when it stays open until 10 PM.",
            "Sunday is the only day off.",
            "It rests on Sundays only.",
            "Ratings run from two to five.",
            "A guest left by Monday noon.",
            "By appointment, it is open from 11 AM to 10 PM on Friday.",
        ],
    )
    def test_right_ones_are_left_alone(self, text: str) -> None:
        assert quotes(text) == []

    @pytest.mark.parametrize(
        "text",
        [
            "It is open from eleven to eight from Monday to Thursday.",
            "On weekdays it is open from half past ten to nine.",
            "Monday is the only day off.",
            "It is only open on weekdays.",
            "It shuts at 8 PM on Mondays.",
            "They are open from 11 AM to 9 PM except on Fridays and Saturdays, when they close at 11 PM.",
            "By appointment, it is open from 11 AM to 5 PM on Friday.",
        ],
    )
    def test_wrong_ones_are_found(self, text: str) -> None:
        assert len(quotes(text)) == 1
