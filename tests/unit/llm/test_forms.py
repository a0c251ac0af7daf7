"""The surface forms of known faults."""

import hashlib
import re
from itertools import combinations

import pytest

from rapport.llm.planting import FIELDS, KINDS, forms


@pytest.mark.parametrize("kind", KINDS)
class TestTheFormsOfEveryKind:
    def test_are_forty_or_more_all_different(self, kind: str) -> None:
        texts = [form.text for form in forms(kind)]

        assert len(set(texts)) == len(texts) >= 40

    def test_are_halved_by_a_hash_of_their_words(self, kind: str) -> None:
        build, measure = forms(kind, "build"), forms(kind, "measure")

        assert set(build) | set(measure) == set(forms(kind))
        assert not set(build) & set(measure)
        assert min(len(build), len(measure)) >= 15
        for form in forms(kind):
            even = int(hashlib.sha256(form.text.strip().encode()).hexdigest(), 16) % 2 == 0
            assert form.half == ("build" if even else "measure")

    def test_differ_in_more_than_their_numbers(self, kind: str) -> None:
        bare = [frozenset(re.findall(r"[^\W\d]+", form.text.lower())) for form in forms(kind)]

        alike = [pair for pair in combinations(bare, 2) if pair[0] == pair[1] and len(pair[0]) > 1]
        assert alike == []

    def test_stand_in_many_places(self, kind: str) -> None:
        places = {form.place for form in forms(kind)}

        assert places <= {*FIELDS, "start", "middle", "end", "para", "within"}
        assert kind == "long_subject" or {"subject", "preheader", "button", "start", "end", "within"} <= places
