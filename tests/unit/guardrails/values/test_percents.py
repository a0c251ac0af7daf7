"""Shares."""

import pytest

from tests.unit.guardrails.values.marked import found, marked

LINES = [
    "«percent:15%»",
    "«percent:15 %»",
    "«percent:ten per cent»",
    "«percent:ten percent»",
    "«percent:15 to 20 percent»",
    "«percent:15-20%»",
    "«percent:15% to 20%»",
    "«percent:15%-20%»",
    "«percent:15% - 20%»",
    "«percent:5 percentage points»",
    "«percent:half price»",
    "«percent:a third» off",
    "«percent:one third» off",
    "«percent:.5%»",
    "«percent:0.05 percent»",
    "«percent:100%»",
    "«percent:1,000%»",
    "«percent:-3%»",
    "+«percent:12%»",
    "«percent:minus five percent»",
    "«percent:twenty-five percent»",
    "«percent:a hundred percent»",
    "«percent:one hundred and ten percent»",
    "«percent:3 1/2 percent»",
    "«percent:2½%»",
    "«percent:two and a half percent»",
    "«percent:12,5 %»",
    "«percent:7.25pct»",
    "«percent:8 pct»",
    "«percent:50 basis points»",
    "between «percent:10% and 25%»",
    "between «percent:10 and 25 per cent»",
    "«percent:half off»",
    "«percent:quarter of a percent»",
    "«percent:half a percent»",
    "«percent:three quarters of a percent»",
    "«percent:five per-cent»",
    "«percent:25-percent»",
    "«percent:10 percents»",
    "«percent:one percent»",
    "«percent:zero percent»",
    "«percent:10 to 15 per cent»",
    "«percent:ten to fifteen per cent»",
    "«percent:5% or 10%»",
    "«percent:three fourths» off",
    "«percent:2 percentage point»",
    "Save «percent:20%» on everything, friends.",
    "Up to «percent:half price» on boots.",
    "A «percent:30 percent» discount for you.",
    "Sales rose «percent:3.2%» and «percent:4 per cent».",
    "Turnout was «percent:61.5 percent», up «percent:two percentage points».",
    "Around «percent:10-15%» of people snore.",
    "Get «percent:a quarter» off your first box.",
    "We give «percent:110%», always.",
    "«percent:Ninety-nine percent» of orders ship on time.",
    "The rate went from «percent:2%» to «percent:3%».",
    "It is «percent:one-third» cheaper than before.",
    "«percent:one in six» people",
]


@pytest.mark.parametrize("line", LINES)
def test_a_share_is_found_whole(line: str) -> None:
    text, expected = marked(line)

    assert found(text) == expected
