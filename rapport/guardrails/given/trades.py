"""What kind of business a text says that a record is of: "is a roller rink" where the record tells of bowling.

Only kinds that nobody mixes up count, and only where nothing in the record speaks of such a thing.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from rapport.guardrails.given.kinds import Kinds, Mistaken

_BORNE: Final[Mapping[str, str]] = {
    "bakery": r"bak|pastr|bread|cake|dessert|donut", "barber shop": r"barber|hair|men's",
    "tattoo studio": r"tattoo|pierc", "tattoo shop": r"tattoo|pierc", "barbershop": r"barber|hair|men's",
    "bookstore": "book", "brewery": r"brew|beer|tap|ale", "winery": r"wine|vine|tasting",
    "distillery": r"distill|spirit|whisk", "dentist": r"dent|tooth|teeth|ortho", "florist": r"flor|flower|bouquet",
    "gym": r"gym|fitness|train|work ?out|crossfit", "hotel": r"hotel|inns?\b|bed &|lodg|resort|suite|motel",
    "hostel": r"hostel|hotel", "motel": r"motel|hotel|inns?\b|bed &", "laundromat": r"laund|wash|dry clean",
    "library": r"librar|book", "museum": r"museum|exhibit|histor|galler", "nightclub": r"club|dance|nightlife|dj",
    "pharmacy": r"pharm|drug|prescription", "pizzeria": r"pizz|pies?\b|slice", "rink": r"rink|skat",
    "steakhouse": r"steak|chop|ribeye|grill", "supermarket": r"market|grocer|food", "zoo": r"zoo|animal",
    "aquarium": r"aquari|fish|pet", "cinema": r"cinema|movie|film|theat", "casino": r"casino|gambl",
    "car wash": r"wash|detail", "tattoo parlor": r"tattoo|pierc", "nail salon": r"nail|manicur|pedicur|beauty|salon",
    "hair salon": r"hair|salon|cut|beauty", "day spa": r"spa\b|spas|massage|facial",
    "massage studio": r"massage|spa", "yoga studio": r"yoga|pilates", "dance studio": r"danc|ballet",
    "coffee shop": r"coffee|cafe|café|espresso|teas?\b", "ice cream shop": r"ice cream|gelato|frozen|dessert|creamer",
    "sandwich shop": r"sandwich|sub|deli|hoagie|panini", "toy store": r"toy|game|hobb",
    "hardware store": r"hardware|tool|home|garden", "pet store": r"pet|animal|dog|cat",
    "bike shop": r"bike|bicycl|cycl", "bicycle shop": r"bike|bicycl|cycl", "bicycle dealer": r"bike|bicycl|cycl",
    "sushi bar": r"sushi|japan|roll", "seafood restaurant": r"seafood|fish|oyster|crab|lobster|shrimp",
    "barbecue joint": r"barbe|bbq|smoke|brisket", "burger joint": r"burger", "noodle bar": r"noodle|ramen|pho",
}  # fmt: skip
_SAID: Final = re.compile(
    rf"(?:\b(?:is|as)|^|\boverview of [^.]{{2,60}},)\s?an?\s(?:[\w'-]+,?\s){{0,4}}?(?P<kind>{'|'.join(_BORNE)})\b(?!-)"
    rf"(?:\sand\s(?:an?\s)?(?:[\w'-]+\s)??(?P<also>{'|'.join(_BORNE)})\b)?"
)


_SUBJECT: Final = re.compile(
    rf"^\W*(?:the|this) (?:[\w'-]+ ){{0,2}}?(?P<kind>{'|'.join(_BORNE)})(?= (?:is|offers|has|serves|takes|sits"
    rf"|accepts|opens"
    r"|provides|features|boasts|welcomes|does|in|at|located)\b)"
)
"""What a sentence calls what it is about."""
_STORE: Final = re.compile(
    r"\b(?P<goods>furniture|clothing|clothes|shoe|jewelry|electronics|grocery|liquor|mattress|carpet|vape"
    r"|thrift|antique"
    r"|music|record|fabric|craft|comic|gun|appliance|paint|lighting|tile|kitchenware|cosmetics|perfume|eyewear|tobacco)"
    r"(?: and [\w-]+)? (?:stores?|shop|dealer|dealership|retailer)\b"
)
_CUT: Final = 5


def mistaken(sentence: str, kinds: Kinds) -> Iterator[Mistaken]:
    """The kinds of a lower-case sentence that nothing in the record bears out."""
    for match in _SAID.finditer(sentence):
        for name in ("kind", "also"):
            if match[name] and not re.search(rf"\b(?:{_BORNE[match[name]]})", kinds.words):
                yield Mistaken(*match.span(name))
    for match in _SUBJECT.finditer(sentence):
        if not re.search(rf"\b(?:{_BORNE[match['kind']]})", kinds.words):
            yield Mistaken(*match.span("kind"))
    for match in _STORE.finditer(sentence):
        if match["goods"][:_CUT] not in kinds.words:
            yield Mistaken(*match.span("goods"))
