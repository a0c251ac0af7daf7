"""What stands before a list of things and says of all of them that they are there, or are not."""

import re
from typing import Final

HEADING: Final = (
    r"(?:\b(?:not (?:available|offered|provided|included|covered|allowed|accepted|permitted|supported|present|on offer)"
    r"|un(?:available|supported)|missing|lacking|excluded|absent|no|without"
    r"|(?:does not|doesn't|do not|don't|will not|won't) (?:have|offer|provide|include|accept|allow|find))"
    r"(?: here| there| the following)?\b[\s*_]*:"
    r"|\b(?:features?|options?|modules?|extras?) (?:off|out)\s*:"
    r"|\b(?:declined|refused|rejected|turned down|outside (?:the|this|that|your|our) \w+)\b[^.:;\n]{0,40}:)"
)
"""What stands before a list of what there is not: "Not available: TV, happy hour"."""
HEADED_SO: Final = re.compile(
    r"\b(?:comes with|you get|includ(?:es|ed)|available|features?|covered|covers|on offer)\b[^.:;\n]{0,20}:[^:;]*$"
)
"""A list of what there is: "what comes with it: support by telephone"."""
UNCHARGED: Final = re.compile(
    r"\b(?:nothing (?:is|was|will be) (?:to be )?(?:charged|billed|invoiced|due|owed)"
    r"|nothing (?:extra|more|else) to (?:pay|be paid)"
    r"|(?:do not|don't) (?:charge|invoice|bill)(?! any\b)) (?:for )?[^.:;]*$"
    r"|\bpay (?:nothing|neither)(?: extra| more)? for\b[^.:;]*$"
)
"""What is said of things that are in the price."""
NOT_HAD: Final = re.compile(
    r"\bwhat (?:they|you|we|he|she|it|the \w+) (?:do(?:es)? not|do(?:es)?n't|can't|cannot|won't|will not)"
    r" (?!mind|lack|miss|forget|regret)[\w\s]{1,50}\b(?:is|are)\s[^:;]*$"
    r"|\bwhat (?:[\w']+ ){1,4}?(?:leaves? (?:aside|out|off)|excludes?|omits?) (?:is|are)\s[^:;]*$"
    r"|\bwhat (?:[\w']+ ){1,4}?(?:has|have|needs?) to (?:buy|bring|provide|pay for|arrange|supply|organi[sz]e|see to)"
    r"(?: \w+){0,3}? (?:is|are)\s[^:;]*$"
)
"""What stands before what somebody does not get: "what they can't expect from us are restore drills"."""
HEADED: Final = re.compile(rf"{HEADING}[^:;]*$")
