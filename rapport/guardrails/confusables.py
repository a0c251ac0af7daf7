"""Characters that look like an ASCII letter or digit, by what they look like (code points in hexadecimal).

Letters that a compatibility decomposition or the removal of marks already turns into ASCII are not listed. The table
was worked out from the names and cross-references of the Unicode Character Database (version 14) and from reading
the look-alikes of Greek, Cyrillic, Cherokee, Coptic, Lisu, Armenian and Canadian syllabics; UTS 39 names the idea.
"""

_ALIKE = {
    "0": (
        "660 6f0 7c0 b66 c66 de6 f20 1040 1090 13be 17e0 1810 1946 19d0 1a80 1a90 1b50 1bb0 1c40 1c50 24ff "
        "a620 a8d0 a900 a9d0 a9f0 aa50 abf0 104a0 10d30 11066 110f0 11136 111d0 112f0 11450 114d0 11650 116c0 "
        "11730 118e0 11950 11c50 11d50 11da0 16a60 16ac0 16b50 1e140 1e2f0 1e950 1f10b-1f10c"
    ),
    "1": (
        "7c1 967 9e7 ae7 b67 be7 c67 ce7 d67 de7 e51 ed1 f21 1041 1091 17e1 1811 1947 19d1 1a81 1a91 1b51 "
        "1bb1 1c41 1c51 2474 24f5 2776 2780 278a a621 a8d1 a901 a9d1 a9f1 aa51 abf1 104a1 10d31 11067 110f1 "
        "11137 111d1 112f1 11451 114d1 11651 116c1 11731 118e1 11951 11c51 11d51 11da1 16a61 16ac1 16b51 "
        "1e141 1e2f1 1e951"
    ),
    "2": (
        "662 6f2 7c2 968 9e8 a68 ae8 be8 c68 ce8 d68 de8 e52 ed2 f22 1042 1092 14bf 17e2 1812 1948 19d2 1a82 "
        "1a92 1b52 1bb2 1c42 1c52 2475 24f6 2777 2781 278b a622 a8d2 a902 a9d2 a9f2 aa52 abf2 104a2 10d32 "
        "11068 110f2 11138 111d2 112f2 11452 114d2 11652 116c2 11732 118e2 11952 11c52 11d52 11da2 16a62 "
        "16ac2 16b52 1e142 1e2f2 1e952"
    ),
    "3": (
        "21c 417 42d 437 4e0 663 6f3 7c3 969 9e9 a69 ae9 b69 be9 c69 ce9 d69 de9 e53 ed3 f23 1043 1093 13e0 "
        "17e3 1813 1949 19d3 1a83 1a93 1b53 1bb3 1c43 1c53 2476 24f7 2778 2782 278c a623 a76a a8d3 a903 a9d3 "
        "a9f3 aa53 abf3 104a3 10d33 11069 110f3 11139 111d3 112f3 11453 114d3 11653 116c3 11733 118e3 11953 "
        "11c53 11d53 11da3 16a63 16ac3 16b53 1e143 1e2f3 1e953"
    ),
    "4": (
        "427 447 664 6f4 7c4 96a aea b6a bea c6a cea d6a dea e54 ed4 f24 1044 1094 13ce 17e4 1814 194a 19d4 "
        "1a84 1a94 1b54 1bb4 1c44 1c54 2477 24f8 2779 2783 278d a624 a8d4 a904 a9d4 a9f4 aa54 abf4 104a4 "
        "10d34 1106a 110f4 1113a 111d4 112f4 11454 114d4 11654 116c4 11734 118e4 11954 11c54 11d54 11da4 "
        "16a64 16ac4 16b54 1e144 1e2f4 1e954"
    ),
    "5": (
        "6f5 7c5 96b 9eb a6b aeb b6b beb c6b ceb d6b deb e55 ed5 f25 1045 1095 17e5 1815 194b 19d5 1a85 1a95 "
        "1b55 1bb5 1c45 1c55 2478 24f9 277a 2784 278e a625 a8d5 a905 a9d5 a9f5 aa55 abf5 104a5 10d35 1106b "
        "110f5 1113b 111d5 112f5 11455 114d5 11655 116c5 11735 118e5 11955 11c55 11d55 11da5 16a65 16ac5 "
        "16b55 1e145 1e2f5 1e955"
    ),
    "6": (
        "431 666 6f6 7c6 96c 9ec a6c aec b6c bec c6c cec d6c dec e56 ed6 f26 1046 1096 13ee 17e6 1816 194c "
        "19d6 1a86 1a96 1b56 1bb6 1c46 1c56 2479 24fa 277b 2785 278f a626 a8d6 a906 a9d6 a9f6 aa56 abf6 104a6 "
        "10d36 1106c 110f6 1113c 111d6 112f6 11456 114d6 11656 116c6 11736 118e6 11956 11c56 11d56 11da6 "
        "16a66 16ac6 16b56 1e146 1e2f6 1e956"
    ),
    "7": (
        "7c7 96d a6d aed b6d bed c6d ced ded e57 ed7 f27 1047 1097 17e7 1817 194d 19d7 1a87 1a97 1b57 1bb7 "
        "1c47 1c57 247a 24fb 277c 2786 2790 a627 a8d7 a907 a9d7 a9f7 aa57 abf7 104a7 10d37 1106d 110f7 1113d "
        "111d7 112f7 11457 114d7 11657 116c7 11737 118e7 11957 11c57 11d57 11da7 16a67 16ac7 16b57 1e147 "
        "1e2f7 1e957"
    ),
    "8": (
        "222-223 668 6f8 7c8 96e 9ea 9ee a6a a6e aee b03 b6e bee c6e cee d6e dee e58 ed8 f28 1048 1098 17e8 "
        "1818 194e 19d8 1a88 1a98 1b58 1bb8 1c48 1c58 247b 24fc 277d 2787 2791 a628 a8d8 a908 a9d8 a9f8 aa58 "
        "abf8 104a8 10d38 1106e 110f8 1113e 111d8 112f8 11458 114d8 11658 116c8 11738 118e8 11958 11c58 11d58 "
        "11da8 16a68 16ac8 16b58 1e148 1e2f8 1e958"
    ),
    "9": (
        "669 6f9 7c9 96f 9ed 9ef a67 a6f aef b68 b6f bef c6f cef d6d d6f def e59 ed9 f29 1049 1099 17e9 1819 "
        "194f 19d9 1a89 1a99 1b59 1bb9 1c49 1c59 247c 24fd 277e 2788 2792 2cca a629 a8d9 a909 a9d9 a9f9 aa59 "
        "abf9 104a9 10d39 1106f 110f9 1113f 111d9 112f9 11459 114d9 11659 116c9 11739 118e9 11959 11c59 11d59 "
        "11da9 16a69 16ac9 16b59 1e149 1e2f9 1e959"
    ),
    "a": (
        "23a 250-252 391 39b 3b1 410 414 430 434 4d1 4d3 13aa 15c5 15e9 1d00 1d44 1d8f 1e9a 249c 2c65 2c6f "
        "2c80-2c81 a4ee ab30 ab7a 102a0 1f110 1f150 1f170 1f1e6"
    ),
    "b": (
        "180-184 243 253 299 392 3b2 3d0 411-412 42c 432 44c 13cf 13f4 15af 15f7 16d2 1d03 1d2f 1d6c 1d80 "
        "249d 2c82 a4d0 a796-a797 10282 10785 1f111 1f151 1f171 1f1e7"
    ),
    "c": (
        "187-188 23b-23c 255 3f2 3f9 3fd 421 441 13df 1455 1d04 1d9d 2184 249e 2ca4-2ca5 a4da a73e-a73f "
        "a792-a794 a7c4 abaf 102a2 1df1d 1f112 1f152 1f172 1f1e8"
    ),
    "d": (
        "d0 f0 110-111 18a-18c 1c5 1f2 221 256-257 500-501 56a 13a0 15de 15ea 1d05 1d6d 1d81 1d91 249f a4d3 "
        "a779-a77a a7c7-a7c8 ab70 1078b-1078d 1f113 1f153 1f173 1f1a5 1f1e9"
    ),
    "e": (
        "18e 190 1dd 246-247 258-259 25b-25d 395 3a3 3b5 3be 404 415 435 454 4bc-4bd 4d8-4d9 510-511 13ac "
        "1d07-1d08 1d32 1d4b-1d4c 1d92-1d94 1d9f 212e 24a0 2c78 2c7b 2c88-2c89 a4f0 a7ab ab32-ab34 ab7c 10286 "
        "1078e 1f114 1f154 1f174 1f1ea"
    ),
    "f": (
        "191-192 3dc-3dd 13b4 15b4 1d6e 1d82 1e9d 24a1 2caa a4dd a730 a77b-a77c a798-a799 ab35 10287 102a5 "
        "1f115 1f155 1f175 1f1eb"
    ),
    "g": (
        "193 1e4-1e5 260-262 29b 50c 581 13c0 13f3 1d77 1d79 1d83 24a2 a4d6 a77d-a77f a7a0-a7a1 ab90 10425 "
        "10793 1df02 1f116 1f156 1f176 1f1ec"
    ),
    "h": (
        "126-127 265-266 29c 2ae-2af 2b1 397 41d 43d 452 45b 4ba-4bb 50b 570 13bb 157c 1da3 24a3 2c67-2c68 "
        "2c8e a4e7 a78d a795 a7aa a7f8 ab8b 102cf 10795 1f117 1f157 1f177 1f1ed"
    ),
    "i": (
        "131 197 268-26a 37a 399 3aa 3b9 406 456-457 4c0 4cf 5df 13a5 16c1 1d09 1d4e 1d96 1da4 2373 24a4 "
        "2c92-2c93 2d4f a4f2 a647 a7ae 1df1a 1f118 1f158 1f178 1f1ee"
    ),
    "j": (
        "237 248-249 25f 284 29d 3f3 408 458 575 13ab 148d 1d0a 1da1 1da8 24a5 a4d9 a7b2 ab7b 10798 1f119 "
        "1f159 1f179 1f1ef"
    ),
    "k": (
        "138 198-199 29e 39a 3ba 41a 43a 45c 49b 49d 4c4 51e 13e6 16d5 1d0b 1d84 24a6 2c69-2c6a 2c94-2c95 "
        "a4d7 a740-a745 a7a2-a7a3 a7b0 abb6 1df03 1df10 1f11a 1f15a 1f17a 1f1f0"
    ),
    "l": (
        "13f-142 19a 1c0 1c8 234 23d 26b-26d 29f 661 6f1 13de 14aa 1d0c 1d85 1da9-1daa 24a7 2c60-2c62 2cd0 "
        "a4e1 a748-a749 a780-a781 a78e a7ad ab37-ab39 ab5d-ab5e abae 1029b 1079b 1079d 1df04 1df11 1df13 "
        "1f11b 1f15b 1f17b 1f1f1"
    ),
    "m": (
        "19c 270-271 39c 3fa 41c 43c 13b7 15f0 1d0d 1d1f 1d5a 1d6f 1d86 1dac-1dad 24a8 2c6e 2c98-2c99 a4df "
        "a7fa ab3a ab87 102b0 1f11c 1f15c 1f17c 1f1f2"
    ),
    "n": (
        "19d-19e 1cb 220 235 272-274 39d 3a0 3b7 418-419 41b 41f 438-439 43f 48b 578 57c 5d7 144e 1d0e 1d3b "
        "1d70 1d87 1dae-1daf 24a9 2c9a-2c9b 2d16 a4e0 a790-a791 a7a4-a7a5 ab3b 1f11d 1f15d 1f17d 1f1f3"
    ),
    "o": (
        "d8 f8 186 19f 1fe-1ff 254 275 398 39f 3a6 3b8 3bf 3c3 3c6 41e 43e 472-473 4e8-4e9 555 585 5e1 647 "
        "665 6d5 966 9e6 a66 ae6 be6 c02 c82 ce6 d02 d20 d66 e50 ed0 101d 12d0 1cbf 1d0f-1d13 1d53 1d97 1db1 "
        "24aa 25cb 25cf 25ef 263a 2661 26aa 2b55 2c7a 2c9e-2c9f 2d54 a4f3 a74a-a74d ab3d-ab3f 10292 1042c "
        "104ea 107a2 1df1b 1f11e 1f15e 1f17e 1f1f4"
    ),
    "p": (
        "de fe 1a4-1a5 1bf 3a1 3c1 420 440 48f 13e2 146d 1d18 1d71 1d7d 1d88 2374 24ab 2c63 2ca2-2ca3 a4d1 "
        "a750-a755 abb2 10295 1f11f 1f15f 1f17f 1f18a 1f1f5"
    ),
    "q": "24b 2a0 3d9 4a9 51a-51b 563 566 10b3 24ac a756-a759 a7af 1f120 1f160 1f180 1f1f6",
    "r": (
        "24c-24d 279-281 2b4-2b5 413 42f 433 44f 13d2 1587 1d19-1d1a 1d26 1d72-1d73 1d89 24ad 2c64 2c79 "
        "2c84-2c85 a4e3 a75a-a75b a782-a783 a7a6-a7a7 ab46-ab47 ab49 ab68 ab71 ab81 107a6-107a9 1df08 "
        "1df15-1df16 1f121 1f161 1f181 1f1f7"
    ),
    "s": (
        "1a8 23f 282 405 455 54f 57f 13d5 13da 1515 1d74 1d8a 1db3 1e9c 24ae 2c7e a4e2 a731 a784-a785 "
        "a7a8-a7a9 a7c5 a7c9-a7ca aba5 abaa 10296 107ba 1df1e 1f122 1f12a 1f162 1f182 1f1f8"
    ),
    "t": (
        "166-167 1ab-1ae 236 23e 287-288 3a4 3c4 422 442 4ad 50f 13a2 1d1b 1d75 1db5 24af 2c66 2ca6-2ca7 a4d4 "
        "a786-a787 a7b1 ab72 10297 107af 1df09 1df0d 1f123 1f163 1f183 1f1f9"
    ),
    "u": (
        "28a 3bc 3c5 40f 446 531 54d 57d 144c 1d1c-1d1d 1d59 1d99 24b0 a4f4 a7b8-a7b9 ab4e ab52 ab5f 104f6 "
        "1f124 1f164 1f184 1f1fa"
    ),
    "v": (
        "1b2 245 28b-28c 3ab 3bd 474-475 477 5d8 667 6f7 13d9 142f 1d20 1d8c 1db9-1dba 24b1 2c71 2c74 a4e6 "
        "a75e-a75f aba9 107b0 1f125 1f165 1f185 1f1fb"
    ),
    "w": (
        "26f 28d 3c9 3e2 428-429 448-449 460-461 51c-51d 561 13b3 13d4 15ef 1d21 24b2 2c72-2c73 a4ea ab69 "
        "ab83 1f126 1f166 1f186 1f1fc"
    ),
    "x": (
        "3a7 3c7 425 445 4b3 4fc-4fd 166d 16b7 1d8d 24b3 2cac-2cad 2d5d a4eb ab56-ab59 10290 102b4 1f127 "
        "1f167 1f187 1f1fd"
    ),
    "y": (
        "1b3-1b4 24e-24f 28e-28f 3a5 3b3 3d2-3d3 423 443 4ae-4b1 10c1 10e7 13a9 1efe-1eff 24b4 2ca8-2ca9 a4ec "
        "ab5a 102b2 107a0-107a1 1df06 1f128 1f168 1f188 1f1fe"
    ),
    "z": (
        "1a7 1b5-1b6 224-225 240 290-292 396 4e1 13c3 1d22 1d76 1d8e 1dbc-1dbd 24b5 2c6b-2c6c 2c7f a4dc "
        "a762-a763 a7c6 ab93 102f5 1f129 1f169 1f189 1f1ff"
    ),
}

