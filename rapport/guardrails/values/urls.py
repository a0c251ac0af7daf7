"""Web addresses and bare domains."""

import re
from collections.abc import Iterator

from rapport.guardrails.normalise import View
from rapport.guardrails.values.found import Reader

_TLD = (
    "com|net|org|edu|gov|mil|int|info|biz|shop|store|online|site|xyz|io|co|app|dev|ai|ly|gl|gd|cc|tv|me|link|click|top"
    "|club|vip|live|world|email|gift|gifts|deals|sale|market|shopping|blog|news|page|website|space|tech|pro|uk|ie|de|fr"
    "|nl|eu|es|pl|ru|cn|jp|br|au|nz|ca|ch|se|no|dk|fi|be|at|cz|pt|gr|us|in|it|tr|za|mx|example|test|invalid|local"
    "|help|center|zone|win|bid|loan|london|scot|wales|buzz|fun|art|promo|icu|su|gg|tk|ml|ga|cf|gq|mobi|name|today|life"
)
_HOST = rf"(?:[\w](?:[\w\-]{{0,61}}[\w])?\.){{1,8}}(?:{_TLD}|xn--[\w\-]+)"
_URL = re.compile(
    r"(?P<full>\b(?:https?|ftp|hxxps?)://[^\s<>\"'\ue000]+)"
    r"|(?<![\w@.\-/])(?P<path>[\w\-]+(?:\.[\w\-]+)*\.[a-z]{2,18}(?::\d{2,5})?/[\w?#][^\s<>\"'\ue000]*)"
    rf"|(?<![\w@.\-/])(?P<bare>(?:{_HOST})(?::\d{{2,5}})?(?:[/?#][^\s<>\"'\ue000]*)?)(?![\w@\-])"
)
_WORDS = frozenset(["in", "it", "at", "be", "no", "us", "me", "so", "to", "do", "am", "is", "my", "as"])


def read(view: View) -> Iterator[Reader]:
    for match in _URL.finditer(view.text):
        said = match.group().rstrip(".,;:!?)]}*_")
        if match["bare"] and "/" not in said and said.count(".") == 1 and said.rpartition(".")[2] in _WORDS:
            continue
        yield Reader(match.start(), match.start() + len(said), said)
