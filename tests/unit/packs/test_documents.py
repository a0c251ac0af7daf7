"""Files are read as Vale reads them: blocks without markup, each character with its place."""

import pytest

from rapport.packs.styles import documents


def blocks(text: str, form: str = "md", **settings: tuple[str, ...]) -> list[tuple[str, str]]:
    return [
        (".".join(sorted(min(block.scopes, key=len) - {form, "text"})) or block.kind, block.letters.text)
        for block in documents.read(text, form, **settings).blocks
        if block.kind == "block"
    ]


def places(text: str, form: str = "md") -> bool:
    """Whether every character that a rule reads stands where it is said to stand."""
    return all(
        shown in ("`", text[start : start + 1]) or text[start] in "&\\"
        for block in documents.read(text, form).blocks
        for shown, start in zip(block.letters.shown, block.letters.starts, strict=True)
    )


MARKDOWN = """\
---
title: A *lamp*
tags: [a, b]
---
Setext *heading*
================

> Quoted &amp; **strong**
> over \\*two\\* lines.

1. [ ] A task with `code` and ``co`de``
   - [x] nested, a [link *here*](https://example.com "title")

     its second paragraph

| A \\| B | C |
|--------|---|
| `x|y`  | <b>d</b> |

    code

~~~
fenced
~~~

![An image of a lamp](lamp.png) A note[^1] at https://example.com/a?b, and <a@example.com>.

[^1]: It says so.
"""


class TestMarkdown:
    def test_every_block_is_read_by_itself_without_its_markup(self) -> None:
        assert blocks(MARKDOWN) == [
            ("frontmatter.title", "A *lamp*"),
            ("h1.heading", "Setext heading"),
            ("blockquote", "Quoted & strong\nover *two* lines."),
            ("list", "A task with `****` and `*****`"),
            ("list", "nested, a link here"),
            ("list", "its second paragraph"),
            ("header.table", "A | B"),
            ("header.table", "C"),
            ("cell.table", "`x"),
            ("cell.table", "y`"),
            ("alt.attr", "An image of a lamp"),
            ("block", "A note at ***********************, and *************."),
            ("block", "It says so."),
        ]

    def test_every_character_has_its_place(self) -> None:
        assert places(MARKDOWN)

    def test_emphasis_left_open_is_text(self) -> None:
        text = "Two ** stars, a_b_c and **bold*."

        assert blocks(text) == [("block", text.replace("*bold*", "bold"))]
        assert places(text)

    def test_code_of_a_document_is_no_prose(self) -> None:
        counts = documents.read(MARKDOWN, "md").counts

        assert (counts["pre"], counts["list"], counts["heading.h1"], counts["blockquote"]) == (2, 2, 1, 1)

    def test_maths_and_html_comments_are_not_read(self) -> None:
        assert blocks("A\n\n$$\nx + y\n$$\n\n<!-- no -->\n\nB <!-- no --> C") == [("block", "A"), ("block", "B  C")]

    def test_html_within_is_read_as_html(self) -> None:
        text = "<table><caption>Prices</caption><tr><td>Tea</td></tr></table>\n\nA <kbd>key</kbd>"

        assert blocks(text) == [("caption.table", "Prices"), ("cell.table", "Tea"), ("block", "A `***`")]
        assert places(text)


class TestHtml:
    def test_tags_are_scopes_and_their_text_is_read(self) -> None:
        text = '<h2>Tea &amp; co</h2><script>x</script><ul><li>one<li>two <img alt="a cup"></ul><p>It&rsquo;s <i>it</i>'

        assert blocks(text, "html") == [
            ("h2.heading", "Tea & co"), ("list", "one"), ("alt.attr", "a cup"), ("list", "two"), ("block", "It's it"),
        ]  # fmt: skip

    def test_a_configuration_names_other_tags(self) -> None:
        text = "<p>A <cite>book</cite></p><aside>no</aside>"

        assert blocks(text, "html", masked=("cite",), skipped=("aside",)) == [("block", "A `****`")]


