"""What descriptions of a place say in ways that took looking at: notes of a record, days, spans, outcomes."""

from typing import Any

import pytest

from tests.unit.guardrails.given.telling import told

CAFE: dict[str, Any] = {
    "name": "Blue Heron",
    "hours": {
        **dict.fromkeys(("Monday", "Tuesday", "Wednesday", "Thursday", "Friday"), "7:30-17:0"), "Saturday": "9:0-12:30",
    },
    "attributes": {
        "RestaurantsReservations": False, "WiFi": "no", "OutdoorSeating": False, "RestaurantsTakeOut": True,
        "Music": {"live": False, "dj": True}, "AcceptsInsurance": None, "BikeParking": None,
    },
    "business_stars": 3.0,
    "review_info": [
        {"review_stars": 2.0, "review_text": "We waited an hour and ten for a table. Our 9:15 appointment started at "
                                             "10:05, and the lady had us down for the wrong dog."},
        {"review_stars": 5.0, "review_text": "Pickles swallowed a hair tie, stayed overnight and passed it on his "
                                             "own, so no surgery thank god. The bill came to $412."},
        {"review_stars": 3.0, "review_text": "They charged me $40 for storage, which was cheeky. Took it off only "
                                             "after I argued with the owner about the storage."},
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "The data list takeout as available, and reservations and Wi-Fi as unavailable.",
        "The record gives reservations and outdoor seating as not offered.",
        "The data contain no value for insurance or for bike parking.",
        "The record holds no entry for bike parking.",
        "A wait of 70 minutes for a table led to two stars.",
        "One reviewer was kept waiting until 10:05 for an appointment at 9:15.",
        "Pickles, who swallowed a hair tie, needed no surgery.",
        "A customer was charged a $40 storage fee, which was taken off after an argument with the owner.",
        "A regular praises the live bands.",
    ],
)
def test_is_left_alone(text: str) -> None:
    assert told(text, **CAFE) == []


@pytest.mark.parametrize(
    ("text", "quote", "reason"),
    [
        ("It lists takeout and Wi-Fi as available.", "Wi-Fi", "attributes.WiFi is no"),
        ("It lists takeout as unavailable.", "takeout", "attributes.RestaurantsTakeOut is true"),
        ("There is bike parking.", "bike parking", "BikeParking is not known"),
        ("A wait of 80 minutes for a table led to two stars.", "80 minutes", "no given fact says this"),
        ("An appointment at 9:15 began at 10:30.", "at 10:30", "a review says 10:05, 9:15"),
        ("Pickles, who swallowed a hair tie, had surgery.", "had surgery", "reviews say the contrary of this surgery"),
        ("A customer was charged a $40 storage fee, which was never taken off the bill by the owner.",
         "taken off the bill", "a review has it the other way: who paid"),
        ("It is open 9:00 to 12:30 on both Saturday and Sunday.", "9:00 to 12:30 on both Saturday and Sunday",
         "sunday: closed"),
        ("Music is provided by live bands on a regular basis.", "live bands", "attributes.Music.live is false"),
        ("It opens at 7:30 AM each day.", "7:30 AM each day", "saturday: 9:00-12:30"),
    ],
)  # fmt: skip
def test_is_objected_to(text: str, quote: str, reason: str) -> None:
    assert (quote, reason) in told(text, **CAFE)


def test_each_day_of_some_days_is_those() -> None:
    weekdays = {**CAFE, "hours": {day: times for day, times in CAFE["hours"].items() if day != "Saturday"}}

    assert told("The cafe is open on weekdays only, starting at 7:30 AM each day.", **weekdays) == []
    assert told("The cafe is open on weekdays only, starting at 7:45 AM each day.", **weekdays) != []
