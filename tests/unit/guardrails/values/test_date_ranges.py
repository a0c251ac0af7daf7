"""From one day to another."""

import pytest

from tests.unit.guardrails.values.marked import found, marked
from tests.unit.guardrails.values.said import of

LINES = [
    "«date_range:between Jan 4 and Feb 9»",
    "«date_range:from the 3rd to the 9th of May»",
    "«date_range:2016-2017»",
    "«date_range:from 2016 to 2018»",
    "«date_range:between 2016 and 2018»",
    "«date_range:Jan 4-9»",
    "«date_range:January 4 to 9»",
    "«date_range:January 4 - January 9»",
    "«date_range:4-22 January»",
    "«date_range:4-22 January 1995»",
    "«date_range:from 4 to 22 January 1995»",
    "«date_range:between 4-22 january»",
    "«date_range:from 4-22 january 1995»",
    "«date_range:between 3 and 12 of Sept»",
    "«date_range:from 4th to 22nd January»",
    "«date_range:from september 4th through september 8th»",
    "«date_range:between november 19th and november 21st»",
    "«date_range:from November 19th until November 21st»",
    "«date_range:Jan 4, 2016 - Feb 9, 2016»",
    "«date_range:28 February-15 March»",
    "On show «date_range:4 April–30 August 2026».",
    "Winter: «date_range:1 Nov 2025–31 Mar 2026»",
    "Retreat «date_range:May 8th through May 11th»: shared rooms",
    "«date_range:from today to tomorrow»",
    "«date_range:from today until Friday»",
    "«date_range:from Monday to Wednesday»",
    "«date_range:Mon-Fri»",
    "«date_range:Monday through Friday»",
    "«date_range:Monday – Friday»",
    "«date_range:from June to August»",
    "«date_range:June-August»",
    "«date_range:June to August 2017»",
    "«date_range:from Jun 2016 to Aug 2017»",
    "«date_range:between March and May»",
    "«date_range:1990-1995»",
    "«date_range:from the 1st to the 5th»",
    "«date_range:the 1st to the 5th of June»",
    "«date_range:1st–5th June 2026»",
    "«date_range:12/05/2026 to 14/05/2026»",
    "«date_range:12/05/2026 - 14/05/2026»",
    "«date_range:2026-05-12 to 2026-05-14»",
    "«date_range:from 12 May 2026 through 14 May 2026»",
    "«date_range:30 April–2 May»",
    "«date_range:Fri 1 – Sun 3 May»",
    "«date_range:Dec 24th to Jan 2nd»",
    "«date_range:from December 24 until January 2, 2027»",
    "«date_range:last two months»",
    "«date_range:the last two months»",
    "«date_range:the past 3 weeks»",
    "«date_range:next 3 days»",
    "«date_range:the next five years»",
    "«date_range:previous three months»",
    "«date_range:the coming two weeks»",
    "«date_range:last few days»",
    "«date_range:the past several weeks»",
    "«date_range:the first two weeks of June»",
    "«date_range:2014/15»",
    "«date_range:2014-15»",
    "«date_range:Q1 to Q3»",
    "«date_range:1 to 3 March»",
    "«date_range:Oct. 5-8»",
    "«date_range:Oct 5th - 8th»",
    "«date_range:between 1st May and 10th May»",
    "«date_range:October 2 to October 22»",
    "«date_range:from October 2-22»",
    "Book «date_range:between 1 June and 31 August» and relax.",
    "Closed «date_range:24–26 December».",
    "Open «date_range:Tuesday to Sunday», «time_range:10am–4pm».",
    "We toured «date_range:from March to May».",
    "Sales doubled over «date_range:the last three years».",
    "The festival is «date_range:June 5-7», gates at «time:noon».",
    "In «date_range:the next two weeks» you will hear from us.",
    "Exhibition: «date_range:3 Feb – 12 Apr 2026».",
    "Valid «date_range:from 1/3/2026 to 31/3/2026».",
    "Seasons «date_range:2018-2019» and «date_range:2019–20» were good.",
    "«date_range:the week of 5 May»",
    "«date_range:from Monday 2 March right through to Friday 6 March»",
    "«date_range:2026/6/1-2026/6/7»",
]


@pytest.mark.parametrize("line", LINES)
def test_a_range_of_dates_is_found_whole(line: str) -> None:
    text, expected = marked(line)

    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [("from the 28th to 3 May", "--04-28..--05-03"), ("from the 3rd to 28 May", "--05-03..--05-28"),
     ("from the 30th to 2 January", "--12-30..--01-02")],
)  # fmt: skip
def test_a_day_without_a_month_is_of_the_month_or_the_one_before(text: str, value: str) -> None:
    assert of("date_range", text) == [(value, None)]
