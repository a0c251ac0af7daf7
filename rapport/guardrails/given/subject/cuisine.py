"""The cuisine that a text gives a place whose record tells its kinds: "a Greek restaurant" among Lebanese ones.

Only what is of one country counts; a record that has the word anywhere bears it out.
"""

import re
from collections.abc import Iterator
from typing import Final

from rapport.guardrails.given.subject.kinds import Kinds, Mistaken

_OF: Final = (
    r"afghan|argentin(?:e|ian)|armenian|australian|austrian|bavarian|belgian|brazilian|british|burmese|cajun|cambodian"
    r"|cantonese|catalan|chinese|colombian|creole|cuban|czech|danish|dominican|dutch|egyptian|english|ethiopian|filipino"
    r"|french|georgian|german|greek|haitian|hawaiian|himalayan|hungarian|indian|indonesian|iranian|iraqi|irish|israeli"
    r"|italian|jamaican|japanese|korean|laotian|lebanese|malaysian|mexican|mongolian|moroccan|nepalese|nigerian"
    r"|norwegian|pakistani|persian|peruvian|polish|portuguese|puerto rican|russian|salvadoran|scottish|sicilian"
    r"|singaporean|spanish|swedish|swiss|syrian|taiwanese|tex-mex|thai|tibetan|turkish|tuscan|ukrainian|uzbek"
    r"|vegan|vegetarian|venezuelan|vietnamese"
)
_KIND: Final = (
    r"restaurants?|cuisine|eater(?:y|ies)|bistro|trattoria|taqueria|taverna|kitchen|diner|fare|cooking|food|steakhouse"
    r"|café|cafe|menu|dishes|plates|specialt(?:y|ies)|flavou?rs|barbecue|bbq|grill|buffet|spot|joint|place"
)
_SAID: Final = re.compile(
    rf"(?<![\w-])(?P<of>{_OF})(?! (?:fries|fry|toast|press|onion|doors?|bread|bulldogs?|dip|horn|wine|beer|coffee)\b)"
    rf"(?=(?:[\s-](?!but\b)[\w-]+){{0,3}}?\s(?:{_KIND})\b(?! (?:truck|market|supplier)))"
    rf"|\bcuisine is (?:\w+ )?(?P<is>{_OF})\b"
)
_CUT: Final = 5


def foreign(sentence: str, kinds: Kinds) -> Iterator[Mistaken]:
    """The cuisines of a lower-case sentence that nothing in the record bears out."""
    for match in _SAID.finditer(sentence):
        part = match.lastgroup or "of"
        if match[part][:_CUT] not in kinds.words:
            yield Mistaken(*match.span(part))
