"""What a text measures, against texts that are counted by hand and formulas as published."""

import pytest

from rapport.guardrails.measures import GRADES, counts, grade
from rapport.guardrails.rules.formulas import condition, formula

PLAIN = "The lamp is on the table by the door. It is old."
HARD = "Notwithstanding considerable organisational complexity, comprehensive documentation facilitates understanding."


def test_counts() -> None:
    assert counts(PLAIN) == {
        "characters": 35, "complex_words": 0, "long_words": 0, "paragraphs": 1, "polysyllabic_words": 0, "sentences": 2,
        "syllables": 13, "words": 12,
    }  # fmt: skip
    assert counts("")["words"] == 0
    assert counts("One.\n\nTwo")["paragraphs"] == 2
    assert counts("One. Two")["sentences"] == 2


@pytest.mark.parametrize(
    ("metric", "of_plain", "of_hard"),
    [("Flesch-Kincaid", -0.467, 40.63), ("Gunning Fog", 2.4, 38.2), ("SMOG", 3.129, 19.287)],
)
def test_grades(metric: str, of_plain: float, of_hard: float) -> None:
    assert grade(metric, counts(PLAIN)) == pytest.approx(of_plain, abs=1e-3)
    assert grade(metric, counts(HARD)) == pytest.approx(of_hard, abs=1e-3)


def test_every_grade_is_higher_for_harder_text() -> None:
    assert all(grade(metric, counts(HARD)) > grade(metric, counts(PLAIN)) for metric in GRADES)


def test_a_formula_reckons() -> None:
    assert formula("-(words / 2.0) + math.sqrt(\n sentences )")({"words": 10, "sentences": 4}) == -3
    assert condition(">= 3")(3)
    assert not condition("< 3")(3)


@pytest.mark.parametrize(
    "text", ["__import__('os')", "words ** 9", "pages", "words.real", "math.exp(1)", "1 if 1 else 2", "("]
)
def test_a_formula_is_arithmetic_and_nothing_else(text: str) -> None:
    with pytest.raises(ValueError, match="formula"):
        formula(text)


@pytest.mark.parametrize("text", ["8", "> ", "> 8 > 9", "in words", "> __import__('os')"])
def test_a_condition_is_a_comparison(text: str) -> None:
    with pytest.raises(ValueError, match=r"condition|formula"):
        condition(text)
