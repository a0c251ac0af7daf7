"""Stars: what a record gives its subject and what its reviews give, against the stars that a text tells.

A number of stars is a review's where its sentence speaks of reviews or of who wrote one, else it is the subject's.
That of a review must be one that some review gives; how far they range, what all of them give and how many give so
many must follow from them.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from rapport.guardrails.given.amounts.figures import decimal
from rapport.guardrails.given.record import Leaf
from rapport.guardrails.given.reviews.reviewers import EVERY, OF, WHO

RATED: Final = re.compile(r"(?i)(?:\w+[._])?(?:stars|rating|average_rating|business_stars)")
"""The path of what a record rates its subject at."""
_OF_REVIEW: Final = re.compile(r"(?i)(?:.*\.)?\w*review\w*\.\d+\.\w*(?:stars?|rating)")
_WORDS: Final = {"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
N: Final = rf"(?:[0-5](?:\.\d+)?|{'|'.join(_WORDS)})(?:[\s-]and[\s-]a[\s-]half)?"
_STARS: Final = re.compile(
    rf"(?<![\w.$-])(?:(?P<low>{N})(?:[\s-]stars?)?(?P<join>\s?(?:-|–|to|or|and)\s?))?(?P<n>{N})"
    r"(?:\s?(?:out of|/)\s?(?:5|five))?[\s-]stars?\b"
)
_GAVE: Final = re.compile(
    rf"\b(?:g[ai]ven?|gives|awarded|rated) (?:it|them|the place)(?: an?)? (?:(?P<low>{N})(?P<join> (?:or|to) ))?"
    rf"(?P<n>{N})"
    rf"(?=[,.;]|\s(?:and|but|while)\b(?! {N}[\s-]stars?)|$)"
)
_LISTED: Final = re.compile(
    rf"\b(?:ratings?|reviews?|stars|scores|giv\w+|gave|award\w*|with)\W(?:of |are |were |it )?(?P<all>{N}(?: stars?)?"
    rf"(?:, {N}(?: stars?)?)+,? and {N})\b(?= stars?|[,.;]| respectively| (?:was|were|are|has|have)\b|$)"
)
_EACH: Final = re.compile(N)
_NOT_GIVEN: Final = re.compile(
    r"\b(?:out of|instead of|off|took|takes?|taking|los[te]s?|deduct\w*|knock\w*|minus|dock\w*|short of|(?:less"
    r"|more|lower|higher)"
    r" than|over|under|above|below|almost|nearly|about|around|close to|closer to|would|could|should|not|n't|isn't|than"
    r"|at least|at most|(?:no|none|nobody) (?:[\w-]+ ){0,4}?(?:gives?|gave|award(?:s|ed))"
    r"|for|until|reach\w*|maximum(?: of)?)\W*(?:(?:a|an|the|have|be|been|given|it|full|another)\W*){0,3}$"
)
_NOT_STARS: Final = re.compile(
    r"\W*(?:(?:or|and) (?:more|higher|better|above|less|fewer|lower|below|up)\b|off|short|shy|below|above|under"
    r"|less|if|more|chef|hotels?\b|resort|service|hospitality|meal|food|dining|dish|attraction"
    r"|experience|treatment|quality|deducted|removed|lost|back"
    r"|away|missing)\b"
)
_REVIEWS: Final = re.compile(
    r"\b(?:review|customer|guest|patron|visitor|diner|client|patient|student|people|someone|person|opinion|feedback"
    r"|experience|first|second|third|others?\b|another|gave|giv|award|who\b|prais|complain|lowest|highest|favou?rable"
    r"|critical|positive|negative|one (?:star|who|called|found|said)|each\b|individual|rang(?:e|ing)|ratings\b)"
)
OF_ALL: Final = re.compile(
    r"\b(?:based on|according to|from|across|by) (?:(?!one|an?\b|another)\w+ ){0,2}(?:reviews|ratings|customers"
    r"|feedback)\b"
    r"|\b(?:customer|guest|reviewer|visitor|diner)s?(?= (?:rat(?:e|es|ed|ings?)|scores?|gives? (?:it|the place))\b)"
)
"""Reviews and customers as a whole, whose stars are the subject's own."""
_NEARLY: Final = re.compile(
    r"\b(?:close to|closer to|nearly|almost|about|around|just (?:under|over|below|above)) (?:an? )?$"
)
_FAR: Final = Decimal("0.75")
"""What is nearly so many stars is no further off."""
_OWN: Final = re.compile(
    r"\b(?:rated|rating (?:of|is)|(?:average|score|rating)(?: rating)? (?:of|is|at)|has|holds?|carr(?:y|ies)"
    r"|earns?|earned"
    r"|boasts|with|received|(?:stands?|sits?|averages?) at)(?: an?)?"
    r"(?: (?:solid|perfect|impressive|excellent|stellar|mediocre"
    r"|respectable|overall|average|total|high|low"
    r"|modest|decent))*"
    r"(?: rating of| score of)? $"
)
"""What before a number of stars says that they are the subject's."""
_A_PLACE: Final = re.compile(
    r"(?:[\s-]rated)? (?:business|rating|average|score|restaurant|establishment|place|spot|shop|salon|bar|café"
    r"|cafe|studio)\b"
)
_OVERALL: Final = re.compile(
    r"\b(?:overall|average|business|in total|averag\w+)\b[^,;]{0,30}$|\bits (?:\w+ )?(?:rating|score) of $"
)
_ALL: Final = re.compile(rf"\b(?:all|every|each|both){OF}(?:\w+\s)?(?:{WHO}|them)\b[^,;]*$")
_FROM_ALL: Final = re.compile(rf"\s(?:from|by|given by|awarded by) {EVERY}")
_SOME: Final = re.compile(
    r"(?<!one of )(?<!out of )(?<!one of the )\b(?P<k>two|three|four|five|both|2|3|4)\s"
    r"(?:(?:out )?of (?:(?:the|its|these|them)\s?)?)?(?:three |five |four |3 |other )?"
    r"(?:reviewers|reviews|customers|guests|others|of them|people|patrons|clients|diners|visitors)?\b"
    r"(?:(?!\b(?:and|other|another|one|two|three|four|both)\b)[^,;.])*\b(?:g[ai]v\w+|award\w*|rat(?:e|ed)|are"
    r"|have|with)\b"
    r"(?:(?!\b(?:and|other|another)\b)[^,;.])*$"
)
_MANY: Final = re.compile(r"\b(?P<k>two|three|four|five) $")
_RANGE: Final = re.compile(r"\b(?:rang\w+|var(?:y|ies)|between|from)\W*(?:from|between)?\W*$")


