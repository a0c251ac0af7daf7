"""What rules of every kind find with every option, and the message that they fill with it."""

import re
from typing import Any

import pytest

from rapport.guardrails.rules.running import rule_hits
from tests.unit.guardrails.a_pack import a_rule


def read(text: str, extends: str, fields: dict[str, Any]) -> str:
    """Each hit as `characters = message`; what is said of a rule that cannot be one."""
    defaults: dict[str, Any] = {"extends": extends, "tokens": (), "examples": None, "message": "%s|%s"}
    try:
        found = rule_hits([("body", text)], [a_rule("r", **{**defaults, **fields})])
    except (ValueError, re.error) as error:
        return f"refused: {error}"[:90]
    return "; ".join(f"{text[hit.start : hit.end]} = {hit.message}" for hit in found)


READ = [
    ("5", "capitalization", {"match": "$lower"}, ""),
    ("A lamp! another", "capitalization", {"match": "$lower"}, "A lamp! another = A lamp! another|a lamp! another"),
    ("NASA", "capitalization", {"match": "$lower"}, "NASA = NASA|nasa"),
    (
        "1. a lamp here",
        "capitalization",
        {"match": "$sentence", "exceptions": ("New York", "iPhone"), "from_style": "X"},
        "1. a lamp here = 1. a lamp here|1. a lamp here",
    ),
    (
        "A lamp in New York",
        "capitalization",
        {"match": "$sentence", "exceptions": ("New York", "iPhone"), "from_style": "X"},
        "",
    ),
    (
        "A lamp with iPhone",
        "capitalization",
        {"match": "$sentence", "exceptions": ("New York", "iPhone"), "from_style": "X"},
        "",
    ),
    ("A lamp with iPhone", "capitalization", {"match": "$sentence", "exceptions": ("New York", "iPhone")}, ""),
    (
        "A Lamp with iPhone",
        "capitalization",
        {"match": "$sentence", "exceptions": ("New York", "iPhone")},
        "A Lamp with iPhone = A Lamp with iPhone|A lamp with iPhone",
    ),
    ("Up via En v vs", "capitalization", {"match": "$sentence", "from_style": "X"}, ""),
    ("A lamp here. Another lamp", "capitalization", {"match": "$sentence", "indicators": (".",)}, ""),
    (
        "A Mother-in-law",
        "capitalization",
        {"match": "$sentence", "threshold": 0.5},
        "A Mother-in-law = A Mother-in-law|A mother-in-law",
    ),
    (
        "we have a C and 5 lamps",
        "capitalization",
        {"match": "$sentence", "threshold": 0.5},
        "we have a C and 5 lamps = we have a C and 5 lamps|We have a c and 5 lamps",
    ),
    ("1. a lamp here", "capitalization", {"match": "$sentence"}, ""),
    ("A mother-In-Law\u2019s", "capitalization", {"match": "$sentence"}, ""),
    ("NASA", "capitalization", {"match": "$sentence"}, ""),
    ("1) A lamp", "capitalization", {"match": "$title", "from_style": "X"}, "1) A lamp = 1) A lamp|1) A Lamp"),
    (
        "The hill So far yet",
        "capitalization",
        {"match": "$title", "from_style": "X"},
        "The hill So far yet = The hill So far yet|The Hill So Far Yet",
    ),
    (
        "Up via En v vs",
        "capitalization",
        {"match": "$title", "from_style": "X"},
        "Up via En v vs = Up via En v vs|Up via en v Vs",
    ),
    (
        "A lamp between us",
        "capitalization",
        {"match": "$title", "style": "Chicago"},
        "A lamp between us = A lamp between us|A Lamp between Us",
    ),
    ("*code* Lamp", "capitalization", {"match": "$title"}, "*code* Lamp = *code* Lamp|*Code* Lamp"),
    ("1) A lamp", "capitalization", {"match": "$title"}, "1) A lamp = 1) A lamp|1) a Lamp"),
    (
        "A lamp between us",
        "capitalization",
        {"match": "$title"},
        "A lamp between us = A lamp between us|A Lamp Between Us",
    ),
    ("A Lamp: The Light", "capitalization", {"match": "$title"}, ""),
    ("Up via En v vs", "capitalization", {"match": "$title"}, "Up via En v vs = Up via En v vs|Up via En V Vs"),
    ("lamp?", "capitalization", {"match": "$upper", "exceptions": ("lamp",)}, "lamp? = lamp?|LAMP?"),
    ("5", "capitalization", {"match": "$upper"}, ""),
    ("A - b", "capitalization", {"match": "$upper"}, "A - b = A - b|A - B"),
    (
        "",
        "capitalization",
        {"match": "$x"},
        "refused: `match` must be $title, $sentence, $lower, $upper or an expression",
    ),
    ("5", "capitalization", {"match": "^A"}, "5 = 5|^A"),
    ("A Lamp?", "capitalization", {"match": "^A"}, ""),
    (
        "ABC and ABC, A B C (ABC)",
        "conditional",
        {"first": "\\b([A-Z]{3,5})\\b", "second": "\\(([A-Z]{3,5})\\)", "ignorecase": False},
        "",
    ),
    (
        "WHO is here",
        "conditional",
        {"first": "\\b([A-Z]{3,5})\\b", "second": "\\(([A-Z]{3,5})\\)", "ignorecase": False},
        "WHO = WHO|WHO",
    ),
    ("WHO is here", "conditional", {"first": "who", "second": "world"}, ""),
    ("a1 b1 b2 a2", "consistency", {"either": {"a\\d": "b\\d"}}, "b1 = b1|b1"),
    ("adviser", "consistency", {"either": {"advisor": "adviser"}}, ""),
    ("Advisor. Adviser", "consistency", {"either": {"advisor": "adviser"}}, "Adviser = Adviser|Adviser"),
    ("lamps", "existence", {"raw": ("la", "mp")}, "lamp = lamp|lamp"),
    ("lamp lamp", "existence", {"tokens": ("LAMP",), "ignorecase": False}, ""),
    ("LAMP", "existence", {"tokens": ("l(mp",)}, "refused: missing ), unterminated subpattern at position 1"),
    ("the lamp. A lamp", "existence", {"tokens": ("lamp", "a")}, "lamp = lamp|lamp; A = A|A; lamp = lamp|lamp"),
    ("a lamp shop", "existence", {"tokens": ("lamp",), "exceptions": ("lamp shop", "LAMP"), "from_style": "X"}, ""),
    ("LAMP", "existence", {"tokens": ("lamp",), "exceptions": ("lamp shop", "LAMP"), "from_style": "X"}, ""),
    (
        "lamp lamp",
        "existence",
        {"tokens": ("lamp",), "exceptions": ("lamp shop", "LAMP"), "from_style": "X"},
        "lamp = lamp|lamp; lamp = lamp|lamp",
    ),
    ("a lamp shop", "existence", {"tokens": ("lamp",), "exceptions": ("lamp shop",)}, ""),
    ("LAMP", "existence", {"tokens": ("lamp",), "ignorecase": False}, ""),
    ("lamps", "existence", {"tokens": ("lamp",), "ignorecase": False}, ""),
    ("lamps", "existence", {"tokens": ("lamp",), "nonword": True}, "lamp = lamp|lamp"),
    ("LAMP", "existence", {"tokens": ("lamp",)}, "LAMP = LAMP|LAMP"),
    ("", "occurrence", {"token": "\\w+", "max": 0}, ""),
    ("lamp", "occurrence", {"token": "a", "max": 1}, ""),
    ("a b c", "occurrence", {"token": "lamp", "max": 2}, ""),
    ("a b c", "occurrence", {"token": "lamp", "min": 1}, "a b c = 0|0"),
    ("lamp", "occurrence", {"token": "lamp", "min": 1}, ""),
    ("The the b", "repetition", {"tokens": ("\\w+",)}, "The the = the|the"),
    ("The the b", "repetition", {"tokens": ("\\w+",), "ignorecase": False}, ""),
    ("a a a b", "repetition", {"tokens": ("\\w+",), "limit": 1}, "a a = a|a"),
    ("a a a b", "repetition", {"tokens": ("\\w+",)}, "a a = a|a; a a = a|a"),
    ("the\nthe", "repetition", {"tokens": ("the",)}, ""),
    ("use", "substitution", {"swap": {"": "x"}}, "refused: a rule that extends substitution needs `swap`"),
    (
        "a big red lamp",
        "substitution",
        {"swap": {"big (red )?lamp": "$1light $2"}},
        "big red lamp = red light $2|big red lamp",
    ),
    ("big lamp", "substitution", {"swap": {"big (red )?lamp": "$1light $2"}}, "big lamp = light $2|big lamp"),
    ("LAMP", "substitution", {"swap": {"lamp": "LAMP"}, "from_style": "X"}, ""),
    ("lamp", "substitution", {"swap": {"lamp": "LAMP"}, "from_style": "X"}, "lamp = LAMP|lamp"),
    ("lamp", "substitution", {"swap": {"lamp": "LAMP"}}, "lamp = LAMP|lamp"),
    ("lamp", "substitution", {"swap": {"lamp": "l(mp"}}, "lamp = l(mp|lamp"),
    ("lamp", "substitution", {"swap": {"lamp": "l.mp"}}, ""),
    (
        "LAMP",
        "substitution",
        {"swap": {"lamp": "lamp|light", "utilise": "use"}, "action": "replace", "from_style": "X"},
        "LAMP = 'lamp' or 'light'|LAMP",
    ),
    (
        "lamp",
        "substitution",
        {"swap": {"lamp": "lamp|light", "utilise": "use"}, "action": "replace", "from_style": "X"},
        "",
    ),
    ("LAMP", "substitution", {"swap": {"lamp": "light", "lamps": "lights"}, "from_style": "X"}, "LAMP = light|LAMP"),
    ("big lamp", "substitution", {"swap": {"lamp": "light"}, "exceptions": ("big lamp",)}, ""),
    ("Utilise", "substitution", {"swap": {"utilise": "use", "utilise[ds]?": "used"}}, "Utilise = use|Utilise"),
    ("Utilise", "substitution", {"swap": {"utilise": "use"}, "capitalize": True}, "Utilise = use|Utilise"),
    ("We utilise lamps.", "substitution", {"swap": {"utilise": "use"}, "message": "%%"}, "utilise = %"),
    ("We utilise lamps.", "substitution", {"swap": {"utilise": "use"}, "message": "%[0]s"}, "utilise = use"),
    (
        "We utilise lamps.",
        "substitution",
        {"swap": {"utilise": "use"}, "message": "%[1]s-%[2]q"},
        'utilise = use-"utilise"',
    ),
    ("We utilise lamps.", "substitution", {"swap": {"utilise": "use"}, "message": "%[2]s"}, "utilise = utilise"),
    (
        "Utilise",
        "substitution",
        {"swap": {"utilise": "use|make|do"}, "action": "replace", "from_style": "X"},
        "Utilise = 'use', 'make', or 'do'|Utilise",
    ),
]


@pytest.mark.parametrize(("text", "extends", "fields", "said"), READ)
def test_a_rule_finds_this_and_says_so(text: str, extends: str, fields: dict[str, Any], said: str) -> None:
    assert read(text, extends, fields) == said
