"""The descriptions of businesses: dealt out by their rule, and what grounding makes of each half."""

import pytest

from tests.records.__main__ import half_of, read, records


@pytest.mark.parametrize("half", ["build", "measure"])
def test_every_record_is_in_its_half_and_every_quote_stands_once(half: str) -> None:
    for record in records(half):
        assert half_of(record["record"]) == half
        for text in record["texts"]:
            assert text["label"] == ("bad" if "expect" in text else "good")
            assert all(text["body"].count(one["quote"]) == 1 for one in text.get("expect", ()))


@pytest.mark.parametrize(("half", "recall", "specificity"), [("build", 0.80, 0.95), ("measure", 0.70, 0.80)])
def test_grounding_finds_what_is_wrong_and_leaves_what_is_right(half: str, recall: float, specificity: float) -> None:
    texts = list(read(half))
    bad, good = [one for one in texts if one.bad], [one for one in texts if not one.bad]

    assert sum(one.objected for one in bad) / len(bad) >= recall
    assert sum(not one.objected for one in good) / len(good) >= specificity
