"""Text whose direction a mark turns round: read as it is shown, with every place in the original."""

import pytest

from rapport.guardrails.normalise import Views, views

RIGHT, END = "\u202e", "\u202c"


def shown(text: str) -> list[str]:
    return [view.text for view in Views(text).skeletons]


class TestTurnedText:
    @pytest.mark.parametrize(
        ("text", "seen"),
        [
            (f"say {RIGHT}eerf{END} now", "say free now"), (f"{RIGHT}eerf", "free"),
            (f"say {RIGHT}eerf\nnow", "say free\nnow"),
            (f"{RIGHT}a{END}{RIGHT}cb{END}d", "abcd"),
        ],
    )  # fmt: skip
    def test_is_read_as_it_is_shown(self, text: str, seen: str) -> None:
        assert seen in shown(text)

    def test_is_one_place(self) -> None:
        text = f"say {RIGHT}eerf{END} now"

        view = next(view for view in Views(text).skeletons if view.text == "say free now")

        assert view.original(0, 3) == (0, 3)
        assert view.original(4, 8) == (4, 10)
        assert view.original(5, 6) == (4, 10)
        assert view.original(9, 12) == (11, 14)

    def test_is_read_as_written_too(self) -> None:
        assert "say eerf now" in shown(f"say {RIGHT}eerf{END} now")

    def test_without_the_mark_nothing_is_turned(self) -> None:
        assert shown("say eerf now") == ["say eerf now"]


def test_a_short_text_is_read_once() -> None:
    assert views("a" * 4_000) is views("a" * 4_000)
    assert views("b" * 4_001) is not views("b" * 4_001)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("a&amp;b", "a&b"), ("a&#102;b", "afb"), ("a&#x66;b", "afb"), ("a&nosuch;b", "a&nosuch;b"), ("a & b", "a & b"),
        ("a\r\nb", "a\n\nb"), ("a\u2028b", "a\nb"), ("a\u3000b", "a b"), ("a\u2800b", "a b"), ("a\u115fb", "ab"),
        ("a\ufe0eb", "ab"), ("e\u0301t", "ét"), ("\u0301a", "a"), ("é&#102;ree", "éfree"), ("a\x00b", "ab"),
        ("a&fjlig;b", "afjb"), ("½", "1⁄2"), ("ﬀ", "ff"),
    ],
)  # fmt: skip
def test_the_plain_view_reads_signs_as_the_eye_does(text: str, plain: str) -> None:
    assert Views(text).plain.text == plain


def test_every_character_of_a_view_knows_its_place() -> None:
    text = "Sta&amp;e\u0301\u200b½"

    view = Views(text).plain

    assert [view.original(n, n + 1) for n in range(len(view.text))] == [
        (0, 1), (1, 2), (2, 3), (3, 8), (8, 10), (11, 12), (11, 12), (11, 12),
    ]  # fmt: skip
    assert view.original(0, 0) == (0, 0)
    assert view.original(len(view.text), len(view.text)) == (12, 12)


def test_an_entity_is_one_place_and_what_is_none_is_many() -> None:
    known, unknown = Views("é&fjlig;b").plain, Views("é&nosuch;b").plain

    assert [known.original(n, n + 1) for n in range(4)] == [(0, 1), (1, 8), (1, 8), (8, 9)]
    assert [unknown.original(n, n + 1) for n in (1, 2, 8, 9)] == [(1, 2), (2, 3), (8, 9), (9, 10)]
