"""What a text measures, against texts that are counted by hand and formulas as published."""

import pytest

from rapport.guardrails.measures import GRADES, counts, grade, syllables
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
    ("word", "number"),
    [
        *(
            ("lamp", 1),
            ("the", 1),
            ("candle", 2),
            ("loved", 1),
            ("wanted", 2),
            ("faded", 2),
            ("boxes", 2),
            ("processes", 3),
            ("lamps", 1),
            ("beautiful", 3),
        ),
        *(
            ("table", 2),
            ("sky", 1),
            ("Opera", 3),
            ("mm", 1),
            ("complexity", 4),
            ("simile", 3),
            ("rated", 2),
            ("rules", 2),
        ),
    ],
)
def test_syllables(word: str, number: int) -> None:
    assert syllables(word) == number


@pytest.mark.parametrize(
    ("text", "name", "number"),
    [
        ("It's a well-known tea.", "words", 4),
        ("It's a well-known tea.", "characters", 16),
        ("A parcel, a packet.", "long_words", 0),
        ("A parcels, a packets.", "long_words", 2),
        ("Beautiful decorations", "polysyllabic_words", 2),
        ("Beautiful decorations", "complex_words", 1),
        ("so beautiful decorations", "complex_words", 2),
        ("so wonderful, and considering", "complex_words", 2),
        ("so entering", "complex_words", 0),
        ("One. Two! Three? Four", "sentences", 4),
        ("One. Two.", "sentences", 2),
        ("One", "sentences", 1),
        ("One\n\n\n\nTwo\n \nThree\n", "paragraphs", 3),
        ("One\nTwo", "paragraphs", 1),
        ("...", "words", 0),
        ("...", "sentences", 0),
    ],
)
def test_what_is_counted(text: str, name: str, number: int) -> None:
    assert counts(text)[name] == number


@pytest.mark.parametrize(
    ("metric", "of_plain", "of_hard"),
    [
        ("Flesch-Kincaid", -0.467, 40.63),
        ("Gunning Fog", 2.4, 38.2),
        ("SMOG", 3.129, 19.287),
        ("Coleman-Liau", -3.583, 54.735),
        ("Automated Readability", -4.692, 42.034),
    ],
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
    ("text", "value"),
    [
        ("words + sentences", 14),
        ("words - sentences", 6),
        ("words * sentences", 40),
        ("words / sentences", 2.5),
        ("math.log(words) - math.log(10)", 0),
        ("math.abs(0 - words)", 10),
        ("math.ceil(words / 4)", 3),
        ("math.floor(words / 4)", 2),
        ("-words", -10),
        ("1.5", 1.5),
    ],
)
def test_every_sign_and_function(text: str, value: float) -> None:
    assert formula(text)({"words": 10, "sentences": 4}) == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        *(("> 3", (False, False, True)), (">= 3", (False, True, True)), ("< 3", (True, False, False))),
        *(("<= 3", (True, True, False)), ("== 3", (False, True, False)), ("!= 3", (True, False, True))),
    ],
)
def test_every_comparison(text: str, holds: tuple[bool, ...]) -> None:
    assert tuple(condition(text)(value) for value in (2, 3, 4)) == holds


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


def test_a_paragraph_has_words() -> None:
    assert counts("\n\nOne")["paragraphs"] == 1
    assert counts("One\n\n \n\nTwo\n\n")["paragraphs"] == 2
