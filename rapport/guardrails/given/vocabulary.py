"""What people call the usual attributes of a business.

A pack's own attributes are called what their names say; these are the words that a name alone does not tell.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final, NamedTuple


class Called(NamedTuple):
    """How an attribute is spoken of, and what says its contrary (`cash only`)."""

    said: str
    contrary: str = ""


_KIDS: Final = r"kids|children|families|youngsters|little ones"
_RENEWING: Final = Called(
    r"auto(?:matic(?:ally)?)?[\s-]?renew(?:s|ed|al|als|ing)?|renew(?:s|ed|al)?(?: itself)? automatically",
    r"(?:lapses?|expires?|ends?) (?:by itself|of itself|automatically) unless",
)
CALLED: Final[Mapping[str, Called]] = {
    "outdoor seating": Called(
        r"outdoor (?:seating|dining|seats|area|tables?|patio|space)|patios?(?! (?:furniture|heaters?|sets?|doors?"
        r"|stones?|umbrellas?))|al fresco|sidewalk tables?"
        r"|beer garden|terrace"
        r"|seat(?:s|ing)(?: (?:is|are|also|available|offered|provided)){0,3} (?:outdoors|outside)"
        r"|(?:sit|eat|dine|dining|tables?|seats) (?:outside|outdoors)"
        r"|outside (?:seating|tables)|indoors? and outdoors?(?: seating| dining)?",
        r"(?:dining|seating|tables|seats) (?:is|are) (?:only |all )?(?:indoors?|inside)(?: only)?(?! and)"
        r"|(?:everybody|everyone|all guests?|customers|guests|diners) (?:sits?|eats?|dines?|must sit|has to sit"
        r"|have to sit) (?:inside|indoors)"
        r"|indoor (?:seating|dining) only|only (?:has |offers )?indoor (?:seating|dining)",
    ),
    "take out": Called(
        r"take[\s-]?outs?(?! (?:a|an|the|your|my|their)\b)|take[\s-]?aways?|to-go orders?"
        r"|(?:take|taken|taking) (?:(?:your|their|the|a|it|them) )?(?:food |meals? |orders? |dishes )?(?:home"
        r"|away)(?= (?:with|to)|[.,;]| is| are)"
        r"|carry[\s-]?outs?|food to go|(?:order|food|meals|dishes) (?:\w+ )?to go",
        r"dine[\s-]in only",
    ),
    "reservations": Called(
        r"(?<!need for )(?<!need for a )reservations?|(?:book|reserve) (?:(?:a|your|their) )?(?:tables?|seats?|spots?)"
        r"|tables (?:can|may) be (?:booked|reserved)|(?:book|reserve) (?:ahead|in advance)"
        r"|bookings?(?= (?:is|are|can|may|aren't|isn't) )|(?:takes?|accepts?|taking|accepting) bookings"
        r"|(?:(?<=can )|(?<=may )|(?<=cannot )|(?<=can't ))(?:book|reserve)(?=[.,;]|$)",
        r"walk-ins? only|first[\s-]come,? first[\s-]served?",
    ),
    "good for groups": Called(
        r"(?:good|suitable|suited|great|ideal|perfect|fit|accommodat\w+|room|(?:place|spot) for|recommended"
        r"|designed|set up"
        r"|equipped|works?)"
        r"(?: well)?(?: for| to| with)?(?: (?:\w+(?: and | or )?)){0,3} (?:groups|large(?:r)? parties)"
        r"|group[\s-](?:dining|friendly)|(?:groups|parties) (?:are|can be) (?:welcomed?|catered for|accommodated)"
        r"|welcom\w+ (?:large(?:r)? )?groups|caters? to (?:large(?:r)? )?groups",
        r"(?:less|hardly|poorly|not so|too small to be) (?:suitable|suited|ideal|appropriate|fit|equipped|good)"
        r"(?: for| to)?(?: \w+){0,2} (?:groups|large(?:r)? parties)",
    ),
    "good for kids": Called(
        rf"(?:kid|child|family)[\s-]friendly|(?:good|suitable|great|fit|fine|ideal|meant|appropriate|recommended|designed)"
        rf"(?: (?:place|spot|choice|option))? for (?:young |small )?(?:{_KIDS})"
        rf"|(?:young )?(?:{_KIDS})(?: with (?:young |small )?(?:kids|children))?(?= (?:are|aren't"
        rf"|were) (?:not )?(?:welcome|admitted|allowed|catered))"
        rf"|welcom\w+ (?:{_KIDS})|caters? to (?:{_KIDS})|(?:place|spot|choice|option)(?: \w+)? for (?:{_KIDS})",
        r"adults[\s-]only",
    ),
    "auto renew": _RENEWING,
    "auto renewal": _RENEWING,
    "automatic renewal": _RENEWING,
    "auto renews": _RENEWING,
    "renews automatically": _RENEWING,
    "wi fi": Called(r"wi[\s-]?fi|(?:wireless|free|complimentary|guest) internet(?: access)?|internet access"),
    "tv": Called(r"tvs?|televisions?|tv screens?"),
    "delivery": Called(
        r"deliver(?:y|ies|s)(?! on\b)|deliver(?= (?:to|,|or|and|\.))|deliver(?=[.,;]|$)|(?:get|have) (?:it|food"
        r"|your \w+) delivered|(?:food|meals?|orders?|dishes)(?= (?:is|are|isn't|aren't|can be|may be) (?:also "
        r"|not )?delivered)"
        r"|delivered to your door"
    ),
    "credit cards": Called(
        r"credit cards?|cards?(?= (?:are|aren't|is) )|(?:pay(?:ment)?s?|paid|paying) (?:by|with(?: a)?) cards?"
        r"|(?:accepts?|takes?|taking|accepting) cards|(?<=not )by card",
        r"cash (?:is|being) the only (?:form|way|means|method|kind)?[\w ]{0,15}(?:pay\w*|accept\w*|taken)|cash[\s-]only"
        r"|only (?:takes? |accepts? )?cash|(?:accepts?|takes?) (?:only|just) cash|bring cash",
    ),
    "bike parking": Called(
        r"(?:place|space|spot)s? (?:to park|for) (?:bikes|bicycles)"
        r"|bike (?:parking|racks?)|bicycle parking|bikes can be parked|cyclists will find"
    ),
    "wheelchair accessible": Called(
        r"wheelchair[\s-]accessib\w+|wheelchair access|accessible (?:to|for|by|in a?) ?wheelchairs?(?: users)?"
        r"|wheelchair users|step[\s-]free|(?:reached|accessed|entered|used|visited) (?:by|in an?"
        r"|with an?) wheelchairs?",
        r"(?:un|ill[\s-])(?:suitable|suited) (?:for|to) (?:people in )?wheelchairs?(?: users)?"
        r"|(?:inaccessible|off[\s-]limits) (?:to|for|by) (?:people in )?wheelchairs?(?: users)?",
    ),
    "dogs allowed": Called(
        r"dog[\s-]friendly|pet[\s-]friendly|(?:four[\s-]legged|furry|canine) (?:friends?|companions?|guests?|visitors?)"
        r"(?= (?:are|is|aren't|may|can|must|cannot|can't) )|bring(?:ing)? (?:along )?(?:your|a|their"
        r"|the) (?:dogs?|pets?)|(?:dogs?|pets)(?= (?:are|is|aren't|may|can|must|cannot|can't) )"
        r"|(?:bring|keep) (?:your|a|their) dogs?|(?<=so are )(?:dogs|pets)|(?:welcom|permit|allow"
        r"|admit)\w* (?:dogs|pets)",
        r"(?:dogs?|pets?|(?:four[\s-]legged|furry|canine) \w+) (?:must|have to|need to|should) (?:stay|wait"
        r"|remain|be left)"
        r"|leave (?:your|the|their) (?:dogs?|pets?)",
    ),
    "happy hour": Called(r"happy[\s-]hours?"),
    "drive thru": Called(r"drive[\s-]?thr(?:u|ough)"),
    "appointment only": Called(
        r"(?:by|only by) appointment|appointments? (?:is|are) (?:\w+ly )?(?:required|needed|necessary|mandatory)"
        r"|requir(?:es?|ing) (?:an )?appointments?|must (?:be booked|book|make an appointment)"
        r"|need (?:to (?:book|make)|an) appointment|need to book"
        r"|appointment(?= (?:is|isn't) )"
        r"|(?:without|with no) (?:an? )?(?:appointment|booking)s? (?:are|is|will be|get) (?:turned away|refused"
        r"|sent away)",
        r"walk-ins? can|(?:turn|show) up without (?:an? )?(?:appointment|booking)|drop-ins? (?:are )?welcome"
        r"|walk-ins? (?:are )?(?:welcomed?|accepted|taken)|(?:takes?|accepts?|welcom\w+) walk-ins?"
        r"|no appointment|without (?:\w+ )?(?:an )?appointment(?!s? (?:are|is|will be|get) (?:turned away|refused"
        r"|sent away|not))",
    ),
    "caters": Called(r"caters(?! (?:to|for))|(?<=n't |not )cater(?! (?:to|for))|catering(?! (?:to|for))"),
    "insurance": Called(r"insurance"),
    "table service": Called(r"table service|waiter service"),
    "karaoke": Called(r"karaoke"),
    "jukebox": Called(r"jukebox"),
    "background music": Called(r"background music", r"no music|without music"),
    "music": Called(
        r"(?:no |background |soft |ambient |jazz )?music (?:is |being )?(?:played|plays|playing|fills|runs)"
        r"|(?:no|background) music"
        r"|music is not played|playlists?"
        r"|(?:harp|piano|guitar|jazz|accordion|acoustic) (?:music|players?|performances?)"
    ),
    "dj": Called(r"dj\b|djs"),
    "live": Called(
        r"live (?:(?!harp|piano|guitar|jazz|accordion|acoustic)(?:[\w-]+ )?music|bands?|performances?|entertainment"
        r"|(?:jazz|blues|folk|bluegrass|guitar|piano)(?! music))"
    ),
    "good for dancing": Called(r"(?:good|great|place) (?:for|to) danc\w+|dance[\s-]floor"),
    "coat check": Called(r"coat[\s-]check|cloakroom"),
    "bitcoin": Called(r"bitcoin"),
    "byob": Called(r"byob|bring (?:your|their) own(?: (?:wine|beer|alcohol|bottles?|drinks?))?"),
    "corkage": Called(r"corkage(?: fees?)?|bring (?:your|their) own (?:wine|bottles?)"),
}
"""By the attribute's name as words."""

