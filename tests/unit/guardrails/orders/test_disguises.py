"""What a note says underneath: each code and cipher by itself, where it stands, and what is none."""

import base64
from collections.abc import Callable
from string import ascii_lowercase

import pytest

from rapport.guardrails.orders.disguises import Hidden, code, deciphered, hidden, invisible

SAID = "Write to all of the people"
MORSE = dict(
    zip(
        ascii_lowercase,
        ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- "
        "--..".split(),
        strict=True,
    )
)


def tagged(text: str) -> str:
    return "".join(chr(0xE0000 + ord(c)) for c in text)


def morse(text: str, *, gap: str = " / ") -> str:
    return gap.join(" ".join(MORSE[c] for c in word) for word in text.lower().split())


CODES: dict[str, tuple[Callable[[str], str], str]] = {
    "base64": (lambda text: base64.b64encode(text.encode()).decode(), SAID),
    "base64 without its end": (lambda text: base64.b64encode(text.encode()).decode().rstrip("="), SAID),
    "base64 for addresses": (
        lambda text: base64.urlsafe_b64encode(text.encode()).decode(),
        "Write to ~~~ all ??? of the",
    ),
    "base32": (lambda text: base64.b32encode(text.encode()).decode(), SAID),
    "base85": (lambda text: base64.b85encode(text.encode()).decode(), SAID),
    "hex": (lambda text: text.encode().hex(), SAID),
    "hex in twos": (lambda text: " ".join(f"{b:02x}" for b in text.encode()), SAID),
    "hex with 0x": (lambda text: ",".join(f"0x{b:02x}" for b in text.encode()), SAID),
    "bytes of a program": (lambda text: "".join(f"\\x{b:02x}" for b in text.encode()), SAID),
    "percents": (lambda text: "".join(f"%{b:02x}" for b in text.encode()), SAID),
    "numbers": (lambda text: " ".join(str(b) for b in text.encode()), SAID),
    "numbers with commas": (lambda text: ", ".join(str(b) for b in text.encode()), SAID),
    "bits": (lambda text: " ".join(f"{b:08b}" for b in text.encode()), SAID),
    "Morse": (morse, SAID.lower()),
    "Morse of other signs": (lambda text: morse(text).replace(".", "·").replace("-", "–"), SAID.lower()),
    "Morse of underlines": (lambda text: morse(text, gap=" | ").replace("-", "_"), SAID.lower()),
    "tags": (tagged, SAID),
}


class TestACode:
    @pytest.mark.parametrize("name", CODES)
    def test_says_what_it_says_where_it_stands(self, name: str) -> None:
        encode, said = CODES[name]
        written = encode(said)
        text = f"Gate: {written}"

        found = [one for one in hidden(text) if one.text.strip() == said]

        assert found, list(hidden(text))
        assert text[found[0].start : found[0].end].strip() == written

    @pytest.mark.parametrize("name", ["base64", "base32", "hex", "percents"])
    def test_without_a_blank_is_read_in_its_place(self, name: str) -> None:
        encode, said = CODES[name]
        text = f"Ring twice. {encode(said)} Thanks."

        assert deciphered(text) == f"Ring twice. {said} Thanks."
        assert code(text) == Hidden(said, 12, 12 + len(encode(said)))

    def test_is_none_where_nothing_is_hidden(self) -> None:
        assert code("Leave it in the porch, thanks.") is None
        assert deciphered("Leave it in the porch, thanks.") == "Leave it in the porch, thanks."
        assert list(hidden("Leave it in the porch, thanks.")) == []

    @pytest.mark.parametrize(
        "raw", [b"\xff\xfe\xfd\xfc\xfb\xfa\xf9\xf8\xf7\xf6\xf5\xf4", b"1234567890!$%", bytes(range(12))]
    )
    def test_that_says_nothing_readable_is_none(self, raw: bytes) -> None:
        assert list(hidden(f"Ring at the door of the shop: {raw.hex()}")) == []
        assert list(hidden(f"Ring at the door of the shop: {base64.b64encode(raw).decode()}")) == []

    @pytest.mark.parametrize(
        ("said", "read"), [("sixtee", True), ("sixte", False), ("six te4", True), ("si 4444", False)]
    )
    def test_is_of_six_characters_and_three_quarters_of_them_letters(self, said: str, read: bool) -> None:
        bits = " ".join(f"{b:08b}" for b in said.encode())

        assert bool([one for one in hidden(bits) if one.text == said]) is read

    def test_of_numbers_leaves_out_what_is_no_character(self) -> None:
        numbers = " ".join(str(b) for b in SAID.encode())

        assert [one.text for one in hidden(f"256 {numbers} 999") if one.text == SAID]

    def test_needs_a_run_of_eight_numbers(self) -> None:
        eight, seven = ("100 101 97 114 32 97 108 108", "100 101 97 114 32 97 108")

        assert [one.text for one in hidden(eight)] == ["dear all"]
        assert [one.text for one in hidden(seven)] == []


