"""Comments in a document that switch rules off and on: `<!-- vale off -->`, `<!-- vale Style.Rule = NO -->`."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import Final

from rapport.packs.styles.documents.walk import Remark

_SAID: Final = re.compile(
    r"\s*vale\s+(?:(off|on)|(styles?\s*=\s*.*)|([\w.-]+)(?:\[(.*)\])?\s*=\s*(YES|NO))\s*", re.DOTALL
)


class Switches:
    """What the comments of a document say, each from where it stands to the end."""

    def __init__(self, remarks: Iterable[Remark]) -> None:
        self._all: list[tuple[int, bool]] = []
        self._named: dict[str, list[tuple[int, bool]]] = {}
        self._words: dict[tuple[str, str], list[tuple[int, bool]]] = {}
        self._styles: list[tuple[int, frozenset[str]]] = []
        for remark in remarks:
            if said := _SAID.fullmatch(remark.text):
                self._note(said, remark.at)

    def _note(self, said: re.Match[str], at: int) -> None:
        if said[1]:
            self._all.append((at, said[1] == "on"))
        elif said[2]:
            names = said[2].partition("=")[2].split(",")
            self._styles.append((at, frozenset(name.strip() for name in names)))
        elif said[4]:
            for word in re.findall(r"\"([^\"]*)\"|'([^']*)'", said[4]):
                self._words.setdefault((said[3], "".join(word)), []).append((at, said[5] == "YES"))
        else:
            self._named.setdefault(said[3], []).append((at, said[5] == "YES"))

    def on(self, rule: str, at: int, found: str = "") -> bool:
        """Whether a rule has a say at this character, about these words."""
        style = rule.partition(".")[0]
        n = bisect_right(self._styles, at, key=lambda one: one[0])
        if n and style not in self._styles[n - 1][1]:
            return False
        said = (self._all, self._named.get(rule, []), self._named.get(style, []), self._words.get((rule, found), []))
        return all(_last(one, at) for one in said)


def _last(said: list[tuple[int, bool]], at: int) -> bool:
    n = bisect_right(said, at, key=lambda one: one[0])
    return n == 0 or said[n - 1][1]
