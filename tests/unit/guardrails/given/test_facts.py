"""Given facts are taken apart once for the texts that come soon after one another."""

import datetime as dt

from rapport.domain.pack import Pack
from rapport.guardrails.given.facts import facts
from rapport.inspection import inspect_record

TODAY = dt.date(2026, 3, 2)
NOW = dt.datetime(2026, 3, 2, 9, tzinfo=dt.UTC)


def test_the_same_facts_are_taken_apart_once() -> None:
    first = facts({"seats": 40, "plan": {"name": "Harbour"}}, {}, TODAY)

    assert facts({"seats": 40, "plan": {"name": "Harbour"}}, {}, TODAY) is first
    assert [leaf.path for leaf in first.record] == ["seats", "plan.name"]


def test_other_facts_other_words_for_them_or_another_day_are_another_matter() -> None:
    first = facts({"seats": 40}, {}, TODAY)

    assert facts({"seats": 41}, {}, TODAY) is not first
    assert facts({"seats": "40"}, {}, TODAY) is not first
    assert facts({"seats": 40}, {}, TODAY + dt.timedelta(days=1)) is not first
    assert "chairs" not in first.record[0].words
    assert "chair" in facts({"seats": 40}, {"seats": ("chairs",)}, TODAY).record[0].words


def test_a_text_that_comes_back_is_held_against_the_facts_that_come_with_it(gifts: Pack) -> None:
    def said(seats: int) -> list[str]:
        record = {"id": 1, "body": "There are forty seats.", "facts": {"seats": seats}}
        return [f["reason"] for f in inspect_record(record, gifts, now=NOW)["findings"]]

    assert said(40) == []
    assert said(30) == ["seats is 30"] == said(30)
    assert said(40) == []
