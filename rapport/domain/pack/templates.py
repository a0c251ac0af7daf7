"""templates/*.yaml: approved copy with slots, per channel."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from rapport.domain.contact import Channel
from rapport.domain.value import Name, Text, Value


class Copy(Value):
    """Copy of one channel: paragraphs with slots. `claims` lists what it cites; an SMS has one paragraph only."""

    subject: Text | None = None
    preheader: Text | None = None
    body: Annotated[tuple[Text, ...], Field(min_length=1, max_length=12)]
    button: Text | None = None
    claims: tuple[Name, ...] = ()


class Template(Value):
    """Approved copy under a name, per channel."""

    id: Name
    approved_by: Text
    channels: Mapping[Channel, Copy]