SMALL = str.maketrans(
    {
        "\u03bd": "v",
        "\u03b7": "n",
        "\u03c5": "u",
        "\u03b3": "y",
        "\u03c1": "p",
        "\u03c7": "x",
        "\u03bc": "u",
        "\u03c9": "w",
        "\u03c3": "o",
        "\u03c4": "t",
        "\u03b2": "b",
        "\u03ba": "k",
        "\u03b9": "i",
        "\u03b5": "e",
        "\u03b1": "a",
        "\u03bf": "o",
        "\u043d": "h",
        "\u0432": "b",
        "\u0433": "r",
        "\u043f": "n",
        "\u0438": "n",
        "\u0442": "t",
        "\u043c": "m",
        "\u043a": "k",
        "\u0443": "y",
        "\u0445": "x",
        "\u0441": "c",
        "\u0455": "s",
        "\u0446": "u",
        "\u0448": "w",
        "\u044f": "r",
        "\u0437": "3",
        "\u04bb": "h",
        "\u0501": "d",
        "\u04cf": "l",
        "\u044c": "b",
        "\u0431": "6",
        "\u03bb": "a",
        "\u03c0": "n",
        "\u03b8": "o",
        "\u03c6": "o",
        "\u03f2": "c",
        "\u03b6": "z",
    }
)
"""What a small letter looks like, where its capital looks like something else (\u039d is N, its small form is v)."""


def _code_points(runs: str) -> list[int]:
    spans = [[int(end, 16) for end in run.split("-")] for run in runs.split()]
    return [point for span in spans for point in range(span[0], span[-1] + 1)]


ALIKE = {chr(point): ascii_ for ascii_, runs in _ALIKE.items() for point in _code_points(runs)}
"""The ASCII character, in lower case, that a character looks like."""
