"""Values of facts: within bounds that every store and reader can hold."""

from decimal import Decimal

import pytest

from rapport.domain.fact import FactType, parse_value


class TestBounds:
    @pytest.mark.parametrize(
        ("kind", "given", "held"),
        [
            (FactType.AMOUNT, "12.50", "12.50"),
            (FactType.AMOUNT, "1.50000", "1.5000"),
            (FactType.AMOUNT, "-999999999999.9999", "-999999999999.9999"),
            (FactType.AMOUNT, "1E-4", "0.0001"),
            (FactType.AMOUNT, "1e5", "100000.0000"),
            (FactType.COUNT, 2**53 - 1, str(2**53 - 1)),
            (FactType.COUNT, 1 - 2**53, str(1 - 2**53)),
            (FactType.TEXT, "x" * 2_000, "x" * 2_000),
        ],
    )
    def test_what_lies_within_is_held(self, kind: FactType, given: object, held: str) -> None:
        assert str(parse_value(kind, given)) == held

    @pytest.mark.parametrize(
        ("kind", "given", "why"),
        [
            (FactType.AMOUNT, "1000000000000", "below 10"),
            (FactType.AMOUNT, Decimal("-1e999999"), "below 10"),
            (FactType.AMOUNT, "1e999999999", "below 10"),
            (FactType.AMOUNT, "0.00001", "4 decimals"),
            (FactType.AMOUNT, "1e-999999999", "4 decimals"),
            (FactType.AMOUNT, "0." + "3" * 1_000, "4 decimals"),
            (FactType.AMOUNT, "NaN", "finite"),
            (FactType.AMOUNT, "sNaN", "finite"),
            (FactType.AMOUNT, "-Infinity", "finite"),
            (FactType.AMOUNT, "twelve", "decimal number"),
            (FactType.COUNT, 2**53, "2\\^53"),
            (FactType.COUNT, -(10**30), "2\\^53"),
            (FactType.TEXT, "x" * 2_001, "2,000 characters"),
            (FactType.PRODUCT, "x" * 2_001, "2,000 characters"),
        ],
    )
    def test_what_lies_outside_is_refused_with_the_bound(self, kind: FactType, given: object, why: str) -> None:
        with pytest.raises(ValueError, match=why):
            parse_value(kind, given)
