"""Views of short texts: the plain one with its places, what it looks like, what is read in it, and the way back."""

import pytest

from rapport.guardrails.normalise import View, Views


def shown(view: View) -> str:
    places = zip(view.starts or (), view.ends or (), strict=True)
    return repr(view.text)[1:-1] + ("" if view.starts is None else f" {','.join(f'{a}-{b}' for a, b in places)}")


def read(text: str) -> str:
    seen = Views(text)
    plain, n = seen.plain, len(seen.plain.text)
    like = " / ".join(repr(view.text)[1:-1] for view in seen.skeletons)
    bare = " / ".join(shown(view) for view in seen.bare if view is not plain)
    ways = (plain.original(0, 0), plain.original(n, n), plain.viewed(0, 1), plain.viewed(1, 2))
    return f"{shown(plain)} ; {like} ; {bare} ; {' '.join(f'{a}-{b}' for a, b in ways)}"


READ = [
    ("\x07a", "a 1-2 ; a ;  ; 1-1 2-2 0-0 0-1"),
    ("\x1c", "\\n 0-1 ; \\n ;  ; 0-0 1-1 0-1 1-1"),
    ("&amp;", "& 0-5 ; & ;  ; 0-0 5-5 0-1 0-1"),
    ("&nosuch;", "&nosuch; 0-1,1-2,2-3,3-4,4-5,5-6,6-7,7-8 ; &nosuch; ;  ; 0-0 8-8 0-1 1-2"),
    ("a\tb", "a b 0-1,1-2,2-3 ; a b ;  ; 0-0 3-3 0-1 1-2"),
    ("a\u0300\u200bb", "àb 0-2,3-4 ; ab ; ab 0-2,3-4 ; 0-0 4-4 0-1 0-1"),
    (
        "a\u2013b\u2014c\u2212d",
        "a-b-c-d 0-1,1-2,2-3,3-4,4-5,5-6,6-7 ; a-b-c-d ; abcd 0-1,2-3,4-5,6-7 ; 0-0 7-7 0-1 1-2",
    ),
    ("a\u202eeerf", "aeerf 0-1,2-3,3-4,4-5,5-6 ; aeerf / afree ; afree 0-1,1-6,1-6,1-6,1-6 ; 0-0 6-6 0-1 1-1"),
    ("a⠀b", "a b 0-1,1-2,2-3 ; a b ;  ; 0-0 3-3 0-1 1-2"),
    ("e\u0301e\u0301", "éé 0-2,2-4 ; ee ; ee 0-2,2-4 ; 0-0 4-4 0-1 0-1"),
    ("fr33", "fr33 ; fr33 ; free ; 0-0 4-4 0-1 1-2"),
    ("x²", "x2 0-1,1-2 ; x2 ;  ; 0-0 2-2 0-1 1-2"),
    ("x\u0327\u0301", "x 0-3 ; x ;  ; 0-0 3-3 0-1 0-1"),
    ("\xdf\u0301", "sś 0-1,0-2 ; ss ; ss 0-1,0-2 ; 0-0 2-2 0-2 1-2"),
    ("Ν", "ν 0-1 ; n / v ; n 0-1 / v 0-1 ; 0-0 1-1 0-1 1-1"),
    ("\u200b\u0301", "  ;  ;  ; 0-0 0-0 0-0 0-0"),
    ("\u201ca\u201d \u2018b\u2019", "\"a\" \\'b\\' 0-1,1-2,2-3,3-4,4-5,5-6,6-7 ; \"a\" \\'b\\' ;  ; 0-0 7-7 0-1 1-2"),
    ("\u202eab\ncd", "ab\\ncd 1-2,2-3,3-4,4-5,5-6 ; ab\\ncd / ba\\ncd ; ba\\ncd 0-3,0-3,3-4,4-5,5-6 ; 1-1 6-6 0-0 0-1"),
    ("\ufe00", "  ;  ;  ; 0-0 0-0 0-0 0-0"),
    ("\ufe0f", "  ;  ;  ; 0-0 0-0 0-0 0-0"),
]


@pytest.mark.parametrize(("text", "said"), READ)
def test_a_text_is_read_as_the_eye_does(text: str, said: str) -> None:
    assert read(text) == said
