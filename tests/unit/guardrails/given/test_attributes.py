"""Attributes of a record: the usual ones by the words people have for them, others by their own name."""

from typing import Any

import pytest

from rapport.guardrails.given.asserted import said_of
from rapport.guardrails.given.attributes import attributes
from rapport.guardrails.given.clauses import affirmed, denied
from rapport.guardrails.given.conditional import conditional
from rapport.guardrails.given.hedges import hedged
from rapport.guardrails.given.naming import name_of

Told = list[tuple[str, str, str]]


def told(text: str, **given: Any) -> Told:
    """What a sentence says against the given facts: the words, the verdict, the reason."""
    low = text.lower()
    found = [(low[slice(*span)], verdict, why) for one in attributes(given) for span, verdict, why in said_of(one, low)]
    return sorted(found, key=lambda one: low.index(one[0]))


USUAL = {
    "OutdoorSeating": "outdoor seating|outdoor dining|an outdoor area|outdoor tables|a patio|al fresco meals"
    "|a beer garden"
    "|a terrace|seats outdoors|seating outside|tables outside|outside seating|sidewalk tables",
    "RestaurantsTakeOut": "takeout|take-out|takeaway|take aways|to-go orders|carryout|carry-out|food to go",
    "RestaurantsReservations": "reservations|a reservation",
    "WiFi": "wi-fi|wifi|wi fi|wireless internet",
    "HasTV": "a tv|tvs|a television|tv screens",
    "BusinessAcceptsCreditCards": "credit cards|a credit card",
    "BikeParking": "bike parking|bike racks|bicycle parking",
    "WheelchairAccessible": "wheelchair access|a wheelchair-accessible door|step-free rooms"
    "|an accessible door for wheelchair users",
    "HappyHour": "happy hour|happy-hours",
    "DriveThru": "a drive-thru|a drive through",
    "AcceptsInsurance": "insurance",
    "RestaurantsTableService": "table service|waiter service",
    "CoatCheck": "coat check|a coat-check|a cloakroom",
    "BusinessAcceptsBitcoin": "bitcoin",
    "BYOB": "byob",
}
DONE = {
    "OutdoorSeating": "you can sit outside|guests eat outside|you may dine outside",
    "RestaurantsReservations": "you can book a table|you may reserve tables|book ahead",
    "RestaurantsGoodForGroups": "it is good for groups|it is suitable for large groups"
    "|a great place, perfect for groups|there is room for groups"
    "|groups are welcome|welcoming groups",
    "GoodForKids": "it is kid-friendly|a family-friendly place|it is good for kids|it is suitable for families"
    "|kids are welcome|it is ideal for children"
    "|welcoming little ones|children are allowed",
    "RestaurantsDelivery": "delivery is free|it delivers|they deliver to you|you can get it delivered"
    "|delivered to your door",
    "DogsAllowed": "it is dog-friendly|a pet-friendly place|dogs are welcome|pets may come|bring your dog"
    "|they welcome dogs|pets can stay",
    "ByAppointmentOnly": "by appointment|appointments are required|you must book|you need an appointment",
    "BusinessAcceptsCreditCards": "cards are accepted|pay by card",
    "BikeParking": "bikes can be parked here",
    "Caters": "it offers catering|it caters",
    "GoodForDancing": "it has a dance floor|a dance-floor|a good place to dance|great for dancing",
    "BYOB": "bring your own",
}
CONTRARY = {
    "RestaurantsReservations": "walk-ins only",
    "GoodForKids": "adults only|adults-only",
    "BusinessAcceptsCreditCards": "cash only|cash-only",
    "DogsAllowed": "dogs must stay|pets must stay",
    "ByAppointmentOnly": "walk-ins are welcome|no appointment|without an appointment|walk-in accepted",
}


def each(table: dict[str, str]) -> list[tuple[str, str]]:
    return [(name, words) for name, said in table.items() for words in said.split("|")]