class Stars(NamedTuple):
    """What a record's subject has, with the path of that, and what each of its reviews gives, by the review's path."""

    own: Decimal | None
    path: str
    of: Mapping[str, Decimal]

    @property
    def given(self) -> tuple[Decimal, ...]:
        return tuple(self.of.values())


class Wrong(NamedTuple):
    """Stars that a text tells and the record does not: where, the fact, and what is right."""

    start: int
    end: int
    fact: str
    right: str


def stars(record: Sequence[Leaf]) -> Stars:
    """The stars of a record, from its leaves."""
    numbers = [
        (leaf.path, number)
        for leaf in record
        if isinstance(leaf.value, int | float) and not isinstance(leaf.value, bool) and not leaf.many
        and (number := decimal(str(leaf.value))) is not None
    ]  # fmt: skip
    path, own = next(((path, number) for path, number in numbers if RATED.fullmatch(path)), ("", None))
    return Stars(own, path, {path.rpartition(".")[0]: number for path, number in numbers if _OF_REVIEW.fullmatch(path)})


def is_stars(path: str) -> bool:
    """Whether the fact at a path is a number of stars."""
    return RATED.fullmatch(path) is not None or _OF_REVIEW.fullmatch(path) is not None


def miscounted(sentence: str, known: Stars) -> Iterator[Wrong]:
    """Where a lower-case sentence tells other stars than the record has."""
    listed = list(_LISTED.finditer(sentence)) if known.given else []
    for match in listed:
        said = sorted(number_of(one[0]) for one in _EACH.finditer(match["all"]))
        if len(said) == len(known.given) and said != sorted(known.given):
            yield Wrong(*match.span("all"), "reviews", f"the reviews give {', '.join(map(str, known.given))}")
    found = [*_GAVE.finditer(sentence), *(_STARS.finditer(sentence) if "star" in sentence else ())]
    for match in found:
        within = any(one.start() <= match.start("n") < one.end() for one in listed)
        if not within and (wrong := _wrong(sentence, match, known)):
            yield wrong


