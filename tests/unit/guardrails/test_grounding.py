"""Grounding: the figures of a text against those of a record, by what they are and what they are called."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rapport.domain.pack import Pack
from rapport.inspection import inspect_record

NOW = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)
DEAL: dict[str, Any] = {
    "customer": "Marl & Sons", "plan": {"name": "Harbour", "monthly": "£245", "seats": 40, "setup_fee": 390},
    "discount_percent": 12, "contract_months": 24, "starts": "2026-04-13", "signed_at": "2026-03-02T14:30",
    "support_hours": "8:00 to 18:00", "trial_days": 30, "backup_included": True, "phone_support": False,
    "invoices": [{"id": "A-1"}, {"id": "A-2"}, {"id": "A-3"}], "references": ["Dole", "Finch"],
    "notes": "They lost nine days in August and want the first of the trucks by the fourteenth.",
}  # fmt: skip
LAMP: dict[str, Any] = {
    "Weight": "174 g (6.14 oz)", "Dimensions": "152.4 x 72.9 x 8.4 mm", "Memory": "4GB 512MB, 8GB 1GB",
    "Battery": "Li-Ion 4000 mAh", "height_cm": 120, "Charging": "46 min", "Launched": "2019, September",
}  # fmt: skip
QUOTE: dict[str, Any] = {
    "selected": {"plan": "Growth", "seats": 45, "price_per_seat": "$39", "discount_percent": 10, "response_hours": 4},
    "plans": {"Starter": {"price": "$19"}, "Growth": {"price": "$39"}, "Scale": {"price": "$59"}},
    "scanner": "IntraScan 5", "claims_last_5_years": 1, "covers_flood": False, "power_w": "1650", "valid": "2026-03-20",
    "transcript": "Rep: Training is included, two half-days on site. Outside caterers aren't allowed. Customer: I "
                  "declined the premium support. Could you start on the 16th? Rep: Yes. The warranty covers the motor "
                  "for six years and the frame for ten.",
}  # fmt: skip
CAFE: dict[str, Any] = {
    "name": "The Copper Kettle", "city": "Ripon", "state": "ND", "business_stars": 4.5,
    "hours": {"Tuesday": "7:30-15:0", "Wednesday": "7:30-15:0", "Thursday": "7:30-15:0", "Friday": "7:30-17:0",
              "Saturday": "8:0-17:0"},
    "attributes": {
        "NoiseLevel": "quiet", "RestaurantsAttire": "casual", "Alcohol": "none", "WiFi": "free", "HasTV": False,
        "RestaurantsDelivery": False, "RestaurantsTakeOut": True, "DogsAllowed": True, "GoodForKids": None,
        "BusinessParking": {"lot": True, "street": False, "valet": False}, "BusinessAcceptsCreditCards": True,
    },
    "review_info": [{"review_stars": 5.0, "review_text": "Lovely scones; we waited twelve minutes for the tea."}],
}  # fmt: skip


def verdicts(text: str, facts: dict[str, Any], pack: Pack) -> list[tuple[str, str]]:
    found = inspect_record({"id": 1, "body": text, "facts": facts}, pack, now=NOW)["findings"]
    return [(f["quote"], f["verdict"]) for f in found if f["check"] == "grounding"]


@pytest.mark.parametrize(
    ("facts", "text"),
    [
        (DEAL, "Harbour costs two hundred and forty-five pounds a month for forty seats, with £390 to set it up."),
        (DEAL, "You are bound for two years, at twelve percent less, and start on 13 April."),
        (DEAL, "The trial runs for thirty days; we open at 8 and close at 6 pm."),
        (DEAL, "It begins six weeks from today, on the 13th."),
        (DEAL, "All three invoices are paid. Two of your references answered. Two invoices came late."),
        (DEAL, "Set-up and the first month come to £635 together."),
        (DEAL, "Backups are included, phone support is not. Phone support can be added later for a fee."),
        (DEAL, "We agreed it at 14:30. You lost nine days in August; a truck will come by the fourteenth."),
        (DEAL, "About 40 people, more than 35 seats, once a week, one of us."),
        (QUOTE, "45 seats at $39 come to $1,755 a month, $20 more per seat than Starter; a year is $21,060 in all."),
        (QUOTE, "I'm 90 percent sure. Could we talk for 20 minutes on Thursday 12 March at 2 pm?"),
        (QUOTE, "It takes ten minutes, and I'll call you in two weeks. Last time, in 2024, it took 3 or 4 days."),
        (QUOTE, "You had one claim in the past five years. We are here 24/7; I rate it eight out of ten."),
        (QUOTE, "Four scanners will do, at twelve fifty per seat. Does it cover flood?"),
        (QUOTE, "You'd be on Growth; Scale at $59 would be too much. The start is on 16 April."),
        (QUOTE, "Training is included. She declined premium support. Outside caterers are not allowed."),
        (LAMP, "It is 152 mm by 73 mm and uses two percent less than my old one, which had 300 grams."),
        (LAMP, "At 174 grams and 8.4 mm it is slim; 4,000 mAh last a day, and it fills in three quarters of an hour."),
        (LAMP, "It stands about four feet high and has 512 MB. It came out in September 2019."),
        (CAFE, "In Ripon, ND, with four and a half stars, the quiet room has free Wi-Fi but no TV."),
        (CAFE, "It doesn't deliver, but takeout is offered, and dogs may come in. No alcohol is served."),
        (CAFE, "Open from 7:30 in the morning to 3 in the afternoon, Tuesday through Thursday, until 5 PM on Friday."),
        (CAFE, "It rests on Sundays and Mondays. Nobody needs to dress up. Whether kids are welcome isn't stated."),
        (CAFE, "One guest gave five stars and waited twelve minutes; another guest asked for a TV."),
        (CAFE, "There's a lot to park in, but no street parking or valet. Cards are accepted."),
    ],
)
def test_what_the_record_bears_out_is_left_alone(facts: dict[str, Any], text: str, gifts: Pack) -> None:
    assert verdicts(text, facts, gifts) == []


@pytest.mark.parametrize(
    ("facts", "text", "found"),
    [
        (DEAL, "Harbour costs £265 a month.", [("£265", "floating")]),
        (DEAL, "It covers 57 seats.", [("57", "contradicted")]),
        (DEAL, "You save 15 percent.", [("15 percent", "contradicted")]),
        (DEAL, "It starts on 20 April.", [("20 April", "floating")]),
        (DEAL, "You sign for three years.", [("three years", "contradicted")]),
        (DEAL, "Four invoices are open.", [("Four", "contradicted")]),
        (DEAL, "Phone support is included.", [("Phone support is included", "contradicted")]),
        (DEAL, "Backups are not included.", [("Backups are not included", "contradicted")]),
        (QUOTE, "We put you on the Scale plan at $39.", [("Scale", "contradicted")]),
        (QUOTE, "We put you on the Premier plan.", [("Premier", "floating")]),
        (QUOTE, "Sam went for Scale.", [("Scale", "contradicted")]),
        (QUOTE, "The response time is nine hours.", [("nine hours", "contradicted")]),
        (QUOTE, "Flood is covered.", [("Flood is covered", "contradicted")]),
        (QUOTE, "It draws 1,560 watts.", [("1,560 watts", "contradicted")]),
        (QUOTE, "Training is not included.", [("Training is not included.", "contradicted")]),
        (QUOTE, "Outside caterers are allowed.", [("Outside caterers are allowed.", "contradicted")]),
        (QUOTE, "She accepted premium support.", [("She accepted premium support.", "contradicted")]),
        (QUOTE, "The motor has a warranty of eight years.", [("eight years", "contradicted")]),
        (QUOTE, "The quote is good until March 30.", [("March 30", "floating")]),
        (LAMP, "It weighs 184 grams.", [("184 grams", "floating")]),
        (LAMP, "A 3,000 mAh battery.", [("3,000 mAh", "contradicted")]),
        (CAFE, "You find it in Selby, ND.", [("Selby", "contradicted")]),
        (CAFE, "It is rated 4 stars.", [("4 stars", "contradicted")]),
        (CAFE, "The room is lively and noisy.", [("noisy", "contradicted")]),
        (CAFE, "Cocktails are served until late.", [("Cocktails are served", "contradicted")]),
        (CAFE, "They deliver to your door.", [("deliver", "contradicted")]),
        (CAFE, "It takes cash only.", [("cash only", "contradicted")]),
        (CAFE, "Valet parking is available.", [("Valet parking is available", "contradicted")]),
        (CAFE, "It is open until 6 PM on Fridays.", [("6 PM on Fridays", "contradicted")]),
        (CAFE, "It is closed on Tuesdays.", [("Tuesdays", "contradicted")]),
        (CAFE, "It is open seven days a week.", [("open seven days a week", "contradicted")]),
        (CAFE, "It is a kid-friendly place.", [("kid-friendly", "floating")]),
    ],
)
def test_what_it_does_not_is_found(facts: dict[str, Any], text: str, found: list[tuple[str, str]], gifts: Pack) -> None:
    assert verdicts(text, facts, gifts) == found


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**20), 10**20) | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=40) | st.sampled_from(["2026-02-31", "8:0-22:30", "01/12", "0:0-0:0", "---", "1e999", "£1.2.3"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=20,
)  # fmt: skip
SAID = st.lists(
    st.sampled_from(
        "the 17th of may, 4.5 stars open until 25:99 pm on mondays and no wi-fi £1,000,000k ½ 12/0 --12 twenty-one "
        "percent in Ripon, ND rated \ue000 31 february 0 x 0 mm".split(" ")
    ),
    max_size=30,
).map(" ".join)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(facts=st.dictionaries(st.sampled_from(["hours", "city", "stars", "a", "b_days"]), JSON, max_size=5), text=SAID)
def test_any_facts_and_any_text_give_an_answer(facts: dict[str, Any], text: str, gifts: Pack) -> None:
    for quote, verdict in verdicts(text, facts, gifts):
        assert quote in text
        assert verdict in ("contradicted", "floating")


class TestAliases:
    """A pack's attributes may be called by other words, in numbers as in what holds."""

    @pytest.mark.parametrize(
        ("name", "alias", "text", "found"),
        [
            ("plan.seats", "chairs", "It covers 57 chairs.", [("57", "contradicted")]),
            ("plan.seats", "chairs", "It covers 40 chairs.", []),
            ("phone_support", "a hotline", "There is a hotline for you.", [("a hotline", "contradicted")]),
            ("phone_support", "a hotline", "There isn't a hotline.", []),
        ],
    )
    def test_are_words_of_the_fact(
        self, name: str, alias: str, text: str, found: list[tuple[str, str]], gifts: Pack
    ) -> None:
        called = gifts.attributes[0].model_copy(update={"name": name, "aliases": (alias,)})

        assert verdicts(text, DEAL, gifts.model_copy(update={"attributes": (called,)})) == found

    def test_are_known_however_a_record_writes_the_name(self, gifts: Pack) -> None:
        called = gifts.attributes[0].model_copy(update={"name": "phone_support", "aliases": ("a hotline",)})
        pack = gifts.model_copy(update={"attributes": (called,)})

        for key in ("phoneSupport", "Phone support", "PHONE_SUPPORT"):
            assert verdicts("There is a hotline for you.", {key: False}, pack) == [("a hotline", "contradicted")]