class TestUsualOnes:
    @pytest.mark.parametrize(("name", "words"), each(USUAL))
    def test_to_name_one_is_to_say_that_it_holds(self, name: str, words: str) -> None:
        assert [(v, why) for _, v, why in told(f"It has {words}.", **{name: False})] == [
            ("contradicted", f"{name} is false")
        ]
        assert told(f"It has {words}.", **{name: True}) == []
        assert [v for _, v, _ in told(f"It has {words}.", **{name: None})] == ["floating"]
        assert [v for _, v, _ in told(f"There is no {words.removeprefix('a ')}.", **{name: True})] == ["contradicted"]
        assert told(f"There is no {words.removeprefix('a ')}.", **{name: False}) == []

    @pytest.mark.parametrize(("name", "words"), each(DONE))
    def test_so_it_is_where_it_is_said_as_something_done(self, name: str, words: str) -> None:
        assert {v for _, v, _ in told(f"Here {words}.", **{name: False})} == {"contradicted"}
        assert told(f"Here {words}.", **{name: True}) == []
        assert {why for _, _, why in told(f"Here {words}.", **{name: None})} == {f"{name} is not known"}

    @pytest.mark.parametrize(("name", "words"), each(CONTRARY))
    def test_the_contrary_says_that_it_does_not(self, name: str, words: str) -> None:
        assert {v for _, v, _ in told(f"It is {words}.", **{name: True})} == {"contradicted"}
        assert told(f"It is {words}.", **{name: False}) == []

    @pytest.mark.parametrize(
        ("words", "value", "wrong"),
        [
            *(
                ("a quiet room", "quiet", "loud"),
                ("a noisy room", "loud", "quiet"),
                ("a very loud room", "very_loud", "average"),
            ),
            ("moderate noise", "average", "quiet"),
        ],
    )
    def test_the_noise(self, words: str, value: str, wrong: str) -> None:
        assert told(f"It is {words}.", NoiseLevel=value) == []
        assert [(v, why) for _, v, why in told(f"It is {words}.", NoiseLevel=wrong)] == [
            ("contradicted", f"NoiseLevel is {wrong}")
        ]

    @pytest.mark.parametrize(
        ("name", "words", "value", "wrong"),
        [
            *(
                ("RestaurantsAttire", "casual dress", "casual", "formal"),
                ("RestaurantsAttire", "casual attire", "casual", "dressy"),
            ),
            *(
                ("RestaurantsAttire", "formal attire", "formal", "casual"),
                ("RestaurantsAttire", "smart clothes", "dressy", "casual"),
            ),
            *(("Alcohol", "a full bar", "full_bar", "none"), ("Alcohol", "beer and wine", "beer_and_wine", "none")),
            ("Alcohol", "cocktails available", "full_bar", "beer_and_wine"),
            *(
                ("WiFi", "free wi-fi", "free", "paid"),
                ("WiFi", "paid wifi", "paid", "free"),
                ("WiFi", "complimentary wi-fi", "free", "paid"),
            ),
            *(("Smoking", "smoke-free rooms", "no", "yes"), ("Smoking", "non-smoking rooms", "outdoor", "yes")),
        ],
    )
    def test_choices(self, name: str, words: str, value: str, wrong: str) -> None:
        assert told(f"It has {words}.", **{name: value}) == []
        assert {why for _, _, why in told(f"It has {words}.", **{name: wrong})} == {f"{name} is {wrong}"}
        assert {v for _, v, _ in told(f"It has no {words.removeprefix('a ')}.", **{name: value})} == {"contradicted"}

    @pytest.mark.parametrize(
        "words", ["a garage", "a lot", "street parking", "valet parking", "validated parking", "a private lot"]
    )
    def test_parking_by_its_kind(self, words: str) -> None:
        kind = next(k for k in ("garage", "lot", "street", "valet", "validated") if k in words)
        parking = {k: k != kind for k in ("garage", "lot", "street", "valet", "validated")}

        found = told(f"For parking it has {words}.", BusinessParking=parking)

        assert [why for _, _, why in found] == [f"BusinessParking.{kind} is false"]
        assert told(f"For parking it has {words}.", BusinessParking={**parking, kind: True}) == []

    @pytest.mark.parametrize("value", ["beer_and_wine", "full_bar"])
    @pytest.mark.parametrize(
        "text",
        ["it serves alcohol", "alcohol is served", "it has alcoholic drinks", "it offers wine", "beers are poured"],
    )
    def test_drink_of_any_kind(self, text: str, value: str) -> None:
        assert told(text, Alcohol=value) == []
        assert {why for _, _, why in told(text, Alcohol="none")} == {"Alcohol is none"}

    def test_a_member_of_a_group_counts_beside_a_word_of_the_group_alone(self) -> None:
        ambience = {"casual": False, "romantic": True}

        assert [why for _, _, why in told("A casual atmosphere.", Ambience=ambience)] == ["Ambience.casual is false"]
        assert told("A casual talk.", Ambience=ambience) == []
        assert told("A romantic vibe.", Ambience=ambience) == []

    @pytest.mark.parametrize(
        "group", ["Music", "GoodForMeal", "DietaryRestrictions", "HairSpecializesIn", "BestNights"]
    )
    def test_members_of_groups_that_are_told_by_no_word_are_left_alone(self, group: str) -> None:
        assert told("It has curly tofu on Mondays.", **{group: {"curly": False, "tofu": False, "monday": False}}) == []

    def test_groups_of_which_nobody_speaks_are_left_alone(self) -> None:
        assert (
            told("Good for lunch and vegan food.", GoodForMeal={"lunch": False}, DietaryRestrictions={"vegan": False})
            == []
        )


