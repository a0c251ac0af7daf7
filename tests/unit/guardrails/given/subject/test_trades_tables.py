"""Kinds of business and of goods: what in a record bears each of them out, and that nothing else does."""

import pytest

from rapport.guardrails.given.subject.kinds import Kinds
from rapport.guardrails.given.subject.trades import mistaken

BORNE = {
    "bakery": "baked goods|pastries|breads|cakes|desserts|donuts",
    "barber shop": "barbers|hair salons|men's grooming",
    "barbershop": "barbers|hair salons|men's grooming",
    "tattoo studio": "tattoo|piercing",
    "tattoo shop": "tattoo|piercing",
    "tattoo parlor": "tattoo|piercing",
    "bookstore": "books, mags",
    "brewery": "breweries|beer bar|taproom|ales",
    "winery": "wineries|vineyard|tasting rooms",
    "distillery": "distilleries|spirits|whisky bar",
    "dentist": "dentists|tooth whitening|teeth cleaning|orthodontists",
    "florist": "florists|flowers|bouquets",
    "gym": "gyms|fitness|trainers|workouts|crossfit",
    "hotel": "hotels|inn|bed & breakfast|lodging|resorts|suites|motels",
    "hostel": "hostels|hotels",
    "motel": "motels|hotels|inns|bed & breakfast",
    "laundromat": "laundry services|car wash|dry cleaning",
    "library": "libraries|books",
    "museum": "museums|exhibitions|historical tours|galleries",
    "nightclub": "clubs|dance floor|nightlife|djs",
    "pharmacy": "pharmacies|drugstores|prescriptions",
    "pizzeria": "pizza|pies|slices",
    "rink": "rinks|skating",
    "steakhouse": "steakhouses|chophouse|ribeye|grill",
    "supermarket": "markets|grocery|food",
    "zoo": "zoos|animals",
    "aquarium": "aquariums|fish tanks|pets",
    "cinema": "cinemas|movies|films|theaters",
    "casino": "casinos|gambling",
    "car wash": "washes|auto detailing",
    "nail salon": "nails|manicure|pedicures|beauty|salons",
    "hair salon": "hair|salons|cuts|beauty",
    "day spa": "day spas|spa|massage|facials",
    "massage studio": "massage|spas",
    "yoga studio": "yoga|pilates",
    "dance studio": "dance schools|ballet",
    "coffee shop": "coffee|cafes|cafés|espresso|tea rooms",
    "ice cream shop": "ice cream|gelato|frozen yogurt|desserts|creamery",
    "sandwich shop": "sandwiches|subs|delis|hoagies|paninis",
    "toy store": "toys|games|hobbies",
    "hardware store": "hardware|tools|home decor|gardening",
    "pet store": "pets|animals|dogs|cats",
    "bike shop": "bikes|bicycles|cycling",
    "bicycle shop": "bikes|bicycles|cycling",
    "bicycle dealer": "bikes|bicycles|cycling",
    "sushi bar": "sushi|japanese|rolls",
    "seafood restaurant": "seafood|fishmonger|oysters|crabs|lobsters|shrimp",
    "barbecue joint": "barbeque|bbq|smoked meat|brisket",
    "burger joint": "burgers",
    "noodle bar": "noodles|ramen|pho",
}
GOODS = (
    "furniture clothing clothes shoe jewelry electronics grocery liquor mattress carpet vape thrift antique music "
    "record fabric craft comic gun appliance paint lighting tile kitchenware cosmetics perfume eyewear tobacco"
).split()


def read(text: str, told: str) -> list[str]:
    return [text[one.start : one.end] for one in mistaken(text, Kinds("categories", told, told))]


@pytest.mark.parametrize(("kind", "told"), [(kind, told) for kind, line in BORNE.items() for told in line.split("|")])
def test_a_kind_is_borne_out_by_every_word_of_what_belongs_to_it(kind: str, told: str) -> None:
    assert read(f"it is a {kind} in town.", f"open late, {told}") == []
    assert read(f"it is a {kind} in town.", "locks & keys, open late") == [kind]
    assert read(f"it is a zeppelin hall and a {kind} in town.", f"open late, {told}") == []


@pytest.mark.parametrize("kind", BORNE)
def test_a_second_kind_is_read_too(kind: str) -> None:
    assert read(f"it is a bakery and {kind}.", "bread, locks & keys")[-1:] == ([kind] if kind != "bakery" else [])


@pytest.mark.parametrize("goods", GOODS)
@pytest.mark.parametrize("shop", ["store", "stores", "shop", "dealer", "dealership", "retailer", "and lamp store"])
def test_goods_are_borne_out_by_their_own_word_alone(goods: str, shop: str) -> None:
    assert read(f"they run the {goods} {shop} in town.", "locks & keys") == [goods]
    assert read(f"they run the {goods} {shop} in town.", f"locks & {goods}") == []
