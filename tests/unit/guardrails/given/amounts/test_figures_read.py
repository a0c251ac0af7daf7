"""Figures of facts, one by one: what each is by its name and its form, in which unit, and how it is called."""

from typing import Any

import pytest

from rapport.guardrails.given.amounts.figures import Figure
from rapport.guardrails.given.amounts.numbers import of_numbers
from rapport.guardrails.given.amounts.texts import of_texts
from rapport.guardrails.given.record import leaves


def shown(one: Figure) -> str:
    number = "" if one.number is None else f"{one.number:f}"
    how = ("keyed" if one.keyed else "", "many" if one.many else "", "near" if one.near else "")
    return " ".join(filter(None, (one.group, one.unit, number, one.iso, "/".join(sorted(one.labels)), one.path, *how)))


def read(key: str, value: Any) -> str:
    """The figures of one fact: group, unit, number, ISO form, labels, path, and how each is told."""
    record = leaves({key: value})
    return "; ".join(map(shown, (*of_numbers(record), *of_texts(record))))


READ = [
    ("x.y", ".5", "number 0.5 x.y near; numeral 5 x.y"),
    ("kg", "01/12", "date 2012-01 kg kg keyed"),
    ("postcode", "1,200", "number 1200 postcode near; numeral 1200 postcode"),
    ("price_usd", "1,200", "number 1200 price/usd price_usd keyed; money 1200 price/usd price_usd keyed"),
    ("speed_mph", "1,200", "number mph 1200 mph/speed speed_mph keyed; quantity mph 1200 mph/speed speed_mph keyed"),
    ("usd", "1.234.567", ""),
    ("cap", "1.5", "number 1.5 cap cap keyed; money 1.5 cap cap keyed"),
    ("a-b", "12 March", "date --03-12 a-b near; numeral 12 a-b"),
    ("address", "12", "number 12 address near; numeral 12 address"),
    ("cost_month", "12", "number 12 cost/month cost_month keyed; money 12 cost/month cost_month keyed"),
    ("PCT", "12", "number 12 pct PCT keyed; percent 12 pct PCT keyed"),
    ("trialDays", "12", "number D 12 day/trial trialDays keyed; duration D 12 day/trial trialDays keyed"),
    ("a-b", "2012-01", "date 2012-01 a-b keyed"),
    ("postcode", "2026", "date 2026 postcode near; numeral 2026 postcode"),
    ("a-b", "2026-03-04", "date 2026-03-04 a-b keyed"),
    ("x.y", "2026-03-04T10:30", "date 2026-03-04 x.y keyed; time 10:30 x.y keyed"),
    ("address", "5 °C", "quantity °C 5 address near; quantity °C 5 address; numeral 5 address"),
    ("CO2_kg", "5.", "number 5 co/kg CO2_kg keyed; numeral 5 CO2_kg; quantity g 2000 CO2_kg"),
    ("kg", "9:00-17:30", "time 09:00 kg kg keyed; time 17:30 kg kg keyed"),
    ("id", "IntraScan 5", "number 5 id near; numeral 5 id"),
    ("eur", "at 5pm", "time 17:00 eur eur keyed; numeral 5 eur"),
    ("trialDays", "at 5pm", "time 17:00 day/trial trialDays keyed; numeral 5 trialDays"),
    ("total", "double", "percent 100"),
    ("kg", "from £5 to £10", "money 5 kg kg keyed; money 10 kg kg keyed; numeral 5 kg; numeral 10 kg"),
    ("weight_g", "half", "percent 50"),
    ("a-b", "in 3 weeks", "relative +3w a-b; numeral 3 a-b"),
    ("usd", "on Friday", "weekday friday usd"),
    ("monthly_fee", "quarter", "percent 25"),
    ("second", "three quarters of it", "percent 75 second second keyed; percent 75"),
    ("5", "tomorrow", "relative +1d 5"),
    ("a-b", "two thirds of them", "percent 66.67 them a-b near; percent 66.66666666666666666666666667"),
    ("claims_last_5_years", "xxx", "duration MO 60 claims_last_5_years near; numeral 5 claims_last_5_years"),
    ("interest", -3, "number -3 interest interest keyed; percent -3 interest interest keyed"),
    ("limit_days", -3, "number D -3 day/limit limit_days keyed; duration D -3 day/limit limit_days keyed"),
    ("address", 0.1, "number 0.1 address address keyed"),
    ("month", 0.1, "number MO 0.1 month month keyed; duration MO 0.1 month month keyed"),
    ("a-b", 0, "number 0 a-b keyed"),
    ("per-year", 0, "number 0 year per-year keyed"),
    (
        "call_minutes",
        100000.0,
        "number S 100000.0 call/minute call_minutes keyed; duration S 6000000.0 call/minute call_minutes keyed",
    ),
    (
        "size_gb",
        100000.0,
        "number B 100000.0 gb/size size_gb keyed; quantity B 100000000000000.0 gb/size size_gb keyed",
    ),
    ("usd", 2.5, "number 2.5 usd usd keyed"),
    ("second", 5, "number S 5 second second keyed; duration S 5 second second keyed"),
    ("5", ["a", "b"], "number 2 5 keyed many; number 5 5 near; numeral 5 5"),
    ("limit_days", ["a", "b"], "number D 2 day/limit limit_days keyed many"),
    (
        "kg",
        [1, 2, 3],
        "number g 3 kg kg keyed many; number 1 kg kg.0 keyed; number 2 kg kg.1 keyed; number 3 kg kg.2 keyed",
    ),
    ("month", [{"n": 5}], "number MO 1 month month keyed many; number 5 month.0.n keyed"),
    ("number", [{"n": 5}], "number 1 number number keyed many; number 5 number.0.n keyed"),
    ("second", [{"n": 5}], "number S 1 second second keyed many; number 5 second.0.n keyed"),
    ("id", {"n": 5, "of": "6"}, "number 5 id id.n keyed; number 6 id/of id.of keyed"),
    ("number", {"n": 5, "of": "6"}, "number 5 number number.n keyed; number 6 number/of number.of keyed"),
]


@pytest.mark.parametrize(("key", "value", "said"), READ)
def test_a_fact_is_read_as_these_figures(key: str, value: Any, said: str) -> None:
    assert read(key, value) == said
