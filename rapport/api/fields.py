"""The fields that requests are made of: strict about form, silent about values."""

from datetime import UTC, datetime
from typing import Annotated, Final

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

from rapport.errors import Invalid
from rapport.profiles.hygiene import clean_text

EARLIEST: Final = datetime(1970, 1, 1, tzinfo=UTC)
LATEST: Final = datetime(2100, 1, 1, tzinfo=UTC)


class Input(BaseModel):
    """What a request may hold: nothing that is not named."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False, hide_input_in_errors=True)


def _one_line(value: str) -> str:
    """Text on one line as it is stored. ValueError says what is wrong with it."""
    try:
        cleaned = clean_text(value, "", one_line=True)
    except Invalid as error:
        raise ValueError(error.what) from None
    if not cleaned:
        raise ValueError("want some text")
    return cleaned


def _unchanged(value: str) -> str:
    """An id as it stands: one that would be stored otherwise than it is sent is refused."""
    if _one_line(value) != value:
        raise ValueError("want an id without space around it, in Unicode's composed form (NFC)")
    return value


def _instant(value: object) -> datetime:
    if isinstance(value, str) and len(value) <= 40:
        try:
            made = datetime.fromisoformat(value)
            if made.tzinfo is not None and EARLIEST <= made.astimezone(UTC) < LATEST:
                return made.astimezone(UTC)
        except (ValueError, OverflowError):
            pass
    raise ValueError("want a time with its zone between 1970 and 2100, such as 2011-12-09T12:50:00Z")


def _number(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError("want a number")
    return value


Line = Annotated[str, Field(min_length=1, max_length=200), AfterValidator(_one_line)]
"""Text on one line."""

Id = Annotated[str, Field(min_length=1, max_length=200), AfterValidator(_unchanged)]
"""An id of the caller's."""

When = Annotated[
    datetime, BeforeValidator(_instant), WithJsonSchema({"type": "string", "format": "date-time"}, mode="validation")
]
"""A moment with its zone."""

Number = Annotated[float, BeforeValidator(_number)]
"""A number, not text or a truth value that could be read as one."""
