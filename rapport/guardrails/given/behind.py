"""What stands behind a thing and says that it is not in the price, or that somebody else sees to it."""

import re
from typing import Final

OUTSIDE: Final = (
    r"(?:outside|beyond)(?: of)? (?:it\b(?! \w+s\b)|what (?:we|you|they|was|is|has)\b|(?:(?:the|this|that|your|our"
    r"|their) )?"
    r"(?:plan|package|price|contract|scope|offer|cover|agreement|arrangement|deal|quote|order|fee|subscription)\w*)"
)
COMES_WITH: Final = re.compile(
    r"(?:\s(?:both|all|also))?\s(?:comes?\s(?:(?:as part of|with)\s(?:your|the|our|their|this|every|each)\s(?:\w+\s)?"
    r"(?:plan|package|price|tier|edition|licen[cs]e|subscription|contract|deal|fee|tariff)"
    r"|(?:at|for) no (?:(?:extra|additional|further|added) )?(?:charge|cost)|free of charge|for free)"
    r"|costs? (?:you |them |her |him )?nothing(?: extra| more)?(?! (?:less|like|for|with|only|if|until|from|but)\b))\b"
)
"""What after a thing says that it is in the price."""
EXTRA: Final = re.compile(
    r"(?:\s\w+)?\s(?:costs? extra|(?:comes?|is|are|goes) on top|(?:is|are) (?:charged|billed|paid) (?:extra"
    r"|separately)|(?:is|are) extra)\b"
)
"""What after a thing says that it is not in the price."""
ELSEWHERE: Final = re.compile(
    r"(?:\s\w+)?\s(?:comes?|is|are|goes) on top\b|\s(?:yourself|yourselves|themselves|himself|herself)\b"
    r"|(?:\s\w+)?\s(?:remains?|stays?|is left|is"
    r"|are) (?:with|to|up to|down to) (?:you|the|their|his|her|its|our)"
    r"|(?:,? and (?:\w+\s)?\w+)?\s(?:is|are|remains?|stays?) (?:your|their|his|her|the customer's) (?:own\s)?"
    r"(?:side|affair|business|job|responsibility|part|matter)\b|[^.;]{0,30}, (?:neither|none) of which\b"
    r"|\s(?:is|are) (?:arranged|handled|done|supplied|organi[sz]ed) by (?:her|his|their|another)\b"
    r"|(?:,? and (?:\w+\s)?\w+)?\s(?:is|are) for (?:you|them|him|her|the \w+) to"
    r" (?:buy|bring|provide|supply|arrange|pay)"
    rf"|(?:\s\w+)?\s(?:falls?|sits?|lies?|stays?|remains?) (?:\w+ly |well )?{OUTSIDE}"
    r"|\s(?:is|are) (?:metered|(?:charged|billed|sold) (?:separately|extra|at|by|per))\b"
    r"|,? which (?:is not|isn't|are not|aren't)(?=[.,;)]|\s*\Z)"
    r"|[^.;]{0,30}, (?:but )?(?:they|she|he|you|the \w+) (?:turned (?:it|that|this) down|declined|refused|passed"
    r"|said no)\b"
    r"|[^.;]{0,40}, which (?:[\w']+ ){1,3}?(?:declined|refused|turned down|rejected|said no to|did not (?:want|take))\b"
)
"""What after a thing says that somebody else has it: "insurance remains with your broker"."""
LISTED_AS: Final = re.compile(
    r"(?:\s[\w-]+)?(?:(?:,|,?\s(?:and|or))\s[\w-]+(?:\s[\w-]+)?){0,4}\sas\s(?:being\s)?"
    r"(?:not\s\w+|un(?:available|supported)|absent|missing|excluded|false)\b"
)
"""What a record is said to give as lacking: "reservations and Wi-Fi as unavailable"."""