ASCIIDOC = """\
= The *title*
:toc:

// vale House.Rule = NO
A `paragraph` with *bold* text, see link:https://a.example/x[the label] or
https://b.example/y, {attribute} and <<id,this one>>.

.A block's title
[source,bash]
----
code
----

* An item
that goes on
** nested

term:: Its meaning.

NOTE: Take care.

|===
| A | e _f_
|===
"""


class TestAsciiDoc:
    def test_every_block_is_read_by_itself_without_its_markup(self) -> None:
        assert blocks(ASCIIDOC, "adoc") == [
            ("h1.heading", "The title"),
            ("block", "A `*********` with bold text, see the label or\n*******************, *********** and this one."),
            ("block", "A block's title"),
            ("list", "An item\nthat goes on"),
            ("list", "nested"),
            ("list", "term"),
            ("list", "Its meaning."),
            ("block", "Take care."),
            ("cell.table", "A"),
            ("cell.table", "e f"),
        ]
        assert places(ASCIIDOC, "adoc")

    def test_comments_switch_rules(self) -> None:
        switches = documents.read(ASCIIDOC, "adoc").switches

        assert (switches.on("House.Rule", 0), switches.on("House.Rule", 90)) == (True, False)


RESTRUCTURED = """\
=====
Title
=====

A ``paragraph`` with **bold** text, see `the label <https://a.example>`_ or
:ref:`x`, |sub| and *more*::

    literal

Below [1]_
----------

.. note:: Take care
   of it.

.. code-block:: sh

   code

.. vale off

- item one
  goes on
- item two
"""


class TestReStructuredText:
    def test_every_block_is_read_by_itself_without_its_markup(self) -> None:
        assert blocks(RESTRUCTURED, "rst") == [
            ("h1.heading", "Title"),
            ("block", "A `*********` with bold text, see the label or\n********, ***** and more:"),
            ("h2.heading", "Below"),
            ("block", "Take care\n   of it."),
            ("list", "item one\n  goes on"),
            ("list", "item two"),
        ]
        assert places(RESTRUCTURED, "rst")

    def test_comments_switch_rules(self) -> None:
        switches = documents.read(RESTRUCTURED, "rst").switches

        assert (switches.on("House.Rule", 0), switches.on("House.Rule", len(RESTRUCTURED))) == (True, False)


class TestPlain:
    def test_a_paragraph_is_a_block(self) -> None:
        assert blocks("One *two*\nthree\n\nfour `five`", "txt") == [
            ("block", "One *two*\nthree"), ("block", "four `five`")
        ]  # fmt: skip


class TestSelectors:
    @pytest.mark.parametrize(
        ("scope", "read"),
        [
            ("text", ["Tea", "A cup", "of tea", "is here"]),
            ("heading", ["Tea"]),
            ("heading.h2", []),
            ("heading.md", ["Tea"]),
            ("heading.rst", []),
            ("list", ["of tea"]),
            ("~list", ["Tea", "A cup", "is here"]),
            ("~list & ~heading", ["A cup", "is here"]),
            ("paragraph", ["A cup"]),
            ("paragraph & blockquote", ["is here"]),
            ("sentence & list", ["of tea"]),
            ("strong", ["cup"]),
            ("summary", ["A cup\n\nof tea\n\nis here"]),
            ("raw", ["# Tea\n\nA **cup**\n\n- of tea\n\n> is here"]),
        ],
    )
    def test_a_scope_chooses_blocks(self, scope: str, read: list[str]) -> None:
        document = documents.read("# Tea\n\nA **cup**\n\n- of tea\n\n> is here", "md")
        selector = documents.selector(scope)

        chosen = [block for block in documents.blocks(document, {selector.kind}) if selector.takes(block)]

        assert [block.letters.text for block in chosen] == read

    def test_what_is_not_supported_is_refused_by_name(self) -> None:
        with pytest.raises(ValueError, match=r"doc\(…\)"):
            documents.selector("doc(h2 + p)")
