"""How people put the choices that records of businesses know: how loud it is, what is poured, what is worn."""

from collections.abc import Mapping
from typing import Final

_ABROAD: Final = (
    r"(?: \w+)? (?:streets?|roads?|neighbou?rhood|corner|block|town|part|side|area|traffic|words?|moment"
    r"|colou?rs?|shirts?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:week|mid)?(?:day|night|week|morning"
    r"|afternoon|evening|time|hour|moment|spell|stretch|season)s?|january|february|off[\s-]season"
    r"|prints?|residential|lane|village|location|complaints?)\b"
)
"""What is quiet or loud elsewhere than inside."""

_PLACE: Final = (
    r"(?:[\w-]+ ){0,3}?(?:restaurant|eatery|place|spot|bar|pub|café|cafe|lounge|bistro|diner|hotel|inn|shop|salon"
    r"|studio|store|steakhouse|option|choice)\b"
)
_PRICES: Final = r"(?:prices?|priced|pricing|price (?:range|level|tier|point))"

CHOICES: Final[Mapping[str, tuple[tuple[str, frozenset[str]], ...]]] = {
    "noise level": (
        (rf"quiet(?:ly)?(?! hours?|{_ABROAD})", frozenset({"quiet"})),
        (r"(?:average|moderate|medium)[\s-]noise|noise level (?:is|of|being) (?:average"
         r"|moderate)", frozenset({"average"})),
        (rf"very (?:loud|noisy)|(?:noisy|loud)(?!{_ABROAD})", frozenset({"loud", "very_loud"})),
    ),
    "attire": (
        (r"casual (?:attire|dress(?: code)?|clothes|clothing|wear)|dress(?: code)? is casual|attire is casual"
         r"|dress casually|casually dressed", frozenset({"casual"})),
        (r"(?:dressy|formal|smart) (?:attire|dress|clothes|clothing)|dress(?: code)? is (?:dressy|formal|smart)"
         r"|dress up",
         frozenset({"dressy", "formal"})),
    ),
    "alcohol": (
        (r"full[\s-]bar|fully[\s-](?:stocked )?bar|cocktails?(?: are| is)? (?:available|served|offered)|liquor"
         r"|(?:beer|wine|spirits),? and cocktails|(?:serves|drink|sip|order|offers) (?:\w+ )?cocktails",
         frozenset({"full_bar"})),
        (r"(?:only|just) (?:serves? |sells? |offers? )?(?:beer and wine|wine and beer)", frozenset({"beer_and_wine"})),
        (r"beer and wine|wine and beer|(?:beers?|wines?|mimosas|cocktails|margaritas)(?: and \w+)?(?= (?:is|are"
         r"|isn't|aren't) )"
         r"|(?:serves|sells|pours|offers|drinks include[\w\s,]{0,30}) (?:\w+ )?(?:beers?|wines?)",
         frozenset({"beer_and_wine", "full_bar"})),
        (r"(?:pair|wash|enjoy|accompan)\w* [\w ]{2,24}? with (?:an? )?(?:glass of )?(?:wine|beer)"
         r"|wine list|(?:order|have|get|buy) (?:a |an? \w+ )?(?:beers?|wines?)(?= (?:from|at|with|or|and|here)|[.,;])"
         r"|(?:serves?|sells?|offers?|pours?|has) alcohol|(?<=\bno )alcohol|alcohol(?= (?:is|isn't|are|served"
         r"|available))"
         r"|alcoholic (?:drinks|beverages)",
         frozenset({"beer_and_wine", "full_bar"})),
    ),
    "wi fi": (
        (r"(?:get|go|be|stay) online (?:at no (?:cost|charge)|for (?:free|nothing)|free of charge|without paying)"
         r"|(?:free|complimentary|no[\s-]cost) (?:wi[\s-]?fi|wireless)|wi[\s-]?fi (?:is )?(?:free|complimentary"
         r"|at no (?:cost|charge)|costs nothing)",
         frozenset({"free", "yes", "true"})),
        (r"pay (?:to (?:get|go|be) online|for (?:the |an )?internet)|(?:paid|chargeable) wi[\s-]?fi"
        r"|wi[\s-]?fi (?:(?:is )?(?:\w+ )?)?(?:for|at) (?:a|an (?:extra|additional)) "
         r"(?:fee|charge|cost)|(?:fee|charge) for (?:using )?(?:the )?wi[\s-]?fi"
         r"|(?:pay|charges?) for (?:using )?(?:the )?wi[\s-]?fi"
         r"|(?:wi[\s-]?fi|internet)(?: access)? (?:is not|isn't|not) (?:free|complimentary)", frozenset({"paid"})),
    ),
    "price range2": (
        (rf"an? (?:(?:very|fairly|rather|quite) )?(?:inexpensive|affordable|cheap"
         rf"|budget[\s-]friendly) {_PLACE}", frozenset("12")),
        (rf"an? (?:moderate|mid-range)(?:ly)?(?:[\s-]priced)? {_PLACE}", frozenset("23")),
        (rf"an? (?:(?:very|fairly|rather|quite) )?(?:expensive|pricey|costly|high-priced) {_PLACE}", frozenset("34")),
        (rf"(?:affordable|inexpensive|cheap|low|budget[\s-]friendly|modest)(?:ly)? {_PRICES}|(?:is|are|quite|very"
         rf"|it's) "
         rf"(?:inexpensive|affordable|cheap)(?! for)|{_PRICES} (?:is|are) (?:low|affordable|inexpensive"
         rf"|cheap)", frozenset("12")),
        (rf"(?:moderate|mid-range|middling|average)(?:ly)? {_PRICES}|{_PRICES} (?:is|are) (?:moderate"
         rf"|mid-range)", frozenset("23")),
        (rf"(?:high(?:er)?|expensive|upscale|premium|steep|luxury)(?:ly)? {_PRICES}(?! of)|(?:is|are|quite|very"
         rf"|it's) (?:expensive"
         rf"|pricey|costly)(?! for)|{_PRICES} (?:is|are) (?:high|expensive|steep)", frozenset("34")),
    ),
    "smoking": (
        (r"smoke[\s-]free|non[\s-]smoking|no smoking|smoking is (?:not (?:allowed|permitted)|banned|prohibited)",
         frozenset({"no", "outdoor", "prohibited", "forbidden", "banned", "none"})),
        (r"smoking (?:is )?(?:allowed|permitted)(?! outside| outdoors)", frozenset({"yes", "outdoor"})),
    ),
}  # fmt: skip
"""By the attribute's name as words: what is said, and with which values of the record it agrees."""
