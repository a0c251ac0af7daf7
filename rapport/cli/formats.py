"""How files of contacts and events are written."""

from enum import StrEnum


class Format(StrEnum):
    """A file's form."""

    ONLINE_RETAIL = "online_retail"
    CSV = "csv"
    JSONL = "jsonl"
