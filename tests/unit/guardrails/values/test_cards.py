"""Card numbers of every network."""

import pytest

from tests.unit.guardrails.values.marked import found, marked

LINES = [
    "«card:4111111111111111»",
    "«card:4111 1111 1111 1111»",
    "«card:4111-1111-1111-1111»",
    "«card:4222222222222»",
    "«card:4012888888881881»",
    "«card:5555555555554444»",
    "«card:5105 1051 0510 5100»",
    "«card:2223003122003222»",
    "«card:2720 9900 0000 0007»",
    "«card:378282246310005»",
    "«card:3782 822463 10005»",
    "«card:3714-496353-98431»",
    "«card:6011111111111117»",
    "«card:6011 0009 9013 9424»",
    "«card:30569309025904»",
    "«card:3056 930902 5904»",
    "«card:38520000023237»",
    "«card:36227206271667»",
    "«card:3530111333300000»",
    "«card:3566 0020 2036 0505»",
    "«card:6200000000000005»",
    "«card:6205 5000 0000 0000 004»",
    "«card:6205500000000000004»",
    "«card:6759649826438453»",
    "«card:5018 0000 0009»",
    "«card:4917 6100 0000 0000 003»",
    "«card:4111.1111.1111.1111»",
    "Card «card:5555 5555 5555 4444» was charged «money:$20».",
    "My Visa is «card:4012-8888-8888-1881», exp 12/28.",
    "The card on file ending «card:9876»",
]


@pytest.mark.parametrize("line", LINES)
def test_a_card_number_is_found_whole(line: str) -> None:
    text, expected = marked(line)

    assert found(text) == expected