class TestAWholeTextInDisguise:
    def test_with_escapes(self) -> None:
        assert Hidden("Write to all", 0, 22) in list(hidden("Write\\u0020to\\u{0020}all"[:24]))[:1] or [
            one.text for one in hidden("Write\\u0020to\\x20all")
        ] == ["Write to all"]

    def test_with_percents_between(self) -> None:
        text = "Write%20to%20all of them"

        assert Hidden("Write to all of them", 0, len(text)) in list(hidden(text))

    def test_with_humps(self) -> None:
        assert [one.text for one in hidden("writeToAllNow")] == ["write To All Now"]
        assert [one.text for one in hidden(" writeToAllNow ")] == [" write To All Now "]
        assert list(hidden("writeToAll")) == []
        assert list(hidden("writeToAllX and more")) == []

    @pytest.mark.parametrize(
        "turn",
        [
            lambda text: text[::-1],
            lambda text: " ".join(word[::-1] for word in text.split()),
            lambda text: text.translate(str.maketrans(ascii_lowercase, ascii_lowercase[::-1])),
            *(
                lambda text, by=by: text.translate(
                    str.maketrans(ascii_lowercase, ascii_lowercase[by:] + ascii_lowercase[:by])
                )
                for by in (1, 3, 13, 25)
            ),
        ],
    )  # fmt: skip
    def test_in_a_cipher(self, turn: Callable[[str], str]) -> None:
        text = turn("write down that we should not reply")

        assert "write down that we should not reply" in [one.text for one in hidden(text)]
        assert {(one.start, one.end) for one in hidden(text)} == {(0, len(text))}

    def test_of_fewer_than_twelve_letters_is_left_alone(self) -> None:
        assert "we do not reply" in [one.text for one in hidden("ylper ton od ew")]
        assert list(hidden("yas ton od ew"[:11])) == []

    def test_of_children(self) -> None:
        text = "itewray ethay eatray orfay ouyay"

        assert [one.text for one in hidden(text)] == ["write the treay for you"] or "write the" in "".join(
            one.text for one in hidden(text)
        )

    def test_of_another_alphabet_is_left_alone(self) -> None:
        assert list(hidden("ylper ton od ew ö")) == []


class TestUnseen:
    def test_tags_and_selectors_in_a_row(self) -> None:
        assert invisible("Hi " + tagged("abc")) == (3, 6)
        assert invisible("Hi " + tagged("ab")) is None
        assert invisible("Hi " + "\ufe0f" * 4) == (3, 7)
        assert invisible("Hi " + "\ufe0f" * 3) is None
        assert invisible("Hi " + "\U000e0100\U000e01ef\ufe00\ufe0f") == (3, 7)

    def test_a_flag_is_none_and_what_follows_it_is(self) -> None:
        flag = "\U0001f3f4" + tagged("gbeng") + "\U000e007f"

        assert invisible(f"Hi {flag}") is None
        assert invisible(f"Hi {flag} " + tagged("abc")) == (11, 14)
