"""Values whose number stands right beside its unit, and prices that came down."""

import pytest

from tests.unit.guardrails.values.said import of, quoted


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("It costs KRW45,000 now.", [("45000", "KRW")]),
        ("BRL45 a month", [("45", "BRL")]),
        ("The code CUP50 is for mugs.", []),
        ("was £80, now 65", [("80", "GBP"), ("65", "GBP")]),
        ("Was $120 now only 89.99", [("120", "USD"), ("89.99", "USD")]),
        ("was £80. Now just 65.", [("80", "GBP"), ("65", "GBP")]),
        ("was £80, now 3 colours", [("80", "GBP")]),
        ("was £80, now 65%", [("80", "GBP")]),
        ("was £80, now 5 kg", [("80", "GBP")]),
    ],
)
def test_money(text: str, amounts: list[tuple[str, str]]) -> None:
    assert of("money", text) == amounts


@pytest.mark.parametrize(
    ("text", "times", "spans"),
    [
        ("Open at 17h30 daily", [("17:30", None)], []),
        ("at 2h30", [("02:30", None)], []),
        ("a 2h30 walk", [], [("150", "M")]),
        ("the walk takes 1h30.", [], [("90", "M")]),
        ("the walk takes 5h05", [("05:05", None)], []),
        ("a 4h59 flight", [], [("299", "M")]),
    ],
)
def test_hours_with_an_h(text: str, times: list[tuple[str, str | None]], spans: list[tuple[str, str | None]]) -> None:
    """A span where nothing says that it is a time, as long as one may last so long."""
    assert (of("time", text), of("duration", text)) == (times, spans)


def test_a_price_that_came_down_stands_where_it_is_told() -> None:
    assert quoted("money", "Lamp: was £80, now just 65.") == ["£80", "65"]
