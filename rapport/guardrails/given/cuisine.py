"""The cuisine that a text gives a place whose record tells its kinds: "a Greek restaurant" among Lebanese ones.

Only what is of one country counts; a record that has the word anywhere bears it out.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from rapport.guardrails.given.record import Leaf

_OF: Final = (
    r"afghan|argentin(?:e|ian)|armenian|australian|austrian|bavarian|belgian|brazilian|british|burmese|cajun|cambodian"
    r"|cantonese|catalan|chinese|colombian|creole|cuban|czech|danish|dominican|dutch|egyptian|english|ethiopian|filipino"
    r"|french|georgian|german|greek|haitian|hawaiian|himalayan|hungarian|indian|indonesian|iranian|iraqi|irish|israeli"
    r"|italian|jamaican|japanese|korean|laotian|lebanese|malaysian|mexican|mongolian|moroccan|nepalese|nigerian"
    r"|norwegian|pakistani|persian|peruvian|polish|portuguese|puerto rican|russian|salvadoran|scottish|sicilian"
    r"|singaporean|spanish|swedish|swiss|syrian|taiwanese|tex-mex|thai|tibetan|turkish|tuscan|ukrainian|uzbek"
    r"|venezuelan|vietnamese"
)
_KIND: Final = (
    r"restaurant|cuisine|eatery|bistro|trattoria|taqueria|kitchen|diner|fare|cooking|food|steakhouse|café|cafe"
)
_SAID: Final = re.compile(
    rf"(?<![\w-])(?P<of>{_OF})(?:[\s-](?!and\b|or\b|but\b)[\w-]+){{0,2}}?\s(?:{_KIND})\b(?! (?:truck|market|supplier))"
)
_KINDS: Final = re.compile(r"(?i)categor|cuisine")
_CUT: Final = 5


class Foreign(NamedTuple):
    """A cuisine that the record does not know: where it stands, the fact, and what that says."""

    start: int
    end: int
    fact: str
    right: str


class Cuisine:
    """The kinds that a record tells of its subject, and all of its words."""

    def __init__(self, record: Sequence[Leaf]) -> None:
        texts = [leaf for leaf in record if isinstance(leaf.value, str)]
        self._kinds = next((leaf for leaf in texts if _KINDS.search(leaf.path)), None)
        self._words = "\n".join(str(leaf.value).casefold() for leaf in texts) if self._kinds else ""

    def foreign(self, sentence: str) -> Iterator[Foreign]:
        """The cuisines of a lower-case sentence that nothing in the record bears out."""
        for match in _SAID.finditer(sentence) if self._kinds else ():
            if match["of"][:_CUT] not in self._words and self._kinds:
                yield Foreign(*match.span("of"), self._kinds.path, f"{self._kinds.path} is {self._kinds.value}")
