"""Which of several, from where to where: what a rule of grounding stands on when there is more than one."""

from decimal import Decimal
from typing import Any

import pytest

from rapport.domain.text import Stage
from rapport.guardrails import inspect
from rapport.guardrails.given.amounts.reckoning import Reckoning
from rapport.guardrails.saying import DRAFT, FOREIGN, bar
from tests.unit.guardrails.a_pack import foreign, some_grounds
from tests.unit.guardrails.given.telling import NOW, told

FRIDAYS: dict[str, Any] = {"hours": {"Friday": "9:0-17:0", "Saturday": "9:0-17:1"}}
LATE: dict[str, Any] = {"hours": {"Friday": "9:0-17:1", "Saturday": "9:0-17:1"}}


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("40 lunches on 78 days, that is 3,120 in all.", {"lunches": 40, "days": 78, "tables": 7, "cooks": 3}),
        ("It is one of four, 25% of them.", {"share_percent": 30, "members": 90}),
        ("It was nine degrees below zero.", {"night": {"temp_c": "-9 °C"}, "day": {"temp_c": "4 °C"}}),
        ("It is open into the evening on Saturdays.", FRIDAYS),
    ],
)
def test_is_left_alone(text: str, given: dict[str, Any]) -> None:
    assert told(text, **given) == []


@pytest.mark.parametrize(
    ("text", "given", "quotes"),
    [
        ("40 lunches on 78 days, that is 3,210 in all.", {"lunches": 40, "days": 78, "tables": 7}, ["3,210"]),
        ("It is open into the evening on Fridays.", FRIDAYS, ["is open into the evening on Fridays"]),
        ("Parking is in a garage only.", {"parking": {"garage": True, "lot": True}}, ["Parking is in a garage only"]),
    ],
)
def test_is_objected_to(text: str, given: dict[str, Any], quotes: list[str]) -> None:
    assert [quote for quote, _ in told(text, **given)] == quotes


def test_open_into_the_evening_is_open_after_five() -> None:
    assert told("It is open into the evening.", **LATE) == []


def test_one_kind_of_parking_alone_contradicts_another() -> None:
    given = {"BusinessParking": {"garage": True, "lot": True}}
    report = inspect(foreign("Parking is available only in a garage."), some_grounds(given=given, now=NOW))

    (found,) = [one for one in report.findings if one.check == "grounding"]
    assert (found.verdict, found.fact) == ("contradicted", "BusinessParking.lot")


def test_a_price_by_a_count_for_a_time_less_a_share() -> None:
    deal = Reckoning([Decimal(10)], [Decimal(5)], [Decimal(10)])

    assert deal.less(Decimal(540), [Decimal(10)])
    assert deal.less(Decimal(45), [Decimal(10)])
    assert not deal.less(Decimal("3.75"), [Decimal(10)])


def test_a_base_and_so_many_apiece_once_and_for_a_year() -> None:
    deal = Reckoning([Decimal("285.35"), Decimal("90.1")], [Decimal(3)], [Decimal(5)], apiece=[Decimal("90.1")])

    assert deal.exact(Decimal("555.65"), (), ())
    assert deal.exact(Decimal("6667.80"), (), ())
    assert not deal.exact(Decimal("5565.65"), (), ())


@pytest.mark.parametrize(
    ("stage", "drafted", "held_to"),
    [
        (Stage.DRAFT, True, DRAFT),
        (Stage.RENDERED, True, DRAFT),
        (Stage.DRAFT, False, FOREIGN),
        (Stage.RENDERED, False, FOREIGN),
        (Stage.FOREIGN, True, FOREIGN),
        (Stage.FOREIGN, False, FOREIGN),
    ],
)
def test_only_a_models_own_draft_has_to_be_positively_clean(stage: Stage, drafted: bool, held_to: object) -> None:
    assert bar(stage, drafted=drafted) is held_to
