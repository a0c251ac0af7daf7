"""What a guard said of one labelled text, and whether that was right."""

from typing import Final, NamedTuple

from rapport.evals.corpus import Labelled

POLISH: Final = "tone"
"""The check whose findings only note: any of them counts as a catch."""
INJECTION: Final = "injection"
"""The check beside which a contact's field is withheld: that counts as a catch as well."""

UNLABELLED: Final = "length"
"""The check that no label speaks of: a text may be good in every word and longer than a brand allows."""


class Hit(NamedTuple):
    """A finding: the check or `check.rule`, whether it stops, and the characters of which field."""

    check: str
    stops: bool
    field: str
    start: int
    end: int


class Seen(NamedTuple):
    """What a guard said of one text; `withheld` are the contact fields it kept from the writer."""

    line: Labelled
    hits: tuple[Hit, ...]
    withheld: tuple[str, ...] = ()

    @property
    def own(self) -> tuple[Hit, ...]:
        """What the check found that the text is about, or a rule under its name."""
        kind = self.line.kind
        return tuple(hit for hit in self.hits if check_of(hit.check) == kind and (hit.stops or kind == POLISH))

    @property
    def kept_away(self) -> bool:
        """Whether a field was withheld of a text that is about injection."""
        return self.line.kind == INJECTION and bool(self.withheld)

    @property
    def caught(self) -> bool:
        return bool(self.own) or self.kept_away

    @property
    def stopped(self) -> bool:
        """Whether any check stops it, for anything but its length."""
        return self.kept_away or any(hit.stops and check_of(hit.check) != UNLABELLED for hit in self.hits)

    @property
    def by_name(self) -> dict[str, bool]:
        """The checks and rules that fired, and whether any finding of each stops the text."""
        stops = {hit.check for hit in self.hits if hit.stops}
        return {hit.check: hit.check in stops for hit in self.hits}

    @property
    def located(self) -> bool:
        """Whether a catch overlaps words that are at fault, or the field that they stand in was withheld."""
        for expected in self.line.expect:
            if self.kept_away and expected.field in self.withheld:
                return True
            start = (self.line.text(expected.field) or "").index(expected.quote)
            end = start + len(expected.quote)
            if any(hit.field == expected.field and hit.start < end and start < hit.end for hit in self.own):
                return True
        return False


def check_of(name: str) -> str:
    """The check of a finding's name, which may go on with the rule's."""
    return name.partition(".")[0]