class TestOthers:
    @pytest.mark.parametrize(
        ("key", "text", "holds", "wrong"),
        [
            ("flood_cover", "It includes flood cover.", False, True),
            ("flood_cover", "It includes flood.", False, True),
            ("flood_cover", "Flood cover is not included.", True, True),
            ("flood_cover", "Flood cover is not included.", False, False),
            ("starter_set_included", "A starter set is included.", False, True),
            ("has_roof_rack", "It has a roof rack.", False, True),
            ("has_roof_rack", "Roof racks are fitted.", False, True),
            ("has_roof_rack", "The roof rack can be added later.", False, False),
            ("phone_support", "About phone support we talk.", False, False),
            ("phone_support", "About phone support we talk.", None, False),
            ("cover_for_theft", "It comes with cover for theft.", False, True),
        ],
    )
    def test_count_where_they_are_said_outright(self, key: str, text: str, holds: bool | None, wrong: bool) -> None:
        assert [why for _, _, why in told(text, **{key: holds})] == (
            [f"{key} is {str(holds).lower()}"] if wrong else []
        )

    def test_what_is_only_so_takes_the_name_of_its_group(self) -> None:
        found = told("It has a gift wrap.", gift_wrap={"included": False})

        assert [why for _, _, why in found] == ["gift_wrap.included is false"]

    @pytest.mark.parametrize(
        ("value", "wrong"),
        [("yes", False), ("no", True), ("none", True), ("False", True), ("true", False), ("some", False)],
    )
    def test_words_for_yes_and_no(self, value: str, wrong: bool) -> None:
        assert bool(told("It has a roof rack.", roof_rack=value)) is wrong

    def test_of_a_proper_name_only_what_is_said_of_its_group(self) -> None:
        stock = {"shops": {"Leeds": False}}

        assert told("It is in Leeds.", **stock) == []
        assert [why for _, _, why in told("Our shops are in Leeds.", **stock)] == ["shops.Leeds is false"]

    @pytest.mark.parametrize(
        ("key", "name"),
        [
            *(
                ("RestaurantsTakeOut", "take out"),
                ("HasTV", "tv"),
                ("roof_rack", "roof rack"),
                ("Has", "has"),
                ("by-the-way", "way"),
            ),
            *(("BusinessAcceptsCreditCards", "credit cards"), ("is_open", "open"), ("WiFi", "wi fi")),
        ],
    )
    def test_a_key_as_words(self, key: str, name: str) -> None:
        assert name_of(key) == name


