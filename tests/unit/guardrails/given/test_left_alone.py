"""What is true of a record and was once objected to: verbs of their own, turns, hedges."""

from typing import Any

import pytest

from tests.unit.guardrails.given.telling import told

RECORD: dict[str, Any] = {
    "name": "Strand Inn",
    "attributes": {
        "BusinessParking": {"street": True, "lot": True, "garage": False, "valet": False},
        "WiFi": "paid", "DogsAllowed": False, "WheelchairAccessible": None,
    },
}  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "WiFi is available for a fee, and dogs are not allowed.",
        "Dogs are not permitted, and those who need internet access should expect to pay for it.",
        "Guests will find parking on the street or in a lot, though valet and garage parking are not offered.",
        "Information about wheelchair access is not provided.",
    ],
)
def test_nothing_is_held_against_it(text: str) -> None:
    assert told(text, **RECORD) == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("WiFi is free, and dogs are not allowed.", "WiFi is free"),
        ("Street parking, a lot and a garage are not offered.", "Street parking"),
        ("Wheelchair access is provided.", "Wheelchair access is provided"),
    ],
)
def test_what_is_wrong_is_found_beside_it(text: str, quote: str) -> None:
    assert quote in " ".join(found for found, _ in told(text, **RECORD))


CAFE: dict[str, Any] = {
    "name": "Strand Cafe",
    "city": "Toronto",
    "business_stars": 3.0,
    "categories": "Cafes, Bars",
    "hours": {"Monday": "0:0-0:0", "Tuesday": "11:0-20:0", "Friday": "11:0-22:0", "Saturday": "11:0-22:0",
              "Sunday": "11:0-19:0"},
    "attributes": {"NoiseLevel": "loud", "ByAppointmentOnly": None, "RestaurantsGoodForGroups": None,
                   "WheelchairAccessible": None, "GoodForKids": False},
    "review_info": [
        {"review_stars": 4.0, "review_text": "Ordered for 6:15, stood by the door till 6:50. The raw shrimp from the "
         "market side was fresh as can be. Membership jumped from $62 to $74, and they took the service charge off."},
        {"review_stars": 2.0, "review_text": "The dining room was chilly, I ate in a coat. Waited 35 minutes with a "
         "booking. Felt weird bringing our kid, no high chairs no kids menu. All other rooms were open, they said."},
        {"review_stars": 5.0, "review_text": "Fried shrimp hangs off both ends. Paid 60 cents for each of the rolls, "
         "still warm at 7, and one guy hogged the mic all night long while nobody stopped him."},
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "One customer waited roughly 35 minutes at the door for an order.",
        "A third came by on a quiet Monday and was happy.",
        "Strand Cafe is in Toronto, located in Suite 120 of a tower.",
        "A couple came to Strand Cafe in February 2017 and ate in the cold.",
        "One guest could not be moved, since no other rooms were free according to the clerk.",
        "Individual scores are four, two and five stars.",
        "After a word with the manager, the service charge was removed.",
        "A price increase of $12 was announced.",
        "Service in the dining room gets a warm mention.",
        "A guest took home fresh raw shrimp, and another liked the fried shrimp.",
        "A parent remarked on the lack of high chairs.",
        "It opens at 11 AM, with closing times that vary between 7 PM and 10 PM.",
        "A customer with a booking waited more than half an hour for a table.",
        "It closes at 10 PM on Fridays, and no hours are given for Monday.",
    ],
)
def test_nothing_is_held_against_a_true_description(text: str) -> None:
    assert told(text, **CAFE) == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("One customer waited roughly 55 minutes at the door for an order.", "55 minutes"),
        ("It is a quiet cafe.", "quiet"),
        ("Strand Cafe is in Toronto, located in Springfield.", "Springfield"),
        ("Individual scores are four, three and five stars.", "four, three and five"),
        ("Star ratings of five, three and four have been left.", "five, three and four"),
        ("The dining room was warm.", "room was warm"),
        ("It opens at 11 AM, with closing times that vary between 6 PM and 10 PM.", "6 PM and 10 PM"),
        ("It closes at 9 PM on Fridays, and no hours are given for Monday.", "9 PM on Fridays"),
        ("It closes at 10 PM on Fridays, and no hours are given for Sunday.", "Sunday"),
        ("On Tuesday it opens at 11 AM and wraps up at 8:30 PM.", "8:30 PM"),
        ("The cafe is listed as a good fit for groups, and one guest came with a kid.", "good fit for groups"),
        ("The premises can be reached by wheelchair.", "reached by wheelchair"),
        ("It is not listed as good for kids, and clients are seen by appointment only.", "by appointment"),
    ],
)
def test_what_is_wrong_in_a_description_is_found(text: str, quote: str) -> None:
    assert quote in " ".join(found for found, _ in told(text, **CAFE))


