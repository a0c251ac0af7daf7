"""Small readers of one field each, shared by the connectors. They raise `Invalid` naming the field."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Final
from zoneinfo import ZoneInfo

from pydantic import JsonValue

from rapport.profiles.hygiene import clean_text, refused

EARLIEST: Final = datetime(1970, 1, 1, tzinfo=UTC)
LATEST: Final = datetime(2100, 1, 1, tzinfo=UTC)


def first(payload: Mapping[str, JsonValue], *names: str) -> tuple[str, JsonValue]:
    """The first of these fields that is there, with its name; else the first name and None."""
    return next(((n, payload[n]) for n in names if payload.get(n) not in (None, "")), (names[0], None))


def identifier(payload: Mapping[str, JsonValue], *names: str, most: int = 200) -> str | None:
    """An id in one of these fields: text on one line, or an integer."""
    name, value = first(payload, *names)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise refused(name, "want text")
    return clean_text(str(value), name, most=most, one_line=True) or None


def instant(value: JsonValue, field: str, zone: ZoneInfo | None = None) -> datetime:
    """A moment from ISO 8601 text or Unix seconds. Text without a zone is read in `zone`, or refused."""
    made = _read(value, field)
    if made.tzinfo is None:
        if zone is None:
            raise refused(field, "say the time zone, for example 2011-12-09T12:50:00Z")
        made = made.replace(tzinfo=zone)
    try:
        made = made.astimezone(UTC)
    except OverflowError:
        raise refused(field, "want a time between 1970 and 2100") from None
    if not EARLIEST <= made < LATEST:
        raise refused(field, "want a time between 1970 and 2100")
    return made


def _read(value: JsonValue, field: str) -> datetime:
    if isinstance(value, int | float) and not isinstance(value, bool):
        if not EARLIEST.timestamp() <= value < LATEST.timestamp():
            raise refused(field, "want Unix seconds or a time such as 2011-12-09T12:50:00Z")
        return datetime.fromtimestamp(value, UTC)
    if isinstance(value, str) and len(value) <= 40:
        try:
            return datetime.fromisoformat(value.strip())
        except ValueError:
            pass
    raise refused(field, "want a time such as 2011-12-09T12:50:00Z")


def share(value: JsonValue, field: str) -> float:
    """A number from 0 to 1."""
    try:
        made = float(value) if isinstance(value, int | float | str) and not isinstance(value, bool) else -1.0
    except (ValueError, OverflowError):
        made = -1.0
    if not 0 <= made <= 1:
        raise refused(field, "want a number from 0 to 1")
    return made


def flag(value: JsonValue, field: str) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.strip().lower() in ("true", "false"):
        return value.strip().lower() == "true"
    raise refused(field, "want true or false")