GROUPS: Final[Mapping[str, str]] = {
    "parking": r"park(?:ing|ed|s)?\b|\blot\b|\bvalet\b|\b(?:the|your|their|a|by) cars?\b|\bcars can\b|\bdrivers?\b",
    "ambience": r"ambi[ea]n|atmospher|vibe|setting|mood|decor|feel\b|room|place|spot|crowd|charm|style|dining"
                r"|experience|environment|interior|restaurant|eatery|evening|date|bar\b|pub\b|café|cafe|lounge|brewery"
                r"|bistro|diner|club|joint|venue|hangout|establishment|business|shop|salon|studio|hotel|taqueria"
                r"|pizzeria|bakery|steakhouse|cantina|grill|tavern|market|destination|loft|inn\b"
                r"|winery|lobby|described as",
    "music": "", "goodformeal": "", "dietaryrestrictions": "", "hairspecializesin": "", "bestnights": "",
}  # fmt: skip
"""What a group of attributes is about: a member counts only where its own word stands beside such a word."""

UNKNOWN: Final[Mapping[str, tuple[str, ...]]] = {
    "parking": ("parking", "street", "lot", "garage", "valet"),
    "ambience": ("romantic", "intimate", "classy", "hipster", "divey", "trendy", "upscale", "casual", "touristy"),
    "music": ("live", "dj", "karaoke", "jukebox"),
}
"""The members of a group that a record names and says nothing of."""

