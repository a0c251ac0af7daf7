"""Times on the command line."""

from datetime import UTC, datetime

import pytest

from rapport.cli.clock import clock
from rapport.errors import Invalid


class TestTheClock:
    @pytest.mark.parametrize(
        ("text", "read"),
        [
            ("2011-12-10", datetime(2011, 12, 10, tzinfo=UTC)),
            ("2011-12-10T09:30", datetime(2011, 12, 10, 9, 30, tzinfo=UTC)),
            ("2011-12-10 09:30:15Z", datetime(2011, 12, 10, 9, 30, 15, tzinfo=UTC)),
            ("2011-12-10T09:30+01:00", datetime(2011, 12, 10, 8, 30, tzinfo=UTC)),
        ],
    )
    def test_reads_a_date_or_a_time_in_utc_unless_a_zone_is_given(self, text: str, read: datetime) -> None:
        assert clock(text) == read
        assert clock(text).tzinfo is UTC

    @pytest.mark.parametrize("text", ["soon", "", "2011-13-01", "10/12/2011", "0001-01-01T00:00+14:00", "1323507600"])
    def test_anything_else_is_refused_by_its_option(self, text: str) -> None:
        with pytest.raises(Invalid, match="want a date such as 2011-12-10") as refused:
            clock(text)

        assert refused.value.problems[0].where == "--as-of"
