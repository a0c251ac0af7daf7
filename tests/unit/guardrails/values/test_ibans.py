"""Account numbers of many countries."""

import pytest

from tests.unit.guardrails.values.marked import found, marked

LINES = [
    "«iban:GB82 WEST 1234 5698 7654 32»",
    "«iban:GB82WEST12345698765432»",
    "«iban:DE89 3704 0044 0532 0130 00»",
    "«iban:DE89370400440532013000»",
    "«iban:FR14 2004 1010 0505 0001 3M02 606»",
    "«iban:NL91 ABNA 0417 1643 00»",
    "«iban:NO93 8601 1117 947»",
    "«iban:MT84 MALT 0110 0001 2345 MTLC AST0 01S»",
    "«iban:BE68 5390 0754 7034»",
    "«iban:SA03 8000 0000 6080 1016 7519»",
    "«iban:CH93 0076 2011 6238 5295 7»",
    "«iban:BR15 0000 0000 0000 1093 2840 814P 2»",
    "«iban:LC14 BOSL 1234 5678 9012 3456 7890 1234»",
    "«iban:IE29 AIBK 9311 5212 3456 78»",
    "«iban:PL61 1090 1014 0000 0712 1981 2874»",
    "«iban:SC52 BAHL 0103 1234 5678 9012 3456 USD»",
    "«iban:gb82west12345698765432»",
    "Our account is «iban:ES91 2100 0418 4502 0005 1332», BIC CAIXESBB.",
    "«iban:AL47 2121 1009 0000 0002 3569 8741»",
    "To «iban:DK50 0040 0440 1162 43» and «iban:FI21 1234 5600 0007 85» respectively.",
]


@pytest.mark.parametrize("line", LINES)
def test_an_account_number_is_found_whole(line: str) -> None:
    text, expected = marked(line)

    assert found(text) == expected


def test_words_of_a_sentence_are_no_part_of_one() -> None:
    assert found("Parcel GB12 3456 7890 is on its way.") == []