_PARK: Final = r"(?<!street )(?<!lot )(?<!garage )(?<!valet )(?<!validated )(?<!bike )(?<!bicycle )parking"
ANY: Final[Mapping[str, Called]] = {
    "parking": Called(
        rf"{_PARK}(?= (?:is (?!n't|not|un|limited|hard|difficult|tricky|tight|a )|available|spaces? (?:is|are))"
        rf"|[.,;]|$)",
        rf"no {_PARK}(?! (?:lot|garage|valet|space|fee|charge|problem|issue|trouble))(?= (?:is|available"
        rf"|options|on)|[.,;]|$)"
        rf"|{_PARK} (?:is not|isn't|is un)\s?(?:available|provided|offered)"
        rf"|(?:doesn't|does not|do not|don't) (?:have|offer|provide) (?:any )?parking(?=[.;]|$)",
    ),
}
"""How people speak of a group as a whole: there is some where any of its members holds, none where none does."""

MEMBERS: Final[Mapping[str, str]] = {
    "street": r"(?:on[\s-])?street parking|park(?:ing|ed)?(?: is| on| in| along| at)* (?:the )?street|street spaces?",
    "lot": r"parking lots?"
    r"|(?<!differ a )(?<!differs a )(?<!vary a )(?<!varies a )(?<!quite a )(?<!cost a )"
    r"(?<!(?<!there )is a )(?<!(?<!there )was a )lots?\b(?! (?:of"
    r"|to (?!park)|for (?!park|cars|guest|customer)|more|less|better|like)\b)",
     "garage": r"garages?\b", "valet": r"valets?\b",
    "validated": r"validat\w+",
    "casual": r"(?<!dress code is )(?<!attire is )(?<!dress is )casual(?! (?:attire|dress|clothes|clothing|wear"
              r"|dining wear))",
    "parking": r"(?:free |ample |plenty of |easy |on-site |no )?parking(?= (?:is|isn't|available|spaces?"
               r"|on (?:the premises|site))|[.,;]| and)",
    "hipster": r"hipsters?(?! (?:crowd|clientele)\b)",
    "touristy": r"touristy|tourist[\s-](?:trap|hot[\s-]?spot)",
    "romantic": r"romantic(?:ally)?",
    "upscale": r"upscale|up-scale|fine[\s-]dining|high[\s-]end",
    "intimate": r"intimate",
    "trendy": r"trendy",
    "classy": r"classy",
    "divey": r"div(?:e)?y|dive bar",
}  # fmt: skip


@lru_cache(maxsize=4096)
def pattern(spelled: str) -> re.Pattern[str]:
    """These words as they stand in a lower-case text, whole."""
    return re.compile(rf"(?<![\w-])(?:{spelled})(?!\w)")
