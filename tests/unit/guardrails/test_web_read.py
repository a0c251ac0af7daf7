"""Addresses in a text, whole or gone wrong, and those pulled apart: where they stand, and what a browser is told."""

import pytest

from rapport.guardrails.normalise import Views
from rapport.guardrails.web import addresses, apart


def read(text: str) -> str:
    view = Views(text).plain
    both = (addresses(text, view), apart(view))
    return " # ".join("; ".join(f"{text[a.start : a.end]} = {a.url}" for a in found) for found in both)


READ = [
    ("1.2.3.4/x", "1.2.3.4/x = 1.2.3.4/x # "),
    ("9 a.m.at", " # "),
    ("a.co.uk", "a.co.uk = a.co.uk # "),
    ("a.gifts", "a.gifts = a.gifts # "),
    ("a.IN/x", "a.IN/x = a.in/x # "),
    ("and http://e.g.it too", "http://e.g.it = http://e.g.it # "),
    ("at 1.2.3.4", " # "),
    ("at 10.20.30.40", "10.20.30.40 = 10.20.30.40 # "),
    ("at 10.20.30.40.5", " # "),
    ("a。com", " # "),
    ("b.garden,", "b.garden = b.garden # "),
    ("cake.garden review", "cake.garden = cake.garden # "),
    ("cake.garden tea.Then", "cake.garden = cake.garden # "),
    ("e.g.it", " # "),
    ("e.g.it/x", "e.g.it/x = e.g.it/x # "),
    ("ee.g.it", "ee.g.it = ee.g.it # "),
    ("evil\n. com", " # evil\n. com = evil.com"),
    ("evil (.) com", " # evil (.) com = evil.com"),
    ("evil (dot) com", " # evil (dot) com = evil.com"),
    ("evil . example", " # evil . example = evil.example"),
    ("evil <.> com", " # evil <.> com = evil.com"),
    ("evil dot com", " # evil dot com = evil.com"),
    ("evil {.} com", " # evil {.} com = evil.com"),
    ("evil[.]com", " # evil[.]com = evil.com"),
    ("http:/[x]y", "http:/[x]y = https://[x]y # "),
    ("http:/b.co/x!).", "http:/b.co/x!). = https://b.co/x # "),
    (
        "https://wrenandivy.example/#=//evil.example",
        "https://wrenandivy.example/#=//evil.example = https://wrenandivy.example/#=//evil.example # ",
    ),
    ("is 10.20.30.40", " # "),
    ("it is http://tea.Then it", "http://tea.Then = http://tea.then # "),
    ("open 10.20.30.40", "10.20.30.40 = 10.20.30.40 # "),
    ("open 10.20.30.40:80", "10.20.30.40:80 = 10.20.30.40:80 # "),
    ("our.style", "our.style = our.style # "),
    ("r/gifts", " # r/gifts = r/gifts"),
    ("see //a.co/x. Then", "//a.co/x. = https://a.co/x # "),
    ("see 10.20.30.40", "10.20.30.40 = 10.20.30.40 # "),
    ("see TEA.Then", " # "),
    ("see Tea2.Then", " # "),
    ("shop dot com slash a slash b", " # shop dot com slash a slash b = shop.com/a/b"),
    ("shop dot com slash sale", " # shop dot com slash sale = shop.com/sale"),
    ("some cake.Cafe", " # "),
    ("tea . net http:/b.co/x?!", "http:/b.co/x?! = https://b.co/x # tea . net = tea.net"),
    ("tea · cake · net", " # cake · net = cake.net"),
    ("tea · com", " # tea · com = tea.com"),
    ("tea · com and tea · org", " # tea · com = tea.com; tea · org = tea.org"),
    ("tea \u2022 net", " # tea \u2022 net = tea.net"),
    ("tea.Then/x", " # "),
    ("u/evil_shop", " # u/evil_shop = u/evil_shop"),
    ("visit 10.20.30.40", "10.20.30.40 = 10.20.30.40 # "),
    ("visit 10.20.30.40/x", "10.20.30.40/x = 10.20.30.40/x # "),
    ("Wren.com", "Wren.com = wren.com # "),
    ("www.Tea.Then", "www.Tea.Then = www.tea.then # www.Tea.Then = www.tea.then"),
    ("www.wren.example", "www.wren.example = www.wren.example # www.wren.example = www.wren.example"),
    ("wwwx.tea.Then", " # "),
    (
        "x.reviews y.wedding z.bargains w.cheap",
        "x.reviews = x.reviews; y.wedding = y.wedding; z.bargains = z.bargains; w.cheap = w.cheap # ",
    ),
]


@pytest.mark.parametrize(("text", "said"), READ)
def test_a_text_holds_these_addresses(text: str, said: str) -> None:
    assert read(text) == said