def _wrong(sentence: str, match: re.Match[str], known: Stars) -> Wrong | None:
    before, n = sentence[: match.start("low" if match["low"] else "n")], number_of(match["n"])
    by_all = _ALL.search(before) is not None or _FROM_ALL.match(sentence, match.end()) is not None
    reviewers = by_all or _REVIEWS.search(OF_ALL.sub("", sentence)) is not None
    if _NEARLY.search(before) and known.own is not None and (not reviewers or "average" in before):
        return Wrong(*match.span(), known.path, f"{known.path} is {known.own}") if abs(known.own - n) > _FAR else None
    if _NOT_GIVEN.search(before) and not _RANGE.search(before):
        return None
    if _NOT_STARS.match(sentence, match.end()):
        return None
    own = known.own is not None and n == known.own
    overall = (
        _OVERALL.search(before) is not None
        or sentence.startswith((" average", " overall", " on average"), match.end())
        or (before.endswith("its ") and _A_PLACE.match(sentence, match.end()) is not None)
    )
    if overall or not reviewers:
        mean = sum(known.given, Decimal(0)) / len(known.given) if known.given and "average" in sentence else None
        if known.own is None or own or match["low"] or (mean is not None and abs(mean - n) < Decimal("0.1")):
            return None
        own = overall or _OWN.search(before) is not None or _A_PLACE.match(sentence, match.end()) is not None
        return Wrong(*match.span(), known.path, f"{known.path} is {known.own}") if own or n not in known.given else None
    if not known.given:
        return None
    told = ", ".join(map(str, known.given))
    wrong = Wrong(*match.span(), "reviews", f"the reviews give {told}")
    if match["low"]:
        return wrong if _out_of_range(before, match, known.given) else None
    if by_all:
        return None if all(one == n for one in known.given) else wrong
    if (many := _MANY.search(before)) and sentence.startswith((" reviews", " ratings"), match.end()):
        return wrong if sum(one == n for one in known.given) < number_of(many["k"]) <= len(known.given) else None
    if (some := _SOME.search(before)) and some["k"] != "five":
        least = 2 if some["k"] == "both" else int(number_of(some["k"]))
        return wrong if sum(one == n for one in known.given) < least <= len(known.given) else None
    strictly = sentence.startswith(" review", match.end())
    return None if n in known.given or (own and not strictly) else wrong


def _out_of_range(before: str, match: re.Match[str], given: Sequence[Decimal]) -> bool:
    """Whether two numbers of stars are no ends of what the reviews give, or not all that they give."""
    low, high = sorted((number_of(match["low"]), number_of(match["n"])))
    if match["join"].strip() == "or":
        return (
            low not in given and high not in given
            if _SOME.search(before)
            else any(one not in (low, high) for one in given)
        )
    if match["join"].strip() == "and" and not _RANGE.search(before):
        return low not in given or high not in given
    return low != min(given) or high != max(given)


def number_of(said: str) -> Decimal:
    """The number of stars that is written so."""
    whole = re.split(r"[\s-]and", said)[0]
    half = Decimal("0.5") if whole != said else Decimal(0)
    return (Decimal(_WORDS[whole]) if whole in _WORDS else Decimal(whole)) + half
