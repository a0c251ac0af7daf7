"""Deals: what grounding makes of them, in whatever form their records are kept."""

import pytest

from tests.deals.__main__ import deals, read
from tests.deals.forms import FORMS

EVERY = 20
"""One record of so many is read in each form."""


def test_every_quote_stands_once() -> None:
    for record in deals():
        for text in record["texts"]:
            assert text["label"] == ("bad" if "expect" in text else "good")
            assert all(text["body"].count(one["quote"]) == 1 for one in text.get("expect", ()))


@pytest.mark.parametrize("form", FORMS)
def test_what_is_true_is_left_alone_in_every_form(form: str) -> None:
    texts = list(read(FORMS[form], deals()[::EVERY]))
    bad, good = [one for one in texts if one.bad], [one for one in texts if not one.bad]

    assert sum(not one.objected for one in good) / len(good) >= 0.95
    assert sum(bool(one.objected) for one in bad) / len(bad) >= 0.45