BAR: dict[str, Any] = {
    "name": "Velvet Bar",
    "address": "12 Frenchmen Ct",
    "city": "Santa Barbara",
    "state": "CA",
    "business_stars": 3.5,
    "categories": "Bars, Restaurants, Mexican",
    "hours": {"Monday": "0:0-0:0", "Tuesday": "11:0-21:0", "Friday": "11:0-22:0", "Sunday": "10:0-20:0"},
    "attributes": {"HasTV": True, "NoiseLevel": "loud", "OutdoorSeating": False, "RestaurantsTakeOut": True,
                   "BusinessParking": {"garage": True, "street": True, "lot": False}},
    "review_info": [
        {"review_stars": 4.0, "review_text": "Carnitas were a touch dry but the birria quesadilla ran down my arm. "
         "The server was honest about which cocktails were too sweet, and drinks are half off till six."},
        {"review_stars": 1.0, "review_text": "The rice had no taste at all. They dropped a washer and broke our set. A "
         "claim paid sixty cents a pound. It took a week of calls to schedule a delivery, a "
         "box of lights turned up ten days later. Garage was $18 and nobody filled the tea."},
        {"review_stars": 5.0, "review_text": "The care was great but the desk is brusque; what a band, all night."},
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "A no-frills bar where the TV may be showing hockey.",
        "It is open until 9 PM on most days, with a later closing on Friday.",
        "It closes at 10 PM on each day for which late hours are given.",
        "For people who like cocktails, this is a bar.",
        "The server was honest about which drinks were too sweet.",
        "One guest says the rice was tasteless.",
        "Two visitors gave it four and five stars.",
        "The three ratings are four, one and five stars.",
        "Not so good for: a quiet meal, outdoor dining.",
        "The tea isn't refilled, and garage parking cost one guest $18.",
        "Reimbursement was based on weight.",
        "It took a week of voicemails to schedule a delivery and a box of lights went missing for ten days.",
        "One praised a quesadilla so juicy that it ran down an arm.",
        "It is a casual spot on Frenchmen Ct.",
        "The care gets more compliments than the desk.",
        "It opens at 10 AM on Sundays, closing at 8 PM.",
        "Velvet Bar, 12 Frenchmen Ct, Santa Barbara. Rated 3.5 stars.",
        "It is located in downtown Santa Barbara.",
        "Practical details: no Wi-Fi, garage parking, and takeout.",
        "If you want to sit outdoors, you will need to look elsewhere.",
        "Don't come here with a big group, though, or expect outdoor seating.",
        "Experiences with this bar differ a lot.",
        "The $18 for the garage is a lot.",
        "- Takeout: yes - Outdoor seating: none - Garage: yes",
        "No lot, terrace or patio is offered.",
        "It keeps the same schedule from Tuesday to Tuesday.",
        "It is a three-day-a-week bar.",
    ],
)
def test_nothing_is_held_against_what_is_true_of_a_bar(text: str) -> None:
    assert told(text, **BAR) == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("It closes on Friday.", "Friday"),
        ("It closes at 10 PM on each day.", "10 PM on each day"),
        ("One guest says the rice was tasty.", "rice was tasty"),
        ("Two visitors gave it three.", "three"),
        ("It is a quiet bar.", "quiet"),
        ("There is no garage parking.", "garage"),
        ("A box of lights went missing for four days.", "four days"),
        ("It opens at 10 AM on Sundays, closing at 10 PM.", "closing at 10 PM"),
        ("Its Sunday hours are ending at 10 PM.", "10 PM"),
        ("Velvet Bar, 12 Frenchmen Ct, Baton Rouge. Rated 3.5 stars.", "Baton Rouge"),
        ("It is located in downtown San Diego.", "San Diego"),
        ("It offers no garage parking, and takeout.", "garage"),
        ("If you want to sit outdoors, you will find outdoor seating.", "outdoor seating"),
        ("There is a lot.", "lot"),
        ("- Takeout: no - Outdoor seating: yes", "Takeout"),
        ("No garage parking, terrace or patio is offered.", "garage"),
        ("The schedule is the same from Friday to Sunday.", "schedule is the same"),
        ("It is a quiet bar, and it is not specified whether it has a DJ.", "quiet"),
        ("Closing times are 21:00 on Tuesday and 21:00 on Sunday.", "21:00 on Sunday"),
        ("It is located in downtown San Diego, CA.", "San Diego"),
    ],
)
def test_what_is_wrong_of_a_bar_is_found(text: str, quote: str) -> None:
    assert quote in " ".join(found for found, _ in told(text, **BAR))
