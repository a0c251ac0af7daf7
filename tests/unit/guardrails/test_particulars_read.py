"""The particulars of statements: every value with its bound, in a form that compares, and every name."""

import pytest

from rapport.guardrails.particulars import names, particulars


def read(text: str) -> str:
    """Values as `value with its bound = kind numbers unit told bound what it counts`, then names."""
    found = [
        f"{p.bound_in(text)} = {p.kind} {'..'.join(f'{n:f}' for n in p.numbers)} {p.unit} {p.told} {p.bound} "
        + "/".join(sorted(p.counts))
        for p in particulars(text)
    ]
    named = (text[name.start : name.end] + (" led" if name.led else "") for name in names(text))
    return f"{'; '.join(found)} # {'; '.join(named)}"


READ = [
    ("2 kg or more", "2 kg or more = quantity 2000 g  least  # "),
    ("2000", "2000 = date   2000 None ; 2000 = date   2000 None  # "),
    ("3 working days", "3 working days = duration 3 D working None  # "),
    ("in 4 days", "in 4 days = duration 4 D  None  # "),
    ("in London", " # London led"),
    ("It holds before 5 kg.", "before 5 kg = quantity 5000 g  most  # "),
    ("It is Royal Mail.", " # Royal Mail"),
    ("minimum 12 March 2026", "minimum 12 March 2026 = date   2026-03-12 least  # March"),
    ("No Jane came", " # Jane"),
    ("One Two three", "Two = number 2   None three; three = number 3   None  # One Two"),
    ("Only Jane", " # "),
    ("Our third shop.", " # "),
    (
        "Poured by hand in Devon, our candles burn for up to forty hours.",
        "up to forty hours = duration 144000 S  most  # Devon led",
    ),
    ("so: Jane", " # "),
    ("under                          5 kg", "5 kg = quantity 5000 g  None  # "),
    ("under                         5 kg", "under                         5 kg = quantity 5000 g  most  # "),
    ("Wrapping by hand costs £2.95 in every shop.", "£2.95 = money 2.95  GBP None  # "),
]


@pytest.mark.parametrize(("text", "said"), READ)
def test_a_statement_has_these_values_and_names(text: str, said: str) -> None:
    assert read(text) == said
