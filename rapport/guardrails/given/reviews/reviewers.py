"""Who reviews, and all of them, as expressions for lower-case text."""

from typing import Final

REVIEWERS: Final = r"(?:reviewer|customer|guest|patron|visitor|diner|client|patient|student|member|person|people)s?"
WHO: Final = rf"(?:reviews?|ratings?|{REVIEWERS})"
"""Those who review, and what they write."""
OF: Final = r"(?: one)?(?: of)?(?: the| its| these| those| two| three| four| five| of)*\s"
"""What stands between "all" and those who are meant."""
ALL: Final = rf"(?:all|(?:each|every)(?: single)?){OF}(?:{WHO}|them)\b"
"""All of them: "every single one of the three reviewers"."""
EVERY: Final = rf"(?:{ALL}|both{OF}(?:{WHO}|them)\b)"
"""All of them, of whom there may be two."""
