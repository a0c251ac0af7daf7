"""Times on the command line, read one way by every command."""

from datetime import UTC, datetime
from typing import Annotated

import typer

from rapport.errors import Invalid


def clock(text: str) -> datetime:
    """A date (its beginning) or a time; UTC where no zone is given. Raises `Invalid`.

    >>> clock("2011-12-10").isoformat(), clock("2011-12-10T09:00+01:00").isoformat()
    ('2011-12-10T00:00:00+00:00', '2011-12-10T08:00:00+00:00')
    """
    try:
        made = datetime.fromisoformat(text.strip())
        return (made if made.tzinfo else made.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        raise Invalid("want a date such as 2011-12-10 or a time such as 2011-12-10T09:00Z", field="--as-of") from None


AsOf = Annotated[
    datetime | None,
    typer.Option(parser=clock, metavar="TIME", help="look from this moment: 2011-12-10, or 2011-12-10T09:00Z"),
]
