"""What a text must hold for a pattern to match: what matches begin with, what else they hold, the rarest of it."""

import re

import pytest

from rapport.guardrails.literals import pieces, sign


def read(pattern: str) -> str:
    """What a match begins with, the other pieces, and the sign; `(?i)~` before a pattern stands for the flag."""
    flags = re.IGNORECASE if pattern.startswith("(?i)~") else 0
    bare = pattern.removeprefix("(?i)~")
    try:
        begin, others = pieces(bare, flags)
    except re.error:
        return "no pattern"
    shown = ["any" if strings is None else "/".join(sorted(strings)) for strings in (begin, *others, sign(bare, flags))]
    return f"{shown[0]} ; {' + '.join(shown[1:-1])} ; {shown[-1]}"


READ = [
    ("(?:a)", "a ;  ; a"),
    ("(?:cat|do.g) now", "any ;  now ;  now"),
    ("(?:cat|dog|) now", " now/cat now/dog now ;  ;  now/cat now/dog now"),
    ("(?:long phrase here.x|other.y) end", "long phrase here/other ; long phrase here/other +  end ;  end"),
    (
        "(?:we|they)[\\s\\-]+(?:saw|noticed) (?:\\w+ )?you$",
        "they noticed/they saw/we noticed/we saw ; you ; they noticed/they saw/we noticed/we saw",
    ),
    ("(?>cat)s", "cats ;  ; cats"),
    ("(?i)~[éx]a cat", "any ; a cat ; a cat"),
    ("(?i)~frée gift", "any ;  ; any"),
    ("(?i:Ab)", "ab ;  ; ab"),
    ("(?i:frée) gift", "any ;  gift ;  gift"),
    ("12 to go (3 left) or 4, 5x", "12 to go 3 left or 4, 5x ;  ; 12 to go 3 left or 4, 5x"),
    ("[a-jx-z0-5]lamp", "any ; lamp ; lamp"),
    ("[a-q]at", "any ; at ; at"),
    ("[A-Z]{2,}\\d", "any ; 0/1/2/3/4/5/6/7/8/9 ; 0/1/2/3/4/5/6/7/8/9"),
    ("[à-ö]at", "any ; at ; at"),
    ("\\bwe(?:'ve)? (?:\\w+ )?noticed\\b", "we /we've  ; noticed ; noticed"),
    ("\\d[a-g]lamp", "any ; alamp/blamp/clamp/dlamp/elamp/flamp/glamp ; alamp/blamp/clamp/dlamp/elamp/flamp/glamp"),
    ("\\s+", "any ;   ;  "),
    ("ab*c", "a ; c ; c"),
    ("abcdefghijk[xy]z", "abcdefghijkx/abcdefghijky ;  ; abcdefghijkx/abcdefghijky"),
    ("ca+t", "ca ;  ; ca"),
    ("cat  [ \\-]+dog", "cat dog ;  ; cat dog"),
    ("free(?=.*gift) card", "free card ; gift ; free card"),
    ("Zed", "zed ;  ; zed"),
    ("ſKİı", "skii ;  ; skii"),
    ("٣ lamps", "3 lamps ;  ; 3 lamps"),
]


@pytest.mark.parametrize(("pattern", "said"), READ)
def test_a_pattern_is_told_by_its_pieces(pattern: str, said: str) -> None:
    assert read(pattern) == said