CLAUSES = {
    True: [
        "it has [tea]", "there's [tea]", "we serve cake with [tea]", "[tea] is served", "it offers cake and [tea]",
        "no cake but it has [tea]", "it doesn't have cake, but it has [tea]", "it is free of charge with [tea]",
        "[tea] is also included", "you can have [tea]", "there is no doubt it has [tea]",
        "[tea] and cake are served", "it serves cake; it has [tea]", "[tea] doesn't cost more", "it may have [tea]",
    ],
    False: [
        "it has no [tea]", "there isn't any [tea]", "it doesn't offer [tea]", "[tea] is not served",
        "[tea] isn't available",
        "it lacks [tea]", "neither cake nor [tea]", "without [tea]", "[tea] is unavailable",
        "[tea] is currently missing",
        "it has cake rather than [tea]", "they never serve [tea]", "[tea] can't be had", "we cannot offer [tea]",
        "it is unable to offer [tea]", "[tea] is no longer served", "[tea] has been served, never [tea]",
        "nobody serves [tea]", "none of the [tea]",
        "it has cake but no [tea]", "it doesn't have cake or [tea]", "[tea] is off limits",
        "they refuse [tea]", "it is free from [tea]",
        "[tea] and cake aren't served", "it prohibits [tea]",
    ],
    None: ["[tea] today", "about cake: [tea]", "no cake (for [tea])", "no cake, however [tea]",
    "it has cake - for [tea]"],
}  # fmt: skip


class TestClauses:
    @pytest.mark.parametrize(
        ("says", "marked"), [(says, marked) for says, texts in CLAUSES.items() for marked in texts]
    )
    def test_negation_reaches_as_far_as_its_clause(self, says: bool | None, marked: str) -> None:
        at = marked.rindex("[")
        text = marked.replace("[", "").replace("]", "")
        start = at - marked[:at].count("[") - marked[:at].count("]")

        assert affirmed(text, start, start + 3) is says
        assert denied(text, start, start + 3) is (says is False)

    @pytest.mark.parametrize(
        "text",
        [
            *(
                "it does not mention tea",
                "tea isn't mentioned",
                "nothing is said of tea",
                "no information on tea",
                "whether tea is served is unclear",
            ),
            *(
                "tea is unspecified",
                "there is no word of tea",
                "it doesn't say",
                "the list leaves tea out",
                "call ahead for tea",
                "tea is not listed",
            ),
            *("it may or may not have tea", "they never specify it", "without details of tea", "tea is unconfirmed"),
        ],
    )
    def test_a_hedge_says_neither(self, text: str) -> None:
        assert hedged(text, 0, 0)

    @pytest.mark.parametrize(
        "text",
        ["there is no tea", "tea is mentioned", "it says tea is served", "not a tea room", "the details are known"],
    )
    def test_a_plain_word_is_no_hedge(self, text: str) -> None:
        assert not hedged(text, 0, 0)

    @pytest.mark.parametrize(
        "text",
        [
            "tea can be added",
            "you could have tea",
            "tea for £5 more",
            "if you like tea",
            "tea is an option",
            "tea costs more",
        ],
    )
    def test_what_might_be_is_conditional(self, text: str) -> None:
        at = text.index("tea")

        assert conditional(text, at, at + 3)
        assert not conditional("there is tea here", 9, 12)

    def test_words_of_the_thing_itself_make_it_no_less_certain(self) -> None:
        text = "there is an extra cover"

        assert not conditional(text, text.index("extra"), len(text))


@pytest.mark.parametrize(
    "said", ["we offer", "we do offer", "we also provide", "we support", "we now include", "we have"]
)
def test_what_we_say_we_do_is_said_to_be(said: str) -> None:
    """In the first person as in the third: "we offer" says what "it offers" does."""
    assert affirmed(f"{said} sso.", len(said) + 1, len(said) + 4) is True
    assert affirmed(f"{said} no sso.", len(said) + 4, len(said) + 7) is False


@pytest.mark.parametrize("said", ["the price excludes", "this plan omits", "the offer leaves out"])
def test_what_is_left_out_is_said_not_to_be(said: str) -> None:
    assert affirmed(f"{said} vat.", len(said) + 1, len(said) + 4) is False
