"""The page of a run: complete in itself, and safe to open whatever stands in it."""

import re
from html.parser import HTMLParser
from typing import Any

import pytest

from rapport.domain.guard import Finding, Severity
from rapport.domain.message import Rung
from rapport.domain.text import TextField
from rapport.evals.record import Run
from rapport.evals.report import page, render
from rapport.evals.report.marks import by_finding
from tests.unit.evals.runs import result, run

pytest.importorskip("altair")

HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(2)> {{ 7*7 }} &amp; \u202e'


def finding(start: int, end: int, text: str, **changes: Any) -> Finding:
    given: dict[str, Any] = {
        "check": "urgency", "severity": Severity.LEGAL, "field": "body", "start": start, "end": end,
        "quote": text[start:end], "reason": "presses",
    }  # fmt: skip
    return Finding(**{**given, **changes})


DRAFT = "Hurry, this is the last day."
STOPPED = result(
    "hurried", {"first_pass": 0.0, "findings": 2.0, "findings.urgency": 2.0, "words": 6.0}, rung=Rung.REPAIRED,
    text=(TextField(name="body", text="Look in when you like."),), draft=(TextField(name="body", text=DRAFT),),
    findings=(finding(0, 5, DRAFT), finding(11, 27, DRAFT, severity=Severity.BRAND)), tags=("email",),
    unmet=("does not say last_order.product",),
)  # fmt: skip


def hostile() -> Run:
    """A run in which everything that can hold text holds hostile text."""
    field = TextField(name="body", text=HOSTILE)
    one = result(
        "a", {"findings": 1.0, "words": 3.0}, why=HOSTILE, because=HOSTILE, tags=(HOSTILE,), strategy=HOSTILE,
        unmet=(HOSTILE,), text=(field,), draft=(field,),
        findings=(finding(2, 9, HOSTILE, check=HOSTILE, reason=HOSTILE),),
    )  # fmt: skip
    return run(one, about=HOSTILE, model=HOSTILE, prompts={"write": HOSTILE}, name="plain")


class Reader(HTMLParser):
    """Which tags a document has, which attributes, and what would be asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.asks: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            if name in ("src", "srcset", "data", "action", "xlink:href", "poster") or name.startswith("on"):
                self.asks.append(f"{tag} {name}={value}")
            if name == "href" and not (value or "").startswith("#"):
                self.asks.append(f"{tag} {name}={value}")


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    return reader


class TestItStandsByItself:
    def test_it_asks_for_nothing_and_runs_nothing(self) -> None:
        html = render(page(run(STOPPED, result("b")), run(result("hurried"), result("b"), name="before")))

        found = read(html)

        assert found.asks == []
        assert not found.tags & {"script", "link", "iframe", "object", "embed", "img", "form", "base"}
        assert "default-src 'none'" in html
        assert not re.search(r"url\(|@import", html)

    def test_under_every_chart_stands_a_table(self) -> None:
        html = render(page(run(STOPPED)))

        figures = re.findall(r"<figure.*?</figure>", html, re.DOTALL)

        assert len(figures) == 4
        assert all("<svg" in figure and "<table>" in figure and 'role="img"' in figure for figure in figures)

    def test_it_is_read_by_headings_tables_and_links_alone(self) -> None:
        html = render(page(run(STOPPED)))

        assert html.count("<h1>") == 1
        assert 'href="#case-hurried"' in html
        assert 'id="case-hurried"' in html
        assert 'scope="col"' in html
        assert 'lang="en"' in html


class TestItIsSafe:
    def test_hostile_text_in_every_field_stands_there_as_text(self) -> None:
        html = render(page(hostile(), hostile()))

        found = read(html)

        assert found.asks == []
        assert not found.tags & {"script", "img"}
        assert "<script" not in html
        assert "49" not in re.sub(r"<svg.*?</svg>", "", html, flags=re.DOTALL).split("</style>")[1]


class TestFindings:
    def test_are_marked_where_they_stand_and_numbered(self) -> None:
        html = render(page(run(STOPPED)))

        assert '<mark class="legal" title="urgency: presses">Hurry<sup>1</sup></mark>' in html
        assert '<mark class="brand" title="urgency: presses">the last day.' in html or "the last day" in html

    def test_may_overlap(self) -> None:
        text = "abcdef"
        field = TextField(name="body", text=text)

        (shown,) = by_finding([field], [finding(0, 4, text), finding(2, 6, text, severity=Severity.POLISH)])

        assert [(p.text, p.kind, p.numbers) for p in shown.pieces] == [
            ("ab", "legal", ()), ("cd", "legal", (1,)), ("ef", "polish", (2,)),
        ]  # fmt: skip

    def test_of_other_words_than_stand_there_mark_nothing(self) -> None:
        field = TextField(name="body", text="your {{fact:last_order.product}}")

        (shown,) = by_finding([field], [finding(0, 4, "blue mug")])

        assert [(p.text, p.kind) for p in shown.pieces] == [(field.text, "")]


class TestAgainstAnotherRun:
    def test_what_changed_is_shown_with_both_texts(self) -> None:
        before = run(result("hurried", text=(TextField(name="body", text="Good day."),)), name="before", model="other")

        html = render(page(run(STOPPED), before))

        assert "Against before" in html
        assert "another model: other → twin/honest" in html
        assert "first_pass 1 → 0 · rung model → repaired" in html
        assert html.index("Good day.") < html.index("Look in when you like.")

    def test_without_one_nothing_is_said_of_comparing(self) -> None:
        html = render(page(run(STOPPED)))

        assert "Against" not in html
        assert "Cases that changed" not in html
